"""The quality of a reader of conversations, as lines of tables. Pure, and independent of the model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.reading import FACTS, LIKELY, SURE, Act, Label, Reading
from bot.core.verdict import Decision
from bot.reader.conversation.features import ACT_ORDER, MOST_INCIDENTS
from bot.reader.conversation.head import ACTS, CALLED, DANGER, ENDINGS
from bot.reader.learned.blend_of_models import FLAG_ORDER, KIND_ORDER, NO_KIND, OUTPUTS
from training.conversation.batch import place_of
from training.conversation.examples import IGNORED, REPORT, Target
from training.conversation.trials import ordinary, plain_emergency
from training.metrics import HELD, decide, predict_labels


@dataclass(frozen=True, slots=True)
class Numbers:
    """`out`: of shape (targets, outputs). `incidents`: of shape (targets, incidents + 1), the last for none."""

    out: np.ndarray
    incidents: np.ndarray


@dataclass(frozen=True, slots=True)
class Judged:
    """The labels that count, and the decisions by the default policy."""

    labels: list[set[Label]]
    decisions: list[Decision]


def judged(numbers: Numbers) -> Judged:
    """Uses the numbers alone: the likeliest kind, and each flag above 0. No flag is doubtful."""
    labels = predict_labels(numbers.out[:, :OUTPUTS])
    return Judged(labels, [decide(found) for found in labels])


def of_readings(readings: Sequence[Reading]) -> Judged:
    """The labels that count for the rules, and the decisions with their doubts."""
    labels = [{score.label for score in each.scores if score.confidence >= LIKELY} for each in readings]
    return Judged(labels, [taken(each) for each in readings])


def taken(reading: Reading) -> Decision:
    """The decision by the default policy, one step milder in doubt."""
    confidence = max((s.confidence for s in reading.scores if s.label in HELD), default=0.0)
    if confidence >= SURE:
        return Decision.HOLD
    kind = reading.kind()
    if kind is Label.OFF_TOPIC and confidence < LIKELY:
        return Decision.NUDGE
    if kind is Label.REPORT and not reading.likely(Label.POLICE_CALLED):
        return Decision.ASK_101
    return Decision.ALLOW


def true_labels(target: Target) -> set[Label]:
    kind = {KIND_ORDER[target.kind]} if 0 <= target.kind < NO_KIND else set()
    return kind | {label for label, there in zip(FLAG_ORDER, target.flags, strict=True) if there}


def of_labels(name: str, said: Judged, targets: Sequence[Target]) -> Iterator[str]:
    yield f"\n{name}\n\n| label | P | R | F1 | lines |\n| --- | --- | --- | --- | --- |"
    true = [true_labels(t) for t in targets]
    scores = []
    for label in Label:
        both = sum(label in f and label in t for f, t in zip(said.labels, true, strict=True))
        found, are = sum(label in f for f in said.labels), sum(label in t for t in true)
        scores.append(2 * both / max(found + are, 1))
        yield f"| {label.value} | {both / max(found, 1):.3f} | {both / max(are, 1):.3f} | {scores[-1]:.3f} | {are} |"
    yield f"macro-F1 {np.mean(scores):.3f}"


def in_one_line(said: Judged, targets: Sequence[Target]) -> str:
    """Recall of reports, right decisions, false and right holds, precision and recall of `vigilante`."""
    true = [true_labels(t) for t in targets]
    reports = [Label.REPORT in f for f, t in zip(said.labels, targets, strict=True) if t.kind == REPORT]
    right = np.mean([taken is decide(t) for taken, t in zip(said.decisions, true, strict=True)])
    acts = np.array([Label.VIGILANTE in f for f in said.labels])
    are = np.array([Label.VIGILANTE in t for t in true])
    return (
        f"report recall {np.mean(reports):.3f}, decisions {right:.3f}, {_held(said.decisions, true)}, "
        f"vigilante {precision(acts, are)}"
    )


def _held(taken: Sequence[Decision], true: Sequence[set[Label]]) -> str:
    held = np.array([t is Decision.HOLD for t in taken])
    breaks = np.array([decide(labels) is Decision.HOLD for labels in true])
    facts = np.array([bool(labels & FACTS) for labels in true]) & ~breaks
    return (
        f"lawful facts held {(held & facts).sum()}/{facts.sum()}, harmless held {(held & ~breaks).sum()}/{(~breaks).sum()} "
        f"({(held & ~breaks).sum() / max((~breaks).sum(), 1):.1%}), to hold and held {(held & breaks).sum()}/{breaks.sum()}"
    )


def of_the_rest(numbers: Numbers, targets: Sequence[Target]) -> Iterator[str]:
    """Danger, calls, acts, endings and incidents in evenings. Danger and calls count where they are likelier than not."""
    out = numbers.out
    yield of_danger(out[:, DANGER] >= 0, targets)
    yield f"called: {precision(out[:, CALLED] >= 0, np.array([t.called == 1 for t in targets]))}"
    yield from of_acts(out[:, ACTS].argmax(1), targets)
    ends = [n for n, t in enumerate(targets) if t.ending != IGNORED]
    right = sum(out[n, ENDINGS].argmax() == targets[n].ending for n in ends)
    yield f"endings: {right}/{len(ends)}"
    yield of_incidents(numbers.incidents, targets)


def of_danger(said: np.ndarray, targets: Sequence[Target]) -> str:
    true = np.array([t.danger == 1 for t in targets])
    plain = np.array([plain_emergency(t) for t in targets])
    talk = np.array([ordinary(t) for t in targets])
    return (
        f"danger: {precision(said, true)}; plain emergencies {(said & plain).sum()}/{plain.sum()}, "
        f"ordinary chatter {(said & talk).sum()}/{talk.sum()}"
    )


def of_alarms(numbers: Numbers, targets: Sequence[Target], aside: Numbers, chat: Sequence[Target]) -> str:
    """Danger in alarms and in the lines that look like them, at the log-odds that one percent of `chat` exceeds."""
    talk = np.array([ordinary(t) for t in chat])
    from_here = float(np.quantile(aside.out[talk, DANGER], 0.99))
    said, true = numbers.out[:, DANGER] > from_here, np.array([t.danger == 1 for t in targets])
    found = f"{(said & true).sum()}/{true.sum()} in danger, {(said & ~true).sum()}/{(~true).sum()} of the others"
    return f"{found}, above {from_here:.2f}"


def precision(said: np.ndarray, true: np.ndarray) -> str:
    both = (said & true).sum()
    return f"P {both / max(said.sum(), 1):.3f} R {both / max(true.sum(), 1):.3f} of {true.sum()}"


def of_acts(said: np.ndarray, targets: Sequence[Target]) -> Iterator[str]:
    known = [n for n, t in enumerate(targets) if t.act != IGNORED]
    yield "\n| is \\ read as | " + " | ".join(act.value for act in ACT_ORDER) + " | P | R |\n" + "| --- " * 7 + "|"
    for act in range(len(ACT_ORDER)):
        row = [sum(targets[n].act == act and said[n] == other for n in known) for other in range(len(ACT_ORDER))]
        all_said = sum(said[n] == act for n in known)
        shares = f"{row[act] / max(all_said, 1):.3f} | {row[act] / max(sum(row), 1):.3f}"
        yield f"| {ACT_ORDER[act].value} | {' | '.join(map(str, row))} | {shares} |"
    second = [n for n in known if ACT_ORDER[targets[n].act] is Act.OPENS and targets[n].talk.incidents]
    opened = sum(ACT_ORDER[said[n]] is Act.OPENS for n in second)
    yield f"a second incident opened beside one that is known: {opened}/{len(second)}"


def of_incidents(scores: np.ndarray, targets: Sequence[Target]) -> str:
    """The share of right answers for lines with a known incident, and the share among two or more incidents."""
    known, several, which = [], [], []
    for row, target in zip(scores, targets, strict=True):
        place, count = place_of(target), len(target.talk.incidents)
        if count and place != IGNORED:
            known.append(int(row.argmax()) == place)
        if count > 1 and place < MOST_INCIDENTS and place != IGNORED:
            several.append(int(row.argmax()) == place)
            which.append(int(row[:-1].argmax()) == place)
    return (
        f"incident: {sum(known)}/{len(known)} where one is known; of two or more {sum(several)}/{len(several)} "
        f"({sum(which)} but for «none»)"
    )
