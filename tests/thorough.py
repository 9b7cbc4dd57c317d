"""The number of times that a test repeats its check: few by default, many with HYPOTHESIS_PROFILE=thorough (`make crash`).

Both make every kind of check; only examples, turns and messages are more."""

from __future__ import annotations

import os
from typing import TypeVar

from hypothesis import HealthCheck, settings

T = TypeVar("T")

PROFILES = ("usual", "thorough")
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", PROFILES[0])
THOROUGH = PROFILE == "thorough"


def register() -> None:
    """Runs before the tests are imported. No example of either profile is too slow."""
    if PROFILE not in PROFILES:
        raise ValueError(f"HYPOTHESIS_PROFILE is {PROFILE}; it may be {' or '.join(PROFILES)}")
    for name, most in zip(PROFILES, (25, 200), strict=True):
        settings.register_profile(
            name,
            parent=settings.default,
            max_examples=most,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        )
    settings.load_profile(PROFILE)


def often(usual: T, thorough: T) -> T:
    return thorough if THOROUGH else usual


def examples(most: int) -> int:
    """A quarter of `most` by default."""
    return often(max(15, most // 4), most)
