"""The words of the yearly report, by language."""

from bot.yearly_report.words.de import GERMAN
from bot.yearly_report.words.en import ENGLISH
from bot.yearly_report.words.fr import FRENCH
from bot.yearly_report.words.nl import DUTCH
from bot.yearly_report.words.shape import ReportWords

WORDS = {words.language: words for words in (DUTCH, FRENCH, GERMAN, ENGLISH)}

__all__ = ["WORDS", "ReportWords"]
