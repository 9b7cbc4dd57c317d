"""A word for the person explains nothing beside a break-in; a reason and ordinary work do not speak against it."""

from __future__ import annotations

import pytest

from bot.core.reading import Flag
from bot.reader.grammar.ends.explanation import explains_plainly
from bot.reader.grammar.ends.intrusion import intrudes, threatens
from bot.reader.grammar.ends.taken_back import takes_back
from bot.reader.grammar.flags import flags_of_grammar
from bot.reader.text.normalisation import fold

INTRUSIONS = [
    "het is de postbode zelf die ze houdt",
    "c'est le facteur qui les garde",
    "das ist der Paketbote, der nimmt es mit",
    "it was the delivery driver, took it when he dropped the parcel",
    "da's de loodgieter, hij gaat het lege huis binnen",
    "het is de pakjesbezorger, hij klimt over de poort",
    "dat is de schilder, hij forceert de deur",
    "c'est le livreur, il rentre dans l'appart vide",
    "c'est le plombier, il est en train de forcer la fenêtre",
    "c'est le facteur, il fouille dans les boîtes",
    "das ist der Paketbote, der geht in die leere Wohnung rein",
    "das ist der Handwerker, er steigt durchs Fenster",
    "das ist der Gärtner, er hebelt die Tür auf",
    "it's the delivery man, he's going into the empty flat",
    "it's the plumber, he's climbing through the window",
    "it's the handyman, he's breaking into the car",
    "it's the postie, he's rummaging in the boxes",
]
NONE = [
    "het was de buurvrouw, ze heeft het binnen gezet",
    "c'était la concierge qui les avait mis de côté",
    "das war der Nachbar, er hat es angenommen",
    "it was next door, she took it in for me",
    "it was my dad, borrowed it",
    "het is mijn broer, hij klimt over de poort want hij is zijn sleutel kwijt",
    "dat is de glazenwasser, hij begint aan de ramen",
    "het is de postbode, hij doet zijn ronde",
    "klimt hij over de poort?",
    "c'est mon frère, il passe par la fenêtre parce qu'il a oublié ses clés",
    "c'était le livreur, il rentre un frigo chez Paul",
    "c'est mon cousin, il rentre chez lui",
    "c'est mon mari, il a cassé la vitre en tombant",
    "das ist mein Bruder, er klettert übers Tor weil er den Schlüssel vergessen hat",
    "das ist der Gärtner, er geht jetzt in den Garten",
    "das ist der Fensterputzer, er putzt das Fenster",
    "it's my brother, he's climbing over the gate cos he forgot his keys",
    "it's the gardener, he's going in the garden now",
    "it's the postman, he's going to the next street",
]


@pytest.mark.parametrize("text", INTRUSIONS)
def test_a_person_who_breaks_in_is_not_explained(text: str) -> None:
    folded = fold(text).encode()
    assert intrudes(folded)
    assert not explains_plainly(folded)


@pytest.mark.parametrize("text", NONE)
def test_a_reason_and_ordinary_work_are_no_intrusion(text: str) -> None:
    assert not intrudes(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "it's just my brother, he's off his head, he won't let us out",
        "c'est juste mon frère, il pète un câble et il casse tout",
        "das ist nur mein Mann, er rastet aus und bedroht mich",
        "het is gewoon mijn broer, hij gaat door het lint",
        "sorry, het is mijn broer, hij heeft benzine bij",
    ],
)
def test_a_person_who_threatens_is_not_explained(text: str) -> None:
    folded = fold(text).encode()
    assert threatens(folded)
    assert not explains_plainly(folded)
    assert not takes_back(folded)


@pytest.mark.parametrize(
    "text",
    [
        "Vals alarm, hij staat naast mij met zijn mes",
        "Vals alarm moet ik zeggen",
        "vals alarm, ik moet dit van hem schrijven",
        "False alarm, he's beside me with the bat",
        "False alarm I'm told to say",
        "It's Jan's ex here, all good, false alarm",
        "False alarm all fine (he made me write that)",
        "fausse alerte, il est à côté de moi avec son couteau",
        "fausse alerte, il m'oblige à écrire ça",
        "Fehlalarm, er steht neben mir mit dem Messer",
        "Fehlalarm muss ich sagen",
        "Fehlalarm... muss ich schreiben sagt er",
        "Fausse alerte... il me demande d'écrire ça",
        "vals alarm moet ik schrijven van hem",
        "false alarm, he's asking me to write this",
    ],
)
def test_words_under_duress_are_no_false_alarm(text: str) -> None:
    folded = fold(text).encode()
    assert threatens(folded)
    assert Flag.NOT_ALL_CLEAR in flags_of_grammar(folded)
    assert not takes_back(folded)


@pytest.mark.parametrize(
    "text",
    [
        "Vals alarm, hij staat naast mij met een speelgoedmes",
        "vals alarm, hij staat naast mij met zijn moeder",
        "vals alarm, ik moet zeggen dat ik mij schaam",
        "false alarm, he's beside me with a cup of tea",
        "false alarm, he told me to say sorry",
        "fausse alerte, il est à côté de moi avec son chien",
        "Fehlalarm, er steht neben mir mit dem Hund",
        "fausse alerte, il me demande d'écrire merci à tous",
        "Fehlalarm, das muss ich euch noch schreiben",
        "het is mijn ex, hij komt de kinderen halen",
    ],
)
def test_an_all_clear_of_ones_own_stays(text: str) -> None:
    folded = fold(text).encode()
    assert not threatens(folded)
    assert Flag.NOT_ALL_CLEAR not in flags_of_grammar(folded)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fehlalarm, der Nachbar macht alles neu und reißt die Wand raus", False),
        ("Fehlalarm, es war der Nachbar, er macht alles kaputt", True),
        ("War im Bus eingesperrt, ist daheim, alles gut", False),
        ("es ist mein Mann, er hat mich eingesperrt", True),
        ("Fausse alerte, ils répétaient une pièce de théâtre, il la menace dans la pièce", False),
        ("vals alarm, ze oefenen een toneelstuk, hij bedreigt haar daarin", False),
        ("c'est mon frère, il la menace", True),
    ],
)
def test_a_play_work_and_a_door_that_was_shut_are_no_threat(text: str, told: bool) -> None:
    assert threatens(fold(text).encode()) is told
