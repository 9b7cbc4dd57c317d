"""The cases that a command for many means: by the name of their author, by a rule or by a code, also with a typo."""

from __future__ import annotations

from bot.core.case import Case
from bot.core.cases.queue import waiting_for
from bot.core.choice import Choice, is_within_one_typo
from bot.core.draft import Draft
from bot.core.members import forget_me
from bot.core.message import first_name, on_one_line


def author_like(draft: Draft, choice: Choice, name: str) -> str:
    """The author whom this name means, with a typo or with a reason behind it; without a name, an example. Empty: none."""
    wanted = name.casefold()
    latest = [case for case in reversed(by_age(draft)) if case.is_open is (choice is not Choice.UNDO)]
    names = [on_one_line(case.author.name) for case in latest]
    whole = [each for each in names if not wanted or is_within_one_typo(each.casefold(), wanted)]
    first = [each for each in map(first_name, names) if is_within_one_typo(each.casefold(), wanted)]
    with_reason = map(first_name, names) if wanted.count(" ") > 1 else ()
    longer = [each for each in with_reason if wanted.startswith(f"{each.casefold()} ")]
    return next(iter((*whole, *first, *longer)), "")


def rule_like(draft: Draft, name: str) -> str:
    """The id of the rule whose id or title these words are with a typo, or a part of; without a name, an example."""
    known = [(reason.rule, reason.rule) for case in reversed(by_age(draft)) for reason in case.why]
    for rule in draft.context.rules:
        known += [(each.casefold(), rule.id) for each in (rule.id, *rule.title.values())]
    wanted, part = name.casefold(), len(name) not in (1, 2, 3)
    return next((id for each, id in known if is_within_one_typo(each, wanted) or (part and wanted in each)), "")


def code_like(draft: Draft, typed: str) -> str:
    """The code of the case that this code means, with a typo; without one, that of the latest decision. Empty: none."""
    if not typed:
        return next(iter(waiting_for(draft, Choice.UNDO)), "")
    return next((case.code for case in reversed(by_age(draft)) if is_within_one_typo(case.code, typed.upper())), "")


def open_of(draft: Draft, name: str) -> list[Case]:
    return [case for case in of_author(draft, name) if case.is_open]


def undoable_of(draft: Draft, name: str) -> list[Case]:
    """The cases of this author that were decided within a day."""
    return [
        case for case in of_author(draft, name) if case.decided and draft.at - case.decided.at < forget_me.UNDONE_WITHIN
    ]


def of_author(draft: Draft, name: str) -> list[Case]:
    """The cases of each author who had this name in one of them: a member may take another name meanwhile."""
    wanted, cases = name.casefold(), by_age(draft)
    names = ((case.author, on_one_line(case.author.name).casefold()) for case in cases)
    named = {by.ref for by, whole in names if wanted in (whole, first_name(by.name).casefold())}
    return [case for case in cases if case.author.ref in named]


def by_age(draft: Draft) -> list[Case]:
    return sorted(draft.state.cases.values(), key=lambda case: case.opened_at)


def rule_named(draft: Draft, name: str) -> str:
    """The id of the rule with this id or title. Empty: there is none, not even one that left cases behind."""
    wanted = name.casefold().replace("’", "'")
    for rule in draft.context.rules:
        if wanted in (rule.id.casefold(), *(title.casefold().replace("’", "'") for title in rule.title.values())):
            return rule.id
    left = {reason.rule for case in draft.state.cases.values() for reason in case.why}
    return next((rule for rule in sorted(left) if rule.casefold() == wanted), "")
