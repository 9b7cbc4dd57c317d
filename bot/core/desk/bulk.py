"""One command for many cases: all open cases of an author, or all cases of a rule.

`weg alles van Piet` decides about each open case of Piet, and `terug alles van Piet` takes the decisions of a day back. `terug
regel RULE 2h` takes back what the rule or the clock decided within the last two hours; `ok regel RULE` and the other words then
decide about the open cases of the rule. `terug alles 7K4` takes back everything that one choice decided together with 7K4. Each
case goes through the same decision as a single one, so that nothing is decided twice; the desk gets one line for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.case import Case, CaseEnding
from bot.core.cases import decisions, effects, rulings, shared_cards
from bot.core.choice import Choice, without_courtesy
from bot.core.desk.desk_words import DeskWords, phrase_of
from bot.core.desk.named_cases import (
    author_like,
    by_age,
    code_like,
    of_author,
    open_of,
    rule_like,
    rule_named,
    undoable_of,
)
from bot.core.desk.typed_commands import read_tokens
from bot.core.draft import Draft
from bot.core.members import registry
from bot.core.message import Message
from bot.core.ref import Ref
from bot.core.schedule import split_duration
from bot.core.texts import in_quotation_marks

USUAL: Final = timedelta(hours=1)
"""`terug regel RULE` goes this far back if no time is typed."""

LONGEST: Final = timedelta(days=7)

_MOST_LISTED: Final = 5

CHOICES: Final = frozenset({*decisions.ENDINGS, Choice.UNDO})


@dataclass(frozen=True, slots=True)
class Bulk:
    """A command for many cases. One of `author`, `rule` and `code` is filled, as typed. `since`: how far back."""

    choice: Choice
    author: str = ""
    rule: str = ""
    since: timedelta = USUAL
    code: str = ""


def read(text: str, words: DeskWords, watch: str) -> Bulk | None:
    """Reads a command for many cases. The id of the watch may come last. None: the text is something else."""
    tokens = without_courtesy(read_tokens(text))
    if len(tokens) > 1 and tokens[-1].casefold() == watch:
        tokens = tokens[:-1]
    found = phrase_of(tokens, words)
    if found is None or found[0] not in CHOICES:
        return None
    choice, rest = found[0], tokens[len(found[1]) :]
    about_author, about_rule = _after(rest, words.all_of), _after(rest, words.rule)
    if about_author:
        return Bulk(choice, author=" ".join(about_author))
    if choice is Choice.UNDO and len(rest) == 2 and rest[0].casefold() in words.all:
        return Bulk(choice, code=rest[1].upper())
    if not about_rule:
        return None
    named, span = split_duration(about_rule)
    return Bulk(choice, rule=" ".join(named), since=span or USUAL)


def _after(tokens: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The tokens behind one of these phrases. Empty: none of them comes first."""
    begun = (phrase for phrase in phrases if tuple(map(str.casefold, tokens[: len(phrase)])) == phrase)
    return tuple(tokens[len(max(begun, key=len, default=tokens)) :])


def answer(draft: Draft, message: Message, words: DeskWords) -> bool:
    """Carries out a command for many cases and reports the result. In a group the command counts only if it means a case or a
    rule of the watch; otherwise it is a message. False: the text is something else."""
    watch = draft.context.watch
    bulk = read(message.text, words, watch.id)
    on_desk, by = message.ref.chat == watch.desk, decisions.Decider(message.author, watch.desk)
    if bulk is None or (message.text.rstrip().endswith("?") and not on_desk):
        return False
    may = registry.may_choose(draft, message.author, bulk.choice)
    if not on_desk and not (may and _means_something(draft, bulk)):
        return False
    if not may:
        _say(draft, "not_a_moderator", who=message.author.name)
    elif bulk.author and bulk.choice is Choice.UNDO:
        _undo_of_author(draft, by, bulk)
    elif bulk.author:
        _of_author(draft, by, bulk)
    elif bulk.code:
        _undo_together(draft, by, bulk.code)
    else:
        _of_rule(draft, by, bulk)
    return True


def _means_something(draft: Draft, bulk: Bulk) -> bool:
    if bulk.code:
        return draft.state.case_of_code(bulk.code) is not None
    if bulk.author:
        return bool(undoable_of(draft, bulk.author) if bulk.choice is Choice.UNDO else open_of(draft, bulk.author))
    return bool(rule_named(draft, bulk.rule))


def _of_author(draft: Draft, by: decisions.Decider, bulk: Bulk) -> None:
    """A warning or a mute counts once: for the latest case; the others are removed."""
    cases = open_of(draft, bulk.author)
    if not cases:
        _say_none(draft, "bulk_none", bulk)
    elif not _asked_which(draft, bulk.choice, cases):
        _decide(draft, by, cases, bulk.choice, _appeals_of(draft, bulk.author))


def _appeals_of(draft: Draft, name: str) -> str:
    """A line for each appeal of this author, which is judged by its own code."""
    appealed = (case for case in of_author(draft, name) if case.is_appealed)
    return "\n".join(draft.desk_text("bulk_appeals", words=f"✋ {case.code}") for case in appealed)


def _undo_of_author(draft: Draft, by: decisions.Decider, bulk: Bulk) -> None:
    cases = undoable_of(draft, bulk.author)
    if not cases:
        _say_none(draft, "bulk_none_decided", bulk)
    elif not _asked_which(draft, bulk.choice, cases):
        _undo(draft, by, cases)


def _say_none(draft: Draft, key: str, bulk: Bulk) -> None:
    """The name may have a typo."""
    like = author_like(draft, bulk.choice, bulk.author)
    if not like:
        return _say(draft, key, _appeals_of(draft, bulk.author), text=bulk.author)
    return _say(draft, "desk_ask", words=f"`{_word(draft, bulk.choice)} {draft.word('word_all_of')} {like}`")


def _undo_together(draft: Draft, by: decisions.Decider, code: str) -> None:
    first = draft.state.case_of_code(code)
    if first is None:
        like = code_like(draft, code)
        command = f"`{_word(draft, Choice.UNDO)} {draft.word('word_all')} {like}`"
        return _say(draft, "desk_ask", words=command) if like else _say(draft, "unknown_code", code=code)
    decided = first.decided
    if decided is None:
        return decisions.apply(draft, first, Choice.UNDO, by)
    together = [
        case
        for case in by_age(draft)
        if case.decided is not None and (case.decided.at, case.decided.who) == (decided.at, decided.who)
    ]
    return _undo(draft, by, together)


def _undo(draft: Draft, by: decisions.Decider, cases: Sequence[Case]) -> None:
    for case in cases:
        if case.ending not in (None, CaseEnding.WITHDRAWN):
            decisions.apply(draft, case, Choice.UNDO, by)
    _show_each(draft, cases)
    undone = sum(draft.state.cases[case.id].is_open for case in cases)
    return _say(draft, "bulk_open_again", count=str(undone))


def _asked_which(draft: Draft, choice: Choice, cases: Sequence[Case]) -> bool:
    """Asks about two members of one name."""
    authors = {case.author.ref for case in cases}
    if len(authors) == 1:
        return False
    codes = [" ".join(case.code for case in cases if case.author.ref == author) for author in sorted(authors, key=str)]
    _say(draft, "desk_which", words=" · ".join(f"`{_word(draft, choice)} {some}`" for some in codes[:_MOST_LISTED]))
    return True


def _of_rule(draft: Draft, by: decisions.Decider, bulk: Bulk) -> None:
    watch, rule = draft.context.watch, rule_named(draft, bulk.rule)
    if not rule:
        if like := rule_like(draft, bulk.rule):
            return _say(draft, "desk_ask", words=f"`{_word(draft, bulk.choice)} {draft.word('word_rule')} {like}`")
        known = sorted({reason.rule for case in draft.state.cases.values() for reason in case.why})
        return _say(draft, "bulk_rule_unknown", text=bulk.rule, words=", ".join(known[:_MOST_LISTED]))
    cases = [case for case in by_age(draft) if case.hit_by(rule)]
    title = draft.title_of(rule, watch.languages[0])
    if bulk.choice is not Choice.UNDO:
        if waiting := [case for case in cases if case.is_open]:
            return _decide(draft, by, waiting, bulk.choice)
        return _say(draft, "bulk_none", text=in_quotation_marks(title, watch.languages[0]))
    if bulk.since > LONGEST:
        command = f"`{_word(draft, Choice.UNDO)} {draft.word('word_rule')} {rule} {LONGEST.days}d`"
        return _say(draft, "bulk_too_far", days=str(LONGEST.days), words=command)
    since = draft.at - bulk.since
    done = [case for case in cases if not rulings.is_last_word(case)]  # else a moderator agreed with it
    ended = [(case, case.decided) for case in done if case.decided and not case.decided.by and case.decided.at >= since]
    undone = [case for case, decided in ended if decided.ending is not CaseEnding.WITHDRAWN]
    for case in undone:
        decisions.apply(draft, case, Choice.UNDO, by)
    _show_each(draft, undone)
    count, waits = (sum(draft.state.cases[case.id].is_open for case in some) for some in (undone, cases))
    command = f"`{_word(draft, Choice.APPROVE)} {draft.word('word_rule')} {rule}`"
    key, time = "bulk_undone" if waits else "bulk_none_by_rule", draft.when(since)
    return _say(draft, key, rule=title, count=str(count), state=str(waits), words=command, time=time)


def _decide(draft: Draft, by: decisions.Decider, cases: Sequence[Case], choice: Choice, more: str = "") -> None:
    """Decides each case, the latest first. Authors are warned, muted and taken out once; the latter needs two moderators."""
    latest_first = sorted(cases, key=lambda case: case.opened_at, reverse=True)
    if choice is Choice.EXPEL:
        decided = decisions.expel_each(draft, latest_first, by)
    else:
        decided = decisions.decide_each(draft, latest_first, decisions.ENDINGS[choice], by)
    if not decided:
        return  # each of them was answered
    _show_each(draft, decided)
    say_decided(draft, decided, more)


def say_decided(draft: Draft, decided: Sequence[Case], more: str = "", to: Ref | None = None) -> None:
    """Says how many were decided: their cards may be far up in the chat. `to`: a person who decides alone; None: the desk."""
    codes = [case.code for case in decided]
    named = " ".join(codes) if len(codes) <= _MOST_LISTED else f"{draft.word('word_all')} {codes[0]}"
    _say(draft, "bulk_done", more, to, count=str(len(decided)), words=f"`{_word(draft, Choice.UNDO)} {named}`")


def _show_each(draft: Draft, cases: Sequence[Case]) -> None:
    """Shows each card anew: the first one was shown while the other cases still counted as earlier removals of its author."""
    for case in (*shared_cards.decided_before(draft, cases), *cases):
        effects.show(draft, draft.state.cases[case.id])


def _word(draft: Draft, choice: Choice) -> str:
    return draft.word(f"word_{choice.value}")


def _say(draft: Draft, key: str, more: str = "", to: Ref | None = None, **values: str) -> None:
    """`more`: a line below. `to`: None: the desk."""
    text = "\n".join(filter(None, (draft.desk_text(key, **values), more)))
    draft.answer(to or draft.context.watch.desk, text)
