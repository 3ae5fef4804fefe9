"""The vocabulary of the three languages: WordPiece, without case and accents."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

from knowledge.text import fold, words

SIZE = 50_000
UNKNOWN = "[UNK]"
_LONGEST_WORD = 24  # letters


def train_vocabulary(texts: Iterable[str], size: int = SIZE) -> Tokenizer:
    """Learn at most `size` pieces; case and accents are dropped, so that neither matters."""
    tokenizer = Tokenizer(models.WordPiece(unk_token=UNKNOWN, max_input_chars_per_word=64))
    tokenizer.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=False, strip_accents=True, lowercase=True
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece(prefix="##")
    trainer = trainers.WordPieceTrainer(
        vocab_size=size, min_frequency=2, special_tokens=["[PAD]", UNKNOWN], show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def frequent_words(texts: Iterable[str], least: int = 2) -> list[str]:
    """List the folded words that the texts use at least so often, sorted: words that exist."""
    counts = Counter(
        part
        for text in texts
        for word in words(text)
        for part in fold(word.text).split("-")
        if part.isalpha() and len(part) <= _LONGEST_WORD
    )
    return sorted(word for word, count in counts.items() if count >= least)


def with_typos(text: str, chance: random.Random, rate: float) -> str:
    """Swap, drop, double or replace about `rate` of the letters, as hurried fingers do."""
    letters = list(text)
    for index, letter in enumerate(letters):
        if not letter.isalpha() or chance.random() >= rate:
            continue
        kind = chance.randrange(4)
        if kind == 0:
            letters[index] = ""
        elif kind == 1:
            letters[index] = letter * 2
        elif kind == 2:
            letters[index] = chance.choice("abcdefghijklmnopqrstuvwxyz")
        elif index + 1 < len(letters) and letters[index + 1].isalpha():
            letters[index], letters[index + 1] = letters[index + 1], letter
    return "".join(letters)
