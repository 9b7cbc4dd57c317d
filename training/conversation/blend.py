"""Chooses the blends and the thresholds of an exported reader: `python -m training.conversation.blend FOLDER`.

It uses the evenings of annotators from whom no model learned, with the rates of real talk. FOLDER has all files of the
reader; `blends.json` and `manifest.json` are written anew.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random

import msgspec
import numpy as np

from bot.classifier.hybrid import excluded_by
from bot.classifier.weights_files import BLENDS, NGRAMS, Blends, read_ngrams
from bot.core.reading import Label, ReaderInput
from bot.core.texts import LANGUAGES
from bot.reader.conversation.features import MOST_INCIDENTS
from bot.reader.conversation.head import CALLED
from bot.reader.learned.blend import FLAG_ORDER, KIND_ORDER, Blend, to_evidence
from bot.reader.learned.ngrams import NgramModel, extract_features
from bot.reader.text.disguise import undisguise
from training.calibrate import decide_all, fit_blend, raise_sure
from training.conversation import calibrate, evenings, measure
from training.conversation.answers import Reader, numbers
from training.conversation.examples import Evenings, Target
from training.corpus import LabelledMessage
from training.held_out import HeldOut
from training.lists import load_lexicon
from training.manifest import write_manifest

NEVER = -20.0
SEED = 18


def choose(folder: Path, ngrams: NgramModel) -> Blends:
    aside = evenings.split(evenings.load())[1]
    known, dice = Evenings(aside), Random(SEED)
    pairs = [(target, evening.language) for evening in aside for target in known.targets(evening, dice)]
    targets = [target for target, _ in pairs if target.kind >= 0]
    languages = [language for target, language in pairs if target.kind >= 0]
    reader, lexicon = Reader(folder), load_lexicon()
    answers = [reader.answer(target) for target in targets]
    readings = [
        lexicon.read(ReaderInput(t.texts[t.talk.line.id], (language, *LANGUAGES), incident_open=bool(t.talk.incidents)))
        for t, language in zip(targets, languages, strict=True)
    ]
    features = [extract_features(undisguise(t.texts[t.talk.line.id]), ()) for t in targets]
    full = HeldOut(
        [_message(t, language) for t, language in zip(targets, languages, strict=True)],
        np.stack([to_evidence(reading) for reading in readings]),
        np.stack([ngrams.logits(found) for found in features]),
        np.stack([answer.labels for answer in answers]),
    )
    said = numbers(answers, MOST_INCIDENTS)
    barred = np.array([Label.POLICE_CALLED in excluded_by(reading) for reading in readings])
    said.out[barred, CALLED] = NEVER
    chat = calibrate.choose_thresholds(said, targets)
    print(chat, *calibrate.apart(said, targets), sep="\n")
    light = raise_sure(fit_blend(HeldOut(full.messages, full.evidence, full.ngrams, None)))
    blends = Blends(light, fit_blend(full), chat)
    _show(full, blends.full, targets)
    return blends


def _message(target: Target, language: str) -> LabelledMessage:
    labels = frozenset(measure.true_labels(target))
    return LabelledMessage(target.talk.line.id, language, target.texts[target.talk.line.id], labels, (), 0, "evenings")


def _show(full: HeldOut, blend: Blend, targets: list[Target]) -> None:
    sums = full.sums(blend)
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
    write_manifest(plan.folder)
    blends = choose(plan.folder, read_ngrams(plan.folder / NGRAMS))
    (plan.folder / BLENDS).write_bytes(msgspec.json.format(msgspec.json.encode(blends), indent=1))
    write_manifest(plan.folder)


if __name__ == "__main__":
    main()
