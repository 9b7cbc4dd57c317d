"""The words of `nabuur init`, by language."""

from bot.setup.words.de import GERMAN
from bot.setup.words.en import ENGLISH
from bot.setup.words.fr import FRENCH
from bot.setup.words.nl import DUTCH
from bot.setup.words.shape import SetupWords

WORDS = {words.language: words for words in (DUTCH, FRENCH, GERMAN, ENGLISH)}

__all__ = ["WORDS", "SetupWords"]
