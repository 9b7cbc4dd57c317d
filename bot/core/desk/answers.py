"""Answers what moderators type on the desk: applies a command to each of its codes, or asks what is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.cases import decisions, reasons, shared_cards
from bot.core.cases.queue import waiting_for
from bot.core.choice import (
    ON_INCIDENTS,
    ByCode,
    Choice,
    choice_of_emoji,
    is_within_one_typo,
    parse_with_reason,
)
from bot.core.desk import bulk, questions
from bot.core.desk.desk_words import DeskWords, phrase_of
from bot.core.desk.typed_commands import Attempt, read_attempt, read_pieces, read_tokens
from bot.core.draft import Draft
from bot.core.incidents.rescue import EMERGENCY_NUMBERS
from bot.core.members import registry
from bot.core.message import Message
from bot.core.reading import Reading
from bot.core.ref import is_code
from bot.core.schedule import begins_with_length

_APPLIED_ALONE = frozenset(
    {Choice.REMOVE, Choice.WARN, Choice.CLAIM, Choice.RELEASE, Choice.UNDO, Choice.SHOW, Choice.LOCK}
)
"""The choices that the bot applies to the only case if no code is typed. It asks about others: «ok» is also talk."""

_ENDS_INCIDENT = frozenset({Choice.CLOSE, Choice.FALSE_ALARM})

_NEWS = frozenset({Choice.CALLED, Choice.NOT_CALLED, Choice.POLICE_THERE, Choice.FALSE_ALARM})
"""The choices behind which up to three words may follow without a code, while an incident is open: «gebeld voor Els»."""

_ANSWERED_ALONE = _APPLIED_ALONE | {Choice.MUTE, Choice.EXPEL}
"""The choices that the bot answers without a code even if nothing waits; all others are talk then. While something waits, the
bot asks about a choice of this set that has a few words behind it: «toon die van Jan»."""


def answer(draft: Draft, message: Message, reading: Reading | None) -> bool:
    """Handles a message on the desk. False: it is ordinary talk."""
    words = DeskWords.of(draft.texts, draft.context.watch.languages)
    if bulk.answer(draft, message, words) or questions.ask_about_many(draft, message.text, words):
        return True
    answered = _code_of_answered_card(draft, message)
    attempt = read_attempt(message.text, words, draft.code_taken, _numbers(draft))
    attempt = attempt or _emoji_alone(message, answered)
    if attempt is not None and _is_slip_about_card(draft, attempt, answered):
        attempt = None
    if attempt is None:
        return questions.ask_about_rest(draft, message.text, words) or questions.guess(
            draft, message.text, words, answered
        )
    choice, codes = attempt.choice, attempt.codes or answered
    if choice is None:
        asked = questions.ask_about_rest(draft, message.text, words)
        asked = asked or questions.guess(draft, message.text, words, answered, show=False)
        return asked or draft.answer_on_desk("desk_word_unknown", text=attempt.word)
    if not codes:  # «help me» begins like «help», and asks for the words
        return _without_code(draft, message, attempt, choice) or questions.ask_about_rest(draft, message.text, words)
    if _may(draft, message, choice):
        _with_codes(draft, message, attempt, choice, codes, reading)
    return True


def _numbers(draft: Draft) -> tuple[str, ...]:
    """The numbers to call, also in other countries."""
    return (*draft.context.watch.numbers.of_every_kind, *EMERGENCY_NUMBERS)


def _is_slip_about_card(draft: Draft, attempt: Attempt, answered: tuple[str, ...]) -> bool:
    """True for «niet ok 7K4» about a card: one letter parts it from «niet ik», which is said about incidents alone."""
    codes = attempt.codes or answered
    about_cards = bool(codes) and all(draft.state.case_of_code(code) is not None for code in codes)
    return attempt.mistyped and attempt.choice in ON_INCIDENTS and about_cards


def _emoji_alone(message: Message, answered: tuple[str, ...]) -> Attempt | None:
    """A ✅ as an answer to a card. Elsewhere it is talk."""
    choice = choice_of_emoji(message.text.strip())
    return Attempt(choice, "", answered) if choice is not None and answered else None


def decide_from_group(draft: Draft, message: Message, reading: Reading | None) -> bool:
    """Applies `weg 7K4` with a reason behind it, `weg 7K4 AF3`, or a command for many cases, typed in a group or to the bot
    alone. The desk reads the answer. False: it is a message."""
    watch = draft.context.watch
    if watch.role(message.author) not in registry.MAY_TYPE:
        return False  # as for nearly every message
    words = DeskWords.of(draft.texts, watch.languages)
    if bulk.answer(draft, message, words) or _decide_several(draft, message, words):
        return True
    typed = parse_with_reason(message.text, draft.texts, watch.languages)
    if (
        typed is None
        or draft.state.case_of_code(typed[1].code) is None
        or _begins_with_another_code(draft, message.text[typed[2] :], words)
    ):
        _ask_about_lone_word(draft, message, words)
        if message.ref.chat in watch.groups:
            _ask_about_more_words(draft, message, words)
        return False
    choice, about, begins = typed
    if not registry.may_choose(draft, message.author, choice):
        return False
    reason = reasons.for_author(draft, message.text, begins, reading)
    if choice is Choice.MUTE and reasons.is_too_long(reason):
        _ask_for_a_day(draft, draft.word(f"word_{choice.value}"), about.code)
    else:
        decisions.choose(draft, watch.desk, message.author, choice, about, reason)
    return True


def _decide_several(draft: Draft, message: Message, words: DeskWords) -> bool:
    """Applies `weg 7K4 AF3`, as on the desk, if nothing else is said. A code with a typo is no reason for the author to read.
    False: it is something else."""
    watch = draft.context.watch
    attempt = read_attempt(message.text, words, draft.code_taken, _numbers(draft))
    if attempt is None or attempt.choice is None or len(attempt.codes) < 2 or not attempt.word:
        return False
    others = [code for code in attempt.codes if not draft.state.knows_code(code)]
    plain = not (attempt.reason or attempt.unsure) and len(others) < len(attempt.codes)
    plain = plain and not (others and attempt.choice is Choice.CALLED)  # «gebeld 7K4 101» names a number
    if not plain or not all(draft.code_taken(code) or any(map(str.isdigit, code)) for code in others):
        return False
    if not registry.may_choose(draft, message.author, attempt.choice):
        return False
    if message.ref.chat in watch.groups:
        message = replace(message, ref=replace(message.ref, chat=watch.desk))  # the answers go there
        for code in filter(draft.context.code_taken, others):  # another watch does not hear this group
            draft.answer_on_desk("unknown_code", code=code)
    _with_codes(draft, message, attempt, attempt.choice, attempt.codes, None)
    return True


def _begins_with_another_code(draft: Draft, reason: str, words: DeskWords) -> bool:
    """True for «en AF3» behind `weg 7K4`, which is no reason for its author to read."""
    first, *rest = read_tokens(reason) or [""]
    return first.casefold() in words.joins and any(draft.code_taken(token.upper()) for token in rest[:1])


def _ask_for_a_day(draft: Draft, *words: str) -> None:
    """A moderator alone mutes for a day at most."""
    draft.answer_on_desk("desk_ask", words=f"`{' '.join(words)} 24 h`")


def _ask_about_lone_word(draft: Draft, message: Message, words: DeskWords) -> None:
    """A moderator typed `weg` alone in a group, as in the terminal, where all chats share one screen, or «false alarm» while
    several incidents are open. It may be talk, so the desk reads the question, and the message goes its way."""
    tokens = read_tokens(message.text)
    found = phrase_of(tokens, words)
    if found is None or message.text.rstrip().endswith("?") or len(tokens) != len(found[1]):
        return
    choice, waiting = found[0], waiting_for(draft, found[0])
    unclear = choice in _ENDS_INCIDENT and len(waiting) > 1 and message.reply_to is None
    asks = choice in _APPLIED_ALONE or (unclear and not _reports(draft, message))
    if asks and registry.may_choose(draft, message.author, choice):
        questions.offer(draft, Attempt(choice, " ".join(found[1])), waiting)


def _ask_about_more_words(draft: Draft, message: Message, words: DeskWords) -> None:
    """A moderator typed `terug 7K4` or `ok 7K4` with more words in a group. The desk reads the question."""
    attempt = read_attempt(message.text, words, draft.state.knows_code, _numbers(draft))
    if (
        attempt is None
        or attempt.choice is None
        or not attempt.word
        or not all(map(draft.state.knows_code, attempt.codes))
    ):
        return
    if attempt.codes and registry.may_choose(draft, message.author, attempt.choice):
        questions.offer(draft, attempt, dict.fromkeys(attempt.codes))


def _reports(draft: Draft, message: Message) -> bool:
    """True for the reporter of an open incident: that one is meant."""
    return any(incident.reported_by(message.author.ref) for incident in draft.state.open_incidents(draft.at))


def names_code(draft: Draft, message: Message) -> bool:
    """True for a text with a code, and for an answer to a card."""
    codes = _code_of_answered_card(draft, message)
    pieces = read_pieces(message.text, draft.code_taken)
    return bool(codes) or any(draft.code_taken(piece.upper()) for piece in pieces)


def _may(draft: Draft, message: Message, choice: Choice) -> bool:
    """Tells a person without the right that only moderators decide. An officer who writes to the bot alone reads it there."""
    if not registry.may_choose(draft, message.author, choice):
        draft.answer(message.ref.chat, draft.desk_text("not_a_moderator", who=message.author.name))
        return False
    return True


def _code_of_answered_card(draft: Draft, message: Message) -> tuple[str, ...]:
    code = draft.state.code_of_card(message.reply_to) if message.reply_to is not None else None
    return () if code is None else (code,)


def _with_codes(
    draft: Draft,
    message: Message,
    attempt: Attempt,
    choice: Choice,
    codes: tuple[str, ...],
    reading: Reading | None,
) -> None:
    """Another watch of the desk answers for its own codes. An emergency number beside a code («weg 7K4 999») is none."""
    own = tuple(code for code in codes if draft.state.knows_code(code))
    others = own and draft.context.watch.numbers.of_every_kind
    for code in dict.fromkeys(codes):
        if code not in (*own, *others) and not draft.context.code_taken(code):
            _ask_about(draft, attempt, choice, code, alone=len(codes) == 1)
    if choice is Choice.MERGE:
        _merge(draft, message, attempt, own)
    elif attempt.unsure:
        questions.offer(draft, attempt, dict.fromkeys(own))
    else:
        reason = reasons.for_author(draft, message.text, attempt.reason_at, reading) if attempt.reason else ""
        if choice is Choice.MUTE and reasons.is_too_long(reason):
            return _ask_for_a_day(draft, attempt.word, *own)
        before = {code: draft.state.case_of_code(code) for code in dict.fromkeys(own)}
        typed = " ".join((attempt.word, *attempt.reason))
        for code in before:
            decisions.choose(draft, message.ref.chat, message.author, choice, ByCode(code, typed=typed), reason)
        after = [(case, draft.state.cases.get(case.id)) for case in before.values() if case is not None]
        decided = [now for was, now in after if now is not None and was.is_open and not now.is_open]
        if decided and (len(before) > 1 or all(shared_cards.is_spared(draft, case) for case in decided)):
            bulk.say_decided(draft, decided)


def _merge(draft: Draft, message: Message, attempt: Attempt, codes: tuple[str, ...]) -> None:
    """Makes one incident of two. If one code or three are typed, the bot asks which two incidents are meant."""
    if len(codes) == 2 and not attempt.unsure:
        return decisions.choose(draft, message.ref.chat, message.author, Choice.MERGE, ByCode(*codes))
    named = (
        codes if len(codes) > 1 else (*codes, *(code for code in waiting_for(draft, Choice.MERGE) if code not in codes))
    )
    if codes and len(named) > 1:
        return questions.offer(draft, attempt, [" ".join(named[:2])])
    draft.answer_on_desk("desk_two_codes" if codes else "desk_nothing", text=" ".join((attempt.word, *codes)))
    return None


def _ask_about(draft: Draft, attempt: Attempt, choice: Choice, code: str, alone: bool) -> None:
    """Asks about a code that nothing has. A code with a typo never names another case by itself. A word or the number of a
    call `alone` is none."""
    waiting = waiting_for(draft, choice)
    near = [each for each in waiting if is_within_one_typo(each, code)]
    if near:
        return questions.offer(draft, attempt, near)
    is_number = choice is Choice.CALLED and code.isdigit()
    if alone and (is_number or (code.isalpha() and not is_code(code) and choice is not Choice.MERGE)):
        questions.ask_for_code(draft, attempt, code, waiting)
    else:
        draft.answer_on_desk("unknown_code", code=code)
    return None


def _without_code(draft: Draft, message: Message, attempt: Attempt, choice: Choice) -> bool:
    """Applies a lone word to the only thing that it can mean, or asks. False: the text is talk."""
    waiting = waiting_for(draft, choice)
    if attempt.mistyped and not waiting:
        return False
    if attempt.reason and not (choice is Choice.MUTE and begins_with_length(attempt.reason)):
        near = _near_codes(draft, waiting, attempt.reason[0])
        if not near and (choice not in _ANSWERED_ALONE | _NEWS or not waiting):
            return False
        waiting = near or waiting
    if not waiting and choice is Choice.ESCALATE:
        draft.answer_on_desk("help_moderator")
    elif not waiting and choice not in _ANSWERED_ALONE | ON_INCIDENTS:
        return False
    elif not _may(draft, message, choice):
        pass
    elif not waiting:
        draft.answer_on_desk("desk_nothing", text=attempt.word)
    elif len(waiting) == 1 and _is_plain(draft, attempt, choice):
        decisions.choose(draft, message.ref.chat, message.author, choice, ByCode(waiting[0]))
    elif choice is Choice.MERGE:
        _merge(draft, message, attempt, waiting[:2])
    else:
        questions.offer(draft, attempt, waiting)
    return True


def _near_codes(draft: Draft, waiting: Sequence[str], typed: str) -> tuple[str, ...]:
    """The codes that differ from this word by a typo: those that wait for the choice, or all codes if none of these is near."""
    near = tuple(code for code in waiting if is_within_one_typo(code, typed.upper()))
    every = (*(case.code for case in draft.state.cases.values()), *waiting_for(draft, Choice.SHOW))
    return near or tuple(code for code in dict.fromkeys(every) if is_within_one_typo(code, typed.upper()))


def _is_plain(draft: Draft, attempt: Attempt, choice: Choice) -> bool:
    """True if the bot may act without a code. Where watches share a desk, the case of another one may be meant."""
    return choice in _APPLIED_ALONE and not (attempt.reason or attempt.unsure or draft.context.shares_desk)
