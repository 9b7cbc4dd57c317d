"""The shipped texts, all of them, in every language and for every country: whole, short enough, kind in public."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.charts.font import fit_font, keep_drawable
from bot.core.action import SendPicture
from bot.core.event import CommandGiven
from bot.core.housekeeping import pause
from bot.core.message import Role
from bot.core.reminders import commands as reminders
from bot.core.rulebook import Rulebook
from bot.core.step import step
from bot.core.tally import WEEKS, Tally
from bot.core.texts import IN_THE_GROUP, LANGUAGES, VARIANTS, WORDS, placeholders
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.rulebook.texts import COMMON, PLACEHOLDERS
from tests import shipped
from tests.kit import NOON, WATCH, person, setting, told

SPOKEN = (*LANGUAGES, *VARIANTS)


def speaking(spoken: str) -> Watch:
    languages, wordings = (VARIANTS.get(spoken, spoken),), tuple({spoken} & set(VARIANTS))
    return replace(WATCH, id=f"kerkwijk-{spoken.lower()}", languages=languages, wordings=wordings)


_LOOSE = re.compile("(?<=\\S) [?!:;»%]|« |«(?!\u00a0)|(?<!\u00a0)»")
"""A French sign with an ordinary space, which may begin a line, or quotation marks without any."""


def test_french_signs_stay_on_the_line_of_their_word() -> None:
    french = shipped.rules().rulebook.texts.by_language["fr"]
    shown = {key: text for key, text in french.items() if not key.startswith("word_")}
    assert {key: text for key, text in shown.items() if _LOOSE.search(text)} == {}


def test_a_person_whom_the_bot_does_not_know_reads_of_the_button_in_a_closed_group() -> None:
    """Such a person cannot write a line there (docs/rules.md, "gatekeeper")."""
    texts = shipped.rules().rulebook.texts.by_language
    named = {"nl": "knop", "fr": "bouton", "de": "Knopf", "en": "button"}
    assert [language for language, word in named.items() if word not in texts[language]["stranger"]] == []


def test_a_person_whom_the_bot_does_not_know_reads_of_no_link() -> None:
    """On Signal the bot has none (docs/rules.md, "The link to the bot")."""
    texts = shipped.rules().rulebook.texts.by_language
    named = {"nl": "link", "fr": "lien", "de": "link", "en": "link"}
    assert [language for language, word in named.items() if word in texts[language]["stranger"].casefold()] == []


def test_a_text_that_also_goes_to_platforms_without_buttons_says_if_you_see_one() -> None:
    """Such as Signal and the terminal."""
    texts = shipped.rules().rulebook.texts.by_language
    said = {
        "nl": "als je er een ziet",
        "fr": "si vous en voyez un",
        "de": "wenn Sie einen sehen",
        "en": "if you see one",
    }
    without = [
        (each, key)
        for each, words in said.items()
        for key in ("stranger", "join_accept")
        if words not in texts[each][key]
    ]
    assert without == []


def test_a_card_of_a_text_that_its_author_replaced_does_not_say_that_the_message_was_only_deleted() -> None:
    """An edit that has to be hidden gets a case of its own and ends the first one, as a deletion does."""
    texts = shipped.rules().rulebook.texts.by_language
    changed = {"nl": "gewijzigd", "fr": "modifié", "de": "geändert", "en": "changed"}
    assert [each for each, word in changed.items() if word not in texts[each]["done_withdrawn"]] == []


def test_a_share_is_written_as_the_language_has_it() -> None:
    texts = shipped.rules().rulebook.texts
    shares = [texts.render("percent", language, {"count": "98"}) for language in LANGUAGES]
    assert shares == ["98%", "98\u00a0%", "98\u00a0%", "98%"]


WATCHES = {spoken: speaking(spoken) for spoken in SPOKEN}

MESSAGE = 4096
"""Characters of one message on Telegram (Bot API, sendMessage)."""

CAPTION = 1024
"""The same for what stands under a picture (sendPhoto)."""

NOTICE = 300
"""A word to the whole group, in one language: as much as is read at a glance."""

BUTTON = 40
"""A button on a phone shows about so many characters on one line."""

LONG = {
    **dict.fromkeys(PLACEHOLDERS, "een lang woord van iemand"),
    "urgent": "09 266 61 11",
    "emergency": "112",
    "nonurgent": "09 266 61 11",
    "zone": "Politiezone Bilzen-Hoeselt",
    "group": "BIN Sint-Pieters-Leeuw Negenmanneke",
    "min_age": "18",
    "count": "1000",
    "minutes": "1000",
    "code": "7K4X",
    "who": "Anne-Sophie Vandenbroucke-Delacroix de la Tour",
    "rule": "Geen namen of foto's van mensen, ook niet van verdachten",
}
SHORT = {**LONG, "zone": "", "nonurgent": ""}
"""Settings of a watch without all that may be missing."""

WHO = "Anne-Sophie"


@pytest.fixture(scope="module", params=SPOKEN)
def spoken(request: pytest.FixtureRequest) -> tuple[str, Mapping[str, str]]:
    """A language as a watch has it, and its texts."""
    return request.param, texts_of(request.param)


def texts_of(spoken: str) -> Mapping[str, str]:
    (language,) = WATCHES[spoken].languages
    return book().texts_for(WATCHES[spoken].id).by_language[language]


def book() -> Rulebook:
    """One for a watch of every language and country."""
    return shipped.rules(*WATCHES.values()).rulebook


def filled(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda found: values[found[1]], text)


def said(spoken: tuple[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    return ((key, text) for key, text in spoken[1].items() if not key.startswith("word_"))


def values_for(spoken: tuple[str, Mapping[str, str]]) -> tuple[Mapping[str, str], ...]:
    """In the Netherlands there is always a number for what can wait: the settings bring it."""
    short = {**SHORT, "nonurgent": "0900-8844"} if spoken[0] == "nl-NL" else SHORT
    return LONG, short


def test_every_text_that_the_code_says_is_there(spoken: tuple[str, Mapping[str, str]]) -> None:
    assert spoken[1].keys() >= WORDS


def test_every_text_is_filled_in_and_nothing_is_left_of_braces(spoken: tuple[str, Mapping[str, str]]) -> None:
    for key, text in said(spoken):
        for values in values_for(spoken):
            whole = filled(text, values)
            assert whole.strip(), key
            assert not set("{}") & set(whole), key


def test_no_gap_is_left_where_a_number_is_not_set(spoken: tuple[str, Mapping[str, str]]) -> None:
    """Neither two spaces nor a space before a comma or a full stop. In French there is one before : ; ? ! and »."""
    before = r"[,.)]" if spoken[0] == "fr" else r"[,.:;?!)»]"
    for key, text in said(spoken):
        for values in values_for(spoken):
            whole = filled(text, values)
            assert not re.search(rf"  | \n|\n | {before}|\(\)|«»|^ | $", whole), (key, whole)


def test_every_text_fits_the_platforms(spoken: tuple[str, Mapping[str, str]]) -> None:
    for key, text in said(spoken):
        whole = filled(text, LONG)
        assert len(whole) <= (BUTTON if key.endswith("_button") else MESSAGE), key


def test_what_everybody_reads_fits_in_all_languages_at_once() -> None:
    every = [texts_of(language) for language in LANGUAGES]
    for key in public():
        assert len("\n".join(filled(texts[key], LONG) for texts in every)) <= MESSAGE, key


def test_what_a_rule_says_to_the_group_is_short(spoken: tuple[str, Mapping[str, str]]) -> None:
    for key in by_rules():
        assert len(filled(spoken[1][key], LONG)) <= NOTICE, key


@pytest.mark.parametrize("counted", [0, 1, 99_999])
def test_the_weekly_note_fits_under_its_picture_and_its_words_into_it(
    spoken: tuple[str, Mapping[str, str]], counted: int
) -> None:
    watch = replace(WATCHES[spoken[0]], name=LONG["group"])
    day = Tally(*(counted,) * 3, (60 * counted,), *(counted,) * 6)
    lane = WatchState(
        watch.id, tally={(NOON.date() - timedelta(days=7 * week)).isoformat(): day for week in range(WEEKS)}
    )
    asked = CommandGiven("k", watch.desk, person("Mo", Role.MODERATOR), "week", "", NOON)
    (note,) = told(step(lane, asked, None, setting(book(), watch=watch)), SendPicture)
    assert not set("{}") & set(note.text + str(note.chart))
    assert len(note.text) <= CAPTION
    assert "  " not in note.text
    for figure, width, size in [
        *((each, MAIN_WIDTH, 26) for each in note.chart.main),
        *((each, FIGURE_WIDTH, 28) for each in note.chart.figures),
    ]:
        assert fit_font(keep_drawable(figure.label), width, 36).size >= size, figure.label


MAIN_WIDTH, FIGURE_WIDTH = 272, 400
"""Pixels that a label has in the picture, beside a number of two digits."""


def test_a_placeholder_has_the_same_name_in_every_language_or_is_left_out(
    spoken: tuple[str, Mapping[str, str]],
) -> None:
    """The code may leave a placeholder open that only one language has."""
    english = texts_of("en")
    for key, text in said(spoken):
        assert placeholders(text) - set(COMMON) == placeholders(english[key]) - set(COMMON), key


@pytest.mark.parametrize(
    ("decided", "stems"),
    [
        (
            ("done_approved", "week_approved", "stats_approved", "mydata_lessons"),
            "goedgekeurd validé freigegeben approved",
        ),
        (
            ("done_removed", "card_end_remove", "week_removed", "stats_removed", "mydata_removed"),
            "weg retiré entfernt removed",
        ),
        (("done_warned", "card_warned"), "gewaarschuwd averti verwarnt warn"),
    ],
)
def test_a_decision_has_one_word_wherever_it_is_told(decided: tuple[str, ...], stems: str) -> None:
    for language, stem in zip(("nl", "fr", "de", "en"), stems.split(), strict=True):
        texts = texts_of(language)
        assert [texts[key] for key in decided if stem not in texts[key].casefold()] == []


# -- what is said in public


CORE = shipped.ROOT / "bot" / "core"
_IN_GROUP = re.compile(r'group_text\(\s*"([a-z_]+)"')


def by_rules() -> frozenset[str]:
    """The texts of rules for the group: their `group` and `ask`."""
    rules = book().rules
    return frozenset(key for rule in rules for key in (rule.then.group, rule.then.ask) if key)


def public() -> frozenset[str]:
    """The keys of all texts for everybody: those that the core names as such, those found in its source, and what rules say."""
    named = (key for path in CORE.rglob("*.py") for key in _IN_GROUP.findall(path.read_text()))
    return frozenset(named) | by_rules() | IN_THE_GROUP


NAMES_SOMEBODY = frozenset(
    {
        "incident_called",
        "incident_was_called",
        "incident_known",
        "incident_was_known",
        "is_it_over",
        "masked_head",
        "restored_head",
        "restored_many",
        "forwarded_head",
        "note_for_you",
        "hello_back",
    }
)
"""Public texts that name a member: who called, which officer knows, who is asked whether it is over, whose words follow, for
whom there is a note, and who is welcome. None of them corrects."""


def test_the_search_for_public_texts_finds_them() -> None:
    assert public() >= {
        "stay_inside",
        "call_first",
        "note_for_you",
        "report_being_looked_at",
        "incident_called",
        "join_wait",
    }
    assert not public() - texts_of("nl").keys()


def test_nobody_is_named_in_public_but_to_thank_to_quote_or_to_call_to_a_note(
    spoken: tuple[str, Mapping[str, str]],
) -> None:
    naming = {key for key in public() if WHO in filled(spoken[1].get(key, ""), LONG)}
    assert naming <= NAMES_SOMEBODY


CORRECTING = frozenset(
    {
        *("no_vigilantes", "useful_only", "rumour", "advert", "plate", "person", "photo", "profiling", "insult"),
        *("past_incident", "flood"),
    }
)


def test_what_corrects_is_said_in_private_and_names_nobody_even_there(spoken: tuple[str, Mapping[str, str]]) -> None:
    """A private word may still be read by others: on a shared phone, or as a note's preview."""
    private = {rule.then.private for rule in book().rules if rule.then.private}
    assert private <= CORRECTING
    assert not CORRECTING & public()
    for key in CORRECTING:
        assert WHO not in filled(spoken[1][key], LONG), key


def test_moderators_of_several_watches_read_which_one_is_meant(spoken: tuple[str, Mapping[str, str]]) -> None:
    found = {key for key, text in spoken[1].items() if "{group}" in text}
    assert found >= {"group_locked", "group_unlocked", "pause_on", "pause_none"}
    assert found >= {"bulk_none", "bulk_none_decided", "bulk_undone", "bulk_none_by_rule"}


def test_a_note_does_not_say_what_it_is_about(spoken: tuple[str, Mapping[str, str]]) -> None:
    assert placeholders(spoken[1]["note_for_you"]) == {"who"}


# -- the Netherlands


def test_the_answer_to_a_command_that_is_not_understood_names_the_longest_time(
    spoken: tuple[str, Mapping[str, str]],
) -> None:
    _, texts = spoken
    assert str(reminders.LONGEST.days) in texts["reminder_usage"]
    assert str(pause.LONGEST.days) in texts["pause_usage"]


def test_a_queue_tells_an_appeal_from_an_objection_to_the_use_of_data(spoken: tuple[str, Mapping[str, str]]) -> None:
    _, texts = spoken
    words = set(texts["object_line"].split()) - set(texts["appeal_line"].split())
    assert any(word.isalpha() for word in words)


def test_the_dutch_of_the_netherlands_differs_only_where_it_has_to() -> None:
    here, there = texts_of("nl"), texts_of("nl-NL")
    changed = {key for key in here if here[key] != there[key]}
    assert 5 < len(changed) < 40
    assert not [key for key in changed if "101" in there[key]]


@pytest.mark.parametrize("word", ["kledij", "nummerplaat", "nummerplaten", "volstaan", "voorbije", "hou "])
def test_the_dutch_of_the_netherlands_has_none_of_these_words(word: str) -> None:
    rulebook = book()
    guidelines = [guideline.texts.get("nl-NL", guideline.texts["nl"]) for guideline in rulebook.guidelines]
    texts = [text for key, text in texts_of("nl-NL").items() if not key.startswith("word_")]
    titles = [rule.title["nl"] for rule in rulebook.rules_for(WATCHES["nl-NL"].id)]
    assert [text for text in (*texts, *guidelines, *titles) if word in text.casefold()] == []


def test_in_the_netherlands_no_app_of_belgium_is_named() -> None:
    assert [key for key, text in texts_of("nl-NL").items() if "112 BE" in text] == []


def test_a_shipped_reminder_names_no_office_that_only_belgium_has() -> None:
    texts = [text for guideline in book().guidelines for text in guideline.texts.values()]
    zone = re.compile(r"politiezone|zones? de police|polizeizone|police zone", re.IGNORECASE)
    assert [text for text in texts if zone.search(text)] == []


@pytest.mark.parametrize(
    ("language", "promise"),
    [
        ("nl", "ik zeg de groep niet"),
        ("nl-NL", "ik zeg de groep niet"),
        ("fr", "je ne dis pas au groupe"),
        ("de", "ich sage der Gruppe nicht"),
        ("en", "I don't tell the group"),
    ],
)
def test_the_help_promises_of_a_flag_only_what_the_bot_itself_keeps(language: str, promise: str) -> None:
    """The group of a Signal account sees a reaction, and a message that the bot has forgotten is asked for by name."""
    assert promise in texts_of(language)["help_member"].rpartition("🚩")[2]
