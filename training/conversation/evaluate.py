"""`python -m training.conversation.evaluate FOLDER` prints the figures of an exported reader of conversations.

They cover the held-out evenings, `dev.jsonl` alone, after chatter and after a call, and then whole evenings in which the reader
keeps its own state.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from bot.reader.conversation.features import MOST_INCIDENTS
from bot.reader.conversation.head import CALLED
from training.conversation import calibrate, evenings, measure, rehearsal
from training.conversation.answers import NEVER, combined, full_reader, numbers
from training.conversation.evenings import Evening
from training.conversation.examples import Target
from training.conversation.trials import Trials, trials


def sets(on: Trials, aside: Sequence[Evening]) -> dict[str, tuple[list[Target], list[str]]]:
    """The targets and their languages, by the name of the set."""
    language = {evening.id: evening.language for evening in aside}
    of_lines = [language[target.talk.line.id.split("/")[0]] for target in on.aside]
    of_messages = [message.language for message in on.messages]
    return {
        "evenings": (on.aside, of_lines),
        "dev alone": (on.alone, of_messages),
        "dev after chatter": (on.after_chatter, of_messages),
        "dev after a call": (on.after_call, of_messages),
    }


def show(folder: Path) -> None:
    aside = evenings.split(evenings.load())[1]
    found, reader, combine = sets(trials(aside), aside), full_reader(folder), combined()
    for name, (targets, languages) in found.items():
        answers = [reader.answer(target) for target in targets]
        readings = [combine.reading(*each) for each in zip(targets, answers, languages, strict=True)]
        print(f"{name}, head alone: {measure.in_one_line(measure.judged(numbers(answers, MOST_INCIDENTS)), targets)}")
        print(f"{name}, combined: {measure.in_one_line(measure.of_readings(readings), targets)}", flush=True)
        if name != "evenings":
            continue
        said = numbers(answers, MOST_INCIDENTS)
        said.out[:, CALLED] = [
            value if combine.may_be_called(target, language) else NEVER
            for value, target, language in zip(said.out[:, CALLED], targets, languages, strict=True)
        ]
        thresholds = calibrate.choose_thresholds(said, targets)
        print(*measure.of_labels(name, measure.of_readings(readings), targets), sep="\n")
        print("\nat 0:", *measure.of_the_rest(said, targets), sep="\n")
        print(
            f"\nwith thresholds that the other annotators chose (all together: {thresholds}):",
            *calibrate.apart(said, targets),
            sep="\n",
        )
        played = [list(rehearsal.play(each, reader.encoded, reader.head, thresholds)) for each in aside]
        print("\nwith its own state:", *rehearsal.table(rehearsal.counted(played)), "", sep="\n", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path)
    plan = asked.parse_args()
    show(plan.folder)


if __name__ == "__main__":
    main()
