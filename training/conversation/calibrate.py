"""Chooses the thresholds of a conversation by the cost of errors, on annotators from whom the models learned nothing.

- `danger`: at most one percent of ordinary chatter is above it. In lines that open an incident or add to one it is the
  threshold of the least cost.
- `called`: a false «called» is the worst error, so precision comes first.
- `opens`, `ends`: are added to these acts. A second question costs less than a missed incident.

`apart` measures each annotator with the thresholds that the others chose, because thresholds flatter their own data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from bot.core.reading import Act
from bot.reader.conversation.features import ACT_ORDER
from bot.reader.conversation.head import ACTS, CALLED, DANGER
from bot.reader.conversation.judgement import ChatThresholds
from training.conversation.examples import Target
from training.conversation.measure import Numbers, of_acts, of_danger, precision
from training.conversation.trials import ordinary, plain_emergency

EMERGENCIES_SEEN = 0.95
CHATTER_ALARMED = 0.01
CALLS_RIGHT = 0.9
MAYBE_CALLED_SEEN = 0.9
MISSED_OPENING_COSTS, MISSED_ADDING_COSTS = 3.0, 1.5
"""A danger that is missed where an incident opens, and where a line adds to one."""

LEAST_OPENING = 3.0
"""A person who tries door handles is at 2 to 3. The first answer to such a report names the police, not the emergency
number."""

NO_REPORT = -1.0
"""Is added to «opens» for a line whose labels are not those of a report."""

MOST_ENDS = 0.4
"""An incident that is closed too early costs more than one that is closed by time."""

STEPS = np.arange(-4.0, 6.01, 0.1)
OFFSETS = np.arange(-1.5, 1.51, 0.1)


def choose_thresholds(numbers: Numbers, targets: Sequence[Target]) -> ChatThresholds:
    out = numbers.out
    called, maybe = _called(out[:, CALLED], targets)
    opens, ends = (_offset(out[:, ACTS], targets, act) for act in (Act.OPENS, Act.ENDS))
    ends = min(ends, MOST_ENDS)
    danger = _danger(out[:, DANGER], targets)
    opening, adding = (
        _danger_of(out, targets, act, costs)
        for act, costs in ((Act.OPENS, MISSED_OPENING_COSTS), (Act.ADDS, MISSED_ADDING_COSTS))
    )
    opening = max(opening, LEAST_OPENING)
    found = (danger, called, maybe, opens, ends, NO_REPORT, opening, adding)
    return ChatThresholds(*(round(float(each), 2) for each in found))


def _danger_of(out: np.ndarray, targets: Sequence[Target], act: Act, costs: float) -> float:
    """The least cost among the lines that seem to do this act. A false danger costs 1."""
    here = out[:, ACTS].argmax(1) == ACT_ORDER.index(act)
    values, true = out[here, DANGER], np.array([t.danger == 1 for t in targets])[here]
    total = [((values >= step) & ~true).sum() + costs * ((values < step) & true).sum() for step in STEPS]
    return float(STEPS[int(np.argmin(total))])


def _danger(values: np.ndarray, targets: Sequence[Target]) -> float:
    plain = values[np.array([plain_emergency(t) for t in targets])]
    talk = values[np.array([ordinary(t) for t in targets])]
    allowed = [step for step in STEPS if (talk >= step).mean() <= CHATTER_ALARMED]
    needed = [step for step in STEPS if (plain >= step).mean() >= EMERGENCIES_SEEN]
    lowest = min(allowed, default=STEPS[-1])
    return max(lowest, max(needed, default=lowest))


def _called(values: np.ndarray, targets: Sequence[Target]) -> tuple[float, float]:
    """The precision counts only lines before the first call, since another «called» for the same incident changes nothing."""
    new = np.array([not t.talk.incidents or not t.talk.incidents[0].called for t in targets])
    true = np.array([t.called == 1 for t in targets])
    values, true = values[new], true[new]
    right = [step for step in STEPS if (values >= step).any() and true[values >= step].mean() >= CALLS_RIGHT]
    called = min(right, default=STEPS[-1])
    seen = [step for step in STEPS if (values[true] >= step).mean() >= MAYBE_CALLED_SEEN]
    return called, min(max(seen, default=STEPS[0]), called)


def _offset(acts: np.ndarray, targets: Sequence[Target], act: Act) -> float:
    """The offset with the best F1 of the act. A missed opening costs twice as much as a false one."""
    number = ACT_ORDER.index(act)
    true = np.array([t.act == number for t in targets])
    weight = 2.0 if act is Act.OPENS else 1.0
    scores = []
    for offset in OFFSETS:
        moved = acts.copy()
        moved[:, number] += offset
        said = moved.argmax(1) == number
        both = (said & true).sum() * weight
        scores.append(2 * both / max(both + (said & ~true).sum() + (true.sum() * weight), 1))
    top = np.flatnonzero(np.array(scores) >= max(scores) - 0.004)
    return float(OFFSETS[top[len(top) // 2]])


def apart(numbers: Numbers, targets: Sequence[Target]) -> Iterator[str]:
    """The figures of each annotator, with the thresholds that the other annotators chose."""
    hands = np.array([t.talk.line.id.split("/")[0].rpartition("-")[0] for t in targets])
    danger, called = np.zeros(len(targets), bool), np.zeros(len(targets), bool)
    acts = np.zeros(len(targets), int)
    for hand in np.unique(hands):
        here = np.flatnonzero(hands == hand)
        others = np.flatnonzero(hands != hand)
        thresholds = choose_thresholds(_some(numbers, others), [targets[int(n)] for n in others])
        out = numbers.out[here]
        danger[here], called[here] = out[:, DANGER] >= thresholds.danger, out[:, CALLED] >= thresholds.called
        acts[here] = moved(out[:, ACTS], thresholds).argmax(1)
    yield of_danger(danger, targets)
    true = np.array([t.called == 1 for t in targets])
    new = np.array([not t.talk.incidents or not t.talk.incidents[0].called for t in targets])
    yield f"called: {precision(called, true)}; before the first call {precision(called[new], true[new])}"
    yield from of_acts(acts, targets)


def moved(acts: np.ndarray, thresholds: ChatThresholds) -> np.ndarray:
    offsets = np.zeros(len(ACT_ORDER))
    offsets[ACT_ORDER.index(Act.OPENS)], offsets[ACT_ORDER.index(Act.ENDS)] = thresholds.opens, thresholds.ends
    return np.asarray(acts + offsets)


def _some(numbers: Numbers, places: np.ndarray) -> Numbers:
    return Numbers(numbers.out[places], numbers.incidents[places])
