"""Decisions as statements of reasons, as the EU's transparency database takes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.case import CaseEnding
from bot.core.cases import without_rule
from bot.core.message import Media
from bot.core.reading import Label
from bot.core.rule import Stage, Treatment
from bot.core.step_result import AuditKind, AuditRecord, RuleHit, Seen
from bot.core.watch import Watch
from bot.statements import reasons
from bot.statements.reasons import WatchRules, statements
from bot.statements.vocabulary import CONTENT, COUNTRIES, OTHER, SUBJECTS
from bot.store.audit.audit_log import LogLine
from tests.kit import NOON, WATCH, rule
from tests.statements.dsa_rules import WORDS, faults

RULE = replace(rule("vigilantes", Label.VIGILANTE), house_rule=3, title={"nl": "Geen eigenrichting"})
PRESENT = WatchRules(WATCH, {"vigilantes": RULE})
VIGILANTE = RuleHit("vigilantes", Label.VIGILANTE, 0.98, Stage.ASK, Treatment.HOLD, True)
HELD = AuditRecord(
    at=NOON, group="console:kerkwijk", author="a1b2", decision="hold", treatment="hold", rules=("vigilantes",),
    labels=(), rules_version="v1", case="c1", hits=(VIGILANTE,), asked=True, seen=Seen.NOTHING, posted_at=NOON,
    opened_at=NOON, content=("text",), language="nl",
)  # fmt: skip


def later(
    kind: AuditKind, decision: str, hours: int = 1, seen: Seen = Seen.NOTHING, by: str | None = "m0d"
) -> AuditRecord:
    at = NOON + timedelta(hours=hours)
    return replace(HELD, at=at, kind=kind, decision=decision, seen=seen, by=by, hits=(), content=(), language=None)


def made(*records: AuditRecord, watch: Watch = WATCH) -> list[dict[str, Any]]:
    lines = [LogLine(number, "kerkwijk", record, "") for number, record in enumerate(records, 1)]
    found = list(statements(lines, replace(PRESENT, watch=watch)))
    assert [fault for each in found for fault in faults(each)] == []
    return found


def automated(*records: AuditRecord) -> list[tuple[str, str, str]]:
    return [
        (
            each["decision_visibility"][0].rpartition("CONTENT_")[2],
            each["automated_detection"],
            each["automated_decision"][19:],
        )
        for each in made(*records)
    ]


def test_a_rule_hides_and_a_moderator_removes() -> None:
    hidden, removed = made(HELD, later(AuditKind.DECIDED, "removed"))
    assert hidden == {
        "puid": "kerkwijk-1",
        "decision_visibility": ["DECISION_VISIBILITY_CONTENT_DISABLED"],
        "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
        "incompatible_content_ground": "house rule 3: Geen eigenrichting",
        "incompatible_content_explanation": "The message met the rule vigilantes, which read it as vigilante with a confidence"
        " of 98%. The rules had the version v1.",
        "decision_facts": "A message was posted in a closed chat group of a neighbourhood watch. A rule hid it, in whole or in"
        " part, until the decision of a moderator. The text is not part of this statement.",
        "category": "STATEMENT_CATEGORY_VIOLENCE",
        "category_specification": ["KEYWORD_INCITEMENT_VIOLENCE_HATRED", "KEYWORD_COORDINATED_HARM"],
        "content_date": "2026-03-02",
        "application_date": "2026-03-02",
        "source_type": "SOURCE_VOLUNTARY",
        "automated_detection": "Yes",
        "automated_decision": "AUTOMATED_DECISION_FULLY",
        "content_type": ["CONTENT_TYPE_TEXT"],
        "content_language": "NL",
        "territorial_scope": ["BE"],
    }
    assert removed["decision_visibility"] == ["DECISION_VISIBILITY_CONTENT_REMOVED"]
    assert removed["automated_decision"] == "AUTOMATED_DECISION_PARTIALLY"
    assert removed["category"] == hidden["category"]


def test_what_was_automated_follows_from_the_log() -> None:
    alone = replace(HELD, asked=False, hits=(replace(VIGILANTE, treatment=Treatment.REMOVE, stage=Stage.ACT),))
    masked = replace(HELD, asked=False, seen=Seen.FACTS, hits=(replace(VIGILANTE, treatment=Treatment.MASK),))
    flagged = replace(HELD, kind=AuditKind.OPENED, rules=(without_rule.FLAGGED,), hits=(), seen=Seen.WHOLE)
    clock = later(AuditKind.UNANSWERED, "unanswered: remove", by=None)
    removed = later(AuditKind.DECIDED, "removed")
    assert automated(alone) == [("REMOVED", "Yes", "FULLY")]
    assert automated(masked) == [("LABELLED", "Yes", "FULLY")]
    assert automated(HELD, clock) == [("DISABLED", "Yes", "FULLY"), ("REMOVED", "Yes", "FULLY")]
    assert automated(replace(HELD, seen=Seen.WHOLE), removed) == [("REMOVED", "Yes", "PARTIALLY")]
    assert automated(flagged, removed) == [("REMOVED", "No", "NOT_AUTOMATED")]
    assert made(flagged, removed)[0]["source_type"] == "SOURCE_TYPE_OTHER_NOTIFICATION"


def test_a_message_that_stays_gives_no_statement() -> None:
    visible = replace(HELD, seen=Seen.WHOLE)
    assert made(visible, later(AuditKind.DECIDED, "approved", seen=Seen.WHOLE)) == []
    assert made(replace(visible, kind=AuditKind.PAUSED, case=None, asked=False)) == []
    assert made(later(AuditKind.APPEALED, "appealed"), later(AuditKind.POSTED, "official post")) == []


def test_a_restriction_that_was_lifted_has_its_end() -> None:
    approved = later(AuditKind.DECIDED, "approved", hours=24, seen=Seen.WHOLE)
    assert made(HELD, approved)[0]["end_date_visibility_restriction"] == "2026-03-03"
    undone = later(AuditKind.UNDONE, "undone: removed", hours=48)
    hidden, removed = made(HELD, later(AuditKind.DECIDED, "removed"), undone)
    assert "end_date_visibility_restriction" not in hidden
    assert removed["end_date_visibility_restriction"] == "2026-03-04"


def test_the_facts_of_a_removal_say_what_became_of_an_appeal() -> None:
    removed, appealed = later(AuditKind.DECIDED, "removed"), later(AuditKind.APPEALED, "appealed", hours=1)
    for decision, words in (("upheld", "upheld the decision"), ("overturned", "overturned"), ("unanswered", "in time")):
        ended = later(AuditKind.APPEAL_ENDED, decision, hours=2)
        hidden, taken = made(HELD, removed, appealed, ended)
        assert words in taken["decision_facts"]
        assert "appealed" not in hidden["decision_facts"]
    assert "not answered yet" in made(HELD, removed, appealed)[1]["decision_facts"]
    assert made(appealed, later(AuditKind.APPEAL_ENDED, "upheld")) == []


def test_a_mute_is_a_suspension_with_its_end() -> None:
    muted = replace(later(AuditKind.DECIDED, "muted"), until=NOON + timedelta(hours=25))
    statement = made(HELD, muted)[1]
    assert statement["decision_provision"] == "DECISION_PROVISION_PARTIAL_SUSPENSION"
    assert statement["end_date_service_restriction"] == "2026-03-03"
    lifted = made(HELD, muted, later(AuditKind.UNDONE, "undone: muted", hours=3))[1]
    assert lifted["end_date_service_restriction"] == "2026-03-02"


def test_a_removal_from_the_groups_is_a_suspension_that_lasts_until_it_is_undone() -> None:
    expelled = later(AuditKind.DECIDED, "expelled")
    statement = made(HELD, expelled)[1]
    assert statement["decision_provision"] == "DECISION_PROVISION_TOTAL_SUSPENSION"
    assert "end_date_service_restriction" not in statement
    back = made(HELD, expelled, later(AuditKind.UNDONE, "undone: expelled", hours=48))[1]
    assert back["end_date_service_restriction"] == "2026-03-04"


def test_a_line_of_an_older_version_and_a_rule_that_is_no_more_give_whole_statements() -> None:
    old = AuditRecord(NOON, "g", "a", "hold", "hold", ("gone",), (), "v0", "c1")
    removed = replace(old, decision="removed", kind=AuditKind.DECIDED, by="m")
    assert [each["incompatible_content_ground"] for each in made(old, removed)] == ["rule gone", "rule gone"]
    assert len(made(removed)) == 1


def test_only_lines_since_a_moment_and_ids_that_the_database_takes() -> None:
    lines = [LogLine(1, "wijk één", HELD, ""), LogLine(2, "wijk één", later(AuditKind.DECIDED, "removed", 2), "")]
    (only,) = statements(lines, PRESENT, NOON + timedelta(hours=1))
    assert only["puid"] == "wijk___n-2"
    assert list(faults(only)) == []


def test_each_word_is_an_official_one() -> None:
    subjects = [*SUBJECTS.values(), OTHER]
    assert set(SUBJECTS) == set(Label)
    assert {each.category for each in subjects} <= set(WORDS["category"])
    assert {word for each in subjects for word in each.keywords} <= set(WORDS["category_specification"])
    assert set(CONTENT.values()) <= set(WORDS["content_type"])
    assert set(COUNTRIES.values()) <= set(WORDS["territorial_scope"])
    assert reasons.FLAGGED == without_rule.FLAGGED
    assert set(reasons._WITHOUT_RULE) == set(without_rule.TITLES)


HITS = st.builds(
    RuleHit,
    st.sampled_from(["vigilantes", "x" * 600, "gone"]),
    st.none() | st.sampled_from(Label),
    st.floats(0, 1),
    st.sampled_from(Stage),
    st.sampled_from(Treatment),
    st.booleans(),
)
RECORDS = st.builds(
    AuditRecord,
    at=st.datetimes(min_value=NOON.replace(tzinfo=None), max_value=NOON.replace(tzinfo=None, year=2030)).map(
        lambda at: at.replace(tzinfo=NOON.tzinfo)
    ),
    group=st.just("console:kerkwijk"),
    author=st.just("5eud0"),
    decision=st.sampled_from([*CaseEnding, "unanswered: remove", "unanswered: keep", "hold"]).map(str),
    treatment=st.sampled_from(["mask", "hold", "remove", "hidden", "keep"]),
    rules=st.lists(st.sampled_from(["vigilantes", *without_rule.TITLES, "r" * 500]), max_size=9).map(tuple),
    labels=st.just(()),
    rules_version=st.just("v"),
    case=st.none() | st.sampled_from(["c1", "c2"]),
    kind=st.sampled_from(AuditKind),
    hits=st.lists(HITS, max_size=12).map(tuple),
    asked=st.none() | st.booleans(),
    seen=st.none() | st.sampled_from(Seen),
    posted_at=st.none() | st.just(NOON),
    content=st.lists(st.sampled_from(["text", *(media.value for media in Media)]), unique=True).map(tuple),
    language=st.none() | st.sampled_from(["nl", "fr", "de", "en"]),
    until=st.none() | st.just(NOON + timedelta(days=1)),
)


@settings(max_examples=40)
@given(st.lists(RECORDS, max_size=5))
def test_whatever_the_log_holds_the_database_takes_the_statements(records: Sequence[AuditRecord]) -> None:
    for statement in made(*records):
        assert "5eud0" not in str(statement)
