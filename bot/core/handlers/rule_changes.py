"""Rules from the phone: coordinators ask for a change of the rules in a private chat with the bot or on the desk.

The core checks the right and reads what was typed. The work itself (`WorkOnRules`) is done outside of it, and its result comes
back as an event. A change takes effect only after a ✅.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

from bot.core.action import Button, Purpose, SendListing, SendMessage
from bot.core.case import CaseEnding
from bot.core.choice import ByCode, Choice, choice_of_emoji, on_button
from bot.core.desk.questions import looks_like_change
from bot.core.draft import Draft
from bot.core.event import ChoiceMade, CommandGiven, RulesAnswered
from bot.core.handlers.rule_words import act_of, language_of
from bot.core.members import registry
from bot.core.message import RULE_FILES, TEXT_FILE, Attachment, Media, Message, Person, Role
from bot.core.ref import Ref, is_change_code, looks_like_code
from bot.core.rulebook import RULES, RulesTask, WorkOnRules
from bot.core.texts import AROUND_WORDS, LANGUAGES, first_word, typed_words

LONGEST_PHRASE: Final = 100
"""A phrase for a list may have this many characters."""

LONGEST_CODE: Final = 20
"""The answer repeats this many characters of an unknown code."""

_QUOTED: Final = re.compile(rf"[{AROUND_WORDS}](.*)[{AROUND_WORDS}]", re.DOTALL)
_MARKS: Final = frozenset('"„“”‟«»')
"""Inside of words they part one phrase from the next, and the coordinator adds one at a time."""
_SIGNS: Final = ",.;:!"
_PHRASES: Final = {"add": RulesTask.ADD_PHRASE, "remove": RulesTask.REMOVE_PHRASE}
_CONFIRMING: Final = {Choice.APPROVE: RulesTask.CONFIRM, Choice.REMOVE: RulesTask.DROP}


def coordinates(draft: Draft, person: Person) -> bool:
    return draft.context.watch.role(person) is Role.COORDINATOR


def command(draft: Draft, event: CommandGiven, chat: Ref) -> None:
    """`/word add …`, `/word remove …`, `/rule try …`, `/rules file …`, `/rules history` and `/rules rollback …`. `/rule` and
    `/rules` are the same here."""
    if not coordinates(draft, event.person):
        return _refuse(draft, chat)
    first, rest = first_word(event.argument)
    what = act_of(first)
    match event.name:
        case "word" if what in _PHRASES and not rest:
            _say(draft, chat, "change_lists", words=_lists(draft))
        case "word" if what in _PHRASES:
            _phrase(draft, event, chat, _PHRASES[what], rest)
        case "rule" | "rules" if what == "try" and rest:
            _ask(draft, event.key, RulesTask.TRY, chat, event.person, text=_unquoted(rest))
        case "rule" | "rules" if what == "file":
            _ask(draft, event.key, RulesTask.SEND_FILE, chat, event.person, words=tuple(rest.split()[:1]))
        case "rule" | "rules" if what == "history":
            _ask(draft, event.key, RulesTask.HISTORY, chat, event.person)
        case "rule" | "rules" if what == "rollback" and is_change_code(rest):
            _ask(draft, event.key, RulesTask.ROLL_BACK, chat, event.person, words=(rest.upper(),))
        case "rule" | "rules" if what == "rollback" and rest:
            _say(draft, chat, "change_unknown", code=rest[:LONGEST_CODE])
        case _:
            _say(draft, chat, "change_usage")
    return None


def typed(draft: Draft, message: Message, key: str, chat: Ref) -> bool:
    """Handles `ok V7K4`, `example 7K4` and a file of rules. `chat`: where the answer goes. False: the text is something
    else, as every text of a member. In a group «VOLVO weg» tells of a car, and a code with a typo is none."""
    if draft.context.watch.role(message.author) not in registry.MAY_TYPE:
        return False
    words = typed_words(message.text, _SIGNS)
    about = _decision(draft, words)
    if about is not None and (message.ref.chat not in draft.context.watch.groups or is_change_code(about[1])):
        if coordinates(draft, message.author):
            _ask(draft, key, about[0], chat, message.author, words=(about[1],))
        else:
            _refuse(draft, chat)
        return True
    if (code := _example(draft, message, words)) is not None:
        chosen_as_example(draft, key, chat, message.author, code)
        return True
    if (unknown := _unknown_example(draft, message, chat)) is not None:
        _say(draft, chat, "unknown_code" if unknown else "change_usage", code=unknown)
        return True
    return chat == message.ref.chat and _takes_files(draft, message, key, chat)


def passed_on(draft: Draft, message: Message, key: str) -> bool:
    """Takes a file of rules that its coordinator forwards to the bot alone: the words with it command nothing, and the file
    waits for its ✅ like any other. False: the message is something else."""
    alone = registry.is_private(draft, message.ref.chat, message.author.ref)
    is_named = any(each.name for each in message.attachments)  # any other file may be for the group
    return alone and message.forwarded and is_named and _takes_files(draft, message, key, message.ref.chat)


def _takes_files(draft: Draft, message: Message, key: str, chat: Ref) -> bool:
    """Takes a file of rules, one at a time. Other files are talk on the desk. At the gate a file with words is a message for
    the group, unless it is a text file: its coordinator may mean a file of rules."""
    files = [each for each in message.attachments if each.media is Media.FILE]
    of_rules = [each for each in files if each.handle and each.name.lower().endswith(RULE_FILES)]
    alone = registry.is_private(draft, chat, message.author.ref)
    if not coordinates(draft, message.author):
        refused = bool(of_rules) and not alone
        if refused:
            _refuse(draft, chat)
        return refused
    is_text = any(each.name == TEXT_FILE for each in files)
    alone = alone and (is_text or not (draft.context.watch.gatekeeper and message.text.strip()))
    if len(files) == len(of_rules) == 1:
        _ask(draft, key, RulesTask.TAKE_FILE, chat, message.author, words=(files[0].name,), file=files[0])
    elif of_rules:
        _say(draft, chat, "change_one_file")
    elif files and alone:
        _say(draft, chat, "change_not_yaml")
    return bool(of_rules) or (bool(files) and alone)


def pressed(draft: Draft, event: ChoiceMade) -> bool:
    """Handles the buttons of a change. False: the press is about something else."""
    if not isinstance(event.about, ByCode):
        return False
    if event.choice is Choice.EXAMPLE:
        chosen_as_example(draft, event.key, event.chat, event.person, event.about.code)
        return True
    if not is_change_code(event.about.code):
        return False
    task = _CONFIRMING.get(event.choice)
    if task is not None and coordinates(draft, event.person):
        _ask(draft, event.key, task, event.chat, event.person, words=(event.about.code.upper(),))
    else:
        _refuse(draft, event.chat)
    return True


def chosen_as_example(draft: Draft, key: str, chat: Ref, person: Person, code: str) -> None:
    """The decision says which kind of example the message becomes. A message that was only left as it was is none."""
    case = draft.state.case_of_code(code)
    if not coordinates(draft, person):
        _refuse(draft, chat, draft.press)
    elif case is not None and case.ending in (None, CaseEnding.KEPT):
        _say(draft, chat, "change_decide_first", press=draft.press, code=case.code)
    else:
        _ask(draft, key, RulesTask.ADD_EXAMPLE, chat, person, words=(code,))


def on_rules_answered(draft: Draft, event: RulesAnswered) -> None:
    text = "\n".join(draft.desk_text(line.key, **line.values) for line in event.lines)
    listing = event.content if event.file else event.listing
    if listing:
        draft.do(SendListing(event.chat, text, listing, event.file, _buttons(event.code)))
    else:
        draft.do(SendMessage(event.chat, text, Purpose.ANSWER, buttons=_buttons(event.code)))
    desk = draft.context.watch.desk
    if event.in_force and event.chat != desk:
        draft.do(SendListing(desk, text, listing, purpose=Purpose.DESK))


def _buttons(code: str) -> tuple[Button, ...]:
    if not code:
        return ()
    about = ByCode(code)
    return (Button("✅", on_button(Choice.APPROVE, about)), Button("❌", on_button(Choice.REMOVE, about)))


def _phrase(draft: Draft, event: CommandGiven, chat: Ref, task: RulesTask, rest: str) -> None:
    """`LIST "words" nl`: without a language, the first one of the watch is meant."""
    name, written = first_word(rest)
    before, _, last = written.rpartition(" ")
    is_quoted = _QUOTED.fullmatch(before.strip()) is not None  # then one word behind it can only be a language
    is_code = bool(before) and last.strip(_SIGNS).casefold() in LANGUAGES  # «en» alone is the phrase
    language = language_of(last.strip(_SIGNS)) if is_quoted or is_code else None
    if language:
        written = before
    phrase = " ".join(_unquoted(written).split())
    no_language = is_quoted and language is None and not _is_quote(last)
    if not phrase or len(phrase) > LONGEST_PHRASE or no_language or not _MARKS.isdisjoint(phrase):
        return _say(draft, chat, "change_usage")
    language = language or draft.context.watch.languages[0]
    return _ask(draft, event.key, task, chat, event.person, words=(name.casefold(), language), text=phrase)


def _is_quote(word: str) -> bool:
    """True if a quotation mark ends this word, so that the words before it are no whole of their own."""
    return word[-1:] in AROUND_WORDS


def _unquoted(text: str) -> str:
    quoted = _QUOTED.fullmatch(text.strip())
    return quoted[1].strip() if quoted else text.strip()


def _decision(draft: Draft, words: Sequence[str]) -> tuple[RulesTask, str] | None:
    """`ok V7K4` or `V7K4 ok`, and the same with a word for «remove». The workshop answers a code that it does not know."""
    if len(words) != 2:
        return None
    code, word = (words[0], words[1]) if looks_like_change(words[0]) else (words[1], words[0])
    if not looks_like_change(code):
        return None
    for choice, task in _CONFIRMING.items():
        if word.casefold() in draft.words(f"word_{choice.value}") or word == "✅":
            return task, code.upper()
    return None


def _example(draft: Draft, message: Message, words: Sequence[str]) -> str | None:
    """The code of the case that `example 7K4` names, or the answered card."""
    if not 1 <= len(words) <= 2 or not any(map(partial(_says_example, draft), words)):
        return None
    if len(words) == 2:
        case = next((found for word in words if (found := draft.state.case_of_code(word)) is not None), None)
    else:
        case = draft.state.case_of_card(message.reply_to) if message.reply_to is not None else None
    return None if case is None else case.code


def _unknown_example(draft: Draft, message: Message, chat: Ref) -> str | None:
    """The code behind `example` that no case has, of a coordinator in private; `meant` answers on the desk. Empty: the
    word stands alone."""
    if not (registry.is_private(draft, chat, message.author.ref) and coordinates(draft, message.author)):
        return None
    first, *others = typed_words(message.text, _SIGNS) or [""]
    is_one = _says_example(draft, first) and len(others) <= 1 and all(map(looks_like_code, others))
    return "".join(others).upper() if is_one else None


def _lists(draft: Draft) -> str:
    """The list for each label, one below the other."""
    language = draft.context.watch.languages[0]
    lists = draft.context.rulebook.main_lists()
    return "\n".join(f"{name}: {draft.texts.label(label, language)}" for label, name in lists.items())


def _says_example(draft: Draft, word: str) -> bool:
    return word.casefold() in draft.words("word_example") or choice_of_emoji(word) is Choice.EXAMPLE


def _ask(
    draft: Draft,
    key: str,
    task: RulesTask,
    chat: Ref,
    person: Person,
    words: tuple[str, ...] = (),
    text: str = "",
    file: Attachment | None = None,
) -> None:
    watch = draft.context.watch
    draft.do(WorkOnRules(Ref(RULES, watch.id), key, task, chat, person.name, draft.at, words, text, file))


def _refuse(draft: Draft, chat: Ref, press: str = "") -> None:
    _say(draft, chat, "not_a_coordinator" if draft.context.watch.coordinators else "change_no_coordinator", press)


def _say(draft: Draft, chat: Ref, key: str, press: str = "", **values: str) -> None:
    draft.do(SendMessage(chat, draft.desk_text(key, **values), Purpose.ANSWER, press=press))
