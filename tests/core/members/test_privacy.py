"""`/privacy` says what this watch does: the same text must not fit another configuration."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.core.action import SendMessage
from bot.core.event import CommandGiven
from bot.core.reading import Label
from bot.core.ref import Ref
from bot.core.step import step
from bot.core.texts import LANGUAGES
from bot.core.watch import USUAL_RETENTION, Relay, Retention, Watch
from tests import shipped
from tests.kit import EMPTY, NOON, RELAYING, person, posted, reading, setting, told


def privacy(relay: Relay, language: str, kept: Retention = USUAL_RETENTION, backups: int = 0, mailbox: str = "") -> str:
    police = replace(RELAYING.police, relay=relay, answers_to=mailbox)
    return privacy_of(replace(RELAYING, languages=(language,), police=police, retention=kept, backups=backups))


def privacy_of(watch: Watch) -> str:
    cora = person("Cora")  # the configuration knows her
    command = CommandGiven("c", cora.ref, cora, "privacy", "", NOON)
    result = step(EMPTY, command, reading(), setting(shipped.rules().rulebook, watch=watch))
    (answer,) = told(result, SendMessage)
    return answer.text


KEEPS_NO_OTHER = {"nl": "Andere berichten bewaar ik niet", "fr": "Je ne garde pas d’autres messages",
                  "de": "Andere Nachrichten bewahre ich nicht auf", "en": "I keep no other messages"}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_configuration_has_its_own_words(language: str) -> None:
    none, incidents, everything = (privacy(relay, language) for relay in (Relay.NONE, Relay.INCIDENTS, Relay.ALL))
    assert len({none, incidents, everything}) == 3
    told = [f"(PZ Gent, {said(language, 'by_mail')})" in text for text in (none, incidents, everything)]
    assert told == [False, True, True]
    assert [KEEPS_NO_OTHER[language] in text for text in (none, incidents, everything)] == [True, True, False]
    assert [f" {USUAL_RETENTION.police.days} " in text for text in (none, incidents, everything)] == [False, True, True]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("relay", Relay)
def test_the_mailbox_for_answers_is_told_where_the_bot_reads_one(language: str, relay: Relay) -> None:
    line = shipped.rules(RELAYING).rulebook.texts.by_language[language]["privacy_mailbox"]
    assert line not in privacy(relay, language)
    assert (line in privacy(relay, language, mailbox="receipts@example.org")) is (relay is not Relay.NONE)


@pytest.mark.parametrize("relay", Relay)
def test_what_it_says_is_what_is_kept(relay: Relay) -> None:
    """A message without an incident: only a watch with `all` keeps it for the police, and says so."""
    watch = replace(RELAYING, police=replace(RELAYING.police, relay=relay))
    state = step(EMPTY, posted("morgen markt"), reading(Label.NOTICE), setting(watch=watch)).state
    assert bool(state.police_files) is (relay is Relay.ALL)
    assert (KEEPS_NO_OTHER["en"] in privacy(relay, "en")) is not bool(state.police_files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_names_a_time_that_the_configuration_sets(language: str) -> None:
    """A number of days in the text itself stays when `retention` changes."""
    texts = shipped.rules(RELAYING).rulebook.texts.by_language[language]
    words = {
        key: text for key, text in texts.items() if key.startswith(("privacy", "mydata", "forgotten", "join_refused"))
    }
    number = r"(?:\d+|twee|dertig|deux|trente|zwei|dreißig|two|thirty) (?:derniers )?(?:dag|jour|day|Tag|week|weken|sem|Woche)"
    assert [key for key, text in words.items() if re.search(number, text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_backups_are_told_with_their_number_and_only_if_there_are_any(language: str) -> None:
    texts = shipped.rules(RELAYING).rulebook.texts.by_language[language]
    told = texts["privacy_backups"].replace("{count}", "5")
    assert told in privacy(Relay.NONE, language, backups=5)
    assert told.partition("5")[0] not in privacy(Relay.NONE, language)


TIMES = ("texts", "cases", "warnings", "members", "lessons", "police", "decisions", "evidence", "objections")
ODD = Retention(
    texts=timedelta(minutes=17),
    cases=timedelta(days=22),
    warnings=timedelta(days=33),
    members=timedelta(days=44),
    lessons=timedelta(days=55),
    police=timedelta(days=6),
    decisions=timedelta(days=111),
    evidence=timedelta(days=9),
    objections=timedelta(days=66),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kept", [USUAL_RETENTION, ODD], ids=["usual", "odd"])
def test_the_times_are_the_configured_ones(language: str, kept: Retention) -> None:
    answer = privacy(Relay.ALL, language, kept)
    for name in TIMES:
        span = getattr(kept, name)
        number = span.days or span // timedelta(minutes=1)
        assert re.search(rf"\b{number} (?:minut|dag|jour|day|Tag|Minut)", answer), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_day_and_one_backup_are_told_in_the_singular(language: str) -> None:
    kept = replace(USUAL_RETENTION, evidence=timedelta(days=1))
    answer = privacy_of(replace(RELAYING, languages=(language,), retention=kept, log_days=1, backups=1))
    assert len(re.findall(r"\b1 (?:dag|jour|Tag|day)\b", answer)) == 2
    assert not re.search(r"\b1 (?:dagen|jours|Tage|days|newer ones|plus récentes)\b", answer)
    assert re.search(r"\b30 (?:dagen|jours|Tage|days)\b", answer)


def said(language: str, key: str, **values: str) -> str:
    line = shipped.rules(RELAYING).rulebook.texts.by_language[language][f"privacy_{key}"]
    for name, value in values.items():
        line = line.replace(f"{{{name}}}", value)
    return line


WAYS = [((), None), (("wijk@example.org",), None), ((), "telegram:77"), (("wijk@example.org",), "signal:u-1")]
CONFIGURATIONS = tuple(
    product(Relay, WAYS, ("", "receipts@example.org"), (0, 3), (0, 9), ("telegram", "signal", "console"))
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_is_told_where_it_is_so_and_nowhere_else(language: str) -> None:
    for relay, (mail, chat), mailbox, backups, log_days, platform in CONFIGURATIONS:
        ref = Ref.parse(chat) if chat else None
        watch = replace(
            RELAYING,
            languages=(language,),
            police=replace(RELAYING.police, relay=relay, mail=mail, chat=ref, answers_to=mailbox),
            backups=backups,
            log_days=log_days,
            groups=(Ref(platform, "g"),),
        )
        answer, passes_on = privacy_of(watch), relay is not Relay.NONE
        parts = {
            said(language, "mailbox"): bool(mailbox) and passes_on,
            said(language, "evidence", days="7"): passes_on,
            said(language, "waiting", days=str(USUAL_RETENTION.police.days)): passes_on,
            said(language, "backups", count=str(backups)): backups > 0,
            said(language, "file", days=str(log_days)): log_days > 0,
            said(language, "signal"): platform == "signal",
            said(language, "by_chat", text=ref.platform.capitalize() if ref else "Signal"): passes_on and bool(ref),
            f"PZ Gent, {said(language, 'by_mail')}": passes_on and bool(mail),
            said(language, "none").partition("\n")[0]: not passes_on,
            said(language, "joins", days="30"): True,
            said(language, "unread", days="30"): True,
            said(language, "examples"): True,
        }
        assert {part: part in answer for part in parts} == parts, watch


@pytest.mark.parametrize("language", LANGUAGES)
def test_officers_in_the_group_and_readers_in_other_groups_are_told(language: str) -> None:
    """A watch without a relay has readers at the police as well, once an officer is in its group."""
    silent = replace(RELAYING, languages=(language,), police=replace(RELAYING.police, relay=Relay.NONE, people=()))
    officer = replace(silent, police=replace(silent.police, people=(Ref("console", "Wim"),)))
    two = replace(silent, groups=(Ref("signal", "a"), Ref("telegram", "b")))
    officers, first = said(language, "officers"), said(language, "first_report")
    assert [(officers in text, first in text) for text in map(privacy_of, (silent, officer, two))] == [
        (False, False),
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("relay", [Relay.INCIDENTS, Relay.ALL])
def test_no_member_is_promised_that_a_name_in_a_text_is_taken_out(relay: Relay, language: str) -> None:
    promise = {
        "nl": "teksten, zonder namen",
        "fr": "textes, sans noms",
        "de": "Texte, ohne Namen",
        "en": "texts, without names",
    }
    assert promise[language] not in privacy(relay, language)
