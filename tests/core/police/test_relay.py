"""The messages that are passed on to the police, when, and the text that an officer reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, Self

import pytest

from bot.core.action import MailPolice, SendMessage, SendPrivately
from bot.core.choice import ByCode, Choice
from bot.core.event import (
    ActionDelivered,
    ActionInterrupted,
    ActionRefused,
    ChoiceMade,
    CommandGiven,
    Event,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    TimeCame,
)
from bot.core.incident import MOST_TOLD, Incident
from bot.core.member import Member
from bot.core.message import Message, Role
from bot.core.owner import CaseAction, CasePart, PoliceMail
from bot.core.police.additions import COLLECTED_FOR
from bot.core.police.handovers import LEAVES_WITHIN
from bot.core.police.mails import MOST_WARNINGS
from bot.core.police.report import LONGEST_IN_CHAT
from bot.core.police_file import LONGEST_TEXT, MOST_LINES, FileLine, LineKind, MailReturned, Occasion, PoliceFile
from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Span
from bot.core.ref import MessageRef, Ref, free_code, id_from
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.timer_key import ClockJumpTimer, HousekeepingTimer, PoliceBell, PoliceTimer
from bot.core.watch import USUAL_RETENTION, Relay, Watch
from bot.core.watch_state import WatchState
from bot.evidence.request import messages_of
from bot.police_mail.incident_json import incident_json
from bot.pseudonym import secret_words
from tests.kit import DESK, EMPTY, GROUP, NOON, RELAYING, message, person, posted, reading, run, setting, told

REPORT = "er loopt iemand aan de deuren te voelen"
SEEN = reading(Label.REPORT)
DANGER = replace(SEEN, flags=frozenset({Flag.DANGER}))
MO = person("Mo", Role.MODERATOR)
WIM = person("Wim")


class Evening:
    """A watch through some events, with its state and everything that was planned. `late`: how long each event waits."""

    def __init__(self, watch: Watch = RELAYING) -> None:
        self.watch = watch
        self.state: WatchState = EMPTY
        self.results: list[StepResult] = []
        self.late = timedelta()
        self._number = 0

    def hear(self, event: Event, seen: Reading | None = None) -> StepResult:
        context = replace(setting(watch=self.watch, taken=self.state.knows_code), late=self.late)
        result = step(self.state, event, seen, context)
        self.state = result.state
        self.results.append(result)
        return result

    def says(
        self, text: str, by: str = "Jan", seen: Reading = SEEN, after: float = 0, role: Role = Role.MEMBER
    ) -> StepResult:
        self._number += 1
        at = NOON + timedelta(minutes=after)
        return self.hear(posted(text, str(self._number), by=by, role=role, at=at), seen)

    def begun(self, text: str, **how: Any) -> Self:
        """After this message."""
        self.says(text, **how)
        return self

    def closes(self, choice: Choice = Choice.CLOSE, after: float = 10) -> StepResult:
        at = NOON + timedelta(minutes=after)
        return self.hear(ChoiceMade(f"close {after}", DESK, MO, choice, ByCode(self.incident.code), at))

    def arrives(self, number: int = 1, after: float = 11, address: str = "wijk@example.org") -> StepResult:
        owner, at = PoliceMail(self.file.id, number, address), NOON + timedelta(minutes=after)
        ref = MessageRef(Ref("mail", address), f"<{number}>")
        return self.hear(ActionDelivered(f"d{number}{address}", "kerkwijk", owner, ref, at))

    def rings(self, bell: PoliceBell, after: timedelta, file: str = "") -> StepResult:
        timer = PoliceTimer(file or self.file.id, bell)
        return self.hear(TimeCame(f"{bell} {after}", "kerkwijk", timer, NOON + after))

    @property
    def incident(self) -> Incident:
        return next(iter(self.state.incidents.values()))

    @property
    def file(self) -> PoliceFile:
        return next(iter(self.state.police_files.values()))

    def mails(self) -> list[MailPolice]:
        return [mail for result in self.results for mail in told(result, MailPolice)]


def ended(evening: Evening | None = None) -> Evening:
    """Jan reports, and a moderator closes the incident."""
    evening = evening or Evening()
    evening.says(REPORT)
    evening.closes()
    return evening


def long_evening(evening: Evening | None = None) -> Evening:
    """A part of its report has left."""
    evening = evening or Evening()
    for number in range(MOST_LINES):
        evening.says(f"{REPORT} {number}", by=f"Jan{number}", after=number / 100)
    return evening


def rows(mail: MailPolice) -> dict[str, str]:
    return {row.label.split()[1].removeprefix("police_label_"): row.value for row in mail.report.summary}


def desk_hears(result: StepResult) -> list[str]:
    return [action.text.split()[1] for action in told(result, SendMessage) if action.chat == DESK]


# When a mail goes out


def test_without_a_relay_nothing_is_kept_and_nothing_goes_out() -> None:
    evening = Evening(replace(RELAYING, police=replace(RELAYING.police, relay=Relay.NONE))).begun(REPORT, seen=DANGER)
    evening.closes()
    assert evening.mails() == []
    assert evening.state.police_files == {}


def test_an_incident_goes_out_once_it_is_over() -> None:
    evening = Evening().begun(REPORT)
    assert evening.mails() == []
    evening.closes()
    (mail,) = evening.mails()
    assert (mail.to, mail.report.occasion) == (Ref("mail", "wijk@example.org"), Occasion.END)
    assert mail.id == f"kerkwijk.{evening.incident.id}.1"
    assert mail.first == ""


def test_the_desk_reads_apart_that_the_urgent_report_and_that_the_end_has_left() -> None:
    evening = Evening().begun(REPORT, seen=DANGER)
    assert desk_hears(evening.arrives()) == ["police_mailed_urgent"]
    evening.closes()
    assert desk_hears(evening.arrives(number=2)) == ["police_mailed"]


def test_danger_goes_out_at_once_and_the_end_refers_to_it() -> None:
    evening = Evening().begun(REPORT)
    evening.says("hij heeft een mes", seen=DANGER, after=1)
    evening.says("nu zijn ze met twee", seen=DANGER, after=2)
    evening.closes()
    urgent, end = evening.mails()
    assert [urgent.report.occasion, end.report.occasion] == [Occasion.URGENT, Occasion.END]
    assert [line.text for line in urgent.report.lines] == [REPORT, "hij heeft een mes"]
    assert (end.first, urgent.first) == (urgent.id, "")
    assert end.report.incident is not None
    assert end.report.incident.danger


def test_an_incident_that_goes_on_after_its_end_is_completed() -> None:
    evening = ended()
    evening.hear(ChoiceMade("undo", DESK, MO, Choice.UNDO, ByCode(evening.incident.code), NOON + timedelta(minutes=12)))
    evening.closes(Choice.FALSE_ALARM, after=20)
    assert [mail.report.occasion for mail in evening.mails()] == [Occasion.END, Occasion.AGAIN]
    turns = [
        [row.value for row in mail.report.course if " police_turn_replaced " in row.value] for mail in evening.mails()
    ]
    assert [len(each) for each in turns] == [0, 1]
    assert [mail.id[-1] for mail in evening.mails()] == ["1", "2"]


def test_a_danger_that_goes_on_after_a_wrong_end_is_passed_on_at_once() -> None:
    """The police have read that it is over."""
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.says("nu zijn ze met twee", seen=DANGER, after=1)
    evening.closes()
    evening.hear(ChoiceMade("undo", DESK, MO, Choice.UNDO, ByCode(evening.incident.code), NOON + timedelta(minutes=12)))
    evening.says("er ligt een man op de grond", seen=DANGER, after=13)
    evening.closes(after=20)
    turns = [sum(" police_turn_replaced " in row.value for row in mail.report.course) for mail in evening.mails()]
    assert turns == [0, 0, 1, 1]
    occasions = [Occasion.URGENT, Occasion.END, Occasion.URGENT, Occasion.AGAIN]
    assert [mail.report.occasion for mail in evening.mails()] == occasions


def _goes_back_and_forth(evening: Evening, times: int) -> None:
    for number in range(times):
        if number:
            code, at = evening.incident.code, NOON + timedelta(minutes=2 * number)
            evening.hear(ChoiceMade(f"undo {number}", DESK, MO, Choice.UNDO, ByCode(code), at))
        evening.says("hij heeft een mes", seen=DANGER, after=2 * number)
        evening.closes(after=2 * number + 1)


def test_an_incident_that_ends_and_begins_again_and_again_fills_no_mailbox() -> None:
    """The last word that the police have is that of danger, until the end has lasted."""
    evening = Evening()
    _goes_back_and_forth(evening, times=6)
    urgent, again = Occasion.URGENT, Occasion.AGAIN
    occasions = [urgent, Occasion.END, urgent, again, urgent]
    assert [mail.report.occasion for mail in evening.mails()] == occasions
    heard = [key for result in evening.results for key in desk_hears(result)]
    assert heard.count("police_end_waits") == 1
    timer = PoliceTimer(evening.file.id, PoliceBell.ADDED)
    assert evening.state.timers[timer] == NOON + timedelta(minutes=26)
    evening.rings(PoliceBell.ADDED, timedelta(minutes=26))
    assert [mail.report.occasion for mail in evening.mails()] == [*occasions, again]


def test_an_end_that_waits_is_not_passed_on_while_the_danger_goes_on() -> None:
    evening = Evening()
    _goes_back_and_forth(evening, times=3)
    evening.hear(ChoiceMade("undo", DESK, MO, Choice.UNDO, ByCode(evening.incident.code), NOON + timedelta(minutes=9)))
    evening.rings(PoliceBell.ADDED, timedelta(minutes=20))
    assert evening.mails()[-1].report.occasion is Occasion.URGENT
    evening.closes(after=70)
    assert evening.mails()[-1].report.occasion is Occasion.AGAIN


def test_the_first_danger_of_another_incident_is_passed_on_at_once_whatever_waits() -> None:
    evening = Evening()
    _goes_back_and_forth(evening, times=4)
    evening.says("brand", by="Els", seen=replace(DANGER, streets=("nmolen",)), after=9)
    assert len({mail.report.reference for mail in evening.mails()}) == 2


def test_a_quiet_incident_is_over_too() -> None:
    evening = Evening().begun(REPORT)
    evening.hear(TimeCame("h", "kerkwijk", HousekeepingTimer(), NOON + timedelta(hours=2)))
    (mail,) = evening.mails()
    assert mail.report.incident is not None
    assert mail.report.incident.outcome == "quiet"


def test_each_address_gets_its_own_mail_with_the_same_identity() -> None:
    both = ("wijk@example.org", "dispatch@example.org")
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, mail=both))))
    first, second = evening.mails()
    assert (first.to.id, second.to.id) == both
    assert first.id == second.id


def test_two_merged_incidents_go_out_as_one() -> None:
    evening = Evening().begun(REPORT, seen=replace(SEEN, streets=("nkerk",)))
    evening.says("een auto opengebroken", by="Els", seen=replace(SEEN, streets=("nmolen",)), after=30)
    first, second = evening.state.incidents.values()
    evening.hear(
        ChoiceMade("merge", DESK, MO, Choice.MERGE, ByCode(first.code, second.code), NOON + timedelta(minutes=55))
    )
    evening.hear(ChoiceMade("c", DESK, MO, Choice.CLOSE, ByCode(first.code), NOON + timedelta(minutes=56)))
    (mail,) = evening.mails()
    assert len(mail.report.lines) == 2
    assert mail.report.merged == (second.code,)


def test_a_receipt_with_the_code_of_a_merged_incident_confirms_the_mail_that_names_it() -> None:
    evening = Evening().begun(REPORT, seen=replace(SEEN, streets=("nkerk",)))
    evening.says("een auto opengebroken", by="Els", seen=replace(SEEN, streets=("nmolen",)), after=1)
    first, second = evening.state.incidents.values()
    evening.hear(ChoiceMade("m", DESK, MO, Choice.MERGE, ByCode(first.code, second.code), NOON + timedelta(minutes=2)))
    evening.closes()
    evening.arrives()
    heard = evening.hear(ChoiceMade("r", DESK, MO, Choice.RECEIVED, ByCode(second.code), NOON + timedelta(minutes=20)))
    assert evening.file.is_confirmed
    assert desk_hears(heard) == ["police_received"]


def test_a_receipt_with_the_code_of_a_merged_incident_whose_own_mail_is_confirmed_is_about_the_whole_one() -> None:
    evening = Evening().begun(REPORT, seen=replace(SEEN, streets=("nkerk",)))
    evening.says("hij heeft een mes", by="Els", seen=replace(DANGER, streets=("nmolen",)), after=1)
    first, second = evening.state.incidents.values()
    wijk = "wijk@example.org"
    arrived = MessageRef(Ref("mail", wijk), "<1>")
    evening.hear(ActionDelivered("d", "kerkwijk", PoliceMail(second.id, 1, wijk), arrived, NOON))
    about = ByCode(second.code)
    evening.hear(ChoiceMade("r1", DESK, MO, Choice.RECEIVED, about, NOON + timedelta(minutes=2)))
    evening.hear(ChoiceMade("m", DESK, MO, Choice.MERGE, ByCode(first.code, second.code), NOON + timedelta(minutes=3)))
    evening.closes()
    for number in range(1, len(evening.state.police_files[first.id].mails) + 1):
        evening.arrives(number)
    evening.hear(ChoiceMade("r2", DESK, MO, Choice.RECEIVED, about, NOON + timedelta(minutes=20)))
    assert evening.state.police_files[first.id].is_confirmed


def test_a_receipt_with_the_code_of_an_incident_that_was_merged_twice_is_about_the_mail_of_the_whole_one() -> None:
    evening = Evening()
    for number, street in enumerate(("nkerk", "nmolen", "nveld")):
        by = ("Jan", "Els", "An")[number]
        evening.says(f"{REPORT} {number}", by=by, seen=replace(SEEN, streets=(street,)), after=20 * number)
    first, second, third = evening.state.incidents.values()
    for into, part, after in ((second, third, 55), (first, second, 56)):
        at = NOON + timedelta(minutes=after)
        evening.hear(ChoiceMade(f"m{after}", DESK, MO, Choice.MERGE, ByCode(into.code, part.code), at))
    evening.closes(after=57)
    evening.arrives(after=58)
    files = dict(reversed(list(evening.state.police_files.items())))  # a restart reads them in the order of their ids
    evening.state = replace(evening.state, police_files=files)
    at = NOON + timedelta(minutes=59)
    heard = evening.hear(ChoiceMade("r", DESK, MO, Choice.RECEIVED, ByCode(third.code), at))
    assert desk_hears(heard) == ["police_received"]
    assert evening.state.police_files[first.id].is_confirmed


def test_merged_incidents_go_out_with_every_message_however_many_there_are() -> None:
    evening = Evening().begun(REPORT, seen=replace(SEEN, streets=("nkerk",)))
    for number in range(MOST_TOLD + 10):
        seen = replace(SEEN, streets=("nmolen",))
        evening.says(f"een auto opengebroken {number}", by="Els", seen=seen, after=1 + number / 10)
    first, second = evening.state.incidents.values()
    evening.hear(ChoiceMade("m", DESK, MO, Choice.MERGE, ByCode(first.code, second.code), NOON + timedelta(minutes=9)))
    evening.hear(ChoiceMade("c", DESK, MO, Choice.CLOSE, ByCode(first.code), NOON + timedelta(minutes=10)))
    (mail,) = evening.mails()
    assert (len(mail.report.lines), mail.report.merged) == (MOST_TOLD + 11, (second.code,))


def test_a_split_report_takes_its_line_along() -> None:
    evening = Evening().begun(REPORT)
    evening.says("ook een in de tuin", by="Els", after=1)
    evening.hear(
        ChoiceMade("split", DESK, MO, Choice.SPLIT, ByCode(evening.incident.code), NOON + timedelta(minutes=2))
    )
    first, second = evening.state.police_files.values()
    assert [[line.text for line in file.lines] for file in (first, second)] == [[REPORT], ["ook een in de tuin"]]
    assert second.people[0] == "p-Els"


# The text that an officer reads


def test_the_summary_says_place_time_call_and_outcome() -> None:
    evening = Evening().begun(REPORT, seen=replace(SEEN, place="Kerkstraat"))
    evening.says("gebeld", by="Els", seen=reading(), after=1)
    evening.says("hij is weg", by="Piet", seen=reading(Label.UPDATE), after=3)
    evening.closes()
    (mail,) = evening.mails()
    summary = rows(mail)
    assert summary["reference"] == f"{evening.incident.code}, Kerkwijk"
    assert summary["place"] == "Kerkstraat"
    assert summary["time"] == "02/03/2026 13:00 – 13:10"
    assert summary["call"].startswith("nl police_called")
    assert summary["outcome"].startswith("nl outcome_police")
    assert summary["what"] == REPORT
    facts = mail.report.incident
    assert facts is not None
    assert (facts.called_by, facts.called_number) == ("member 2", "101")


def test_the_summary_has_the_words_of_the_first_report_that_is_still_there() -> None:
    evening = Evening().begun(REPORT)
    evening.says("er staat een man met een koevoet aan nummer 12", by="Els", after=1)
    evening.hear(MessageDeleted("x", MessageRef(GROUP, "1"), NOON + timedelta(minutes=2), Ref("console", "Jan")))
    evening.closes()
    assert rows(evening.mails()[-1])["what"] == "er staat een man met een koevoet aan nummer 12"


def test_from_the_second_day_on_the_course_says_the_date() -> None:
    evening, midnight = Evening(), 11 * 60
    evening.says(REPORT, after=midnight - 20)
    for number in range(1, 4):
        evening.says(f"{REPORT} {number}", by="Els", after=midnight - 20 + 15 * number)
    evening.says("gebeld", by="Els", seen=reading(), after=midnight + 26)
    evening.says("wie pakt hem?", by="Bo", seen=reading(Label.REPORT, Label.VIGILANTE), after=midnight + 27)
    evening.closes(after=midnight + 30)
    report = evening.mails()[-1].report
    times = [row.label for row in report.course]
    assert times == ["23:40", "23:55", *(f"03/03 00:{minute}" for minute in ("10", "25", "26", "27", "30"))]
    assert [row.label for row in report.held] == ["03/03 00:27"]
    assert rows(evening.mails()[-1])["time"] == "02/03/2026 23:40 – 03/03/2026 00:30"


def test_the_place_names_the_postcodes_of_the_watch_with_a_street_or_without() -> None:
    for place, written in (("Kerkstraat", "Kerkstraat, 9000, 9040"), ("", "Kerkwijk, 9000, 9040")):
        evening = Evening(replace(RELAYING, postcodes=("9000", "9040"))).begun(REPORT, seen=replace(SEEN, place=place))
        evening.closes()
        (mail,) = evening.mails()
        assert rows(mail)["place"] == written
        assert b'"postcodes": [\n    "9000",\n    "9040"' in incident_json(mail.id, mail.at, mail.report)


@pytest.mark.parametrize("before", ["", "Kerkstraat"])
def test_the_place_follows_an_edit_and_goes_with_a_deletion(before: str) -> None:
    evening = Evening().begun(REPORT, seen=replace(SEEN, place=before))
    evening.says("rode jas", by="Els", seen=reading(Label.UPDATE), after=1)
    evening.hear(MessageEdited("e", message(REPORT, "1", at=NOON)), replace(SEEN, place="Molenstraat"))
    assert evening.file.place == "Molenstraat"
    evening.hear(MessageEdited("f", message("excuses, was even weg", "1", at=NOON)), reading())
    assert evening.file.place == "Molenstraat"
    evening.hear(MessageDeleted("x", MessageRef(GROUP, "1"), NOON + timedelta(minutes=4), Ref("console", "Jan")))
    assert evening.file.place == ""


@pytest.mark.parametrize(
    "way",
    [
        "ze vluchten richting Molenstraat", "ze lopen nu naar de Molenstraat", "ils partent vers la Molenstraat",
        "sie rennen in Richtung Molenstraat", "running towards Molenstraat now",
    ],
)  # fmt: skip
def test_the_street_to_which_people_went_is_not_the_place(way: str) -> None:
    evening = Evening().begun("er wordt bij ons ingebroken")
    evening.says(way, seen=replace(SEEN, place="Molenstraat"), after=1)
    assert evening.file.place == ""
    evening.says("het is in de Kerkstraat", seen=replace(SEEN, place="Kerkstraat"), after=2)
    assert evening.file.place == "Kerkstraat"


def test_the_place_of_a_report_goes_with_it_into_another_incident_and_out_again() -> None:
    evening = Evening().begun(REPORT)
    evening.says("een auto opengebroken", by="Els", seen=replace(SEEN, place="Molenstraat"), after=1)
    code = evening.incident.code
    evening.hear(ChoiceMade("s", DESK, MO, Choice.SPLIT, ByCode(code), NOON + timedelta(minutes=2)))
    assert [file.place for file in evening.state.police_files.values()] == ["", "Molenstraat"]
    _, second = evening.state.incidents.values()
    evening.hear(ChoiceMade("m", DESK, MO, Choice.MERGE, ByCode(code, second.code), NOON + timedelta(minutes=3)))
    assert evening.file.place == "Molenstraat"
    evening.closes()
    (mail,) = evening.mails()
    assert rows(mail)["place"] == "Molenstraat"


def test_no_name_of_a_member_is_in_a_report() -> None:
    evening = Evening().begun(REPORT, by="Xantippe")
    evening.says("gebeld", by="Zebedeus", seen=reading(), after=1)
    evening.closes()
    assert "Xantippe" not in str(evening.mails())
    assert "Zebedeus" not in str(evening.mails())


def test_a_person_has_another_number_in_another_file() -> None:
    """Nothing in two files tells that the same person wrote in both."""
    evening = Evening().begun(REPORT)
    evening.says("ik zie hem ook", by="Els", after=1)
    evening.closes()
    evening.says(REPORT, by="Els", after=300)
    evening.hear(TimeCame("h", "kerkwijk", HousekeepingTimer(), NOON + timedelta(hours=8)))
    first, second = evening.mails()
    assert [line.role for line in first.report.lines] == ["reporter", "member 2"]
    assert [line.role for line in second.report.lines] == ["reporter"]
    assert "p-Els" not in str((first, second))


def test_the_roles_of_officers_and_moderators_are_named() -> None:
    evening = Evening().begun(REPORT)
    evening.says("ploeg is onderweg", by="Wim", seen=reading(Label.UPDATE), after=1)
    evening.says("bedankt, wij kijken mee", by="Mo", role=Role.MODERATOR, seen=reading(Label.UPDATE), after=2)
    evening.closes()
    assert [line.role for line in evening.mails()[0].report.lines] == ["reporter", "police", "moderator"]


def test_an_officer_who_says_that_a_patrol_comes_has_called_no_number() -> None:
    evening = Evening().begun(REPORT)
    seen = replace(reading(Label.POLICE_CALLED), chat=ChatReading(False, True, False, Act.ADDS, None))
    evening.says("ploeg is onderweg", by="Wim", seen=seen, after=1)
    evening.closes()
    assert rows(evening.mails()[0])["call"].startswith("nl police_known")


def test_a_held_message_is_named_with_its_reason_and_without_its_text() -> None:
    evening = Evening().begun(REPORT)
    evening.says("grijp die vuile dief", by="Tom", seen=reading(Label.REPORT, Label.VIGILANTE), after=1)
    evening.closes()
    (mail,) = evening.mails()
    held = mail.report.lines[1]
    assert (held.text, "vigilantes" in str(evening.state.cases)) == ("", True)
    assert held.held
    assert len(mail.report.held) == 1
    assert "grijp" not in str(mail)


def test_the_facts_of_a_hidden_message_are_passed_on_though_the_head_hears_only_a_call_to_act() -> None:
    evening = Evening().begun(REPORT)
    call = ChatReading(danger=False, called=False, maybe_called=False, act=Act.NONE, incident=evening.incident.id)
    facts, summons = reading(Label.UPDATE), reading((Label.VIGILANTE, 0.9, (Span(28, 43),)))
    seen = replace(facts, scores=facts.scores + summons.scores, chat=call, copy="hij staat nu aan nummer 12 ▒▒▒")
    evening.says("hij staat nu aan nummer 12. wie gaat er mee", by="Piet", seen=seen, after=1)
    evening.says("kom allemaal naar buiten dan: wie gaat er mee", by="Tom", seen=replace(seen, copy=""), after=2)
    evening.closes()
    lines = evening.mails()[0].report.lines
    assert [line.text for line in lines] == [REPORT, "hij staat nu aan nummer 12 ▒▒▒"]
    assert lines[1].held
    assert "mee" not in str(evening.mails())


def test_a_report_without_held_messages_does_not_say_that_a_text_is_left_out() -> None:
    evening = ended()
    assert rows(evening.mails()[0])["held"] == "0"


def test_an_approved_message_is_passed_on_whole() -> None:
    evening = Evening().begun(REPORT)
    evening.says("grijp die dief", by="Tom", seen=reading(Label.REPORT, Label.VIGILANTE), after=1)
    (case,) = evening.state.cases.values()
    evening.hear(ChoiceMade("ok", DESK, MO, Choice.APPROVE, ByCode(case.code), NOON + timedelta(minutes=2)))
    evening.closes()
    line = evening.mails()[0].report.lines[1]
    assert (line.text, line.held) == ("grijp die dief", "")


def test_an_edit_replaces_and_a_deletion_takes_back() -> None:
    evening = Evening().begun(REPORT)
    evening.says("rode jas", by="Els", seen=reading(Label.UPDATE), after=1)
    evening.says("een zekere Jansen", by="Piet", seen=reading(Label.UPDATE), after=2)
    blue = message("blauwe jas", "2", by="Els", at=NOON + timedelta(minutes=3))
    evening.hear(MessageEdited("e", blue), reading(Label.UPDATE))
    evening.hear(MessageDeleted("x", MessageRef(GROUP, "3"), NOON + timedelta(minutes=4), Ref("console", "Piet")))
    evening.closes()
    lines = evening.mails()[0].report.lines
    assert [(line.text, line.taken_back) for line in lines] == [(REPORT, False), ("blauwe jas", False), ("", True)]
    assert "Jansen" not in str(evening.mails())


def test_the_police_see_which_words_their_author_changed_and_when() -> None:
    evening = Evening().begun(REPORT)
    evening.says("rode jas", by="Els", seen=reading(Label.UPDATE), after=1)
    evening.says("hij loopt weg", by="Piet", seen=reading(Label.UPDATE), after=2)
    same = message("hij loopt weg", "3", by="Piet", at=NOON + timedelta(minutes=3))
    evening.hear(MessageEdited("link", same), reading(Label.UPDATE))
    blue = message("blauwe jas", "2", by="Els", at=NOON + timedelta(minutes=4))
    evening.hear(MessageEdited("e", blue), reading(Label.UPDATE))
    evening.closes()
    report = evening.mails()[0].report
    assert [line.edited_at for line in report.lines] == [None, NOON + timedelta(minutes=4), None]
    (changed,) = [row.value for row in report.course if "blauwe" in row.value]
    assert "police_edited" in changed
    assert "rode" not in str(evening.mails())


def test_an_approved_message_that_its_author_changed_while_it_was_hidden_says_so() -> None:
    evening = Evening().begun(REPORT)
    evening.says("hij loopt weg, grijp hem", by="Els", seen=reading(Label.UPDATE, Label.VIGILANTE), after=1)
    softer = message("hij loopt weg", "2", by="Els", at=NOON + timedelta(minutes=2))
    evening.hear(MessageEdited("e", softer), reading(Label.UPDATE))
    case = evening.state.case_of_message(MessageRef(GROUP, "2"))
    assert case is not None
    evening.hear(ChoiceMade("ok", DESK, MO, Choice.APPROVE, ByCode(case.code), NOON + timedelta(minutes=3)))
    evening.closes()
    lines = evening.mails()[0].report.lines
    assert [(line.text, line.edited_at) for line in lines[1:]] == [("hij loopt weg", NOON + timedelta(minutes=2))]


def test_an_approved_message_has_the_time_of_its_latest_change() -> None:
    """The first change was seen in its line, and the next one in its case alone."""
    evening = Evening().begun(REPORT)
    evening.says("hij loopt weg", by="Els", seen=reading(Label.UPDATE), after=1)
    for minute, text, seen in ((2, "grijp hem", (Label.UPDATE, Label.VIGILANTE)), (3, "hij is weg", (Label.UPDATE,))):
        edited = message(text, "2", by="Els", at=NOON + timedelta(minutes=minute))
        evening.hear(MessageEdited(f"e{minute}", edited), reading(*seen))
    case = evening.state.case_of_message(MessageRef(GROUP, "2"))
    assert case is not None
    evening.hear(ChoiceMade("ok", DESK, MO, Choice.APPROVE, ByCode(case.code), NOON + timedelta(minutes=4)))
    (bagged,) = messages_of(evening.state, evening.file, with_held=False)[1:]
    evening.closes()
    (mailed,) = evening.mails()[0].report.lines[1:]
    for line in (mailed, bagged):
        assert (line.text, line.edited_at) == ("hij is weg", NOON + timedelta(minutes=3))


def test_a_text_that_its_author_took_back_has_no_time_of_a_change() -> None:
    ref = MessageRef(GROUP, "1")
    line = FileLine(ref, "p-Jan", Role.MEMBER, NOON, LineKind.REPORT, "", taken_back=True, edited_at=NOON)
    file = PoliceFile("i", "7K4", NOON, lines=(line,), people=("p-Jan",))
    assert [each.edited_at for each in messages_of(EMPTY, file, with_held=False)] == [None]


def test_a_message_that_was_hidden_is_no_longer_than_any_other() -> None:
    evening = Evening().begun(REPORT)
    evening.says("grijp hem " * 900, by="Els", seen=reading(Label.UPDATE, Label.VIGILANTE), after=1)
    (held,) = [each for each in messages_of(evening.state, evening.file, with_held=True) if each.held_by]
    assert len(held.text) == LONGEST_TEXT
    case = evening.state.case_of_message(MessageRef(GROUP, "2"))
    assert case is not None
    evening.hear(ChoiceMade("ok", DESK, MO, Choice.APPROVE, ByCode(case.code), NOON + timedelta(minutes=3)))
    evening.closes()
    assert len(evening.mails()[0].report.lines[1].text) == LONGEST_TEXT


def test_a_flagged_message_that_its_author_deletes_is_taken_back_too() -> None:
    evening = Evening().begun(REPORT)
    evening.says("een zekere Jansen", by="Piet", seen=reading(Label.UPDATE), after=1)
    said = MessageRef(GROUP, "2")
    flag = replace(message("🚩", "3", by="Els", at=NOON + timedelta(minutes=2)), reply_to=said)
    evening.hear(MessagePosted("console:3", flag), reading())
    assert evening.state.case_of_message(said) is not None
    evening.hear(MessageDeleted("x", said, NOON + timedelta(minutes=4), Ref("console", "Piet")))
    evening.closes()
    line = evening.mails()[0].report.lines[1]
    assert (line.text, line.held, line.taken_back) == ("", "", True)
    bag = messages_of(evening.state, evening.file, with_held=True)
    assert [each.text for each in bag] == [REPORT, ""]


def test_a_hidden_message_that_its_author_deletes_before_the_bot_could_is_taken_back_too() -> None:
    evening = Evening().begun(REPORT)
    evening.says("grijp die vuile dief", by="Tom", seen=reading(Label.REPORT, Label.VIGILANTE), after=1)
    evening.hear(MessageDeleted("x", MessageRef(GROUP, "2"), NOON + timedelta(minutes=2), Ref("console", "Tom")))
    evening.closes()
    line = evening.mails()[0].report.lines[1]
    assert (line.text, line.held, line.taken_back) == ("", "", True)
    assert "grijp" not in str(messages_of(evening.state, evening.file, with_held=True))


def test_a_message_that_its_author_deletes_is_in_no_part_that_still_waits() -> None:
    evening = long_evening()
    taken, changed = MessageRef(GROUP, "1"), message("hij is weg", "2", by="Jan1", at=NOON + timedelta(hours=1))
    evening.hear(MessageDeleted("x", taken, NOON + timedelta(hours=1), Ref("console", "Jan0")))
    evening.hear(MessageEdited("e", changed), SEEN)
    bag = messages_of(evening.state, evening.file, with_held=True)
    assert [each.text for each in bag[:3]] == ["", "hij is weg", f"{REPORT} 2"]


def test_a_message_that_a_moderator_removed_stays_for_the_police_when_its_author_deletes_it() -> None:
    evening = Evening().begun(REPORT)
    evening.says("grijp die dief", by="Tom", seen=reading(Label.REPORT, Label.VIGILANTE), after=1)
    (case,) = evening.state.cases.values()
    gone = ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON + timedelta(minutes=1))
    evening.hear(gone)
    evening.hear(ChoiceMade("mute", DESK, MO, Choice.MUTE, ByCode(case.code), NOON + timedelta(minutes=2)))
    evening.hear(MessageDeleted("x", case.message, NOON + timedelta(minutes=3), Ref("console", "Tom")))
    bag = messages_of(evening.state, evening.file, with_held=True)
    assert [each.text for each in bag] == [REPORT, "grijp die dief"]


def test_an_approved_message_at_the_gate_that_its_author_deletes_is_taken_back_too() -> None:
    tom = Ref("console", "Tom")
    evening = Evening(replace(RELAYING, gatekeeper=True))
    for name in ("Jan", "Tom"):
        known = Member(seen=NOON, belongs=True, started=NOON, home=str(GROUP))
        evening.state = evening.state.with_member(f"p-{name}", known)
    evening.says(REPORT)
    own = replace(message("grijp die dief", "7", by="Tom", at=NOON), ref=MessageRef(tom, "7"))
    evening.hear(MessagePosted("console:7", own), reading(Label.REPORT, Label.VIGILANTE))
    (case,) = evening.state.cases.values()
    evening.hear(ChoiceMade("ok", DESK, MO, Choice.APPROVE, ByCode(case.code), NOON + timedelta(minutes=2)))
    assert evening.file.lines[1].message == case.message
    evening.hear(MessageDeleted("x", own.ref, NOON + timedelta(minutes=3), tom))
    evening.closes()
    line = evening.mails()[0].report.lines[1]
    assert (line.text, line.held, line.taken_back) == ("", "", True)


def test_a_message_has_its_local_time_and_its_kind_in_words() -> None:
    evening = ended()
    (first, *_) = evening.mails()[0].report.lines
    assert first.at.isoformat() == first.at.astimezone(RELAYING.timezone).isoformat()
    assert first.kind_word


def test_the_language_is_that_of_the_zone() -> None:
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, language="de"))))
    (mail,) = evening.mails()
    assert mail.report.language == "de"
    assert mail.report.subject.startswith("de police_subject_end")


@pytest.mark.parametrize(("language", "colon"), [("nl", ":"), ("fr", "\xa0:"), ("de", ":"), ("en", ":")])
def test_a_colon_stands_as_the_language_has_it(language: str, colon: str) -> None:
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, language=language))))
    (mail,) = evening.mails()
    assert mail.report.course[0].value == f"{mail.report.lines[0].who}{colon} {REPORT}"


def test_a_very_long_incident_goes_out_in_parts_that_together_hold_every_message() -> None:
    evening = Evening()
    for number in range(MOST_LINES + 7):
        evening.says(f"ik zie hem {number}", by=f"lid{number % 9}", after=number / 100)
    evening.closes()
    part, end = evening.mails()
    assert [part.report.occasion, end.report.occasion] == [Occasion.PART, Occasion.END]
    texts = [line.text for mail in (part, end) for line in mail.report.lines]
    assert texts == [f"ik zie hem {number}" for number in range(MOST_LINES + 7)]
    assert part.report.part == 1


# All messages of a day


ALL = replace(RELAYING, police=replace(RELAYING.police, relay=Relay.ALL))


def test_the_day_goes_out_after_midnight_with_every_message() -> None:
    evening = Evening(ALL).begun(REPORT)
    evening.says("morgen buurtfeest", by="Els", seen=reading(Label.NOTICE), after=5)
    evening.closes()
    day = evening.state.police_files["day-2026-03-02"]
    assert evening.state.timers[PoliceTimer(day.id, PoliceBell.DAY)].isoformat() == "2026-03-03T00:00:00+01:00"
    evening.rings(PoliceBell.DAY, timedelta(hours=11), day.id)
    mail = evening.mails()[-1]
    assert (mail.report.occasion, mail.report.day) == (Occasion.DAY, "2026-03-02")
    assert [line.text for line in mail.report.lines] == [REPORT, "morgen buurtfeest"]
    assert [line.incident for line in mail.report.lines] == [evening.incident.code, ""]
    assert [line.role for line in mail.report.lines] == ["member 1", "member 2"]
    assert rows(mail)["incidents"] == f"{evening.incident.code} 13:00"


@pytest.mark.parametrize(("language", "written"), [("nl", "02/03/2026"), ("de", "02.03.2026"), ("en", "2 Mar 2026")])
def test_the_mail_of_a_day_writes_the_date_as_its_language_does(language: str, written: str) -> None:
    evening = Evening(replace(ALL, police=replace(ALL.police, language=language))).begun("mooi weer", seen=reading())
    evening.rings(PoliceBell.DAY, timedelta(hours=11), "day-2026-03-02")
    (mail,) = evening.mails()
    assert rows(mail)["time"] == written


def test_the_day_names_the_incident_that_a_report_belongs_to_after_a_split_or_an_edit() -> None:
    evening = Evening(ALL).begun("opgelet", seen=reading())
    evening.hear(MessageEdited("e", message(REPORT, "1", at=NOON + timedelta(seconds=30))), SEEN)
    evening.says("ook een in de tuin", by="Els", after=1)
    split = ChoiceMade("s", DESK, MO, Choice.SPLIT, ByCode(evening.incident.code), NOON + timedelta(minutes=2))
    evening.hear(split)
    first, second = evening.state.incidents.values()
    day = evening.state.police_files["day-2026-03-02"]
    assert [line.incident for line in day.lines] == [first.code, second.code]


def test_messages_of_a_day_that_arrive_after_its_mail_go_out_in_one_more() -> None:
    evening = Evening(ALL).begun("morgen buurtfeest", seen=reading(Label.NOTICE))
    evening.rings(PoliceBell.DAY, timedelta(hours=11), "day-2026-03-02")
    for number in range(3):
        evening.says(f"wie brengt taart {number}", by="Els", seen=reading(Label.NOTICE), after=600 + number)
    first, second = (file for file in evening.state.police_files.values() if file.day)
    assert [len(file.lines) for file in (first, second)] == [1, 3]
    evening.rings(PoliceBell.DAY, timedelta(hours=11, minutes=1), second.id)
    evening.says("en wie koffie", by="Els", seen=reading(Label.NOTICE), after=610)
    assert len([file for file in evening.state.police_files.values() if file.day]) == 3


def test_messages_that_come_days_late_go_out_together_and_are_kept_until_then() -> None:
    evening = Evening(ALL)
    evening.late = late = timedelta(days=8)
    for number in range(3):
        evening.says(f"wie brengt taart {number}", seen=reading(Label.NOTICE))
        evening.hear(TimeCame(f"h{number}", "kerkwijk", HousekeepingTimer(), NOON + late))
    (timer,) = (timer for timer in evening.state.timers if isinstance(timer, PoliceTimer))
    assert evening.state.timers[timer] == NOON + late + COLLECTED_FOR
    evening.rings(PoliceBell.DAY, late + COLLECTED_FOR, timer.file)
    (mail,) = evening.mails()
    assert len(mail.report.lines) == 3


def test_the_id_of_a_second_file_of_a_day_does_not_follow_from_the_address_of_a_message() -> None:
    """Its mails carry the id. On Signal the address of a message names its author: a reader could try out all numbers."""
    evening = Evening(ALL).begun("morgen buurtfeest", seen=reading(Label.NOTICE))
    evening.rings(PoliceBell.DAY, timedelta(hours=11), "day-2026-03-02")

    def second(key: bytes) -> str:
        at = replace(setting(watch=ALL), secret_word=secret_words(key))
        late = posted("wie brengt taart", "9", by="Els", at=NOON + timedelta(hours=10))
        return list(run(evening.state, (late, reading(Label.NOTICE)), at=at)[0].police_files)[-1]

    assert second(b"one") == second(b"one")
    assert second(b"one") != second(b"another")


@pytest.mark.parametrize("relay", [Relay.NONE, Relay.INCIDENTS])
def test_a_watch_that_no_longer_passes_on_all_sends_no_day_and_forgets_it_at_once(relay: Relay) -> None:
    evening = Evening(ALL).begun("morgen buurtfeest", by="Els", seen=reading(Label.NOTICE))
    (day,) = evening.state.police_files
    evening.watch = replace(ALL, police=replace(ALL.police, relay=relay))
    evening.hear(TimeCame("h", "kerkwijk", HousekeepingTimer(), NOON + timedelta(hours=1)))
    assert (evening.state.police_files, [key for key in evening.state.timers if isinstance(key, PoliceTimer)]) == (
        {},
        [],
    )
    evening.rings(PoliceBell.DAY, timedelta(hours=11), day)
    assert evening.mails() == []


def test_a_watch_that_passes_nothing_on_any_more_calls_off_what_waits() -> None:
    evening = ended()
    (owner,) = [PoliceMail(evening.file.id, 1, "wijk@example.org")]
    evening.watch = replace(RELAYING, police=replace(RELAYING.police, relay=Relay.NONE))
    result = evening.hear(TimeCame("h", "kerkwijk", HousekeepingTimer(), NOON + timedelta(hours=1)))
    assert list(result.called_off) == [owner]
    assert evening.state.police_files == {}


def test_an_incident_a_message_under_review_and_a_day_that_begin_together_have_codes_of_their_own() -> None:
    """Each has its code from the same event, and the desk decides by it."""
    ids = ((f"console:{number}", str(number)) for number in range(20_000))
    same = next(
        number for key, number in ids
        if free_code(id_from(f"incident {key}"), lambda code: False)
        == free_code(id_from(key), lambda code: False)
    )  # fmt: skip
    evening = Evening(ALL)
    evening.hear(posted("grijp die dief", same, by="Tom"), reading(Label.REPORT, Label.VIGILANTE))
    (case,) = evening.state.cases.values()
    assert case.code != evening.incident.code


def test_a_day_without_messages_brings_no_mail() -> None:
    evening = Evening(ALL)
    evening.rings(PoliceBell.DAY, timedelta(hours=12), "day-2026-03-02")
    assert evening.mails() == []


def test_incidents_alone_pass_on_no_other_message() -> None:
    evening = Evening().begun("morgen buurtfeest", seen=reading(Label.NOTICE))
    assert evening.state.police_files == {}


# The end of a mail


def test_the_desk_hears_that_a_mail_has_left() -> None:
    evening = ended()
    assert desk_hears(evening.arrives()) == ["police_mailed"]
    assert PoliceTimer(evening.file.id, PoliceBell.ARRIVAL) not in evening.state.timers


def test_the_desk_hears_that_a_mail_has_not_left_and_later_that_it_is_given_up() -> None:
    evening = ended()
    heard = [desk_hears(evening.rings(PoliceBell.ARRIVAL, timedelta(hours=2 + 24 * day))) for day in range(8)]
    assert heard == [["police_waiting"]] * (MOST_WARNINGS - 1) + [["police_given_up"], [], []]
    owner = PoliceMail(evening.file.id, 1, "wijk@example.org")
    assert [owner for result in evening.results for owner in result.called_off] == [owner]


def test_the_desk_hears_of_a_refused_address() -> None:
    evening = ended()
    (mail,) = evening.mails()
    owner = PoliceMail(evening.file.id, 1, "wijk@example.org")
    refused = ActionRefused("r", "kerkwijk", owner, mail, "code 550", False, NOON + timedelta(minutes=12))
    result = evening.hear(refused)
    assert desk_hears(result) == ["police_refused"]
    assert "police_pass_on" in str(told(result, SendMessage))


@pytest.mark.parametrize("first", ["delivered", "refused"])
def test_the_desk_need_not_pass_on_what_another_address_has_or_gets(first: str) -> None:
    evening = ended(
        Evening(replace(RELAYING, police=replace(RELAYING.police, mail=("a@example.org", "b@example.org"))))
    )
    (mail, _), owner = evening.mails(), PoliceMail(evening.file.id, 1, "a@example.org")
    if first == "delivered":
        evening.arrives(address="b@example.org")
    result = evening.hear(ActionRefused("r", "kerkwijk", owner, mail, "code 550", False, NOON + timedelta(minutes=12)))
    (line,) = [action.text for action in told(result, SendMessage)]
    assert ("police_others_have" if first == "delivered" else "police_others_wait") in line
    assert "b@example.org" in line
    assert "police_pass_on" not in line
    if first == "refused":
        assert desk_hears(evening.arrives(address="b@example.org")) == ["police_mailed"]


def test_the_desk_passes_on_what_no_address_takes_and_what_came_back_from_the_last() -> None:
    evening = ended(
        Evening(replace(RELAYING, police=replace(RELAYING.police, mail=("a@example.org", "b@example.org"))))
    )
    for number, mail in enumerate(evening.mails()):
        owner, at = PoliceMail(evening.file.id, 1, mail.to.id), NOON + timedelta(minutes=12)
        result = evening.hear(ActionRefused(f"r{number}", "kerkwijk", owner, mail, "code 550", False, at))
    assert "police_pass_on" in str(told(result, SendMessage))


def test_the_desk_hears_that_the_police_have_not_confirmed() -> None:
    evening = ended()
    evening.arrives()
    assert desk_hears(evening.rings(PoliceBell.RECEIPT, timedelta(days=2))) == ["police_no_receipt"]


def test_a_report_that_one_of_two_addresses_refuses_later_still_has_to_be_confirmed() -> None:
    evening = ended(
        Evening(replace(RELAYING, police=replace(RELAYING.police, mail=("a@example.org", "b@example.org"))))
    )
    (mail, _), owner = evening.mails(), PoliceMail(evening.file.id, 1, "a@example.org")
    evening.arrives(address="b@example.org")
    evening.hear(ActionRefused("r", "kerkwijk", owner, mail, "code 550", False, NOON + timedelta(minutes=12)))
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) in evening.state.timers
    assert desk_hears(evening.rings(PoliceBell.RECEIPT, timedelta(days=2))) == ["police_no_receipt"]


def test_a_report_that_one_of_two_addresses_never_takes_still_has_to_be_confirmed() -> None:
    evening = ended(
        Evening(replace(RELAYING, police=replace(RELAYING.police, mail=("a@example.org", "b@example.org"))))
    )
    evening.arrives(address="b@example.org")
    for day in range(MOST_WARNINGS):
        evening.rings(PoliceBell.ARRIVAL, timedelta(hours=2 + 24 * day))
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) in evening.state.timers


@pytest.mark.parametrize("who", [MO, WIM])
def test_a_moderator_and_an_officer_confirm_with_a_word(who: object) -> None:
    evening = ended()
    evening.arrives()
    by = who.name  # type: ignore[attr-defined]  # a Person
    role = Role.MODERATOR if by == "Mo" else Role.MEMBER
    result = evening.says(f"ontvangen {evening.file.code}", by=by, role=role, seen=reading(), after=20)
    assert "police_received" in desk_hears(result)
    assert evening.file.is_confirmed
    assert desk_hears(evening.rings(PoliceBell.RECEIPT, timedelta(days=2))) == []


def test_a_moderator_may_type_more_than_the_receipt_on_the_desk() -> None:
    evening = ended()
    evening.arrives()
    text = f"Ontvangen {evening.file.code}, de wijkagent belde"
    evening.hear(MessagePosted("console:d", Message(MessageRef(DESK, "d"), MO, text, NOON + timedelta(minutes=20))))
    assert evening.file.is_confirmed


def test_a_member_cannot_confirm() -> None:
    evening = ended()
    evening.says(f"ontvangen {evening.file.code}", by="Els", seen=reading(), after=20)
    assert evening.file.receipt is None


def test_a_later_mail_needs_a_receipt_of_its_own() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.arrives(1, after=1)
    evening.says(f"ontvangen {evening.file.code}", by="Wim", seen=reading(), after=2)
    assert evening.file.is_confirmed
    evening.closes()
    assert not evening.file.is_confirmed


def test_a_word_that_confirms_one_report_is_no_receipt_of_the_next_one_that_has_not_left() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.arrives(1, after=1)
    evening.closes()
    evening.says(f"ontvangen {evening.file.code}", by="Wim", seen=reading(), after=12)
    evening.arrives(2, after=60)
    assert not evening.file.is_confirmed
    assert desk_hears(evening.rings(PoliceBell.RECEIPT, timedelta(days=2))) == ["police_no_receipt"]


def test_the_desk_is_not_asked_to_ask_again_for_a_confirmed_report_while_the_next_one_waits() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.arrives(1, after=1)
    evening.closes()
    evening.says(f"ontvangen {evening.file.code}", by="Wim", seen=reading(), after=12)
    assert desk_hears(evening.rings(PoliceBell.RECEIPT, timedelta(days=2))) == []


@pytest.mark.parametrize("is_open", [True, False])
def test_a_word_of_receipt_for_a_report_that_has_not_left_is_told_so(is_open: bool) -> None:
    evening = Evening().begun(REPORT)
    if not is_open:
        evening.closes()
    result = evening.says(f"ontvangen {evening.file.code}", by="Mo", role=Role.MODERATOR, seen=reading(), after=12)
    assert (desk_hears(result), evening.file.receipt) == (["police_queue_waiting"], None)


def test_a_zone_that_never_confirms_is_not_asked_for() -> None:
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, receipt=None))))
    evening.arrives()
    assert PoliceTimer(evening.file.id, PoliceBell.RECEIPT) not in evening.state.timers


# The data that stay, and how long


def test_a_jump_of_the_clock_does_not_move_the_end_of_a_day() -> None:
    """A machine that starts a year behind, and is set right, would pass the day on a year later."""
    evening = Evening(ALL).begun("morgen markt", seen=reading())
    (due,) = (at for timer, at in evening.state.timers.items() if isinstance(timer, PoliceTimer))
    evening.hear(TimeCame("jump", "kerkwijk", ClockJumpTimer(365 * 86400), NOON + timedelta(days=365)))
    assert [at for timer, at in evening.state.timers.items() if isinstance(timer, PoliceTimer)] == [due]


def test_a_day_begun_with_a_clock_a_year_ahead_is_passed_on_within_a_day_after_it_is_set_right() -> None:
    evening, year = Evening(ALL), timedelta(days=365)
    evening.says("morgen markt", seen=reading())
    evening.hear(TimeCame("jump", "kerkwijk", ClockJumpTimer(-365 * 86400), NOON - year))
    (due,) = (at for timer, at in evening.state.timers.items() if isinstance(timer, PoliceTimer))
    assert timedelta() < due - (NOON - year) <= timedelta(hours=25)


def test_the_desk_hears_of_a_mail_that_waits_also_after_the_clock_is_set_back() -> None:
    evening, back = ended(), timedelta(days=30)
    evening.hear(TimeCame("jump", "kerkwijk", ClockJumpTimer(-30 * 86400), NOON + timedelta(minutes=12) - back))
    assert desk_hears(evening.rings(PoliceBell.ARRIVAL, timedelta(hours=2) - back)) == ["police_waiting"]
    assert desk_hears(evening.rings(PoliceBell.ARRIVAL, timedelta(hours=3) - back)) == []
    assert desk_hears(evening.rings(PoliceBell.ARRIVAL, timedelta(hours=26) - back)) == ["police_waiting"]


def test_a_file_goes_a_week_after_its_mail_has_left_and_never_while_it_waits() -> None:
    evening = ended()
    housekeeping = TimeCame("h1", "kerkwijk", HousekeepingTimer(), NOON + USUAL_RETENTION.police * 3)
    evening.hear(housekeeping)
    assert evening.state.police_files
    evening.arrives(after=24 * 60)
    evening.hear(replace(housekeeping, key="h2", at=NOON + timedelta(days=7)))
    assert evening.state.police_files
    evening.hear(replace(housekeeping, key="h3", at=NOON + timedelta(days=8)))
    assert evening.state.police_files == {}


def test_forgetme_takes_the_texts_out_of_what_has_ended() -> None:
    evening = ended()
    evening.hear(CommandGiven("f", Ref("console", "Jan"), person("Jan"), "forgetme", "", NOON + timedelta(hours=3)))
    assert [(line.text, line.taken_back) for line in evening.file.lines] == [("", True)]


def test_forgetme_changes_no_open_incident() -> None:
    evening = Evening().begun(REPORT)
    evening.hear(CommandGiven("f", Ref("console", "Jan"), person("Jan"), "forgetme", "", NOON + timedelta(minutes=3)))
    assert [line.text for line in evening.file.lines] == [REPORT]


# The queue


def queue_of(evening: Evening) -> str:
    result = evening.hear(CommandGiven("q", DESK, MO, "queue", "", NOON + timedelta(hours=1)), reading())
    (answer,) = told(result, SendMessage)
    return answer.text


def test_the_queue_shows_a_mail_until_the_police_have_confirmed_it() -> None:
    evening = ended()
    code = evening.file.code
    assert f"police_queue_waiting {code}" in queue_of(evening)
    evening.arrives()
    assert f"police_queue_receipt {code}" in queue_of(evening)
    evening.hear(ChoiceMade("r", DESK, MO, Choice.RECEIVED, ByCode(code), NOON + timedelta(minutes=20)))
    assert "police_queue" not in queue_of(evening)


@pytest.mark.parametrize("receipt", [timedelta(days=1), None])
def test_the_queue_shows_a_report_that_reached_no_address_until_a_person_has_passed_it_on(
    receipt: timedelta | None,
) -> None:
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, receipt=receipt))))
    code, (mail,) = evening.file.code, evening.mails()
    owner = PoliceMail(evening.file.id, 1, "wijk@example.org")
    evening.hear(ActionRefused("r", "kerkwijk", owner, mail, "code 550", False, NOON + timedelta(minutes=12)))
    assert f"police_queue_failed {code}" in queue_of(evening)
    evening.hear(ChoiceMade("r", DESK, MO, Choice.RECEIVED, ByCode(code), NOON + timedelta(minutes=20)))
    assert "police_queue" not in queue_of(evening)


def test_an_officers_word_is_about_the_report_that_arrived_and_not_about_the_refused_end() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.arrives(1, after=1)
    evening.closes()
    about, owner = ByCode(evening.file.code), PoliceMail(evening.file.id, 2, "wijk@example.org")
    refused = ActionRefused(
        "r", "kerkwijk", owner, evening.mails()[-1], "code 550", False, NOON + timedelta(minutes=12)
    )
    evening.hear(refused)
    result = evening.hear(ChoiceMade("w", WIM.ref, WIM, Choice.RECEIVED, about, NOON + timedelta(minutes=20)))
    assert "police_received" in desk_hears(result)
    assert desk_hears(evening.rings(PoliceBell.RECEIPT, timedelta(days=2))) == []
    assert f"police_queue_failed {evening.file.code}" in queue_of(evening)
    evening.hear(ChoiceMade("m", DESK, MO, Choice.RECEIVED, about, NOON + timedelta(minutes=30)))
    assert "police_queue" not in queue_of(evening)
    evening.hear(ChoiceMade("a", WIM.ref, WIM, Choice.RECEIVED, about, NOON + timedelta(minutes=40)))
    assert evening.file.is_confirmed


def test_the_queue_shows_a_report_that_came_back_after_an_officers_word() -> None:
    evening = Evening().begun("hij heeft een mes", seen=DANGER)
    evening.arrives(1, after=1)
    evening.closes()
    evening.arrives(2, after=12)
    about, end = ByCode(evening.file.code), evening.mails()[-1].id
    evening.hear(ChoiceMade("w", WIM.ref, WIM, Choice.RECEIVED, about, NOON + timedelta(minutes=20)))
    assert evening.file.is_confirmed
    evening.hear(MailReturned("back", end, ("wijk@example.org",), "5.1.1", NOON + timedelta(minutes=30)))
    assert f"police_queue_failed {evening.file.code}" in queue_of(evening)


def test_the_queue_shows_a_report_that_came_back_and_was_given_up_after_an_officers_word() -> None:
    both = ("wijk@example.org", "dispatch@example.org")
    evening = Evening(replace(RELAYING, police=replace(RELAYING.police, mail=both)))
    evening.says("hij heeft een mes", seen=DANGER)
    evening.arrives(1, after=1)
    evening.arrives(1, after=2, address=both[1])
    evening.closes()
    evening.arrives(2, after=12)
    about, end = ByCode(evening.file.code), evening.mails()[-1].id
    evening.hear(ChoiceMade("w", WIM.ref, WIM, Choice.RECEIVED, about, NOON + timedelta(minutes=20)))
    evening.hear(MailReturned("back", end, both[:1], "5.1.1", NOON + timedelta(minutes=30)))
    for day in range(MOST_WARNINGS):
        evening.rings(PoliceBell.ARRIVAL, timedelta(days=day, hours=2))
    assert f"police_queue_failed {evening.file.code}" in queue_of(evening)


def test_the_queue_shows_a_report_that_the_bot_has_given_up() -> None:
    evening = ended()
    for day in range(MOST_WARNINGS):
        evening.rings(PoliceBell.ARRIVAL, timedelta(hours=2 + 24 * day))
    assert f"police_queue_failed {evening.file.code}" in queue_of(evening)


def test_the_queue_shows_a_part_that_reached_no_address_also_after_the_end_has_arrived() -> None:
    """No other report holds its messages."""
    evening = long_evening()
    (mail,), owner = evening.mails(), PoliceMail(evening.file.id, 1, "wijk@example.org")
    evening.hear(ActionRefused("r", "kerkwijk", owner, mail, "code 550", False, NOON + timedelta(minutes=9)))
    evening.closes()
    evening.arrives(2)
    assert f"police_queue_failed {evening.file.code}" in queue_of(evening)
    assert len(messages_of(evening.state, evening.file, with_held=False)) == MOST_LINES  # for an evidence bag
    about = ByCode(evening.file.code)
    for key, chat, by in (("w", WIM.ref, WIM), ("again", WIM.ref, WIM)):
        evening.hear(ChoiceMade(key, chat, by, Choice.RECEIVED, about, NOON + timedelta(minutes=20)))
        assert f"police_queue_failed {evening.file.code}" in queue_of(evening)  # the officer has the other report
    evening.hear(ChoiceMade("m", DESK, MO, Choice.RECEIVED, about, NOON + timedelta(minutes=30)))
    assert "police_queue" not in queue_of(evening)
    assert messages_of(evening.state, evening.file, with_held=False) == ()


def test_the_queue_waits_for_no_receipt_where_the_zone_never_confirms() -> None:
    evening = ended(Evening(replace(RELAYING, police=replace(RELAYING.police, receipt=None))))
    evening.arrives()
    assert "police_queue" not in queue_of(evening)


# The chat of an officer


IN_CHAT = replace(RELAYING, police=replace(RELAYING.police, mail=(), chat=WIM.ref))


def in_chat(evening: Evening) -> list[SendPrivately]:
    made = [action for result in evening.results for action in told(result, SendPrivately)]
    return [action for action in made if action.person == WIM.ref]


def test_an_officer_gets_the_same_report_in_the_chat_without_names() -> None:
    evening = ended(Evening(replace(IN_CHAT, police=replace(IN_CHAT.police, mail=("wijk@example.org",)))))
    (mail,), (private,) = evening.mails(), in_chat(evening)
    for row in (*mail.report.summary, *mail.report.course):
        assert row.value in private.text
    assert mail.report.title in private.text
    assert "Jan" not in private.text
    assert "police_chat_foot" in private.text


def test_a_long_course_is_cut_in_the_chat() -> None:
    evening = Evening(IN_CHAT)
    for minute in range(20):
        evening.says(f"{REPORT} {'x' * 400}", after=minute)
    evening.closes(after=30)
    (private,) = in_chat(evening)
    assert len(private.text) <= LONGEST_IN_CHAT + 10
    assert "…" in private.text


def test_the_chat_names_no_attachment_since_it_has_none() -> None:
    evening = Evening(IN_CHAT)
    for minute in range(80):
        evening.says("hij loopt", seen=SEEN, after=minute / 10)
    evening.closes(after=30)
    (private,) = in_chat(evening)
    assert "police_left_out" not in private.text
    assert "\n…\n" in private.text


def in_private(evening: Evening, text: str, forwarded: bool = False) -> StepResult:
    """The officer writes to the bot alone."""
    written = Message(MessageRef(WIM.ref, text), WIM, text, NOON + timedelta(minutes=20), forwarded=forwarded)
    return evening.hear(MessagePosted(f"console:{text}", written))


@pytest.mark.parametrize("text", ["ontvangen {code}", "Ontvangen {code}, bedankt!", "{code} ontvangen"])
def test_the_officer_confirms_in_private_and_the_desk_reads_it(text: str) -> None:
    evening = ended(Evening(IN_CHAT))
    evening.arrives(address=str(WIM.ref))
    assert "police_received" in desk_hears(in_private(evening, text.format(code=evening.file.code)))
    assert evening.file.is_confirmed


@pytest.mark.parametrize(
    "text", ["ontvangen", "Ontvangen, bedankt!", "Ok, ontvangen, dank u", "We hebben dit ontvangen"]
)
def test_the_officer_who_leaves_the_code_out_is_asked_which_report_is_meant(text: str) -> None:
    evening = ended(Evening(IN_CHAT))
    evening.arrives(address=str(WIM.ref))
    (asked,) = told(in_private(evening, text), SendMessage)
    assert asked.chat == WIM.ref
    assert " desk_ask " in asked.text
    assert not evening.file.is_confirmed
    in_private(evening, f"ontvangen {evening.file.code}")
    assert " desk_ask " not in str(in_private(evening, f"{text} dus").planned)


def test_an_officer_who_answers_a_question_of_the_desk_reads_that_only_a_moderator_may() -> None:
    evening = ended(Evening(IN_CHAT))
    evening.hear(
        ActionInterrupted("i", "kerkwijk", PoliceMail(evening.file.id, 1, str(WIM.ref)), NOON + timedelta(minutes=11))
    )
    (doubt,) = evening.file.doubts
    (answer,) = told(in_private(evening, f"ok {doubt.code}"), SendMessage)
    assert answer.chat == WIM.ref
    assert " not_a_moderator " in answer.text
    assert evening.file.doubts == (doubt,)


@pytest.mark.parametrize("text", ["ontvangen {code}?", "ontvangen?", "niet ontvangen", "bedankt"])
def test_a_question_and_thanks_in_private_confirm_nothing(text: str) -> None:
    evening = ended(Evening(IN_CHAT))
    evening.arrives(address=str(WIM.ref))
    in_private(evening, text.format(code=evening.file.code))
    assert not evening.file.is_confirmed


def test_a_receipt_that_the_officer_only_forwards_confirms_nothing() -> None:
    evening = ended(Evening(IN_CHAT))
    evening.arrives(address=str(WIM.ref))
    in_private(evening, f"ontvangen {evening.file.code}", forwarded=True)
    assert not evening.file.is_confirmed


def test_a_chat_that_the_platform_does_not_reach_is_said_on_the_desk() -> None:
    evening = ended(Evening(IN_CHAT))
    owner = PoliceMail(evening.file.id, 1, str(WIM.ref))
    refused = ActionRefused("r", "kerkwijk", owner, in_chat(evening)[0], "never wrote", False, NOON)
    assert "police_chat_refused" in desk_hears(evening.hear(refused))
    assert not any(mail.waiting for mail in evening.file.mails)


def test_an_urgent_mail_about_a_late_message_is_not_said_to_wait_before_it_could_leave() -> None:
    evening = Evening()
    evening.late = timedelta(minutes=20)
    evening.says(REPORT, seen=DANGER)
    due = evening.state.timers[PoliceTimer(evening.file.id, PoliceBell.ARRIVAL)]
    assert due == NOON + evening.late + LEAVES_WITHIN[Occasion.URGENT]


def test_a_later_mail_delays_no_warning_about_an_urgent_one() -> None:
    evening = Evening().begun(REPORT, seen=DANGER)
    due = evening.state.timers[PoliceTimer(evening.file.id, PoliceBell.ARRIVAL)]
    evening.closes(after=9)
    assert evening.state.timers[PoliceTimer(evening.file.id, PoliceBell.ARRIVAL)] == due


def test_a_mail_is_given_up_after_days_however_many_mails_there_are() -> None:
    evening = Evening().begun(REPORT)
    for begun in range(0, 70 * (MOST_WARNINGS + 1), 70):
        evening.closes(Choice.FALSE_ALARM, after=begun + 5)
        undone = NOON + timedelta(minutes=begun + 60)
        evening.hear(ChoiceMade(f"u {begun}", DESK, MO, Choice.UNDO, ByCode(evening.incident.code), undone))
        evening.rings(PoliceBell.ARRIVAL, timedelta(minutes=begun + 66))
    assert len(evening.file.mails) == MOST_WARNINGS + 1
    assert all(mail.waiting for mail in evening.file.mails)
