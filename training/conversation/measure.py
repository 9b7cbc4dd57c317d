"""How well a reader of conversations does, in one table. Numbers in, lines out; it knows of no model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.core.reading import Label
from bot.core.verdict import Decision
from bot.reader.learned.combine import FLAG_ORDER, KIND_ORDER, NO_KIND
from bot.reader.learned.conversation import ACT_ORDER, ENDING_ORDER, MOST_INCIDENTS, Act
from bot.reader.learned.conversation_head import ACTS, CALLED, DANGER, ENDINGS
from training.conversation.batch import place_of
from training.conversation.examples import IGNORED, REPORT, Target
from training.conversation.trials import ordinary, plain_emergency
from training.measure import decision, labels_of


@dataclass(frozen=True, slots=True)
class Numbers:
    """`out`: (targets, outputs); `incidents`: (targets, incidents + 1)."""

    out: np.ndarray
    incidents: np.ndarray


def of_labels(name: str, logits: np.ndarray, targets: Sequence[Target]) -> Iterator[str]:
    """`logits`: of the labels; a flag counts above 0."""
    yield f"\n{name}\n\n| label | P | R | F1 | lines |\n| --- | --- | --- | --- | --- |"
    found, true = labels_of(logits), [_labels(t) for t in targets]
    scores = []
    for label in Label:
        both = sum(label in f and label in t for f, t in zip(found, true, strict=True))
        said, are = sum(label in f for f in found), sum(label in t for t in true)
        scores.append(2 * both / max(said + are, 1))
        yield f"| {label.value} | {both / max(said, 1):.3f} | {both / max(are, 1):.3f} | {scores[-1]:.3f} | {are} |"
    right = np.mean([decision(f) is decision(t) for f, t in zip(found, true, strict=True)])
    yield f"macro-F1 {np.mean(scores):.3f}, decisions {right:.3f}, {held(found, true)}"


def held(found: Sequence[set[Label]], true: Sequence[set[Label]]) -> str:
    taken = [decision(f) for f in found]
    facts = [t for t, ls in zip(taken, true, strict=True) if ls & {Label.REPORT, Label.UPDATE} and not _breaks(ls)]
    rest = [t for t, ls in zip(taken, true, strict=True) if not _breaks(ls)]
    must = [t for t, ls in zip(taken, true, strict=True) if _breaks(ls)]
    return (
        f"lawful facts held {_held(facts)}/{len(facts)}, harmless held {_held(rest)}/{len(rest)} "
        f"({_held(rest) / max(len(rest), 1):.2%}), to hold and held {_held(must)}/{len(must)}"
    )


def _held(taken: Sequence[Decision]) -> int:
    return sum(t is Decision.HOLD for t in taken)


def _breaks(labels: set[Label]) -> bool:
    return decision(labels) is Decision.HOLD


def _labels(target: Target) -> set[Label]:
    kind = {KIND_ORDER[target.kind]} if 0 <= target.kind < NO_KIND else set()
    return kind | {label for label, there in zip(FLAG_ORDER, target.flags, strict=True) if there}


def of_the_rest(numbers: Numbers, targets: Sequence[Target], danger: float = 0.0, called: float = 0.0) -> Iterator[str]:
    """Danger, calls, acts, endings and incidents of lines of evenings. `danger`, `called`: log-odds from which they count."""
    out = numbers.out
    yield _of_danger(out[:, DANGER] >= danger, targets)
    yield f"called: {_precision(out[:, CALLED] >= called, np.array([t.called == 1 for t in targets]))}"
    yield from _of_acts(out[:, ACTS].argmax(1), targets)
    ends = [n for n, t in enumerate(targets) if t.ending != IGNORED]
    right = sum(out[n, ENDINGS].argmax() == targets[n].ending for n in ends)
    yield f"endings: {right}/{len(ends)} of {[e.value for e in ENDING_ORDER]}"
    yield _of_incidents(numbers.incidents, targets)


def _of_danger(said: np.ndarray, targets: Sequence[Target]) -> str:
    true = np.array([t.danger == 1 for t in targets])
    plain = np.array([plain_emergency(t) for t in targets])
    talk = np.array([ordinary(t) for t in targets])
    return (
        f"danger: {_precision(said, true)}; plain emergencies {(said & plain).sum()}/{plain.sum()}, "
        f"ordinary chatter {(said & talk).sum()}/{talk.sum()}"
    )


def _precision(said: np.ndarray, true: np.ndarray) -> str:
    both = (said & true).sum()
    return f"P {both / max(said.sum(), 1):.3f} R {both / max(true.sum(), 1):.3f} of {true.sum()}"


def _of_acts(said: np.ndarray, targets: Sequence[Target]) -> Iterator[str]:
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


def _of_incidents(scores: np.ndarray, targets: Sequence[Target]) -> str:
    """Where an incident is known: whether the line is of one, and which, where there are two or more."""
    pairs = [(int(row.argmax()), place_of(t), len(t.talk.incidents)) for row, t in zip(scores, targets, strict=True)]
    known = [(s, p) for s, p, count in pairs if count]
    several = [(s, p) for s, p, count in pairs if count > 1 and p < MOST_INCIDENTS]
    which = [(int(r[:-1].argmax()), p) for r, (_, p, c) in zip(scores, pairs, strict=True) if c > 1 and p < MOST_INCIDENTS]
    return (
        f"incident: {sum(s == p for s, p in known)}/{len(known)} where one is known; of two or more "
        f"{sum(s == p for s, p in several)}/{len(several)} ({sum(s == p for s, p in which)} but for «none»)"
    )


def report_recall(logits: np.ndarray, targets: Sequence[Target]) -> str:
    found, true = labels_of(logits), [_labels(t) for t in targets]
    reports = [Label.REPORT in f for f, t in zip(found, targets, strict=True) if t.kind == REPORT]
    right = np.mean([decision(f) is decision(t) for f, t in zip(found, true, strict=True)])
    return f"report recall {np.mean(reports):.3f}, decisions {right:.3f}, {held(found, true)}"
