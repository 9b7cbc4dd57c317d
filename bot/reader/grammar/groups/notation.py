"""The notation of the forms of speech about groups: `_` for the gap between two words, `{n}` for up to n words and the gap."""

from __future__ import annotations


def in_notation(*forms: str) -> str:
    """One pattern for all the forms. The words of `{n}` are in small letters, so no class of words is among them."""
    pattern = "|".join(forms)
    for most in range(1, 9):
        pattern = pattern.replace(f"{{{most}}}", rf"(?:[ ,]+[a-z0-9'-]+){{0,{most}}}_")
    return pattern.replace("_?", r"[ ,]*").replace("_", r"[ ,]+")
