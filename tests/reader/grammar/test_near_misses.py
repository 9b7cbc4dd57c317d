"""Look-alikes of breaches exclude the label; a breach does not, even with a look-alike beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Flag, Label, ReaderInput
from bot.core.rulebook import PhraseList
from bot.reader.grammar.near_misses import find_excluded_labels
from bot.reader.reading import LexiconReader
from bot.reader.text.normalisation import fold
from tests import shipped

HARMLESS = {
    Label.VIGILANTE: [
        "laat hem niet binnen, hou de ketting erop",
        "ne le laisse pas entrer mamy, garde la chaîne",
        "lass ihn nicht rein oma",
        "dont let him in jean, keep the chain on",
        "stop les gars on se parle bien ici",
        "jungs es reicht, wir reden hier vernünftig",
        "lads calm down, we don't talk like that here",
        "Two men in a car followed Cian from the pitch and tried to get him to sit in, he ran to me",
        "een auto heeft mijn dochter van de bus tot thuis gevolgd",
        "une voiture a suivi ma fille depuis le bus",
        "hou hem goed in het oog",
        "ik hou die kerel vast in 't oog vanuit mijn raam",
        "keep an eye on the blue van please",
        "gardez un œil sur la rue",
        "den Mann bitte im Auge behalten",
        "pak hem, onze hond loopt los!",
        "attrapez-le, mon chien s'est échappé",
        "haltet ihn, unser Hund ist entlaufen",
        "catch him, our dog's got out",
        "de politie heeft hem gepakt",
        "arrestatieteam heeft hem te pakken",
        "volgende week schieten ze weer op het militair domein, oefening van 9 tot 16",
        "la semaine prochaine les militaires tirent au camp",
        "la police l'a poursuivi",
        "the police chased him",
        "ga er niet op af",
        "n'y allez surtout pas",
        "bitte nicht verfolgen",
        "don't go near him",
        "kzag hem daarjuist ook achteraan in den tuin",
        "er staat iemand achteraan",
    ],
    Label.PANIC: [
        "mon fils dit qu'un homme l'a suivi depuis l'école",
        "Bei meiner Mutter stehn zwei vor der Tür, sagen sie sind vom Wasserwerk und wollen rein. sie hat angst",
        "bei meiner oma stehen zwei männer und sagen sie müssen ans wasser ran, sie traut sich nicht",
        "er staan twee mannen aan de deur, zeggen dat ze van de waterleiding zijn",
        "y a deux hommes à la porte, disent qu'ils viennent pour le compteur",
        "two men at my gran's door saying they're from the water board, she won't open",
        "dieven op het erf!! ze zijn nu bezig, ik hoor ze",
        "des gars dans le jardin, je les entends",
        "Leute im Hof, ich hör sie",
        "people in the yard, I can hear them",
        "mijn dochter zegt dat een man haar heeft aangesproken",
        "meine Tochter sagt dass ein Mann ihr nachgelaufen ist",
        "my son says a man followed him home",
        "mijn vader vertelde dat ze hier iemand hebben doodgeschoten in '44",
        "mon père racontait qu'on a fusillé quelqu'un dans notre rue en 44",
        "im Krieg haben sie hier einen erschossen",
        "my gran said a man was shot here in the war",
        "SORTEZ TOUS",
        "iedereen naar buiten nu",
        "alle raus",
        "everybody out now",
        "mich hat eben ein Mann angerufen und gesagt er sei von der Polizei, ich solle 20.000 Euro bereithalten",
        "ik kreeg net telefoon van een man van de bank, hij wou mijn kaart",
        "j'ai reçu un appel de la soi-disant banque",
        "My aunt Nora just rang me whispering that theres men downstairs in her house with a crowbar",
        "two lads in hi vis with clipboards will be going round the houses this week, it's for the fibre",
        "morgen komen er twee mannen van stedin voor de meters",
    ],
    Label.ADVERT: [
        "Notice from Uisce Éireann, water off 10 to 4 today for the whole village, burst main repair",
        "it's landing with the match ball for the hospital fundraiser, did ye not read the flyer",
        "coupure d'eau demain de 9 à 12",
        "Strom ist abgeschaltet von 9 bis 12",
    ],
    Label.PROFILING: [
        "donkere Audi",
        "zwarte jas en witte schoenen",
        "man in het zwart",
        "veste noire, pantalon noir",
        "schwarze Jacke, dunkle Hose",
        "black hoodie, white trainers",
        "Turkije-België vanavond op groot scherm",
        "101 dalmatiërs straks op tv",
        "Japanse duizendknoop moet weg, vreet heel de berm op",
        "marre de ces frelons asiatiques, encore un nid",
        "Schwarzer Labrador entlaufen, bitte nicht jagen",
        "grey squirrels and a black labrador in the park",
        "dat hoort hier niet Wietse",
        "zo'n praat hoort hier niet",
        "Danny, dit hoort hier niet. Gedrag beschrijven, geen afkomst.",
    ],
    Label.INSULT: [
        "un type cagoulé vient de passer la haie au 22",
        "un type louche vient de passer",
        "deux gars masqués viennent de sauter la clôture",
        "een sukkelaar die hulp nodig heeft",
        "den hond van nr 5 is gaan lopen, een teckel",
        "da rauhaardackl vom 5er is abghaut",
        "un pauvre homme est tombé",
        "un gros berger sans maître a mordu le petit",
        "der arme Mann ist gestürzt",
        "the poor old lady fell",
        "poor little sod",
        "le pauvre petit gosse",
        "der arme kleine Bub",
        "vuilkar is geweest",
        "diese trickbetrüger man",
        "those bloody thieves again",
        "ach du scheiße geht's dir gut?",
        "scheisse, bist du verletzt??",
        "oh shit, are you ok?",
        "oh merde, ça va?",
        "oei shit, gaat het?",
    ],
}
BREACHES = {
    Label.VIGILANTE: [
        "hou hem vast",
        "hou hem in het oog en pak hem als hij buitenkomt",
        "keep an eye on him, we'll grab him at the corner",
        "laat de honden los",
        "de politie komt niet dus we pakken hem zelf",
        "ga er niet alleen op af, we gaan samen",
        "don't chase him alone, bring bats",
        "ik laat hem binnen en doe de deur op slot, dan pakken we hem",
        "stop les gars, on se parle bien ici mais on va le choper",
        "um halb elf reden wir mit ihm",
        "someone followed me, let's get him",
    ],
    Label.PROFILING: [
        "donkere man",
        "zwarte met rugzak",
        "zwarte jas, donkere huid, dus ge weet het wel",
        "een noir avec une veste noire",
        "schwarze Jacke, klar, Ausländer",
        "black jacket, black guy",
        "schwarzer Labrador und ein schwarzer Mann",
        "those Asians with their Japanese knotweed",
        "die familie hoort hier niet",
        "dat volk hoort hier niet",
        "dat hoort hier niet, die zigeuners",
    ],
    Label.PANIC: [
        "an jeder Tür stehen Männer und sagen sie sind vom Wasserwerk, bitte teilen, eine Bande",
        "overal staan mannen aan de deur en zeggen dat ze van de waterleiding zijn, deel dit",
        "des hommes à la porte disent qu'ils viennent du gaz, une bande, partagez",
        "men at every door say they're from the water board, they kidnap kids, share",
        "ik hoor ze overal, een bende, deel dit",
        "tout le monde dit qu'une bande arrive, je les entends, partagez",
        "ich hör sie schon, die Bande, teilt das",
        "I can hear them, gangs everywhere, share this",
        "mon fils dit qu'ils enlèvent des enfants partout, partagez",
        "mijn zoon zegt dat er overal bendes zijn",
        "in de oorlog straks komen ze ook bij ons",
        "la guerre arrive, comme en 1940",
        "c'est un test avant la guerre, faites des réserves",
        "im Krieg werden sie uns holen",
        "er is iemand doodgeschoten in de straat",
        "sortez tous, ils enlèvent des enfants",
        "my cousin rang me, a gang is going round, share this",
        "two lads in hi vis with clipboards, fake ID, robbing houses",
    ],
    Label.INSULT: [
        "ce type cagoulé est un sale connard",
        "gros chien d'enfoiré",
        "gij vuile teckel",
        "du Dackel, du dummer",
        "ach du scheiße, du Trottel",
        "oh shit, you idiot, are you ok?",
        "oh merde, quel abruti",
        "oei shit, gaat het, domme koe",
        "sukkelaars zijn jullie, een sukkelaar en een idioot",
        "the poor man is a moron",
        "die dieven mogen doodvallen, smeerlappen",
        "die dieven van nummer 12",
        "that scrote at number 9 has had my van away",
        "some scrote has had my van away, that lad from number 9",
        "some wanker nicked my bike, you idiots saw nothing",
        "Kevin the scrote has had my van away",
        "een of andere smeerlap heeft mijn fiets gejat, die makakken toch",
        "some gyppo scumbag has had my van away",
        "some idiot has had too much to drink",
        "die idioten die hier 90 rijden zijn van nummer 12",
        "un connard a encore parlé",
        "some scrote has keyed my car, if i catch him I'll break his legs",
        "diese blinde mol van de vuilkar heeft mijn spiegel eraf gereden",
    ],
    Label.ADVERT: ["power cut? generators for sale, 200 euro", "water off? order your bottles, whatsapp me"],
}


def pairs(texts: dict[Label, list[str]]) -> list[tuple[Label, str]]:
    return [(label, text) for label, several in texts.items() for text in several]


def test_a_look_alike_excludes_the_label() -> None:
    assert [text for label, text in pairs(HARMLESS) if label not in find_excluded_labels(fold(text))] == []


def test_a_breach_never_excludes_the_label() -> None:
    assert [text for label, text in pairs(BREACHES) if label in find_excluded_labels(fold(text))] == []


def test_a_phrase_of_the_lists_does_not_bring_back_an_excluded_label() -> None:
    reader = LexiconReader([PhraseList("calls", {"nl": ("hou hem vast",)}, label=Label.VIGILANTE, confidence=0.85)], [])
    assert reader.read(ReaderInput("hou hem vast", ("nl",))).likely(Label.VIGILANTE)
    watching = reader.read(ReaderInput("ik hou hem vast in t oog", ("nl",)))
    assert not watching.likely(Label.VIGILANTE)
    assert [hit.pattern for hit in watching.hits] == ["list:calls"]


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_read(text: str) -> None:
    assert find_excluded_labels(fold(text)) <= set(Label)


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("onze kat is verdwaald in de Kerkstraat", False),
        ("notre chat Pilou a disparu depuis hier", False),
        ("unsere Katze hat sich verlaufen", False),
        ("mijn vader is verdwaald, hij heeft dementie", True),
        ("mon fils a disparu depuis une heure", True),
    ],
)
def test_a_pet_that_is_missed_is_no_missing_person(said: str, person: bool) -> None:
    read = shipped.rules().lexicon.read(ReaderInput(said, ("nl", "fr", "de", "en")))
    assert (Flag.SEARCH in read.flags) is person
