"""Recognises lines that tell of nothing that happens: people who are merely there, and hearsay.

They matter for lines that are hidden as profiling or as a rumour: for these the bot does not ask the group to call the police.
Any conduct, thing or place that a deed could be about, and anything that the author or the household sees or hears, makes a
line a report. In the annotated evenings 40 rumours and 8 lines of profiling have such a form, and none opens an incident.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.emergencies.alarm import tells_of_alarm
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_PRESENT: Final = words(
    r"""staan staat stonden stond zitten zit zaten hangen hangt hingen lopen loopt liepen rondhangen wandelen rondlopen
        stehen steht standen stand sitzen sitzt lungern laufen lauft gehen herum rum debout trainent traine
        traines assis assise promenent promene il_y_a y_a standing stands sitting sat sit hanging hang walking
        walk walked wandering loitering
        (?:werden|zijn|is)_(?:weer_)?(?:gezien|gesignaleerd) (?:wurden|sind)_(?:wieder_)?gesehen
        (?:ont|a)_ete_(?:vue?s?|apercue?s?)
        (?:been|was|were)_(?:seen|spotted)"""
)
_FEARED: Final = expression(
    r"\b(?:on_va|nous_allons)_(?:\w+_){0,2}se_faire_\w+|\bles_vols_vont_\w+"
    r"|\b(?:straks|binnenkort|morgen)_(?:\w+_){0,4}(?:bestolen|beroofd|gestolen|ingebroken)"
    r"|\bhou\w*_(?:uw|je|jullie)_spullen_binnen"
    r"|\b(?:bald|demnachst|morgen)_(?:\w+_){0,3}(?:beklaut|geklaut|eingebrochen|gestohlen)"
    r"|\b(?:zijn|werden)_(?:weer_)?gezien\b|\b(?:sind|wurden)_(?:wieder_)?gesehen\b"
    r"|\b(?:we'll|we_will|we're|we_are)_(?:\w+_){0,3}(?:be|get)_(?:robbed|burgled)"
)
_CONDUCT: Final = words(
    r"""\w*auto\w* \w*wagen\w* \w*deur\w* \w*klink\w* \w*raam \w*ramen bel bellen belt aanbellen\w* kijk\w* gluur\w* film\w*
        foto\w* \w*tas \w*tassen rugzak\w* \w*lamp\w* kind\w* meisje\w* school\w* garage\w* tuin\w* poort\w*
        \w*fiets\w* \w*bus \w*busje hek muur binnen volg\w* roep\w* schreeuw\w* vecht\w* sla\w* spuug\w* vuur\w* mes
        wapen\w* vraag\w* vragen geld pakje\w* pakket\w* breekt \w*brek\w* steel\w* stelen gooi\w*
        deal\w* achter voitures? portes? poignees? fenetres? sonne\w* regard\w* photo\w* sacs? lampes?
        enfants? fille\w* ecole\w* jardin\w* portail velos? camionnette\w* mur cloture entr\w* sui\w* cri\w* batt\w*
        frapp\w* crach\w* feu couteau\w* arme\w* demand\w* argent colis sort\w* compt\w* mesur\w* forc\w* cass\w*
        vol\w* drogue\w* derriere tur\w* fenster\w* klingel\w* schau\w* guck\w* fotograf\w* tasche\w* rucksack\w*
        taschenlampe\w* madchen schul\w* garten \w*tor zaun \w*rad \w*rader transporter mauer rein hinein folg\w*
        ruf\w* schrei\w* schlag\w* spuck\w* feuer messer waffe\w* frag\w* paket\w* brech\w* klau\w* stehl\w* werf\w*
        drogen hinter cars? vans the_van a_van doors? handles? windows? ring\w* look\w* peer\w* watch\w* pictures?
        bags? torch\w* child\w* kids? girls? schools? gardens? gates? fences? bikes? wall follow\w* shout\w*
        scream\w* fight\w* hit\w* spit\w* fire knife weapon\w* ask\w* money parcels? break\w* broke stea\w* throw\w*
        drugs? behind try\w* tried"""
)
_FRIEND: Final = (
    r"(?:mijn|een|onze|ne|mon|ma|un|une|mein|meine|ein|eine|my|a)_"
    + one_of(
        r"""nicht neef collega kapper kapster kennis vriend vriendin maat cousine? collegue copine? amie? coiffeu\w+ pote
        kollege kollegin freund freundin bekannter? friseur\w* kumpel colleague mate friend hairdresser"""
    )
    + r"_(?:\w+_){0,3}"
    + one_of("zegt zei hoorde vertelde dit raconte sagt sagte erzahlt meint says said heard told")
)
_KIN: Final = one_of(
    """nicht neef zus broer moeder vriend vriendin collega schoonzus cousine? soeur frere mere amie? collegue schwester bruder
    mutter freund freundin kollegin kollege schwagerin sister brother mum friend mate aunt"""
)
_DISTANT: Final = (
    rf"(?:(?:(?:some|any)(?:body|one)'?s|iemands)_{_KIN}"
    rf"|(?:de|een|la|une|le|un|die|der|eine|ein|the|a)_{_KIN}_(?:van|de|d'une?|von|of)_(?:\w+_){{0,2}}\w+)"
    r"_(?:\w+_){0,4}"
    + one_of("zegt zei zag hoorde dit a_dit raconte a_vu sagt sagte erzahlt hat says said saw heard told reckons")
)
"""«Somebody's cousin in Example says», « la sœur d'une collègue a vu »."""
_PASS_ON: Final = one_of(
    r"""deel_(?:dit|dat|zoveel|aub|maar|met_(?:iedereen|alle)) delen_aub stuur_(?:dit_|het_)?door doorsturen partagez
    faites_(?:tourner|passer)
    bitte_teilen teilt_(?:das|es|bitte) leitet_(?:das|es)_weiter weiterleiten share_(?:this|with|everywhere|to_all)
    pass_(?:it|this)_on forward_this"""
)
_HEARSAY: Final = words(
    _FRIEND,
    _DISTANT,
    _PASS_ON,
    r"""k?_?hoor_dat k?_?hoorde_dat heb_gehoord_dat van_horen_zeggen naar_verluidt het_schijnt men_zegt
        il_parait parait_qu\w* on_(?:dit|raconte|m'a_dit)_qu\w* entendu_dire angeblich man_(?:sagt|erzahlt) es_heisst
        gehort,?_dass habe?_gehort,?_(?:da|dass|in|im|am) apparently heard_that heard_from word_is they_say
        forwarded_(?:as|from|by)\w* fwd doorgestuurd_(?:van|door|gekregen) ontvangen_van_(?:een|mijn) transfere_(?:de|par|tel)
        recu_d'une? weitergeleitet_(?:von|wie) (?:von|aus)_(?:einer|der)_(?:whatsapp|elterngruppe)\w*
        (?:someone|somebody)_told_me people_are_saying (?:op|auf|sur|on)_(?:facebook|tiktok)""",
)
_VAGUE: Final = OF_A_LINE.words(
    r"""il_parait_qu\w* parait_qu\w* il_parait on_dit_qu\w* apparently angeblich blijkbaar naar_verluidt
        naar_(?:het_|'?t_)?schijnt het_schijnt men_zegt"""
)
"""«Apparently» is said of a danger that the author sees too; a friend of a friend and a request to pass it on are not."""
_FIRST_HAND: Final = words(
    r"""k?_?zie k?_?zag k?_?ruik heb_(?:het_)?gezien je_vois je_sens j'ai_vu j'entends
        ich_(?:seh\w*|sah|hor\w*|riech\w*) i_(?:can_)?(?:see|saw|smell|hear) ons onze bij_mij voor_mijn hier_in hiernaast
        chez_(?:moi|nous) devant_(?:ma|chez) notre nos bei_(?:uns|mir) vor_meiner unser\w* our
        my_(?:house|door|street|garden) outside_mine next_door nebenan hulp help aidez hilfe au_secours
        nu maintenant jetzt gerade right_now"""
)
_HUSHED_UP: Final = words(
    r"""(?:politie|pers|media)_(?:zwijgt|verzwijgt|houdt_het_(?:stil|verborgen)) niemand_schrijft_erover
    police_(?:ne_dit_rien|cache|etouffe|n'en_parle_pas) (?:medias?|journaux|presse)_(?:n'en_parlent|cachent|se_taisent)
    (?:polizei|presse|medien)_(?:verschweigt|verschweigen|vertuscht|sagt_nichts|schreiben_nichts)
    police_(?:hide|hides|hiding|are_hiding|keep_(?:it|this)_quiet|won't_say|cover)\w*
    (?:media|papers|news)_(?:hides?|won't|silent|quiet)
    forwarded_(?:as_received|many_times)"""
)
"""Marks of a chain message: with one of them no sentence is told by the author."""
_TELLS: Final = 5
"""Words of a clause that tells something by itself («encore une maison visitée rue Basse, on dit que …»)."""
_SENTENCE: Final = re.compile(rb"[.!?\n;]+")
_CLAUSE: Final = re.compile(rb"[,:]+")


def is_mere_presence(folded: bytes) -> bool:
    """True for people who stand, sit or walk somewhere or were seen, with no deed, thing or danger in the line but one that is
    feared of them. `folded`: in UTF-8."""
    rest = _FEARED.replace_in(folded)
    return _PRESENT.occurs_in(folded) and not _CONDUCT.occurs_in(rest) and not tells_of_alarm(rest)


def tells_of_presence(folded: bytes) -> bool:
    """True for people who stand, sit or walk somewhere: where they are is a fact. `folded`: in UTF-8."""
    return _PRESENT.occurs_in(folded)


def is_hearsay(folded: bytes) -> bool:
    """True for what others tell, with nothing that the author or the household sees, hears or needs. `folded`: in UTF-8.

    An alarm before the words of hearsay, or in a sentence without them, is told by the author.
    """
    if is_chain_message(folded):
        return True
    if not _HEARSAY.occurs_in(folded) or _FIRST_HAND.occurs_in(folded):
        return False
    return not any(_tells_by_itself(sentence) for sentence in _SENTENCE.split(folded))


def without_vague_rumour(folded: bytes) -> bytes:
    """The text without «apparently», if no other words make it hearsay; else empty. `folded`: in UTF-8."""
    rest = _VAGUE.replace_in(folded)
    return b"" if rest == folded or _HEARSAY.occurs_in(rest) or is_chain_message(folded) else rest.strip(b" ,")


def is_chain_message(folded: bytes) -> bool:
    """True for a text that was forwarded, or that the police or the press are said to hush up, with nothing that the author or
    the household meets. `folded`: in UTF-8."""
    return _HUSHED_UP.occurs_in(folded) and not _FIRST_HAND.occurs_in(folded)


def is_first_hand(folded: bytes) -> bool:
    """True for what the author or the household sees, hears or needs now. `folded`: in UTF-8."""
    return _FIRST_HAND.occurs_in(folded)


def _tells_by_itself(sentence: bytes) -> bool:
    """True if the author tells something before the hearsay of a sentence, or an alarm in a sentence without hearsay."""
    own: list[bytes] = []
    for clause in _CLAUSE.split(sentence):
        if _HEARSAY.occurs_in(clause):
            return any(tells_of_alarm(each) or len(each.split()) >= _TELLS for each in own)
        own.append(clause)
    return any(map(tells_of_alarm, own))
