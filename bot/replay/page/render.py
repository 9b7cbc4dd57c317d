"""The page as a whole, written from top to bottom: a long chat is never in memory.

It may load nothing and run nothing but its own script, whose hash stands in the policy; the script only sorts what is there.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from bot.errors import CannotStart
from bot.replay.page.cards import Rules, card
from bot.replay.page.kinds import Kind
from bot.replay.page.markup import Html, Part, el, fill, name, sealed, start_of
from bot.replay.page.plot import sign
from bot.replay.page.selection import MOST_SHOWN, Selection, chosen, survey
from bot.replay.page.summary import figures, opening, plots, rules_section, trust
from bot.replay.page.words import WORDS, Words
from bot.replay.results import ReplayResult


def write_page(account: ReplayResult, path: Path, language: str, most: int = MOST_SHOWN) -> None:
    """Write the page to a file, which is whole or not there. `language`: a key of WORDS. Raises CannotStart."""
    if path.exists() and not path.is_file():
        raise CannotStart(f"{path} is not a file: give the name of the page to write, such as replay.html")
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(page(account, language, most))
        unfinished.replace(path)
    except OSError as error:
        raise CannotStart(f"the page cannot be written to {path}: {error.strerror}") from error
    finally:
        unfinished.unlink(missing_ok=True)


def page(account: ReplayResult, language: str, most: int = MOST_SHOWN) -> Iterator[str]:
    """The page in pieces. It goes through `account.flagged` twice."""
    words = WORDS[language]
    rules = _rules(account, language)
    found = survey(account.flagged, most)
    yield f"<!doctype html>\n{start_of('html', lang=language).markup}"
    yield _head(account, words).markup
    yield f"\n<body>{opening(account, words).markup}\n<main>"
    for section in _upper(account, rules, found, words):
        yield f"{section.markup}\n"
    yield from _messages(account, rules, found, words)
    yield f"</main>\n{_made_from(account, words).markup}\n{_script().markup}</body></html>\n"


def _rules(account: ReplayResult, language: str) -> Rules:
    """Titles in the page's language, else in English, else in any, else the rule's own id; most hits first."""
    by_hits = [rule for rule, _ in account.totals.rules.most_common()]
    every = dict.fromkeys([*by_hits, *account.titles])
    titles = {rule: dict(account.titles.get(rule, {})) for rule in every}
    best = {
        rule: by.get(language) or by.get("en") or next(iter(by.values()), None) or rule for rule, by in titles.items()
    }
    return Rules(best, {rule: place for place, rule in enumerate(by_hits)})


def _upper(account: ReplayResult, rules: Rules, found: Selection, words: Words) -> Iterator[Html]:
    if account.source.messages:
        yield figures(account, found, words)
    yield trust(account, words)
    yield from plots(account.totals, words)
    yield rules_section(account, rules, words)


def _head(account: ReplayResult, words: Words) -> Html:
    style = _file("page.css")
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_policy(style, _file("page.js"))),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="robots", content="noindex"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", fill(words.title, chat=account.source.chat)),
        sealed("style", style),
    )


def _policy(style: str, script: str) -> str:
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def _file(file: str) -> str:
    return files("bot.replay.page").joinpath(file).read_text(encoding="utf-8")


def _script() -> Html:
    return sealed("script", _file("page.js"))


def _messages(account: ReplayResult, rules: Rules, found: Selection, words: Words) -> Iterator[str]:
    yield start_of("section", aria_labelledby="messages").markup
    yield el("h2", words.flagged, id="messages", tabindex="-1").markup
    yield el("p", _how_many(found, words), class_="note").markup
    if found.all_shown:
        yield _filters(rules, found, words).markup
        yield f"{start_of('ol', class_='cards').markup}\n"
        for flagged in chosen(account.flagged, found):
            yield f"{card(flagged, rules, words).markup}\n"
        yield "</ol>"
    yield "</section>"


def _how_many(found: Selection, words: Words) -> Part:
    if not found.all:
        return words.flagged_none
    if found.all == found.all_shown:
        return words.count(words.flagged_all, found.all)
    left = words.figure(found.all - found.all_shown)
    return fill(words.flagged_part, all=words.figure(found.all), shown=words.figure(found.all_shown), left=left)


def _filters(rules: Rules, found: Selection, words: Words) -> Html:
    """Hidden until the script shows it: without the script it would do nothing."""
    kinds = [
        (kind.value, fill("{sign} {kind}", sign=sign(kind), kind=words.kinds[kind]))
        for kind in Kind
        if found.shown[kind]
    ]
    titles: list[tuple[str, Part]] = [(str(place), rules.titles[rule]) for rule, place in rules.places.items()]
    return el(
        "form",
        _choice("kind", words.filter_kind, [("", words.all), *kinds]),
        _choice("rule", words.filter_rule, [("", words.all), *titles]),
        el("p", el("label", words.search, for_="search"), " ", el("input", type="search", id="search", name="search")),
        el(
            "p",
            el("output", words.shown, id="shown", data_form=words.shown, data_none=words.none_fits),
            " ",
            el("button", words.start_again, type="reset"),
        ),
        class_="filters",
        role="search",
        hidden=True,
    )


def _choice(group: str, title: str, options: list[tuple[str, Part]]) -> Html:
    labels = (
        el(
            "label",
            el("input", type="radio", name=group, value=value, checked=value == ""),
            el("span", text, " ", el("small", class_="count")),
        )
        for value, text in options
    )
    return el("fieldset", el("legend", title), *labels)


def _made_from(account: ReplayResult, words: Words) -> Html:
    source = account.source
    return el(
        "footer",
        fill(
            words.made_from,
            file=name(source.file),
            format=source.format,
            messages=words.count(words.messages, source.messages),
            system=words.count(words.system_lines, source.system_lines),
        ),
    )
