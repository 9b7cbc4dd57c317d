"""The vital signs in the text form of Prometheus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from prometheus_client import CollectorRegistry, Info, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

from bot import __version__
from bot.health.vital_signs import VitalSigns
from bot.store.schema import ActionState

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"

_OUTCOMES: Final = [state for state in ActionState if state is not ActionState.CALLING_OFF]
"""All from the start, so that Prometheus sees the first one of each. `waiting`: an attempt failed, and the bot tries again."""


def render(signs: VitalSigns) -> bytes:
    registry = CollectorRegistry()
    registry.register(_Collector(signs))
    Info("nabuur", "The version of the bot and of its rules.", registry=registry).info(
        {"version": __version__, "rules": signs.rules}
    )
    return generate_latest(registry)


class _Collector:
    def __init__(self, signs: VitalSigns) -> None:
        self._signs = signs

    def collect(self) -> Iterator[CounterMetricFamily | GaugeMetricFamily]:
        signs, backlog = self._signs, self._signs.backlog
        yield _by_account("nabuur_last_update_seconds", "Time of the last update of an account, in seconds since 1970.", {
            account: at.timestamp() for account, at in signs.received.items()
        })  # fmt: skip
        yield _by_account("nabuur_receiving_failed", "1: receiving of this account has ended; the bot tries again.", {
            account: float(account in signs.failing) for account in {*signs.received, *signs.failing}
        })  # fmt: skip
        yield _by_account("nabuur_unreachable", "1: this platform has not answered for ten minutes or longer.", {
            account: float(account in signs.lost) for account in {*signs.received, *signs.lost}
        })  # fmt: skip
        for name, text, value in (
            ("start_seconds", "Time of the start, in seconds since 1970.", signs.started_at.timestamp()),
            ("undecided_arrivals", "Arrivals that wait for a decision.", backlog.arrivals),
            ("oldest_arrival_seconds", "Age of the oldest of them.", backlog.oldest_arrival.total_seconds()),
            ("waiting_actions", "Actions that are due or tried and not done.", backlog.actions),
            ("oldest_action_seconds", "Age of the oldest of them.", backlog.oldest_action.total_seconds()),
            ("dead_letters", "Arrivals and actions that the bot gave up.", backlog.dead),
            ("damaged_rows", "Rows of the database that could not be read.", backlog.damaged),
            ("disk_free_bytes", "Free space in the data folder.", signs.disk),
            ("disk_refuses", "1: the disk refused the latest write.", signs.refuses),
            ("database_in_place", "1: the database is the file that the bot opened.", signs.in_place),
            ("healthy", "1: /healthz answers 200.", not signs.faults()),
        ):
            yield GaugeMetricFamily(f"nabuur_{name}", text, float(value))
        actions = CounterMetricFamily("nabuur_actions", "Actions since the start, by outcome.", labels=["outcome"])
        for state in _OUTCOMES:
            actions.add_metric([state.value], signs.outcomes.get(state, 0))
        yield actions
        if signs.encoder is not None:
            yield GaugeMetricFamily("nabuur_encoder_works", "1: the encoder answers.", float(signs.encoder))
            spared = "Late messages since the start that the encoder was not asked about."
            yield GaugeMetricFamily("nabuur_spared_messages", spared, float(signs.spared))


def _by_account(name: str, text: str, values: dict[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, text, labels=["account"])
    for account in sorted(values):
        family.add_metric([account], values[account])
    return family
