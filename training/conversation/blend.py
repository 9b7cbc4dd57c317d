"""Chooses the blends and the thresholds of an exported reader: `python -m training.conversation.blend FOLDER`.

It uses the evenings of annotators from whom no model learned, with the rates of real talk. FOLDER has all files of the
reader; `blends.json` and `manifest.json` are written anew.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import msgspec
import numpy as np

from bot.classifier.blended_reading import excluded_by
from bot.classifier.light_weights import Blends, read_ngrams
from bot.classifier.weights_files import BLENDS, LIGHT_HEAD, NGRAMS, read_arrays
from bot.core.reading import Label, ReaderInput, Reading
from bot.core.texts import LANGUAGES
from bot.reader.conversation.features import MOST_INCIDENTS
from bot.reader.conversation.head import CALLED, Answer, Head
from bot.reader.conversation.judgement import ChatThresholds
from bot.reader.learned.blend_of_answers import add_light
from bot.reader.learned.blend_of_models import (
    FLAG_ORDER,
    KIND_ORDER,
    NO_KIND,
    SMALL_TALK,
    SMALL_TALK_MARGIN,
    Blend,
    Thresholds,
    to_evidence,
)
from bot.reader.learned.light_model import LABELS, extract_features
from bot.reader.text.disguise import undisguise
from training.calibrate import LIKELY_BY_THEORY, SURE_BY_THEORY, decide_all, fit_blend
from training.conversation import blend_answers, calibrate, evenings, measure
from training.conversation.answers import NEVER, full_reader, light_reader, numbers
from training.conversation.examples import Evenings, Target
from training.corpus import LabelledMessage
from training.held_out import HeldOut
from training.lists import load_lexicon
from training.manifest import write_manifest

HOLD_COSTS, DOUBT_COSTS = 2.0, 0.5
"""The cost of a false hold and of a false card, where a missed one costs 1."""

QUIET_DOUBTED = 0.003
"""The share of harmless lines with a card of one label, while nothing goes on."""

ENOUGH = 15
"""True lines of a label from which lines without an incident are left out of the choice of its thresholds."""

ALONE = Thresholds(LIKELY_BY_THEORY, SURE_BY_THEORY)
"""For a text without lines before it. Nothing tells how frequent breaches are there, so the sums are taken as they are."""

ALONE_WITH_CARE = {
    Label.PERSONAL_DATA: Thresholds(LIKELY_BY_THEORY, float(np.log(5))),
    Label.INSULT: Thresholds(LIKELY_BY_THEORY, 1.5),
    Label.PROFILING: Thresholds(LIKELY_BY_THEORY, 1.0),
}
"""The same where lawful messages look alike. Names stand in many reports, and a report that is hidden in vain costs as much as
five persons who are exposed. The two others were chosen on HateCheck and on the lines about groups that are kept aside: of
140 harmless ones 24 are held, as with the light model before, and of 139 hateful ones 101 in place of 93."""

BESIDE_LIGHT = {"maybe_called": -0.9, "opens_by_call": 4.2, "maybe_danger": 1.4}
"""Thresholds that were chosen for the head alone. At these as many lines are above as before the light model joined its
answers; the first is that of before, so that some calls stay in doubt."""

STEPS, MARGINS = np.arange(-1.0, 3.01, 0.1), np.arange(0.0, 3.01, 0.1)
SEED = 18


@dataclass(frozen=True, slots=True)
class Aside:
    """The lines of the held-out evenings: their targets and languages, and what the lists say."""

    targets: list[Target]
    languages: list[str]
    readings: list[Reading]

    def texts(self) -> list[str]:
        return [target.texts[target.talk.line.id] for target in self.targets]

    def quiet(self) -> np.ndarray:
        return np.array([bool(t.talk.before) and not t.talk.incidents for t in self.targets])

    def messages(self) -> list[LabelledMessage]:
        return [_message(target, language) for target, language in zip(self.targets, self.languages, strict=True)]


def load_aside() -> Aside:
    aside = evenings.split(evenings.load())[1]
    known, dice, lexicon = Evenings(aside), Random(SEED), load_lexicon()
    pairs = [(t, evening.language) for evening in aside for t in known.targets(evening, dice) if t.kind >= 0]
    readings = [
        lexicon.read(ReaderInput(t.texts[t.talk.line.id], (language, *LANGUAGES), incident_open=bool(t.talk.incidents)))
        for t, language in pairs
    ]
    return Aside([target for target, _ in pairs], [language for _, language in pairs], readings)


def choose(folder: Path) -> Blends:
    aside, ngrams = load_aside(), read_ngrams(folder / NGRAMS)
    evidence = np.stack([to_evidence(reading) for reading in aside.readings])
    alone = np.stack([ngrams.outputs(extract_features(undisguise(text))) for text in aside.texts()])
    counted = light_reader(ngrams, Head(read_arrays(folder / LIGHT_HEAD)))
    light = [counted.answer(target) for target in aside.targets]
    encoded = full_reader(folder)
    by_head = [encoded.answer(target) for target in aside.targets]
    shares = blend_answers.fit(by_head, alone, aside.targets)
    full = [
        add_light(answer, row, shares, bool(target.talk.incidents))
        for answer, row, target in zip(by_head, alone, aside.targets, strict=True)
    ]
    by_light = HeldOut(aside.messages(), evidence, np.stack([answer.labels for answer in light]), None)
    by_full = HeldOut(aside.messages(), evidence, alone[:, :LABELS], np.stack([answer.labels for answer in full]))
    blends = Blends(
        light=fit(by_light, aside.quiet()),
        full=fit(by_full, aside.quiet()),
        light_chat=_thresholds(light, aside),
        full_chat=msgspec.structs.replace(_thresholds(full, aside), **BESIDE_LIGHT),
        full_answers=shares,
    )
    _show(by_light, blends.light, aside.targets)
    _show(by_full, blends.full, aside.targets)
    return blends


def fit(held_out: HeldOut, quiet: np.ndarray) -> Blend:
    """The weights as on single messages, and thresholds for the rates of real talk. `quiet`: the lines before which people
    talk and no incident is known."""
    blend = fit_blend(held_out)
    sums = held_out.sums(blend)
    no_kind, small_talk = np.exp(sums[:, NO_KIND]), np.exp(sums[:, SMALL_TALK])
    thresholds, margins = [], []
    for number, label in enumerate(FLAG_ORDER):
        values = sums[:, NO_KIND + 1 + number]
        true = np.array([label in message.labels for message in held_out.messages])
        busy = ~quiet if true[~quiet].sum() >= ENOUGH else np.ones(len(true), bool)
        likely = _least(STEPS, [_cost(values >= at, true, DOUBT_COSTS, busy) for at in STEPS])
        above = likely + np.arange(0.05, 3.01, 0.1)
        holds = [
            values >= likely + np.maximum((at - likely) * (1 - no_kind) + SMALL_TALK_MARGIN * small_talk, 0.01)
            for at in above
        ]
        sure = _least(above, [_cost(held, true, HOLD_COSTS, busy) for held in holds])
        allowed = [m for m in MARGINS if (values[quiet & ~true] >= likely + m).mean() <= QUIET_DOUBTED]
        thresholds.append(Thresholds(round(likely, 2), round(sure, 2)))
        margins.append(0.0 if label is Label.POLICE_CALLED else round(float(min(allowed, default=MARGINS[-1])), 2))
    alone = tuple(ALONE_WITH_CARE.get(label, ALONE) for label in FLAG_ORDER)
    return msgspec.structs.replace(blend, thresholds=tuple(thresholds), quiet_margins=tuple(margins), alone=alone)


def _least(steps: np.ndarray, costs: Sequence[float]) -> float:
    """The middle of the steps with the least cost."""
    best = np.flatnonzero(np.array(costs) <= min(costs) + 0.5)
    return float(steps[best[len(best) // 2]])


def _cost(said: np.ndarray, true: np.ndarray, false_costs: float, where: np.ndarray) -> float:
    return float(false_costs * (said & ~true)[where].sum() + (~said & true)[where].sum())


def _thresholds(answers: Sequence[Answer], aside: Aside) -> ChatThresholds:
    """The grammar rules some calls out, whatever the head says of them."""
    said = numbers(answers, MOST_INCIDENTS)
    barred = np.array([Label.POLICE_CALLED in excluded_by(reading) for reading in aside.readings])
    said.out[barred, CALLED] = NEVER
    chosen = calibrate.choose_thresholds(said, aside.targets)
    print(chosen, *calibrate.apart(said, aside.targets), sep="\n")
    return chosen


def _message(target: Target, language: str) -> LabelledMessage:
    labels = frozenset(measure.true_labels(target))
    return LabelledMessage(target.talk.line.id, language, target.texts[target.talk.line.id], labels, (), 0, "evenings")


def _show(held_out: HeldOut, blend: Blend, targets: list[Target]) -> None:
    sums = held_out.sums(blend)
    taken = decide_all(sums, [t.likely for t in blend.thresholds], [t.sure for t in blend.thresholds])
    likely = sums[:, len(KIND_ORDER) + 1 :] >= np.array([t.likely for t in blend.thresholds])
    kinds = sums[:, : len(KIND_ORDER) + 1].argmax(1)
    labels = [
        {label for label, there in zip(FLAG_ORDER, row, strict=True) if there} | set(KIND_ORDER[kind : kind + 1])
        for row, kind in zip(likely, kinds, strict=True)
    ]
    print(measure.in_one_line(measure.Judged(labels, taken), targets), blend, sep="\n")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path)
    plan = asked.parse_args()
    write_manifest(plan.folder)  # without the hashes of these files none of them loads
    blends = choose(plan.folder)
    (plan.folder / BLENDS).write_bytes(msgspec.json.format(msgspec.json.encode(blends), indent=1))
    write_manifest(plan.folder)


if __name__ == "__main__":
    main()
