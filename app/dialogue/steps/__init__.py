"""One small class a question: when it is wanted, how it is put, what an answer gives."""
