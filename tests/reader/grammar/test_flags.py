"""The one pass that decides which forms read a text: it may never leave out a form that would find something."""

from __future__ import annotations

from bot.core.reading import Flag
from bot.reader.grammar.bot_questions import asks_the_bot
from bot.reader.grammar.calls.own_attempt import says_engaged
from bot.reader.grammar.ends.accusation import accuses
from bot.reader.grammar.ends.answered_yes import answers_yes
from bot.reader.grammar.ends.end_told import tells_that_it_goes_on
from bot.reader.grammar.ends.explanation import explains, explains_plainly
from bot.reader.grammar.ends.found_in_peril import is_unresponsive
from bot.reader.grammar.ends.harmless import gives_harmless_reason
from bot.reader.grammar.ends.intrusion import breaks_in, threatens
from bot.reader.grammar.ends.taken_back import agrees, takes_back
from bot.reader.grammar.ends.told_against import takes_all_clear_back
from bot.reader.grammar.flags import flags_of_grammar
from bot.reader.grammar.street_talk import serves_the_street
from bot.reader.text.normalisation import fold
from training import corpus
from training.corpus import CORPUS

_FORMS = {
    Flag.KNOWN_PERSON: explains,
    Flag.EXPLAINED: explains_plainly,
    Flag.HARMLESS: gives_harmless_reason,
    Flag.TAKEN_BACK: takes_back,
    Flag.AGREED: lambda text: agrees(text) or answers_yes(text),
    Flag.NOT_ALL_CLEAR: lambda text: any(
        denies(text) for denies in (accuses, breaks_in, threatens, takes_all_clear_back, is_unresponsive)
    ),
    Flag.GOES_ON: tells_that_it_goes_on,
    Flag.BOT_QUESTION: asks_the_bot,
    Flag.NO_ANSWER: says_engaged,
    Flag.NO_CORRECTION: serves_the_street,
}


def test_the_flags_are_those_of_the_forms() -> None:
    ours = ("war nichts, sorry", "are you a bot?", "engaged!!")
    texts = [*(message.text for message in corpus.read(CORPUS / "dev.jsonl")), *ours]
    seen: set[Flag] = set()
    for text in map(fold, texts):
        folded = text.encode()
        expected = {flag for flag, holds in _FORMS.items() if holds(folded)}
        assert flags_of_grammar(folded) == expected, text
        seen |= expected
    assert seen == set(_FORMS)
