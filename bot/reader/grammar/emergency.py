"""Recognises plain emergencies: a person in peril, a missing person, fire, shots, an intruder, a weapon, blows.

The head takes a short line for small talk if small talk is before it, and a word alone cannot tell «my husband has
collapsed» from a joke. These forms join a person with a state, or a thing with its danger, so they count whatever was said
before. Words of a film, a past, a joke, a drill or a kitchen make a text suspect. Then the models decide. Of 103 lines of
the annotated evenings with such a form, 94 tell of danger, open an incident or add to one.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from bot.reader.grammar.everyday_trouble import tells_of_everyday_trouble
from bot.reader.grammar.explanation import explains
from bot.reader.grammar.people import with_people_tagged
from bot.reader.grammar.people_in_peril import IN_PERIL, MISSING
from bot.reader.grammar.scenes_of_peril import ALARM, BLOWS, FIRE, HAZARD, INTRUDER, SHOTS, WEAPON, with_things_tagged
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, Expressions

_PERIL, _BLOWS, _INTRUDER, _ALARM, _SHOTS, _MISSING = "peril", "blows", "intruder", "alarm", "shots", "missing"
_STATED: Final = frozenset({_PERIL, _BLOWS, _INTRUDER, _ALARM, _MISSING})
"""Kinds that a question does not tell: «is there anybody in your cellar?». Shots and smoke are there when asked about."""
_OF_PEOPLE: Final = Expressions(
    {
        (kind, number): form
        for kind, written in (
            (_PERIL, IN_PERIL + WEAPON + HAZARD),
            (_BLOWS, BLOWS),
            (_INTRUDER, INTRUDER),
            (_ALARM, ALARM),
            (_SHOTS, SHOTS),
            (_MISSING, MISSING),
        )
        for number, form in enumerate(written)
    }
)
_OF_FIRE: Final = Expressions(dict(enumerate(FIRE)))


def _words(words: str) -> Expression:
    return Expression(rf"\b{one_of(words)}\b")


_TALE: Final = _words(
    # films, games, dreams, news, a hunt
    r"\w*jagd jacht\w* jager\w* chasse chasseurs? hunting hunters? costumes? kostuum kostum \w*films? movies? boek book"
    r" buch livre series? serie netflix game games gta fortnite call_of_duty spel spiel jeu jeux nieuws"
    r" the_news nachrichten journaal au_journal le_journal a_la_tele krant gazet zeitung tv tele telly fernsehen podcast"
    r" tatort krimi"
    r" thriller gedroomd droom\w* reve reves traum getraumt dreamt? nightmare cauchemar toneel\w* theater theatre"
    r" escape_room hln"
    r" vrt artikel article radio docu\w* aflevering episode folge quiz mop witz blague joke verhaal story"
    # words on a screen, laughter
    r" facebook insta\w* online en_ligne forum commentaires? comments? kommentare?n? verbal\w* mails? "
    r" lachen lach laughing laughter laughed rire rigol\w* rires gelacht lacht totgelacht haha hihi lol mdr"
    # what would be
    r" wat_als stel_dat als_(?:je|ge|er|iemand|hij|ze|zij|we|men) indien que_faire si_quelqu'un si_on si_vous si_un wenn if"
    r" si_(?:il|elle|tu|jamais) s'il s'ils sauf_si"
    r" was_tun falls what_to_do in_case hoe_reageer\w* comment_reagir cursus cours kurs"
    r" course lessen ehbo first_aid erste_hilfe erste-hilfe secourisme workshop opleiding formation ausbildung training"
    r" \w*oefening\w*"
    r" oefent oefenen \w*ubung\w* ubt exercice exercise drill simulation simulatie \w*test tests testing zou zouden serait"
    r" aurait ware"
    r" would might could_have"
    # almost, and no more
    r" bijna_(?:flauw|dood|gestikt|van|een|gevallen) was_bijna viel_bijna (?:nearly|almost|failli|presque|fast|beinahe)_\w+"
    r" (?:geen|niet_langer|no_longer|kein|keine|pas_de|pas_des|pas_le|not_a|not_any|no|never)_(?:brand|rook|schoten|fire|smoke"
    r"|gunshots?|shots|danger|feuer|rauch|schusse|feu|fumee|coups|incendie|gevaar|vlammen|gas)"
    r" niet_bewusteloos pas_inconscient\w* nicht_bewusstlos not_unconscious"
    # over, or long known
    r" gevonden terecht weer_thuis terug_thuis retrouvee?s? gefunden wieder_da found_(?:him|her|them|safe) been_found"
    r" is_back are_back"
    r" weer_wakker gelukkig_niet geblust eteint\w* geloscht vals_alarm false_alarm fausse_alerte fehlalarm alles_goed"
    r" all_good alles_gut"
    r" tout_va_bien beter mieux besser better fine recovering in_het_ziekenhuis in_'t_ziekenhuis a_l'hopital im_krankenhaus"
    r" in_hospital"
    r" geopereerd operee? operiert gehad hatte had_a_(?:stroke|heart) vroeger autrefois fruher used_to toen damals"
    r" yesterday gisteren"
    r" gestern avant-hier hier_(?:soir|matin|apres-midi) last_(?:night|week|month|year) (?:letzte|vorige|vergangene)\w?_\w+"
    r" verleden_\w+"
    r" la_semaine_derniere ago geleden il_y_a_\w+_(?:ans|jours|mois|semaines) vor_\w+_(?:tagen|jahren|wochen|monaten)"
    # hearsay
    r" naar_verluidt apparently angeblich il_parait rumeurs? gerucht\w* rumou?rs? geruchten zegt sagt says dit gelezen"
    r" gehoord_dat heard_that"
    r" entendu_dire reads read_that"
    # sales, figures
    r" solden soldes korting promo\w* aanbieding\w* offers? sales? discount\w* rabatt\w* angebot\w* black_friday verliefd"
    r" amoureu\w*"
    r" verliebt in_love in_bed to_bed in_slaap asleep eingeschlafen endormi\w* van_de_(?:warmte|hitte|honger|dorst|kou|slaap)"
    r" vor_(?:hitze|hunger|langeweile) de_(?:chaud|chaleur|faim|soif|froid|honte|fatigue|sommeil) of_(?:heat|hunger|boredom)"
    # animals
    r" kat katten poes hond hondje puppy kater konijn chats? chatte chaton chiens? chienne chiot lapin katze hund welpe"
    r" kaninchen cat"
    r" dogs? kitten rabbit teddy knuffel\w* doudou kuscheltier schildpad tortue schildkrote tortoise papegaai"
    r" mouettes? oies? cygnes? guepes? abeilles? moustiques? gans zwaan zwanen meeuw\w* wesp\w* bijen muggen mowen? schwan"
    r" wespen bienen"
    r" mucken goose geese swans? seagulls? wasps? bees midges ikea"
)
_FEAST: Final = _words(
    r"bbq barbec\w* sint-maarten\w* \w*grill\w* \w*kaars\w* \w*kaarsjes bougies? \w*kerzen? candles? oven four backofen"
    r" toast toaster tartines? taart"
    r" cake kuchen gateau koken soep soupe suppe saus \w*pan pannen casserole pfanne braten roast pizza frituur frites"
    r" friet\w* kachel"
    r" poele kamin ofen haard\w* cheminee fireplace stove vuurkorf brasero feuerschale fire_pit firepit kampvuur"
    r" feu_de_camp lagerfeuer"
    r" bonfire campfire sigaret\w* cigarette\w* sigaar vape joints? shit weed wiet cannabis chicha shisha gras schouw"
    r" schornstein chimney \w*licht lichten lumieres? lichter lights? lamp\w*"
    r" zon sun soleil sonne sorry desolee? pardon osterfeuer kerstboomverbranding vreugdevuur"
)
_NOISE: Final = _words(
    r"\w*vuurwerk feux?_d'artifice petards? feuerwerk boller\w* silvester fireworks bangers backfir\w* fehlzundung jager\w*"
    r" battues?"
    r" chasseurs? normale?s? bois wald doel goal tor but penalty elfmeter keeper match wedstrijd ploeg schutter\w* schutzen\w*"
    r" schietstand tir_a_l'arc stand_de_tir schiessstand paintball kleiduif\w* clay pheasants? foto\w* photos? pics?"
    r" carnaval karneval"
    r" kermis vodka tequila espresso jabs? flu salut\w* startschuss biathlon kanon canon kanone"
)
_FLAT: Final = _words(
    r"batterij\w* piles? batterie\w* battery batteries kopen acheter kaufen buy lader usb hdmi internet wifi telenet"
    r" proximus kerstverlichting"
)
_BY_A_THING: Final = Expression(
    r"\b(?:door|par|von|vom|by)[ ]+"
    r"(?:(?:een|de|het|mijn|un|une|le|la|les|des|mon|ma|einem|einer|der|dem|a|an|the|my)[ ]+)?[a-z]"
)
"""In a text with its people tagged: «attacked by a hedge»."""
_QUESTION: Final = Expression(r"[^.!?;,]*\?")
_MOST: Final = 240
"""Bytes. A longer line tells a story."""


class Emergency(Enum):
    """`DANGER`: to life, now. `SEARCH`: for a person."""

    NONE = auto()
    SEARCH = auto()
    DANGER = auto()


def emergency_in(text: bytes) -> Emergency:
    """`text`: folded, in UTF-8."""
    if len(text) > _MOST or _TALE.occurs_in(text):
        return Emergency.NONE
    found = _emergency(text)
    return Emergency.NONE if found is not Emergency.NONE and tells_of_everyday_trouble(text) else found


def _emergency(text: bytes) -> Emergency:
    kinds = _kinds(text)
    told = kinds & _STATED and _kinds(_QUESTION.replace_in(text))
    is_danger = (
        _PERIL in told
        or (_BLOWS in told and not _BY_A_THING.occurs_in(with_people_tagged(text)))
        or (_SHOTS in kinds and not _NOISE.occurs_in(text))
        or (_ALARM in told and not _FLAT.occurs_in(text))
        or (_INTRUDER in told and not explains(text))
        or (bool(_OF_FIRE.found_in(with_things_tagged(text))) and not _FEAST.occurs_in(text))
    )
    return Emergency.DANGER if is_danger else Emergency.SEARCH if _MISSING in told else Emergency.NONE


def _kinds(text: bytes) -> frozenset[str]:
    return frozenset([kind for kind, _ in _OF_PEOPLE.found_in(with_people_tagged(text))])
