"""Small talk that serves the street, in four languages, and small talk that does not. All wordings are this file's own."""

from __future__ import annotations

import pytest

from bot.reader.grammar.street_talk import answers, serves_the_street
from bot.reader.text.normalisation import fold

SERVES = [
    # a newcomer, a word for peace, a person who is unhurt, a swindle
    "hallo, wij zijn nieuw op nr 12 en hebben twee kinderen",
    "bonjour, je viens d'emménager au 6",
    "hallo, wir sind neu, Haus 11",
    "hi all, just moved in at 9",
    "mannen hou het beleefd",
    "on parle bien ici les gars",
    "so reden wir hier nicht",
    "that's not what this group is for",
    "wij zijn ok, hebben zuurstof gekregen",
    "on va bien, merci",
    "uns geht's gut, die Sanitäter sind wieder weg",
    "they turned the boiler off, we're all right",
    "hij wou dat ik mijn geld overzette naar een veilige rekening",
    "il voulait mes codes, j'ai raccroché",
    "der wollte meine PIN",
    "he wanted me to move my savings to a safe account",
    # Dutch
    "wie is zn grijze kliko kwijt, staat er een voor mijn deur",
    "van wie is die kinderfiets die al twee dagen tegen onze gevel staat?",
    "wat was dat voor een knal?",
    "twee gemaskerde jongens bij de bushalte, is dat normaal?",
    "heeft er nog iemand geen water?",
    "is de school morgen open met die sneeuw?",
    "er liggen worstjes met nagels in het park",
    "let op met de honden, er ligt gif",
    "pff lees dit nu pas, gaat het Wubbo",
    "sleutels gevonden bij de bakker",
    "mijn kindje stikt in een druif",
    # French
    "quelqu'un a entendu un gros boum ?",
    "les deux ados masqués devant le 20 c'est normal ?",
    "c'est quoi cet hélico qui tourne ?",
    "à qui est la camionnette blanche devant le 4 ?",
    "l'ascenseur du B est encore en panne",
    "chez vous aussi l'électricité vacille ?",
    "l'école est ouverte demain ?",
    "attention à vos chiens, il y a des appâts au parc",
    "j'ai tout raté, Manon ça va ?",
    "trouvé des clés devant l'église",
    "mon bébé s'étouffe",
    # German
    "was ist das für ein Lärm im Dorf",
    "habt ihr die Schüsse gehört?",
    "wem gehört der graue Kombi vor Nr. 4?",
    "drei Vermummte an der Haltestelle, ist das normal?",
    "bei euch auch kein Warmwasser?",
    "ist die Schule morgen offen bei dem Schnee?",
    "im Park liegen Wurststücke mit Nägeln drin",
    "passt auf eure Hunde auf",
    "lese das jetzt erst, geht es dir gut?",
    "Schlüssel am Spielplatz gefunden",
    "unser Sohn ist verschwunden",
    # English
    "what's all this glass at the pond?",
    "did anyone hear that bang?",
    "two lads in masks outside number 20, is that normal?",
    "anyone else's power flickering?",
    "who owns the white van, it's been there since Tuesday",
    "would whoever owns the ginger cat get it out of my greenhouse",
    "the lift in block B is out of order again",
    "is the school open tomorrow in this snow?",
    "there are sausages with nails in them in the park",
    "watch your dogs, there's poison about",
    "just seeing this, are you ok?",
    "found a set of keys outside the shop",
    "my baby's choking",
]
CHATS = [
    "wie heeft er een ladder te leen?",
    "kom maar halen, staat achter",
    "weet er iemand tot hoe laat de bakker open is?",
    "haha geweldig",
    "gelukkige verjaardag Linda!",
    "morgen bbq bij ons vanaf 18u",
    "wie wil er oude tijdschriften?",
    "mooi weer vandaag",
    "goede wedstrijd gisteren",
    "ik breng taart mee",
    "wie kent een goede loodgieter?",
    "tot morgen allemaal",
    "ik kan om half acht",
    "dat is lekker zeg",
    "zin in de kermis",
    "quelqu'un a une perceuse à prêter ?",
    "bon dimanche à tous",
    "on apporte les crêpes",
    "quelqu'un connaît un bon dentiste ?",
    "mdr trop fort",
    "joyeux anniversaire Luc",
    "le marché est jusqu'à quelle heure ?",
    "il fait beau enfin",
    "je prends la tarte",
    "à demain 19h",
    "qui veut des tomates ?",
    "belle photo",
    "moi aussi j'adore ça",
    "le match était nul",
    "apéro vendredi chez nous",
    "hat jemand eine Bohrmaschine?",
    "komm einfach vorbei",
    "schönes Wochenende",
    "wer bringt Kuchen mit?",
    "alles Gute zum Geburtstag",
    "kennt wer einen guten Zahnarzt?",
    "hat der Bäcker morgen auf?",
    "haha super",
    "bin dabei",
    "Tomaten zu verschenken",
    "bis morgen um neun",
    "so ein schöner Sonnenuntergang",
    "das Spiel war schlecht",
    "Glühwein bei uns ab sechs",
    "ich nehme die Quitten",
    "anyone got a drill?",
    "pop round any time",
    "happy birthday Linda",
    "who's bringing cake?",
    "can anyone recommend a dentist?",
    "lovely sunset",
    "what time does the bakery open?",
    "haha brilliant",
    "count me in",
    "see you tomorrow at nine",
    "free tomatoes at ours",
    "that match was awful",
    "mulled wine from six",
    "I'll take the apples",
    "new curry place is lovely",
]


@pytest.mark.parametrize("text", SERVES)
def test_a_question_about_the_street_and_a_warning_get_no_correction(text: str) -> None:
    assert serves_the_street(fold(text).encode())


@pytest.mark.parametrize("text", CHATS)
def test_plain_small_talk_does_not_serve_the_street(text: str) -> None:
    assert not serves_the_street(fold(text).encode())


@pytest.mark.parametrize(
    ("before", "text", "holds"),
    [
        ("van wie is die kinderfiets?", "oei die is van ons Lotte, kom hem halen", True),
        ("quelqu'un a entendu un gros boum ?", "non rien", True),
        ("is the water brown at yours too?", "fine here", True),
        ("anyone got a drill?", "yes, pop round", False),
        ("wer bringt Kuchen mit?", "ich", False),
        (
            "van wie is die kinderfiets?",
            "ik weet het niet maar ik wilde eigenlijk vragen wie er zaterdag allemaal mee naar de kermis gaat",
            False,
        ),
    ],
)
def test_a_short_answer_to_such_a_question_gets_none_either(before: str, text: str, holds: bool) -> None:
    assert answers(fold(text).encode(), fold(before).encode()) is holds
