"""Messages in other spellings, in quotations and in mixed languages: few decisions change.

The tests run the reader and the default rules over messages of `corpus/dev.jsonl`, from which the reader has not learned.
A change to or from «hold» does most harm, and has its own bound. The bounds leave room for other weights;
`docs/reader-history.md` has the figures of the present ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from random import Random

import pytest

from bot.core.reading import Label
from bot.core.verdict import Decision
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial
from tests.thorough import often
from tests.tried import tried
from training import corpus
from training.augmentation import CHANGES
from training.corpus import LabelledMessage

SAMPLE = [message for message in corpus.load_dev() if not message.after][::8]
SPELLED = often(slice(None, None, 3), slice(None))
"""The part of the sample that is spelled and quoted in every other way."""
HARMLESS = "Bedankt allemaal en een fijne avond nog!"
MOST_CHANGED = {
    "lower case": 0.08, "capitals": 0.08, "no marks": 0.12, "no accents": 0.08, "typing errors": 0.16, "missing spaces": 0.25,
    "digits for letters": 0.2, "letters apart": 0.15, "starred": 0.2, "stretched": 0.2, "emoji": 0.15, "shouting": 0.12,
}  # fmt: skip


QUOTING = {
    "in marks": {
        "nl": "«{}» dat kan toch niet, zoiets zeggen we hier niet",
        "fr": "« {} » ça ne se dit pas, pas ici",
        "de": "«{}» so etwas schreibt man hier nicht",
        "en": "“{}” you can't say that here",
    },
    "as a reply": {
        "nl": "> {}\n\nDit soort berichten hoort hier niet thuis.",
        "fr": "> {}\n\nCe genre de message n'a pas sa place ici.",
        "de": "> {}\n\nSolche Nachrichten gehören nicht hierher.",
        "en": "> {}\n\nMessages like this don't belong here.",
    },
    "to a moderator": {
        "nl": "Iemand schreef «{}», kan een beheerder dat weghalen?",
        "fr": "Quelqu'un a écrit « {} », un modérateur peut-il l'enlever ?",
        "de": "Jemand hat «{}» geschrieben, kann ein Moderator das löschen?",
        "en": "Somebody wrote “{}”, can a moderator take it down?",
    },
}
BEHIND = {
    "nl": "{} Ils sont deux, je crois.",
    "fr": "{} Ik denk dat ze met twee zijn.",
    "de": "{} I think there are two of them.",
    "en": "{} Ich glaube, sie sind zu zweit.",
}
GREETING = {
    "nl": "Bonjour à tous, {}",
    "fr": "Hallo allemaal, {}",
    "de": "Hello everybody, {}",
    "en": "Hallo zusammen, {}",
}
FOREIGN_WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "politie": "police", "auto": "voiture", "man": "guy", "straat": "rue", "huis": "maison", "deur": "porte",
        "niet": "pas", "met": "avec", "iemand": "someone", "en": "and", "fiets": "vélo", "zijn": "are",
    },
    "fr": {
        "police": "politie", "voiture": "auto", "homme": "man", "rue": "straat", "maison": "huis", "porte": "deur",
        "avec": "met", "quelqu'un": "iemand", "et": "en", "pas": "niet", "vélo": "fiets",
    },
    "de": {
        "polizei": "police", "auto": "car", "mann": "guy", "straße": "street", "haus": "house", "tür": "door",
        "mit": "with", "jemand": "someone", "und": "and", "nicht": "not", "fahrrad": "bike",
    },
    "en": {
        "police": "polizei", "car": "auto", "man": "mann", "street": "straße", "house": "haus", "door": "tür",
        "with": "mit", "someone": "jemand", "and": "und", "not": "nicht", "bike": "fahrrad",
    },
}  # fmt: skip
_WORD = re.compile(r"[\w']+")


def mixed(text: str, language: str) -> str:
    """The text with its commonest words in another language."""
    words = FOREIGN_WORDS[language]
    return _WORD.sub(lambda found: words.get(found[0].lower(), found[0]), text)


MIXING: Mapping[str, Callable[[str, str], str]] = {
    "a sentence": lambda text, language: BEHIND[language].format(text),
    "a greeting": lambda text, language: GREETING[language].format(text),
    "single words": mixed,
}
MOST_MIXED = {"a sentence": 0.24, "a greeting": 0.16, "single words": 0.1}


def decide(full: CurrentRules, texts: Iterable[tuple[str, str]]) -> list[Decision]:
    """The decisions on texts with their languages. The encoder reads several of them together."""
    texts = list(texts)
    for text, _ in texts:
        full.expect(text)
    return [tried(full, RuleTrial(text, language=language)).verdict.decision for text, language in texts]


@pytest.fixture(scope="session")
def plain(full: CurrentRules) -> list[Decision]:
    return decide(full, ((message.text, message.language) for message in SAMPLE))


@pytest.mark.parametrize("name", CHANGES)
def test_another_spelling_seldom_changes_the_decision(full: CurrentRules, plain: list[Decision], name: str) -> None:
    dice = Random(7)
    change: Callable[[str, Random], str] = CHANGES[name]
    changed = decide(full, ((change(message.text, dice), message.language) for message in SAMPLE[SPELLED]))
    flips = sum(one is not other for one, other in zip(plain[SPELLED], changed, strict=True))
    assert flips / len(changed) <= MOST_CHANGED[name]


def test_a_report_is_not_held_for_its_spelling(full: CurrentRules, plain: list[Decision]) -> None:
    dice = Random(11)
    lawful = [message for message, decision in zip(SAMPLE, plain, strict=True) if decision is Decision.ASK_101]
    spelled = [
        (change(message.text, dice), message.language) for message in lawful[SPELLED] for change in CHANGES.values()
    ]
    held = sum(decision is Decision.HOLD for decision in decide(full, spelled))
    assert held <= 0.05 * len(spelled)


def test_a_friendly_word_does_not_save_an_offending_message(full: CurrentRules, plain: list[Decision]) -> None:
    held = [message for message, decision in zip(SAMPLE, plain, strict=True) if decision is Decision.HOLD]
    both = decide(full, ((f"{message.text} {HARMLESS}", message.language) for message in held))
    assert sum(decision is Decision.HOLD for decision in both) >= 0.75 * len(held)


def quoted(full: CurrentRules, messages: list[LabelledMessage], how: str) -> list[Decision]:
    """The decisions on messages that reject or report a quoted message."""
    frames = QUOTING[how]
    return decide(full, ((frames[m.language].format(m.text.replace("\n", " ")), m.language) for m in messages))


@pytest.mark.parametrize("how", QUOTING)
def test_a_rejection_of_an_offending_message_is_not_held(full: CurrentRules, plain: list[Decision], how: str) -> None:
    """The guide labels the sender's own words. A rejection is only a reaction, and is not held."""
    held = [message for message, decision in zip(SAMPLE, plain, strict=True) if decision is Decision.HOLD]
    offending = [message for message in held if Label.PERSONAL_DATA not in message.labels]
    assert len(offending) >= 30
    still = sum(decision is Decision.HOLD for decision in quoted(full, offending, how))
    assert still <= 0.15 * len(offending)


@pytest.mark.parametrize("how", QUOTING)
def test_a_quotation_that_exposes_a_person_stays_held(full: CurrentRules, plain: list[Decision], how: str) -> None:
    """All members can read a quoted plate or name once more, so most such messages stay held."""
    held = [message for message, decision in zip(SAMPLE, plain, strict=True) if decision is Decision.HOLD]
    exposing = [message for message in held if Label.PERSONAL_DATA in message.labels]
    assert len(exposing) >= 10
    still = sum(decision is Decision.HOLD for decision in quoted(full, exposing, how))
    assert still >= 0.5 * len(exposing)


@pytest.mark.parametrize("how", QUOTING)
def test_a_quotation_of_a_lawful_message_is_not_held(full: CurrentRules, plain: list[Decision], how: str) -> None:
    lawful = [message for message, decision in zip(SAMPLE, plain, strict=True) if decision is not Decision.HOLD]
    decisions = quoted(full, lawful[SPELLED], how)
    assert sum(decision is Decision.HOLD for decision in decisions) <= 0.06 * len(decisions)


@pytest.mark.parametrize("how", MIXING)
def test_a_second_language_seldom_changes_the_decision(full: CurrentRules, plain: list[Decision], how: str) -> None:
    """At most one message in ten changes to or from «hold»."""
    changed = decide(
        full, ((MIXING[how](message.text, message.language), message.language) for message in SAMPLE[SPELLED])
    )
    pairs = list(zip(plain[SPELLED], changed, strict=True))
    assert sum(one is not other for one, other in pairs) <= MOST_MIXED[how] * len(pairs)
    assert sum((one is Decision.HOLD) is not (other is Decision.HOLD) for one, other in pairs) <= 0.1 * len(pairs)


def test_many_messages_get_a_foreign_word() -> None:
    assert sum(mixed(message.text, message.language) != message.text for message in SAMPLE) >= len(SAMPLE) / 3
