"""A call to act and an insult in four languages, in disguises.

`python -m tests.hostile.disguises` shows what happens to each of them with the shipped rules and the whole reader, as the only
message of a group: H for hidden, c for visible with a card, - for visible without one.
"""

from __future__ import annotations

import asyncio
import base64
import codecs
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from enum import Enum
from typing import Final

from bot.classifier.models import add_models, load_models
from bot.config.values import ReaderKind
from bot.core.action import AskModerators, DeleteMessage
from bot.core.event import MessagePosted
from bot.core.message import Message, Person
from bot.core.ref import MessageRef, Ref
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.rehearsal import Rehearsal, restrict_to_chat
from tests import shipped

PLAIN: Final[Mapping[str, str]] = {
    "call nl": "Kom allemaal naar buiten we pakken hem zelf en slaan hem in elkaar",
    "call fr": "On y va tous ensemble on va le coincer et lui casser la figure",
    "call de": "Kommt alle raus wir schnappen ihn uns selbst und schlagen ihn zusammen",
    "call en": "Everybody come outside we will grab him ourselves and beat him up",
    "insult nl": "Jij bent een vuile klootzak en een smerige leugenaar",
    "insult fr": "Tu es un sale connard et une grosse merde ferme ta gueule",
    "insult de": "Du bist ein dreckiges Arschloch und ein verdammter Idiot",
    "insult en": "You are a filthy bastard and a fucking stupid idiot",
}

_UPSIDE_DOWN: Final = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz")
_MORSE_SIGNS: Final = (
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.."
)
_MORSE: Final = dict(zip("abcdefghijklmnopqrstuvwxyz", _MORSE_SIGNS.split(), strict=True))
_CYRILLIC: Final = str.maketrans("aceopxyiskmnrt", "асеорхуіѕкмпгт")
_GREEK: Final = str.maketrans("aeopxyiknuv", "αεορχγικηυν")
_LEET: Final = str.maketrans("aeiost", "4310$7")
_SMALL_CAPITALS: Final = str.maketrans("abcdefghijklmnopqrtuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀᴛᴜᴠᴡʏᴢ")
_SUBSCRIPT: Final = str.maketrans("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_CANADIAN: Final = str.maketrans("abcdehjlmnpqrtuvxz", "ᗩᗷᑕᗪᗴᕼᒍᒪᗰᑎᑭᑫᖇTᑌᐯ᙭Z")
_THAI: Final = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ค๒ς๔єŦﻮђเןкl๓ภ๏קợгรtยשฬץאz")
_VISUAL: Final = str.maketrans({"k": "|<", "h": "|-|", "n": "|\\|", "m": "|v|", "w": "\\/\\/", "u": "|_|", "d": "|)"})


def _math(base: int) -> Callable[[str], str]:
    return lambda text: "".join(chr(base + ord(c) - 97) if "a" <= c <= "z" else c for c in text.lower())


def _each_word(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: " ".join(map(change, text.split()))


def _joined(sign: str) -> Callable[[str], str]:
    return lambda text: sign.join(text.split())


def _apart(sign: str) -> Callable[[str], str]:
    return _each_word(lambda word: sign.join(word))


def _camel(text: str) -> str:
    return "".join(word.capitalize() for word in text.split())


def _alternate(text: str) -> str:
    return "".join(c.upper() if n % 2 else c.lower() for n, c in enumerate(text))


def _without_vowels(word: str) -> str:
    return word[0] + re.sub("[aeiou]", "", word[1:])


def _starred(word: str) -> str:
    return re.sub("(?<=.)[aeiou]", "*", word, count=1)


def _split_words(text: str) -> str:
    return " ".join(
        word if len(word) < 4 else f"{word[: len(word) // 2]} {word[len(word) // 2 :]}" for word in text.split()
    )


def _pairs(text: str) -> str:
    letters = text.replace(" ", "")
    return " ".join(letters[n : n + 2] for n in range(0, len(letters), 2))


def _threes(text: str) -> str:
    letters = text.replace(" ", "")
    return " ".join(letters[n : n + 3] for n in range(0, len(letters), 3))


def _typos(word: str) -> str:
    return word if len(word) < 4 else word[0] + word[2] + word[1] + word[3:]


DISGUISES: Final[Mapping[str, Callable[[str], str]]] = {
    "plain": str,
    # joined words
    "joined by dots": _joined("."),
    "joined by !": _joined("!"),
    "joined by ?": _joined("?"),
    "joined by /": _joined("/"),
    "joined by ,": _joined(","),
    "joined by -": _joined("-"),
    "joined by _": _joined("_"),
    "joined by +": _joined("+"),
    "joined by |": _joined("|"),
    "joined by ~": _joined("~"),
    "joined by :": _joined(":"),
    "joined by ;": _joined(";"),
    "joined by *": _joined("*"),
    "joined by #": _joined("#"),
    "joined by &": _joined("&"),
    "joined by =": _joined("="),
    "joined by \\": _joined("\\"),
    "joined by ...": _joined("..."),
    "joined by …": _joined("…"),
    "joined by ·": _joined("·"),
    "joined by @": _joined("@"),
    "joined by 1": _joined("1"),
    "joined by x": _joined("x"),
    "joined by emoji": _joined("🔥"),
    "joined by %20": _joined("%20"),
    "joined by '": _joined("'"),
    'joined by "': _joined('"'),
    "joined by ()": _joined(")("),
    "joined by dots and commas": lambda text: re.sub(" ", lambda m: ".,"[m.start() % 2], text),
    "joined": _joined(""),
    "camel case": _camel,
    "hashtag": lambda text: "#" + _camel(text),
    "hashtags": _each_word(lambda word: "#" + word),
    "mentions": _each_word(lambda word: "@" + word),
    "one account": lambda text: "@" + "_".join(text.split()),
    "e-mail": lambda text: ".".join(text.split()[:-1]) + "@" + text.split()[-1] + ".be",
    "e-mail, @ in the middle": lambda text: ".".join(text.split()[:4]) + "@" + ".".join(text.split()[4:]) + ".be",
    "e-mail with _": lambda text: "_".join(text.split()) + "@huis.be",
    "two e-mails": lambda text: ".".join(text.split()[:5]) + "@huis.be " + ".".join(text.split()[5:]) + "@huis.be",
    "domain": lambda text: ".".join(text.split()) + ".be",
    "link": lambda text: "https://huis.be/" + "-".join(text.split()),
    "link with _": lambda text: "https://huis.be/" + "_".join(text.split()),
    "link with /": lambda text: "https://huis.be/" + "/".join(text.split()),
    "link with %20": lambda text: "https://huis.be/?q=" + "%20".join(text.split()),
    "link with +": lambda text: "https://huis.be/?q=" + "+".join(text.split()),
    "www": lambda text: "www." + ".".join(text.split()) + ".be",
    "path": lambda text: "huis.be/" + "/".join(text.split()),
    "file name": lambda text: "_".join(text.split()) + ".pdf",
    # letters apart
    "letters apart": _each_word(lambda word: " ".join(word) + " "),
    "letters apart, no gaps": lambda text: " ".join(text.replace(" ", "")),
    "letters with dots": _apart("."),
    "letters with dots, no gaps": lambda text: ".".join(text.replace(" ", "")),
    "letters with -": _apart("-"),
    "letters with _": _apart("_"),
    "letters with *": _apart("*"),
    "letters with ' ": _apart("'"),
    "letters with emoji": _apart("🔥"),
    "letters with \\": _apart("\\"),
    "letters with two dots": _apart(".."),
    "letters with two spaces": lambda text: "   ".join("  ".join(word) for word in text.split()),
    "letters with !": _apart("!"),
    "letters with ?": _apart("?"),
    'letters with "': _apart('"'),
    "letters with %": _apart("%"),
    "letters with <>": _each_word(lambda word: "".join(f"<{c}>" for c in word)),
    "letters in brackets": _each_word(lambda word: "".join(f"[{c}]" for c in word)),
    "letters, a line each": lambda text: "\n".join(text.replace(" ", "")),
    "letters, a line each, gaps": lambda text: "\n\n".join("\n".join(word) for word in text.split()),
    "words, a line each": _joined("\n"),
    "pairs of letters": _pairs,
    "threes of letters": _threes,
    "halved words": _split_words,
    "dash in words": _each_word(lambda word: word if len(word) < 4 else word[:2] + "-" + word[2:]),
    "dot in words": _each_word(lambda word: word if len(word) < 4 else word[:2] + "." + word[2:]),
    # other letters
    "capitals": str.upper,
    "alternating capitals": _alternate,
    "leet": lambda text: text.lower().translate(_LEET),
    "leet, joined by dots": lambda text: ".".join(text.lower().translate(_LEET).split()),
    "letters of signs": lambda text: text.lower().translate(_VISUAL),
    "Cyrillic": lambda text: text.lower().translate(_CYRILLIC),
    "Cyrillic, joined": lambda text: ".".join(text.lower().translate(_CYRILLIC).split()),
    "Greek": lambda text: text.lower().translate(_GREEK),
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "mathematical bold": _math(0x1D41A),
    "mathematical script": _math(0x1D4EA),
    "fraktur": _math(0x1D586),
    "circled": _math(0x24D0),
    "double struck": _math(0x1D552),
    "in flags": _each_word(
        lambda word: "\u200c".join(chr(0x1F1E6 + ord(c) - 97) for c in word.lower() if "a" <= c <= "z")
    ),
    "upside down": lambda text: text.lower().translate(_UPSIDE_DOWN)[::-1],
    "upside down, in order": lambda text: text.lower().translate(_UPSIDE_DOWN),
    "reversed": lambda text: text[::-1],
    "words reversed": _each_word(lambda word: word[::-1]),
    "word order reversed": lambda text: " ".join(reversed(text.split())),
    "RLO": lambda text: "\u202e" + text[::-1],
    "Morse": lambda text: " / ".join(" ".join(_MORSE[c] for c in word.lower() if c in _MORSE) for word in text.split()),
    "rot13": lambda text: codecs.encode(text, "rot13"),
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "numbers for letters": lambda text: " ".join(str(ord(c) - 96) for c in text.lower() if "a" <= c <= "z"),
    "pig latin": _each_word(lambda word: word[1:] + word[0] + "ay"),
    "letters doubled": lambda text: "".join(c * 2 if c.isalpha() else c for c in text),
    "letters stretched": lambda text: re.sub("[aeiou]", lambda m: m[0] * 4, text),
    "without vowels": _each_word(_without_vowels),
    "vowels starred": _each_word(_starred),
    "letters swapped": _each_word(_typos),
    "zero width": "\u200b".join,
    "soft hyphens": "\u00ad".join,
    "combining marks": lambda text: "".join(c + "\u0336" if c.isalpha() else c for c in text),
    "heaps of marks": lambda text: "".join(c + "\u0300\u0301\u0302\u0303\u0308" if c.isalpha() else c for c in text),
    "accents": lambda text: text.translate(str.maketrans("aeiou", "áèïôü")),
    "accents everywhere": lambda text: text.translate(str.maketrans("aeioucnsz", "ąęįőűčňşž")),
    "no-break spaces": _joined("\u00a0"),
    "braille blanks": _joined("\u2800"),
    "Hangul blanks": _joined("\u3164"),
    "spoiler bars": lambda text: f"||{text}||",
    "code": lambda text: f"`{text}`",
    "in HTML": lambda text: "".join(f"<b>{word}</b>" for word in text.split()),
    "underline and star": lambda text: "".join(f"*{word}*_" for word in text.split()),
    "quotation": lambda text: f"> {text}",
    "quotation, rejected": lambda text: f"> {text}\nniet ok",
    "in a link's middle": lambda text: f"zie https://huis.be/{'-'.join(text.split())} voor de foto's van het feest",
    "last word an e-mail": lambda text: " ".join(text.split()[:-1]) + f" {text.split()[-1]}@huis.be",
    "after a plate": lambda text: f"1-ABC-123 {_camel(text)}",
    "among emoji": _each_word(lambda word: f"{word}😂"),
    "regional spelling": lambda text: text.replace("k", "q").replace("s", "z").replace("c", "k"),
    "signwriting blocks": lambda text: "".join(
        chr(0x1F130 + ord(c) - 97) if "a" <= c <= "z" else c for c in text.lower()
    ),
    "subscript": lambda text: text.lower().translate(_SUBSCRIPT),
    "small capitals": lambda text: text.lower().translate(_SMALL_CAPITALS),
    "Canadian syllabics": lambda text: text.lower().translate(_CANADIAN),
    "Thai look-alikes": lambda text: text.lower().translate(_THAI),
}


class Fate(Enum):
    HIDDEN = "H"
    CARD = "c"
    VISIBLE = "-"


_GROUP: Final = Ref("trial", "group")
_AT: Final = datetime(2026, 1, 15, 12, tzinfo=UTC)


async def fate(rules: CurrentRules, text: str) -> Fate:
    """The fate of a text that is the only message of a group with these rules."""
    watch = replace(restrict_to_chat(shipped.config().watches[0], _GROUP), reminders=())
    rehearsal = Rehearsal(watch, rules.rulebook, LiveRules(rules))
    message = Message(MessageRef(_GROUP, "1"), Person(Ref("trial", "Jan"), "Jan"), text, _AT)
    actions = (await rehearsal.handle(MessagePosted("1", message)))[-1].actions
    if any(isinstance(action, DeleteMessage) for action in actions):
        return Fate.HIDDEN
    return Fate.CARD if any(isinstance(action, AskModerators) for action in actions) else Fate.VISIBLE


async def main() -> None:
    rules = add_models(shipped.rules(), load_models(ReaderKind(sys.argv[1] if len(sys.argv) > 1 else "full")))
    counts = Counter[Fate]()
    for name, disguise in DISGUISES.items():
        fates = [await fate(rules, disguise(text)) for text in PLAIN.values()]
        counts.update(fates)
        print(f"{name:32} {''.join(each.value for each in fates)}  {disguise(PLAIN['call nl'])[:70]!r}")
    print(", ".join(f"{each.name.lower()} {count}" for each, count in counts.items()))


if __name__ == "__main__":
    asyncio.run(main())
