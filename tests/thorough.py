"""How often a test repeats what it tries: seldom by default, often with HYPOTHESIS_PROFILE=thorough (`make crash`).

No kind of check is left to that: only more examples, kills and seeds."""

from __future__ import annotations

import os
from typing import TypeVar

from hypothesis import HealthCheck, settings

T = TypeVar("T")

PROFILES = ("usual", "thorough")
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", PROFILES[0])
THOROUGH = PROFILE == "thorough"


def register() -> None:
    """Before any test is read. As Hypothesis has it here (in CI, without chance), but nothing is too slow."""
    if PROFILE not in PROFILES:
        raise ValueError(f"HYPOTHESIS_PROFILE is {PROFILE}; it may be {' or '.join(PROFILES)}")
    for name in PROFILES:
        settings.register_profile(
            name, parent=settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
        )
    settings.load_profile(PROFILE)


def often(usual: T, thorough: T) -> T:
    return thorough if THOROUGH else usual


def examples(most: int) -> int:
    """Of `most`, a quarter by default."""
    return often(max(15, most // 4), most)
