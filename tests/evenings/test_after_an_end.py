"""After an incident has ended, a line that tells of something new brings the question about a call again; talk about what is
over brings none."""

from __future__ import annotations

import pytest

from bot.live_rules.current import CurrentRules
from tests.evenings.last_line import played

OVER = {
    "nl": (
        "inbreker in de tuin van de buren, Molenstraat 22, hij is over de schutting",
        "politie gebeld, komen eraan",
        "loos alarm, het is de glazenwasser, sorry",
    ),
    "fr": (
        "un type essaie d'ouvrir les voitures rue des Lilas, veste noire",
        "j'ai appelé le 101",
        "fausse alerte, c'est le voisin du 9 qui cherchait la sienne, désolé",
    ),
    "de": (
        "da rüttelt einer an den Autotüren in der Gartenstraße",
        "Polizei angerufen",
        "Entwarnung, das war der Sohn vom Becker, der findet sein Auto nicht",
    ),
    "en": (
        "there's a man in the back garden of 22 Mill Street with a torch",
        "called 101",
        "police have searched the garden and found no one, false alarm",
    ),
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "hij staat er weer, nu bij 14, en hij prutst aan het slot"),
        ("nl", "hij staat er weer, nu bij 14"),
        ("fr", "les voilà qui recommencent, ils forcent la portière d'une Golf"),
        ("fr", "ils sont de nouveau là, devant le 14"),
        ("de", "jetzt ist er wieder da, bei der 14, und hebelt die Terrassentür auf"),
        ("de", "jetzt ist er wieder da, bei der 14"),
        ("en", "he's back, at number 14 now, round the side by the shed"),
        ("en", "he's back at number 14, call the police again"),
        ("en", "there's a third lad, he's up on the flat roof of the bookies trying the skylight"),
    ],
)
async def test_a_suspect_who_is_back_is_asked_about(language: str, text: str, rules: CurrentRules) -> None:
    result = await played(rules, language, *OVER[language], text, authors="ABAC")
    assert result.opens
    assert result.ask != "no"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "blijkbaar is hij er gisteren ook geweest, zegt de conciërge"),
        ("nl", "de poes is terug, zit nu achter bij de Molenstraat op het tuinhek"),
        ("fr", "il est revenu, l'agent, pour prendre ma déposition. merci à lui"),
        ("de", "jetzt ist er wieder da, der Hausmeister, und macht das Tor richtig zu"),
        ("en", "he's back, our Tibbles, at number 14 now, round the side by the shed"),
        ("en", "they're back, the patrol, just to say hello"),
    ],
)
async def test_talk_about_others_who_are_back_opens_nothing(language: str, text: str, rules: CurrentRules) -> None:
    result = await played(rules, language, *OVER[language], text, authors="ABAC")
    assert (result.opens, result.ask) == ((), "no")
