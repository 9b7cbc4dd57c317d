"""How long the encoder may take: to load, to answer, to be late, to have questions waiting, and to come back after an end."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

LOAD_LIMIT: Final = timedelta(seconds=60)

ANSWER_LIMIT: Final = timedelta(milliseconds=700)
"""The limit for one question, from the moment at which it goes to the process. Then the bot decides without the answer, and
the process gets no further question until it has answered: a busy machine is slow, and to load again would take longer."""

HANGS_AFTER: Final = timedelta(seconds=10)
"""A process that is late for so long hangs. It is started again."""

BEHIND_AFTER_S: Final = 2.0
"""While a question waits for longer, only the most doubtful ones are asked."""

SAID_AGAIN_S: Final = 600.0
"""A raid is one queue with many ends. The desks hear of it once."""

RESTART_PAUSES: Final = tuple(timedelta(seconds=s) for s in (0.2, 1, 5, 30, 120))
"""The pause before each restart in a row; the last one repeats. A process that lived for STEADY starts a new row."""

STEADY: Final = timedelta(minutes=5)
