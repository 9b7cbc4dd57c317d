"""Recognises violence that is seen or heard again soon after it had ended: «it's starting again, she's screaming».

Neither half says enough. «It starts again» is small talk after an end as often as not, and a scream may be the old one. So both
must stand in the line, in clauses that deny, hope or remember nothing. Text is folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.vocabulary import BEFORE_TODAY, CHAT, CONDITIONS, NOT, OFFICERS, POLICE
from bot.reader.phrases.expression import words

_VIOLENCE: Final = words(
    # Dutch
    r"schreeuw(?:t|en)? geschreeuw gil(?:t|len)? gegil krijs(?:t|en) roep(?:t|en)_(?:weer_|opnieuw_|terug_)?om_hulp"
    r" hulp_roep\w* hoor\w*_(?:\w+_){0,3}roepen geroep slaat slaan slagen klappen"
    r" vecht(?:en|t|partij)? gevecht\w* gebonk bonk(?:t|en) schopt? schoppen trapt trappen stampt stampen bedreigt",
    # French
    r"crie(?:nt)? hurle(?:nt)? cris hurlements? frappe(?:nt)? (?:la|le|les|l')_?tape(?:nt)?"
    r" tape_(?:sur_(?:elle|lui|sa)|sa_femme) cogne(?:nt)? coups bat(?:tent)? bagarre\w* tabasse\w* menace(?:nt)?",
    # German
    r"schreit schreien schreie geschrei brullt brullen gebrull kreischt"
    r" schlagt schlagen schlage schlagerei prugel\w* tritt treten bedroht droht",
    # English
    r"scream(?:s|ing|ed)? shout(?:s|ing)? yell(?:s|ing)? roar(?:s|ing) hit(?:s|ting)? beat(?:s|ing)? fight(?:s|ing)?"
    r" punch(?:es|ing)? blows bang(?:s|ing) smash(?:es|ing)? threaten(?:s|ing)?",
)
_AGAIN: Final = words(
    r"weer opnieuw terug herbegint begint_van_voor(?:en|af_aan)",
    r"recommence\w* rebelote encore de_nouveau a_nouveau revenue?s? (?:remettent|remet)_ca repart\w*",
    r"wieder erneut von_vorne zuruck",
    r"again back",
)
_OVER: Final = words(
    NOT,
    BEFORE_TODAY,
    CONDITIONS,
    # it is the police who are back, it ended, was so, or is only feared
    POLICE,
    OFFICERS,
    r"politiebureau bureau commissariat revier wache station",
    r"zonder sans ohne without",
    r"meer gestopt gedaan plus arrete\w* fini mehr aufgehort vorbei stopped over was were had hadden waren hatte hatten war"
    r" etait etaient avait avaient schreeuwden? sloeg criait hurlait schrie",
    r"hoop hopelijk hoff\w+ espere esperons hope hopefully bang"
    r" peur angst afraid scared morgen demain tomorrow straks later"
    r" bientot gleich wanneer quand wann when gisteravond misschien vielleicht peut-etre maybe perhaps zou could might"
    r" dacht croyais dachte thought film serie match wedstrijd voetbal foot\w*"
    r" fussball spiel game tv tele fernseher radio muziek musique musik music",
)
_NO_MATTER: Final = words(
    CHAT,
    r"gelukkig godzijdank ouf heureusement gott_sei_dank zum_gluck thank_god thankfully phew"
    r" haha\w* hihi lol mdr ptdr baby'?s? bebes? kindjes? peuter kids kinderen enfants kinder weans gosses tablet\w*"
    r" \w*hond(?:en)? chiens? hunde? dogs? katten? katzen? cats? kater meeuw\w* mouettes? mowen? seagulls? gulls?"
    # another reason for the noise
    r" dat_zijn_(?:de|maar|gewoon) maar_gewoon supporters?"
    r" ce_sont c'est_l[ea]_\w+_qui_(?:pose|monte|chant|fet|bricol|jou|regard)\w*"
    r" (?:das|die|sind|ist)_(?:sind_)?nur (?:it's|they're|that's)_(?:just|only) cadre meubles? travaux ouvriers? clous?"
    r" spijkers? nagels? timmer\w* werkmannen werklui een_arm"
    r" einen_arm regen hagel pluie grele plumber builders? workmen singing",
    r" papegaai perroquet papagei parrot haan coq hahn cockerel",
)


def tells_of_violence(text: bytes) -> bool:
    return _VIOLENCE.occurs_in(text)


def is_heard_again(text: bytes) -> bool:
    """True if the line says that violence goes on. Whether there was any before, the lines of the incident must tell."""
    if _NO_MATTER.occurs_in(text) or not _AGAIN.occurs_in(text):
        return False
    told = b". ".join(each for each in clauses_of(text) if not _OVER.occurs_in(each))
    return _AGAIN.occurs_in(told) and _VIOLENCE.occurs_in(told)
