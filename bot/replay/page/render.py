"""Renders the page from top to bottom, in pieces, so that a long chat is never in memory.

The page's policy allows only its own style and script, by their hashes, and no request. The script only filters the cards.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bot.core.reading import Label
from bot.errors import CannotStart
from bot.plain_file import refuse_other_than_plain
from bot.replay.page.cards import Rules, render_card
from bot.replay.page.head import page_file, page_head
from bot.replay.page.kinds import Kind
from bot.replay.page.markup import Html, Part, el, fill, isolate, raw_element, start_tag
from bot.replay.page.plot import kind_sign
from bot.replay.page.selection import Selection, make_selection, selected_messages
from bot.replay.page.summary import figures_section, header, plot_sections, rules_section, trust_section
from bot.replay.page.words import WORDS, Words
from bot.replay.results import ReplayResult
from bot.translation import reason_of, tr


def write_page(result: ReplayResult, path: Path, language: str) -> None:
    """Write the page to a file. A failure leaves no partial page. `language`: a key of WORDS. Raises CannotStart."""
    refuse_other_than_plain(path)
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(render_page(result, language))
        unfinished.replace(path)
    except OSError as error:
        raise CannotStart(tr("the page cannot be written to {path}: {why}", path=path, why=reason_of(error))) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


def render_page(result: ReplayResult, language: str) -> Iterator[str]:
    """The page in pieces. Iterates over `result.flagged` twice."""
    words = WORDS[language]
    rules = _rules(result, language)
    selection = make_selection(result.flagged)
    yield f"<!doctype html>\n{start_tag('html', lang=language).markup}"
    title, script = fill(words.title, chat=result.source.chat), page_file("page.js")
    yield page_head(title, script).markup
    yield f"\n<body>{header(result, words).markup}\n<main>"
    for section in _sections(result, rules, selection, words):
        yield f"{section.markup}\n"
    yield from _messages(result, rules, selection, words)
    yield f"</main>\n{_made_from(result, words).markup}\n{raw_element('script', script).markup}</body></html>\n"


def _rules(result: ReplayResult, language: str) -> Rules:
    """The rules by number of hits, with their titles in the page's language, else in English, else in any, else their ids."""
    by_hits = [rule for rule, _ in result.totals.rules.most_common()]
    titles = {}
    for rule in dict.fromkeys([*by_hits, *result.titles]):
        by_language = result.titles.get(rule, {})
        any_title = next(iter(by_language.values()), None)
        titles[rule] = by_language.get(language) or by_language.get("en") or any_title or rule
    labels = {label: result.texts.label(label, language) for label in Label}
    return Rules(titles, {rule: number for number, rule in enumerate(by_hits)}, labels)


def _sections(result: ReplayResult, rules: Rules, selection: Selection, words: Words) -> Iterator[Html]:
    if result.source.messages:
        yield figures_section(result, selection, words)
    yield trust_section(result, words)
    yield from plot_sections(result.totals, words)
    yield rules_section(result, rules, words)


def _messages(result: ReplayResult, rules: Rules, selection: Selection, words: Words) -> Iterator[str]:
    yield start_tag("section", aria_labelledby="messages").markup
    yield el("h2", words.flagged, id="messages", tabindex="-1").markup
    yield el("p", _how_many(selection, words), class_="note").markup
    if selection.all_shown:
        yield _filters(rules, selection, words).markup
        yield f"{start_tag('ol', class_='cards').markup}\n"
        for flagged in selected_messages(result.flagged, selection):
            yield f"{render_card(flagged, rules, words).markup}\n"
        yield "</ol>"
    yield "</section>"


def _how_many(selection: Selection, words: Words) -> Part:
    if not selection.all:
        return words.flagged_none
    if selection.all == selection.all_shown:
        return words.count(words.flagged_all, selection.all)
    left = words.figure(selection.all - selection.all_shown)
    return fill(words.flagged_part, all=words.figure(selection.all), shown=words.figure(selection.all_shown), left=left)


def _filters(rules: Rules, selection: Selection, words: Words) -> Html:
    """The form of the filters. It is hidden until the script shows it, since it does nothing without the script."""
    kinds = [
        (kind.value, fill("{sign} {kind}", sign=kind_sign(kind), kind=words.kinds[kind]))
        for kind in Kind
        if selection.shown[kind]
    ]
    titles: list[tuple[str, Part]] = [(str(number), rules.titles[rule]) for rule, number in rules.numbers.items()]
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


def _made_from(result: ReplayResult, words: Words) -> Html:
    source = result.source
    return el(
        "footer",
        fill(
            words.made_from,
            file=isolate(source.file),
            format=source.format,
            messages=words.count(words.messages, source.messages),
            system=words.count(words.system_lines, source.system_lines),
        ),
    )
