"""Rules for a chat that stands in place of a group of the watch: what they say of this group, or of its platform, holds for the
chat as well."""

from __future__ import annotations

from dataclasses import replace

from bot.core.ref import Ref
from bot.core.rule import Condition, GroupIs, PlatformIs, Rule, with_leaves
from bot.core.rulebook import Rulebook


def rules_of_chat(rulebook: Rulebook, group: Ref, chat: Ref) -> Rulebook:
    """The rulebook in which each condition that holds in the group holds in the chat too."""

    def leaf(condition: Condition) -> Condition:
        match condition:
            case GroupIs(groups) if str(group) in groups:
                return GroupIs((*groups, str(chat)))
            case PlatformIs(platforms) if group.platform in platforms:
                return PlatformIs((*platforms, chat.platform))
            case _:  # a condition about the message, its author or the moment
                return condition

    def moved(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        return tuple(
            replace(rule, when=with_leaves(rule.when, leaf), unless=rule.unless and with_leaves(rule.unless, leaf))
            for rule in rules
        )

    of_watch = {watch: moved(rules) for watch, rules in rulebook.of_watch.items()}
    return replace(rulebook, rules=moved(rulebook.rules), of_watch=of_watch)
