"""`python -m training.evaluate`: measures the readers on `corpus/dev.jsonl`, with the code and the rules of the bot.

It prints one table with all readers, and then for the last one: labels, languages, decisions, calibration and memory.
`--errors LABEL` prints instead the messages in which a label is missed or wrong, with the words that spoke for it. `--light`
leaves the encoder out.
"""

from __future__ import annotations

import argparse
import asyncio
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
from bot.core.reading import KINDS, Label, ReaderInput, Reading
from bot.core.texts import LANGUAGES
from bot.core.verdict import Decision, Verdict
from bot.live_rules.current import CurrentRules, LiveRules, load_rules
from bot.live_rules.trial import RuleTrial, try_text
from training import corpus
from training.corpus import LabelledMessage
from training.lists import ROOT
from training.metrics import HELD, count_false_holds, decide, score_label

SHARES = (0.5, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Run:
    """The readings and verdicts of one reader for all messages. `ms`: milliseconds for each reading."""

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
        return np.array([t is decide(m.labels) for t, m in zip(self.decisions, self.messages, strict=True)])

    @property
    def macro_f1(self) -> float:
        return float(np.mean([score_label(label, self.labels, self.messages)[2] for label in Label]))


class _Timed(LiveRules):
    """`last_ms`: the time of the last reading. The messages before it are read too, as in a group."""

    last_ms = 0.0

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        start = time.perf_counter()
        readings = await super().read(texts)
        self.last_ms = (time.perf_counter() - start) * 1000
        return readings


def run_reader(name: str, rules: CurrentRules, messages: Sequence[LabelledMessage]) -> Run:
    return asyncio.run(_run_reader(name, rules, messages))


async def _run_reader(name: str, rules: CurrentRules, messages: Sequence[LabelledMessage]) -> Run:
    watch, reader = load_config(ROOT / "config.yaml").watches[0], _Timed(rules)
    run = Run(name, messages, [], [], [])
    for message in messages:
        trial = RuleTrial(message.text, message.after, message.language)
        tried = await try_text(rules.rulebook, reader, watch, trial)
        run.ms.append(reader.last_ms)
        run.readings.append(tried.reading)
        run.verdicts.append(tried.verdict)
    return run


def run_readers(messages: Sequence[LabelledMessage], light_only: bool) -> list[Run]:
    config = load_config(ROOT / "config.yaml")
    rules = load_rules(config.rules, config.watches)
    runs = [run_reader("lists of phrases", rules, messages)]
    light = load_models(ReaderKind.LIGHT)
    if light:
        runs.append(run_reader("light: lists + n-grams", add_models(rules, light), messages))
    full = None if light_only else load_models(ReaderKind.FULL)
    if full and full.encoder:
        runs.append(run_reader("full: lists + n-grams + encoder", add_models(rules, full), messages))
    return runs


def format_table(runs: Sequence[Run]) -> Iterator[str]:
    messages = runs[0].messages
    most = Counter(decide(m.labels) for m in messages).most_common(1)[0]
    yield "| reader | macro-F1 | decisions | vigilante P / R | facts held | chatter held | holds R / P | ms mean / p95 |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    yield f"| always «{most[0]}» | 0 | {most[1] / len(messages):.3f} | | | | | |"
    for run in runs:
        precision, recall, _ = score_label(Label.VIGILANTE, run.labels, messages)
        ms = f"{np.mean(run.ms):.2f} / {np.percentile(run.ms, 95):.2f}"
        yield (
            f"| {run.name} | {run.macro_f1:.3f} | {run.right.mean():.3f} | {precision:.2f} / {recall:.2f} "
            f"| {count_false_holds(run.decisions, messages)} | {_count_chatter_held(run)} | {_rate_holds(run)} | {ms} |"
        )


def _count_chatter_held(run: Run) -> str:
    """The number of messages held among those that are only off topic: `5/170`."""
    taken = [t for t, m in zip(run.decisions, run.messages, strict=True) if m.labels == {Label.OFF_TOPIC}]
    return f"{sum(t is Decision.HOLD for t in taken)}/{len(taken)}"


def _rate_holds(run: Run) -> str:
    """Recall and precision of holding."""
    wanted = np.array([decide(m.labels) is Decision.HOLD for m in run.messages])
    taken = np.array([t is Decision.HOLD for t in run.decisions])
    both = (wanted & taken).sum()
    return f"{both / max(wanted.sum(), 1):.3f} / {both / max(taken.sum(), 1):.3f}"


def format_details(run: Run) -> Iterator[str]:
    yield from _format_labels(run)
    yield from _format_languages(run)
    yield from _format_decisions(run)
    yield from _format_calibration(run)
    held = [
        m.labels for m, t in zip(run.messages, run.decisions, strict=True) if t is Decision.HOLD and not m.labels & HELD
    ]
    yield f"held though nothing in them is: {len(held)}"
    yield f"memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most"


def _format_labels(run: Run) -> Iterator[str]:
    yield f"\n{run.name}\n\n| label | P | R | F1 | messages | " + " | ".join(f"F1 {lang}" for lang in LANGUAGES) + " |"
    yield "| --- " * (5 + len(LANGUAGES)) + "|"
    for label in Label:
        precision, recall, score = score_label(label, run.labels, run.messages)
        count = sum(label in m.labels for m in run.messages)
        parts = " | ".join(f"{_f1_in(run, label, language):.2f}" for language in LANGUAGES)
        yield f"| {label.value} | {precision:.3f} | {recall:.3f} | {score:.3f} | {count} | {parts} |"


def _f1_in(run: Run, label: Label, language: str) -> float:
    pairs = [(ls, m) for ls, m in zip(run.labels, run.messages, strict=True) if m.language == language]
    return score_label(label, [ls for ls, _ in pairs], [m for _, m in pairs])[2]


def _format_languages(run: Run) -> Iterator[str]:
    for language in LANGUAGES:
        selected = np.array([m.language == language for m in run.messages])
        right, count = run.right[selected].mean(), selected.sum()
        known = [r.language_known for r, is_selected in zip(run.readings, selected, strict=True) if is_selected]
        yield f"{language}: decisions {right:.3f} of {count}; language known in {np.mean(known):.3f}"


def _format_decisions(run: Run) -> Iterator[str]:
    pairs = Counter((decide(m.labels), t) for m, t in zip(run.messages, run.decisions, strict=True))
    yield "\n| wanted \\ taken | " + " | ".join(d.value for d in Decision) + " |"
    yield "| --- " * (1 + len(Decision)) + "|"
    for wanted in Decision:
        yield f"| {wanted.value} | " + " | ".join(str(pairs[wanted, taken]) for taken in Decision) + " |"


def estimate_certainty(reading: Reading) -> float:
    """The confidence of the likeliest kind, times that of the likelier answer for each flag."""
    kinds = [s.confidence for s in reading.scores if s.label in KINDS]
    flags = [
        max(s.confidence, 1 - s.confidence) for s in reading.scores if s.label in HELD or s.label is Label.POLICE_CALLED
    ]
    return max(kinds, default=0.5) * float(np.prod(flags))


def _format_calibration(run: Run) -> Iterator[str]:
    certainties = np.array([estimate_certainty(reading) for reading in run.readings])
    order = np.argsort(-certainties)
    shares = [f"{share:.0%}: {run.right[order[: int(share * len(order))]].mean():.3f}" for share in SHARES]
    yield "\nright decisions among the most certain " + ", ".join(shares)
    pairs = [
        (s.confidence, s.label in m.labels) for r, m in zip(run.readings, run.messages, strict=True) for s in r.scores
    ]
    confidence, true = np.array([c for c, _ in pairs]), np.array([t for _, t in pairs])
    bins = np.minimum((confidence * 10).astype(int), 9)
    off = sum(abs(confidence[bins == b].mean() - true[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins))
    yield f"calibration error over all label scores: {off:.3f}"


def list_errors(run: Run, label: Label) -> Iterator[str]:
    for message, predicted, reading in zip(run.messages, run.labels, run.readings, strict=True):
        if (label in predicted) is (label in message.labels):
            continue
        score = reading.score(label)
        words = [message.text[s.start : s.end] for s in score.spans] if score else []
        error = "wrongly seen" if label in predicted else "missed"
        yield f"{message.id} {error} at {score.confidence if score else 0:.2f} {words}"
        yield f"    {message.text}"
        if message.after:
            yield f"    after: {' / '.join(message.after)}"
        yield f"    is {sorted(message.labels)}, read as {sorted(predicted)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Label, default=None, metavar="LABEL")
    parser.add_argument("--file", type=Path, default=corpus.CORPUS / "dev.jsonl")
    parser.add_argument("--light", action="store_true")
    args = parser.parse_args()
    runs = run_readers(corpus.read(args.file), args.light)
    lines = list_errors(runs[-1], args.errors) if args.errors else (*format_table(runs), *format_details(runs[-1]))
    for line in lines:
        print(line)


if __name__ == "__main__":
    main()
