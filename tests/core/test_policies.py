"""The answers of a watch to `policy`, with the shipped rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import AskModerators, DeleteMessage, PostMaskedCopy, SendPrivately
from bot.core.choice import Choice
from bot.core.event import MessagePosted
from bot.core.message import Attachment, Media
from bot.core.reading import Label, ReaderInput, Reading
from bot.core.step_result import StepResult, WatchContext
from bot.core.watch import Watch
from bot.reader.facts import make_copy
from tests import shipped
from tests.kit import EMPTY, WATCH, message, posted, reading, run, setting, told

DESCRIPTION = "Man, donkere huid, 1m80, zwarte jas, probeerde drie autodeuren"


def answering(**policy: str) -> WatchContext:
    watch: Watch = replace(WATCH, policy=policy)
    return setting(shipped.rules().rulebook, watch=watch)


def bare(media: Media, text: str = "") -> MessagePosted:
    shown = replace(message(text, "2", by="An"), attachments=(Attachment(media, f"{media.value}:1"),))
    return MessagePosted("console:2", shown)


def during_an_incident(event: MessagePosted, **policy: str) -> StepResult:
    at = answering(**policy)
    _, (_, outcome) = run(EMPTY, (posted("iemand aan de deur"), reading(Label.REPORT)), (event, reading()), at=at)
    return outcome


@pytest.mark.parametrize("media", [Media.PHOTO, Media.VIDEO, Media.VOICE])
def test_a_bare_picture_or_recording_waits_for_a_moderator_who_can_look_at_it(media: Media) -> None:
    outcome = during_an_incident(bare(media))
    assert len(told(outcome, DeleteMessage)) == 1
    (asked,) = told(outcome, AskModerators)
    assert [each.media for each in asked.card.attachments] == [media]
    assert Choice.APPROVE in asked.card.choices
    (note,) = told(outcome, SendPrivately)
    assert "\nBeelden en opnames" in note.text


def test_a_policy_to_remove_removes_at_once_and_can_be_undone() -> None:
    outcome = during_an_incident(bare(Media.PHOTO), media="remove")
    assert len(told(outcome, DeleteMessage)) == 1
    (asked,) = told(outcome, AskModerators)
    assert asked.card.choices == (Choice.UNDO,)


@pytest.mark.parametrize(
    ("event", "policy"),
    [
        (bare(Media.PHOTO), {"media": "allow"}),
        (bare(Media.FILE), {}),
        (bare(Media.PHOTO, "De achterdeur van nummer 14 is geforceerd"), {}),
    ],
)
def test_other_pictures_stay(event: MessagePosted, policy: dict[str, str]) -> None:
    assert told(during_an_incident(event, **policy), DeleteMessage) == []


@pytest.mark.parametrize(
    "text", ["Hij is nu in de Molenstraat", "Deze man is nu in de Molenstraat, hij voelt aan de deuren"]
)
@pytest.mark.parametrize("media", ["hold", "remove"])
def test_the_facts_beside_a_hidden_picture_stay_in_the_group(text: str, media: str) -> None:
    seen = replace(read(text), scores=reading(Label.UPDATE).scores, copy=text)
    _, (_, outcome) = run(
        EMPTY,
        (posted("iemand aan de deur"), reading(Label.REPORT)),
        (bare(Media.PHOTO, text), seen),
        at=answering(media=media),
    )
    assert len(told(outcome, DeleteMessage)) == 1
    assert [copy.text.endswith(f"\n{text}") for copy in told(outcome, PostMaskedCopy)] == [True]


def test_words_that_offend_beside_a_hidden_picture_are_in_no_copy() -> None:
    text = "Deze smeerlap is nu in de Molenstraat"
    seen = replace(read(text), scores=reading(Label.UPDATE, Label.INSULT).scores, copy=text)
    _, (_, outcome) = run(
        EMPTY, (posted("iemand aan de deur"), reading(Label.REPORT)), (bare(Media.PHOTO, text), seen), at=answering()
    )
    assert told(outcome, PostMaskedCopy) == []


def test_a_picture_without_an_incident_stays() -> None:
    _, (outcome,) = run(EMPTY, (bare(Media.PHOTO), reading()), at=answering())
    assert outcome.planned == ()


def read(text: str) -> Reading:
    return shipped.rules().reader.read(ReaderInput(text, ("nl", "fr")))


@pytest.mark.parametrize(("answer", "covered"), [("with_behaviour", False), ("allow", False), ("never", True)])
def test_skin_colour_in_a_description_is_covered_where_the_watch_never_wants_it(answer: str, covered: bool) -> None:
    at = answering(skin_colour=answer)
    plain = read(DESCRIPTION)
    seen = replace(plain, copy=make_copy(DESCRIPTION, plain))
    _, (outcome,) = run(EMPTY, (posted(DESCRIPTION), seen), at=at)
    copies = [copy.text for copy in told(outcome, PostMaskedCopy)]
    assert [("donkere huid" in text, "autodeuren" in text) for text in copies] == [(False, True)] * covered


def test_a_watch_that_allows_skin_colour_hides_no_message_for_it_alone() -> None:
    text = "Weer zo een zwarte man in de straat"
    profiling = replace(read(text), scores=reading(Label.PROFILING).scores)
    for answer, hidden in (("with_behaviour", 1), ("allow", 0)):
        _, (outcome,) = run(EMPTY, (posted(text), profiling), at=answering(skin_colour=answer))
        assert len(told(outcome, DeleteMessage)) == hidden
