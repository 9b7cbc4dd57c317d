"""The questions that the desk reads about a text which is no command, but looks like one: for many cases, for the rules, or of
`slash.py`.

Each question offers the whole command, so that the moderator can copy it. Nothing here decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Final

from bot.core.cases import reasons
from bot.core.cases.queue import waiting_for
from bot.core.choice import (
    EMOJI,
    ON_INCIDENTS,
    WITH_REASON,
    Choice,
    choice_of_emoji,
    is_within_one_typo,
    without_courtesy,
)
from bot.core.desk import bulk, slash
from bot.core.desk.desk_words import DeskWords, is_near, phrase_of
from bot.core.desk.named_cases import author_like, code_like, open_of, rule_like
from bot.core.desk.typed_commands import Attempt, read_tokens
from bot.core.draft import Draft
from bot.core.message import on_one_line
from bot.core.ref import CHANGE, is_change_code, looks_like_code
from bot.core.schedule import split_duration
from bot.core.texts import LANGUAGES

_LONGEST_PHRASE: Final = 3

_MOST_CODES: Final = 50
"""A typo is looked for in this number of codes, the newest ones."""

MOST_ASKED = 5
"""A question offers at most this number of codes."""

MOST_WORDS = 3
"""A text without a code and with more words is talk."""

_GUESSED = frozenset(
    {Choice.APPROVE, Choice.REMOVE, Choice.WARN, Choice.MUTE, Choice.EXPEL, Choice.UNDO, Choice.SHOW, Choice.ESCALATE}
)
"""The choices that the bot offers after words that are no command."""

_DENIES = frozenset(
    ("niemand", "geen", "nooit", "personne", "aucun", "jamais", "kein", "keiner", "nie", "nobody", "never", "none")
)  # fmt: skip

_GUESSED_OF_INCIDENT = ON_INCIDENTS | {Choice.UNDO, Choice.SHOW}
"""The choices that the bot offers after such words beside the code of an incident."""


def offer(draft: Draft, attempt: Attempt, codes: Iterable[str]) -> None:
    """Offers the whole command for each code, so that the moderator can copy it; a mute with its length."""
    offered = _commands(attempt, codes)
    if offered:
        draft.answer_on_desk("desk_ask" if len(offered) == 1 else "desk_which", words=" · ".join(offered))


def _commands(attempt: Attempt, codes: Iterable[str]) -> list[str]:
    words = (attempt.word, *attempt.also)
    length = reasons.asked_length(" ".join(attempt.reason)) if attempt.choice is Choice.MUTE else ""
    named = ((word or code, code if word else "", length) for code in codes for word in words)
    each = [f"`{' '.join(filter(None, parts))}`" for parts in named]
    return each[:MOST_ASKED]


def ask_for_code(draft: Draft, attempt: Attempt, typed: str, waiting: Sequence[str]) -> None:
    """Asks for the code in «weg JAN» and «gebeld 997». `waiting`: the codes that the choice may be about."""
    if not waiting:
        draft.answer_on_desk("desk_nothing", text=f"{attempt.word} {typed}")
    elif typed.isdigit():  # some numbers look like a code
        offer(draft, attempt, waiting)
    else:
        draft.answer_on_desk("desk_no_code", text=typed, words=" · ".join(_commands(attempt, waiting)))


def guess(draft: Draft, text: str, words: DeskWords, answered: Sequence[str], show: bool = True) -> bool:
    """Asks about a choice near a code, at the end of a few words, in another language, or by an emoji. `answered`: the code of
    the answered card. `show`: with a code and no choice, the bot offers the card. False: talk."""
    tokens = read_tokens(text)
    codes = tuple(token.upper() for token in tokens if not token.islower() and draft.state.knows_code(token.upper()))
    rest = [token for token in tokens if token.upper() not in codes]
    of_incident = any(draft.state.incident_of_code(code) is not None for code in codes)
    denied = any(token.casefold() in words.negations | _DENIES for token in rest)
    guessed = _GUESSED_OF_INCIDENT if of_incident and not denied else _GUESSED
    guessed -= {Choice.APPROVE} if denied else set()
    choice = _choice_in(rest, words, guessed, bool(codes)) or _choice_in(
        rest, DeskWords.of(draft.texts, LANGUAGES), guessed, bool(codes), whole=True
    )
    button = choice_of_emoji(text.strip()) if text.strip() in EMOJI.values() else None  # a thumb is talk
    choice = choice or button or (Choice.SHOW if codes and show else None)
    if choice not in guessed:
        return False
    about = (codes if choice is not Choice.MERGE else (" ".join(codes),)) or answered or waiting_for(draft, choice)
    word = draft.word(f"word_{choice.value}")
    offer(draft, Attempt(choice, word), about)
    return bool(about)


def _choice_in(
    rest: Sequence[str], words: DeskWords, guessed: Set[Choice], near_code: bool, whole: bool = False
) -> Choice | None:
    """The last choice that these words name. Without a code, it has to end a few words, or (`whole`) to be all of them."""
    for start in reversed(range(len(rest))):
        found = phrase_of(rest[start:], words)
        ends = found is not None and start + len(found[1]) == len(rest)
        if (
            found
            and found[0] in guessed
            and (near_code or (ends and len(rest) <= MOST_WORDS and not (whole and start)))
        ):
            return found[0]
    return None


def ask_about_many(draft: Draft, text: str, words: DeskWords) -> bool:
    """Asks about `weg ales van Piet`, `terug regel` without a rule, and `okk V7K4`. False: the text is none of these."""
    tokens = without_courtesy(read_tokens(text))
    command = next(_for_many(draft, tokens, words), "") or _about_change(draft, tokens)
    command = command or _turned_round(draft, tokens, words) or _in_other_language(draft, text)
    return _ask(draft, command)


def ask_about_rest(draft: Draft, text: str, words: DeskWords) -> bool:
    """Asks about `vorbeeld 7K4`, and about `queue` without its slash. False: the text is something else."""
    tokens = without_courtesy(read_tokens(text))
    command = _example(draft, tokens) or _whole(draft, tokens, words) or slash.without_slash(tokens)
    return _ask(draft, command or slash.in_plain_words(draft, text)) or _answer_example(draft, tokens)


def ask_about_slash(draft: Draft, name: str, argument: str) -> bool:
    """Asks about `/qeue`. False: no other command has a name like this."""
    return _ask(draft, slash.other_slash(draft, name, argument))


def _ask(draft: Draft, command: str) -> bool:
    return bool(command) and draft.answer_on_desk("desk_ask", words=f"`{command}`")


def _for_many(draft: Draft, tokens: Sequence[str], words: DeskWords) -> Iterator[str]:
    """The commands for many cases that differ from the text by a typo, or lack their end."""
    for length in range(1, min(_LONGEST_PHRASE, len(tokens) - 1) + 1):
        head, rest = tuple(tokens[:length]), tokens[length:]
        for choice, word in _choices(head, words):
            if choice in WITH_REASON and (who := _author_named(draft, rest, words)):
                yield f"{word} {' '.join(words.all_of[0])} {who}"
            for phrase in words.all_of:
                if (named := _behind(rest, phrase)) is not None and (who := author_like(draft, choice, named)):
                    yield f"{word} {' '.join(phrase)} {who}"
            for phrase in words.rule:
                if (named := _behind(rest, phrase)) is not None and (rule := _rule_and_time(draft, named)):
                    yield f"{word} {' '.join(phrase)} {rule}"
            all_of = _first_near(rest, words.all) if choice is Choice.UNDO and len(rest) <= 2 else ""
            if all_of and (code := code_like(draft, "".join(rest[1:]))):
                yield f"{word} {all_of} {code}"


def _author_named(draft: Draft, rest: Sequence[str], words: DeskWords) -> str:
    """The author whom «weg Piet», «weg van Piet» or «weg alles Piet» names. Empty: none has this very name and an open case."""
    joins = words.all | {phrase[-1] for phrase in words.all_of}
    named = " ".join(without_courtesy(list(rest[1:] if rest[0].casefold() in joins else rest)))
    return on_one_line(cases[0].author.name) if named and (cases := open_of(draft, named)) else ""


def _turned_round(draft: Draft, tokens: Sequence[str], words: DeskWords) -> str:
    """`weg alles van Piet` for «alles van Piet weg» and «alles weg van Piet»."""
    for start in range(1, len(tokens)):
        found = phrase_of(tokens[start:], words)
        rest = [*tokens[:start], *tokens[start + len(found[1]) :]] if found else []
        for phrase in words.all_of if found and found[0] in bulk.CHOICES else ():
            named = " ".join(rest[len(phrase) :]) if tuple(map(str.casefold, rest[: len(phrase)])) == phrase else ""
            if found and named and (who := author_like(draft, found[0], named)):
                return f"{' '.join(found[1])} {' '.join(phrase)} {who}"
    return ""


def _in_other_language(draft: Draft, text: str) -> str:
    """`weg alles van Piet` for “delete everything from Piet” at a desk in Dutch."""
    read = bulk.read(text, DeskWords.of(draft.texts, LANGUAGES), draft.context.watch.id)
    who = author_like(draft, read.choice, read.author) if read is not None and read.author else ""
    if read is None or not who:
        return ""
    return f"{draft.word(f'word_{read.choice.value}')} {draft.word('word_all_of')} {who}"


def _choices(head: tuple[str, ...], words: DeskWords) -> list[tuple[Choice, str]]:
    found = phrase_of(head, words)
    exact = [(found[0], " ".join(found[1]))] if found and len(found[1]) == len(head) else []
    typed = " ".join(head).casefold()
    near = [
        (choice, " ".join(phrase)) for phrase, choice in words.phrases if is_within_one_typo(" ".join(phrase), typed)
    ]
    return [(choice, word) for choice, word in exact or near if choice in bulk.CHOICES]


def _behind(rest: Sequence[str], phrase: tuple[str, ...]) -> str | None:
    """The words behind this phrase, in which a typo may be. None: the phrase is not there."""
    for length in (len(phrase), len(phrase) - 1, len(phrase) + 1):
        if 0 < length <= len(rest) and is_near(" ".join(rest[:length]).casefold(), " ".join(phrase)):
            return " ".join(rest[length:])
    return None


def _rule_and_time(draft: Draft, named: str) -> str:
    """The rule, and the time behind it if there is one. Empty: no rule has a name like this."""
    words = named.split()
    before, span = split_duration(words)
    time = " ".join(words[len(before) :]) if span is not None else ""
    rule = rule_like(draft, " ".join(before))
    return f"{rule} {time}".strip() if rule else ""


def _first_near(rest: Sequence[str], known: frozenset[str]) -> str:
    return next((word for word in sorted(known) if rest and is_near(rest[0].casefold(), word)), "")


def _about_change(draft: Draft, tokens: Sequence[str]) -> str:
    """`ok V7K4` with a typo in the word. A code with a typo cannot be told from others here: the workshop answers."""
    whole = "".join(tokens)
    if any(draft.state.knows_code(token.upper()) for token in tokens):
        return ""
    code = next((part for part in (*tokens, whole[-4:], whole[-5:]) if looks_like_change(part)), "")
    if not code or len(tokens) != 2:
        return ""
    typed = whole.replace(code, "", 1).casefold()
    for choice in (Choice.APPROVE, Choice.REMOVE):
        for word in draft.words(f"word_{choice.value}"):
            if is_within_one_typo(word, typed):
                return f"{word} {code.upper()}"
    return f"{draft.word('word_approve')} {code.upper()}"


def looks_like_change(token: str) -> bool:
    """A code of a change, also with a typo: «ok vast» is talk."""
    signs = sum(sign.isupper() or sign.isdigit() for sign in token)
    return is_change_code(token) or (token[:1] == CHANGE and 2 < len(token) <= 9 and signs > 2)


def _example(draft: Draft, tokens: Sequence[str]) -> str:
    """`voorbeeld 7K4` with a typo in the word or in the code, or without a code."""
    if not 1 <= len(tokens) <= 2:
        return ""
    for word in draft.words("word_example"):
        others = [token for token in tokens if not is_near(token.casefold(), word)]
        if len(others) < len(tokens) and (code := code_like(draft, "".join(others))):
            return f"{word} {code}"
    return ""


def _answer_example(draft: Draft, tokens: Sequence[str]) -> bool:
    """Answers `voorbeeld 7K4` if no case has a code like this."""
    if len(tokens) != 2 or tokens[0].casefold() not in draft.words("word_example") or not looks_like_code(tokens[1]):
        return False
    return draft.answer_on_desk("unknown_code", code=tokens[1].upper())


def _whole(draft: Draft, tokens: Sequence[str], words: DeskWords) -> str:
    """The word and the code in a text in which a typo moves the border between them: `weg7K4`, `we g7K4`, `7K ok`."""
    typed = " ".join(tokens).casefold()
    codes = [case.code for case in draft.state.cases.values()]
    codes += [incident.code for incident in draft.state.open_incidents(draft.at) if incident.code]
    codes += [file.code for file in draft.state.police_files.values()]
    for code in codes[-_MOST_CODES:]:
        about_card = draft.state.case_of_code(code) is not None
        fitting = (phrase for phrase, choice in words.phrases if not (about_card and choice in ON_INCIDENTS))
        for word in map(" ".join, fitting):
            if any(is_within_one_typo(whole.casefold(), typed) for whole in (f"{word} {code}", f"{code} {word}")):
                return f"{word} {code}"
    if len(tokens) > 2 and (last := tokens[-1].upper()) in codes:  # «same n7K4 AF3»
        return f"{one} {last}" if (one := _whole(draft, tokens[:-1], words)) else ""
    return ""
