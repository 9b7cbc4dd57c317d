"""Draws the picture at the top of README: `python -m tests.charts.evening_picture FILE`; it is not a test.

Some lines of the English tour (`nabuur tour`), shortened: the group on the left, the moderators on the right.
"""

from __future__ import annotations

import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from bot.charts.font import font
from bot.charts.renderer import CARD, FULL, GROUND, INK, SOFT

WIDE, HIGH, EDGE, GAP = 1280, 628, 32, 14
COLUMN: Final = (WIDE - 3 * EDGE) // 2
TEXT, SMALL, LINE = 22, 18, 29
BOT, GONE, GREEN = "#dce9f1", "#e5dfd3", "#2e7d4f"


@dataclass(frozen=True, slots=True)
class Bubble:
    """`by`: the author; empty: the bot. `covered`: a grey bar follows. `ticked`: a check mark before the text. `gone`: the
    message is hidden. `foot`: lines in small letters below.
    `space`: pixels above it."""

    text: str
    by: str = ""
    covered: bool = False
    ticked: bool = False
    gone: bool = False
    foot: str = ""
    space: int = 0


GROUP: Final = (
    Bubble("Someone is trying door handles in Church Street", "Jack"),
    Bubble("Have you called 101 yet? Call first, even if in doubt. Then type «called» here."),
    Bubble("called", "Jack"),
    Bubble("101 called at 22:14, by Jack.", ticked=True),
    Bubble(
        "He is outside number 12 now, black jacket. Who is coming with me? Let's grab him ourselves", "Pete", gone=True
    ),
    Bubble(
        "Pete, the facts from a message, the rest is hidden: He is outside number 12 now, black jacket.", covered=True
    ),
)
DESK: Final = (
    Bubble("A report · Jack · 22:13", foot="101 called at 22:14, by Jack.", space=87),
    Bubble(
        "Don't take the law into your own hands · Pete",
        foot="«… Who is coming with me? Let's grab him ourselves»\n"
        "Why: a call to act without the police, 98%\n"
        "Without a decision: removed at 22:46\n"
        "ok · remove · warn · mute · help",
        space=151,
    ),
)


def draw() -> Image.Image:
    image = Image.new("RGB", (WIDE, HIGH), GROUND)
    page = ImageDraw.Draw(image)
    for left, head, bubbles in ((EDGE, "The group", GROUP), (2 * EDGE + COLUMN, "The moderators", DESK)):
        page.text((left, 24), head, fill=INK, font=font(28, bold=True))
        top = 72
        for bubble in bubbles:
            top += bubble.space
            top += _draw_bubble(page, bubble, left, top) + GAP
    return image.quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _draw_bubble(page: ImageDraw.ImageDraw, bubble: Bubble, left: int, top: int) -> int:
    """Returns the height in pixels."""
    lines = textwrap.wrap(bubble.text, 52)
    foot = bubble.foot.splitlines()
    high = 20 + LINE * len(lines) + 24 * len(foot) + (24 if bubble.by else 0)
    ground = GONE if bubble.gone else CARD if bubble.by else BOT
    inset = 0 if bubble.by else 28
    page.rounded_rectangle((left + inset, top, left + COLUMN, top + high), 14, fill=ground)
    at, base = left + inset + 18, top + 10
    if bubble.by:
        by = f"{bubble.by} — hidden at once" if bubble.gone else bubble.by
        page.text((at, base), by, fill=FULL, font=font(SMALL, bold=True))
        base += 24
    for number, line in enumerate(lines):
        start = at
        if bubble.ticked and number == 0:
            page.line((at, base + 13, at + 7, base + 21, at + 20, base + 4), fill=GREEN, width=4)
            start += 30
        page.text((start, base), line, fill=SOFT if bubble.gone else INK, font=font(TEXT))
        end = start + font(TEXT).getlength(line)
        if bubble.gone:
            page.line((start, base + 14, end, base + 14), fill=SOFT, width=2)
        if bubble.covered and number == len(lines) - 1:
            page.rectangle((end + 8, base + 4, end + 80, base + 24), fill="#9aa5ae")
        base += LINE
    for line in foot:
        page.text((at, base), line, fill=SOFT, font=font(SMALL))
        base += 24
    return high


if __name__ == "__main__":
    match sys.argv[1:]:
        case [file]:
            draw().save(Path(file), "PNG", optimize=True)
        case _:
            sys.exit("usage: python -m tests.charts.evening_picture FILE")
