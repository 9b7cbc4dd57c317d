"""Recognises talk about a game or a sport, in which «we go and get them» is a boast.

A sport's word alone makes no game: it may name the place where a person hides, say how a person is to be felled, or only sound
like a sport.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.force.against_person import handles_person
from bot.reader.grammar.force.help_calls import AGAINST_HELP, CRIME, FELLOW, HELPERS, JUST, WEAPON
from bot.reader.phrases.expression import expression, words

_GAME: Final = words(
    r"bowling\w* kegel\w* touwtrek\w* \w*voetbal\w* wedstrijd\w* quiz\w* petanque padel tennis pingpong"
    r" paintball lasergame \w*toernooi\w* speurtocht\w* bosspel scouts chiro welpen eierenzoek\w* verstoppertje"
    r" eerste_helft tweede_helft foot matchs? tournoi\w* boules chasse_(?:aux|au)_(?:oeufs|tresor) mi-temps"
    r" laser_game cortege carnaval \w*spiel \w*turnier\w* fussball\w* tauzieh\w* schnitzeljagd ostereier\w* anpfiff"
    r" halbzeit bosseln schneeballschlacht tug_of_war football tournament\w* egg_hunt treasure_hunt"
    r" half_time kick_off snowball\w* laser_tag hurling camogie gaa throw_in"
)
_PINATA: Final = words("pinata")
_LIKE_ONE: Final = words(r"(?:like|as|als|zoals|comme|wie)_(?:(?:a|an|een|une|eine|la|the)_)?pinata")
_TREAT: Final = words(
    r"kids children kinderen enfants kinder sweets snoep bonbons sussigkeiten party feestje fete birthday verjaardag"
    r" anniversaire geburtstag"
)
_OF_PLAY: Final = words(
    r"field|pitch|goals?|nil|second_half|first_half|half_time|veld|doelpunten"
    r"|terrain|buts?|spielfeld|platz|tore|halbzeit"
)
_BEATS_THEM: Final = words(
    r"(?:hit|batter|bury|hammer|smash|destroy|kill|murder|flatten)_them"
    r"|(?:maken|hakken|slaan|spelen)_ze_(?:in|kapot|weg|plat)"
    r"|(?:on_)?les_(?:ecras|eclat|mang|demol|explos|defonc|massacr)\w*"
    r"|(?:hauen|machen|putzen|schiessen)_(?:wir_)?(?:die|sie)_(?:weg|platt|ab)"
)
_NO_PLAY: Final = words(
    rf"{CRIME}|{FELLOW}|{WEAPON}|him|her|hem|haar|ihn|lui|after|nachher|apres|straks"
    r"|car_park|parking|parkplatz|pub|kroeg|cafe|kneipe|bar|station|bahnhof|gare|outside|buiten|dehors|draussen|street|straat"
    r"|strasse|rue"
)
_SOUNDS_LIKE_GAME: Final = words(
    r"beispiel\w* (?:on|by|of|a|one|my|his|her|their|the|left|right|[0-9]+|four|five|six)_foot foot_(?:of|in|patrol\w*)"
    r" hurling_(?:stones?|bricks?|rocks?|bottles?|eggs|abuse|insults|things|stuff)"
    r" (?:petrol|diesel|lighter|rags?)(?:_\w+){0,3}_match(?:es)? (?:strike|light|lit|struck|drop)_(?:a|the)_match match_to"
)
"""«On foot», «zum Beispiel», and the match that lights a fire."""
_SPORT: Final = (
    r"(?:tennis|\w*voetbal|football|foot|fussball|padel|petanque|scouts?|chiro|bowling|kegel|gaa|hurling|camogie|boules"
    r"|rugby)"
)
_HOUSE: Final = (
    r"(?:club\w*|pitch|ground|field|hut|hall|courts?|veld\w*|plein\w*|\w*kantine|terrein\w*|lokaal|lokalen|platz\w*|heim"
    r"|hutte|halle|kabine|den|car_park|parking|changing_rooms?|pavilion|centre|center|baan|bahn)"
)
_PLACE: Final = expression(
    rf"\b{_SPORT}[ -]?{_HOUSE}\b"
    rf"|\b(?:terrain|club|local|salle|vestiaires?|parking|plaine|cabane|hall|courts?|buvette)_(?:de_|du_|des_){_SPORT}\b"
    rf"|\b(?:kantine|lokaal|kot|hut|veld|terrein|parking|kleedkamers?)_van_(?:(?:de|het|den)_)?{_SPORT}\w*"
    rf"|\b(?:vereinsheim|hutte|kabine|parkplatz|umkleide)_(?:vom|am|beim|des|der)_{_SPORT}\w*"
    rf"|\b(?:hut|sheds?|bunker|hall|car_park|toilets|pavilion)_(?:of|at|behind|by)_(?:the_)?{_SPORT}\b"
)
_OTHERS: Final = words(
    r"he|he's|hes|him|they're|they|them|hij|hem|ze|zij|il|ils|elle|elles|lui|ihn|ihm|denen"
    r"|(?:d?er)_(?:hockt|sitzt|ist|steht|steckt|liegt)|die_(?:zit|zitten|sitzen|hocken|sind)|on_(?:le|la|les)"
)
_COMPARED: Final = expression(
    rf"\b(?:like_(?:in|at|on|a|it's|you_do)|zoals_(?:bij|op|in|een|het)|gelijk_(?:bij|op|in|een)|comme_(?:au|a_la|dans|en|un)"
    rf"|wie_(?:beim|im|am|auf_dem|ein))_(?:(?:the|het|de|den|le|la)_)?(?:{_SPORT}\w*|\w*spiel|match|wedstrijd)\b"
)


def names_game(text: str) -> bool:
    """True for a line that names a game or a sport, and no suspect, weapon or violence. `text`: folded."""
    line = _COMPARED.replace_in(_SOUNDS_LIKE_GAME.replace_in(text.encode()))
    if _OTHERS.occurs_in(
        _BEATS_THEM.replace_in(line)
    ):  # «he's in the hut of the tennis club»; not «murder them at the pitch»
        line = _PLACE.replace_in(line)
    return _GAME.occurs_in(line) and not AGAINST_HELP.occurs_in(HELPERS.replace_in(line)) and not handles_person(text)


def smashes_pinata(text: str) -> bool:
    """True for a piñata of a children's party, which is smashed with sticks; not for a person who is beaten like one. `text`:
    folded."""
    line = text.encode()
    return _PINATA.occurs_in(line) and _TREAT.occurs_in(line) and not _LIKE_ONE.occurs_in(line)


def follows_game(text: str, before: Sequence[str]) -> bool:
    """True for a line just after one that names a game, with no suspect, weapon or violence in it. All texts: folded."""
    return any(map(names_game, before[-JUST:])) and not AGAINST_HELP.occurs_in(text.encode())


def boasts_of_game(text: str, before: Sequence[str]) -> bool:
    """True for blows «up and down the field», or against «them», just after a line that names a game. All texts: folded."""
    line = text.encode()
    if not (_OF_PLAY.occurs_in(line) or _BEATS_THEM.occurs_in(line)) or _NO_PLAY.occurs_in(line):
        return False
    return any(map(names_game, before[-JUST:]))
