"""`README.txt` of a bag, in the language of the zone: what is in it, what is original, and what is not."""

from __future__ import annotations

from typing import Final

from bot.evidence.request import Evidence

_TEXTS: Final = {
    "nl": """\
Bewijsmap over melding {code} van {watch}
Dossiernummer: {number}
Gevraagd voor: {made_for}
Grond: {ground}
Gemaakt door: {made_by}, op {made_at} (UTC)
De bot wist zijn kopie na {until}.

WAT ERIN ZIT (in de map data)
messages.json: de berichten van de melding, met het nummer dat ze van het platform kregen. {count}
incident.json: de melding in het kort; het formaat staat in docs/nl/police.md van nabuur.
case.jsonld: hetzelfde in CASE/UCO.

WAT ORIGINEEL IS EN WAT NIET
- De teksten zijn die van het platform, woord voor woord, hoogstens 4096 tekens. Van een gewijzigd bericht is het de
  laatste tekst, met het tijdstip van de wijziging erbij.
- De ruwe gegevens van het platform zijn er niet: ze noemen de schrijver, en de bot wist ze zodra een bericht beoordeeld is.
- Tijd en nummer van een bericht komen van het platform. Daarmee kan de eigenaar van het platform het origineel vinden.
- Er zijn geen namen: elk lid heeft een nummer, in elke melding een ander.
- Wat de schrijver zelf wiste, is weg, behalve op Telegram: daar hoort geen bot dat er iets gewist is. {held}
- Foto's, video's en spraakberichten zitten er niet in: de bot haalt ze nooit op.

Elke gewijzigde byte valt op: de map volgt RFC 8493 (BagIt), met SHA-256 en SHA-512. De coördinator bewaart in het logboek
van de bot nog een hash over de hele map.
""",
    "fr": """\
Dossier de preuves sur le signalement {code} du réseau {watch}
Numéro de dossier : {number}
Demandé pour : {made_for}
Fondement : {ground}
Établi par : {made_by}, le {made_at} (UTC)
Le bot efface sa copie après le {until}.

CONTENU (dans le dossier data)
messages.json : les messages du signalement, avec le numéro que la plateforme leur a donné. {count}
incident.json : le signalement en bref ; le format se trouve dans docs/fr/police.md de nabuur.
case.jsonld : la même chose en CASE/UCO.

CE QUI EST ORIGINAL ET CE QUI NE L’EST PAS
- Les textes sont ceux de la plateforme, mot pour mot, 4096 caractères au plus. D’un message modifié, c’est
  le dernier texte, avec le moment de la modification.
- Les données brutes de la plateforme n’y sont pas : elles nomment l’auteur, et le bot les efface dès qu’un message est jugé.
- L’heure et le numéro d’un message viennent de la plateforme ; ils permettent à son exploitant de retrouver l’original.
- Il n’y a pas de noms : chaque membre a un numéro, différent dans chaque signalement.
- Ce que l’auteur a effacé lui-même a disparu, sauf sur Telegram, qui ne le dit à aucun bot. {held}
- Il n’y a ni photos, ni vidéos, ni messages vocaux : le bot ne les télécharge jamais.

Chaque octet modifié se remarque : le dossier suit la RFC 8493 (BagIt), avec SHA-256 et SHA-512. La coordination garde
dans le journal du bot une empreinte de tout le dossier.
""",
    "de": """\
Beweismappe zur Meldung {code} von {watch}
Aktenzeichen: {number}
Angefordert für: {made_for}
Grundlage: {ground}
Erstellt von: {made_by}, am {made_at} (UTC)
Der Bot löscht seine Kopie nach dem {until}.

INHALT (im Ordner data)
messages.json: die Nachrichten der Meldung, mit der Nummer, die die Plattform ihnen gab. {count}
incident.json: die Meldung in Kürze; das Format steht in docs/de/police.md von nabuur.
case.jsonld: dasselbe in CASE/UCO.

WAS ORIGINAL IST UND WAS NICHT
- Die Texte sind die der Plattform, Wort für Wort, höchstens 4096 Zeichen. Von einer bearbeiteten Nachricht ist es
  der letzte Text, mit dem Zeitpunkt der Änderung.
- Die Rohdaten der Plattform fehlen: Sie nennen den Absender, und der Bot löscht sie, sobald eine Nachricht beurteilt ist.
- Zeit und Nummer einer Nachricht stammen von der Plattform. Damit kann ihr Betreiber das Original finden.
- Es gibt keine Namen: Jedes Mitglied hat eine Nummer, in jeder Meldung eine andere.
- Was der Absender selbst gelöscht hat, ist weg, außer bei Telegram: Dort erfährt kein Bot davon. {held}
- Fotos, Videos und Sprachnachrichten sind nicht dabei: Der Bot lädt sie nie herunter.

Jedes veränderte Byte fällt auf: Die Mappe folgt RFC 8493 (BagIt), mit SHA-256 und SHA-512. Die Koordination bewahrt im
Protokoll des Bots noch eine Prüfsumme der ganzen Mappe auf.
""",
    "en": """\
Evidence bag about incident {code} of {watch}
Case number: {number}
Made for: {made_for}
Ground: {ground}
Made by: {made_by}, on {made_at} (UTC)
The bot deletes its copy after {until}.

CONTENT (in the folder data)
messages.json: the messages of the incident, with the number that the platform gave them. {count}
incident.json: the incident in short; docs/police.md of nabuur describes the format.
case.jsonld: the same in CASE/UCO.

WHAT IS ORIGINAL, AND WHAT IS NOT
- The texts are those of the platform, word for word, at most 4096 characters. Of an edited message it is the
  newest text, with the time of the change.
- The raw data of the platform is not here: it names the author, and the bot deletes it as soon as a message is judged.
- Time and number of a message come from the platform. With them its owner can find the original.
- There are no names: each member has a number, in each incident another one.
- A text that its author deleted is gone, but not on Telegram, which tells no bot of a deletion. {held}
- Photos, videos and voice messages are not here: the bot never downloads them.

Each changed byte is noticed: the bag follows RFC 8493 (BagIt), with SHA-256 and SHA-512. The coordinator keeps one more
hash over the whole bag in the log of the bot.
""",
}

_HELD: Final = {
    "nl": (
        "Wat in de groep achtergehouden werd, is op uw verzoek opgenomen.",
        "Wat in de groep achtergehouden werd, is hier weggelaten, met de regel erbij.",
    ),
    "fr": (
        "À votre demande, ce qui a été retenu dans le groupe figure aussi dans ce dossier.",
        "Ce qui a été retenu dans le groupe est omis ici, avec la règle en question.",
    ),
    "de": (
        "Was in der Gruppe zurückgehalten wurde, ist auf Ihre Bitte enthalten.",
        "Was in der Gruppe zurückgehalten wurde, ist hier weggelassen, mit der Regel dazu.",
    ),
    "en": (
        "Texts that were held back in the group are included at your request.",
        "Texts that were held back in the group are left out here; the rule is named.",
    ),
}

_EARLIER: Final = {
    "nl": "Oudere berichten van deze melding bewaart de bot niet meer: ze gingen al eerder naar de politie.",
    "fr": "Le bot ne garde plus les messages plus anciens de ce signalement : ils sont déjà partis vers la zone.",
    "de": "Ältere Nachrichten dieser Meldung bewahrt der Bot nicht mehr auf: Sie gingen schon früher an die Polizei.",
    "en": "The bot no longer keeps older messages of this incident: they went to the zone before.",
}


def readme(evidence: Evidence) -> bytes:
    request, language = evidence.request, evidence.language
    text = _TEXTS[language].format(
        code=evidence.file.code,
        watch=evidence.watch.name,
        number=request.case_number,
        made_for=request.made_for,
        ground=request.ground,
        made_by=request.made_by,
        made_at=f"{evidence.made_at:%Y-%m-%d %H:%M}",
        until=evidence.until.date().isoformat(),
        count=_EARLIER[language] if evidence.not_kept else "",
        held=_HELD[language][not request.with_held],
    )
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines()).encode()
