"""Private notes to the author of a message under review, in the author's language: what, why, until when, and what next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.action import Purpose, Repost, SendMessage, SendPrivately
from bot.core.case import Case, CaseEnding, Visibility
from bot.core.cases import ladder, reasons, shared_cards, without_rule
from bot.core.cases.card import rule_title, stands
from bot.core.draft import Draft
from bot.core.members import limits, registry
from bot.core.ref import Ref

FIRST_WORDS: Final = 60
"""A note repeats this many characters of the message, so that its author knows which one it is about."""

UNPOSTED_AGAIN: Final = timedelta(hours=1)

_SENT_AGAIN: Final = frozenset({"removed", "not_posted", "warned"})
"""The texts after which the author may send the message again in other words."""

_STILL_THERE: Final = {"removed": "must_go", "warned": "must_go_warned", "restored": "may_stay"}
"""Other texts while the group still sees the message, by the text that they replace: the deletion is on its way, or the
platform refuses it."""


def tell_decision(draft: Draft, case: Case, key: str, **values: str) -> None:
    """Tells the author about a moderator's decision. If the bot cannot delete the message, it asks its author to. The answer to
    an appeal that waited says it as well (`rulings.settle`)."""
    if case.is_appealed and case.decided is not None and case.decided.who is not None:
        return
    more = delete_yourself(draft, case) if stands(case) and key != "expelled" else []
    more += how_to_send_again(draft, case) if key in _SENT_AGAIN else []
    there = case.original is not Visibility.NO
    key = (
        _STILL_THERE.get(key, key) if there else "passed_on" if key == "restored" and not is_back(draft, case) else key
    )
    tell(draft, case, key, reason=reasons.of_decision(case.decided), more=more, rule=rule_named(draft, case), **values)


def on_undone(draft: Draft, case: Case, ended: CaseEnding) -> None:
    """Tells the author that a moderator took a mute or a removal from the groups back: the author may write again, or come
    back. The bot says nothing while another mute or removal goes on. The author of an approved message reads that it is hidden
    again, since the last note said that it is back."""
    if ended is CaseEnding.APPROVED and case.hides and not case.is_appealed:
        return send(draft, case, *_prospects_again(draft, replace(case, decided=None)))
    free = ladder.muted_until(draft, case.author.ref, besides=case.id) <= draft.at
    muted = ended is CaseEnding.MUTED and free and ladder.can_mute(draft, case.group)
    if muted or (ended is CaseEnding.EXPELLED and not ladder.is_out_besides(draft, case)):
        tell(draft, case, "mute_over" if muted else "expel_over")


def _prospects_again(draft: Draft, case: Case) -> list[str]:
    """The lines for the author of a message whose approval was taken back. At the gate the author reads what waiting means."""
    if not case.message.is_at_the_gate:
        return prospects(draft, case)
    return [registry.own_text(draft, case.author.ref, "gate_held")]


def tell_unposted(draft: Draft, case: Case) -> None:
    """No moderator decided about a message at the gate, and its author has read only that a moderator looks at it first. The
    desk reads of the first such message in an hour."""
    tell(draft, case, "gate_undecided")
    if limits.count_once(draft, str(draft.context.watch.desk), "undecided", UNPOSTED_AGAIN):
        draft.tell_desk("gate_expired", code=case.code, who=case.author.name)


def is_back(draft: Draft, case: Case) -> bool:
    """True if the group sees an approved message again: it never left, or the bot may post it."""
    return case.original is not Visibility.NO or may_post(draft, case.group)


def may_post(draft: Draft, group: Ref) -> bool:
    return not draft.context.capabilities(group).isdisjoint((Repost, SendMessage))


def delete_yourself(draft: Draft, case: Case) -> list[str]:
    return [registry.own_text(draft, case.author.ref, "delete_yourself")]


def on_deletion_refused(draft: Draft, case: Case) -> None:
    """Asks the author to delete the message, which the platform will not do: the author has read that it goes. A message that
    shares a card was one of many, so its author reads nothing more."""
    shares = case.cardless and not shared_cards.is_spared(draft, case)
    if _is_to_go(case) and case.ending not in (None, CaseEnding.EXPELLED) and not shares:
        send(draft, case, *delete_yourself(draft, case))


def _is_to_go(case: Case) -> bool:
    """True if the message should be gone, as one that is taken away or covered, and the platform will not delete it."""
    return case.original is Visibility.STUCK and not case.should_be_seen


def tell(draft: Draft, case: Case, *keys: str, reason: str = "", more: Sequence[str] = (), **values: str) -> None:
    """Sends these texts as one note, below a line that names the message. `reason`: the moderator's reason. `more`: further
    lines."""
    lines = [registry.own_text(draft, case.author.ref, key, **values) for key in keys]
    if reason:
        lines.append(registry.own_text(draft, case.author.ref, "moderator_reason", text=reason))
    send(draft, case, *lines, *more, expelled=not {"expelled", "appeal_expelled"}.isdisjoint(keys))


def send(draft: Draft, case: Case, *lines: str, expelled: bool = False) -> None:
    """Sends the author a note. If the bot may not write to them, the group sees the sign of a note, unless they have left it. A
    choice for many cases says the same thing once."""
    text = "\n".join(lines)
    if any(
        isinstance(each, SendPrivately) and each.person == case.author.ref and each.text.endswith(text)
        for each in draft.actions
    ):
        return
    head = registry.own_text(draft, case.author.ref, "note_quote", time=draft.when(case.at), text=first_words(case))
    member = registry.member_of(draft, case.author.ref)
    is_in = member is not None and member.belongs and not expelled
    note = draft.group_text("note_for_you", who=case.author.name) if is_in else None
    draft.do(SendPrivately(case.author.ref, case.group, f"{head}\n{text}", Purpose.NUDGE, public=note, about=case.id))


def prospects(draft: Draft, case: Case) -> list[str]:
    """The lines for the author about a message that a rule hid: its house rule, the deadline, what happens then, and how to
    send it again."""
    ref, rule = case.author.ref, rule_named(draft, case)
    if case.decided is not None:
        key = "note_covered" if case.facts_should_be_seen else "note_by_rule"
        lines = [registry.own_text(draft, ref, "must_go" if _is_to_go(case) else key, rule=rule)]
        lines += delete_yourself(draft, case) if _is_to_go(case) else []
    else:
        key = "note_stuck" if case.original is Visibility.STUCK else f"note_{case.at_timeout.value}"
        lines = [registry.own_text(draft, ref, key, rule=rule, time=draft.when(draft.decided_at + case.patience))]
        if case.facts:
            lines.append(registry.own_text(draft, ref, "note_facts"))
    return [*lines, *how_to_send_again(draft, case)] if case.wording and not case.facts else lines


def how_to_send_again(draft: Draft, case: Case) -> list[str]:
    """An offer to send the message again, with a wording where one can be made. None for an author who may not write now."""
    person = case.author.ref
    if ladder.muted_until(draft, person) > draft.at or ladder.is_out(draft, person):
        return []
    key = "note_wording" if case.wording else "note_again"
    key += "_gate" if draft.context.watch.gatekeeper else ""
    return [registry.own_text(draft, person, key, text=case.wording)]


def rule_named(draft: Draft, case: Case) -> str:
    """The house rule with its number, in the author's language; for a case without a rule, the agreements of the group."""
    language = registry.language_of(draft, case.author.ref)
    if case.hit_by(*without_rule.TITLES):
        return draft.member_text("group_agreements", language)
    title = rule_title(draft, case, language)
    number = number_of(draft, case)
    return title if number is None else draft.member_text("rules_line", language, count=str(number), rule=title)


def number_of(draft: Draft, case: Case) -> int | None:
    """The number of the house rule on which the case rests; None for a rule without a number."""
    wanted = case.why[0].rule if case.why else ""
    return next((rule.house_rule for rule in draft.context.rules if rule.id == wanted), None)


def first_words(case: Case) -> str:
    return plain(case.first_text or case.text, FIRST_WORDS) or "📎"


def plain(written: str, longest: int) -> str:
    """A member's words on one line, without invisible characters and cut to this length."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in written).split())
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
