"""The lines of WhatsApp itself between the messages, in Dutch, French, German and English, on Android and iPhones.

Wording of 2018 to 2026. An unknown phrase does little harm: without a sender it is a system line anyway, and with a
sender it is judged as a message.
"""

from __future__ import annotations

import re

from adapters.export.entry import SystemKind
from bot.core.message import Media

MARKS = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
LRM = "\u200e"
_M = "[\u200e\u200f]*"
QUOTE = "[\"'“”„«»‘’‹›]"


def _one_of(*phrases: str) -> str:
    return "(?:" + "|".join(phrases) + ")"


# -- media

_LEFT_OUT = "(?:omitted|weggelaten|omise?|absente?|manquante?|retirée?|exclue?|weggelassen|ausgelassen)"
_KINDS = (
    (Media.PHOTO, "image|photo|afbeelding|[Ff]oto|Bild|[Ss]ticker|GIF"),
    (Media.VIDEO, "[Vv]ideo(?: note)?|[Vv]ideo-?notitie|videobericht|[Vv]idéo|[Nn]ote vidéo|Videonotiz"),
    (Media.VOICE, "[Aa]udio|[Vv]oice message|[Ss]praakbericht|[Mm]essage vocal|Sprachnachricht"),
    (Media.CONTACT, "[Cc]ontact card|[Vv]isitekaartje|[Cc]ontactkaart|[Ff]iche (?:de )?contact|Kontaktkarte"),
    (Media.FILE, "[Dd]ocument|Dokument"),
)
_NAMED = "|".join(f"(?P<{media.value}>{words})" for media, words in _KINDS)
_ANY = _one_of(
    "Media omitted", "Media weggelaten", "Médias? omis", "Fichier omis", "Fichier multimédia exclu",
    "Medien ausgeschlossen", "Medien weggelassen", "Medien ausgelassen", "Mediendatei entfernt",
)  # fmt: skip
_ATTACHED = _one_of("file attached", "bestand bijgevoegd", "fichier joint", "Datei angehängt")
_ATTACHED_IOS = _one_of("attached", "Attachment", "bijgevoegd", "bijlage", "pièce jointe", "fichier joint", "Anhang")

LEFT_OUT = re.compile(rf"{_M}<(?:(?P<any>{_ANY})|(?:{_NAMED}) {_LEFT_OUT})>{_M}(?:\n|$)")
"""Android, at the beginning of a text; the caption follows on the next lines. The kind is not written; most are photos."""
LEFT_OUT_IOS = re.compile(rf"(?:^|(?:^|[ \n]){LRM}){_M}<?(?:{_NAMED}) {_LEFT_OUT}>?{_M}\s*$")
"""iPhone: the whole text, or after a caption and a direction mark."""
ATTACHED = re.compile(rf"{_M}(?P<file>[^\n\u200e]{{1,255}}?) {_M}\({_ATTACHED}\){_M}(?:\n|$)")
ATTACHED_IOS = re.compile(rf"(?:^|\s){LRM}?<{_ATTACHED_IOS}\s?: (?P<file>[^<>\n]{{1,255}})>{_M}\s*$")
PAGES = re.compile(rf"^{_M}[^\n]{{1,255}} • {_M}[^\n]{{1,40}}$")
"""An iPhone's line about a document that was left out: its name and number of pages, without words of the sender."""

_FILE_KINDS = (
    (Media.PHOTO, re.compile(r"(?:^|-)(?:IMG|STK|PHOTO|STICKER|GIF)-|\.(?:jpe?g|png|webp|gif|heic)$", re.I)),
    (Media.VIDEO, re.compile(r"(?:^|-)(?:VID|VIDEO)-|\.(?:mp4|mov|3gp|mkv|webm)$", re.I)),
    (Media.VOICE, re.compile(r"(?:^|-)(?:PTT|AUD|AUDIO)-|\.(?:opus|m4a|aac|ogg|mp3|amr)$", re.I)),
    (Media.CONTACT, re.compile(r"\.vcf$", re.I)),
)


def kind_of_file(name: str) -> Media:
    return next((media for media, names in _FILE_KINDS if names.search(name)), Media.FILE)


# -- marks on a message

EDITED = re.compile(
    rf"\s*{_M}<(?:This message was edited|Dit bericht is bewerkt|Ce message a été modifié|Diese Nachricht wurde bearbeitet)"
    rf"\.?>{_M}\s*$"
)
_NAME = r"[^.,!?:;\n]{1,40}"
_GONE = _one_of(
    f"This message was deleted(?: by admin {_NAME})?",
    "You deleted this message",
    f"Dit bericht (?:is|werd) verwijderd(?: door (?:beheerder )?{_NAME})?",
    "(?:Je|U) (?:hebt|heeft) dit bericht verwijderd",
    f"Ce message a été supprimé(?: par (?:l'admin )?{_NAME})?",
    "(?:Vous avez|Tu as) supprimé ce message",
    f"Diese Nachricht wurde (?:von (?:Admin )?{_NAME} )?gelöscht",
    "Du hast diese Nachricht gelöscht",
)
_CALLED = _one_of(
    "Tap to call back", "No answer", "Tik om terug te bellen", "Geen antwoord", "Niet beantwoord", "Appuyez pour rappeler",
    "Touchez pour rappeler", "Sans réponse", "Pas de réponse", "Zum Zurückrufen tippen", "Keine Antwort",
    r"(?:(?:at|om|à|um) )?\d{1,2}[:. ]\d\d(?: ?[AaPp]\.?[Mm]\.?)?",
    r"\d+ (?:sec|min|s|h|u|uur|hr|Sek|Min|Std)\.?(?: \d+ \w{1,4})?",
)  # fmt: skip
_CALL = (
    _one_of(
        "(?:Missed |Silenced )?(?:group )?[Vv](?:oice|ideo) call",
        "(?:[Gg]emiste? )?(?:[Gg]roeps)?(?:[Ss]praak|[Vv]ideo)-?(?:oproep|gesprek)",
        "Appel (?:de groupe )?(?:vocal|vidéo)(?: de groupe)?(?: manqué)?",
        "(?:Verpasster )?(?:Gruppen-?)?(?:[Ss]prach|[Vv]ideo)-?anruf",
    )
    + rf"(?:[.,]? {_CALLED})?"
)
_WAITING = _one_of(
    r"Waiting for this message(?:\. This may take a while)?",
    r"Wachten op (?:dit bericht|deze berichten)(?:\. Dit kan even duren|\.\.\.)?",
    r"En attente de ce message(?:\. Cela peut prendre (?:du|un certain) temps)?",
    r"(?:Warten auf diese Nachricht|Diese Nachricht wird geladen)(?:\. Dies kann (?:eine Weile|etwas) dauern)?",
    "live location shared", "live ?locatie gedeeld", "Localisation en direct partagée", "Live-Standort wird geteilt",
)  # fmt: skip
EMPTY = re.compile(rf"(?:{_GONE}|{_CALL}|{_WAITING}|null)\.?")
"""A whole text without words of the sender: a deleted message, a call, a message that has not arrived."""

# -- joined and left members

_NOT_A_PERSON = r"(?!(?:de|het|deze|dit|the|this|das|die|den|diese|le|la|cette|ce) |l['’]|(?:je|jou|u|you|dich|Sie)\b)"


def _person(group: str) -> str:
    return rf"(?P<{group}>{_NOT_A_PERSON}.+?)"


_JOINED = (
    rf"{_person('who')} (?:joined|is toegetreden|is deelnemer geworden|neemt nu deel|a rejoint|ist .*beigetreten)\b.*"
)
_ADDED = _one_of(
    rf".+? added {_person('en')}",
    rf".+? (?:heeft|hebt) {_person('nl')} toegevoegd\.?",
    rf".+? (?:a|avez|as) ajouté {_person('fr')}",
    rf".+? (?:hat|hast) {_person('de')} hinzugefügt\.?",
    rf"{_person('passive')} (?:was added|(?:is|werd) toegevoegd|a été ajoutée?|wurde hinzugefügt)\.?",
)
_LEAVES = (
    "left(?: the group)?|heeft de groep verlaten|is weggegaan"
    "|a quitté(?: le groupe)?|est partie?|hat die Gruppe verlassen"
)
_LEFT = _one_of(
    rf"{_person('who')} (?:{_LEAVES})\.?",
    rf".+? removed {_person('en')}",
    rf".+? (?:heeft|hebt) {_person('nl')} verwijderd\.?",
    rf".+? (?:a|avez|as) (?:retiré|supprimé) {_person('fr')}",
    rf".+? (?:hat|hast) {_person('de')} entfernt\.?",
    rf"{_person('passive')} (?:was removed|(?:is|werd) verwijderd|a été (?:retiré|supprimé)e?|wurde entfernt)\.?",
)
_CHANGES = (
    (SystemKind.JOINED, re.compile(_JOINED)),
    (SystemKind.JOINED, re.compile(_ADDED)),
    (SystemKind.LEFT, re.compile(_LEFT)),
)
_SEVERAL = re.compile(r", (?:(?:en|et|und|and) )?| (?:en|et|und|and) ")


def membership_change(text: str) -> tuple[SystemKind, tuple[str, ...]]:
    """The people in a system line that joined or left. OTHER for the owner of the phone, who has no name in these lines."""
    for kind, pattern in _CHANGES:
        if found := pattern.fullmatch(text):
            people = next(filter(None, found.groupdict().values()), "")
            return kind, tuple(filter(None, map(str.strip, _SEVERAL.split(people))))
    return SystemKind.OTHER, ()


# -- lines of the program that look like messages

ENCRYPTED = re.compile(
    "(?:Messages and calls|Messages to this (?:group|chat)[^.]*|Berichten en (?:oproepen|gesprekken)|Berichten in deze groep"
    "|Les messages et les appels|Les messages envoyés|Nachrichten und Anrufe|Nachrichten in dieser Gruppe)"
    " .*(?:end-to-end|bout en bout|Ende-zu-Ende)"
)
_TITLE = _one_of(
    "created (?:this )?group", "changed the (?:subject|group name|group description)",
    "(?:heeft|hebt) (?:de )?groep", "(?:heeft|hebt) het onderwerp",
    "(?:heeft|hebt) de groeps(?:naam|beschrijving|omschrijving)",
    "(?:a|avez|as) (?:créé|modifié|changé|remplacé) (?:le|la) (?:groupe|sujet|nom|description)",
    "(?:hat|hast) die Gruppe", "(?:hat|hast) den (?:Betreff|Gruppennamen?)", "(?:hat|hast) die Gruppenbeschreibung",
)  # fmt: skip
TITLED = re.compile(rf".{{1,80}}? {_TITLE} [^:\n]*{QUOTE}[^\n]*{QUOTE}[^\n]{{0,30}}")
"""«Jan changed the subject to “Watch: north”»: a title with a colon, in quotation marks."""
GROUP_NAME = re.compile(rf".{{1,80}}? {_TITLE} {QUOTE}\s?(?P<name>[^\n]+?)\s?{QUOTE}[^\n]{{0,30}}")

NOTICE = re.compile(
    r"(?:You|You're|Your|U|Uw|Je|Jij|Vous|Votre|Tu|Ton|Du|Dein|Deine|Sie|Ihre?)(?: |'re )"
    r"|[^.!?\n]{1,60}? (?:changed|created|added|removed|joined|left|pinned|turned|updated|was|approved|requested"
    r"|heeft|hebt|is|a (?:changé|modifié|créé|ajouté|retiré|supprimé|rejoint|quitté|épinglé|activé|désactivé)"
    r"|hat|hast|ist|wurde)\b"
)
"""After a direction mark on an iPhone: a line of the program about a member."""
WRITTEN_BY_MEMBERS = re.compile(
    r"(?:POLL|PEILING|SONDAGE|UMFRAGE|ABSTIMMUNG|EVENT|ÉVÉNEMENT|EVENEMENT|VERANSTALTUNG"
    r"|Location|Locatie|Localisation|Standort)\s?:",
    re.I,
)
"""After a direction mark on an iPhone: a poll or a location, which a member wrote."""
