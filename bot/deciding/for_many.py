"""Tells whether typed words are a command for more than one case, or take back the latest decision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.core.choice import Choice, choice_of_emoji, choice_of_phrase, may_be_choice, words_for
from bot.core.ref import is_code
from bot.core.texts import Texts, typed_words

_PART: Final = re.compile(r"[^\W_]+")


def is_for_many(text: str, texts: Texts, languages: Sequence[str]) -> bool:
    """True if «alles van» or «regel» stands behind another word, as in a command for many cases."""
    folded = text.casefold()
    phrases = (phrase for key in ("word_all_of", "word_rule") for phrase in words_for(key, texts, languages))
    there = [phrase for phrase in phrases if all(map(folded.__contains__, phrase.split()))]
    behind = f" {' '.join(typed_words(text, ',.;:!?')[1:])} ".casefold() if there else ""
    return any(f" {phrase} " in behind for phrase in there)


def is_for_all_with(text: str, texts: Texts, languages: Sequence[str]) -> bool:
    """True for «terug alles 7K4»: a word, «alles» and a code."""
    words = typed_words(text, ",.;:!?") if may_be_choice(text) else []
    return len(words) == 3 and is_code(words[2]) and words[1].casefold() in words_for("word_all", texts, languages)


def is_for_several(text: str, texts: Texts, languages: Sequence[str]) -> bool:
    """True for «weg 7K4 AF3» or «7K4, AF3 weg»: two codes, and a word of a choice at the beginning or behind a code."""
    words = _PART.findall(text) if may_be_choice(text, on_desk=True) else []
    codes = [at for at, word in enumerate(words) if is_code(word)]
    if len(codes) < 2:
        return False
    phrases = (" ".join(words[at : at + count]) for at in (0, *(code + 1 for code in codes)) for count in (1, 2, 3))
    by_emoji = choice_of_emoji(text.split(maxsplit=1)[0]) is not None
    return by_emoji or any(choice_of_phrase(phrase, texts, languages) is not None for phrase in phrases)


def is_lone_undo(text: str, texts: Texts, languages: Sequence[str]) -> bool:
    """True for «terug» alone: it is about what is decided, and not about what waits."""
    words = typed_words(text, ",.;:!?") if may_be_choice(text, on_desk=True) else []
    return choice_of_phrase(" ".join(words), texts, languages) is Choice.UNDO
