"""The times after which an incident changes by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

JOINS_WITHIN: Final = timedelta(minutes=45)
"""A report may belong to an incident for this long after the last message about it (domain study, 3.1). After this time
the bot asks the reporter whether the incident is over."""

QUIET_AFTER: Final = timedelta(minutes=60)
"""An incident without a message for this long is over."""

LONG_AFTER: Final = timedelta(hours=24)
"""The moderators get a reminder of a long incident once in this time."""

CALL_ASKED_AGAIN_AFTER: Final = timedelta(minutes=1)
"""A danger that goes on repeats the question about a call after this time. Before it, the lines of one panic follow each
other."""

KEPT_AFTER_END: Final = timedelta(minutes=60)
"""The watch state keeps a closed incident this long: a moderator can reopen it, and a late notice is still updated."""
