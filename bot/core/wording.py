"""The keys of all sentences that the core says by itself. The rulebook must have each of them in every language.

Sentences that only rules name (`private`, `group`, `ask`) are not here: the rules' own check sees to those.
"""

from __future__ import annotations

from typing import Final

_GROUP = "called_button call_emergency incident_called masked_head note_for_you report_being_looked_at restored_head"
_PRIVATE = "muted removed warned welcome"
_CARDS = """card_choices card_doubt card_head card_state card_urgent card_why claimed
    state_hidden state_masked state_visible
    done_approved done_escalated done_expired_kept done_expired_removed done_expired_restored done_muted done_removed
    done_warned done_withdrawn"""
_DESK = """already_claimed already_decided appealed brake_tripped cannot_undo dead_letter digest not_a_moderator
    queue_empty queue_head queue_line reader_back reader_light rules_bad rules_good unknown_code
    by_hand_approve by_hand_delete by_hand_lock by_hand_mail by_hand_mute by_hand_pin by_hand_remove by_hand_tell"""
_COMMANDS = "appeal_nothing appeal_received help_member help_moderator privacy rules_head rules_line"
_TYPED = "word_approve word_called word_claim word_escalate word_mute word_remove word_undo word_warn"

WORDS: Final = frozenset(" ".join((_GROUP, _PRIVATE, _CARDS, _DESK, _COMMANDS, _TYPED)).split())
