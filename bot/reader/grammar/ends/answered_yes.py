"""Recognises a yes to «is it over?» with a few words more: «ja klopt, was de slotenmaker», « oui c'est bon », «yep all quiet».

Each clause behind the yes must name a harmless person or thing, or say that all is well. A question, a reservation, a
number or a clause that tells more is no such answer.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.emergencies.alarm import tells_of_alarm
from bot.reader.grammar.ends.harmless import WORKER
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, whole, words

YES: Final = (
    r"(?:ja+|jawel|jep|jup|jo|oui|ouais|yes|yeah|yep|yup|hoor|klopt|inderdaad|idd|zeker|absoluut|stimmt|genau|richtig|exact"
    r"|exactement|en_effet|tout_a_fait|effectivement|correct|indeed|that'?s_right|absolutely)"
)
_YES_FIRST: Final = expression(rf"^\W*(?:{YES}[ ,.!]+)*{YES}(?:[ ,.!]+|$)")
_AGREES_ONCE_MORE: Final = expression(rf"^\W*{YES}[ ,.!]+{YES}\W*$")
_ALL_IS_WELL: Final = whole(
    r"(?:(?:het|'?t|it|c'|ca|es|das|dat|that|all|alles|tout|iedereen|everyone|tout_le_monde)_?)?(?:is|'s|est|ist|va|was|war)?_?"
    r"(?:alles|all|tout|weer|wieder|nu|now|tout_a_fait|helemaal|ganz|all_is)?_?"
    r"(?:ok|oke|okay|goed|good|fine|gut|bien|bon|rustig|ruhig|calme|quiet|calm|opgelost|sorted|regle|resolu|geklart|in_orde"
    r"|in_ordnung|over|voorbij|vorbei|fini|termine|safe|veilig)(?:_(?:nu|now|weer|wieder|maintenant|jetzt|hier|here|ici|again|hoor)){0,2}"
)
_OWNER: Final = (
    r"(?:mijn|m'n|onze?|hun|zijn|haar|mon|ma|mes|notre|nos|leur|son|sa|meine?|unsere?|ihre?|seine?|my|our|his|her)_"
)
_THE: Final = rf"(?:(?:de|den|het|'t|een|le|la|les|un|une|der|die|das|ein|eine|the|a|an)_|l'|{_OWNER})"
_KIN: Final = (
    r"(?:(?:klein|schoon|schwieger|enkel|stief)?(?:zoon|dochter|vader|moeder|sohn|tochter|vater|mutter)|man|vrouw|broer|zus|nonkel"
    r"|neef|vriend|vriendin|fils|fille|mari|femme|frere|soeur|pere|mere|gendre|neveu|oncle|ami|mann|frau|bruder|schwester|onkel"
    r"|neffe|freund|freundin|son|daughter|husband|wife|brother|sister|dad|mum|father|mother|nephew|uncle|friend|partner|kids|kinderen"
    r"|enfants|kinder|son-in-law|grandson)"
)
_NOBODY: Final = one_of(
    WORKER,
    r"buurman buurvrouw buren buurjongen voisine?s? nachbar nachbarin nachbarn neighbou?rs? eigenaar proprio proprietaire"
    r" besitzer owner slotenmaker schlosser loodgieter plombier plumber elektricien elektriker electrician postbode"
    r" postman facteur brieftrager pakjesdienst koerier courier livreur paketbote kuisvrouw poetsvrouw cleaner verpleegster"
    r" nurse infirmiere"
    r" kat poes hond vos egel marter chat chien renard herisson katze hund fuchs igel marder cat dog fox hedgehog"
    r" wind vent storm vals_alarm loos_alarm fausse_alerte fausse_alarme fehlalarm false_alarm oefening exercice ubung drill"
    r" misverstand malentendu missverstandnis misunderstanding vergissing erreur irrtum mistake niets niks rien nichts nothing",
)
"""Of an explanation without alarm. Not «him», «my car» or «awful»: those tell that it goes on, or answer a neighbour."""
_IT_WAS: Final = whole(
    r"(?:(?:it|that|het|'?t|dat|es|das|ce|they|ze)_)?(?:was|waren|war|were|c'etait|c'etaient|etait|it's|c'est)"
    r"_(?:toch_|gewoon_|maar_|just_|only_|juste_|nur_|bloss_)?"
    rf"(?:{_THE}?(?:[a-z'-]+_)?{_NOBODY}|{_OWNER}{_KIN})"
    r"(?:_(?:inderdaad|zelf|indeed|en_effet|tatsachlich|hoor|weer_thuis|himself|herself))?"
)
_MORE: Final = words(
    r"maar mais aber but nog noch encore toujours still yet immer misschien peut-etre vielleicht maybe perhaps denk crois"
    r" zelfde same meme gleiche\w* selbe\w* again weer wieder glaube think pas niet nicht not geen kein\w* no n'est"
)


def answers_yes(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    if b"?" in text or not _YES_FIRST.occurs_in(text):
        return False
    rest = clauses_of(_YES_FIRST.replace_in(text, b""))
    if not rest:
        return _AGREES_ONCE_MORE.occurs_in(text)
    return all(_ALL_IS_WELL.occurs_in(each) or _was_nothing(each) for each in rest)


def _was_nothing(clause: bytes) -> bool:
    return _IT_WAS.occurs_in(clause) and not _MORE.occurs_in(clause) and not tells_of_alarm(clause)


MAY_ANSWER_YES: Final = Expression(_YES_FIRST.pattern)
