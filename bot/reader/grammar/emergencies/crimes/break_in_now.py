"""The forms of speech for a break-in that goes on, where the line names only the house.

In four languages. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_AT_NL: Final = r"(?:bij|in|aan|langs|op)"
_AT_DE: Final = r"(?:bei|beim|in|im|hier|nebenan|gegenuber)"
_NOW_NL: Final = "(?:nu|nou|hier|daar|net|weer|op dit moment|momenteel|precies|blijkbaar)"
_NOW_DE: Final = "(?:gerade|grad|grade|jetzt|hier|wieder|schon wieder|anscheinend)"
_LOCK: Final = r"(?:portes?|serrures?|volets?|portail|fenetres?|baie vitree|vitrine|porte-fenetre)"
_PEOPLE: Final = (
    r"(?:men|lads|youths|guys|mannen|kerels|gasten|jongens|hommes|types|jeunes|gars|manner|typen|kerle|leute)"
)
_OF_FR: Final = r"(?:de|du|des|d'\w+|chez|au|a)"
_THE_FR: Final = r"(?:le|la|les|l'\w+|chez|mon|ma|notre|nos|[0-9]+)"
"""«On» may be «we», who force a lock that sticks. One house is meant: «on cambriole de moins en moins»."""
_DOER: Final = rf"(?:{ONE}|they|(?:\w+ )?{_PEOPLE})"
BREAK_IN_NOW: Final = forms(
    rf"""
    (?:er|@p) wordt (?:{_NOW_NL} )*ingebroken {_AT_NL}
    {_AT_NL}~wordt (?:er|@p) (?:{_NOW_NL} )*ingebroken
    {_AT_NL}~wordt (?:{_NOW_NL} )+ingebroken
    {_DOER} (?:zijn|is|zit|zitten) (?:{_NOW_NL} )*aan (?:het|'t) inbreken
    {_DOER} (?:breken|breekt) (?:{_NOW_NL} )*in (?:bij|in)
    (?:inbraak|inbraakpoging|overval) (?:bezig|aan de gang)
    (?:cambriolage|braquage) en cours
    ^\W*(?:inbraak|overval|cambriolage|braquage|einbruch|uberfall|burglary|break-in)\W*$
    ^\W*(?:die|ils|{_DOER}) (?:brechen ein|entrent par effraction|breken in)\W*$
    {_DOER} (?:est|sont) en train de (?:forcer (?:la|une|le|les|des) {_LOCK}|cambrioler)
    on est en train de (?:forcer (?:la|les) {_LOCK} {_OF_FR}|cambrioler {_THE_FR})
    on force (?:la|les) {_LOCK} {_OF_FR}
    {NAMED} force (?:la|une|le|les) {_LOCK}
    (?:@[ps]|(?:\w+ )?{_PEOPLE}) forcent (?:la|une|le|les) {_LOCK}
    on cambriole {_THE_FR}
    (?:{_DOER}) (?:cambriole|cambriolent) {_THE_FR}
    {_AT_DE}~wird (?:{_NOW_DE} )*eingebrochen
    (?:(?:es|da) wird (?:{_NOW_DE} )+|(?:gerade|grad|jetzt) wird )(?:{_AT_DE}~)?eingebrochen
    (?:{_DOER} (?:bricht|brechen)|(?:gerade|grad|jetzt|da) (?:bricht|brechen) {_DOER}) (?:{_NOW_DE} )*{_AT_DE}~ein
    (?:einbruch|einbruchsversuch) (?:im gange|im gang|lauft (?:gerade|grad|jetzt|bei|beim))
    {_DOER}(?:'s|'re| is| are)? (?:just |now |currently )*breaking (?:into|in (?:at|through|next door))
    (?:burglary|break-in|break in) (?:in progress|going on|happening|taking place)
    """
)
NO_HOUSE: Final = words(
    r"breaking_into_(?:(?:a|an|the|my|our|their)_)?(?:cold_|nervous_|big_|broad_)?(?:song|sweat|smiles?|grins?|laugh\w*|dance|run"
    r"|sprint|trot|applause|tears|chorus|markets?|acting|modelling|business|industry|scene|savings?|new_\w+|conversation)"
    r" (?:mijn|je|jouw|uw|mon|ton|votre|mein|dein|ihr|my|your|his|her|their|an|een|un|ein)_(?:\w+_)?(?:account|konto|compte)"
    r" breaking_into_(?:(?:a|an|the|my|our|their|his|her)_)?(?:\w+_)?(?:biscuit\w*|cookie\w*|sweets?|treats?|fridge"
    r"|cupboard|tin|jar|piggy_bank"
    r"|television|tv|hollywood|politics|film|team|squad|eleven|league|top_\w+|jog|canter|gallop|ground|lunch|mainstream|washing_machine|groups|teams|pairs|shell)"
    r" breaking_in_at_the_(?:end|start|beginning|top) (?:in|of)_(?:that|this|the|a)_meme"
    r" inbreken_in_(?:\w+_)?(?:gesprek|gesprekken|ruzie|discussie|koelkast|frigo|koekjes\w*)"
    r" frigo placard porte_(?:du|de_la)_(?:finale|demi-finale|lave-\w+|four|succes|paradis|bonheur|placard|micro-ondes)"
    r" serruriers? grippee?s? coincee?s? wd40"
    r" a_chaque_fois"
    r" (?:perdu|oublie|casse)_(?:la|ma|mes|les|sa|ses|nos)_cles? enfermee?s?_dehors dans_lupin"
    r" (?:im|in_einem|in_meinem|dans_un|dans_le|dans_mon|in_de|in_een|in_mijn)_roman (?:in|van)_het_spel dans_(?:le|un"
    r"|mon)_jeu im_spiel"
    r" in_the_game casa_de_papel (?:seizoen|saison|staffel|season)_[0-9]+ lezing voordracht vortrag conference lecture"
    r" vos vossen marters? marder fuchs\w* waschbar\w* renards? fouines? fox foxes badgers?"
    r" (?:bij|in|van)_(?:je|jou|jouw|u|uw|jullie) (?:bei|in)_(?:dir|ihnen|euch) si_personne"
)
"""Of a mood, a tale, an animal, a fridge or an account, of a lock that sticks, and of what may happen to «you»."""

SOMEBODY_HOME: Final = words(
    r"(?:ze|zij|hij|sie|er|die|she|he|they)_(?:is|ist|sind|zijn|are|zit|zitten)_(?:(?:nog|noch|still|wel|wohl|doch)_)?"
    r"(?:thuis|zu_hause|zuhause|daheim|at_home|home)"
    r" (?:she's|he's|they're)_(?:still_)?(?:at_)?home"
    r" (?:il|elle|ils|elles)_(?:est|sont)_(?:encore_)?(?:a_la_maison|chez_(?:elle|lui|eux|elles))"
)
"""Makes a danger of a break-in that goes on: the bot then names the emergency number."""
