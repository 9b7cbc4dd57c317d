"""A set of rules without faults becomes a Rulebook with the written values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import PurePath

import pytest

from bot.core.message import Media, Role
from bot.core.reading import Label
from bot.core.rule import (
    AllOf,
    AnyOf,
    Condition,
    GroupIs,
    Has,
    IfUnanswered,
    IncidentIs,
    IncidentState,
    LabelIs,
    LanguageIs,
    LengthIs,
    Not,
    PlatformIs,
    PolicyIs,
    PolicyTreatment,
    Repeats,
    Rule,
    Says,
    SenderIs,
    Stage,
    Then,
    TimeIs,
    Treatment,
    Unanswered,
)
from bot.core.rulebook import Approval, Guideline, PhraseList, RulePattern
from bot.core.watch import ReminderPlan
from bot.rulebook import Example, ExampleFailure, Expectation
from tests import shipped
from tests.keys import RULE_KEYS
from tests.rulebook.sample import GUIDELINES, RULE, SOUND, WATCH, load, rule_with


def test_a_rule_is_built_as_written() -> None:
    (rule,) = load().rulebook.rules
    assert rule == Rule(
        id="no-vigilantes",
        title={
            "nl": "Geen eigenrichting",
            "fr": "Pas de justice privée",
            "de": "Keine Selbstjustiz",
            "en": "Stay inside",
        },
        house_rule=3,
        stage=Stage.ASK,
        when=LabelIs((Label.VIGILANTE,)),
        unless=SenderIs((Role.MODERATOR, Role.POLICE)),
        then=Then(message=Treatment.HOLD, private="stay_inside"),
        if_unanswered=IfUnanswered(timedelta(minutes=30), Unanswered.REMOVE),
        brake=20,
    )


def test_lists_texts_and_guidelines_are_built_as_written() -> None:
    book = load().rulebook
    assert book.lists == (PhraseList("calls", {"nl": ("wie gaat er mee", "pak* hem")}, label=Label.VIGILANTE),)
    assert book.texts.render("stay_inside", "nl", {"urgent": "101"}) == "Blijf binnen, bel 101."
    texts = {"nl": "Bel", "fr": "Appelez", "de": "Ruf an", "en": "Call"}
    assert book.guidelines == (Guideline("call-first", texts, (10, 11)),)


def test_a_guideline_names_the_office_that_approved_it() -> None:
    approved = GUIDELINES.replace("nl:", "approved: {by: PZ Gent, on: 2026-03-01}, nl:")
    (guideline,) = load({"guidelines.yaml": approved}).rulebook.guidelines
    assert guideline.approved == Approval("PZ Gent", date(2026, 3, 1))


CONDITIONS: dict[str, Condition] = {
    "label: [insult, panic]": LabelIs((Label.INSULT, Label.PANIC)),
    "label: {label: insult, at_least: 0.8}": LabelIs((Label.INSULT,), 0.8),
    "has: photo": Has(("photo",)),
    "has: [IBAN, e-mail, forward]": Has(("IBAN", "e-mail", "forward")),
    "sender: newcomer": SenderIs((Role.NEWCOMER,)),
    "language: [nl, unknown]": LanguageIs(("nl", "unknown")),
    "length: {at_least: 500}": LengthIs(at_least=500),
    "length: {at_most: 3}": LengthIs(at_most=3),
    "time: 22:00-07:00": TimeIs(time(22), time(7)),
    "incident: [open, called]": IncidentIs((IncidentState.OPEN, IncidentState.CALLED)),
    "repeat: {messages: 5, within: 1 min}": Repeats(5, timedelta(minutes=1)),
    "group: console:kerkwijk": GroupIs(("console:kerkwijk",)),
    "{label: insult, platform: signal}": AllOf((LabelIs((Label.INSULT,)), PlatformIs(("signal",)))),
    "{label: insult, not: {sender: police}}": AllOf((LabelIs((Label.INSULT,)), Not(SenderIs((Role.POLICE,))))),
    "any: [{label: insult}, {has: link}]": AnyOf((LabelIs((Label.INSULT,)), Has(("link",)))),
    "all: [{label: insult}, {has: link}]": AllOf((LabelIs((Label.INSULT,)), Has(("link",)))),
    "{label: insult, policy: {skin_colour: [never, allow]}}": AllOf(
        (LabelIs((Label.INSULT,)), PolicyIs("skin_colour", ("never", "allow")))
    ),
}


@pytest.mark.parametrize("written", CONDITIONS)
def test_every_condition_is_built_as_written(written: str) -> None:
    flow = written if written.startswith("{") else "{" + written + "}"
    assert (
        load(rule_with("when:\n      label: vigilante", f"when: {flow}")).rulebook.rules[0].when == CONDITIONS[written]
    )


def test_phrases_and_expressions_are_numbered_through_the_rule_and_lists_are_named() -> None:
    when = "phrase: [list:calls, kom .. zelf]\n      regex: 'a+'"
    unless = "unless:\n      phrase: barbecue\n    unused:"
    changed = rule_with("label: vigilante", when)["10-rule.yaml"].replace(
        "unless:\n      sender: [moderator, police]", unless
    )
    book = load({"10-rule.yaml": changed.replace("    unused:\n", "")}).rulebook
    (rule,) = book.rules
    assert rule.when == AllOf(
        (
            Says(("list:calls", "rule:no-vigilantes/1"), ("list:calls", "kom .. zelf")),
            Says(("rule:no-vigilantes/2",), ("a+",)),
        )
    )
    assert rule.unless == Says(("rule:no-vigilantes/3",), ("barbecue",))
    assert book.patterns == (
        RulePattern("rule:no-vigilantes/1", "kom .. zelf", regex=False),
        RulePattern("rule:no-vigilantes/2", "a+", regex=True),
        RulePattern("rule:no-vigilantes/3", "barbecue", regex=False),
    )


def test_an_expression_is_read_like_a_text_without_accents() -> None:
    book = load(rule_with("label: vigilante", "regex: ['rue|allée', '[sß]traat', '[0-9]+ ?€']")).rulebook
    assert [each.written for each in book.patterns] == ["rue|allee", "(?:ss|[sß])traat", "[0-9]+ ?€"]


def test_the_policy_may_decide_the_treatment_of_the_message() -> None:
    changes = rule_with("message: hold", "message: policy:plates")
    assert load(changes).rulebook.rules[0].then.message == PolicyTreatment("plates")


def test_examples_keep_their_circumstances_and_their_place() -> None:
    entry = (
        '{text: hij is weg, after: [waar, daar], sender: newcomer, media: [photo], forwarded: true, time: "02:30", '
        "incident: called, language: nl}"
    )
    examples = load(rule_with('spared: ["bel 101"', f"spared: [{entry}")).examples
    assert [(example.text, example.expected) for example in examples] == [
        ("wie gaat er mee?", Expectation.CAUGHT),
        ("hij is weg", Expectation.SPARED),
        ("gebeld", Expectation.SPARED),
    ]
    assert examples[1] == Example(
        rule="no-vigilantes",
        text="hij is weg",
        expected=Expectation.SPARED,
        position=examples[1].position,
        after=("waar", "daar"),
        sender=Role.NEWCOMER,
        media=(Media.PHOTO,),
        forwarded=True,
        time=time(2, 30),
        incident=IncidentState.CALLED,
        language="nl",
    )
    assert str(examples[0].position) == f"{PurePath('rules/10-rule.yaml')}, line 14"


def test_a_failing_example_becomes_a_fault_at_its_own_line() -> None:
    examples = load().examples
    one = ExampleFailure(examples[0], "nothing in it speaks for vigilante").fault()
    two = ExampleFailure(examples[2]).fault()
    assert one.why == "this example should be caught by the rule but is not: nothing in it speaks for vigilante"
    assert two.why == "this example should be spared by the rule but is caught"
    assert (one.line, one.column, two.line) == (14, 16, 15)


def test_rules_are_in_the_order_of_their_files() -> None:
    other = SOUND["10-rule.yaml"].replace("no-vigilantes", "zero")
    assert [rule.id for rule in load({"05-zero.yaml": other}).rulebook.rules] == ["zero", "no-vigilantes"]
    assert [rule.id for rule in load({"20-zero.yaml": other}).rulebook.rules] == ["no-vigilantes", "zero"]


def test_a_watch_may_have_its_own_stage_consequence_and_words() -> None:
    changes = """\
rules:
  - {id: no-vigilantes, stage: watch, then: {ask: call_first}, if_unanswered: {after: 1 h, do: keep}, brake: {per_day: 5}}
texts:
  nl: {call_first: Bel de wijkagent.}
"""
    book = load({"groups/kerkwijk.yaml": changes}).rulebook
    (rule,) = book.rules_for("kerkwijk")
    assert rule == replace(
        book.rules[0],
        stage=Stage.WATCH,
        then=Then(ask="call_first"),
        if_unanswered=IfUnanswered(timedelta(hours=1), Unanswered.KEEP),
        brake=5,
    )
    assert book.rules_for("dorp") == book.rules
    assert book.texts_for("kerkwijk").render("call_first", "nl", {}) == "Bel de wijkagent."
    assert book.texts_for("kerkwijk").render("call_first", "fr", {}) == "Bel eerst."
    assert book.texts_for("dorp").render("call_first", "nl", {}) == "Bel eerst."


DUTCH = {
    "texts/nl-NL.yaml": "call_first: Bel eerst 112.\n",
    "10-rule.yaml": RULE.replace("{nl: Geen eigenrichting", "{nl: Geen eigenrichting, nl-NL: Niet zelf doen"),
    "guidelines.yaml": GUIDELINES.replace("nl: Bel", "nl: Bel, nl-NL: Bel 112"),
}


def test_a_watch_in_the_netherlands_has_the_texts_and_titles_that_differ_there() -> None:
    there = replace(WATCH, id="dam", wordings=("nl-NL",))
    book = load(DUTCH, [WATCH, there]).rulebook
    assert book.texts_for("dam").render("call_first", "nl", {}) == "Bel eerst 112."
    assert book.texts_for("dam").render("stay_inside", "nl", {"urgent": "112"}) == "Blijf binnen, bel 112."
    assert [rule.title["nl"] for rule in book.rules_for("dam")] == ["Niet zelf doen"]
    assert book.guidelines[0].texts["nl-NL"] == "Bel 112"
    assert book.texts_for("kerkwijk").render("call_first", "nl", {}) == "Bel eerst."
    assert [rule.title["nl"] for rule in book.rules_for("kerkwijk")] == ["Geen eigenrichting"]


def test_the_texts_of_a_watch_go_before_the_texts_of_its_country() -> None:
    there = replace(WATCH, id="dam", wordings=("nl-NL",))
    changes = {**DUTCH, "groups/dam.yaml": "texts: {nl: {call_first: Bel de wijkagent.}}"}
    book = load(changes, [there]).rulebook
    assert book.texts_for("dam").render("call_first", "nl", {}) == "Bel de wijkagent."


def test_without_a_file_of_its_own_a_watch_in_the_netherlands_speaks_as_in_belgium() -> None:
    there = replace(WATCH, id="dam", wordings=("nl-NL",))
    assert load({}, [there]).rulebook.texts_for("dam").render("call_first", "nl", {}) == "Bel eerst."


def test_a_watch_may_do_without_a_rule() -> None:
    book = load({"groups/kerkwijk.yaml": "rules: [{id: no-vigilantes, off: true}]"}).rulebook
    assert book.rules_for("kerkwijk") == ()
    assert len(book.rules) == 1


def test_a_guideline_may_look_back_on_an_incident_and_name_the_number_to_call() -> None:
    written = GUIDELINES.replace("nl: Bel", "after_incident: true, nl: 'Bel {urgent}'")
    (guideline,) = load({"guidelines.yaml": written}).rulebook.guidelines
    assert guideline.after_incident
    assert guideline.texts["nl"] == "Bel {urgent}"


def test_lists_and_guidelines_may_be_missing() -> None:
    book = load({"lists.yaml": None, "guidelines.yaml": None}).rulebook
    assert (book.lists, book.guidelines) == ((), ())


def test_the_version_differs_as_soon_as_a_name_or_a_letter_does() -> None:
    versions = {
        load().rulebook.version,
        load({"lists.yaml": SOUND["lists.yaml"] + "# note\n"}).rulebook.version,
        load({"10-rule.yaml": None, "11-rule.yaml": SOUND["10-rule.yaml"]}).rulebook.version,
    }
    assert len(versions) == 3
    assert all(len(version) == 12 and int(version, 16) >= 0 for version in versions)
    assert load().rulebook.version == load().rulebook.version


def test_a_reminder_may_name_a_guideline() -> None:
    watch = replace(WATCH, reminders=(ReminderPlan("0 18 1 * *", "call-first"), ReminderPlan("0 18 1 * *", "rotate")))
    assert load(watches=[watch]).rulebook.guidelines


def test_without_neighbourhoods_any_group_may_be_named() -> None:
    load(rule_with("label: vigilante", "group: telegram:-100"), watches=[])


def test_every_rule_key_is_listed() -> None:
    assert RULE_KEYS["rule"][:3] == ("id", "title", "stage")
    assert {"when", "then", "example", "list", "guideline", "change"} <= set(RULE_KEYS)


def test_a_shipped_title_names_no_number_that_another_country_lacks() -> None:
    """French, German and English are spoken where 101 is not the police; Dutch has a variant for the Netherlands."""
    titles = [rule.title[language] for rule in shipped.rules().rulebook.rules for language in ("fr", "de", "en")]
    assert [title for title in titles if any(map(str.isdigit, title))] == []
