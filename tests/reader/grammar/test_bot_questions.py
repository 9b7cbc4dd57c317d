"""Questions to the bot in four languages, and lines that only sound like them. All wordings are this file's own."""

from __future__ import annotations

import pytest

from bot.reader.grammar.bot_questions import asks_the_bot
from bot.reader.text.normalisation import fold

ASKS = [
    "ben je een robot?",
    "ben jij een echt mens?",
    "wat moet ik doen als ik iets verdachts zie?",
    "wat doe ik best als ik iets verdacht zie?",
    "wanneer moet ik 101 bellen?",
    "welk nummer moet ik bellen bij een inbraak?",
    "bot, heb jij de politie gebeld?",
    "wie leest hier allemaal mee?",
    "hallo bot",
    "es-tu une vraie personne ?",
    "t'es un humain ?",
    "que faire si je vois quelque chose de suspect ?",
    "quand dois-je appeler le 101 ?",
    "qu'est-ce que je dois faire si je vois quelqu'un de louche ?",
    "quel numéro dois-je appeler ?",
    "bonjour le bot",
    "qui lit ce que j'écris ?",
    "le bot lit tout ?",
    "bist du ein Mensch?",
    "Was soll ich machen, wenn ich etwas Verdächtiges sehe?",
    "wann soll ich die 110 anrufen?",
    "liest der Bot alles mit?",
    "welche Nummer soll ich anrufen?",
    "was mache ich, wenn ich etwas Komisches sehe?",
    "are you a real person?",
    "what should I do if I see something suspicious?",
    "when should I call 101?",
    "when do I ring 999 and when 101?",
    "which number do I call?",
    "does the bot read everything?",
    "is this a real person?",
]
ASKS_NOT = [
    "ben je een beetje beter?",
    "wat moet ik doen met de oude verf?",
    "wanneer komt de vuilkar?",
    "wie leest er nog kranten?",
    "onze robot maait het gras",
    "hij staat er weer, wat moet ik doen?",
    "wat doen we als het regent zaterdag?",
    "de robot stofzuiger leest kaarten?",
    "welk nummer is dat huis?",
    "wanneer bel je me?",
    "ik doe iets verdachts in mijn soep",
    "wat een rare mens",
    "ben je een ladder kwijt?",
    "is dat een mens bij nr 4?",
    "de politie leest mee zeker",
    "t'es un ange !",
    "que faire avec les enfants mercredi ?",
    "quand passe le camion poubelle ?",
    "qui lit le journal local ?",
    "la tondeuse robot est en panne",
    "que fait-on s'il pleut samedi ?",
    "c'est un robot tondeuse ?",
    "il est revenu, que faire ?",
    "quel numéro a le plombier ?",
    "quand viens-tu ?",
    "tu es un amour",
    "quelle personne bizarre",
    "c'est une personne au 4 ?",
    "mon fils adore les robots",
    "qui appelle le livreur ?",
    "bist du ein Fan von Bayern?",
    "was soll ich mit dem Sperrmüll machen?",
    "wann kommt die Müllabfuhr?",
    "wer liest den neuen Krimi?",
    "unser Mähroboter ist kaputt",
    "was machen wir, wenn es regnet?",
    "welche Nummer hat der Klempner?",
    "er ist wieder da, was soll ich tun?",
    "wann kommst du?",
    "so ein komischer Mensch",
    "ist das ein Mensch bei Nr. 4?",
    "bist du ein Schatz",
    "wann ist das Fest?",
    "die Maschine läuft",
    "wer ruft den Lieferdienst an?",
    "are you a good cook?",
    "what should I do with my old sofa?",
    "when should I call you?",
    "who's reading the new Osman?",
    "my son built a robot, he's proud",
    "what should we do if it rains on Saturday?",
    "what number is the plumber at?",
    "he's back, what should I do?",
    "is that a person at number 4?",
    "when do I call the doctor for him?",
    "are you at home?",
    "the food processor is a machine",
    "when does the bin lorry come?",
    "you're a star",
    "what a strange man",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_question_to_the_bot_is_recognised(text: str) -> None:
    assert asks_the_bot(fold(text).encode())


@pytest.mark.parametrize("text", ASKS_NOT)
def test_a_question_to_neighbours_is_none(text: str) -> None:
    assert not asks_the_bot(fold(text).encode())
