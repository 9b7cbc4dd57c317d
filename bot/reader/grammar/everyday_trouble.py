"""Recognises texts about troubles that no incident is made of: a lift that does not work, ice on the steps, a pigeon on the
balcony, a lost glove, a fire drill, a break-in of years ago, a joke that laughs at itself.

As in `near_misses.py`, each kind has words that make it suspect. Such a text may be anything.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.amusements import AMUSEMENTS
from bot.reader.grammar.announcements import ANNOUNCEMENTS, SETTLED_TROUBLES
from bot.reader.grammar.emergencies.alarm import DANGER, DEED, GONE, PERSON
from bot.reader.grammar.emergencies.no_danger import HEARTHS
from bot.reader.grammar.harmless_pair import HarmlessPairs, near
from bot.reader.grammar.public_notices import PUBLIC_NOTICES, SHOOT
from bot.reader.grammar.street_trouble import FLASH, STREET_TROUBLES, THINGS_OF_A_STREET
from bot.reader.grammar.vocabulary import CHAT
from bot.reader.phrases.alternatives import one_of

_PAST: Final = one_of(
    # Dutch
    r"vroeger (?:vorige?|verleden|verlede)_(?:week|maand|jaar|zomer|winter|lente|herfst)"
    r" in_mijne?n?_(?:tijd|jonge_\w+) jaren_geleden"
    r" \w+_(?:jaar|maanden|weken)_geleden indertijd destijds toentertijd"
    # French
    r" autrefois jadis a_l'epoque dans_le_temps de_mon_temps il_y_a_\w+_(?:ans|mois|semaines|annees) quand_j'etais"
    r" (?:la_semaine|l'annee|l'ete|l'hiver|le_mois|l'an)_(?:derniere?|passee?|dernier)"
    # German
    r" fruher damals seinerzeit (?:letzte|vorige)[sn]?_(?:jahr|woche|monat|sommer|winter)"
    r" vor_\w+_(?:jahren|monaten|wochen) als_(?:kind|bub) zu_meiner_zeit"
    # English
    r" used_to years_ago \w+_(?:years|months|weeks)_ago"
    r" last_(?:week|month|year|summer|winter|spring|autumn) when_i_was in_my_day"
    # all
    r" (?:19[3-9]\d|anno_\w+) in_den?_oorlog tijdens_de_oorlog pendant_la_guerre im_krieg (?:in|during)_the_war"
    r" (?:in|en)_'4[0-5] racontait_(?:la_guerre|qu'on)"
)
_STILL: Final = one_of(
    # Dutch
    r"nu nou net juist just zonet daarnet weer terug opnieuw vandaag vandoage vanavond vannacht vanmorgen vanochtend"
    r" vanmiddag deze_(?:nacht|morgen|ochtend|middag) gisteren gister gisteravond sinds nog_altijd nog_steeds"
    r" staat zit loopt zelfde van_(?:vorige|verleden)_\w+"
    # French
    r" maintenant est_la sont_la vient viennent encore aujourd'hui"
    r" ce_(?:soir|matin|midi) cette_nuit depuis toujours revoila meme de_la_semaine"
    # German
    r" jetzt jitz grad gerade eben heute heut wieder gestern seit"
    r" immer_noch steht sitzt selbe[rn]? derselbe gleiche[rn]? von_letzter?"
    # English
    r" now today tonight again this_(?:minute|morning|evening|afternoon)"
    r" last_night yesterday since still back is_here same from_last"
)
"""Words of a past that goes on or is no older than yesterday: «the man of last week is back»."""

_ANIMAL: Final = one_of(
    CHAT,
    r"duif duiven (?:de|een|den|ne|nen|die)_vos vossen kat kater poes zwaan egel uil eekhoorn"
    r" wespennest wespen bijen eenden? ree marter fouine muis rat schaap schoap schapen"
    r" pigeons? renard chaton cygne herisson hibou ecureuil guepes? abeilles canards? chevreuil souris moutons?"
    r" taube tauben fuchs katze busi igel hase schwan eule eichhornchen bienen ente enten rehe marder schafe? kuckuck"
    r" fox foxes cat kitten swan hedgehog owl squirrel wasps? bees ducks? deer mouse rats sheep",
)
"""Small ones. A horse, a cow or a dog on a road is a danger."""

_VICTIM: Final = one_of(
    # Dutch
    r"baby'?s? kind kindje kinderen kleine oma opa bomma bompa moeder vader mevrouw mvr mensen fietser\w* wieg buggy"
    r" kinderwagen er_?in in_de_(?:gracht|sloot) onder_een"
    # French
    r" bebe\w* bb enfants? petite? mamie papi mere pere mme dame gens"
    r" personnes cyclistes? berceau poussette dedans dans_le_fosse sous_un"
    # German
    r" kinder buben? madl mutter vater frau leute menschen radler\w* wiege drin drinnen im_graben unterm"
    # English
    r" babies child(?:ren)? toddler nan granny grandad grandma mum dad mrs"
    r" lady people cyclist\w* cot pram in_it in_there in_the_ditch under_a"
)
"""A person, or a place of one, whom such a trouble may hurt: «fox in the cot», «lift out, Mrs Khan is in it»."""

_VEHICLE: Final = one_of(r"auto'?s? wagen bagnoles? voitures? cars? scooters? plomb hagel veste")
_WINDOW: Final = one_of(r"raam ruit vitre fenster scheibe window mijn_bus mon_camion weg gone")
_BIRTH: Final = one_of(r"dement\w* alzheim\w* geboren geb nee?_en born")

_PAWS: Final = one_of(
    r"(?:vier|4)_?(?:poten|pootjes|pfoten|beine) (?:quatre|4)_pattes (?:four|4)_(?:legs|paws) snavel bec schnabel beak"
    r" vleugels ailes flugel pluimen federn feathers miau?w mia[ou]u woef wuff meow woof"
)
"""Of a thief with feathers or fur: «a burglar on four legs has eaten my salmon»."""

_HURT: Final = one_of(
    r"b[ie]jt\w* gebeten beet bloed\w* mord\w* saign\w* beiss\w* gebissen blut\w* bit bites bitten"
    r" biting bleed\w* attack\w* kind enfant child"
)
_PARKED: Final = one_of(
    r"dubbel_geparkeerd fout_geparkeerd (?:mal|en_double_file)_garee?s? garee?s?_(?:mal|en_double_file) double_file"
    r" falsch_geparkt falschparker zugeparkt double_parked double-parked"
    r" (?:voitures|autos|auto's|cars)_(?:\w+_){0,4}(?:sur_les?_trottoirs?|op_(?:het_voetpad|de_stoep)"
    r"|auf_dem_(?:gehweg|burgersteig)|(?:on|over)_the_pavement)"
)
_TRINKET: Final = one_of(
    r"sleutels? portefeuille portemonnee handschoen\w* want wanten muts sjaal knuffel\w* bril horloge"
    r" oorbel\w* fietslamp bankkaart"
    r" cles? clefs? porte-?monnaie gants? bonnet echarpe lunettes montre bague doudou chaussettes"
    r" schlussel geldbeutel handschuh\w* mutze schal brille kuscheltier ohrring\w*"
    r" keys? purse wallet gloves? mitten hat scarf teddy glasses earring\w*"
)
_MISLAID: Final = one_of(
    r"kwijt verloren vergeten gevonden perdue?s? oubliee?s? trouvee?s?"
    r" retrouve\w* verlegt gefunden lost found dropped mislaid"
)
_SERVICE: Final = one_of(
    r"lift bus tram trein verwarming ketel straatlamp straatverlichting garagepoort garagedeur slagboom"
    r" wasmachine wifi vuilnis"
    r" ascenseur train chauffage chaudiere lampadaire lave-linge poubelles"
    r" fahrstuhl aufzug zug bahn heizung strassenlampe waschmaschine mull"
    r" boiler heating streetlight street_light washing_machine bins"
)
_FAILS: Final = one_of(
    r"kapot doet_(?:het|'?t)_(?:weer_)?niet werkt_(?:weer_)?niet komt_(?:weer_)?niet te_laat vertraging"
    r" en_panne hs ne_marche ne_fonctionne en_retard absents"
    r" defekt kaputt geht_(?:\w+_){0,2}nich?t? fallt_aus fahrt_nicht kommt_(?:wieder_)?nicht kalt lauwarm verspat\w*"
    r" broken not_working out late down_again not_been playing_up"
)
_LIGHTS_LEFT_ON: Final = (
    r"(?:lichten|licht|koplampen|phares|feux|scheinwerfer|headlights|lights)_(?:\w+_){0,3}(?:branden|brandt|allumes?|brennen|brennt"
    r"|an|on)(?:_(?:nog|encore|noch|still))?[ .!?]*$"
)
_OF_A_CAR: Final = one_of("auto wagen voiture bagnole caisse car golf polo camionette bestelwagen fiets velo bike")
_FLAMES: Final = one_of(r"\w*vlam\w* rook fumee flammes? flammen rauch smoke flames? gas gaz")
_WEATHER: Final = one_of(
    r"\w*glatteis glatt spiegelglatt spiegelglad glad ijzel verglas verglace\w* icy"
    r" ice_on_the_(?:steps|stairs|road|path|paths|pavement|ramp|bridge) black_ice mist nebel brouillard fog"
    r" foggy"
)
_DRILL: Final = one_of(
    r"\w*oefening(?:en)? exercice_d'evacuation exercice_incendie \w*ubung fire_drill evacuation_drill"
)
_NO_DRILL: Final = one_of(r"geen_\w* pas_un keine not_a no_drill vraiment echte? real")
LAUGHTER: Final = r"\b(?:(?:ha){2,}h?|(?:hi){3,}|(?:he){2,}|lo+l|mdr+|ptdr+|lmao|rofl)\b|😂|🤣"
_SERIOUS: Final = one_of(
    r"serieus\w* geen_(?:grap|zever) echt_waar im_ernst"
    r" kein_(?:witz|scherz) ernsthaft serieux sans_(?:rire|deconner|blague)"
    r" en_vrai pour_de_vrai (?:nee|nein|non|no)_(?:maar_)?(?:echt|ehrlich|vrai|honestly) honestly legit"
    r" (?:verkeerde|falsche[rs]?|mauvaise?|wrong)_(?:emoji|smiley)"
    r" vraiment pas_une_blague seriously no_joke not_joking for_real"
    r" wat_(?:moet|kan|doe)_(?:ik|'?k|we)(?:_\w+)? wa_moek_doen qu'est[ -]ce_qu\w+_fai\w+"
    r" (?:(?:je|on)_fai[st]?|j?fe)_(?:quoi|koi)"
    r" que_faire was_(?:soll|muss)_(?:ich|i)_(?:\w+_)?(?:tun|machen) was_tun what_(?:do|should)_i_do"
)

_IN_THE_NEWS: Final = one_of(
    r"(?:gelezen|stond|staat|lees|las)_(?:\w+_)?in_(?:de|den|het)_(?:krant|gazet|nieuwsblad) in_(?:de|den)_(?:krant|gazet)"
    r" (?:op|in)_het_nieuws dans_le_journal au_journal aux_infos aux_nouvelles au_jt in_der_zeitung in_den_nachrichten"
    r" in_the_(?:paper|papers|newspaper) (?:on|in)_the_news"
)
_NEWS: Final = rf"^.{{0,30}}\b{_IN_THE_NEWS}\b|\b(?:it was|stond|c'etait|stand)[ ]+{_IN_THE_NEWS}\W*$"
_OF_HERE: Final = one_of(
    r"er_(?:is|zijn|staat|staan|loopt|zit|zitten) il_y_a_un il_y_a_quelqu'un es_(?:ist|sind|steht) da_(?:ist|steht) there's"
    r" there_is nu nou net juist weer terug opnieuw vanavond vannacht"
    r" hier_(?:in|bij|om|aan|op|voor) ons onze onzen mijn ik zie hoor loopt rent zelfde"
    r" maintenant encore ce_soir cette_nuit ici notre nos mon ma chez_nous je vois j'entends court meme vient"
    r" jetzt gerade grad wieder heute hier_(?:vor|um) unser\w* mein\w* ich seh\w* hor\w* rennt selbe\w* derselbe"
    r" now just again tonight here our my i see hear running same help hulp aidez hilfe"
)
"""Words of a line that tells more than what was in the news."""

_FLASHED: Final = one_of(
    r"flashe(?:nt)? flitsen flitst geflitst flitscontrole flitser blitzen blitzt geblitzt blitzer radarfalle"
    r" speed_(?:trap|camera|gun) radar_mobile controle_radar"
)
_NO_RADAR: Final = one_of(
    r"\w*lamp\w* \w*licht\w* lumieres? torch\w* laser\w* \w*lampe\w*"
    r" jardin\w* tuin\w* garten fenetre\w* fenster raam ramen"
    r" onweer orage gewitter bliksem binnen dedans drinnen maison haus huis"
)

_SETTLED: Final = (*SETTLED_TROUBLES, *HEARTHS, FLASH, SHOOT)
_SETTLED_TROUBLES: Final = HarmlessPairs(*_SETTLED)
_THINGS: Final = (
    (rf"\b{_PARKED}\b", f"{PERSON}|{DEED}|{DANGER}"),
    (near(_TRINKET, _MISLAID, 40), f"{DEED}|{DANGER}"),
    (rf"\b{_SERVICE}\b.{{0,25}}\b{_FAILS}\b", f"{PERSON}|{DANGER}|{_WINDOW}|{_VICTIM}"),
    (rf"\b{_WEATHER}\b", f"{PERSON}|{DEED}|{DANGER}|{GONE}|{_VICTIM}"),
)
"""A person may be in peril beside a lift that is broken."""
_ALONE: Final = (
    (rf"\b{_PAST}\b", f"{_STILL}|{_BIRTH}"),
    (rf"\b{_ANIMAL}\b", f"{PERSON}|{DEED}|{DANGER}|{GONE}|{_VEHICLE}|{_VICTIM}"),
    (rf"\b{_PAWS}\b", _HURT),
    (rf"\b{_OF_A_CAR}\b.{{0,25}}\b{_LIGHTS_LEFT_ON}", f"{PERSON}|{DEED}|{_FLAMES}"),
    (_NEWS, _OF_HERE),
    (rf"\b{_FLASHED}\b", f"{_NO_RADAR}|{PERSON}|{DEED}|{DANGER}|{GONE}"),
    (rf"\b{_DRILL}\b", _NO_DRILL),
    *STREET_TROUBLES,
    *AMUSEMENTS,
)
_LAUGHED_AT: Final = HarmlessPairs((LAUGHTER, _SERIOUS))
_TROUBLES_ALONE: Final = HarmlessPairs(*_ALONE)
_TROUBLES: Final = HarmlessPairs(*_ALONE, *_THINGS, *THINGS_OF_A_STREET, *ANNOUNCEMENTS, *PUBLIC_NOTICES, *_SETTLED)


def tells_of_everyday_trouble(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return _TROUBLES.occur_in(text) or is_laughed_at(text)


def is_laughed_at(text: bytes) -> bool:
    """True for a text with laughter, unless it says that it is serious or asks what to do. `text`: folded, in UTF-8."""
    return _LAUGHED_AT.occur_in(text)


def is_trouble_without_laughter(text: bytes) -> bool:
    """True for an everyday trouble that is one whether or not its author laughs. `text`: folded, in UTF-8."""
    return _TROUBLES.occur_in(text)


def tells_of_trouble_alone(text: bytes) -> bool:
    """True for a trouble that is no emergency whatever words of one the text has: a drill, the news, a joke, a pigeon. An
    announcement, a broken lift or a thing that was found is none of them: a person may be in peril beside it. `text`: folded,
    in UTF-8."""
    return _TROUBLES_ALONE.occur_in(text) or is_laughed_at(text)


def is_settled_trouble(text: bytes) -> bool:
    """True for a trouble that opens nothing even if it names a danger, a search or the police: the author lights a fire and
    told the brigade, a child sleeps at a friend's, a cake is burnt, a speed trap. `text`: folded, in UTF-8."""
    return _SETTLED_TROUBLES.occur_in(text)
