"""The names of files that members send: chosen by a person, or made by a camera or an app."""

from __future__ import annotations

import re
from typing import Final

from bot.core.message import RULE_FILES, TEXT_FILE

_NOT_CHOSEN: Final = re.compile(
    r"(?i)(?:img|img_e|fb_img|gopr|dji|vid|image|video|photo|pxl|dscn?|mvi|screenshot(?: from)?|screen[ _]recording|scan"
    r"|document|file|audio|voice|aud|ptt|gif|animation|signal|whatsapp (?:image|video|audio|ptt)|schermafbeelding|schermopname"
    r"|capture d['’]écran|bildschirmfoto(?: vom)?|bildschirmaufnahme)?"
    r"(?:[-_. @]*20\d\d[-_.]?\d\d[-_.]?\d\d(?:(?:[-_. @]|at|om|um|à)*\d\d[-_.]?\d\d[-_.]?\d\d\d{0,3})?)?"
    r"[-_. (]*\d{0,5}\)?(?:[-_]?wa\d{4})?(?:[-_.~](?:mp|hdr|cover|edited|edit|pano|night|portrait|\d)){0,3}"
    r"(?:_(?:com\.(?:whatsapp|android\.chrome|facebook\.katana|instagram\.android)|org\.telegram\.messenger))?(?: ?\(\d\))?"
    r"|screenshot_20\d{6}[-_]\d{6}_[a-z]{1,20}|fb_img_\d{13}|image\d{6}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"
)
"""The name of a file, without its ending, as cameras and apps make it. It may hold a date, a time, a short number, and the
name of an app."""

_ENDING: Final = re.compile(
    r"(?i)\.(?:jpe?g|png|gif|webp|hei[cf]|avif|dng|tiff?|bmp|mp4|mov|m4v|webm|mkv|avi|3gpp?|tgs|mp3|m4a|aac|og[ag]|opus|wav|amr"
    r"|flac|pdf|txt|csv|rtf|odt|ods|docx?|xlsx?|pptx?|zip|vcf|ics)$"
)
"""The ending of a file of a usual kind. Another one may be words of a member."""

_LONG_TEXT: Final = re.compile(r"long-message-\d+\.txt")
"""The file in which Signal Desktop sends the rest of a long message."""


def is_chosen(name: str) -> bool:
    """True if the name of the file may hold words of a member."""
    if _LONG_TEXT.fullmatch(name):
        return False
    return _NOT_CHOSEN.fullmatch(_ENDING.sub("", name)) is None


def name_of_rules(name: str) -> str:
    """The name of a file that may be one of rules. For any other text file only the ending, and for every other file nothing: a
    name may hold words of a member."""
    if name.lower().endswith(RULE_FILES):
        return name
    is_text = name.lower().endswith(TEXT_FILE) and not _LONG_TEXT.fullmatch(name)
    return TEXT_FILE if is_text else ""
