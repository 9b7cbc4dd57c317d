"""A round: some arrivals, the watch states while they are decided, and the batch that the round will write."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.core.owner import Owner
from bot.core.step_result import UNTIL_ANSWERED, AuditRecord, StepResult
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.store.batch import Arrival, Batch, LaneChange, LanePlan, SetAside


@dataclass(slots=True)
class Round:
    """`committed`: the watch states before the round, by watch. `changed`: the watch states that the round has changed.
    `recorded`: the lines of the audit log, by watch, of the arrivals before this one."""

    committed: Mapping[str, WatchState]
    changed: dict[str, WatchState] = field(default_factory=dict)
    batch: Batch = field(default_factory=Batch)
    recorded: Sequence[tuple[str, AuditRecord]] = ()

    def state(self, watch: str) -> WatchState:
        return self.changed.get(watch) or self.committed[watch]

    def states(self) -> Mapping[str, WatchState]:
        return ChainMap(self.changed, self.committed)  # type: ignore[arg-type]  # only the first mapping is written

    def attempt(self) -> Round:
        """Returns an empty round on top of this one, for a single arrival. `merge` keeps its effects."""
        return Round(self.states(), recorded=self.batch.records)

    def add(self, watch: str, result: StepResult) -> None:
        """Adds the result of one event in one watch."""
        if result.state is not self.state(watch):
            self.changed[watch] = result.state
        if result.said_before is not None:
            self._answer(watch, result.said_before)
        self.batch.planned += [LanePlan(watch, planned) for planned in result.planned]
        self.batch.records += [(watch, record) for record in result.records]
        self._call_off([(watch, owner) for owner in result.called_off])
        self._resume([(watch, owner) for owner in result.resumed])
        self.batch.unanswered += [(watch, owner) for owner in result.set_aside]
        self.batch.unlinked += [(watch, unlinking) for unlinking in result.unlinked]
        self.batch.unfit += [(watch, type(action).__name__, "") for action in result.unfit]

    def merge(self, arrival: Arrival, attempt: Round) -> None:
        """Takes over the effects of a decided arrival."""
        self._take_over(attempt)
        self.batch.done.append(arrival)

    def absorb(self, watch: str, result: StepResult) -> None:
        """Takes over a result that decides no arrival."""
        attempt = self.attempt()
        attempt.add(watch, result)
        self._take_over(attempt)

    def _take_over(self, attempt: Round) -> None:
        for watch, state in attempt.changed.items():
            change = self.batch.changes.get(watch)
            before = self.committed[watch] if change is None else change.before
            self.batch.changes[watch] = LaneChange(before, state)
        self.changed |= attempt.changed
        for watch, done in attempt.batch.said_before:
            self._answer(watch, done)
        self._call_off(attempt.batch.called_off)
        self._resume(attempt.batch.resumed)
        self.batch.unanswered += attempt.batch.unanswered
        self.batch.planned += attempt.batch.planned
        self.batch.records += attempt.batch.records
        self.batch.unlinked += attempt.batch.unlinked
        self.batch.unfit += attempt.batch.unfit

    def _answer(self, watch: str, done: bool) -> None:
        """The desk's answer is about the actions planned so far: those of this round, and those on the disk."""
        held = self.batch.unanswered  # a report in doubt has a question of its own
        self.batch.planned = list(_answered(self.batch.planned, watch, done, held))
        self.batch.said_before.append((watch, done))

    def _call_off(self, owners: Sequence[tuple[str, Owner]]) -> None:
        """Calls off what is planned so far: in this round here, and on the disk by `called_off`. A card that a later event of
        the round asks for is sent."""
        if owners:
            plans = self.batch.planned
            self.batch.planned = [
                replace(plan, called_off=plan.called_off or (plan.lane, plan.planned.owner) in owners) for plan in plans
            ]
            self.batch.called_off += owners

    def _resume(self, owners: Sequence[tuple[str, Owner]]) -> None:
        """Lets reports leave whose time for an answer ended in this round: those on the disk, and those planned here."""
        if owners:
            plans, unanswered = self.batch.planned, self.batch.unanswered
            due = {each for each in owners if each in unanswered}
            self.batch.planned = [_due(plan) if (plan.lane, plan.planned.owner) in due else plan for plan in plans]
            self.batch.unanswered = [each for each in unanswered if each not in owners]
            self.batch.resumed += owners

    def set_aside(self, arrival: Arrival, why: str) -> None:
        """Makes a dead letter of an arrival."""
        self.batch.asides.append(SetAside(arrival, why))

    def code_taken(self, watch: str, directory: Directory) -> Callable[[str], bool]:
        """Returns a function that says whether a code is in use in any watch of the same desk."""
        states, neighbours = self.states(), directory.neighbours.get(watch, (watch,))
        return lambda code: any(states[served].knows_code(code) for served in neighbours)


def _answered(
    plans: Sequence[LanePlan], watch: str, done: bool, held: Sequence[tuple[str, Owner]]
) -> Iterator[LanePlan]:
    """The plans, in which nothing of this watch waits for the desk any more but what is `held`."""
    for plan in plans:
        waits = plan.planned.not_before == UNTIL_ANSWERED and (plan.lane, plan.planned.owner) not in held
        if plan.lane != watch or not waits:
            yield plan
        elif done:
            yield _due(plan)


def _due(plan: LanePlan) -> LanePlan:
    return replace(plan, planned=replace(plan.planned, not_before=None))
