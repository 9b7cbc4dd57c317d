"""From lists to labels: signs add up or cancel, and every label is explained."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.incidents.matching import in_danger
from bot.core.reading import KINDS, LIKELY, Flag, FoundData, Label, ReaderInput, Reading
from bot.core.rulebook import PhraseList, RulePattern
from bot.reader import reading as reading_of_lists
from bot.reader.grammar.emergencies.emergency import Emergency
from bot.reader.labels import find_floors
from bot.reader.reading import LexiconReader
from bot.reader.text.normalisation import READ_AT_MOST

LISTS = (
    PhraseList("calls", {"nl": ("wie gaat er mee", "we pakken hem")}, Label.VIGILANTE, 0.6, flag="danger"),
    PhraseList("weapons", {"nl": ("knuppel*", "honkbalknuppel")}, Label.VIGILANTE, 0.5),
    PhraseList("advice", {"nl": ("niet zelf", "doe dat niet")}, against=(Label.VIGILANTE,)),
    PhraseList("own", {"nl": ("mijn nummer",)}, against=(Label.PERSONAL_DATA,)),
    PhraseList("seen", {"nl": ("verdachte auto",)}, Label.REPORT, 0.6),
    PhraseList("surely", {"nl": ("ingebroken",)}, Label.REPORT, 0.9),
    PhraseList("moving", {"nl": ("rijdt nu",)}, Label.UPDATE, 0.55),
    PhraseList("thanks", {"nl": ("bedankt",)}, Label.OFF_TOPIC, 0.7),
)
READER = LexiconReader(LISTS, (RulePattern("rule:links/1", r"t\.me/\w+", regex=True),))


def read(text: str, *, after: tuple[str, ...] = (), incident_open: bool = False) -> Reading:
    return READER.read(ReaderInput(text, ("nl", "fr"), after, incident_open))


def test_one_sign_gives_the_confidence_of_its_list() -> None:
    assert read("Wie gaat er mee?").confidence(Label.VIGILANTE) == 0.6


def test_two_signs_add_up() -> None:
    assert read("Wie gaat er mee, met knuppels").confidence(Label.VIGILANTE) == 0.8


def test_a_phrase_against_a_label_is_told_to_the_models_whatever_its_sentence() -> None:
    assert read("Wie gaat er mee? Doe dat niet.").against == {Label.VIGILANTE}
    assert read("Wie gaat er mee?").against == frozenset()


def test_the_same_words_twice_are_one_sign_in_two_places() -> None:
    score = read("Wie gaat er mee? WIE GAAT ER MEE?").score(Label.VIGILANTE)
    assert score is not None
    assert score.confidence == 0.6
    assert len(score.spans) == 2


def test_a_label_is_explained_by_the_words_that_speak_for_it() -> None:
    text = "Héél stil… wie gaat er mee? 👊"
    score = read(text).score(Label.VIGILANTE)
    assert score is not None
    assert [text[span.start : span.end] for span in score.spans] == ["wie gaat er mee"]


def test_advice_cancels_a_call_in_its_own_sentence_only() -> None:
    assert read("We pakken hem niet zelf").score(Label.VIGILANTE) is None
    assert read("We pakken hem. Doe dat niet zelf!").confidence(Label.VIGILANTE) == 0.6


def test_a_cancelled_phrase_raises_no_flag_but_stays_a_hit() -> None:
    reading = read("We pakken hem niet zelf")
    assert reading.flags == frozenset()
    assert "list:calls" in {hit.pattern for hit in reading.hits}


def test_a_list_raises_its_flag() -> None:
    assert read("we pakken hem").flags == {"danger"}


def test_patterns_of_rules_are_passed_on() -> None:
    assert [hit.pattern for hit in read("zie t.me/groep").hits] == ["rule:links/1"]


def test_a_plate_makes_personal_data_likely_and_is_its_explanation() -> None:
    reading = read("het was 1-ABC-234")
    assert [detail.found for detail in reading.details] == [FoundData.PLATE]
    assert reading.likely(Label.PERSONAL_DATA)
    assert reading.score(Label.PERSONAL_DATA).spans == (reading.details[0].span,)  # type: ignore[union-attr]  # likely


def test_a_number_that_is_the_senders_own_is_found_but_gives_no_label() -> None:
    reading = read("mijn nummer is 0475 12 34 56")
    assert [detail.found for detail in reading.details] == [FoundData.PHONE]
    assert reading.score(Label.PERSONAL_DATA) is None


def test_no_wording_makes_a_plate_less_of_one() -> None:
    assert read("mijn nummer is 1-ABC-234").likely(Label.PERSONAL_DATA)


def test_an_iban_alone_is_not_likely_personal_data() -> None:
    assert not read("stort op BE68 5390 0754 7034").likely(Label.PERSONAL_DATA)


def test_at_most_one_kind_is_likely_and_it_is_the_surest() -> None:
    reading = read("verdachte auto, bedankt")
    assert reading.kind() is Label.OFF_TOPIC
    assert reading.confidence(Label.REPORT) < LIKELY


def test_during_an_incident_a_doubtful_report_is_an_update() -> None:
    text = "verdachte auto rijdt nu weg"
    assert read(text).kind() is Label.REPORT
    assert read(text, incident_open=True).kind() is Label.UPDATE
    assert read(text, after=("er is ingebroken bij ons",)).kind() is Label.UPDATE
    assert read(text, after=("bedankt",)).kind() is Label.REPORT


def test_during_an_incident_a_clear_report_stays_one() -> None:
    assert read("ingebroken! auto rijdt nu weg", incident_open=True).kind() is Label.REPORT


def test_a_reading_names_the_language() -> None:
    reading = read("Quelqu'un rôde autour des voitures dans notre rue")
    assert (reading.language, reading.language_known) == ("fr", True)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    reading = read(text)
    spans = [span for score in reading.scores for span in score.spans] + [hit.span for hit in reading.hits]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


PARTS = ["wie gaat er mee", "knuppel", "niet zelf", "verdachte auto", "ingebroken", "rijdt nu", "bedankt", "1-ABC-234"]


@given(st.lists(st.sampled_from([*PARTS, ". ", ", ", "\n", " "])).map(" ".join), st.booleans())
def test_scores_are_sound_for_any_mix_of_phrases(text: str, incident_open: bool) -> None:
    scores = read(text, incident_open=incident_open).scores
    assert all(0 < score.confidence <= 1 and score.spans for score in scores)
    assert len({score.label for score in scores}) == len(scores)
    assert sum(score.label in KINDS and score.confidence >= LIKELY for score in scores) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "", "👍", "\x00" * 1000, "\u202e!kaarbni", "\ud83d", "👍🏽" * 10_000, "wie gaat er mee. " * 60_000,
        bytes(range(256)).decode("latin-1") * 1000, "." * 10**6, "\n" * 10**6,
    ],
    ids=["empty", "emoji", "nul", "rlo", "surrogate", "emojis", "long", "junk", "dots", "lines"],
)  # fmt: skip
def test_any_text_is_read_and_only_its_first_and_last_part(text: str) -> None:
    reading = read(text)
    spans = [span for score in reading.scores for span in score.spans] + [detail.span for detail in reading.details]
    reach = READ_AT_MOST  # from each end: characters that no person sees are not counted
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert all(span.end <= reach or span.start >= len(text) - reach for span in spans if len(text) > READ_AT_MOST)


def test_a_part_of_the_reader_that_fails_is_named_and_the_others_still_read() -> None:
    lists = (*LISTS, PhraseList("broken", {"nl": ("kapot",)}, Label.INSULT, confidence="high"))  # type: ignore[arg-type]  # the fault
    reading = LexiconReader(lists, ()).read(ReaderInput("kapot, bel 0478 12 34 56", ("nl",)))
    assert reading.failed == ("signs",)
    assert [detail.found for detail in reading.details] == [FoundData.PHONE]


def test_a_form_that_fails_is_named_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: bytes) -> Emergency:
        raise RuntimeError

    monkeypatch.setattr(reading_of_lists, "emergency_in", fail)
    assert read("er brandt iets in de Kerkstraat").failed == ("emergency",)


def test_the_middle_of_a_very_long_text_that_nothing_reads_is_a_part_that_failed() -> None:
    """The moderators then look at the message: an offence between two thousand harmless words must not pass unseen."""
    filler = "mooi weer " * (READ_AT_MOST // 20)
    reading = read(f"{filler}we pakken hem {filler}")
    assert reading.failed == ("length",)
    assert read(filler[: READ_AT_MOST // 2]).failed == ()


def test_the_lists_keep_sure_labels_and_named_persons_in_spite_of_the_models() -> None:
    named = read("Dat is Jan Voorbeeld van de frituur")
    assert [score.label for score in find_floors(named)] == [Label.PERSONAL_DATA]
    assert list(find_floors(read("Wie gaat er mee?"))) == []
    assert [score.label for score in find_floors(read("Wie gaat er mee, met knuppels"))] == [Label.VIGILANTE]


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("mijn man is in elkaar gezakt", Flag.DANGER),
        ("notre fils a disparu", Flag.SEARCH),
        ("ich habe Schüsse gehört", Flag.DANGER),
    ],
)
def test_a_plain_emergency_has_a_flag_without_any_model(text: str, flag: Flag) -> None:
    assert flag in read(text).flags


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("bedankt voor de soep, maar mijn man is in elkaar gezakt", True),
        ("bedankt, we pakken hem morgen", False),  # a phrase with the flag, and no emergency
    ],
)
def test_a_plain_emergency_is_no_small_talk_whatever_the_phrases_say(text: str, opens: bool) -> None:
    found = read(text)
    assert Flag.DANGER in found.flags
    assert in_danger(found) is opens
    assert (found.kind() is Label.OFF_TOPIC) is not opens
