"""Gas, carbon monoxide, explosions, smoke that keeps people in and live wires, and lines that only sound like one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "heel de traphal stinkt naar gas",
    "ruikt er nog iemand gas in de Lindelaan?",
    "wie ruikt er ook gas?",
    "riecht noch jemand Gas?",
    "who else smells gas?",
    "naar buiten nu, gaslek, niet aanbellen en geen licht",
    "de gaskraan is afgebroken en het spuit eruit",
    "er is iets ontploft, het huis is ingestort",
    "we zitten vast op de derde door de rook",
    "ça pue le gaz sur le palier qui d'autre sent ?",
    "GAZ !!! tout le monde dehors, pas de lumière pas de sonnette",
    "la pelleteuse a touché la conduite de gaz, partez tous",
    "intoxication au monoxyde chez les voisins du bas, ils répondent plus",
    "câble haute tension tombé devant l'école",
    "Im ganzen Treppenhaus stinkt es extrem nach Gas",
    "riecht ihr auch Gas im Stiegenhaus? ganz stark",
    "ruft 112 meine Eltern liegen bewusstlos wegen CO",
    "Gasexplosion in der Mühlgasse, Leute unter den Trümmern",
    "wir sitzen im dritten Stock fest wegen dem Rauch",
    "can anyone else smell gas on the landing? its really strong",
    "carbon monoxide poisoning at the neighbours they wont answer",
    "HUGE BANG and now everythings on fire",
    "we're stuck on the third floor because of the smoke",
]
HARMLESS = [
    "ruikt naar gas maar dat is de mest van de boer",
    "ruikt er nog iemand gas? oh nee, dat is de bbq van 12",
    "riecht noch jemand die Gulle? Gas ist das nicht",
    "bij een gaslek: raam open, geen licht aan, naar buiten, dán pas bellen",
    "er is vast al iemand die belde, zo'n rook ziet heel Almere",
    "ça sent le gaz mais c'est le lisier du fermier",
    "fuite de gaz chez Lenglet, fini. remonte tu vas pas exploser",
    "moi je bloque rien du tout j'ai l'huile sur le feu",
    "coincé dans les bouchons à cause d'une voiture en feu sur l'A6",
    "Entwarnung: der Gasgeruch im Treppenhaus war Frau Schneiders Käse",
    "Stromkabel liegt über der Straße fürs Straßenfest, Vorsicht",
    "sitze fest in der Arbeit, Feuer unterm Hintern",
    "Imelda can smell gas off a boiled egg",
    "boiler man came, it is leaking water and not gas",
    "she took my mirror off outside the Co-op, won't answer her door now",
    "my phone blew up with messages",
]


@pytest.mark.parametrize("text", DANGERS)
def test_gas_an_explosion_or_smoke_is_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_a_line_near_one_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
