"""The official words for the bot's own: the categories, keywords and kinds of content of the DSA transparency database.

Source: github.com/digital-services-act/transparency-database, commit 69e80a0b, `app/Models/Statement.php`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.message import Media
from bot.core.reading import Label


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a decision: one category, with keywords."""

    category: str
    keywords: tuple[str, ...]


OTHER: Final = Subject("STATEMENT_CATEGORY_OTHER_VIOLATION_TC", ("KEYWORD_OTHER",))
"""The category of a rule that rests on no label, and of messages that break the agreements of the group alone."""

SUBJECTS: Final[Mapping[Label, Subject]] = {
    Label.VIGILANTE: Subject(
        "STATEMENT_CATEGORY_VIOLENCE", ("KEYWORD_INCITEMENT_VIOLENCE_HATRED", "KEYWORD_COORDINATED_HARM")
    ),
    Label.PERSONAL_DATA: Subject(
        "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", ("KEYWORD_MISSING_PROCESSING_GROUND",)
    ),
    Label.PROFILING: Subject("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", ("KEYWORD_DISCRIMINATION",)),
    Label.INSULT: Subject(
        "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", ("KEYWORD_CYBER_HARASSMENT", "KEYWORD_DEFAMATION")
    ),
    Label.PANIC: Subject("STATEMENT_CATEGORY_OTHER_VIOLATION_TC", ("KEYWORD_MISINFORMATION_DISINFORMATION",)),
    Label.ADVERT: Subject("STATEMENT_CATEGORY_OTHER_VIOLATION_TC", ("KEYWORD_GOODS_SERVICES_NOT_PERMITTED",)),
    Label.OFF_TOPIC: OTHER,
    Label.REPORT: OTHER,
    Label.UPDATE: OTHER,
    Label.NOTICE: OTHER,
    Label.POLICE_CALLED: OTHER,
}

CONTENT: Final[Mapping[str, str]] = {
    "text": "CONTENT_TYPE_TEXT",
    Media.PHOTO.value: "CONTENT_TYPE_IMAGE",
    Media.VIDEO.value: "CONTENT_TYPE_VIDEO",
    Media.VOICE.value: "CONTENT_TYPE_AUDIO",
}
"""Everything else is `CONTENT_TYPE_OTHER`, with its own word."""

COUNTRIES: Final[Mapping[str, str]] = {
    "Europe/Amsterdam": "NL", "Europe/Berlin": "DE", "Europe/Brussels": "BE", "Europe/Busingen": "DE",
    "Europe/Dublin": "IE", "Europe/Luxembourg": "LU", "Europe/Paris": "FR", "Europe/Vienna": "AT",
}  # fmt: skip
"""Countries by time zone. A watch in another zone names no territory."""
