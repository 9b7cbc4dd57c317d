"""The corpus: it is well formed, split by blocks, and the training messages have nothing of `dev.jsonl`."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.core.reading import KINDS
from bot.core.texts import LANGUAGES
from training import corpus
from training.corpus import LabelledMessage

TRAIN = corpus.load_train()
FOLDS = 6

COMMON_LENGTH = 12
"""Letters. Shorter texts such as «ok 👍» and «haha stimmt» are common."""


def test_every_message_has_at_most_one_kind_and_one_of_the_four_languages() -> None:
    assert all(
        len(message.labels & KINDS) <= 1 and message.language in LANGUAGES for message in (*TRAIN, *corpus.load_dev())
    )


def test_no_id_occurs_twice() -> None:
    ids = Counter(message.id for message in (*TRAIN, *corpus.load_dev()))
    assert [id for id, count in ids.items() if count > 1] == []


def _letters(message: LabelledMessage) -> str:
    return "".join(filter(str.isalnum, message.text.casefold()))


def test_no_training_text_of_more_than_a_few_words_is_in_dev() -> None:
    measured = {_letters(message) for message in corpus.load_dev()}
    assert [m.id for m in TRAIN if len(_letters(m)) > COMMON_LENGTH and _letters(m) in measured] == []


def test_neighbouring_messages_have_the_same_fold() -> None:
    folds: dict[int, set[int]] = {}
    for message in TRAIN:
        folds.setdefault(message.block, set()).add(corpus.fold(message, FOLDS))
    assert all(len(of_block) == 1 for of_block in folds.values())


@pytest.mark.parametrize("held", range(FOLDS))
def test_a_fold_is_a_fair_share(held: int) -> None:
    learn, aside = corpus.split(TRAIN, held, FOLDS)
    assert set(learn).isdisjoint(aside)
    assert len(learn) + len(aside) == len(TRAIN)
    assert 0.12 < len(aside) / len(TRAIN) < 0.22


def test_the_newest_files_come_last_so_that_older_folds_stay() -> None:
    assert TRAIN[-1].source in corpus.NEWEST_FILES
