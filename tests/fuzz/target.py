"""A target: a part of the program, the inputs made for it, and what it promises for every input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from hypothesis import strategies as st


@dataclass(frozen=True, slots=True)
class Target:
    """`check` raises for an input that breaks the promise; its docstring is the promise. The inputs are bytes, so that
    findings can lie in files and other fuzzers can change them. `few`: the inputs in `make test`, in a second or two."""

    name: str
    check: Callable[[bytes], None]
    inputs: st.SearchStrategy[bytes]
    few: int = 20


def made(make: Callable[[Random], bytes]) -> st.SearchStrategy[bytes]:
    """The inputs that a function makes with its chance. Hypothesis makes the choices, so that it can shrink a finding."""
    return st.randoms(use_true_random=False).map(make)


def text_of(raw: bytes) -> str:
    """Any text, half characters (lone surrogates) too."""
    try:
        return raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace")


def bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
