"""The bot's own sentences, by key and language, with `{placeholders}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Final, Self, TypeVar

from bot.core.reading import Label

Made = TypeVar("Made")

LANGUAGES = ("nl", "fr", "de", "en")

VARIANTS = {"nl-NL": "nl"}
"""Wordings of a language for another country. A text without a wording of its own is the same as in the language
itself."""

MARKS: Final[Mapping[str, tuple[str, str]]] = {
    "nl": ("«", "»"),
    "fr": ("«\u00a0", "\u00a0»"),
    "de": ("„", "“"),
    "en": ("“", "”"),
}
"""The quotation marks of each language, before and behind the words. The texts of the language have the same ones."""

_UNSEEN: Final = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)

AROUND_WORDS: Final = f"\"'`´„“”‟‚‘’‛«»‹›\u00a0\u202f{_UNSEEN}"
"""Quotation marks of any keyboard, the spaces inside French ones, and invisible characters of copied text. They mean nothing
around typed words."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_SEVERAL_DAYS = re.compile(r"(?<=\{days\} )(dag|jour|Tag|day)(?:en|s|e)\b")  # config.yaml may say one day


def in_quotation_marks(text: str, language: str) -> str:
    opening, closing = MARKS[language]
    return f"{opening}{text}{closing}"


def placeholders(text: str) -> frozenset[str]:
    """The names between braces in a text."""
    return frozenset(_PLACEHOLDER.findall(text))


def unquoted(text: str) -> str:
    """The text without the quotation marks around the whole of it."""
    text = text.strip()
    return text.strip(f"{AROUND_WORDS} ") if text[:1] in AROUND_WORDS else text


def typed_words(text: str, signs: str) -> list[str]:
    """The words of a text without quotation marks and these other `signs` around each of them. A word of signs alone is left
    out."""
    around = AROUND_WORDS + signs
    return [word for written in text.split() if (word := written.strip(around))]


def first_word(text: str) -> tuple[str, str]:
    """The first word, and what stands behind it, on the same line or on the next."""
    word, *rest = text.split(maxsplit=1) or [""]
    return word, rest[0].rstrip() if rest else ""


def typed_command(text: str) -> tuple[str, str] | None:
    """The name and the argument of `/name argument`."""
    word, argument = first_word(text) if text.startswith("/") else ("", "")
    return (word[1:].casefold(), argument) if word[1:].isidentifier() else None


def fill(text: str, language: str, values: Mapping[str, str]) -> str:
    """A text in this language, filled in once. Unknown placeholders stay as they are, and so do braces inside `values`, for
    example in a member's words."""
    if "{" not in text:
        return text
    text = _SEVERAL_DAYS.sub(r"\1", text) if values.get("days") == "1" else text

    def said(found: re.Match[str]) -> str:
        value = values.get(found[1], found[0])
        if not isinstance(value, DayText):
            return value
        written, is_before_stop = value.in_language(language), text.startswith(".", found.end())
        return written.removesuffix(".") if is_before_stop else written  # one full stop ends «am 28.11.»

    return _PLACEHOLDER.sub(said, text)


class DayForm(Enum):
    """The parts of a moment that a text names. In `TIME_ON_DAY` the time comes first, since «at», «until» or «since» may stand
    before it."""

    BRIEF = "{brief}"
    DATE = "{date}"
    DATE_TIME = "{date} {time}"
    DAY_TIME = "{day} {time}"
    TIME_ON_DAY = "{time} {on} {day}"


_ON: Final = {"nl": "op", "fr": "le", "de": "am", "en": "on"}
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS: Final[Mapping[str, tuple[str, str, str]]] = {
    "nl": ("{at.day}/{at.month}", "{at:%d/%m}", "{at:%d/%m/%Y}"),
    "nl-NL": ("{at.day}-{at.month}", "{at:%d-%m}", "{at:%d-%m-%Y}"),
    "fr": ("{at.day}/{at.month}", "{at:%d/%m}", "{at:%d/%m/%Y}"),
    "de": ("{at.day}.{at.month}.", "{at:%d.%m.}", "{at:%d.%m.%Y}"),
    "en": ("{at.day} {month}", "{at.day} {month}", "{at.day} {month} {at.year}"),
}
"""The brief form of a day, the one of a moment, and the one with the year."""


class DayText(str):
    """A day or a moment in local time, as each language writes it. As plain text it is English."""

    __slots__ = ("_at", "_form", "_wordings")

    def __new__(cls, at: date, form: DayForm, wordings: Sequence[str] = ()) -> Self:
        """`at`: a datetime for the forms with a time. `wordings`: those of the watch, as `nl-NL`."""
        made = super().__new__(cls, _written(at, form, "en"))
        made._at, made._form, made._wordings = at, form, tuple(wordings)
        return made

    _at: date
    _form: DayForm
    _wordings: tuple[str, ...]

    def in_language(self, language: str) -> str:
        own = next((each for each in self._wordings if VARIANTS[each] == language), language)
        return _written(self._at, self._form, own)


def in_words_of(language: str, value: str) -> str:
    """The value of a text as it stands in a text of this language."""
    return value.in_language(language) if isinstance(value, DayText) else value


def _written(at: date, form: DayForm, language: str) -> str:
    brief, day, whole = (each.format(at=at, month=_MONTHS[at.month - 1]) for each in _DAYS[language])
    return form.value.format(brief=brief, day=day, date=whole, time=f"{at:%H:%M}", on=_ON[language[:2]])


@dataclass(frozen=True, slots=True)
class Texts:
    """`by_language[language][key]`. The loader of the rulebook guarantees every key in every language."""

    by_language: Mapping[str, Mapping[str, str]]
    _made: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """Something that is made of these texts, always in the same way. Each `name` is made once."""
        made: Made | None = self._made.get(name)
        if made is None:
            made = self._made[name] = make()
        return made

    def render(self, key: str, language: str, values: Mapping[str, str]) -> str:
        """The text in this language, filled in."""
        return fill(self.by_language[language][key], language, values)

    def label(self, label: Label, language: str) -> str:
        """The name that moderators have for a kind of content."""
        return self.by_language[language][f"label_{label.value}"]

    def with_changes(self, changes: Mapping[str, Mapping[str, str]]) -> Texts:
        """These texts with a watch's own wording of some keys."""
        return Texts({language: {**texts, **changes.get(language, {})} for language, texts in self.by_language.items()})


_GROUP = """called_button call_in_doubt call_emergency call_no_answer call_emergency_abroad call_no_answer_abroad
    incident_called incident_was_called incident_known incident_was_known incident_police incident_danger incident_since
    incident_facts incident_merged incident_closed incident_quiet incident_reopened outcome_all_clear outcome_police
    outcome_taken_over outcome_found outcome_over outcome_quiet is_it_over over_button goes_on_button or other_group masked_head
    note_for_you report_being_looked_at danger_being_looked_at report_back report_away restored_head restored_many
    forwarded_head a_member warning_was_wrong hidden_public about_bot hello_back note_button gate_closed gate_button
    gate_opened gate_not_opened official_post witness_appeal group_closed"""
_PRIVATE = """expelled must_go must_go_warned may_stay passed_on delete_yourself mute_over expel_over appeal_warned
    appeal_muted appeal_expelled muted removed restored hidden warned welcome welcome_accept join_accept join_button
    join_type join_welcome join_wait join_gone not_posted gate_held gate_shown gate_enough gate_left_out gate_undecided
    moderator_reason
    note_quote note_remove note_restore note_keep note_stuck note_facts note_by_rule note_covered note_wording note_again
    note_wording_gate note_again_gate again_now again_nothing again_enough again_muted appeal_early appeal_words
    appeal_waits appeal_looked_at appeal_reopened appeal_upheld appeal_again appeal_last appeal_later appeal_same appeal_won
    appeal_strike_over appeal_back appeal_gone appeal_unanswered appeal_enough edit_not_read danger_alone"""
_CARDS = """claim_held claim_none card_end_remove card_end_restore card_end_keep card_end_stands card_warned card_incident
    card_choices card_doubt card_raid card_raid_done card_limit card_together card_media_elsewhere card_edited edited_just_now
    label_report label_update label_notice label_off_topic label_police_called label_vigilante label_personal_data
    label_profiling label_insult label_advert label_panic percent card_head card_state card_urgent card_why card_because
    card_and claimed state_hidden state_masked state_visible done_approved done_stands done_escalated done_expired_kept
    done_expired_removed done_expired_restored card_expel step_warn step_mute step_expel step_before done_expelled
    no_coordinator help_lost card_appeal card_appeal_bare card_appeal_colleague card_appeal_again card_appeal_late
    card_appeal_choices card_end_appeal card_follows card_resent done_appeal_upheld done_appeal_won done_appeal_late
    card_learned card_reason done_muted done_muted_by_hand done_removed done_warned done_withdrawn join_card join_choices
    join_let_in join_not_let_in join_gone_again join_refused join_warned join_many join_many_ask join_accepted join_ending"""
_DESK = """incident_desk incident_open incident_words incident_called_words incident_nobody_calls incident_still
    incident_over incident_ended incident_cannot incident_goes_on not_an_incident not_a_card close_button false_alarm_button
    police_there_button already_claimed already_decided expel_proposed expel_second expel_staff own_message in_your_name
    appeal_colleague appeal_choices appeal_late appeals_many appeal_line brake_tripped cannot_undo brake_lifted brake_none
    clock_behind backup_back backup_failed dead_letter data_damaged data_gone data_new data_restored digest media_gone
    not_a_moderator arrival_unread was_away was_away_kept was_away_long was_away_trial tried_before tried_beside daily_sign
    daily_sign_waiting daily_faults disk_low platform_lost platform_found platform_found_long disk_refused disk_refused_long
    lessons_head lessons_line lessons_none lessons_gone lessons_stand lessons_unknown lessons_examples duty_one duty_many
    duty_public bulk_none bulk_appeals bulk_none_decided bulk_rule_unknown bulk_too_far bulk_done bulk_undone
    bulk_none_by_rule bulk_open_again desk_ask desk_which desk_no_code desk_two_codes desk_nothing desk_word_unknown
    desk_unreachable desk_unreachable_duty queue_closed_head queue_closed_line queue_closed_none queue_empty queue_head
    queue_line queue_more card_left_over
    queue_rest reader_back reader_behind reader_light rules_bad rules_examples rules_good rules_lost rules_mended
    rules_notes rules_refused settings_left_out settings_lost unknown_code file_over rule_asks rule_acts rule_idle rule_fell
    rule_full rule_changed rule_bar by_hand_approve by_hand_delete by_hand_stays by_hand_lock group_locked group_unlocked
    group_always_closed by_hand_mute by_hand_unmute by_hand_expel by_hand_let_back by_hand_tell pause_on pause_moved
    pause_off pause_none pause_usage pause_line flagged_unknown flagged_again flags_many unread_many gate_many gate_expired
    gate_danger gate_unread case_flagged case_first_post case_unread case_concealed case_unreadable placed_added
    placed_added_with_rights placed_promoted placed_demoted placed_removed not_my_chat by_hand_open receiving_missed
    sending_challenged platform_ended platform_back deletions_wait undecryptable soft_start"""
_CHANGES = """not_a_coordinator change_no_coordinator change_usage change_asked change_example_spared
    change_example_caught change_lost_rules change_notes change_everyday change_replay change_replay_none change_more_held
    change_fewer_held change_examples_held change_confirm change_faults change_in_force change_in_force_later change_takes_back
    change_already change_dropped change_unknown change_too_old change_stale change_meanwhile change_replaced
    change_same change_not_yaml change_lists change_no_list change_no_file change_files change_file change_file_shipped
    change_file_own change_left_out change_shipped_again change_phrase_known change_phrase_missing change_phrase_last
    change_by_hand change_decide_first change_no_example change_later change_not_text change_too_large
    change_no_download change_cannot_write change_slow change_one_file change_history change_history_none
    change_history_line change_try_hold change_try_nudge change_try_ask_101 change_try_allow change_try_flag"""
_REMINDERS = """reminder_not_now reminder_postponed reminder_sent reminder_skipped reminder_usage reminders_head
    reminders_line reminders_no_text reminders_none wait_gap wait_incident wait_missed wait_postponed wait_quiet wait_paused"""
_COMMANDS = """appeal_nothing appeal_received help_member help_member_gate help_expelled help_officer help_moderator
    help_on_desk help_coordinator privacy privacy_cases privacy_lessons privacy_talk privacy_called privacy_strikes
    privacy_log privacy_member privacy_objection privacy_examples privacy_first_report privacy_officers privacy_mailbox
    privacy_waiting privacy_unread privacy_joins privacy_signal privacy_file privacy_by_mail privacy_by_chat
    privacy_evidence privacy_backups privacy_none privacy_incidents privacy_all rules_head rules_line start_hello stranger
    flag_thanks flag_how flag_how_gate flag_enough group_agreements mydata_head mydata_member mydata_cases mydata_incidents
    mydata_strikes mydata_talk mydata_police mydata_lessons mydata_notes mydata_joins mydata_log mydata_spoken mydata_joined
    mydata_started mydata_moderated mydata_refused mydata_flags mydata_hints mydata_limits mydata_objection mydata_evidence
    mydata_waits mydata_stood mydata_removed mydata_withdrawn mydata_held mydata_more mydata_here forgotten
    forgotten_waiting object_how object_received object_again object_answer object_desk object_waits object_line
    object_answered answer_usage approved_by mydata_shown"""
_LEAFLET = """leaflet_title leaflet_urgent leaflet_life leaflet_later leaflet_call leaflet_call_more leaflet_write
    leaflet_write_more leaflet_safe leaflet_safe_more leaflet_agreed leaflet_join leaflet_foot"""
_WEEK = """week_head week_line week_reports week_first week_after week_nobody week_time week_minutes week_held week_approved
    week_removed week_left week_answers week_reminders week_bars week_series week_quiet week_open stats_head stats_none
    stats_rule stats_more stats_foot stats_hits stats_only_counted stats_example stats_shown stats_alone stats_removed
    stats_approved stats_left stats_overturned stats_right stats_wait stats_figure_hits stats_figure_decided
    stats_figure_right stats_bars stats_bars_part"""
_POLICE = """official_sent official_long witness_usage neighbour_offer neighbour_long neighbour_posted neighbour_left
    neighbour_not_yours police_mailed police_mailed_urgent police_waiting police_given_up police_refused police_no_receipt
    police_end_waits police_received police_pass_on police_others_have police_others_wait police_queue_waiting
    police_queue_receipt police_queue_failed police_chat_refused police_chat_foot police_subject_urgent police_subject_part
    police_subject_end police_subject_again police_subject_day police_title_urgent police_title_part police_title_end
    police_title_again police_title_day police_label_reference police_label_time police_label_place police_label_call
    police_label_outcome police_label_what police_label_held police_label_messages police_label_incidents police_called
    police_known police_not_called police_still_open police_course police_left_out police_turn_danger police_turn_replaced
    police_turn_police police_turn_closed police_held police_held_head police_held_count police_held_by_moderator
    police_taken_back police_edited
    police_role_reporter police_role_member police_role_moderator police_role_police police_kind_report police_kind_update
    police_kind_message police_columns police_foot police_foot_mailbox police_receipt_ask police_answer_text
    police_answer_elsewhere police_answer_unproven police_returned police_back_address police_back_full police_back_policy
    police_back_other mailbox_refused mailbox_lost mailbox_back police_doubt police_doubt_ask police_doubt_broken
    police_doubt_moved police_doubt_due police_doubt_open police_doubt_sent police_doubt_had police_doubt_late
    police_doubt_newer police_doubt_anew police_doubt_back police_doubt_withdrawn police_doubt_dropped police_doubt_ordered
    police_doubt_over police_withdrawn police_readdressed police_in_chat unsaid unsaid_ask unsaid_due unsaid_danger_due
    unsaid_now unsaid_before unsaid_danger unsaid_late unsaid_over"""
_TYPED = """word_approve word_called word_claim word_escalate word_expel word_mute word_remove word_undo word_lock word_warn
    word_accept word_not_called word_close word_false_alarm word_names_false_alarm word_end_of_alarm word_police_there
    word_merge word_split word_over word_goes_on word_release word_received word_show word_all_of word_all word_closed_cases
    word_queue word_commands word_pause word_rule word_and word_not word_example word_appeal word_again"""

WORDS: Final = frozenset(
    " ".join(
        (_GROUP, _PRIVATE, _CARDS, _DESK, _CHANGES, _REMINDERS, _COMMANDS, _LEAFLET, _WEEK, _POLICE, _TYPED)
    ).split()
)
"""The keys of all sentences that the core itself uses. The rulebook must have each of them in every language. Keys that
only rules name (`private`, `group`, `ask`) are not here: the checks of the rules cover them."""

IN_THE_GROUP: Final = frozenset(_GROUP.split())
"""The keys of texts that the whole group reads."""
