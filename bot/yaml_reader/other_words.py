"""Words that people write for a key: in their own language, or another word of English. They are for the hint, and no key."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

_WORDS: Final[Mapping[str, str]] = {
    # the name in the file: the words of people
    "id": "kenmerk identifiant kennung",
    "name": "naam nom",
    "title": "titel titre naam nom überschrift",
    "text": "tekst texte zin phrase satz",
    "languages": "talen taal langues langue sprachen sprache",
    "language": "taal langue sprache",
    "groups": "groepen groep groupes groupe gruppen gruppe",
    "group": "groep groupe gruppe",
    "moderators": "moderatoren beheerders modérateurs verwalter",
    "coordinators": "verantwoordelijken responsables verantwortliche",
    "trusted": "vertrouwd vertrouwden confiance vertraute vertrauenswürdige",
    "postcodes": "code_postal codes_postaux plz postleitzahl postleitzahlen",
    "numbers": "nummers nummer numéros numéro nummern telefoonnummers telefon",
    "police": "politie polizei",
    "emergency": "nood noodnummer urgence urgences notruf notfall",
    "non_urgent": "niet_dringend pas_urgent nicht_dringend",
    "reminders": "herinneringen herinnering rappels rappel erinnerungen erinnerung",
    "quiet": "stil stilte rust stille_uren calme silence ruhe ruhezeit nachtruhe",
    "chatter": "gebabbel geklets bavardage geplauder",
    "corrections": "verbeteringen tips korrekturen hinweise",
    "duty": "dienst wachtdienst permanence garde bereitschaft",
    "weekly": "week weekrapport wekelijks semaine hebdomadaire woche wöchentlich",
    "daily": "dagelijks quotidien täglich",
    "neighbours": "buren voisins nachbarn",
    "neighbourhoods": "buurten buurt wijken wijk quartiers quartier viertel nachbarschaften nachbarschaft watches watch",
    "gatekeeper": "poortwachter portier gardien türsteher pförtner",
    "policy": "beleid politique vorgaben",
    "timezone": "tijdzone fuseau fuseau_horaire zeitzone",
    "data": "gegevens données daten",
    "rules": "regels règles regeln",
    "mail": "courriel post",
    "backup": "reservekopie sauvegarde sicherung",
    "log": "logboek journal protokoll",
    "reader": "lezer lecteur leser",
    "retention": "bewaring bewaartermijn conservation aufbewahrung",
    "cron": "wanneer tijdstip quand wann when time zeit",
    "every": "elke chaque alle jede",
    "person": "persoon personne",
    "people": "mensen personen personnes leute",
    "days": "dagen jours tage",
    "remind": "herinner rappeler erinnern",
    "agreed": "afgesproken akkoord convenu accord vereinbart",
    "relay": "doorgeven transmettre weiterleiten",
    "stage": "fase phase stade étape stufe",
    "when": "wanneer als quand si wenn if",
    "unless": "tenzij behalve sauf ausser except",
    "then": "dan alors dann action actie",
    "if_unanswered": "onbeantwoord sans_réponse unbeantwortet",
    "brake": "rem frein bremse",
    "house_rule": "huisregel règle_de_la_maison hausregel",
    "examples": "voorbeelden voorbeeld beispiele beispiel",
    "caught": "gevangen gevat gevonden attrapés trouvés gefangen gefunden erfasst",
    "spared": "verschont ausgenommen",
    "label": "etiket étiquette etikett",
    "phrase": "zin uitdrukking woorden woord mots mot expression satz wörter wort ausdruck",
    "regex": "patroon motif muster",
    "has": "heeft bevat contient hat enthält",
    "sender": "afzender expéditeur auteur absender",
    "length": "lengte longueur länge",
    "time": "tijd uur heure uhrzeit",
    "incident": "melding meldung vorfall",
    "repeat": "herhaling herhaal répétition wiederholung",
    "any": "een_van eender of ou oder or",
    "all": "allemaal tous alles and",
    "not": "niet pas nicht",
    "message": "bericht nachricht",
    "private": "privé privat",
    "during_incident": "tijdens_melding pendant_incident während_meldung",
    "after": "na après nach",
    "do": "doe faire tun",
    "per_day": "par_jour pro_tag",
    "off": "uit désactivé aus nee non nein no never nooit jamais nie none geen aucun keine",
    "texts": "teksten textes texte",
    "lists": "lijsten listes listen",
    "against": "tegen contre gegen",
    "flag": "vlag drapeau flagge",
    "confidence": "zekerheid certitude sicherheit",
    "season": "seizoen saison jahreszeit maanden mois monate",
    "approved": "goedgekeurd approuvé genehmigt",
    "by": "door par von",
    "on": "op le am",
    "guidelines": "richtlijnen conseils consignes richtlinien",
    "forwarded": "doorgestuurd transféré weitergeleitet",
    "warn": "waarschuwen waarschuwing avertir avertissement verwarnen verwarnung",
    "mute": "dempen stil sourdine stummschalten",
    "expel": "verwijderen uitzetten exclure ausschließen",
    "plates": "nummerplaten kentekens plaques kennzeichen",
    "plate": "nummerplaat kenteken plaque kennzeichen",
    "file": "bestand bijlage fichier datei anhang",
    "voice": "stem spraak voix vocal stimme",
    "skin_colour": "huidskleur couleur_de_peau hautfarbe",
    "min_age": "leeftijd minimumleeftijd âge alter mindestalter",
    "folder": "map dossier ordner",
    "keep": "houden laten bewaren garder laisser behalten lassen",
    "mask": "afdekken couvrir abdecken",
    "hold": "verbergen tegenhouden vasthouden cacher masquer retenir ausblenden zurückhalten",
    "remove": "verwijderen weghalen supprimer retirer enlever entfernen löschen",
    "nl": "nederlands dutch néerlandais niederländisch",
    "fr": "frans french français französisch",
    "de": "duits german allemand deutsch",
    "en": "engels english anglais englisch",
    "mon": "maandag lundi montag",
    "tue": "dinsdag mardi dienstag",
    "wed": "woensdag mercredi mittwoch",
    "thu": "donderdag jeudi donnerstag",
    "fri": "vrijdag vendredi freitag",
    "sat": "zaterdag samedi samstag",
    "sun": "zondag dimanche sonntag",
    "lines": "regels lignes zeilen",
    "who": "wie qui wer",
    "called": "gebeld appelé angerufen",
    "visible": "zichtbaar sichtbar",
    "card": "kaart carte karte",
    "opens": "opent ouvre öffnet",
    "closes": "sluit ferme schließt",
    "hidden": "verborgen weg caché masqué versteckt nee non nein no false",
    "masked": "afgedekt couvert abgedeckt",
    "none": "geen niets nee aucun rien non keine nichts nein no",
    "true": "ja oui aan waar vrai an wahr on 1",
    "false": "nee non nein uit onwaar faux aus falsch off 0",
}


def plain_name(name: str) -> str:
    """Case, accents, `-`, `_` and spaces make no difference."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter not in "-_ " and not unicodedata.combining(letter))


def _by_word() -> dict[str, tuple[str, ...]]:
    names: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for name, words in _WORDS.items():
        for word in dict.fromkeys(map(plain_name, words.split())):
            names[word] += (name,)
    return dict(names)


_NAMES: Final[Mapping[str, tuple[str, ...]]] = _by_word()


def name_for(word: str, names: Collection[str]) -> str | None:
    """The name among `names` for which people write this word, or None."""
    return next((name for name in _NAMES.get(plain_name(word), ()) if name in names), None)


def means_off(word: str) -> bool:
    return word.casefold() == "off" or name_for(word, ("off",)) is not None
