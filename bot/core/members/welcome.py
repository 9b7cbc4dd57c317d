"""The first word to a newcomer: what the group is for, its house rules, and that staying means to keep them."""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import Purpose, SendPrivately
from bot.core.draft import Draft
from bot.core.message import Person
from bot.core.ref import Ref

GROUP_AGAIN = timedelta(minutes=10)
"""The same sentence to the whole group at most this often, however many messages or newcomers call for it."""

READ = "house rules"
READ_LATELY = timedelta(days=7)
"""Whoever accepted the house rules in order to come in is not sent them again at the door."""


def greet(draft: Draft, chat: Ref, person: Person) -> None:
    """Privately, in each language of the watch: nobody knows yet which one they speak. Where that cannot be, the group sees
    that there is a note; of several who join at once, only the first is named."""
    if draft.state.said_within(draft.context.pseudonym(person.ref), READ, draft.at, READ_LATELY):
        return
    text = "\n\n".join(rules_in(draft, language, "welcome_accept") for language in draft.context.watch.languages)
    place = str(chat)
    note = draft.group_text("note_for_you", who=person.name)
    public = None if draft.state.said_within(place, "welcome", draft.at, GROUP_AGAIN) else note
    draft.state = draft.state.with_said(place, "welcome", draft.at)
    draft.do(SendPrivately(person.ref, chat, text, Purpose.NUDGE, public=public))


def rules_in(draft: Draft, language: str, last: str) -> str:
    """What a newcomer reads in one language. `last`: the text that says how the rules are accepted."""
    head, *rules = house_rules(draft, (language,))
    listed = [head, *rules] if rules else []
    return "\n".join([draft.member_text("welcome", language), *listed, draft.member_text(last, language)])


def house_rules(draft: Draft, languages: tuple[str, ...]) -> list[str]:
    """The head, and a line a numbered rule, each in all of these languages."""
    watch = draft.context.watch
    numbered = [rule for rule in draft.context.rulebook.rules_for(watch.id) if rule.house_rule is not None]
    lines = [draft.text("rules_head", languages)]
    for rule in sorted(numbered, key=lambda rule: rule.house_rule or 0):
        title = " / ".join(rule.title[language] for language in languages)
        lines.append(draft.text("rules_line", languages[:1], count=str(rule.house_rule), rule=title))
    return lines
