"""Tells whether an officer says that the police dealt with it («de politie heeft het afgehandeld»), and no more: «will be dealt
with by the police» and «the police have taken over, stay inside» are no end."""

from __future__ import annotations

import re
from typing import Final

from bot.core.incidents.police_call import stated_clauses

_LEAD: Final = (
    r"(?:(?:ok(?:é|e|ay)?|goed|hallo|bonjour|bon|hello|update|info|dus|intussen|ondertussen|inmiddels|donc|entretemps|also|inzwischen"
    r"|now) )*"
)
_COURTESY: Final = re.compile(
    r"ok(?:é|e|ay)?|goed|good|bon"
    r"|(?:beste|dag|hallo|goe(?:de|ie)|prettige|fijne|bonjour|bonsoir|ch[eè]r(?:e?s)?|bonne|belle|guten?|liebe|schönen|dear|hello|hi|good"
    r"|have a)(?: \S+){0,2}"
    r"|(?:dank\w*|bedankt|merci|vielen dank|thanks?|cheers)(?: \S+){0,5}"
)
_FORMS: Final = (
    # nl
    r"(?:(?:de |onze )?(?:politie|ploeg|patrouille|collega['’]?s) (?:heeft|hebben)|(?:wij|we) hebben)"
    r" (?:(?:het|dit|dat|alles|de zaak|de melding) )?(?:(?:nu|al|intussen|inmiddels|ondertussen|hier) )*"
    r"(?:afgehandeld|overgenomen|opgelost|afgerond)",
    r"(?:(?:het|dit|alles|de zaak|de melding) (?:is|werd) )?(?:(?:nu|intussen|inmiddels) )?(?:afgehandeld|overgenomen)"
    r" door (?:de politie|ons|onze (?:ploeg|diensten|collega['’]?s))",
    r"(?:(?:het|dit|alles|de zaak|de melding) (?:is|werd) )?door (?:de politie|ons) (?:afgehandeld|overgenomen)",
    r"(?:de )?(?:interventie|tussenkomst)(?: van de politie)? (?:is )?(?:nu )?(?:afgelopen|afgerond|beëindigd|gedaan|klaar)",
    # fr
    r"(?:la police|la patrouille|l['’]équipe) (?:s['’]en est (?:occupée|chargée)|a (?:pris le relais|fait le nécessaire"
    r"|réglé (?:l['’]affaire|le problème|la situation)))",
    r"(?:nous nous en sommes (?:occupée?s|chargée?s)|on s['’]en est (?:occupée?s?|chargée?s?)"
    r"|(?:nous avons|on a) (?:pris le relais|fait le nécessaire))",
    r"(?:(?:c['’]est|c['’]était|affaire|situation) )?(?:prise? en charge|réglée?|traitée?) par"
    r" (?:la police|nous|nos (?:services|équipes|collègues))",
    r"(?:l['’])?(?:intervention|affaire)(?: de (?:la )?police)? (?:est )?(?:terminée|finie|classée|réglée)",
    # de
    r"(?:(?:die )?polizei hat|(?:die )?kollegen haben|wir haben) (?:(?:das|es|dies|alles|die sache|den fall) )?"
    r"(?:(?:jetzt|nun|inzwischen) )?(?:übernommen|erledigt|geklärt|geregelt)",
    r"(?:(?:das|es|alles) (?:ist|wurde) )?(?:von|durch) (?:(?:die|der) polizei|uns) (?:erledigt|übernommen|geklärt)",
    r"(?:der )?(?:polizei)?einsatz(?: der polizei)? (?:ist )?(?:jetzt |nun )?(?:beendet|abgeschlossen|vorbei)",
    # en
    r"(?:(?:the )?(?:police|officers|patrol)|we)(?: have| has|['’]ve)? (?:now )?(?:dealt with|handled|sorted|resolved) "
    r"(?:it|this|that|everything|the (?:matter|incident|situation))",
    r"(?:(?:the )?police|officers|we)(?: have| has|['’]ve)? (?:now )?taken (?:it |this )?over",
    r"(?:(?:it|this|that|the matter|everything) (?:has been|is|was|have been) )?(?:now )?(?:dealt with|handled|sorted) by "
    r"(?:the police|police|officers|us)",
)
_TOLD: Final = re.compile(rf"{_LEAD}(?:{'|'.join(_FORMS)})")


def is_told(text: str) -> bool:
    """True if a clause says this and the others are courtesy. False for a question."""
    clauses = [" ".join(each.split()) for each in stated_clauses(text.casefold())]
    said = [each for each in clauses if each and not _COURTESY.fullmatch(each)]
    return bool(said) and all(map(_TOLD.fullmatch, said))
