"""The waits of single messages as curves: how many percent took at most so long."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import log10

from benchmarks.figure import PERCENTILES, Figure

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 720, 340, 50, 40, 20
SHORTEST_MS, LONGEST_MS = 0.1, 1000.0
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Okabe and Ito: told apart by colour-blind eyes as well."""


def plot(figures: Sequence[Figure]) -> str:
    """An SVG. The axis of time is logarithmic."""
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12" '
        f'role="img" aria-label="Waits of single messages, in milliseconds">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
    ]
    for ms in (0.1, 1, 10, 100, 1000):
        lines.append(_line(_x(ms), TOP, _x(ms), HEIGHT - BOTTOM))
        lines.append(f'<text x="{_x(ms):.0f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{ms:g} ms</text>')
    for percent in (0, 50, 95, 100):
        lines.append(_line(LEFT, _y(percent), WIDTH - 10, _y(percent)))
        lines.append(f'<text x="{LEFT - 6}" y="{_y(percent) + 4:.0f}" text-anchor="end">{percent} %</text>')
    for number, (figure, colour) in enumerate(zip(figures, COLOURS, strict=False)):
        lines.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{_points(figure.values)}"/>')
        name = escape(figure.what.removesuffix(PERCENTILES))
        lines.append(f'<text x="{LEFT + 8}" y="{TOP + 14 + 15 * number}" fill="{colour}">{name}</text>')
    return "\n".join([*lines, "</svg>\n"])


def _points(values: Sequence[float]) -> str:
    ordered = sorted(values)
    places = ((value, 100 * (number + 1) / len(ordered)) for number, value in enumerate(ordered))
    return " ".join(f"{_x(value):.1f},{_y(percent):.1f}" for value, percent in places)


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="#ddd"/>'


def _x(ms: float) -> float:
    bounded = min(max(ms, SHORTEST_MS), LONGEST_MS)
    return LEFT + (WIDTH - 10 - LEFT) * log10(bounded / SHORTEST_MS) / log10(LONGEST_MS / SHORTEST_MS)


def _y(percent: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * percent / 100
