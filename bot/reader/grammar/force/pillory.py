"""Recognises the pillory: faces that are posted for all to see, a home or a name that is asked for, turns before a door.

It is a doubt, so a moderator looks. Pictures for the police, of pets, things and parties, and of missing persons have other
words.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import OFFICERS, POLICE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_ANY2: Final = r"(?:[\w']+_){0,2}"

_FACE: Final = one_of(
    r"""koppen kop smoel\w* bakkes\w* gezicht\w* tronches? gueules? visages? visagen? fressen? gesicht\w* faces? mugs?
    mugshots?
    (?:zijn|hun|z'n)_(?:\w+_)?(?:foto'?s?|naam|namen|adres) foto'?s?_van_(?:hem|ze|die\w*|hun)
    (?:sa|ses|leurs?)_(?:photos?|noms?|adresses?) photos?_(?:de_lui|d'eux) les_photos?_de_(?:ces|leurs?)
    (?:sein|ihr|deren)\w*_(?:fotos?|bild\w*|namen?|adresse) (?:fotos?|bilder?)_von_(?:ihm|denen|dem_\w+)
    (?:his|their)_(?:\w+_)?(?:photos?|pics?|pictures?|names?|address|plate)
    (?:photos?|pics?|pictures?)_of_(?:him|them|that_\w+)"""
)
_PLACE: Final = one_of(
    r"""facebook fb insta(?:gram)? tiktok snap(?:chat)? twitter internet online youtube reddit marktplein
    (?:\w+_){0,2}\w*(?:groep|groepen|gruppe|gruppen|groupe|groupes|groups?|page|pagina|seite|reseaux) hier_rein hierin
    everywhere partout uberall overal"""
)
_POSTS: Final = one_of(
    r"""zet\w* post\w* gooi\w* smijt\w* deel\w* knal\w* hang\w* zwier\w* mets met mettez mettons mettre balanc\w* publi\w*
    partag\w* colle\w*
    post\w* stell\w* teil\w* rein setz\w* hau\w* lad\w* hochlad\w* stick\w* put\w* share\w* sharing upload\w* slap\w*
    plaster\w* hop"""
)
_IN_NL: Final = r"(?:op|in|naar|sur|dans|auf|in|ins|on|to|onto|across|all_over|up_on|up_in)"
_POSTING: Final = (
    rf"\b{_POSTS}\b(?:_[\w']+){{0,4}}_{_FACE}(?:_[\w']+){{0,3}}_(?:{_IN_NL}_(?:\w+_)?{_PLACE}|online)\b"
    rf"|\b{_FACE}\b(?:[ ,]+[\w']+){{0,5}}[ ,]+{_POSTS}\b(?:_[\w']+){{0,3}}_(?:{_IN_NL}_)?(?:\w+_)?{_PLACE}\b"
    rf"|\b{_FACE}\b(?:[ ,]+[\w']+){{0,4}}[ ,]+{_IN_NL}_(?:\w+_)?{_PLACE}\b(?:_[\w']+){{0,2}}"
    r"_(?:zetten|gooien|posten|stellen|mettre|balancer)\b"
    rf"|\b{_PLACE}_(?:{_ANY2})?{_FACE}\b"
    r"|\b(?:pics?|photos?|pictures?|video|footage)\b[^.!?]{0,30}\b(?:put|stick|post)"
    rf"(?:ting|ing)?_(?:it|them)_(?:up_)?{_IN_NL}_{_PLACE}\b"
    rf"|\b(?:put|stick)(?:ting|ing)?_(?:him|them)_{_IN_NL}_(?:\w+_)?{_PLACE}\b"
    r"|\b(?:post|share|shar)(?:ing)?_(?:him|them|this_(?:creep|weirdo|thief|scum\w*|perv\w*))"
    r"_(?:all_over|on|up|in|everywhere)\b"
    rf"|\b(?:{_POSTS}|hang\w*|haeng\w*|affich\w*|accroch\w*|plak\w*|kleb\w*|pin\w*|pinn\w*)\b(?:_[\w']+){{0,4}}_{_FACE}(?:_[\w']+){{0,2}}_"
    r"(?:aan|an|on|op|a|sur|auf|to|up_on)_(?:(?:elke|alle|iedere|every|each|all|the|jeden?|jede|alle|chaque|tous_les|toutes_les|de|die)_){1,2}"
    r"(?:\w*paal|\w*palen|boom|bomen|\w*mast|\w*pfahl|\w*laterne\w*|baum|lamp_?posts?|lamppost|trees?|poteaux?|reverberes?|arbres?"
    r"|lampadaires?|poles?|\w*deur|doors?|portes?|\w*tur)\b"
    r"|\bname_(?:and|n|&)_shame\b|\baan_de_schandpaal\b|\b(?:an|am)_(?:den_)?pranger\b|\bau_pilori\b"
)
_FILMED: Final = (
    rf"\b(?:heb_(?:hem|ze|die)_gefilmd|(?:l'|les_|jl')ai_filmee?s?|jlai_filme|hab_(?:ihn|die|den)_gefilmt|filmed_(?:him"
    rf"|them)|got_(?:him|them)_on_(?:film|video|camera))"
    rf"\b.*\b(?:op|sur|auf|on)_{_PLACE}\b"
)
_KNOWN_SOON: Final = (
    rf"\b(?:{_POSTS})\b(?:_[\w']+){{0,5}}_{_IN_NL}_(?:\w+_){{0,2}}{_PLACE}\b.*\b(?:recogni[sz]e_(?:him|them)"
    r"|who_(?:he|they)_(?:is|are)|do_the_rest|wie_het_is|wie_hij_is"
    r"|wie_dat_is|herkent_(?:hem|ze)|wer_(?:das|der|er)_ist|erkennt_(?:ihn|den)|qui_c'est|le_reconnaitra|qui_ils_sont)\b"
)
_KEEP_WATCH: Final = (
    # English
    r"\btak(?:e|ing)_(?:it_in_)?turns_(?:\w+_){0,3}(?:outside|in_front_of|watching|at)_(?:his|their|that|number|the_\w+s)\b"
    r"|\b(?:camp|sit|stand|park)_(?:\w+_)?outside_(?:his|their)_(?:house|door|place|flat|gaff|window)_(?:all|every|in|till"
    r"|until|day|round)\b"
    r"|\b(?:note|log|write_down|photograph|film)_(?:\w+_)?(?:who|everyone_who)_(?:comes|goes)_(?:in|and|out)\b"
    r"|\bround_the_clock_(?:outside|at)_(?:his|their)\b"
    # Dutch
    r"|\b(?:om_(?:de_)?beurt\w*|om_ter_beurt|beurtelings|in_(?:shiften|ploegen|shifts)|afwisselend|elk_een_uur"
    r"|ieder_een_uur)_(?:\w+_){0,4}"
    r"(?:voor|aan|bij|tegenover)_(?:zijn|z'n|hun|die|dat|nummer|het_huis)\b"
    r"|\b(?:voor|aan|bij|tegenover)_(?:zijn|z'n|hun)_(?:deur|huis|raam|poort)_(?:\w+_){0,3}(?:om_(?:de_)?beurt\w*"
    r"|in_shiften|posten|postvatten|de_wacht)\b"
    # French
    r"|\bse_relai\w*_(?:\w+_)?(?:devant|pres_de|en_face|sous)_(?:chez|leurs?|sa|son|ses)\b"
    r"|\b(?:relev|not|photograph)\w*_(?:ses|leurs)_(?:allees|visiteurs|visites)\b"
    r"|\btours?_de_(?:role|garde)_(?:\w+_){0,4}(?:porte|chez|devant|maison|fenetre)\b"
    r"|\b(?:note|noter|noterait|noterons)_qui_(?:entre|sort)\b"
    r"|\b(?:a_tour_de_role|chacun_son_tour)_(?:\w+_){0,2}devant_(?:chez|sa|leur|son)\b"
    # German
    r"|\b(?:abwechselnd|schichtweise|reihum|der_reihe_nach|in_schichten)_(?:\w+_){0,3}"
    r"(?:vor|gegenuber|bei)_(?:sein\w*|ihr\w*|deren|dem_haus|der_tur|ihm|denen)\b"
    r"|\b(?:vor|gegenuber|bei)_(?:sein\w*|ihr\w*|deren|ihm|denen)_(?:\w+_){0,3}"
    r"(?:abwechselnd|schichtweise|in_schichten|reihum)\b"
    r"|\b(?:aufschreiben|notieren|filmen)_wer_(?:\w+_){0,2}(?:rein|ein|raus|aus)\w*\b"
)
_HOME: Final = (
    r"\b(?:geef|zeg|give|tell|gimme|donne|donnez|dites|sag|sagt|gib|gebt)[ -](?:mij_|me_|moi_|mir_)?(?:maar_)?(?:zijn|hun"
    r"|his|their|son|leurs?|den|seinen|deren)_(?:naam|namen|name|names|nom|noms|adres|address|adresse)\b.*\brest[e]?\b"
    r"|\b(?:wie|iemand)_(?:weet|kent|heeft)_(?:\w+_){0,4}(?:waar_(?:ze|die_\w+|zij)_(?:wonen|zitten)|hun_(?:adres|namen))\b"
    r"|\b(?:waar_(?:ze|die_\w+)_wonen)\b.*\?|\b(?:namen|naam)_(?:graag|aub|alstublieft)\b"
    r"|\b(?:quelqu'un_a|qui_a|vous_avez|t'as|on_a)_(?:leur|leurs)_(?:adresses?|noms?)\b"
    r"|\bqui_(?:sait|connait)_(?:\w+_)?(?:ou_ils_(?:habitent|crechent|vivent)|leurs?_(?:adresses?|noms?))\b"
    r"|\bwer_(?:weiss|kennt|hat)_(?:\w+_)?"
    r"(?:wo_die_(?:\w+_)?(?:wohnen|hausen)|deren_(?:adresse|namen?)|die_(?:adresse|namen?)_von_denen)\b"
    r"|\b(?:who|anyone|anybody|someone)_(?:knows?|has|got|have)_(?:\w+_)?"
    r"(?:where_they_(?:live|stay)|their_(?:address|names?|addresses))\b"
    r"|\b(?:vind|zoek)_(?:ik_)?(?:zijn|hun)_adres_(?:wel|zelf)|\bik_vind_(?:zijn|hun)_adres\b"
    r"|\b(?:i'?ll|i_will|i_can)_find_(?:his|their|out_his|out_their)_address\b"
    r"|\bje_(?:trouve|trouverai|retrouve)_(?:son|leur)_adresse\b"
    r"|\b(?:find|krieg)\w*_(?:ich_)?(?:seine|deren|die)_adresse_(?:schon|raus|heraus)\b"
)
_FORMS: Final = OF_A_LINE.expressions(
    {"posts": f"{_POSTING}|{_FILMED}|{_KNOWN_SOON}", "watch": _KEEP_WATCH, "home": _HOME}
)

_LAWFUL: Final = words(
    POLICE,
    OFFICERS,
    r"""aan_de_wijkagent agent wijkagent recherche opsporing\w* fahndung hond\w* kat katten poes\w* fiets\w* velo chien chat
    chats hunde? katzen? dogs? cats? bike
    vermist\w* missing disparu\w* perdu\w* vermisst\w* zoekgeraakt gevonden found trouve\w* verkoop vends zu_verkaufen
    selling te_koop
    school_play theater concert optreden auffuhrung spectacle youtube feest\w* party fete\w* fest\w* verjaardag anniversaire
    geburtstag birthday quiz kinder kinderen kids enfants children
    mag_je magst? darf\w* mogen verboden interdit illegal strafbar strafbaar privacy gdpr avg rgpd""",
)
_DENIED: Final = words(
    r"niet nooit geen nicht nie kein\w* pas jamais don'?t do_not never not n'\w+_pas zonder sans ohne without"
    r" flout\w* blur\w* verpixel\w* onherkenbaar geblurd"
)
_SAID: Final = words(
    r"zegt zei zeggen dit disent (?:er|sie|der|die|polizei)_sagt sagen says said ze_(?:posten|zetten) they"
    r"(?:'re|_are)_posting hij_(?:post|zet) on_m'a"
)


def pillory(text: str, in_incident: bool) -> bool:
    """True for one of them. `text`: folded. Faces and homes count only `in_incident`, a stake-out and a public shaming
    always."""
    line = text.encode()
    forms = _FORMS.found_in(line)
    if not forms or _SAID.occurs_in(line) or _DENIED.occurs_in(line):
        return False
    if "watch" in forms or _SHAMES.occurs_in(line) or ("posts" in forms and _FOR_ALL_TO_KNOW.occurs_in(line)):
        return True
    return in_incident and not _LAWFUL.occurs_in(line)


_SHAMES: Final = expression(
    r"\bname_(?:and|n|&)_shame\b|\baan_de_schandpaal_(?:met|nagelen|zetten)\b|\bpost(?:ing)?_(?:him|this_creep"
    r"|this_weirdo)_(?:on|all|everywhere)\b"
)
_FOR_ALL_TO_KNOW: Final = words(
    r"iedereen_(?:mag|moet|zal)_(?:weten|zien)_wie tout_le_monde_(?:doit|va|saura|verra|sache)_(?:\w+_)?qui"
    r" (?:jeder|alle)_(?:soll|sollen|wird|werden)_(?:wissen|sehen)_wer every(?:one|body)_(?:should|will|can|must"
    r"|to)_(?:know|see)_who"
)
"""The purpose of a public shaming, also while no incident is known."""
