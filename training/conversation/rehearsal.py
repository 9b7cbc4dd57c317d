"""Plays evenings from the first line to the last with the state that the reader itself makes, and counts right and wrong acts.

With annotated states, each line is measured as if the reader had read all lines before it rightly. Here errors have
consequences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.classifier.encoded_line import EncodedLine
from bot.core.reading import Act, ChatReading
from bot.reader.conversation.head import Head
from bot.reader.conversation.judgement import ChatThresholds, judge
from training.conversation.chat import Chat
from training.conversation.evenings import AnnotatedLine, Evening
from training.conversation.examples import as_line


@dataclass(frozen=True, slots=True)
class Played:
    """A line, its reading, and the annotated incident to which the reader assigned it."""

    line: AnnotatedLine
    reading: ChatReading
    incident: int | None


def play(
    evening: Evening, encoded: Callable[[str], EncodedLine], head: Head, thresholds: ChatThresholds
) -> Iterator[Played]:
    chat = Chat()
    annotated: dict[str, int | None] = {}
    for told in evening.lines:
        seen = encoded(told.text)
        line = replace(as_line(evening, told), vector=seen.vector)
        talk = chat.before(line)
        answer = head.answer(talk, seen.labels)
        found = judge(talk, answer, thresholds)
        if found.act is Act.OPENS:
            annotated[line.id] = told.incident
        chat.heard(line, found.act, found.incident, called=found.called, danger=found.danger)
        of = line.id if found.act is Act.OPENS else found.incident
        yield Played(told, found, annotated.get(of) if of else None)


def counted(evenings: Sequence[Sequence[Played]]) -> Counter[str]:
    """The calls count once for each incident. A call is wrong if no line before it reached the police or others."""
    count: Counter[str] = Counter()
    for played in evenings:
        _count(played, count)
    return count


def _count(played: Sequence[Played], count: Counter[str]) -> None:
    wanted = {each.line.n for each in played if each.line.act is Act.OPENS}
    called = {each.line.incident for each in played if each.line.called}
    opened: set[int | None] = set()
    reached: set[int | None] = set()
    said: set[int | None] = set()
    for each in played:
        line, reading = each.line, each.reading
        if line.called:
            reached.add(line.incident)
        if reading.act is Act.OPENS:
            new = line.incident in wanted and line.incident not in opened
            count[
                "opened rightly" if new and line.act is Act.OPENS else "opened late" if new else "opened wrongly"
            ] += 1
            opened.add(line.incident)
        if reading.called and each.incident not in said:
            said.add(each.incident)
            count["called rightly" if each.incident in reached else "called wrongly"] += 1
        if reading.act is Act.ENDS:
            right = line.act is Act.ENDS and line.incident == each.incident
            count["ended rightly" if right else "ended wrongly"] += 1
        if line.act is Act.ADDS:
            count["added"] += 1
            count["added rightly"] += reading.act is Act.ADDS and line.incident == each.incident
        if line.danger:
            count["danger"] += 1
            count["danger seen"] += reading.danger
    count["to open"] += len(wanted)
    count["to call"] += len(called)
    count["to end"] += sum(each.line.act is Act.ENDS for each in played)


def table(count: Counter[str]) -> Iterator[str]:
    late = f"late {count['opened late']}, wrongly {count['opened wrongly']}"
    yield f"opened {count['opened rightly']} of {count['to open']}, {late}"
    yield f"called {count['called rightly']} of {count['to call']}, wrongly {count['called wrongly']}"
    yield f"ended {count['ended rightly']} of {count['to end']}, wrongly {count['ended wrongly']}"
    yield f"added to the right one {count['added rightly']} of {count['added']}"
    yield f"danger seen {count['danger seen']} of {count['danger']}"
