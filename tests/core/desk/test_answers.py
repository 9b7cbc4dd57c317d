"""The answers to a moderator who types on the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import AskModerators, SendMessage, SendPicture, SendPrivately
from bot.core.case import CaseEnding, CaseStatus
from bot.core.event import ActionDelivered, ActionRefused, CommandGiven, MessageEdited, MessagePosted
from bot.core.message import Message, Role
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import Rulebook
from bot.core.step_result import StepResult, WatchContext
from bot.core.texts import LANGUAGES, Texts
from bot.core.watch import Numbers, Watch
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.for_many import is_for_many
from bot.deciding.route import lanes_of
from tests.core.police.test_relay import REPORT, Evening
from tests.kit import DESK, EMPTY, GROUP, NOON, TEXTS, WATCH, book, person, posted, reading, run, setting, told
from tests.shipped import rules

WORDS = {key: text for key, text in rules().rulebook.texts.by_language["nl"].items() if key.startswith("word_")}
OWN = {**WORDS, "desk_ask": "ask {words}", "desk_which": "which {words}", "bulk_done": "bulk_done {words}"}
SPOKEN: Rulebook = replace(book(), texts=Texts({lang: {**TEXTS.by_language[lang], **OWN} for lang in LANGUAGES}))
DUTCH = setting(SPOKEN)
CALL_TO_ACT = reading(Label.VIGILANTE)
BRITISH = replace(WATCH, numbers=Numbers(police=("999", "101"), emergency=("999",)))
TYPED_AT = NOON + timedelta(minutes=1)


def typed(
    text: str,
    key: str = "t",
    role: Role = Role.MODERATOR,
    answers: MessageRef | None = None,
    by: str = "Mo",
    when: datetime = TYPED_AT,
) -> MessagePosted:
    written = Message(MessageRef(DESK, key), person(by, role), text, when, reply_to=answers)
    return MessagePosted(f"desk:{key}", written)


def with_cases(count: int) -> tuple[WatchState, list[str]]:
    """A lane with this number of open cases, each by another member, far enough apart to be no raid."""
    lane = EMPTY
    for number in range(count):
        at = NOON - timedelta(minutes=20 * (count - number))
        lane, _ = run(lane, (posted("grijp hem", f"{number}", f"Jan{number}", at=at), CALL_TO_ACT), at=DUTCH)
    cases = sorted(lane.cases.values(), key=lambda case: case.opened_at)
    for case in cases:
        gone = ActionDelivered(f"d{case.id}", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON)
        lane, _ = run(lane, (gone, None), at=DUTCH)
    return lane, [case.code for case in cases]


def types(
    lane: WatchState,
    text: str,
    at: WatchContext = DUTCH,
    key: str = "t",
    role: Role = Role.MODERATOR,
    by: str = "Mo",
    when: datetime = TYPED_AT,
) -> tuple[WatchState, StepResult]:
    seen: Reading = reading()
    lane, (outcome,) = run(lane, (typed(text, key, role, by=by, when=when), seen), at=at)
    return lane, outcome


def answers(outcome: StepResult) -> list[str]:
    return [action.text for action in told(outcome, SendMessage) if action.chat == DESK]


def endings(lane: WatchState, codes: list[str]) -> list[CaseEnding | None]:
    cases = [lane.case_of_code(code) for code in codes]
    return [case.decided.ending if case and case.decided else None for case in cases]


def test_a_lone_word_decides_about_the_only_case() -> None:
    lane, codes = with_cases(1)
    lane, _ = types(lane, "weg")
    assert endings(lane, codes) == [CaseEnding.REMOVED]


def test_a_lone_word_is_asked_back_while_several_cases_wait() -> None:
    lane, codes = with_cases(2)
    after, outcome = types(lane, "weg")
    assert answers(outcome) == [f"which `weg {codes[0]}` · `weg {codes[1]}`"]
    assert after.cases == lane.cases


@pytest.mark.parametrize("word", ["weg", "verban"])
def test_a_lone_word_without_anything_to_decide_is_answered(word: str) -> None:
    (answer,) = answers(types(EMPTY, word)[1])
    assert "desk_nothing" in answer


def test_a_lone_ok_shows_nothing_by_itself() -> None:
    lane, codes = with_cases(1)
    after, outcome = types(lane, "ok")
    assert answers(outcome) == [f"ask `ok {codes[0]}`"]
    assert endings(after, codes) == [None]
    assert types(EMPTY, "ok")[1].planned == ()


def test_where_watches_share_a_desk_a_lone_word_is_asked_back() -> None:
    lane, codes = with_cases(1)
    after, outcome = types(lane, "weg", at=replace(DUTCH, shares_desk=True))
    assert answers(outcome) == [f"ask `weg {codes[0]}`"]
    assert endings(after, codes) == [None]


def test_two_codes_are_both_decided_and_a_reason_may_follow() -> None:
    lane, codes = with_cases(3)
    lane, _ = types(lane, f"weg {codes[0]} {codes[2]} want dit is schelden")
    assert endings(lane, codes) == [CaseEnding.REMOVED, None, CaseEnding.REMOVED]


def test_of_a_known_and_an_unknown_code_both_are_answered() -> None:
    lane, codes = with_cases(1)
    lane, outcome = types(lane, f"weg {codes[0]} 999")
    assert endings(lane, codes) == [CaseEnding.REMOVED]
    assert "unknown_code 999" in "".join(answers(outcome)).replace("nl ", "")


@pytest.mark.parametrize(("number", "watch"), [("101", WATCH), ("1722", WATCH), ("999", BRITISH)])
def test_the_number_to_call_is_no_code(number: str, watch: Watch) -> None:
    at = replace(DUTCH, watch=watch)
    lane, codes = with_cases(1)
    after, outcome = types(lane, f"weg {codes[0]} {number}", at=at)
    assert endings(after, codes) == [CaseEnding.REMOVED]
    assert "unknown_code" not in "".join(answers(outcome))


def test_a_word_in_place_of_a_code_is_answered_with_the_codes_that_wait() -> None:
    at = setting(replace(SPOKEN, texts=Texts(rules().rulebook.texts.by_language)))
    lane, codes = with_cases(2)
    after, outcome = types(lane, "ok MARIA", at=at)
    (answer,) = answers(outcome)
    assert answer.startswith("«MARIA» is geen code.")
    assert answer.endswith(f"`ok {codes[0]}` · `ok {codes[1]}`")
    assert endings(after, codes) == [None, None]


@pytest.mark.parametrize("text", ["weg JAN", "gebeld 997", "gebeld JAN"])
def test_a_word_in_place_of_a_code_while_nothing_waits_is_answered(text: str) -> None:
    (answer,) = answers(types(EMPTY, text)[1])
    assert f"desk_nothing {{code}}{{who}}{text}" in answer


def test_a_call_of_an_unknown_number_without_a_code_is_asked_back() -> None:
    evening = Evening().begun(REPORT)
    (code,) = [incident.code for incident in evening.state.incidents.values()]
    assert answers(types(evening.state, "gebeld 997")[1]) == [f"ask `gebeld {code}`"]


def test_a_lone_word_with_the_number_to_call_is_asked_back() -> None:
    lane, codes = with_cases(1)
    after, outcome = types(lane, "weg 101")
    assert answers(outcome) == [f"ask `weg {codes[0]}`"]
    assert endings(after, codes) == [None]


def test_the_number_behind_called_is_the_one_that_was_called() -> None:
    lane, _ = run(EMPTY, (posted("er loopt iemand"), reading(Label.REPORT)), at=DUTCH)
    (incident,) = lane.incidents.values()
    lane, outcome = types(lane, f"gebeld {incident.code} 112")
    (incident,) = lane.incidents.values()
    assert incident.called is not None
    assert incident.called.number == "112"
    assert answers(outcome) == []


@pytest.mark.parametrize("word", ["gebeld", "ter plaatse"])
def test_a_word_about_an_incident_with_the_code_of_a_card_is_told_so(word: str) -> None:
    lane, (code,) = with_cases(1)
    after, outcome = types(lane, f"{word} {code}")
    (answer,) = answers(outcome)
    assert f"not_an_incident {code}" in answer
    assert endings(after, [code]) == [None]


def test_a_typo_in_the_word_is_understood() -> None:
    lane, codes = with_cases(2)
    lane, _ = types(lane, f"wek {codes[1]}")
    assert endings(lane, codes) == [None, CaseEnding.REMOVED]


def test_a_typo_in_the_code_is_asked_back() -> None:
    lane, (code,) = with_cases(1)
    slip = code[:-1] + ("4" if code[-1] != "4" else "3")
    after, outcome = types(lane, f"weg {slip}")
    assert answers(outcome) == [f"ask `weg {code}`"]
    assert endings(after, [code]) == [None]


@pytest.mark.parametrize("chat", [DESK, GROUP])
@pytest.mark.parametrize(
    ("text", "asked"),
    [("weg {} voorlopig niet", "weg {}"), ("{} weg, liever niet aub", "weg {}"), ("demp {} toch niet", "demp {}")],
)
def test_words_that_take_a_decision_back_are_asked_about_in_the_group_too(text: str, asked: str, chat: Ref) -> None:
    lane, codes = with_cases(1)
    written = Message(MessageRef(chat, "t"), person("Mo", Role.MODERATOR), text.format(codes[0]), TYPED_AT)
    after, (outcome,) = run(lane, (MessagePosted("t", written), reading()), at=DUTCH)
    assert after.cases == lane.cases
    assert answers(outcome) == [f"ask `{asked.format(codes[0])}`"]


@pytest.mark.parametrize("text", ["weg {}?", "ok {} als Piet akkoord is", "weg {} nog niet", "weg dit spul"])
def test_an_unsure_command_is_asked_back(text: str) -> None:
    lane, (code,) = with_cases(1)
    after, outcome = types(lane, text.format(code))
    assert answers(outcome) == [f"ask `{text.split(' ', 1)[0]} {code}`"]
    assert endings(after, [code]) == [None]


@pytest.mark.parametrize("text", ["toon {}", "{}", "toon"])
def test_the_card_is_shown_again_and_nothing_is_decided(text: str) -> None:
    lane, (code,) = with_cases(1)
    after, outcome = types(lane, text.format(code))
    (card,) = told(outcome, AskModerators)
    assert (card.desk, card.card.text) == (DESK, "grijp hem")
    assert endings(after, [code]) == [None]


def test_a_card_that_is_shown_again_follows_the_decision() -> None:
    lane, (code,) = with_cases(1)
    lane, _ = types(lane, f"toon {code}")
    (case,) = lane.cases.values()
    shown = MessageRef(DESK, "again")
    lane, _ = run(
        lane, (ActionDelivered("k", "kerkwijk", CaseAction(case.id, CasePart.CARD), shown, NOON), None), at=DUTCH
    )
    assert lane.cases[case.id].cards == (shown,)


def test_a_word_as_an_answer_to_a_card_needs_no_code() -> None:
    lane, codes = with_cases(2)
    case = lane.case_of_code(codes[1])
    assert case is not None
    card = MessageRef(DESK, "card")
    lane = lane.with_case(replace(case, cards=(card,)))
    lane, _ = run(lane, (typed("weg", answers=card), reading()), at=DUTCH)
    assert endings(lane, codes) == [None, CaseEnding.REMOVED]


def test_a_lone_undo_takes_back_the_only_decision_of_the_day() -> None:
    lane, codes = with_cases(2)
    lane, _ = types(lane, f"weg {codes[0]}", key="a")
    lane, _ = types(lane, "terug", key="b")
    assert endings(lane, codes) == [None, None]


def test_an_unknown_word_before_a_code_gets_a_pointer_to_the_help() -> None:
    lane, (code,) = with_cases(1)
    (answer,) = answers(types(lane, f"flurp {code}")[1])
    assert "desk_word_unknown" in answer
    assert "flurp" in answer


def test_a_person_who_may_not_decide_is_told_so() -> None:
    lane, (code,) = with_cases(1)
    for text in (f"weg {code}", "weg"):
        after, outcome = types(lane, text, role=Role.MEMBER)
        assert "not_a_moderator" in "".join(answers(outcome))
        assert endings(after, [code]) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "ok dan", "Wie kijkt er straks?", "neem jij het over vanavond", "goed gedaan iedereen", "OK DAN", "OK PIET, TOT STRAKS",
        "JAN HEEFT 112 GEBELD",
    ],
)  # fmt: skip
def test_talk_between_moderators_is_not_answered(text: str) -> None:
    lane, _ = with_cases(2)
    assert types(lane, text)[1].planned == ()


@pytest.mark.parametrize("text", ["toon alles", "neem die", "bekijk die van Jan0"])
def test_a_few_words_behind_a_word_are_asked_back(text: str) -> None:
    lane, (code,) = with_cases(1)
    after, outcome = types(lane, text)
    assert answers(outcome) == [f"ask `{text.split()[0]} {code}`"]
    assert after.cases == lane.cases


def test_a_few_words_behind_undo_are_asked_back_while_there_is_a_decision() -> None:
    lane, (code,) = with_cases(1)
    assert types(lane, "terug die laatste")[1].planned == ()
    lane, _ = types(lane, "weg")
    after, outcome = types(lane, "terug die laatste", key="t2")
    assert answers(outcome) == [f"ask `terug {code}`"]
    assert endings(after, [code]) == [CaseEnding.REMOVED]


def given(name: str, chat: Ref, role: Role = Role.MODERATOR) -> CommandGiven:
    said = Message(MessageRef(chat, "9"), person("Mo", role), f"/{name}", NOON)
    return CommandGiven("console:9", chat, person("Mo", role), name, "", NOON, None, said)


@pytest.mark.parametrize("name", ["queue", "lessons", "reminders", "week", "stats", "help"])
def test_a_command_of_the_desk_is_answered_on_the_desk_wherever_it_was_typed(name: str) -> None:
    lane, _ = with_cases(1)
    for chat in (GROUP, DESK):
        _, (outcome,) = run(lane, (given(name, chat), reading()), at=DUTCH)
        heard = [
            action for planned in outcome.planned if isinstance(action := planned.action, SendMessage | SendPicture)
        ]
        assert [action.chat for action in heard] == [DESK]
        assert told(outcome, SendPrivately) == []


def test_a_word_without_a_code_in_the_group_is_asked_back_on_the_desk_and_decides_nothing() -> None:
    lane, codes = with_cases(1)
    for number, text in enumerate(("weg", "Weg!")):
        lane, (outcome,) = run(lane, (posted(text, f"w{number}", "Mo", Role.MODERATOR, TYPED_AT), reading()), at=DUTCH)
        assert answers(outcome) == [f"ask `weg {codes[0]}`"]
    for role, text in ((Role.MEMBER, "weg"), (Role.MODERATOR, "weg?"), (Role.MODERATOR, "ze zijn weg")):
        lane, (outcome,) = run(lane, (posted(text, f"{role} {text}", "Mo", role, TYPED_AT), reading()), at=DUTCH)
        assert answers(outcome) == []
    assert endings(lane, codes) == [None]


def test_a_word_in_the_group_is_answered_on_the_desk() -> None:
    lane, (code,) = with_cases(1)
    again = [posted(f"weg {code}", number, "Mo", Role.MODERATOR, TYPED_AT) for number in ("7", "8")]
    lane, (_, late) = run(lane, *((each, reading()) for each in again), at=DUTCH)
    assert lane.case_of_code(code) is not None
    assert [action.chat for action in told(late, SendMessage)] == [DESK]
    assert next(iter(lane.cases.values())).status is CaseStatus.REMOVED


@pytest.mark.parametrize("text", ["weg {0} {1}", "weg {0} en {1}", "{0}, {1} weg", "weg {0},{1}."])
def test_several_codes_in_the_group_are_decided_and_answered_on_the_desk(text: str) -> None:
    lane, codes = with_cases(2)
    event = posted(text.format(*codes), "later", "Mo", Role.MODERATOR, TYPED_AT)
    lane, (outcome,) = run(lane, (event, reading()), at=DUTCH)
    assert endings(lane, codes) == [CaseEnding.REMOVED, CaseEnding.REMOVED]
    assert answers(outcome) == [f"bulk_done `terug {' '.join(codes)}`"]


@pytest.mark.parametrize("chat", [GROUP, person("Cora").ref])
@pytest.mark.parametrize("text", ["weg {0} 9ZZ", "weg {0} en X4K", "weg X4K {0}"])
def test_a_code_with_a_typo_beside_another_one_is_told_and_is_no_reason(text: str, chat: Ref) -> None:
    lane, codes = with_cases(1)
    written = Message(MessageRef(chat, "later"), person("Cora"), text.format(*codes), TYPED_AT)
    lane, (outcome,) = run(lane, (MessagePosted("later", written), reading()), at=DUTCH)
    assert endings(lane, codes) == [CaseEnding.REMOVED]
    assert ["unknown_code" in answer for answer in answers(outcome)][:1] == [True]
    assert all(case.decided is None or not case.decided.reason for case in lane.cases.values())


def test_the_code_of_a_neighbour_watch_beside_an_own_one_is_unknown_in_the_group() -> None:
    lane, codes = with_cases(1)
    at = replace(DUTCH, code_taken=lambda code: code == "7K4")
    event = posted(f"weg {codes[0]} en 7K4", "later", "Mo", Role.MODERATOR, TYPED_AT)
    lane, (outcome,) = run(lane, (event, reading()), at=at)
    assert endings(lane, codes) == [CaseEnding.REMOVED]
    assert "unknown_code 7K4" in answers(outcome)[0]


@pytest.mark.parametrize(
    ("text", "role"), [("weg {0} {1}", Role.MEMBER), ("weg {0} {1}?", Role.MODERATOR), ("{0} {1}", Role.MODERATOR)]
)
def test_several_codes_of_a_member_or_in_a_question_decide_nothing(text: str, role: Role) -> None:
    lane, codes = with_cases(2)
    lane, _ = run(lane, (posted(text.format(*codes), "later", "Mo", role, TYPED_AT), reading()), at=DUTCH)
    assert endings(lane, codes) == [None, None]


def test_an_unknown_command_on_the_desk_gets_a_pointer_to_the_help() -> None:
    _, (outcome,) = run(EMPTY, (given("flurp", DESK), reading()), at=DUTCH)
    assert "desk_word_unknown" in answers(outcome)[0]
    assert "/flurp" in answers(outcome)[0]


@pytest.mark.parametrize("chat", [DESK, GROUP])
def test_a_command_that_is_not_for_a_moderator_is_not_offered_again(chat: Ref) -> None:
    typed = CommandGiven("k-official", chat, person("Mo", Role.MODERATOR), "official", "hallo", TYPED_AT)
    _, (outcome,) = run(EMPTY, (typed, reading()), at=DUTCH)
    assert "desk_word_unknown" in answers(outcome)[0]
    assert "/official" in answers(outcome)[0]


def test_a_shared_desk_sends_a_text_to_the_watches_that_it_is_about() -> None:
    mill = replace(WATCH, id="molen", groups=(Ref("console", "molen"),))
    directory = Directory.of((mill, WATCH))
    lane, (code,) = with_cases(1)
    states = {"molen": WatchState("molen"), "kerkwijk": lane}
    slip = code[:-1] + ("4" if code[-1] != "4" else "3")
    for text in (f"weg {code} want dit is schelden", f"weg {slip}", "weg"):
        assert lanes_of(typed(text), directory, states) == ("kerkwijk",)
    assert lanes_of(typed("weg 999"), directory, states) == ("molen",)


def test_a_number_to_call_reaches_the_watches_of_a_shared_desk_that_have_it() -> None:
    mill = replace(WATCH, id="molen", groups=(Ref("console", "molen"),))
    british = replace(BRITISH, groups=(Ref("console", "harbour"),), id="harbour")
    directory, (lane, _) = Directory.of((mill, british)), with_cases(1)
    for text in ("called 999", "999 called!"):
        assert lanes_of(typed(text), directory, {"molen": lane, "harbour": lane}) == ("harbour",)
        assert lanes_of(typed(text), directory, {"molen": lane, "harbour": EMPTY}) == ("harbour",)
    for text in ("called 101", "called"):
        assert lanes_of(typed(text), directory, {"molen": lane, "harbour": lane}) == ("molen", "harbour")
        assert lanes_of(typed(text), directory, {"molen": EMPTY, "harbour": lane}) == ("harbour",)
    assert lanes_of(typed("weg 777"), directory, {"molen": lane, "harbour": lane}) == ("molen",)


def test_codes_that_a_sign_joins_reach_both_watches_of_a_shared_desk() -> None:
    mill = replace(WATCH, id="molen", groups=(Ref("console", "molen"),))
    directory = Directory.of((mill, WATCH))
    (mills, (first,)), (churches, codes) = with_cases(1), with_cases(2)
    states = {"molen": mills, "kerkwijk": churches}
    other = next(code for code in codes if code != first)
    for text in (f"weg {first},{other}", f"weg {first} {other} aub", f"✅{other}/{first}"):
        assert set(lanes_of(typed(text), directory, states)) == {"molen", "kerkwijk"}


@pytest.mark.parametrize("text", ["terug alles van Jan", "terug regel no-vigilantes 2h", "weg alles van Raid6"])
def test_a_shared_desk_sends_a_command_for_many_cases_to_all_its_watches(text: str) -> None:
    """Decisions that are taken back leave nothing open, and a time or a name with a digit is no code."""
    mill = replace(WATCH, id="molen", groups=(Ref("console", "molen"),))
    directory, states = Directory.of((mill, WATCH)), {"molen": EMPTY, "kerkwijk": with_cases(1)[0]}

    def routed(text: str) -> tuple[str, ...]:
        return lanes_of(
            typed(text), directory, states, is_for_many=lambda watch, said: is_for_many(said, SPOKEN.texts, LANGUAGES)
        )

    assert routed(text) == ("molen", "kerkwijk")
    assert routed(f"{text} kerkwijk") == ("kerkwijk",)
    assert routed("weg Jan") == ("kerkwijk",)


def test_help_about_a_decided_case_is_answered_and_calls_no_coordinator() -> None:
    lane, (code,) = with_cases(1)
    _, open_still = types(lane, f"hulp {code}")
    assert told(open_still, SendPrivately) != []
    lane, _ = types(lane, f"weg {code}")
    _, outcome = types(lane, f"hulp {code}")
    assert told(outcome, SendPrivately) == []
    assert [f"already_decided {code}" in answer for answer in answers(outcome)] == [True]


def test_help_in_a_watch_without_a_coordinator_is_not_said_to_be_asked_for() -> None:
    lane, (code,) = with_cases(1)
    _, outcome = types(lane, f"hulp {code}", at=replace(DUTCH, watch=replace(WATCH, coordinators=())))
    assert [(f"no_coordinator {code}" in each, "done_escalated" in each) for each in answers(outcome)] == [
        (True, False)
    ]


def test_an_edit_of_a_word_without_a_code_decides_nothing_a_second_time() -> None:
    """Telegram may report an edit that changed no word."""
    lane, (first,) = with_cases(1)
    lane, _ = types(lane, "weg")
    lane, _ = run(lane, (posted("grijp hem", "new", "Els"), CALL_TO_ACT), at=DUTCH)
    (second,) = (case.code for case in lane.cases.values() if case.is_open)
    again = MessageEdited("e", typed("weg").message)
    lane, (outcome,) = run(lane, (again, reading()), at=DUTCH)
    assert endings(lane, [first, second]) == [CaseEnding.REMOVED, None]
    assert answers(outcome) == []
    named = MessageEdited("f", typed(f"weg {second}").message)
    assert endings(run(lane, (named, reading()), at=DUTCH)[0], [second]) == [CaseEnding.REMOVED]


def test_a_moderator_who_corrects_the_answer_to_a_card_decides() -> None:
    lane, (code, _) = with_cases(2)
    case, card = lane.case_of_code(code), MessageRef(DESK, "card 1")
    assert case is not None
    shown = ActionDelivered("s", "kerkwijk", CaseAction(case.id, CasePart.CARD), card, NOON)
    corrected = MessageEdited("e", typed("weg", answers=card).message)
    lane, *_ = run(lane, (shown, None), (typed("wge", answers=card), reading()), (corrected, reading()), at=DUTCH)
    assert endings(lane, [code]) == [CaseEnding.REMOVED]


def test_help_that_cannot_be_delivered_to_a_coordinator_is_told_to_the_desk() -> None:
    lane, (code,) = with_cases(1)
    lane, outcome = types(lane, f"hulp {code}")
    (asked,) = [each for each in outcome.planned if isinstance(each.action, SendPrivately)]
    refused = ActionRefused("r", "kerkwijk", asked.owner, asked.action, "blocked", False, NOON)
    _, (heard,) = run(lane, (refused, None), at=DUTCH)
    assert [f"help_lost {code}" in each for each in answers(heard)] == [True]
