"""Every input gives a Rulebook or a report."""

from __future__ import annotations

import json
import random
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BadInput
from tests.rulebook.sample import SOUND, load
from tests.thorough import examples

NAMES = st.sampled_from([*SOUND, "groups/kerkwijk.yaml"])


def survives(name: str, content: bytes) -> None:
    with suppress(BadInput):
        load({name: content})


@settings(max_examples=examples(150))
@given(NAMES, st.binary(max_size=200))
def test_any_bytes(name: str, content: bytes) -> None:
    survives(name, content)


@settings(max_examples=examples(400))
@given(NAMES, st.integers(0), st.integers(1, 6))
def test_a_sound_file_with_pieces_lost_doubled_and_swapped(name: str, seed: int, cuts: int) -> None:
    chance = random.Random(seed)
    text = SOUND.get(name, "rules: [{id: no-vigilantes, stage: act}]\ntexts: {nl: {call_first: x}}\n")
    for _ in range(cuts):
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        end = min(end, start + 12)
        piece = text[start:end]
        text = (
            text[:start]
            + chance.choice(["", piece * 2, piece[::-1], chance.choice("[]{}:-*&!\n '\"#|>%@,é٣")])
            + text[end:]
        )
    survives(name, text.encode())


@settings(max_examples=examples(100))
@given(
    st.sampled_from(["when", "unless", "then", "examples", "title", "stage", "brake", "if_unanswered"]),
    st.recursive(
        st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["label", "any", "all", "not", "phrase", "regex", "time", "text"]), inner, max_size=3
            )
        ),
        max_leaves=8,
    ),
)
def test_any_shape_under_any_key(key: str, value: object) -> None:
    survives("10-rule.yaml", f"rules:\n  - id: a\n    {key}: {json.dumps(value)}\n".encode())
