"""`python -m training.evaluate`: what the readers reach on `corpus/dev.jsonl`, through the same code and rules as the bot.

Prints one table of readers side by side, then for the full reader: each label, each language, the decisions, how honest
its certainty is, and speed. `--errors LABEL` shows the messages that a label is missed or wrongly seen in, with the words
that spoke for it. `--light` leaves the encoder out.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.classifier.models import add_models, load_models
from bot.config import load_config
from bot.config.values import ReaderKind
from bot.core.reading import Label, Reading
from bot.core.texts import LANGUAGES
from bot.core.verdict import Decision, Verdict
from bot.live_rules.current import CurrentRules
from bot.live_rules.reload import load_rules
from bot.live_rules.trial import RuleTrial, try_text
from training import corpus
from training.corpus import LabelledMessage
from training.lists import ROOT
from training.metrics import HELD, decision, f1, false_holds

SHARES = (0.5, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Run:
    """What one reader says of all messages."""

    name: str
    messages: Sequence[LabelledMessage]
    readings: list[Reading]
    verdicts: list[Verdict]
    ms: list[float]

    @property
    def labels(self) -> list[set[Label]]:
        return [{label for label in Label if reading.likely(label)} for reading in self.readings]

    @property
    def decisions(self) -> list[Decision]:
        return [verdict.decision for verdict in self.verdicts]

    @property
    def right(self) -> np.ndarray:
        return np.array([t is decision(m.labels) for t, m in zip(self.decisions, self.messages, strict=True)])

    @property
    def macro_f1(self) -> float:
        return float(np.mean([f1(label, self.labels, self.messages)[2] for label in Label]))


def run(name: str, in_force: CurrentRules, messages: Sequence[LabelledMessage]) -> Run:
    watch = load_config(ROOT / "config.yaml").watches[0]
    readings, verdicts, ms = [], [], []
    for message in messages:
        start = time.perf_counter()
        reading, verdict = try_text(in_force, watch, RuleTrial(message.text, message.after, message.language))
        ms.append((time.perf_counter() - start) * 1000)
        readings.append(reading)
        verdicts.append(verdict)
    return Run(name, messages, readings, verdicts, ms)


def runs(messages: Sequence[LabelledMessage], light_only: bool) -> list[Run]:
    config = load_config(ROOT / "config.yaml")
    rules = load_rules(config.rules, config.watches)
    found = [run("lists of phrases", rules, messages)]
    light = load_models(ReaderKind.LIGHT)
    if light:
        found.append(run("light: lists + n-grams", add_models(rules, light), messages))
    full = None if light_only else load_models(ReaderKind.FULL)
    if full and full.encoder:
        found.append(run("full: lists + n-grams + encoder", add_models(rules, full), messages))
    return found


def table(found: Sequence[Run]) -> Iterator[str]:
    messages = found[0].messages
    most = Counter(decision(m.labels) for m in messages).most_common(1)[0]
    yield "| reader | macro-F1 | decisions | vigilante P / R | facts held | chatter held | holds R / P | ms mean / p95 |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    yield f"| always «{most[0]}» | 0 | {most[1] / len(messages):.3f} | | | | | |"
    for each in found:
        precision, recall, _ = f1(Label.VIGILANTE, each.labels, messages)
        ms = f"{np.mean(each.ms):.2f} / {np.percentile(each.ms, 95):.2f}"
        yield (
            f"| {each.name} | {each.macro_f1:.3f} | {each.right.mean():.3f} | {precision:.2f} / {recall:.2f} "
            f"| {false_holds(each.decisions, messages)} | {chatter_held(each)} | {holds(each)} | {ms} |"
        )


def chatter_held(each: Run) -> str:
    """Of the messages that are off topic and nothing else."""
    taken = [t for t, m in zip(each.decisions, each.messages, strict=True) if m.labels == {Label.OFF_TOPIC}]
    return f"{sum(t is Decision.HOLD for t in taken)}/{len(taken)}"


def holds(each: Run) -> str:
    wanted = np.array([decision(m.labels) is Decision.HOLD for m in each.messages])
    taken = np.array([t is Decision.HOLD for t in each.decisions])
    both = (wanted & taken).sum()
    return f"{both / max(wanted.sum(), 1):.3f} / {both / max(taken.sum(), 1):.3f}"


def details(each: Run) -> Iterator[str]:
    yield from _by_label(each)
    yield from _by_language(each)
    yield from _matrix(each)
    yield from _honesty(each)
    held = [
        m.labels
        for m, t in zip(each.messages, each.decisions, strict=True)
        if t is Decision.HOLD and not m.labels & HELD
    ]
    yield f"held though nothing in them is: {len(held)}"
    yield f"memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most"


def _by_label(each: Run) -> Iterator[str]:
    yield f"\n{each.name}\n\n| label | P | R | F1 | messages | " + " | ".join(f"F1 {lang}" for lang in LANGUAGES) + " |"
    yield "| --- " * (5 + len(LANGUAGES)) + "|"
    for label in Label:
        precision, recall, score = f1(label, each.labels, each.messages)
        count = sum(label in m.labels for m in each.messages)
        parts = " | ".join(f"{_f1_in(each, label, language):.2f}" for language in LANGUAGES)
        yield f"| {label.value} | {precision:.3f} | {recall:.3f} | {score:.3f} | {count} | {parts} |"


def _f1_in(each: Run, label: Label, language: str) -> float:
    pairs = [(ls, m) for ls, m in zip(each.labels, each.messages, strict=True) if m.language == language]
    return f1(label, [ls for ls, _ in pairs], [m for _, m in pairs])[2]


def _by_language(each: Run) -> Iterator[str]:
    for language in LANGUAGES:
        there = np.array([m.language == language for m in each.messages])
        known = [r.language_known for r, yes in zip(each.readings, there, strict=True) if yes]
        yield f"{language}: decisions {each.right[there].mean():.3f} of {there.sum()}; language known in {np.mean(known):.3f}"


def _matrix(each: Run) -> Iterator[str]:
    pairs = Counter((decision(m.labels), t) for m, t in zip(each.messages, each.decisions, strict=True))
    yield "\n| wanted \\ taken | " + " | ".join(d.value for d in Decision) + " |"
    yield "| --- " * (1 + len(Decision)) + "|"
    for wanted in Decision:
        yield f"| {wanted.value} | " + " | ".join(str(pairs[wanted, taken]) for taken in Decision) + " |"


def certainty(reading: Reading) -> float:
    """The likeliest kind's confidence, times that of every flag being what it seems."""
    kinds = [
        s.confidence for s in reading.scores if s.label in (Label.REPORT, Label.UPDATE, Label.NOTICE, Label.OFF_TOPIC)
    ]
    flags = [
        max(s.confidence, 1 - s.confidence) for s in reading.scores if s.label in HELD or s.label is Label.POLICE_CALLED
    ]
    return max(kinds, default=0.5) * float(np.prod(flags))


def _honesty(each: Run) -> Iterator[str]:
    sure = np.array([certainty(reading) for reading in each.readings])
    order = np.argsort(-sure)
    shares = [f"{share:.0%}: {each.right[order[: int(share * len(order))]].mean():.3f}" for share in SHARES]
    yield "\nright decisions among the most certain " + ", ".join(shares)
    pairs = [
        (s.confidence, s.label in m.labels) for r, m in zip(each.readings, each.messages, strict=True) for s in r.scores
    ]
    confidence, true = np.array([c for c, _ in pairs]), np.array([t for _, t in pairs])
    bins = np.minimum((confidence * 10).astype(int), 9)
    off = sum(abs(confidence[bins == b].mean() - true[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins))
    yield f"calibration error over all label scores: {off:.3f}"


def errors(each: Run, label: Label) -> Iterator[str]:
    for message, found, reading in zip(each.messages, each.labels, each.readings, strict=True):
        if (label in found) is (label in message.labels):
            continue
        score = reading.score(label)
        words = [message.text[s.start : s.end] for s in score.spans] if score else []
        what = "wrongly seen" if label in found else "missed"
        yield f"{message.id} {what} at {score.confidence if score else 0:.2f} {words}"
        yield f"    {message.text}"
        if message.after:
            yield f"    after: {' / '.join(message.after)}"
        yield f"    is {sorted(message.labels)}, read as {sorted(found)}"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--errors", type=Label, default=None, metavar="LABEL")
    asked.add_argument("--file", type=Path, default=corpus.CORPUS / "dev.jsonl")
    asked.add_argument("--light", action="store_true")
    plan = asked.parse_args()
    found = runs(corpus.read(plan.file), plan.light)
    lines = errors(found[-1], plan.errors) if plan.errors else (*table(found), *details(found[-1]))
    for line in lines:
        print(line)


if __name__ == "__main__":
    main()
