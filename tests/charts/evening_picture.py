"""Draws the picture at the top of README: `python -m tests.charts.evening_picture FOLDER`; it is not a test. Writes
evening.png, which is in English, and one for each other language (evening.nl.png).

The group is on the left, the moderators on the right. The bot says what its texts say (`rules/texts`), shortened.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from bot.charts.font import font
from bot.charts.renderer import CARD, FULL, GROUND, INK, SOFT
from bot.core.reading import Label
from bot.core.texts import LANGUAGES
from bot.live_rules import yaml_words
from bot.translation import in_language, percent, say_in
from tests import shipped

WIDE, EDGE, GAP, TOP = 1280, 32, 14, 72
COLUMN: Final = (WIDE - 3 * EDGE) // 2
TEXT, SMALL, LINE = 22, 18, 29
BOT, GONE, GREEN = "#dce9f1", "#e5dfd3", "#2e7d4f"
LETTERS_IN_A_LINE: Final = 52


@dataclass(frozen=True, slots=True)
class Story:
    """The same evening as people of one language have it. `facts` and `call`: the two parts of the message that goes."""

    group: str
    desk: str
    reporter: str
    other: str
    report: str
    called: str
    hidden: str
    facts: str
    call: str
    choices: str


STORIES: Final = {
    "en": Story(
        group="The group",
        desk="The moderators",
        reporter="Jack",
        other="Pete",
        report="Someone is trying door handles in Church Street",
        called="called",
        hidden="hidden at once",
        facts="He is outside number 12 now, black jacket.",
        call="Who is coming with me? Let's grab him ourselves",
        choices="ok · remove · warn · mute · help",
    ),
    "nl": Story(
        group="De groep",
        desk="De moderators",
        reporter="Jan",
        other="Piet",
        report="Er voelt iemand aan de deurklinken in de Kerkstraat",
        called="gebeld",
        hidden="meteen verborgen",
        facts="Hij staat nu bij nummer 12, zwarte jas.",
        call="Wie gaat er mee? We pakken hem zelf aan",
        choices="ok · weg · waarschuw · demp · hulp",
    ),
    "fr": Story(
        group="Le groupe",
        desk="Les modérateurs",
        reporter="Jean",
        other="Pierre",
        report="Quelqu’un essaie les poignées rue de l’Église",
        called="appelé",
        hidden="masqué tout de suite",
        facts="Il est au numéro 12, veste noire.",
        call="Qui vient avec moi\u00a0? On l’attrape nous-mêmes",
        choices="ok · retirer · avertir · muet · aide",
    ),
    "de": Story(
        group="Die Gruppe",
        desk="Die Moderation",
        reporter="Jan",
        other="Peter",
        report="Jemand probiert Türklinken in der Kirchstraße",
        called="angerufen",
        hidden="sofort verborgen",
        facts="Er steht jetzt bei Nummer 12, schwarze Jacke.",
        call="Wer kommt mit? Wir schnappen ihn uns selbst",
        choices="ok · weg · warnen · stumm · hilfe",
    ),
}


@dataclass(frozen=True, slots=True)
class Bubble:
    """`by`: the author; empty: the bot. `covered`: a grey bar follows. `ticked`: a check mark before the text. `gone`: words
    that say that the message is hidden. `foot`: lines in small letters below. `beside`: the number of the bubble on the left
    at whose height this one stands."""

    text: str
    by: str = ""
    covered: bool = False
    ticked: bool = False
    gone: str = ""
    foot: tuple[str, ...] = ()
    beside: int | None = None

    @property
    def lines(self) -> list[str]:
        paragraphs = self.text.splitlines()
        return [line for each in paragraphs for line in textwrap.wrap(each, LETTERS_IN_A_LINE, break_on_hyphens=False)]

    @property
    def height(self) -> int:
        """In pixels."""
        return 20 + LINE * len(self.lines) + 24 * len(self.foot) + (24 if self.by else 0)


def bubbles(language: str) -> tuple[tuple[Bubble, ...], tuple[Bubble, ...]]:
    """The bubbles of the group and those of the moderators."""
    story, rules = STORIES[language], shipped.rules().rulebook
    texts = rules.texts.by_language[language]
    title = next(rule.title[language] for rule in rules.rules if rule.id == "no-vigilantes")
    noted = texts["incident_was_called"].format(urgent="101", time="22:14", who=story.reporter).removeprefix("✔ ")
    quoted = texts["stats_example"].format(text=f"… {story.call}")
    with say_in(language):
        reason = f"{in_language(yaml_words.LABELS[Label.VIGILANTE])}, {percent(0.98)}"
        report = in_language(yaml_words.LABELS[Label.REPORT])
    group = (
        Bubble(story.report, story.reporter),
        Bubble(texts["call_first"].format(numbers="101")),
        Bubble(story.called, story.reporter),
        Bubble(noted, ticked=True),
        Bubble(f"{story.facts} {story.call}", story.other, gone=story.hidden),
        Bubble(f"{texts['masked_head'].format(who=story.other, time='22:16')}\n{story.facts}", covered=True),
    )
    desk = (
        Bubble(f"{report[0].upper()}{report[1:]} · {story.reporter} · 22:13", foot=(noted,), beside=1),
        Bubble(
            f"{title} · {story.other}",
            foot=(
                quoted,
                texts["card_why"].format(reason=reason),
                texts["card_end_remove"].format(time="22:46").removeprefix("⏱ "),
                story.choices,
            ),
            beside=4,
        ),
    )
    return group, desk


def draw(language: str) -> Image.Image:
    group, desk = bubbles(language)
    tops = [TOP]
    for bubble in group:
        tops.append(tops[-1] + bubble.height + GAP)
    image = Image.new("RGB", (WIDE, tops[-1] + EDGE - GAP), GROUND)
    page = ImageDraw.Draw(image)
    story, right = STORIES[language], 2 * EDGE + COLUMN
    for left, head in ((EDGE, story.group), (right, story.desk)):
        page.text((left, 48), head, fill=INK, font=font(28, bold=True), anchor="ls")
    _draw_column(page, group, EDGE, tops)
    _draw_column(page, desk, right, [tops[bubble.beside or 0] for bubble in desk])
    return image.quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _draw_column(page: ImageDraw.ImageDraw, column: Sequence[Bubble], left: int, tops: Sequence[int]) -> None:
    for bubble, top in zip(column, tops, strict=False):
        _draw_bubble(page, bubble, left, top)


def _draw_bubble(page: ImageDraw.ImageDraw, bubble: Bubble, left: int, top: int) -> None:
    ground = GONE if bubble.gone else CARD if bubble.by else BOT
    inset = 0 if bubble.by else 28
    page.rounded_rectangle((left + inset, top, left + COLUMN, top + bubble.height), 14, fill=ground)
    at, base = left + inset + 18, top + 10
    if bubble.by:
        by = f"{bubble.by} — {bubble.gone}" if bubble.gone else bubble.by
        page.text((at, base), by, fill=FULL, font=font(SMALL, bold=True))
        base += 24
    for number, line in enumerate(bubble.lines):
        _draw_line(page, bubble, line, (at, base), is_first=number == 0, is_last=number == len(bubble.lines) - 1)
        base += LINE
    for line in bubble.foot:
        page.text((at, base), line, fill=SOFT, font=font(SMALL))
        base += 24


def _draw_line(
    page: ImageDraw.ImageDraw, bubble: Bubble, line: str, at: tuple[int, int], is_first: bool, is_last: bool
) -> None:
    start, base = at
    if bubble.ticked and is_first:
        page.line((start, base + 13, start + 7, base + 21, start + 20, base + 4), fill=GREEN, width=4)
        start += 30
    page.text((start, base), line, fill=SOFT if bubble.gone else INK, font=font(TEXT))
    end = start + font(TEXT).getlength(line)
    if bubble.gone:
        page.line((start, base + 14, end, base + 14), fill=SOFT, width=2)
    if bubble.covered and is_last:
        page.rectangle((end + 8, base + 4, end + 80, base + 24), fill="#9aa5ae")


if __name__ == "__main__":
    match sys.argv[1:]:
        case [folder]:
            for language in LANGUAGES:
                name = "evening.png" if language == "en" else f"evening.{language}.png"
                draw(language).save(Path(folder) / name, "PNG", optimize=True)
        case _:
            sys.exit("usage: python -m tests.charts.evening_picture FOLDER")
