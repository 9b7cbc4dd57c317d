"""`nabuur lessons` lists what corrects the reader. It shows no text of a member and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.core.reading import Label, Lesson, Lessons
from bot.core.texts import DayForm, DayText, Texts
from bot.core.watch import Watch
from bot.translation import language_of_moment, said, said_count

Names = Mapping[Label, str]
"""The names of labels, in the language of the terminal."""


def label_names(texts: Texts) -> Names:
    return {label: texts.label(label, language_of_moment()) for label in Label}


def with_id(label: Label, named: Names) -> str:
    """The name, and the word for `label:` in a rule."""
    return f"{named[label]} ({label.value})"


def lesson_lines(lessons: Lessons, watch: Watch, named: Names) -> Iterator[str]:
    """The moderators' lessons of the watch, oldest first, then those of examples, which count in every watch."""
    kept = sorted(lessons.of_watch.get(watch.id, ()), key=lambda each: str(each.at))
    yield said_count(
        "{watch} ({id}): 1 lesson by moderators",
        "{watch} ({id}): {count} lessons by moderators",
        len(kept),
        watch=watch.name,
        id=watch.id,
    )
    for each in kept:
        yield f"  {describe(each, watch, named)}"
    yield said("examples of the rules that the reader gets wrong: {count}", count=len(lessons.of_examples))
    for each in lessons.of_examples:
        yield f"  {describe(each, watch, named)}"


def describe(lesson: Lesson, watch: Watch, named: Names) -> str:
    """A line without any text of a member."""
    labels = said(" and ").join(said("“{word}”", word=named[label]) for label, _ in lesson.labels)
    what = said("is {labels}", labels=labels) if lesson.holds else said("is not {labels}", labels=labels)
    if lesson.at is None:
        return said(
            "{lesson}: rule {rule}, an example says that it {what}", lesson=lesson.name, rule=lesson.rule, what=what
        )
    at = lesson.at.astimezone(watch.timezone)
    return said(
        "{lesson} of {at}: rule {rule}, a moderator's ✅ says that it {what}",
        lesson=lesson.name,
        at=DayText(at, DayForm.DATE),
        rule=lesson.rule,
        what=what,
    )
