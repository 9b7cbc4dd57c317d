"""The reasons for which an action came to nothing. The database holds them in English; commands say them in their language."""

from __future__ import annotations

from typing import Final

from bot.translation import Sentence, recognised, tr

UNREADABLE: Final = tr("its content cannot be read")
NOT_POSSIBLE: Final = tr("neither the action nor a fallback is possible")
NOT_NAMED: Final = tr("config.yaml does not name this address any more")
UNANSWERED: Final = tr("it may have arrived, and no moderator has said so; the bot does not send it by itself")
_NOT_SET_UP: Final = tr("the platform {platform} is not set up")
_GIVEN_UP: Final = tr("failed {times} times: {error}")


def given_up(times: int, error: Exception) -> Sentence:
    """The bot gave up after this many attempts, of which the last one ended with this error."""
    return _GIVEN_UP.with_values(times=times, error=type(error).__name__)


def not_set_up(platform: str) -> Sentence:
    return _NOT_SET_UP.with_values(platform=platform)


def of_database(stored: str | None) -> str:
    """The reason as a Sentence, or as it is stored if this version does not know it."""
    return recognised(stored or "", (UNREADABLE, NOT_POSSIBLE, NOT_NAMED, UNANSWERED, _NOT_SET_UP, _GIVEN_UP))
