"""The texts of the page, by language."""

from bot.replay.page.words.de import GERMAN
from bot.replay.page.words.en import ENGLISH
from bot.replay.page.words.fr import FRENCH
from bot.replay.page.words.nl import DUTCH
from bot.replay.page.words.shape import Plural, Words

WORDS = {words.language: words for words in (DUTCH, FRENCH, GERMAN, ENGLISH)}

__all__ = ["WORDS", "Plural", "Words"]
