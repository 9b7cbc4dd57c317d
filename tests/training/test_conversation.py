"""The annotated evenings, the targets made of them, and the agreement of numpy with PyTorch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from bot.classifier.weights_files import read_arrays
from bot.core.reading import Act
from bot.reader.conversation.features import Floats
from bot.reader.conversation.head import CALLED, DANGER
from bot.reader.conversation.head import Head as NumpyHead
from bot.reader.learned.blend_of_models import OUTPUTS
from training import corpus
from training.conversation import evenings
from training.conversation.chat import Chat
from training.conversation.evenings import Evening
from training.conversation.examples import NO_NOISE, Evenings, Noise, Singles, as_line
from training.conversation.small_files import ALARMS, IN_DANGER, LONE, VOICES
from training.conversation.trials import trials


@pytest.fixture(scope="module")
def annotated() -> tuple[list[Evening], list[Evening]]:
    """The evenings to learn from, and those held out."""
    return evenings.split(evenings.load())


@pytest.fixture
def learn(annotated: tuple[list[Evening], list[Evening]]) -> list[Evening]:
    return annotated[0]


@pytest.fixture
def aside(annotated: tuple[list[Evening], list[Evening]]) -> list[Evening]:
    return annotated[1]


def test_whole_hands_are_aside_in_all_languages(learn: list[Evening], aside: list[Evening]) -> None:
    assert not {e.hand for e in learn} & {e.hand for e in aside}
    assert {e.language for e in aside} == {"nl", "fr", "de", "en"}


def test_times_rise_over_midnight(learn: list[Evening], aside: list[Evening]) -> None:
    for evening in (*learn, *aside):
        moments = [line.at for line in evening.lines]
        assert moments == sorted(moments), evening.id


def test_the_state_is_that_of_the_annotations(aside: list[Evening]) -> None:
    known = Evenings(aside)
    for evening in aside:
        for told, target in zip(evening.lines, known.targets(evening, Random(1)), strict=True):
            assert target.talk.line.id == f"{evening.id}/{told.n}"
            assert all(line.at <= told.at for line in target.talk.before)
            ids = {each.id for each in target.talk.incidents}
            assert target.incident in (*ids, "")
            if told.act is Act.OPENS:
                assert target.talk.line.id not in ids


def test_with_noise_the_bot_errs_about_what_is_open(aside: list[Evening]) -> None:
    known = Evenings(aside)
    right, wrong = (
        [[each.called for t in known.targets(e, Random(1), noise) for each in t.talk.incidents] for e in aside]
        for noise in (NO_NOISE, Noise(missed_opening=0.5))
    )
    assert right != wrong


def test_single_messages_stand_alone_or_in_a_conversation_of_their_language(learn: list[Evening]) -> None:
    messages = corpus.load_train()[:300]
    singles, dice = Singles(messages), Random(1)
    before = Evenings(learn).targets(learn[0], dice)
    targets = [singles.target(message, dice, before) for message in messages]
    assert {bool(target.talk.before) for target in targets} == {True, False}
    assert all(target.texts[target.talk.line.id] == m.text for target, m in zip(targets, messages, strict=True))


def test_what_is_judged_of_danger_is_there_to_learn_from() -> None:
    known = {message.id for message in (*corpus.load_train(), *ALARMS, *LONE, *VOICES)}
    assert set(IN_DANGER) <= known


def test_the_same_messages_are_tried_alone_after_chatter_and_after_a_call(aside: list[Evening]) -> None:
    on = trials(aside, corpus.load_dev()[:40])
    assert len(on.alone) == len(on.after_chatter) == len(on.after_call) == 40
    assert all(len(t.talk.before) >= 2 and not t.talk.incidents for t in on.after_chatter)
    assert all(t.talk.incidents[0].called for t in on.after_call)


def test_a_chat_keeps_the_mean_of_an_incidents_lines(aside: list[Evening]) -> None:
    chat, evening = Chat(), aside[0]
    first, second = (replace(as_line(evening, told), vector=vector(n)) for n, told in enumerate(evening.lines[:2]))
    chat.heard(first, Act.OPENS, None)
    chat.heard(second, Act.ADDS, first.id, called=True)
    known = chat.incidents[first.id]
    assert known.called
    assert known.lines == {first.id, second.id}
    assert np.allclose(known.vector, 0.5)


def vector(value: float) -> Floats:
    return np.full(3, value, np.float32)


def test_numpy_says_what_torch_says(tmp_path: Path, aside: list[Evening]) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch comes with the extra `training`")
    from training.conversation.batch import collate, texts_of
    from training.conversation.head import Head
    from training.conversation.weights.export import write_head

    torch.manual_seed(1)
    head = Head(given=20).eval()
    torch.nn.init.normal_(head.out.weight, std=0.2)
    targets = Evenings(aside).targets(aside[0], Random(1))
    ids = list(texts_of(targets))
    given = torch.randn(len(ids), 20)
    with torch.no_grad():
        said = head(given, collate(targets, {id: place for place, id in enumerate(ids)}))
        vectors, alone = (part.numpy() for part in head.line(given))
    by_id, labels = dict(zip(ids, vectors, strict=True)), dict(zip(ids, alone, strict=True))
    write_head(head, tmp_path / "head.npz")
    run = NumpyHead(read_arrays(tmp_path / "head.npz"))
    for place, target in enumerate(targets):
        talk = target.talk
        talk = replace(
            talk,
            line=replace(talk.line, vector=by_id[talk.line.id]),
            before=tuple(replace(old, vector=by_id[old.id]) for old in talk.before),
            incidents=tuple(
                replace(each, vector=np.mean([by_id[id] for id in each.lines], 0)) for each in talk.incidents
            ),
        )
        answer = run.answer(talk, labels[talk.line.id])
        out = said.out[place].numpy()
        assert np.allclose(out[:OUTPUTS], answer.labels, atol=0.01)
        assert np.allclose(out[[DANGER, CALLED]], [answer.danger, answer.called], atol=0.01)
