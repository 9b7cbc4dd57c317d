"""The corpus as the models see it: well-formed, split by blocks, and nothing of what measures them in what teaches them."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.core.reading import KINDS
from bot.core.texts import LANGUAGES
from training import corpus
from training.corpus import LabelledMessage

TRAIN = corpus.load_train()
FOLDS = 6

LIKE_EVERYBODY = 12
"""Letters. «ok 👍» and «haha stimmt» are written by everybody."""


def test_every_message_has_at_most_one_kind_and_a_language_that_we_speak() -> None:
    assert all(
        len(message.labels & KINDS) <= 1 and message.language in LANGUAGES for message in (*TRAIN, *corpus.load_dev())
    )


def test_no_id_occurs_twice() -> None:
    ids = Counter(message.id for message in (*TRAIN, *corpus.load_dev()))
    assert [each for each, count in ids.items() if count > 1] == []


def _letters(message: LabelledMessage) -> str:
    return "".join(filter(str.isalnum, message.text.casefold()))


def test_nothing_longer_than_a_word_or_two_is_taken_from_what_measures() -> None:
    measured = {_letters(message) for message in corpus.load_dev()}
    assert [m.id for m in TRAIN if len(_letters(m)) > LIKE_EVERYBODY and _letters(m) in measured] == []


def test_neighbours_are_never_parted() -> None:
    folds: dict[int, set[int]] = {}
    for message in TRAIN:
        folds.setdefault(message.block, set()).add(corpus.fold(message, FOLDS))
    assert all(len(found) == 1 for found in folds.values())


@pytest.mark.parametrize("held", range(FOLDS))
def test_a_fold_is_a_fair_share(held: int) -> None:
    learn, aside = corpus.split(TRAIN, held, FOLDS)
    assert set(learn).isdisjoint(aside)
    assert len(learn) + len(aside) == len(TRAIN)
    assert 0.12 < len(aside) / len(TRAIN) < 0.22


def test_what_is_added_leaves_the_folds_of_the_rest_as_they_are() -> None:
    assert TRAIN[-1].source in corpus.NEWEST_FILES
