"""The private chat with the bot. Known members get an answer. A stranger gets one message that explains how to
register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.core.action import Purpose, SendMessage
from bot.core.cases import appeals, ladder
from bot.core.choice import begins_receipt, choice_of_emoji, is_within_one_typo, says, words_behind, words_for
from bot.core.desk import answers
from bot.core.desk.desk_words import DeskWords, phrase_of
from bot.core.desk.typed_commands import read_pieces
from bot.core.draft import Draft
from bot.core.handlers import gate_edits, gatekeeper, resubmission, rule_changes
from bot.core.members import join_requests, limits, pending_notes, registry
from bot.core.message import Message, Person, Role
from bot.core.police import typed_receipts
from bot.core.reading import Reading
from bot.core.ref import looks_like_code
from bot.core.texts import LANGUAGES

STRANGER_AGAIN = timedelta(hours=1)
"""A stranger gets an answer at most this often."""

_YES_OR_NO: Final = ("word_over", "word_goes_on", "word_approve")
"""The keys of the words for yes, no and ok, with which newcomers answer the house rules."""


def on_start(draft: Draft, person: Person) -> None:
    """Handles `/start` of a person who used a link of this watch, or whom the watch knows. A pending note or open house
    rules replace the greeting."""
    registry.mark_started(draft, person.ref)
    if pending_notes.hand_over(draft, person) or _read_rules(draft, person):
        return
    if _not_just_now(draft, person, "start"):
        answer(draft, person, registry.own_text(draft, person.ref, "start_hello"), help_text(draft, person))


def help_text(draft: Draft, person: Person) -> str:
    role = draft.context.watch.role(person)
    if role is Role.POLICE:
        return registry.own_text(draft, person.ref, "help_officer")
    if role in registry.MAY_DECIDE:
        keys = ["help_moderator"]
    elif draft.context.is_on_desk(person.ref):
        keys = ["help_on_desk", "help_moderator"]
    else:
        keys = [_help_key(draft, person)]
    text = "\n".join(registry.own_text(draft, person.ref, key) for key in keys)
    if not rule_changes.coordinates(draft, person):
        return text
    return f"{text}\n{registry.own_text(draft, person.ref, 'help_coordinator')}"


def _help_key(draft: Draft, person: Person) -> str:
    """The key of the help for a member. At the gate the group is closed, and a message needs no «again»."""
    if ladder.is_out(draft, person.ref):
        return "help_expelled"
    return "help_member_gate" if draft.context.watch.gatekeeper else "help_member"


def answer_stranger(draft: Draft, person: Person) -> None:
    if draft.note_once(draft.context.pseudonym(person.ref), "stranger", STRANGER_AGAIN):
        answer(draft, person, registry.own_text(draft, person.ref, "stranger"))


def on_message(draft: Draft, key: str, message: Message, reading: Reading | None) -> None:
    """Handles a private message. A person with a request to join may accept the house rules in words. With gatekeeper,
    a message of a known member is meant for the group, also while the member asks to join another one, and so is an urgent one
    of any person with a request. The words of an officer who gets the reports here may be an answer to one."""
    person, watch = message.author, draft.context.watch
    _answer_in_its_language(draft, message, reading)
    asked = list(join_requests.open_requests(draft, person.ref))
    may_accept = [id for id in asked if not draft.state.joins[id].doubt]
    if may_accept and join_requests.says_accept(draft, message.text):
        for id in may_accept:
            join_requests.on_accepted(draft, person, id)
    elif join_requests.goes_in(draft, person.ref) and join_requests.says_accept(draft, message.text):
        pass  # the welcome is on its way
    elif not registry.is_known(draft, person):
        if not _answers_danger(draft, person, reading):
            answer_stranger(draft, person)
    elif (
        not gatekeeper.takes(draft, person, reading) and _speaks_of_rules(draft, person, message.text)
    ) or _is_for_bot(draft, key, message, reading):
        pass
    elif watch.gatekeeper and reading is not None and person.ref != watch.police.chat:
        gatekeeper.on_private_message(draft, key, message, reading)
    elif not _answers_danger(draft, person, reading):
        answer_talk(draft, person)


def on_edit(draft: Draft, key: str, message: Message, reading: Reading | None) -> None:
    """Handles an edit of a private message. It counts while the message waits for a moderator. Otherwise the author is asked
    for a new message, since the bot may have posted or answered the first text. A location that moves is an edit with neither
    words nor files."""
    person = message.author
    if not (message.text.strip() or message.attachments) or not registry.is_known(draft, person):
        return
    _answer_in_its_language(draft, message, reading)
    number = gatekeeper.number_to_call(draft, reading)
    waits = reading is not None and gate_edits.on_edit(draft, key, message, reading)
    said = "gate_held" if waits else "edit_not_read"
    if _not_just_now(draft, person, f"{said} {number}"):
        answer(draft, person, registry.own_text(draft, person.ref, said, urgent=number))


def _commands(draft: Draft, message: Message, reading: Reading | None) -> bool:
    """Takes a command of a coordinator or an officer with a reason or several codes, or for many cases. The desk reads the
    answer. False: it is a message, as a lone «weg», which may tell of a suspect."""
    watch, author = draft.context.watch, message.author
    if message.forwarded or watch.role(author) not in registry.MAY_TYPE:
        return False
    if answers.decide_from_group(draft, message, reading):
        return True
    tokens = read_pieces(message.text, draft.code_taken)
    found = phrase_of(tokens, DeskWords.of(draft.texts, watch.languages))
    first = tokens[0] if tokens else ""
    begins = found or choice_of_emoji(first) or (not first.islower() and draft.code_taken(first))
    if begins and answers.names_code(draft, message):
        return _is_of_neighbour(draft, message, tokens) or answers.answer(draft, message, reading)
    return found is not None and _has_typo(draft, author, tokens[len(found[1]) :])


def _is_of_neighbour(draft: Draft, message: Message, tokens: Sequence[str]) -> bool:
    """Answers a code that only another watch of the desk has: none of this person's own, which would get the message."""
    codes = [code for code in map(str.upper, tokens) if draft.code_taken(code)]
    answered = message.reply_to is not None and draft.state.code_of_card(message.reply_to) is not None
    if answered or not codes or any(map(draft.state.knows_code, codes)):
        return False
    answer(draft, message.author, draft.desk_text("unknown_code", code=codes[0]))
    return True


def _has_typo(draft: Draft, person: Person, behind: Sequence[str]) -> bool:
    """Answers a command whose code differs from that of a case by a typo. Its reason is not for the group."""
    code = behind[0].upper() if behind and (looks_like_code(behind[0]) or behind[0].isdigit()) else ""
    near = bool(code) and any(is_within_one_typo(case.code, code) for case in draft.state.cases.values())
    if near:
        answer(draft, person, draft.desk_text("unknown_code", code=code))
    return near


def fit_of_own(draft: Draft, message: Message) -> int:
    """How well this text fits a message of its author in this watch, as an appeal or as a message that is sent again."""
    appeals_now = words_behind(message.text, draft.words("word_appeal")) is not None
    fit = appeals.fit(draft, message.author.ref) if appeals_now else 0
    return fit or int(resubmission.is_meant(draft, message))


def _answer_in_its_language(draft: Draft, message: Message, reading: Reading | None) -> None:
    if (language := _language_of(draft, message, reading)) is not None:
        draft.spoken[draft.context.pseudonym(message.author.ref)] = language


def _language_of(draft: Draft, message: Message, reading: Reading | None) -> str | None:
    """The language of a private text, if the watch speaks it: that of a command word which exists in one language only, else
    that of the text where the reader is sure of it."""
    languages, keys = draft.context.watch.languages, ("word_appeal", "word_again")
    typed = [
        language
        for language in languages
        if any(words_behind(message.text, words_for(key, draft.texts, (language,))) is not None for key in keys)
    ]
    if len(typed) == 1:
        return typed[0]
    known = reading is not None and reading.language_known and reading.language in languages
    return reading.language if reading is not None and known else None


def _read_rules(draft: Draft, person: Person) -> bool:
    """Sends the house rules again for each open request to join. False: the person has none."""
    asked = list(join_requests.open_requests(draft, person.ref))
    for id in asked if _not_just_now(draft, person, "join rules") else ():
        join_requests.show_rules(draft, id)
    return bool(asked)


def _speaks_of_rules(draft: Draft, person: Person, text: str) -> bool:
    """Answers a person with an open request to join: other words than a bare yes or no bring the house rules once more, and all
    that follows one line that says how to accept them. False: the person has none."""
    asked = list(join_requests.open_requests(draft, person.ref))
    if not asked:
        return False
    is_bare = any(says(text, key, draft.texts, LANGUAGES) for key in _YES_OR_NO)
    if not is_bare and limits.count_once(draft, draft.context.pseudonym(person.ref), "join words", limits.KEPT):
        return _read_rules(draft, person)
    if _not_just_now(draft, person, "join type" if is_bare else "join rules"):
        join_requests.show_how_to_accept(draft, asked)
    return True


def _is_for_bot(draft: Draft, key: str, message: Message, reading: Reading | None) -> bool:
    """Takes a command, an appeal, or a message that is sent again. False: the text is something else."""
    return (
        _commands(draft, message, reading)
        or _confirms_report(draft, message)
        or _appeals(draft, message)
        or resubmission.on_private_message(draft, key, message, reading)
    )


def _confirms_report(draft: Draft, message: Message) -> bool:
    """Asks the officer who gets the reports here, and types «received» without a code, which one is meant. False: it is
    something else."""
    author = message.author.ref
    meant = author == draft.context.watch.police.chat and not message.forwarded
    return meant and begins_receipt(message.text, draft.texts) and typed_receipts.ask_for_code(draft, author)


def _appeals(draft: Draft, message: Message) -> bool:
    """Takes an appeal in words: «bezwaar», alone or with reasons behind it. In a watch with a gatekeeper, an appeal with
    reasons counts only if the member has a message that it can be about. Otherwise the text is a message, or talk."""
    watch = draft.context.watch
    phrases = draft.words("word_appeal")
    words = words_behind(message.text, phrases)
    if words is None:
        return False
    if (words or watch.gatekeeper) and not appeals.may_be_meant(draft, message.author.ref):
        return False
    answered = _not_just_now(draft, message.author, "appeal words" if words else "appeal alone")
    appeals.appeal(draft, message.ref.chat, message.author, words, answer=answered)
    return True


def answer_talk(draft: Draft, person: Person) -> None:
    """Answers free text with the help text, which begins with the number to call: reports belong in the group."""
    if _not_just_now(draft, person, "talked"):
        answer(draft, person, help_text(draft, person))


def _answers_danger(draft: Draft, person: Person, reading: Reading | None) -> bool:
    """Answers a cry for help with the emergency number, and that the group does not read it. False: it is none, or it comes
    from an officer."""
    if not gatekeeper.in_danger(reading) or draft.context.watch.role(person) is Role.POLICE:
        return False
    if _not_just_now(draft, person, "danger"):
        answer(draft, person, registry.own_text(draft, person.ref, "danger_alone"))
    return True


def answer(draft: Draft, person: Person, *texts: str) -> None:
    draft.do(SendMessage(person.ref, "\n\n".join(texts), Purpose.ANSWER))


def _not_just_now(draft: Draft, person: Person, what: str) -> bool:
    """False if the person got this answer within a minute."""
    return limits.count_once(draft, draft.context.pseudonym(person.ref), what, limits.ALONE_AGAIN)
