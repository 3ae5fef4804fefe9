"""What Levier knows: the methodology corpus, the territories, and the words shared by all."""
