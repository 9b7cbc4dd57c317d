"""Wordings in four languages: how an incident ended, and texts that only sound like it. All are this file's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Ending
from bot.reader.grammar.ends.end_told import ToldEnd, tells_of_end
from bot.reader.text.normalisation import fold

CAUGHT = {
    "nl": [
        "ze hebben hem",
        "jaaa ze hebben m te pakken",
        "politie heeft ze alle twee",
        "de flikken hebben den dief en de chauffeur, zegt mijn schoonbroer",
        "hebben ze hem eindelijk gepakt",
        "hem hebben ze vast",
        "net iemand in boeien zien vertrekken",
        "verdachte mee naar het bureau",
        "agenten ter plaatse, twee aangehouden",
        "de mannen zijn opgepakt aan de tankstation",
    ],
    "fr": [
        "ils l'ont",
        "ils l'ont eu au coin de la rue",
        "la police les a attrapés",
        "les flics l'ont embarqué",
        "deux types interpellés près de l'école",
        "il est menotté",
        "les policiers en ont arrêté deux",
    ],
    "de": [
        "sie haben ihn",
        "die polizei hat beide erwischt",
        "sie ham ihn am kanal geschnappt",
        "haben ihn, hinter der sporthalle",
        "der typ wurde festgenommen",
        "in handschellen abgeführt",
        "einer ist in gewahrsam",
    ],
    "en": [
        "they've got him",
        "police have both of them",
        "cops nabbed them at the garages",
        "the officers have got the driver",
        "he's in the back of the police car",
        "lad arrested on the canal path",
        "two of them in cuffs",
    ],
}
OVER = {
    "nl": [
        "'t vuur is uit",
        "geblust",
        "we mogen terug naar binnen",
        "iedereen mag weer naar huis",
        "straat is terug vrij",
        "brandweer geeft het gebouw vrij",
        "brand meester en uit, ze houden nog de wacht",
    ],
    "fr": [
        "le feu est éteint",
        "on peut remonter",
        "tout le monde peut rentrer chez soi",
        "rue rouverte",
        "feu vert des pompiers",
    ],
    "de": [
        "das feuer ist aus",
        "alles gelöscht",
        "Feuerwehr isch abzoge, alles glöscht",
        "wir dürfen wieder rein",
        "alle können zurück",
        "sperrung aufgehoben",
        "straße wieder frei",
    ],
    "en": ["fire's out", "they have it out", "we can go back in", "everyone's allowed back inside", "the road is open"],
}
HINTED = {
    "nl": ["brandweer is weg", "'t is gedaan", "ze nemen haar mee", "niemand gevonden", "alles gelucht", "weer rustig"],
    "fr": ["les pompiers sont repartis", "c'est terminé", "ils l'emmènent", "plus personne", "fuite colmatée"],
    "de": [
        "feuerwehr ist wieder weg",
        "einsatz beendet",
        "sie nehmen ihn mit",
        "keiner mehr da",
        "gelüftet",
        "wieder ruhig",
        "gefahr vorbei",
    ],
    "en": [
        "police have left",
        "it's over",
        "they're taking her to hospital",
        "they didn't find anyone",
        "leak capped off",
    ],
}
TWICE = ["alles vorbei, Polizei ist weg", "brandweer is weg, weer rustig", "c'est terminé, les pompiers sont repartis"]
NO_END = [
    "kids. I'd hand em a mop and make em clean it",
    "één aangehouden en één weggerend",
    "lek afgesloten, maar nog niet terug naar binnen tot ze gemeten hebben",
    "hebben ze hem?",
    "ik hoop dat ze hem hebben",
    "ze hebben hem niet",
    "ze hebben hem gezien",
    "politie heeft hem op camera",
    "ze hebben er een van de drie opgepakt",
    "een aangehouden, de andere is op de vlucht",
    "als het vuur uit is mogen we terug",
    "vuur is nog niet uit",
    "we mogen niet naar binnen",
    "politie is ter plaatse",
    "ambulance heeft haar mee, dader voortvluchtig",
    "ambulance is weg, politie zoekt getuigen",
    "vorige week zijn er daar twee opgepakt",
    "daders zijn opgepakt in april",
    "laat de straat vrij voor de brandweer",
    "de pompiers zijn vertrokken uit de kazerne",
    "ils l'ont vu partir",
    "ils l'ont pas eu",
    "est-ce qu'ils l'ont ?",
    "un interpellé, l'autre court toujours",
    "on pourra remonter quand les pompiers auront fini",
    "la police est là",
    "j'espère que c'est éteint",
    "l'année dernière ils l'ont arrêté quand il volait",
    "sie haben ihn noch nicht",
    "hoffentlich haben sie ihn",
    "sie haben ihn gesehen",
    "einer festgenommen, der andere auf der flucht",
    "dürfen wir wieder rein?",
    "polizei ist da",
    "das feuer ist noch nicht aus",
    "they've two cars coming",
    "have they got him?",
    "they haven't got him yet",
    "hope they've got him",
    "they've got one of three",
    "one arrested, the other ran",
    "power is out in the whole street",
    "police are there",
    "come in, door's open",
    "in cuffs now, paramedics are with her",
    "it's gone quiet now",
    "alles rustig hier bij ons",
    "gas is af, ze meten nog",
    "ambulance is er, ze praat weer",
]


def read(text: str, in_search: bool = False) -> ToldEnd | None:
    return tells_of_end(fold(text).encode(), in_search)


def every(texts: dict[str, list[str]]) -> list[str]:
    return [text for of_language in texts.values() for text in of_language]


def test_an_arrest_is_told_plainly_and_helpers_at_the_spot_do_not_matter() -> None:
    arrest = (
        ToldEnd(Ending.POLICE, plain=True, settled=True),
        ToldEnd(Ending.POLICE, True, certain=True, settled=True),
    )
    assert [text for text in every(CAUGHT) if read(text) not in arrest] == []


def test_a_fire_that_is_out_and_a_house_that_is_open_again_are_told_plainly() -> None:
    again, out = ToldEnd(Ending.OVER, plain=True), ToldEnd(Ending.OVER, plain=True, settled=True)
    over = (again, out, replace(out, certain=True, out=True))
    assert [text for text in every(OVER) if read(text) not in over] == []


@pytest.mark.parametrize(
    "text",
    ["brand geblust", "brand geblust zonder gewonden", "t is uit", "le feu est éteint", "Feuer ist aus", "fire's out"],
)
def test_a_line_that_says_only_that_a_fire_is_out_is_certain(text: str) -> None:
    assert read(text) == ToldEnd(Ending.OVER, plain=True, certain=True, settled=True, out=True)


@pytest.mark.parametrize("text", ["brand geblust, er ligt nog iemand binnen", "garage is geblust maar het dak brandt"])
def test_a_fire_that_is_out_beside_other_news_is_not(text: str) -> None:
    end = read(text)
    assert end is None or not end.out


def test_helpers_who_leave_and_words_for_the_end_only_hint() -> None:
    hints = (ToldEnd(Ending.OVER, plain=False), ToldEnd(Ending.OVER, plain=False, rescued=True))
    assert [text for text in every(HINTED) if read(text) not in hints] == []


def test_two_clauses_that_hint_at_an_end_tell_it_plainly() -> None:
    assert [text for text in TWICE if read(text) != ToldEnd(Ending.OVER, plain=True)] == []


def test_a_question_a_denial_a_hope_a_part_and_the_past_tell_of_no_end() -> None:
    assert [text for text in NO_END if read(text) is not None] == []


@pytest.mark.parametrize(
    "text", ["heb hem", "gevonden!!", "er sitzt im bus", "we've got her", "elle est assise au parc"]
)
def test_a_person_who_is_back_ends_only_a_search(text: str) -> None:
    assert read(text, in_search=True) == ToldEnd(Ending.FOUND, plain=False, back=True)
    assert read(text) is None


def test_a_sighting_is_no_person_who_is_back() -> None:
    """«Heb hem» alone may be one."""
    seen = read("heb hem aan de brug gezien rond halfvijf!! dacht dat er niks was", in_search=True)
    assert seen is None or not seen.back


def test_a_person_who_has_come_out_of_a_burning_house_ends_nothing() -> None:
    assert read("il est sorti par derrière!!! il est avec moi dans le jardin du 10, il tousse bcp") is None


@pytest.mark.parametrize(
    "text", ["hij is bij mij, breng hem terug", "elle est avec moi", "er ist bei uns, spielt mit Max", "he's with us"]
)
def test_the_reporter_of_a_search_is_asked_about_a_person_who_is_with_the_author(text: str) -> None:
    end, hurt = read(text, in_search=True), read(f"{text}. Er blutet", in_search=True)
    assert end is not None
    assert end.back
    assert hurt is None or not hurt.back


@pytest.mark.parametrize(
    "text",
    [
        "heb hem gezien aan de bakker",
        "je l'ai vu vers 15h près de l'église",
        "on l'a croisé ce matin",
        "hab ihn gestern gesehen",
        "sjaal gevonden bij de kerk",
        "found her scarf",
        "i've got her photo",
    ],
)
def test_a_trace_of_a_missing_person_ends_no_search(text: str) -> None:
    assert read(text, in_search=True) is None


@pytest.mark.parametrize("text", ["hij zit hier bij mij", "elle est chez moi", "sie ist bei uns", "he's here with me"])
def test_a_person_who_is_here_was_found_if_the_conversation_tells_so(text: str) -> None:
    assert read(text) == ToldEnd(Ending.FOUND, plain=False, if_found=True)


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    read(text)


GOES_ON = [
    "de brandweer is weg om water te halen, het brandt nog volop",
    "ene vlam is uit maar de rest slaat over naar nr 6",
    "het licht is uit in de straat door de brand",
    "mijn oven is uit hoor, het is bij de buren",
    "ze hebben hem vast in de tuin, hij slaat ze, kom helpen",
    "ze hebben hem bijna",
    "de buurman heeft hem vast maar hij heeft een mes",
    "ze hebben de verkeerde opgepakt, hij zit nog in de tuin",
    "de straat is vrij dus hij kan zo wegrijden",
    "politie is weg en hij staat er terug",
    "rustig blijven en lichten aan, tis nog niet gedaan",
    "'t is gedaan met ons, hij komt de trap op",
    "les pompiers sont partis chercher de l'eau, ça flambe encore",
    "la lumière est éteinte partout, le feu avance",
    "ils l'ont coincé dans le jardin mais il a un couteau",
    "ils ont arrêté le mauvais gars, l'autre est dans la cave",
    "la police est repartie et il est revenu",
    "c'est fini pour moi il monte l'escalier",
    "la rue est libre il va filer",
    "ils l'ont eu au visage, il saigne",
    "feuerwehr ist weg wasser holen, brennt noch lichterloh",
    "strom ist aus wegen dem feuer",
    "die haben ihn im garten festgehalten aber er hat ein messer",
    "die haben den falschen verhaftet, der richtige sitzt im keller",
    "polizei ist abgezogen und er steht wieder da",
    "es ist vorbei mit uns er kommt die treppe hoch",
    "die strasse ist frei der haut gleich ab",
    "brigades gone for more water its still roaring",
    "lights out in the whole street and its spreading",
    "they've got him pinned but hes got a knife, send help",
    "they've nicked the wrong lad, the other one is in the shed",
    "police left and hes back at the window",
    "its over for me hes coming up the stairs",
    "road is clear so hes going to leg it",
    "they've got dave, they're kicking him",
]
STILL_MISSING = [
    "ze is niet thuis gekomen, haar fiets is gevonden",
    "haar jas is gevonden aan de vijver",
    "on a retrouvé son sac au bord de l'eau",
    "ihre jacke wurde gefunden am weiher",
    "er ist beim bäcker nicht gewesen und handy aus",
    "found her shoe by the river",
    "her phone was found behind the school",
]


def test_a_weapon_blows_the_wrong_person_and_a_return_speak_against_an_end() -> None:
    assert [text for text in GOES_ON if read(text) is not None] == []


def test_things_of_a_missing_person_end_no_search() -> None:
    assert [text for text in STILL_MISSING if read(text, in_search=True) is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "they've got him, he had a knife on him",
        "ze hebben hem, hij had een mes bij",
        "le gars au couteau est menotté",
        "der mann mit der axt ist festgenommen",
        "police have arrested the man with the axe",
    ],
)
def test_a_weapon_of_before_does_not_hinder_an_arrest(text: str) -> None:
    found = read(text)
    assert found is not None
    assert found.plain


@pytest.mark.parametrize(
    "text",
    [
        "de garage is geblust maar de loods ernaast vat vlam",
        "garage ist gelöscht aber jetzt brennt der dachstuhl",
        "garage is out, fire is out but the roof next door has caught",
    ],
)
def test_an_end_with_a_but_is_only_a_hint(text: str) -> None:
    found = read(text)
    assert found is None or not found.plain


@pytest.mark.parametrize(
    "text",
    [
        "panic over she went to her nan's",
        "Panik vorbei, sie war bei Oma",
        "paniek voorbij, hij zat bij oma",
        "fin de l'alerte",
    ],
)
def test_the_end_of_a_panic_is_a_plain_end(text: str) -> None:
    told = tells_of_end(fold(text).encode(), in_search=True)
    assert told is not None
    assert told.plain


@pytest.mark.parametrize("text", ["is the panic over?", "panic over but he's still out there", "no panic"])
def test_words_near_the_end_of_a_panic(text: str) -> None:
    told = tells_of_end(fold(text).encode(), in_search=True)
    assert told is None or not told.plain


@pytest.mark.parametrize(
    "text",
    [
        "ils l'emmènent à l'hôpital",
        "ils l'ont emmenée aux urgences",
        "they're taking him to hospital",
        "sie bringen ihn ins Krankenhaus",
    ],
)
def test_a_person_on_the_way_to_hospital_is_no_arrest(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is not None
    assert (told.ending, told.rescued) == (Ending.OVER, True)


@pytest.mark.parametrize("text", ["ils l'emmènent au poste", "police are taking him to hospital"])
def test_a_person_whom_the_police_take_along_is_not_rescued(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is None or not told.rescued


@pytest.mark.parametrize(
    "text",
    [
        "politie heeft ze",
        "politie heeft hem ook",
        "police have got him",
        "die Polizei hat ihn",
        "oef, politie heeft hem gepakt",
    ],
)
def test_the_police_who_have_them_end_it_surely(text: str) -> None:
    assert read(text) == ToldEnd(Ending.POLICE, plain=True, certain=True, settled=True)


@pytest.mark.parametrize(
    "text",
    [
        "politie heeft ze gezien",
        "politie heeft hem op de hielen",
        "heeft de politie ze?",
        "politie heeft hem, maar de andere is weg",
        "ze hebben hem",
    ],
)
def test_a_lesser_word_of_the_police_ends_it_less_surely(text: str) -> None:
    end = read(text)
    assert end is None or not end.certain


@pytest.mark.parametrize(
    "text", ["ik heb hem gevonden op facebook", "found him on facebook", "je l'ai trouvé sur instagram"]
)
def test_a_picture_in_the_net_is_no_find(text: str) -> None:
    assert tells_of_end(fold(text).encode(), in_search=True) is None
