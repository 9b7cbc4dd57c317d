"""Lines as the grammar of emergencies reads them."""

from __future__ import annotations

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold


def emergency(text: str) -> Emergency:
    return emergency_in(fold(text).encode())
