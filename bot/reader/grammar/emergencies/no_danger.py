"""Recognises lines whose words of danger tell of none: a stove that burns, light that is on, a burnt cake,
a shift at the hospital, a dummy of a film, a grinder at a lock, a question after a victim.

The lists and the head know the words alone («es brennt», «stabbing»). Some of these lines open an incident all the same: a
grinder at a lock is a theft. Folded, four languages.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.announcements import SETTLED_TROUBLES
from bot.reader.grammar.emergencies.alarm import DEED, PERSON
from bot.reader.grammar.harmless_pair import CHILD, HarmlessPairs, guarded, near
from bot.reader.grammar.vocabulary import KIN
from bot.reader.phrases.alternatives import one_of

_FLAMES: Final = one_of(
    r"\w*vlam\w* rook\w* flammes? fumee\w* flamm\w* rauch\w* qualm\w* smok\w*"
    r" gas gaz co \w*monoxi\w* \w*monoxyd\w* in_brand en_feu in_flammen on_fire"
    r" caught_fire vuur_gevat gefangen mis_le_feu muur wand mur wall"
    r" schouw\w* plafond decke ceiling vonken etincelles funken sparks"
    r" vorhang\w* gordijn\w* rideau\w* curtain\w* tapis teppich tapijt carpet geur gestank geblust"
    r" bloed\w* sang"
    r" blut\w* blood\w* verbrand verletzt gewond blesse\w* hurt ontplof\w* explo\w* buiten_westen duizelig hoofdpijn"
    r" schwindlig dizzy kopfschmerzen kopfweh mal_a_la_tete vertiges headaches? misselijk benommen draaierig woozy"
)
_HEARTH: Final = one_of(
    r"\w*kachel stoof open_haard haardvuur haard (?:holz|kachel|schweden|pellet|kamin)?ofen \w*kaminfeuer poele feu_ouvert"
    r" stove log_burner woodburner wood_burner open_fire fireplace range"
)
_BURNS: Final = one_of(
    r"brandt branden brennt brule tourne allume\w* burning lit lighting ronfle flambe knettert knistert"
)
_FOOD: Final = one_of(
    r"\w*taart cake koekjes? brood toast pizza quiche lasagne soep saus"
    r" frieten frietjes patatten aardappelen vlees rijst ovenschotel"
    r" \w*potje eten tarte gateau biscuits pain gratin soupe sauce frites viande riz repas souper plat kuchen \w*strudel"
    r" platzchen kekse brot auflauf suppe sosse pommes braten reis essen pie scones? bread lasagna soup chips dinner tea"
    r" supper curry roast bacon steak porridge"
)
_BURNT: Final = one_of(
    r"verbrand aangebrand aanbranden brule crame carbonise\w* verbrannt"
    r" angebrannt verkohlt burnt burning coal cremated charcoal"
)
_HOUSE_BURNS: Final = one_of(
    # a fire, a home of others, or a person who is burnt
    r"brand_(?:bij|in|op) het_brandt nu_brandt vuur le_feu en_feu au_feu feuer brennt fire"
    r" (?:house|kitchen)_(?:is_)?burning (?:hele?|heel_de|ganze|whole|toute_la)_(?:keuken|kuche|kitchen|cuisine) buren"
    r" \w*voisine?s? \w*nachbar\w* neighbou?rs?"
    r" over_(?:zich|him|her|me|hem|haar) benen buik poitrine beine bauch \w*vlam\w* flammes? flammen flames"
    r" weet_niet_waar d'ou_ca_vient woher niemand personne keiner nobody no_one"
    r" maintenant jetzt nu now in_brand on_fire (?:brandt|brennt|brule)_(?:de|het|die|la|le)"
)
_LIGHT_IS_ON: Final = (
    r"\b(?:brennt|brennen|brandt|branden|brand)[ ](?:(?:da|dort|noch|er|daar|nog|schon|al|immer|steeds|wieder|weer"
    r"|een)[ ]){0,3}"
    r"\w*(?:licht|lichten|lichtje|lampe|lamp|lampje)\b|\b\w*(?:licht|lampe|lamp|lampje)[ ](?:brennt|brandt)\b"
)
_SHIFT: Final = one_of(
    r"\w*shift \w*shifts nachtdienst wachtdienst avonddienst dienst_(?:gehad|gedaan)"
    r" \w*schicht garde_(?:aux|de_nuit) longue_garde spoed notaufnahme a&e casualty"
)
_PATIENTS: Final = one_of(
    r"hartaanvallen reanimaties \w*steekpartijen hartstilstanden patient\w* (?:arrets|crises)_cardiaques reanimations"
    r" coups_de_couteau herzinfarkte messerstechereien reanimationen heart_attacks stabbings cardiac_arrests overdoses"
)
_HERE: Final = one_of(
    r"hier straat buren voor_de_deur ici rue voisins? devant vor_der"
    r" vor_dem strasse nachbar\w* outside street road neighbours? ligt liegt"
    r" lying hulp help aide hilfe jetzt nu now maintenant",
    KIN,
)
_DUMMY: Final = (
    r"(?:\b(?:een|ne|gewoon een|un|une|eine|nur eine|a|only a|just a)[ ]"
    + one_of("pop paspop etalagepop mannequin poupee puppe schaufensterpuppe attrappe dummy prop")
    + r"\b|\b"
    + one_of("nepbloed faux_sang kunstblut fake_blood")
    + r"\b)"
)
_FILMED: Final = one_of(
    r"\w*films? filmen draaien gedraaid opnames? serie tournage tourne\w*"
    r" dreh\w* krimi filming telly tv detective shooting_a dummy"
)
_TOOL: Final = one_of(
    r"flex trennschleifer winkelschleifer akkuflex bolzenschneider"
    r" slijpschijf slijptol slijpmachine betonschaar disqueuse meuleuse"
    r" scie coupe-boulon\w* (?:angle_)?grinder disc_cutter bolt_?cutters?"
)
_AT_A_PERSON: Final = one_of(
    r"bloed\w* blut\w* sang saigne\w* blood\w* bleed\w* verletzt\w*"
    r" gewond blesse\w* hurt bedreig\w* bedroh\w* menac\w* threat\w*"
    r" op_(?:hem|haar|mij|me|ons|de_man|de_vrouw)_af geht_\w+_auf"
    r" auf_(?:den_mann|die_frau|ihn|sie|mich)_los at_(?:him|her|me)"
    r" finger\w* vinger\w* doigt hand arm bein been brand\w* feu fire feuer gas gaz alarm"
)
_ASKS_AFTER: Final = (
    r"^\W*(?:(?:och|oh|ach|ah|la|le|de|die|der)\W+){0,2}(?:(?:arme|armer|sukkel\w*|pauvre|poor)\W+(?:\w+\W+){0,2})?"
    r"(?:(?:is|ist|are|zijn|sind|est)\W+)?(?:hij|zij|ze|il|elle|er|sie|he|she|they)\W+(?:(?:is|est|ist)\W+)?"
    r"(?:(?:toch|erg|bien|denn|schlimm|all|badly|niet|pas|nicht)\W+){0,2}"
    r"(?:gewond|blessee?|verletzt|hurt|injured)\W*\?\W*$"
)
"""Of a victim who is known already. «Is anybody hurt?» is asked of strangers."""
_HELPS: Final = (
    r"\b(?:(?:je|j'|j)?[ ]?(?:vous|t'|te[ ])[ ]?aide(?:rai)?|on[ ](?:t'|vous[ ])aide(?:ra)?|peux[ ](?:t'|vous[ ])aider"
    r"|ik[ ](?:(?:kan|kom|wil)[ ])?(?:(?:je|jullie|u)[ ])?(?:(?:wel|graag)[ ])?help(?:en)?"
    r"|ich[ ](?:kann[ ])?(?:(?:dir|euch|ihnen)[ ])?helfen?|i(?:'?ll|[ ]can|[ ]could)[ ](?:help|give[ ]you[ ]a[ ]hand))\b"
)
_WHOM: Final = one_of("je jullie u wel graag euch dir ihnen gern gerne you out")
_UNDER_A_CONDITION: Final = one_of(
    r"als wel_als wel si quand wenn falls if when morgen demain tomorrow graag gern gerne zaterdag samedi samstag saturday"
)
_NOT: Final = one_of(r"maar mais aber but niet plus pas nicht not \w+n't kaum amper nauwelijks")
_IN_NEED: Final = one_of("hulp help aide hilfe au_secours")
_HIM: Final = one_of(r"hij zij ze hem haar il elle er sie he she him he's she's mes couteau messer knife")
_OF_OTHERS: Final = one_of(r"buren nachbar\w* voisine?s? neighbou?rs? dak toit dach roof oben boven_uit")
_ILL_IN_BED: Final = r"\blieg(?:t|en|e)?_(?:(?:ganz|schon|noch|mal|wieder|seit_\w+|mit_\w+)_){0,2}flach\W*$"
_NEVER: Final = r"\x00"

HEARTHS: Final = (
    *guarded(
        (near(_HEARTH, _BURNS, 20), rf"{_FLAMES}|{_IN_NEED}|{_OF_OTHERS}|{CHILD}|{KIN}"),
        (near(_FOOD, _BURNT, 100), f"{_HOUSE_BURNS}|{_IN_NEED}|{CHILD}"),
        (
            rf"^.{{0,25}}{_HELPS}(?:_{_WHOM})*\W*(?:$|{_UNDER_A_CONDITION}\b.{{0,40}}$)",
            f"{_FLAMES}|{_NOT}|{PERSON}|{DEED}|{_HIM}",
        ),
        (near(_SHIFT, _PATIENTS, 80), rf"{_HERE}|ingebroken|gestolen|cambriol\w*|eingebrochen|burgled"),
    ),
    (
        rf"{_DUMMY}.*\b{_FILMED}\b|\b{_FILMED}\b.*{_DUMMY}",
        r"(?:no|not|geen|kein|keine|pas)[ ](?:a[ ]|un[ ]|une[ ])?(?:dummy|pop|puppe|mannequin)",
    ),
)
"""They open nothing either (`everyday_trouble.py`)."""
_NO_DANGER: Final = HarmlessPairs(
    *HEARTHS,
    *SETTLED_TROUBLES,
    *guarded(
        (_LIGHT_IS_ON, rf"{_FLAMES}|{_IN_NEED}"),
        (rf"\b{_TOOL}\b", _AT_A_PERSON),
        (_ILL_IN_BED, rf"{_IN_NEED}|{DEED}"),
    ),
    (_ASKS_AFTER, _NEVER),
)


def tells_of_no_danger(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return _NO_DANGER.occur_in(text)
