"""`nabuur lessons` lists what corrects the reader. It shows no text of a member and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.reading import Lesson, Lessons
from bot.core.watch import Watch


def lesson_lines(lessons: Lessons, watch: Watch) -> Iterator[str]:
    """The moderators' lessons of the watch, oldest first, then those of examples, which count in every watch."""
    kept = sorted(lessons.of_watch.get(watch.id, ()), key=lambda each: str(each.at))
    yield f"{watch.name} ({watch.id}): {len(kept) or 'no'} lesson{'s' if len(kept) != 1 else ''} by moderators"
    for each in kept:
        yield f"  {describe(each, watch)}"
    yield f"examples of the rules that the reader gets wrong: {len(lessons.of_examples) or 'none'}"
    for each in lessons.of_examples:
        yield f"  {describe(each, watch)}"


def describe(lesson: Lesson, watch: Watch) -> str:
    """A line without any text of a member."""
    labels = " and ".join(label.value for label, _ in lesson.labels)
    said = f"{'is' if lesson.holds else 'is not'} {labels}"
    if lesson.at is None:
        return f"{lesson.name}: rule {lesson.rule}, an example says that it {said}"
    at = lesson.at.astimezone(watch.timezone)
    return f"{lesson.name} of {at:%Y-%m-%d}: rule {lesson.rule}, a moderator's ✅ says that it {said}"
