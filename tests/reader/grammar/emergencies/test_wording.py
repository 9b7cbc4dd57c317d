"""The notation of the forms: which lines of a text are one form."""

from __future__ import annotations

import re
from pathlib import Path

from bot.reader import grammar
from bot.reader.grammar.emergencies.wording import forms

_WRITTEN = re.compile(r'forms\(\s*r?f?"""(?P<lines>.*?)"""', re.S)


def test_a_line_with_a_sign_at_its_beginning_goes_on_with_the_one_before() -> None:
    assert forms("  (?:a\n    |b)\n    ~c\n  d") == (*forms("(?:a|b)~c"), *forms("d"))


def test_no_line_that_is_indented_is_a_form_of_its_own() -> None:
    """Half a form would tell of an emergency: «he had too many»."""
    alone = []
    for path in Path(*grammar.__path__).rglob("*.py"):
        for written in _WRITTEN.finditer(path.read_text(encoding="utf-8")):
            lines = [line for line in written["lines"].splitlines() if line.strip()]
            depth = min(len(line) - len(line.lstrip()) for line in lines)
            alone += [line for line in lines if line[depth] == " " and line.strip()[0] not in "|~"]
    assert not alone
