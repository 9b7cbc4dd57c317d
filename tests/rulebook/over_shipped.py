"""An own folder over the shipped rules, as `nabuur init` makes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import PurePath

import pytest

from bot.core.texts import WORDS
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.rulebook import LoadedRules, build_rulebook
from bot.rulebook.files import SHIPPED, RuleFiles, read_folder
from tests.rulebook.sample import WATCH

_shipped = cache(lambda: read_folder(SHIPPED))


def over_shipped(own: Mapping[str, str], watches: Sequence[Watch] = (WATCH,)) -> LoadedRules:
    contents = {name: text.encode() for name, text in {"base.yaml": "shipped: 50a80785f782\n", **own}.items()}
    return build_rulebook(RuleFiles(PurePath("rules"), contents, _shipped()), watches, WORDS)


def faults_over_shipped(own: Mapping[str, str], watches: Sequence[Watch] = (WATCH,)) -> tuple[Fault, ...]:
    with pytest.raises(BadInput) as caught:
        over_shipped(own, watches)
    return caught.value.faults
