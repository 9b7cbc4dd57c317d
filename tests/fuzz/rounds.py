"""Rounds: a target with some hundred inputs, of which the first that breaks the promise is made smaller."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.database import ExampleDatabase

from tests.fuzz.target import Target


@dataclass(slots=True)
class Round:
    """`count`: the inputs so far. `last`: the newest one; after a fault, the smallest that was found."""

    target: Target
    count: int = 0
    last: bytes = b""

    def run(self, examples: int, database: ExampleDatabase | None = None) -> None:
        """Raises what the check raises."""

        @settings(
            max_examples=examples,
            database=database,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.reuse, Phase.generate, Phase.shrink],
            print_blob=False,
        )
        @given(self.target.inputs)
        def once(raw: bytes) -> None:
            self.count += 1
            self.last = raw
            self.target.check(raw)

        once()
