"""The copies of a hidden message in danger that has no marks between the danger and the offence."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

import pytest

from bot.core.reading import COVER, FoundData, Label, ReaderInput, Reading, Score, Span
from bot.reader.danger_copy import danger_copies, is_guess, without_plates
from tests import shipped
from tests.work import steps


def read(text: str) -> Reading:
    return shipped.rules().lexicon.read(ReaderInput(text, ("nl", "fr", "de", "en")))


def against(text: str, language: str, label: Label, words: str) -> Reading:
    start = text.index(words)
    return Reading(language, True, (Score(Label.REPORT, 0.9), Score(label, 0.9, (Span(start, start + len(words)),))))


@pytest.mark.parametrize(
    ("language", "danger", "insult"),
    [
        ("nl", "Marcel is van de ladder gevallen en hij beweegt niet meer", "vuile klootzakken"),
        ("fr", "Josiane ne respire plus rue Saint-Nicolas 71", "bande de connards"),
        ("de", "Guido liegt bewusstlos in der Küche", "ihr Drecksäcke"),
        ("en", "Maureen has collapsed in the hall at number 9", "you bastards"),
    ],
)
def test_an_insult_without_a_mark_falls_out_and_the_rest_stays(language: str, danger: str, insult: str) -> None:
    text = f"{danger} {insult}"
    first = next(danger_copies(text, against(text, language, Label.INSULT, insult)))
    assert first.startswith(f"{COVER} {danger}")
    assert insult.split()[-1] not in first


@pytest.mark.parametrize(
    ("language", "danger", "call"),
    [
        ("nl", "er ligt een vrouw op straat en ze bloedt", "kom allemaal buiten met een stok"),
        ("fr", "il y a un homme inconscient sur le trottoir", "sortez tous avec une batte"),
        ("de", "da liegt eine Frau auf der Straße und blutet", "kommt alle raus mit Knüppeln"),
        ("en", "there's a woman unconscious on the path", "everyone out with a bat"),
    ],
)
def test_of_a_call_to_act_only_the_danger_before_or_behind_it_stays(language: str, danger: str, call: str) -> None:
    for text in (f"{danger} {call}", f"{call} {danger}"):
        copies = list(danger_copies(text, against(text, language, Label.VIGILANTE, call)))
        assert copies == [f"{COVER} {danger}"]


def test_the_first_danger_stays_if_what_follows_makes_the_whole_part_doubtful() -> None:
    text = "there's a woman unconscious on the path like in that film, typical Gypsies"
    (copy,) = danger_copies(text, against(text, "en", Label.PROFILING, "typical Gypsies"))
    assert copy == f"{COVER} there's a woman unconscious"


@pytest.mark.parametrize(
    "text",
    [
        "er ligt een vrouw op straat en ze bloedt bel 0478 12 34 56 vuile klootzakken",
        "er ligt een vrouw op straat en ze bloedt https://evil.example vuile klootzakken",
        "het is de man van nummer 12 er ligt een vrouw op straat en ze bloedt vuile klootzakken",
    ],
)
def test_no_number_link_or_charge_is_copied(text: str) -> None:
    seen = read(text)
    start = text.index("vuile")
    insult = Score(Label.INSULT, 0.9, (Span(start, len(text)),))
    told = Reading("nl", True, (Score(Label.REPORT, 0.9), insult), details=seen.details)
    for copy in danger_copies(text, told):
        assert "0478" not in copy
        assert "evil" not in copy
        assert "nummer 12" not in copy


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("er ligt een vrouw bewusteloos op straat bel 0478 12 34 56 vuile klootzakken", "bewusteloos op straat"),
        ("er ligt een vrouw bewusteloos op straat https://evil.example vuile klootzakken", "bewusteloos op straat"),
        ("ze bloedt hevig plaat 1-ABC-123 hij woont op nummer 12", "ze bloedt hevig"),
    ],
)
def test_beside_a_number_a_link_or_a_plate_the_danger_is_copied_without_it(text: str, kept: str) -> None:
    copies = list(danger_copies(text, read(text)))
    assert copies
    for copy in copies:
        assert kept in copy
        assert not any(char.isdigit() for char in copy)
        assert "evil" not in copy


@pytest.mark.parametrize(
    ("text", "person", "kept"),
    [
        ("er ligt een man bewusteloos de zoon van de bakker heeft hem geslagen klootzakken", "bakker", "bewusteloos"),
        ("une femme saigne beaucoup Karim du night-shop l'a frappée bande de connards", "Karim", "saigne beaucoup"),
        ("eine Frau blutet stark der Sohn vom Bäcker hat sie gestochen ihr Drecksäcke", "Bäcker", "blutet stark"),
        ("a woman is bleeding badly Kevin from the pub hit her you bastards", "Kevin", "bleeding badly"),
        ("a woman is bleeding badly Kevin hit her you bastards", "Kevin", "bleeding badly"),
        ("er ligt een man bewusteloos op straat en de dader is die met rood haar klootzak", "rood haar", "op straat"),
        ("he's not breathing it was her ex Dave who lives above the chippy you bastards", "Dave", "not breathing"),
        ("sie ist bewusstlos es war ihr Mann der am Eck wohnt ihr Drecksäcke", "Eck", "bewusstlos"),
        ("il ne respire plus c'est son voisin chauve bande de connards", "chauve", "respire plus"),
        ("die zotten van nummer 9 hebben hem neergestoken hij bloedt hevig klootzakken", "nummer 9", "bloedt hevig"),
        ("those weirdos of number 9 have stabbed him he is bleeding badly you bastards", "number 9", "bleeding badly"),
    ],
)
def test_a_person_who_may_be_charged_with_the_harm_is_not_copied(text: str, person: str, kept: str) -> None:
    copies = list(danger_copies(text, read(text)))
    assert any(kept in copy for copy in copies)
    assert not any(person in copy for copy in copies)


@pytest.mark.parametrize(
    "text",
    [
        "Kevin from the pub was stabbed and is bleeding badly you bastards",
        "Jan Peeters van nummer 12 is neergestoken en bloedt hevig vuile klootzakken",
    ],
)
def test_a_victim_of_harm_keeps_the_name(text: str) -> None:
    assert text[:10] in next(danger_copies(text, read(text)))


def test_a_charge_beside_a_plate_is_not_copied_with_the_plate_covered() -> None:
    text = "a woman is bleeding badly Kevin from the pub hit her reg AB12 CDE"
    seen = read(text)
    assert any(detail.found is FoundData.PLATE for detail in seen.details)
    assert without_plates(text, seen) == ""
    assert [copy for copy in danger_copies(text, seen) if "bleeding" in copy]


def test_a_call_leaves_none_of_its_words_before_those_that_fall_out() -> None:
    text = "er ligt een vrouw bewusteloos op straat kom met knuppels"
    (copy,) = danger_copies(text, against(text, "nl", Label.VIGILANTE, "knuppels"))
    assert copy == f"{COVER} er ligt een vrouw bewusteloos op straat"


@pytest.mark.parametrize(
    ("language", "danger", "summons", "call"),
    [
        ("nl", "er wordt ingebroken, man met koevoet.", "Kom allemaal", "we slaan hem dood"),
        ("fr", "un homme est inconscient dans la rue.", "Venez tous", "on va le tabasser"),
        ("de", "ein Mann liegt bewusstlos da.", "Kommt alle", "wir schlagen ihn tot"),
        ("en", "a woman is lying unconscious.", "Come on everyone", "we will beat him to death"),
    ],
)
def test_the_first_half_of_a_call_falls_out_with_the_second(
    language: str, danger: str, summons: str, call: str
) -> None:
    text = f"{danger} {summons}, {call}"
    copies = list(danger_copies(text, against(text, language, Label.VIGILANTE, call)))
    assert copies
    assert not any(summons.split()[0] in copy for copy in copies)


def test_a_doubt_about_the_whole_text_leaves_the_danger_in_it() -> None:
    text = "he's not breathing it was her ex Dave who lives above the chippy scumbag"
    seen = read(text)
    doubted = Score(Label.PERSONAL_DATA, 0.5, (Span(0, len(text)),))
    (copy,) = danger_copies(text, replace(seen, scores=(*seen.scores, doubted)))
    assert copy == f"{COVER} he's not breathing"


def test_a_hostile_text_costs_bounded_work_and_few_copies() -> None:
    words = ("he was bleeding in film", "klootzak", "a b c d e f", "hij hij hij", "ze is bewusteloos nr")
    text = " ".join(f"{words[n % len(words)]} {n % 97}" for n in range(600))
    spans = tuple(Span(match.start(), match.end()) for match in re.finditer("klootzak", text))

    def copy_all(length: int) -> list[str]:
        seen = Reading("nl", True, (Score(Label.INSULT, 0.9, tuple(each for each in spans if each.end <= length)),))
        return list(danger_copies(text[:length], seen))

    assert len(copy_all(len(text))) <= 4
    once, twice = (steps(partial(copy_all, length)) for length in (len(text) // 2, len(text)))
    assert twice <= 2.4 * once + 60


def test_a_plate_alone_leaves_every_other_word_also_names_and_the_house() -> None:
    text = "Josiane bloedt hevig Kerkstraat 140 na een aanrijding, plaat 1-ABC-123"
    seen = read(text)
    report = Reading("nl", True, (Score(Label.REPORT, 0.9), *seen.scores), details=seen.details)
    assert without_plates(text, report) == f"Josiane bloedt hevig Kerkstraat 140 na een aanrijding, plaat {COVER}"
    insulting = Reading("nl", True, (*report.scores, Score(Label.INSULT, 0.6)), details=seen.details)
    assert without_plates(text, insulting) == ""


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("je suis sûre qu'elle frappe sa mère", True),
        ("I'm sure she beats her mother", True),
        ("ik ben zeker dat hij haar slaat", True),
        ("ich bin mir sicher, er schlägt sie", True),
        ("he is beating her now, I can hear it", False),
    ],
)
def test_what_the_author_only_is_sure_of_is_a_guess(text: str, guess: bool) -> None:
    assert is_guess(text) is guess


@pytest.mark.parametrize(
    ("language", "text", "call"),
    [
        ("en", "you bastards a woman is drowning under the bridge, let's beat his head in", "head in"),
        ("nl", "vuile klootzakken er ligt een vrouw te bloeden, we slaan hem kapot", "kapot"),
        ("fr", "bande de connards ma femme ne respire plus, on va le massacrer", "massacrer"),
        ("nl", "klootzakken er ligt een vrouw te bloeden onze vroegere buur van nr 8 die al gezeten heeft", "gezeten"),
    ],
)
def test_no_copy_has_an_announced_beating_or_a_past_in_prison(language: str, text: str, call: str) -> None:
    reading = against(text, language, Label.INSULT, text[: text.index(" ")])
    assert not [copy for copy in danger_copies(text, reading) if call in copy]
