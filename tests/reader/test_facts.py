"""The words that the bot repeats of a hidden message: facts, and no name, number, link or guilt of a person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import COVER, FACTS, FoundData, Label, ReaderInput, Reading, Score, Span
from bot.reader.facts import is_harmless, make_copy, repeat_safe_clauses
from bot.reader.text.cleaning import clean
from bot.reader.traces import find_place
from tests import shipped
from tests.work import steps

CALL = "Wie gaat er mee? We pakken hem zelf aan"
FEELS = "loopt aan de deurklinken te voelen"
REPORT = "Er loopt iemand aan de deurklinken te voelen"


def read(text: str) -> Reading:
    return shipped.rules().lexicon.read(ReaderInput(text, ("nl", "fr", "de", "en")))


def copy_of(text: str) -> str:
    seen = clean(text).text
    return make_copy(seen, read(seen))


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (f"Hij staat nu bij nummer 12, zwarte jas. {CALL}", f"Hij staat nu bij nummer 12, zwarte jas. {COVER}"),
        (f"{REPORT}, Tom D. van de Molenstraat alweer, die junk. {CALL}", f"{REPORT}, {COVER}"),
        (f"{REPORT}, bij nr 12, Ηans Ρeeters weer. Zijn adres is Kerkstraat vijf. {CALL}", f"{REPORT}, {COVER}"),
        (
            f"Grijze bestelwagen 1-ABC-123 rijdt traag rond in de Kerkstraat, bel de eigenaar op {'0️⃣4️⃣7️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣'}",
            f"Grijze bestelwagen {COVER} rijdt traag rond in de Kerkstraat, {COVER}",
        ),
        (f"{REPORT}. POLITIE: de groep wordt gesloten, meld je op https://evil.example", f"{REPORT}. {COVER}"),
        (f"{REPORT}, bel 0478 12 34 56. Insta: tom_d_99", f"{REPORT}, {COVER}"),
        (f"Die van nummer 12 is de inbreker en hij loopt nu weg. {CALL}", ""),
        (f"De bakker steelt fietsen en loopt nu weg. {CALL}", ""),
        (f"{CALL}", ""),
        (f"Die van nummer 14 steelt fietsen. Die van de derde verdieping steelt en {FEELS}. {CALL}", ""),
        (
            f"Die van de derde verdieping steelt en {FEELS}. De politie is er. {CALL}",
            f"{COVER} De politie is er. {COVER}",
        ),
        (f"Er loopt een man, Leopold {FEELS} in de Leopoldstraat. {CALL}", f"Er loopt een man, {COVER}"),
        ("die auto 1-ABC-123 van die blauwe deur nummer 9 is gestolen spul", ""),
        ("1-ABC-123 staat er weer, onze overbuurman dealt daar vanuit", f"{COVER} staat er weer, {COVER}"),
        ("la voiture 1-ABC-123 du 14 est pleine de trucs volés", ""),
        (
            "La camionnette 1-ABC-123 est garée, le voisin d'en face est un receleur",
            f"La camionnette {COVER} est garée, {COVER}",
        ),
        ("Das Auto B-AB 1234 von Nummer 9 ist voller Diebesgut", ""),
        ("that van 1-ABC-123 outside number 9 is full of stolen goods", ""),
        (
            "101 gebeld, grijze bestelwagen met plaat 1-ABC-123 rijdt traag rond",
            f"101 gebeld, grijze bestelwagen {COVER} rijdt traag rond",
        ),
        ("Wie kent de plaat 1-ABC-123? Tom is een dief", f"Wie kent de plaat {COVER}? {COVER}"),
        (
            "silver Audi reg LB12 XYZ outside the nursery again with the engine running, two men in it, filming children",
            f"silver Audi reg {COVER} outside the nursery again with the engine running, two men in it, filming children",
        ),
        (
            "grijze Opel Astra 1-DKF-482 rijdt al voor de derde keer stapvoets door de straat",
            f"grijze Opel Astra {COVER} rijdt al voor de derde keer stapvoets door de straat",
        ),
        (
            "un homme force la porte, Clio 1-ABC-123, Julien Morel du 12 vole les colis",
            f"un homme force la porte, Clio {COVER}, {COVER}",
        ),
        (
            "Verdachte wagen in de Kerkstraat ter hoogte van nummer 12, plaat 1-ABC-123, man kijkt in auto's",
            f"Verdachte wagen in de Kerkstraat ter hoogte van nummer 12, plaat {COVER}, man kijkt in auto's",
        ),
        (
            "Voiture suspecte à hauteur du numéro 12, plaque 1-ABC-123, un homme regarde dans les voitures",
            f"Voiture suspecte à hauteur du numéro 12, plaque {COVER}, un homme regarde dans les voitures",
        ),
        (
            "Verdächtiges Auto auf Höhe von Nummer 12, Kennzeichen B-AB 1234, ein Mann schaut in die Autos",
            f"Verdächtiges Auto auf Höhe von Nummer 12, Kennzeichen {COVER}, ein Mann schaut in die Autos",
        ),
        ("Verdachte wagen van nummer 12, plaat 1-ABC-123", f"{COVER} plaat {COVER}"),
        ("Verdachte wagen voor nummer 12 van de dief, plaat 1-ABC-123", f"{COVER} plaat {COVER}"),
        (
            "Un homme rôde rue de l'Église, veste noire. On va le choper nous-mêmes, qui vient ?",
            f"Un homme rôde rue de l'Église, veste noire. {COVER}",
        ),
        (
            "Zwei Männer mit Kapuze probieren Autotüren in der Hauptstraße. Kommt raus, wir schnappen sie uns",
            f"Zwei Männer mit Kapuze probieren Autotüren in der Hauptstraße. {COVER}",
        ),
        (
            "Someone is trying car doors on Church Road, black jacket. Let's get him ourselves, who's coming?",
            f"Someone is trying car doors on Church Road, black jacket. {COVER}",
        ),
    ],
)
def test_the_copy_holds_the_facts(text: str, copy: str) -> None:
    assert copy_of(text) == copy


@pytest.mark.parametrize(
    ("call", "danger"),
    [
        ("we slaan hem in elkaar", "hij ligt bewusteloos"),
        ("on va lui casser la gueule", "y a le feu dans la maison"),
        ("wir schlagen ihn zusammen", "er liegt bewusstlos"),
        ("let's get him", "he's beating my sister"),
    ],
)
def test_a_danger_behind_a_call_without_a_mark_is_a_fact(call: str, danger: str) -> None:
    text = f"{call} {danger}"
    called = Score(Label.VIGILANTE, 0.9, (Span(0, len(call)),))
    reading = replace(read(text), scores=(Score(Label.REPORT, 0.7), called))
    assert make_copy(text, reading) == f"{COVER} {danger}"
    beside = replace(read(f"{danger}, {call}"), scores=(Score(Label.REPORT, 0.7), Score(Label.VIGILANTE, 0.9)))
    assert make_copy(f"{danger}, {call}", beside).startswith(danger)


@pytest.mark.parametrize(
    ("call", "danger", "behind"),
    [
        ("let's get him", "he's beating my sister", "come with bats"),
        ("let's get him", "he's beating my sister", "it's the guy from number 12"),
        ("we slaan hem in elkaar", "hij slaat mijn zus", "het is de zoon van de bakker"),
        ("on va le défoncer", "il a poignardé ma femme", "venez avec des battes"),
    ],
)
def test_the_words_behind_such_a_danger_are_not_repeated(call: str, danger: str, behind: str) -> None:
    text = f"{call} {danger} {behind}"
    scores = (
        Score(Label.REPORT, 0.7, (Span(len(call) + 1, len(text)),)),
        Score(Label.VIGILANTE, 0.9, (Span(0, len(call)),)),
    )
    copy = make_copy(text, replace(read(text), scores=scores))
    assert copy.endswith(f"{danger[-8:]} {COVER}")
    assert behind not in copy


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("er steigt in nen silbernen Golf, AC-XY 1234", f"er steigt in nen silbernen Golf, {COVER}"),
        ("his motor's still at the chippy, silver corsa, AB12 CDE", f"{COVER} silver corsa, {COVER}"),
        ("AC-XY 1234", ""),
    ],
)  # fmt: skip
def test_a_plate_is_a_fact_of_an_update_that_no_phrase_explains(text: str, copy: str) -> None:
    seen = read(text)
    update = replace(seen, scores=(Score(Label.UPDATE, 0.98), *(s for s in seen.scores if s.label not in FACTS)))
    assert make_copy(text, update) == copy


def test_every_clause_of_a_report_stays_if_only_its_plate_offends() -> None:
    text = "Audi mit dem Kennzeichen K-AB 1234 steht vor der Kita, zwei Männer drin, fotografieren die Kinder"
    seen = read(text)
    report = replace(seen, scores=(Score(Label.REPORT, 0.98), *(s for s in seen.scores if s.label not in FACTS)))
    assert make_copy(text, report) == text.replace("K-AB 1234", COVER)
    insulting = replace(report, scores=(*report.scores, Score(Label.INSULT, 0.6)))
    assert "fotografieren" not in make_copy(text, insulting)


def test_invisible_characters_are_not_repeated() -> None:
    text = f"{REPORT}. {CALL}"
    hidden = "\u200b".join(text)
    assert copy_of(hidden) == copy_of(text) == f"{REPORT}. {COVER}"


PARTS = [
    REPORT, CALL, "grijze bestelwagen", "1-ABC-123", "0478 12 34 56", "https://evil.example/x",
    "Peter Janssens", "tom_d@mail.be",
    "nr 12 is de dief", "\n", ". ", ", ", "insta: tom_d_99",
]  # fmt: skip
KEPT_OUT = (CALL, "1-ABC-123", "0478", "evil", "Janssens", "mail", "dief", "tom_d")


@given(st.lists(st.sampled_from(PARTS), max_size=12).map(" ".join))
def test_no_mix_of_facts_and_offences_gets_through(text: str) -> None:
    copy = copy_of(text)
    assert not any(words in copy for words in KEPT_OUT)
    assert {detail.found for detail in read(copy.replace(COVER, " ")).details} <= {FoundData.ADDRESS}


def test_many_plates_do_not_make_each_clause_costly() -> None:
    text = "1-ABC-123 " * 50 + "a. " * 300
    seen = read(text)
    assert steps(lambda: make_copy(text, seen)) < 500_000


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_a_copy(text: str) -> None:
    copy_of(text)
    find_place(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [("iemand in de Kerkstraat", "Kerkstraat"), ("rue de l'Église, un homme", "rue de l'Église"), ("iemand", "")],
)
def test_a_place_is_a_street_as_written(text: str, place: str) -> None:
    assert find_place(text) == place


@pytest.mark.parametrize(
    ("text", "harmless"), [(REPORT, True), (f"{REPORT}, {CALL}", False), (f"{REPORT} 1-ABC-123", False), ("", True)]
)
def test_a_copy_in_which_a_label_is_likely_is_not_harmless(text: str, harmless: bool) -> None:
    assert is_harmless(read(text)) is harmless


@pytest.mark.parametrize(
    ("language", "crime", "call"),
    [
        ("nl", "er wordt ingebroken bij de bakker", "pak hem"),
        ("fr", "on force la porte du boulanger", "chopez-le"),
        ("de", "beim Bäcker wird eingebrochen", "den schnappen wir uns"),
        ("en", "they're breaking into the bakery", "let's get them"),
    ],
)
def test_a_break_in_beside_a_call_to_act_stays_readable(language: str, crime: str, call: str) -> None:
    """No phrase of the lists may speak for it."""
    text = f"{crime}, {call}"
    score = Score(Label.VIGILANTE, 0.9, (Span(len(crime) + 2, len(text)),))
    assert make_copy(text, Reading(language, True, (Score(Label.REPORT, 0.66), score))) == f"{crime}, {COVER}"


@pytest.mark.parametrize(
    ("language", "threat", "danger"),
    [
        ("en", "I'll break his legs", "he's hitting my sister in the garden"),
        ("en", "we'll batter him", "there's a woman unconscious on the path"),
        ("nl", "ik sla hem kapot", "hij staat met een mes voor de deur van mijn moeder"),
        ("nl", "neem knuppels mee", "er ligt een vrouw op straat en ze bloedt"),
        ("fr", "on va lui casser les dents", "il frappe ma mère dans l'entrée"),
        ("fr", "je le défonce", "y a un homme inconscient sur le trottoir"),
        ("de", "den mach ich fertig", "er steht mit einem Messer vor der Tür meiner Mutter"),
        ("de", "holt die Schläger raus", "da liegt eine Frau auf der Straße und blutet"),
    ],
)
def test_a_danger_beside_a_threat_stays_readable(language: str, threat: str, danger: str) -> None:
    """Nothing in the danger speaks for a report by itself: the head saw it in the whole line."""
    text = f"{threat}, {danger}"
    call = Score(Label.VIGILANTE, 0.7, (Span(0, len(threat)),))
    assert make_copy(text, Reading(language, True, (Score(Label.REPORT, 0.9), call))) == f"{COVER} {danger}"
    assert make_copy(text, Reading(language, True, (Score(Label.OFF_TOPIC, 0.9), call))) == ""


@pytest.mark.parametrize(
    ("language", "offence", "danger", "place"),
    [
        (
            "nl",
            "die smeerlap is doorgereden",
            "er ligt een vrouw op straat en ze bloedt",
            "Bredabaan ter hoogte van de Kruidvat",
        ),
        ("nl", "die smeerlap is doorgereden", "er ligt een vrouw op straat en ze bloedt", "bij nummer 12"),
        (
            "fr",
            "ce salaud s'est barré",
            "y a un homme inconscient sur le trottoir",
            "rue du Moulin devant le Carrefour",
        ),
        ("de", "dieser Drecksack ist weg", "da liegt eine Frau auf der Straße und blutet", "Marktstraße vor dem Rewe"),
        ("en", "the scumbag drove off", "there's a woman unconscious on the path", "Mill Lane outside the Spar"),
    ],
)
def test_in_danger_the_place_stays(language: str, offence: str, danger: str, place: str) -> None:
    text = f"{offence}, {danger}, {place}"
    insult = Score(Label.INSULT, 0.7, (Span(0, len(offence)),))
    assert make_copy(text, Reading(language, True, (Score(Label.REPORT, 0.9), insult))) == f"{COVER} {danger}, {place}"
    calm = f"{offence}, {place}"
    assert make_copy(calm, Reading(language, True, (Score(Label.REPORT, 0.9), insult))) == ""


@pytest.mark.parametrize(
    "place", ["bij Peeters", "bij de Tom", "nummer 12 is de dief", "chez Durand", "at the Smiths, thieves all"]
)
def test_in_danger_no_name_or_charge_stays_with_a_place(place: str) -> None:
    text = f"die smeerlap, er ligt een vrouw op straat en ze bloedt, {place}"
    insult = Score(Label.INSULT, 0.7, (Span(0, 12),))
    copy = make_copy(text, Reading("nl", True, (Score(Label.REPORT, 0.9), insult)))
    assert copy == f"{COVER} er ligt een vrouw op straat en ze bloedt, {COVER}"


@pytest.mark.parametrize(
    "text",
    [
        "we'll batter him, he parked on the grass again",
        "we'll batter him, Tom is hitting my sister",
        "we'll batter him, the one at number 12 is a thief",
        "we'll batter him, it's the guy from number 12",
        "ik sla hem kapot, het is de man van nummer 12",
        "je le défonce, c'est le gars du 12",
        "den mach ich fertig, es ist der Mann von Nummer 12",
        "ik sla hem kapot, hij gooit mijn vuilbak om",
        "ik sla hem kapot, hij sloeg gisteren mijn zus",
        "je le défonce, il a rayé ma voiture",
        "den mach ich fertig, der klaut seit Jahren",
    ],
)
def test_what_is_no_danger_or_names_somebody_is_not_repeated_beside_a_threat(text: str) -> None:
    call = Score(Label.VIGILANTE, 0.7, (Span(0, text.index(",")),))
    assert make_copy(text, Reading("en", True, (Score(Label.REPORT, 0.9), call))) == ""


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("grab him, he's got a knife it's the baker's son", ""),
        ("grab him, there is a fire it's the guy from number 4", ""),
        ("pak hem, hij staat met een mes voor de deur het is de zoon van de bakker", ""),
        ("chopez-le, y a le feu c'est le gars du 12", ""),
        ("schnappt ihn, da brennt ein Haus es ist der Mann von Nummer 12", ""),
        ("come quick, he's breaking into cars it's the baker's son", ""),
        ("there is a fire in our house, it's the guy from number 4", f"there is a fire in our house, {COVER}"),
        (
            "a man is lying unconscious, there is a fire it's the guy from number 4",
            f"a man is lying unconscious, {COVER}",
        ),
        ("two men in dark coats, it's the guy from number 4", f"two men in dark coats, {COVER}"),
    ],
)
def test_of_a_report_whose_deed_or_danger_falls_out_nothing_is_repeated(text: str, repeated: str) -> None:
    assert repeat_safe_clauses(text, read(text)) == repeated


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        (
            "a burglar is at the bakery, the thief is the guy from number 4, he is wearing a red coat",
            f"{COVER} he is wearing a red coat",
        ),
        (
            "pak hem, hij staat met een mes voor de deur het is de zoon van de bakker, hij heeft een rode jas",
            f"{COVER} hij heeft een rode jas",
        ),
        ("chopez-le, y a le feu c'est le gars du 12, il porte une veste rouge", f"{COVER} il porte une veste rouge"),
        (
            "schnappt ihn, da brennt ein Haus es ist der Mann von Nummer 12, er hat eine rote Jacke",
            f"{COVER} er hat eine rote Jacke",
        ),
        ("grab the one in the red coat, he's got a knife it's the baker's son", ""),
        ("schnappt den in der roten Jacke, da brennt ein Haus es ist der Mann von Nummer 12", ""),
    ],
)
def test_of_a_report_whose_deed_falls_out_sentences_that_describe_are_repeated(text: str, repeated: str) -> None:
    assert repeat_safe_clauses(text, read(text)) == repeated


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("Frau Müller liegt bewusstlos da, schwarze Jacke", ""),
        ("hier blutet Herr Schmitz", ""),
        ("eine Frau Mitte 30 läuft weg, schwarze Jacke", "eine Frau Mitte 30 läuft weg, schwarze Jacke"),
        ("eine Frau Kirchstraße 8 ruft um Hilfe", "eine Frau Kirchstraße 8 ruft um Hilfe"),
    ],
)
def test_a_german_surname_is_known_by_its_title(text: str, repeated: str) -> None:
    assert repeat_safe_clauses(text, replace(read(text), language="de")) == repeated


@pytest.mark.parametrize(
    "text",
    [
        "inbraak bezig in de Molenstraat 5, twee mannen met bivakmuts",
        "cambriolage en cours rue du Moulin 5, deux hommes cagoulés",
        "Einbruch in der Mühlstraße 5, zwei maskierte Männer",
        "burglary going on at 5 Mill Lane, two men in balaclavas",
    ],
)
def test_a_burglary_at_an_address_accuses_no_person_of_it(text: str) -> None:
    assert repeat_safe_clauses(text, read(text)) == text


@pytest.mark.parametrize(
    "person",
    [
        "onze vroegere buur van nr 8 die al gezeten heeft",
        "un ancien taulard du 8",
        "unser früherer Nachbar aus Nr 8 der schon gesessen hat",
        "him from number 8 who's been inside",
    ],
)
def test_a_past_in_prison_is_repeated_nowhere(person: str) -> None:
    text = f"{REPORT}, {person}, hij staat nu aan de bushalte"
    copy = repeat_safe_clauses(text, Reading("nl", True, (Score(Label.REPORT, 0.9),)))
    assert copy.startswith(REPORT)
    assert person not in copy


@pytest.mark.parametrize(
    ("text", "fact", "copy"),
    [
        ("hij loopt Kerkstraat in, rode trui, rij hem klem", "rode", f"hij loopt Kerkstraat in, rode trui, {COVER}"),
        (
            "zwei Männer rennen zum Sportplatz, einer mit gelber Weste, schlagt zu",
            "einer mit",
            f"zwei Männer rennen zum Sportplatz, einer mit gelber Weste, {COVER}",
        ),
        (
            "il sort par la cour en trottinette, survêt bleu, cognez-le",
            "survêt",
            f"il sort par la cour en trottinette, survêt bleu, {COVER}",
        ),
        (
            "he legged it over the allotments, navy tracksuit, get him",
            "navy",
            f"he legged it over the allotments, navy tracksuit, {COVER}",
        ),
        (
            "ene staat op de uitkijk aan de bushalte, groene parka, sla hem",
            "groene",
            f"ene staat op de uitkijk aan de bushalte, groene parka, {COVER}",
        ),
    ],
)
def test_a_direction_and_a_place_stay_beside_a_description(text: str, fact: str, copy: str) -> None:
    spans = (Span(text.index(fact), text.index(fact) + len(fact)),)
    call = text.rindex(",") + 2
    scores = (Score(Label.REPORT, 0.9, spans), Score(Label.VIGILANTE, 0.9, (Span(call, len(text)),)))
    assert make_copy(text, Reading("de" if "zwei" in text else "nl", True, scores)) == copy
