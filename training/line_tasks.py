"""The tasks of the models of lines: what each looks for, and the lines that it learns from.

Each task learns from a file of lines of which half are what it looks for and half look alike, and from lines of the rest of the
corpus, most of which are ordinary.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from bot.core.reading import FACTS, Act, Label
from training.conversation import evenings
from training.conversation.small_files import IN_DANGER, to_learn
from training.corpus import CORPUS

EACH = 3
"""Every third ordinary line of the rest of the corpus is learned."""
CALL_WORDS = 4
"""The words from which a line of an evening teaches what a call is; «yes, done» says too little without the lines before."""


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    found: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class CorpusLine:
    """A line to learn from. `danger`, `called`: None for a message that no annotator judged. `first`: True if no line before
    it tells of the same matter."""

    text: str
    labels: frozenset[Label]
    danger: bool | None
    first: bool
    called: bool | None


def _is_none(line: CorpusLine) -> bool:
    return False


def _is_ordinary(line: CorpusLine) -> bool:
    return True


def _is_no_call(line: CorpusLine) -> bool:
    return Label.VIGILANTE not in line.labels


def _tells_of_danger(line: CorpusLine) -> bool:
    return bool(line.danger) and line.first


def _tells_of_call(line: CorpusLine) -> bool:
    return bool(line.called) and len(line.text.split()) >= CALL_WORDS


def _is_no_call_for_help(line: CorpusLine) -> bool:
    return Label.POLICE_CALLED not in line.labels if line.called is None else not line.called


def _is_no_danger(line: CorpusLine) -> bool:
    return not (line.labels & FACTS if line.danger is None else line.danger)


@dataclass(frozen=True, slots=True)
class Task:
    """`name`: the key in the files `corpus/{files}.jsonl` and `corpus/{files}-aside.jsonl`. `judged`: a file that judges lines
    of the rest of the corpus by id. `harmless`: a file of lines that are not looked for. `also`: lines of the rest that are
    looked for too. `ordinary`: whether a line of the rest is ordinary; if none is, the scores are log-odds. `shortest`: the
    words from which a line of the first file teaches what is looked for; «count me in» says too little without the lines
    before. `ordinary_counts`: the weight of an ordinary line."""

    name: str
    files: str
    judged: str | None = None
    harmless: str | None = None
    also: Callable[[CorpusLine], bool] = _is_none
    ordinary: Callable[[CorpusLine], bool] = _is_ordinary
    shortest: int = 1
    ordinary_counts: float = 0.15

    def read(self, suffix: str = "") -> list[Line]:
        return [Line(str(row["text"]), bool(row[self.name])) for row in _rows(f"{self.files}{suffix}.jsonl")]

    def to_fit(self) -> list[Line]:
        """All lines to learn from, each text once."""
        corpus, own = corpus_lines(), self.read()
        lines = [line for line in own if not line.found or len(line.text.split()) >= self.shortest]
        judged = {str(row["id"]): bool(row[self.name]) for row in (_rows(self.judged) if self.judged else ())}
        lines += [Line(corpus[id].text, found) for id, found in judged.items()]
        lines += [Line(str(row["text"]), False) for row in (_rows(self.harmless) if self.harmless else ())]
        lines += [Line(line.text, True) for line in corpus.values() if self.also(line)]
        texts = {line.text for line in (*own, *lines)}
        others = [
            line.text for id, line in islice(corpus.items(), 0, None, EACH) if id not in judged and self.ordinary(line)
        ]
        lines += [Line(text, False, self.ordinary_counts) for text in others if text not in texts]
        return list({line.text: line for line in lines}.values())


TASKS = (
    Task("accuses", "accusations", judged="accusations-judged.jsonl"),
    Task("calls", "calls-to-act", ordinary=_is_no_call, shortest=8, ordinary_counts=0.4),
    Task(
        "danger",
        "emergencies",
        harmless="private-texts.jsonl",
        also=_tells_of_danger,
        ordinary=_is_no_danger,
        ordinary_counts=0.4,
    ),
    Task("called", "calls-for-help", also=_tells_of_call, ordinary=_is_no_call_for_help, ordinary_counts=0.4),
    Task("reports", "reports", ordinary=_is_none),
)
"""In the order of `LineModels`."""


def _rows(name: str) -> Iterator[Mapping[str, object]]:
    return map(json.loads, (CORPUS / name).read_text(encoding="utf-8").splitlines())


def _line(line: evenings.AnnotatedLine) -> CorpusLine:
    return CorpusLine(line.text, line.labels, line.danger, line.act is Act.OPENS, line.called)


@cache
def corpus_lines() -> Mapping[str, CorpusLine]:
    """The lines and messages to learn from, by id."""
    learn, _ = evenings.split(evenings.load())
    lines = {f"{evening.id}/{line.n}": _line(line) for evening in learn for line in evening.lines}
    return lines | {m.id: CorpusLine(m.text, m.labels, IN_DANGER.get(m.id), not m.after, None) for m in to_learn()}


def ordinary_days(task: Task) -> list[str]:
    """The lines of ordinary days from which no stage learns, without the few that call to act, tell of danger or open an
    incident, and those that the task does not take for ordinary."""
    _, aside = evenings.split(evenings.load())
    talk = (evening for evening in aside if evening.hand.startswith("talk-"))
    lines: Sequence[evenings.AnnotatedLine] = [line for evening in talk for line in evening.lines]
    out = (Label.VIGILANTE in line.labels or line.danger or line.act is Act.OPENS for line in lines)
    rest = (line for line, is_out in zip(lines, out, strict=True) if not is_out)
    return [line.text for line in rest if task.ordinary(_line(line))]
