"""Lessons: a moderator's approval teaches the bot that this text, and what is near to it, does not break the rule.

A lesson keeps no text, only its imprint (`bot/reader/imprint.py`). It goes with the decision when the moderator takes that
back, or alone by `/lessons`. A message with a picture teaches nothing: the picture is a part of it.

If the approval is taken back, the messages that the lesson let pass are treated like the one that was approved: hidden if they
have the same words, and otherwise shown on a card. The bot knows them for an hour, as any message without a case.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.case import Case, Visibility
from bot.core.cases import audit, author_notes, effects, public_line, review, shared_cards
from bot.core.cases.new_case import new_case
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.incidents import facts_elsewhere
from bot.core.members import registry
from bot.core.message import STAFF, Message, Person, RecentMessage
from bot.core.reading import LOWERED, Lesson, Reading
from bot.core.ref import Ref
from bot.core.rule import Stage, Treatment, Unanswered
from bot.core.step_result import AuditKind, RuleHit
from bot.core.watch_state import REMEMBERED

MOST: Final = 200
"""Lessons of a watch. A newer one takes the place of the oldest."""

_LINES: Final = 30
"""The list shows this number of lessons, the newest first."""


def learn(draft: Draft, case: Case) -> None:
    """Keeps the approved text as a lesson, if the case rests on labels that an approval can correct, and its author has not
    asked to be forgotten."""
    reasons = [reason for reason in case.why if reason.label in LOWERED]
    if case.imprint is None or not reasons or case.attachments or case.forgotten:
        return
    learned = Lesson(
        name=case.code,
        rule=reasons[0].rule,
        holds=False,
        labels=tuple({reason.label: reason.confidence for reason in reasons if reason.label}.items()),
        imprint=case.imprint,
        at=draft.at,
        author=draft.context.pseudonym(case.author.ref),
    )
    older = sorted(_without(draft, case.code).items(), key=lambda item: item[1].at or draft.at)
    kept = {**dict(older[-(MOST - 1) :]), case.code: learned}
    draft.state = replace(draft.state, lessons=kept)


def unlearn(draft: Draft, name: str) -> bool:
    """Forgets the lesson of the case with this code. False: there is none."""
    if name not in draft.state.lessons:
        return False
    draft.state = replace(draft.state, lessons=_without(draft, name))
    return True


def passed_by(draft: Draft, reading: Reading) -> str:
    """The code of the case whose approval made a label of this text unlikely. Empty: there is none."""
    names = (each.by.name for each in reading.corrected if not each.by.holds)
    return next((name for name in names if name in draft.state.lessons), "")


def bring_up(draft: Draft, first: Case) -> None:
    """Opens a case for each message that the lesson let pass. `first`: the case whose approval was taken back."""
    heard = [each for talk in draft.state.talk.values() for each in talk if _passed(draft, each, first)]
    lost = 0
    for each in heard:
        if each.by is None or each.text is None:
            lost += 1
        else:
            _open(draft, _case(draft, first, each, each.by, each.text))
    if lost:
        draft.tell_desk("lessons_stand", code=first.code, count=str(lost))


def _passed(draft: Draft, heard: RecentMessage, first: Case) -> bool:
    young = draft.at - heard.at < REMEMBERED
    return heard.lesson == first.code and young and draft.state.case_of_message(heard.message) is None


def _case(draft: Draft, first: Case, heard: RecentMessage, by: Person, text: str) -> Case:
    """Other words are a doubt, and nothing is done by itself to the people who look after the watch."""
    same = text.casefold().split() == first.text.casefold().split()
    hides = first.hides and same and registry.role_of(draft, by) not in STAFF
    why = first.why if text == first.text else tuple(replace(reason, spans=()) for reason in first.why)
    message = Message(heard.message, by, text, heard.at, heard.attachments, native=heard.native)
    return replace(
        new_case(draft, f"let through {heard.message}", message, why),
        language=registry.language_of(draft, by.ref),
        hides=hides,
        unanswered=first.unanswered if hides else Unanswered.KEEP,
        patience=first.patience,
        facts=_facts(draft, first, heard, by) if hides else "",
        urgent=first.urgent and hides,
        doubt=first.doubt or not same,
        imprint=first.imprint if same else None,
        wording=first.wording if same else "",
        original=Visibility.YES,
    )


def _facts(draft: Draft, first: Case, heard: RecentMessage, by: Person) -> str:
    """The masked copy of the same words, under this author's name."""
    copy = facts_elsewhere.copy_of(draft, first)
    return facts_elsewhere.head_of(draft, by, heard.at) + copy if copy else ""


def _open(draft: Draft, case: Case) -> None:
    first = shared_cards.join(draft, case)
    effects.carry_out(draft, review.open_case(case, ask=first is None))
    facts_elsewhere.cover(draft, case, facts_elsewhere.copy_of(draft, case))
    if first is not None:
        effects.show(draft, first)
    effects.wait_for_decision(draft, case)
    treatment = Treatment.HOLD if case.hides else Treatment.FLAG
    hits = (RuleHit(why.rule, why.label, why.confidence, Stage.ASK, treatment, live=True) for why in case.why)
    audit.record(draft, AuditKind.OPENED, case, "opened", hits=tuple(hits))
    if case.hides:
        public_line.post(draft, case)
        author_notes.send(draft, case, *author_notes.prospects(draft, case))


def command(draft: Draft, chat: Ref, argument: str) -> None:
    """`/lessons` lists the lessons; with a code, and a word for «remove», it forgets one. Without that word it asks."""
    words = argument.split()
    removing = ("remove", *draft.words(f"word_{Choice.REMOVE.value}"))
    names = [word.upper() for word in words if word.casefold() not in removing]
    if not names:
        return draft.answer(chat, _list(draft))
    known = [name for name in names if name in draft.state.lessons]
    if known and len(names) == len(words):
        command = f"`/lessons {draft.word(f'word_{Choice.REMOVE.value}')} {' '.join(known)}`"
        return draft.answer(chat, draft.desk_text("desk_ask", words=command))
    gone = [name for name in known if unlearn(draft, name)]
    key = "lessons_gone" if gone else "lessons_unknown"
    return draft.answer(chat, draft.desk_text(key, code=" ".join(gone or names)))


def _list(draft: Draft) -> str:
    newest = sorted(draft.state.lessons.values(), key=lambda each: each.at or draft.at, reverse=True)
    count = str(len(newest))
    lines = [draft.desk_text("lessons_head", count=count) if newest else draft.desk_text("lessons_none")]
    lines += [_line(draft, each) for each in newest[:_LINES]]
    if of_examples := len(draft.context.rulebook.lessons.of_examples):
        lines.append(draft.desk_text("lessons_examples", count=str(of_examples)))
    return "\n".join(lines)


def _line(draft: Draft, each: Lesson) -> str:
    rule = draft.title_of(each.rule, draft.context.watch.languages[0])
    return draft.desk_text("lessons_line", code=each.name, rule=rule, time=draft.day(each.at or draft.at))


def _without(draft: Draft, name: str) -> dict[str, Lesson]:
    return {key: each for key, each in draft.state.lessons.items() if key != name}
