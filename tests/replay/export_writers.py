"""Writes exports as the real chat programs do, in every variant, for the property tests. Shares no code with the reader."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.message import Media

ZONE = ZoneInfo("Europe/Brussels")
LRM = "\u200e"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a chat. `at` is local time. `system`: a key of `SYSTEM`, or `deleted` or `call`, which have a name."""

    at: datetime
    name: str
    text: str = ""
    media: Media | None = None
    edited: bool = False
    system: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """The way a phone with one language and region writes. `clock`: empty for 24 hours, else the spelling of the afternoon."""

    ios: bool
    language: str
    month_first: bool = False
    separator: str = "/"
    padded: bool = True
    long_year: bool = True
    year_first: bool = False
    clock: str = ""
    comma: bool = True
    bom: bool = False
    crlf: bool = False
    embed_numbers: bool = False
    attached: bool = False

    def stamp(self, at: datetime) -> str:
        day, month = (f"{at.day:02}", f"{at.month:02}") if self.padded else (str(at.day), str(at.month))
        year = str(at.year) if self.long_year or self.year_first else f"{at.year % 100:02}"
        numbers = [month, day, year] if self.month_first else [day, month, year]
        if self.year_first:
            numbers = [year, month, day]
        seconds = f":{at.second:02}" if self.ios else ""
        if self.clock:
            half = self.clock if at.hour >= 12 else self.clock.replace("p", "a").replace("P", "A")
            time = f"{(at.hour + 11) % 12 + 1}:{at.minute:02}{seconds}{half}"
        else:
            time = f"{at.hour:02}:{at.minute:02}{seconds}"
        return self.separator.join(numbers) + ("," if self.comma else "") + " " + time

    def sees(self, at: datetime) -> datetime:
        """The time in the export: Android writes no seconds."""
        return at if self.ios else at.replace(second=0)


LEFT_OUT: Mapping[str, Mapping[Media, str]] = {
    "en": {
        Media.PHOTO: "image omitted",
        Media.VIDEO: "video omitted",
        Media.VOICE: "audio omitted",
        Media.CONTACT: "Contact card omitted",
        Media.FILE: "document omitted",
    },
    "nl": {
        Media.PHOTO: "afbeelding weggelaten",
        Media.VIDEO: "video weggelaten",
        Media.VOICE: "audio weggelaten",
        Media.CONTACT: "Visitekaartje weggelaten",
        Media.FILE: "document weggelaten",
    },
    "fr": {
        Media.PHOTO: "image absente",
        Media.VIDEO: "vidéo absente",
        Media.VOICE: "audio omis",
        Media.CONTACT: "Fiche contact manquante",
        Media.FILE: "document manquant",
    },
    "de": {
        Media.PHOTO: "Bild weggelassen",
        Media.VIDEO: "Video weggelassen",
        Media.VOICE: "Audio weggelassen",
        Media.CONTACT: "Kontaktkarte ausgelassen",
        Media.FILE: "Dokument weggelassen",
    },
}
LEFT_OUT_ANDROID = {
    "en": "<Media omitted>",
    "nl": "<Media weggelaten>",
    "fr": "<Médias omis>",
    "de": "<Medien ausgeschlossen>",
}
ATTACHED = {"en": "file attached", "nl": "bestand bijgevoegd", "fr": "fichier joint", "de": "Datei angehängt"}
ATTACHED_IOS = {"en": "attached:", "nl": "bijgevoegd:", "fr": "pièce jointe :", "de": "Anhang:"}
FILES = {
    Media.PHOTO: ("IMG-20260901-WA0003.jpg", "00000012-PHOTO-2026-09-01-08-00-00.jpg"),
    Media.VIDEO: ("VID-20260901-WA0004.mp4", "00000013-VIDEO-2026-09-01-08-00-00.mp4"),
    Media.VOICE: ("PTT-20260901-WA0005.opus", "00000014-AUDIO-2026-09-01-08-00-00.opus"),
    Media.CONTACT: ("Jan Peeters.vcf", "00000015-Jan Peeters.vcf"),
    Media.FILE: ("verslag (2).pdf", "00000016-verslag (2).pdf"),
}
EDITED = {
    "en": "<This message was edited>",
    "nl": "<Dit bericht is bewerkt>",
    "fr": "<Ce message a été modifié>",
    "de": "<Diese Nachricht wurde bearbeitet.>",
}
DELETED = {
    "en": "This message was deleted",
    "nl": "Dit bericht is verwijderd",
    "fr": "Ce message a été supprimé",
    "de": "Diese Nachricht wurde gelöscht.",
}
CALL = {
    "en": "Missed voice call",
    "nl": "Gemiste spraakoproep",
    "fr": "Appel vocal manqué",
    "de": "Verpasster Sprachanruf",
}
SYSTEM: Mapping[str, Mapping[str, str]] = {
    "en": {
        "encrypted": "Messages and calls are end-to-end encrypted. Only people in this chat can read them. Learn more.",
        "joined": "{name} joined using this group's invite link",
        "added": "Jef added {name}",
        "left": "{name} left",
        "removed": "Jef removed {name}",
        "titled": "{name} changed the subject from “Watch: north” to “Watch: south”",
        "created": '{name} created group "Watch: north"',
        "icon": "{name} changed this group's icon",
        "you": "You're now an admin",
    },
    "nl": {
        "encrypted": "Berichten en oproepen worden end-to-end versleuteld. Alleen mensen in deze chat kunnen ze lezen.",
        "joined": "{name} is toegetreden via de uitnodigingslink van deze groep",
        "added": "Jef heeft {name} toegevoegd",
        "left": "{name} heeft de groep verlaten",
        "removed": "Jef heeft {name} verwijderd",
        "titled": "{name} heeft het onderwerp gewijzigd van ‘BIN: noord’ naar ‘BIN: zuid’",
        "created": "{name} heeft groep ‘BIN: noord’ gemaakt",
        "icon": "{name} heeft de groepsafbeelding gewijzigd",
        "you": "Je bent nu beheerder",
    },
    "fr": {
        "encrypted": "Les messages et les appels sont chiffrés de bout en bout. Personne d'autre ne peut les lire.",
        "joined": "{name} a rejoint le groupe via le lien d'invitation",
        "added": "Jef a ajouté {name}",
        "left": "{name} a quitté le groupe",
        "removed": "Jef a retiré {name}",
        "titled": "{name} a modifié le nom du groupe de « PLP: nord » en « PLP: sud »",
        "created": "{name} a créé le groupe « PLP: nord »",
        "icon": "{name} a modifié l'icône du groupe",
        "you": "Vous êtes désormais admin",
    },
    "de": {
        "encrypted": "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Nur Personen in diesem Chat können sie lesen.",
        "joined": "{name} ist der Gruppe mit dem Einladungslink beigetreten",
        "added": "Jef hat {name} hinzugefügt",
        "left": "{name} hat die Gruppe verlassen",
        "removed": "Jef hat {name} entfernt",
        "titled": "{name} hat den Betreff von „Wache: Nord“ zu „Wache: Süd“ geändert",
        "created": "{name} hat die Gruppe „Wache: Nord“ erstellt",
        "icon": "{name} hat das Gruppenbild geändert",
        "you": "Du bist jetzt ein Admin",
    },
}


def whatsapp(entries: Sequence[Entry], phone: Phone, group: str = "Onze wijk") -> str:
    """The text of an export. An iPhone writes system lines under the group's name."""
    end = "\r\n" if phone.crlf else "\n"
    body = "".join(_written(entry, phone, group) + end for entry in entries)
    return ("\ufeff" if phone.bom else "") + body


def _written(entry: Entry, phone: Phone, group: str) -> str:
    stamp = phone.stamp(entry.at)
    name = f"\u202a{entry.name}\u202c" if phone.embed_numbers and entry.name.startswith("+") else entry.name
    if entry.system in SYSTEM[phone.language]:
        words = SYSTEM[phone.language][entry.system].format(name=entry.name)
        return f"[{stamp}] {group}: {LRM}{words}" if phone.ios else f"{stamp} - {words}"
    text = _text(entry, phone)
    if phone.ios:
        mark = LRM if entry.media else ""
        return f"{mark}[{stamp}] {name}: {text}"
    return f"{stamp} - {name}: {text}"


def _text(entry: Entry, phone: Phone) -> str:
    mark = LRM if phone.ios else ""
    if entry.system:
        return mark + (DELETED if entry.system == "deleted" else CALL)[phone.language]
    edited = f" {mark}{EDITED[phone.language]}" if entry.edited else ""
    if entry.media is None:
        return entry.text + edited
    if phone.ios:
        return (entry.text + " " if entry.text else "") + LRM + _medium(entry.media, phone) + edited
    return _medium(entry.media, phone) + ("\n" + entry.text if entry.text else "") + edited


def _medium(media: Media, phone: Phone) -> str:
    android, iphone = FILES[media]
    if phone.ios:
        return f"<{ATTACHED_IOS[phone.language]} {iphone}>" if phone.attached else LEFT_OUT[phone.language][media]
    return f"{LRM}{android} ({ATTACHED[phone.language]})" if phone.attached else LEFT_OUT_ANDROID[phone.language]


def medium_read(media: Media | None, phone: Phone) -> tuple[Media, ...]:
    """The media that a reader can know: Android does not name the media that it left out."""
    if media is None:
        return ()
    return (media,) if phone.ios or phone.attached else (Media.PHOTO,)


# -- Telegram Desktop

_TELEGRAM_MEDIA: Mapping[Media, Mapping[str, Any]] = {
    Media.PHOTO: {"photo": "photos/photo_1.jpg", "width": 1, "height": 1},
    Media.VIDEO: {"file": "video_files/a.mp4", "media_type": "video_file", "mime_type": "video/mp4"},
    Media.VOICE: {"file": "voice_messages/a.ogg", "media_type": "voice_message", "duration_seconds": 2},
    Media.CONTACT: {"contact_information": {"first_name": "Jan", "phone_number": "+32 470 00 00 00"}},
    Media.FILE: {"file": "files/verslag.pdf", "mime_type": "application/pdf"},
}
_ACTIONS: Mapping[str, Mapping[str, Any]] = {
    "joined": {"action": "join_group_by_link", "inviter": "Jef"},
    "added": {"action": "invite_members"},
    "left": {"action": "remove_members"},
    "removed": {"action": "remove_members"},
    "icon": {"action": "edit_group_photo", "photo": "photos/p.jpg"},
}


def telegram_chat(entries: Sequence[Entry], *, name: str = "Onze wijk", kind: str = "private_supergroup",
                  ident: int = 4711, split: bool = False, unix: bool = True) -> dict[str, Any]:  # fmt: skip
    """`split`: texts as lists of pieces; `unix`: with the time as a number, as in exports since 2022."""
    messages = [_telegram(entry, number, split, unix) for number, entry in enumerate(entries, 1)]
    return {"name": name, "type": kind, "id": ident, "messages": messages}


def _telegram(entry: Entry, number: int, split: bool, unix: bool) -> dict[str, Any]:
    at = entry.at.replace(tzinfo=ZONE)
    written: dict[str, Any] = {"id": number, "type": "message", "date": entry.at.isoformat()}
    if unix:
        written["date_unixtime"] = str(int(at.timestamp()))
    who = {"id": f"user{sum(map(ord, entry.name))}", "name": entry.name}
    if entry.system:
        by_others = entry.system in ("added", "removed")
        actor = {"actor": "Jef", "actor_id": "user1"} if by_others else {"actor": who["name"], "actor_id": who["id"]}
        action = dict(_ACTIONS.get(entry.system, {"action": "pin_message", "message_id": 1}))
        members = {"members": [entry.name]} if action["action"] in ("invite_members", "remove_members") else {}
        return written | {"type": "service"} | actor | action | members | {"text": "", "text_entities": []}
    written |= {"from": who["name"], "from_id": who["id"]}
    if entry.edited:
        written |= {"edited": entry.at.isoformat(), "edited_unixtime": "1"}
    if entry.media:
        written |= _TELEGRAM_MEDIA[entry.media]
    middle = len(entry.text) // 2
    pieces = [entry.text[:middle], {"type": "bold", "text": entry.text[middle:]}]
    return written | {"text": pieces if split else entry.text, "text_entities": [{"type": "plain", "text": entry.text}]}


def telegram(chat: Mapping[str, Any], indent: int | None = 1, ascii_only: bool = False) -> str:
    return json.dumps(chat, indent=indent, ensure_ascii=ascii_only)


def telegram_account(chats: Sequence[Mapping[str, Any]]) -> str:
    return telegram(
        {
            "about": 'Here is the data "you" requested. {[',
            "personal_information": {"user_id": 1, "first_name": "Jef"},
            "contacts": {"about": "", "list": [{"user_id": 2, "first_name": "An", "messages": []}]},
            "chats": {"about": "This page lists all chats.", "list": list(chats)},
        }
    )


# -- signal-export

_SIGNAL_FILES = {
    Media.PHOTO: "media/2026-09-01_1.jpg",
    Media.VIDEO: "media/2026-09-01_1.mp4",
    Media.VOICE: "media/2026-09-01_1.m4a",
    Media.CONTACT: "media/jan.vcf",
    Media.FILE: "media/verslag.pdf",
}


def signal(entries: Sequence[Entry], ascii_only: bool = False) -> str:
    return "".join(json.dumps(_signal(entry), ensure_ascii=ascii_only) + "\n" for entry in entries)


def _signal(entry: Entry) -> dict[str, Any]:
    path = _SIGNAL_FILES[entry.media] if entry.media else None
    return {
        "date": entry.at.isoformat(),
        "sender": entry.name,
        "body": "Missed voice call  " if entry.system == "call" else (entry.text + "  "),
        "quote": "",
        "sticker": None,
        "reactions": [["An", "👍"]] if len(entry.text) % 2 else [],
        "attachments": [{"name": path, "path": path, "missing_kind": None}] if path else [],
        "deleted": entry.system == "deleted",
        "call": entry.system == "call",
        "missed": entry.system == "call",
    }
