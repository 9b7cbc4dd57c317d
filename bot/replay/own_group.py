"""Rules for a chat that stands in place of a group of the watch: what they say of this group, or of its platform, holds for the
chat as well."""

from __future__ import annotations

from dataclasses import replace

from bot.core.ref import Ref
from bot.core.rule import AllOf, AnyOf, Condition, GroupIs, Not, PlatformIs, Rule
from bot.core.rulebook import Rulebook


def stand_in(rulebook: Rulebook, group: Ref, chat: Ref) -> Rulebook:
    """The rulebook in which each condition that holds in the group holds in the chat too."""

    def moved(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        return tuple(
            replace(
                rule,
                when=_moved(rule.when, group, chat),
                unless=None if rule.unless is None else _moved(rule.unless, group, chat),
            )
            for rule in rules
        )

    of_watch = {watch: moved(rules) for watch, rules in rulebook.of_watch.items()}
    return replace(rulebook, rules=moved(rulebook.rules), of_watch=of_watch)


def _moved(condition: Condition, group: Ref, chat: Ref) -> Condition:
    match condition:
        case GroupIs(groups) if str(group) in groups:
            return GroupIs((*groups, str(chat)))
        case PlatformIs(platforms) if group.platform in platforms:
            return PlatformIs((*platforms, chat.platform))
        case AllOf(parts):
            return AllOf(tuple(_moved(part, group, chat) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(_moved(part, group, chat) for part in parts))
        case Not(part):
            return Not(_moved(part, group, chat))
        case _:  # a condition about the message, its author or the moment
            return condition
