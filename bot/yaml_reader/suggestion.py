"""«Did you mean …?» for keys and values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from difflib import get_close_matches
from typing import Final

from bot.translation import Sentence, in_language, tr
from bot.yaml_reader.other_words import name_for, plain_name

NO_MEANINGS: Final[Mapping[str, Sentence]] = {}

_MAX_WORD: Final = 60
_MAX_LISTED: Final = 40


def nearest_name(word: str, names: Iterable[str], likeness: float = 0.6) -> str | None:
    """The name that the person probably meant, or None. Case, accents, `-`, `_` and spaces make no difference, and a word of
    the person's own language counts as its name."""
    if len(word) > _MAX_WORD:
        return None
    known = {plain_name(name): name for name in names}
    if translated := name_for(word, known.values()):
        return translated
    matches = get_close_matches(plain_name(word), known, n=1, cutoff=likeness)
    return known[matches[0]] if matches else None


def did_you_mean(word: str, names: Iterable[str], meanings: Mapping[str, Sentence] = NO_MEANINGS) -> str:
    """A hint: the likely name, else all names if they are at most 40, else an empty string. Behind a name stands its meaning,
    if there is one. A set is listed sorted."""
    names = sorted(names) if isinstance(names, Set) else list(names)
    likely = nearest_name(word, names)
    if likely is not None:
        return suggest(likely, _meaning(likely, meanings))
    if 0 < len(names) <= _MAX_LISTED:
        first, *others = (_with_meaning(name, meanings) for name in names)
        listed = first
        for other in others:
            listed = Sentence.of("{listed}, {other}", {"listed": listed, "other": other})
        return tr("Possible here: {names}.", names=listed)
    return ""


def _with_meaning(name: str, meanings: Mapping[str, Sentence]) -> str:
    meaning = _meaning(name, meanings)
    return Sentence.of("{name} ({meaning})", {"name": name, "meaning": meaning}) if meaning else name


def _meaning(name: str, meanings: Mapping[str, Sentence]) -> Sentence | None:
    """None for a name that is a word for itself, such as `telegram`."""
    meaning = meanings.get(name)
    return None if meaning is None or in_language(meaning).casefold() == name else meaning


def suggest(name: str, meaning: Sentence | None = None) -> str:
    if meaning:
        return tr("Did you mean `{name}` ({meaning})?", name=name, meaning=meaning)
    return tr("Did you mean `{name}`?", name=name)
