"""The welcome for a new member: the purpose of the group, its house rules, and the note that staying means accepting
them."""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import Purpose, SendPrivately
from bot.core.draft import Draft
from bot.core.message import Person
from bot.core.ref import Ref

GROUP_AGAIN = timedelta(minutes=10)
"""The bot sends the same sentence to a whole group at most this often, whatever the number of messages or new
members."""

READ = "house rules"
READ_LATELY = timedelta(days=7)
"""A person who accepted the house rules in a request to join does not get them again within this time."""


def greet(draft: Draft, chat: Ref, person: Person) -> None:
    """Sends the welcome privately, in each language of the watch, since the member's language is unknown. If the bot
    cannot write to the member, the group sees the sign of a note; for several new members at once, it names only the
    first."""
    if draft.state.said_within(draft.context.pseudonym(person.ref), READ, draft.at, READ_LATELY):
        return
    text = "\n\n".join(rules_in(draft, language, "welcome_accept") for language in draft.context.watch.languages)
    place = str(chat)
    note = draft.group_text("note_for_you", who=person.name)
    public = None if draft.state.said_within(place, "welcome", draft.at, GROUP_AGAIN) else note
    draft.state = draft.state.with_said(place, "welcome", draft.at)
    draft.do(SendPrivately(person.ref, chat, text, Purpose.NUDGE, public=public))


def rules_in(draft: Draft, language: str, last: str) -> str:
    """The house rules for a new member in one language. `last`: the key of the text that explains how to accept
    them."""
    head, *rules = house_rules(draft, (language,))
    listed = [head, *rules] if rules else []
    return "\n".join([draft.member_text("welcome", language), *listed, draft.member_text(last, language)])


def house_rules(draft: Draft, languages: tuple[str, ...]) -> list[str]:
    """The heading, and one line for each numbered rule, each in all of these languages."""
    numbered = [rule for rule in draft.context.rules if rule.house_rule is not None]
    lines = [draft.text("rules_head", languages)]
    for rule in sorted(numbered, key=lambda rule: rule.house_rule or 0):
        title = " / ".join(rule.title[language] for language in languages)
        lines.append(draft.text("rules_line", languages[:1], count=str(rule.house_rule), rule=title))
    return lines
