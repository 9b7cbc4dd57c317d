"""Reports that their author takes back, and agreement with an explanation. All wordings are this file's own."""

from __future__ import annotations

import pytest

from bot.reader.grammar.ends.taken_back import agrees, takes_back
from bot.reader.text.normalisation import fold

TAKES_BACK = [
    "panic over, the burglar was me",
    "'t is opgelost, het alarm was van de kuisploeg",
    "sorry, foutje van mij, het is de tuinman",
    "laissez tomber, c'est leur fils qui a oublié sa clé",
    "laat maar, het is hun zoon",
    "vergesst es, das ist ihr Sohn",
    "never mind, it's their son",
    "was niks",
    "het was toch niks hoor",
    "laat maar, het is niks",
    "het is opgelost",
    "de moeder is er nu, kind is ok",
    "was mijn pan, sorry! raam staat open",
    "dat is gewoon hun barbecue",
    "monteur is geweest, alles weer veilig",
    "sorry, ik heb me vergist, het was de buurman zelf",
    "c'était rien finalement",
    "laissez tomber c'est rien",
    "la maman est revenue, tout va bien",
    "c'est notre barbecue, désolé",
    "le technicien est passé, c'est réparé",
    "désolé, je me suis trompé, c'était le voisin lui-même",
    "war nichts",
    "hat sich erledigt",
    "das ist nur der Grill auf dem Balkon",
    "Mutter ist wieder da, alles gut",
    "hab mich vertan, war der Nachbar selbst",
    "it was nothing",
    "never mind, it's nothing",
    "all sorted now",
    "mum's back now, all fine",
    "it's just their barbecue on the balcony",
    "sorry, my mistake, it was the neighbour himself",
]
TAKES_NOTHING_BACK = [
    "c'est leur fils",
    "laissez tomber, c'est leur fils qui frappe",
    "laat maar, het is misschien hun zoon",
    "laissez tomber, c'est son chien qui mord",
    "it's only our barbecue, the shed is on fire now",
    "was our barbecue, it set the hedge alight",
    "it was my toaster, kitchen is full of smoke",
    "was mijn pan, de keuken staat in brand",
    "c'était mon four, la cuisine est en feu",
    "war mein Ofen, die Küche steht in Flammen",
    "it was nothing, he broke the window",
    "it was nothing, just two men with a crowbar",
    "war nichts, er steht jetzt bei 14",
    "c'était rien, il est chez le voisin maintenant",
    "mum's back, all fine. there's blood everywhere",
    "never mind, it's my son, he is bleeding",
    "laat maar, het is mijn zoon, hij is gewond",
    "my mistake, it's my neighbour's Golf, they're breaking into it",
    "was het niks?",
    "het is niks bijzonders wat hij aanheeft",
    "is geregeld",
    "politie is geregeld",
    "het is nog niet opgelost",
    "de moeder is terug maar het kind is weg",
    "het is de frituurpan, vlammen tot aan het plafond",
    "laat maar, ik bel zelf wel",
    "vergist van huisnummer, het is 16",
    "mijn fout, het is de Kerkstraat",
    "niks gezien hier",
    "alles goed hier",
    "hij is terug",
    "de barbecue staat er nog",
    "de wagen is terug",
    "ce n'est pas rien",
    "c'est rien, avec plaisir",
    "c'est la friteuse qui brûle",
    "laissez tomber la clôture, il passe par derrière",
    "je me suis trompé de numéro, c'est le 16",
    "rien vu chez nous",
    "tout va bien chez nous",
    "il est revenu",
    "la mère est revenue mais l'enfant a disparu",
    "c'est fait",
    "c'est notre barbecue qu'ils ont volé ?",
    "j'espère que c'était rien",
    "si c'était rien, tant mieux",
    "c'était pas rien",
    "ils sont de retour",
    "erledigt",
    "ist erledigt, Polizei kommt",
    "war nichts zu sehen?",
    "der Grill brennt lichterloh",
    "mein Fehler, es ist Hausnummer 16",
    "er ist wieder da",
    "die Mutter ist wieder da, aber das Kind ist weg",
    "nichts gesehen bei uns",
    "alles gut bei uns",
    "das war nicht nichts",
    "hoffentlich war es nichts",
    "der Wagen ist wieder da",
    "das ist die Pfanne, es brennt noch",
    "vergiss nicht abzuschließen",
    "war ja klar",
    "sorted, I've rung them",
    "done",
    "it was nothing like last time",
    "was it nothing?",
    "it's the chip pan",
    "my mistake, it's number 16",
    "never mind the gate, he's over the wall",
    "he's back",
    "mum's back but the baby's gone",
    "nothing seen here",
    "all good here",
    "I hope it was nothing",
    "it wasn't nothing",
    "their barbecue has been nicked",
    "the van's back",
]
AGREES = [
    "ok",
    "ah oké, gerustgesteld",
    "oh dan is het goed",
    "haha oke",
    "gelukkig!",
    "ok alors pas de problème",
    "haha ok bon appétit",
    "ah d'accord merci",
    "ach so, alles gut",
    "oh dann ist ja gut",
    "gut zu wissen",
    "ok no problem then",
    "oh that's alright then",
    "oh right, sorry",
]
AGREES_NOT = [
    "ja",
    "yes",
    "oui",
    "ok?",
    "ok ik bel ze",
    "ok maar hij staat er nog",
    "oké wie belt?",
    "ah il revient",
    "ok j'appelle",
    "ok ich geh mal schauen",
    "ach so einer schon wieder",
    "ok stay inside",
    "good lord he's back",
    "right, ringing them",
]


@pytest.mark.parametrize("text", TAKES_BACK)
def test_a_report_is_taken_back(text: str) -> None:
    assert takes_back(fold(text).encode())


@pytest.mark.parametrize("text", TAKES_NOTHING_BACK)
def test_similar_words_take_nothing_back(text: str) -> None:
    assert not takes_back(fold(text).encode())


@pytest.mark.parametrize("text", AGREES)
def test_words_of_content_agree(text: str) -> None:
    assert agrees(fold(text).encode())


@pytest.mark.parametrize("text", AGREES_NOT)
def test_a_yes_a_question_and_news_are_no_mere_agreement(text: str) -> None:
    assert not agrees(fold(text).encode())
