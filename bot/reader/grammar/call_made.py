"""Recognises texts that tell of a call to the police or the emergency number that was answered.

The text is read clause by clause. A clause tells of a call by its form: the number with a participle («112 is gebeld»), the
police on the line, a call that got through, or helpers who know or are on their way. A question, a denial, an intention, a
hope, an engaged line, and a call of the past tell of none. Some forms name no police («heb ze aan de lijn», «they're sending
a car»): they only hint at a call, and the conversation decides.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from bot.reader.grammar.no_call import replace_no_calls
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression


class Told(IntEnum):
    """How plainly the grammar of a text tells of a call that was answered."""

    NOT = 0
    HINTED = 1
    PLAIN = 2


_HELP: Final = one_of(
    r"1[ .-]?0[ .-]?1 1[ .-]?1[ .-]?2 110 117 118 133 144 911 999 000 triple_zero 0900(?:[ -]?8844)? 8844"
    r" (?:le|au|du|via_le)_1[578] politie pliesie polies politiezone wijkpolitie flikken wouten agenten hulpdiensten"
    r" noodcentrale"
    r" meldkamer centrale dispatching brandweer ambulance ambu zieke?n?wagen hulpverleners"
    r" police cops? polis flics? keufs gendarmes gendarmerie samu pompiers secours ambulanciers commissariat"
    r" polizei bullen streife notruf(?:zentrale)? leitstelle feuerwehr rettungsdienst rettungsleitstelle rettungswagen"
    r" rettung rtw"
    r" krankenwagen notarztin notarzt sanitat sani polente kapo"
    r" gardai? guards gards feds polisman fire_brigade fire_service fire_dept paramedics control_room dispatch"
)
_THE: Final = one_of("de den die der das dat the le la les an a ne nen een ein eine our local lokale")
_DONE: Final = one_of(
    "(?:op)?gebel[dt]t? geroepen verwittig[dt] gecontacteerd gewaarschuwd ingelicht gealarmeerd bereikt gesproken gehad gehoord"
    " geinformeerd (?:appele|prevenu|contacte|averti|alerte|joint)e?s? telephone_(?:a|au) eue?s?"
    " (?:an)?gerufen verstandigt alarmiert informiert benachrichtigt gewahlt erreicht gesprochen bestellt angefunkt gehabt"
    " called rung rang phoned dialled alerted contacted told informed reached notified done gedaan gemacht fait faite erledigt"
)
_LINE: Final = one_of(
    "aan_?(?:de_|den_|mijn_)?(?:lijn|telefoon|tel|toestel|gsm|oor) aan_(?:he)?'?t_bellen op_(?:speaker|luidspreker)"
    " a[mn]s?_(?:telefon|apparat|lautsprecher|ohr|rohr|horer|handy|tel) an_der_(?:strippe|leitung) in_der_(?:leitung"
    "|strippe) dran"
    " dranne en_ligne au_(?:tel|telephone|bout_du_fil|bout) a_l'oreille en_haut-parleur sur_haut-parleur"
    " (?:on|off)_(?:the_)?(?:line|phone|fone|blower|speaker|other_line)"
)
_KNOWS: Final = one_of(
    "weet_(?:het|ervan|er_van|al)|weten_(?:het|ervan|er_van) op_de_hoogte (?:heeft|hebben)_(?:het|alles|de_plaat)"
    " heeft_(?:opgenomen|genoteerd) weiss_(?:schon_|jetzt_|auch_)?bescheid wissen_(?:schon_|jetzt_)?bescheid"
    " hat_(?:es_)?(?:notiert|aufgenommen|abgenommen|abgehoben) hat_alles hat_das_kennzeichen"
    " au_courant a_(?:pris_)?(?:l'adresse|note) knows? (?:has|have)_(?:it|it_all|the_(?:location|details|description|reg"
    "|address))"
    " is_aware are_aware got_it"
)
_COMES: Final = one_of(
    "onderweg komt komen gevraagd opgeroepen (?:rukt|rukken)_uit rijdt_uit"
    " unterwegs kommt kommen (?:ruckt|rucken)_aus (?:fahrt|fahren)_los chunt chome rollt"
    " arrive arrivent en_route sont_partis part_de partent"
    " on_(?:the|their|its|his|her)_way coming comin dispatched rolling"
)
_SENDS: Final = one_of("stuurt sturen schickt schicken envoie envoient sending sends?")
_HAVE: Final = one_of(
    "ik_heb heb_ik we_hebben hebben_we ich_habe? habe?_ich wir_haben haben_wir i_have i've we've we_have i_got"
)
_LITTLE: Final = one_of(
    "is zijn wordt heb heeft hebben hebt ben al net juist ook zojuist zonet intussen ondertussen daarnet nu ik we wij hij"
    " zij er"
    " eindelijk via eens even direct meteen zelf eraan ist sind hab habe haben hat wurde worden bin schon grad gerade"
    " eben jetzt auch ich"
    " wir sie bereits endlich soeben selber und est sont ai as ont avons j'ai deja bien vient d'etre on je il elle ete"
    " enfin par nous"
    " have has had been was were are just already now i he she it too finally also en et and"
)
_CLASSES: Final = tuple(
    (Expression(rf"\b{words}\b".replace("_", "[ ]+")), letter)
    for words, letter in (
        (_LINE, b"L"),
        (_KNOWS, b"K"),
        (_COMES, b"M"),
        (_SENDS, b"S"),
        (rf"(?:{_THE}[ ]+)?{_HELP}", b"H"),
        (_DONE, b"D"),
        (_HAVE, b"I"),
        (_LITTLE, b"a"),
    )
)
"""L: on the line. K: they know. M: they come. S: they send. I: «I have». H: the police, the number, or other helpers. D: a
participle. a: a little word.

Folded text has no capitals, so each class of words becomes one letter, as in `no_call.py`."""

_TO: Final = r"(?:to|tae|with|met|mit|avec|bei|by|via|up|naar|au|a|an)"
_PLAIN: Final = Expression(
    rf"\bH(?:[ ,]+[aI]){{0,4}}[ ,]+[DLKMS]\b|\b[DL](?:[ ]+{_TO})*[ ]+H\b"
    rf"|\b(?:on|onto|talking|speaking|spoke|spoken|talked|through|thru|durch|door|dran|verbonden|belt|telefoniere|suis|D"
    rf"|L)[ ]+{_TO}[ ]+H\b"
    rf"|\ba[ ]+to[ ]+H\b|\b{_TO}[ ]+H(?:[ ]+a)*[ ]+(?:D|durch|door|telefoniert|parle)\b"
    r"|\b[aI][ ]+(?:a[ ]+)*H[ ]+(?:L|D|te[ ]pakken|vast)\b|\bH[ ]+(?:a[ ]+)*I\b"
)
_HINT: Final = Expression(
    (
        r"\b[aI][ ]+(?:(?:a|hen|them|les|wen|iemand|someone|qqn|qn|quelqu'un)[ ]+)*(?:ze|sie|them|les|wen|iemand|a)[ ]+[LD]\b"
        r"|\b(?:jle|jlai|les|j'les)(?:[ ]+a)*[ ]+[LD]\b|\bI[ ]+(?:a[ ]+)*(?:D|L)\b"
        r"|\b(?:a|I|ok|okay|wife|husband|mum|dad)[ ]+(?:a[ ]+)*(?:D|reported|spoke[ ]to)(?:[ ]+(?:them|a|in"
        r"|through))*(?:$|[ ]*[.!;)]|[ ]+(?:from|there))"
        r"|^[ ]*(?:(?:ok|okay|right|so|zo|ja|yes|a|bon|voila|c'est|c)[ ]+)*(?:D|doorgegeven|signale|gmacht|took_it"
        r"|reported|that's_it_reported"
        r"|it's_reported|durchgekommen|durchgegeben|doorgekomen|gelukt)(?:[ ]+(?:them|a))*[ ]*[.!;:]*$"
        r"|^[ ]*(?:(?:ja|yes|ok|oui)[ ]+)?(?:I|heb ze|hab sie)[ ]*[.!]*$"
        r"|\bgot[ ]+(?:through|thru)\b|\bthrough[ ]+at[ ]+last\b|\bzit[ ]+(?:a[ ]+)*door\b"
        r"|\bS[ ]+(?:out[ ]+)?(?:someone|somebody|an?|one|two|iemand|een|ne|nen|2|twee|wen|jemand|eine?n?|zwei|une?|deux"
        r"|quelqu'un|qqn|des|H|la)\b"
        r"|\b(?:they've|theyve|they have)[ ]+(?:a|an|got_a|their)[ ]+(?:unit|car|van|patrol|crew)\b"
        r"|\b(?:car|unit|van|patrol|crew|engine|squad|ploeg|combi|patrouille|wagen|wage|voiture|equipe"
        r"|brigade)(?:[ ]+a)*[ ]+M\b"
        r"|\b(?:they|ze|sie|ils|they're|lady|madame|mevrouw)[ ]+(?:ask|asks|asking|asked|vragen|vraagt|vroegen|fragen"
        r"|fragt|demandent|demande|veulent)\b"
        r"|\bhorer[ ]+(?:noch[ ]+)?(?:L|am[ ]ohr)\b|\bref[ ]+taken\b"
        r"|\bH[ ]+(?:says|said|say|asks?|zegt|zei|vraagt|zeggen|vragen|sagt|sagen|fragt|fragen|dit|disent|demande|demandent)\b"
    ).replace("_", "[ ]+")
)
_NOT: Final = Expression(
    r"\b(?:niet|nie|ni|nooit|niemand|geen|nog_niet|not|no_one|nobody|never|cannot|can't|didn't|haven't|hasn't|havent"
    r"|won't|wont|isn't|aren't"
    r"|don't|doesn't|without|zonder|nicht|ned|nie|niemand|keiner|keine?n?|kein|pas|personne|jamais|aucun\w*|sans"
    r"|ga|gaan|gaat|zal|zullen|zou|zouden|moet|moeten|moest|wil|als|indien|wie|kan|kunnen|straks|laat_ons|laten_we"
    r"|zullen_we|beter|hoop|hopelijk"
    r"|if|when|should|shall|would|could|will|i'll|ill|we'll|he'll|going_to|gonna|need|needs|let|maybe|perhaps|misschien"
    r"|please|anyone|anybody|has_anyone"
    r"|someone_should|hope|hopefully|until|till|before|wait|waiting|unless|might|must|who"
    r"|werde|soll|sollen|sollte|sollten|muss|mussen|musste|wenn|falls|ob|bitte|konnte|wer|jemand_soll|lieber|hoffe"
    r"|hoffentlich|bis|bevor|warte\w*"
    r"|vielleicht|will_ich|wollte"
    r"|vais|allons|va_appeler|faut|devrait|devrais|doit|dois|si|s'il|quand|qui|peut-etre|esper\w+|avant|attend\w*"
    r"|jusqu'\w+|pourrait|veux"
    r"|tot|voordat|wacht\w*|tegen_dat|of|waar_blijft|waar_blijven|wanneer"
    r"|altijd|immer|always|toujours|vorige?|vorig_jaar|vroeger|gisteren|gestern|yesterday|last_(?:week|month|year|time"
    r"|night)|letzte[nsr]?|derniere?|hier_soir"
    r"|story|film|serie|series|wijkagent\w*|compose"
    r"|(?:hat|heeft|has|is|ist|est-ce_que|zijn|sind)_(?:\w+_){0,3}(?:einer|jemand|wer|iemand|anyone|someone|quelqu'un|nog"
    r"|bei_euch)"
    r"|^[ ]*(?:iemand|quelqu'un|jemand|anyone|anybody)"
    r"|valse?|nep|fake|bogus|faux|falsche[rn]?|zogezegde?|soi-disant|oefening|exercice|ubung|drill)\b".replace(
        "_", "[ ]+"
    )
)
"""Words of a clause that tells of no call: a denial, an intention, a condition, a hope, the past, an engaged line."""

_OTHERS: Final = Expression(
    r"\b(?:eigenaar|eigenares|buren|buur|buurman|buurvrouw|bewoner\w*|zus|broer|zoon|dochter|moeder|loodgieter"
    r"|slotenmaker|dierenarts|gemeente|fluvius"
    r"|stedin|engie|syndicus|huisbaas|takeldienst|nmbs|owner|neighbours?|landlord|plumber|vet|council|besitzer\w*"
    r"|nachbar\w*|hausmeister|vermieter\w*"
    r"|klempner|schlusseldienst|proprio|proprietaire|voisine?s?|plombier|serrurier|mairie|commune|ecole|school|schule"
    r"|electrician|elektricien|tierarzt)\b"
)
_UNANSWERED: Final = Expression(
    r"\b(?:bandje|muziek|musik|music|musique|ogenblik|in_gesprek|bezet|gesloten|antwoordapparaat|warteschleife|besetzt"
    r"|anrufbeantworter|patientez"
    r"|repondeur|occupee?|sature|on_hold|queue|engaged|busy|voicemail|recording|menu|mail|mailed|e-mail|website|online"
    r"|formulier|formular|formulaire"
    r"|decrochent?_(?:encore_)?pas|nimmt_keiner_ab|keiner_ran|neemt_niet_op)\b".replace("_", "[ ]+")
)
"""Words of a text in which no person has answered a call."""

_CLAUSES: Final = re.compile(rb"[^.!?;\n]+[.!?;]*|[.!?;\n]+")
_ASKS: Final = re.compile(
    rb"[ ]*(?:en |et |und |and |mais |maar |aber |but )?(?:welk\w*|wat|waar|wie|hoe\w*|which|what|where|who|how|was|wo"
    rb"|wer|wie|quel\w*|c'est quoi|ou|combien"
    rb"|nummer|numero|richtig|juist|toch|right|iemand|anyone|quelqu'un|jemand|est-ce)\b"
)


def tells_of_call(text: bytes) -> Told:
    """`text`: folded, in UTF-8."""
    if _UNANSWERED.occurs_in(text):
        return Told.NOT
    best = Told.NOT
    for clause in dict.fromkeys(_clauses(replace_no_calls(text))):  # a sentence of one part is there twice
        if _NOT.occurs_in(clause):
            continue
        classified = _classify(clause)
        if _PLAIN.occurs_in(classified):
            return Told.PLAIN
        if _HINT.occurs_in(classified) and not _OTHERS.occurs_in(text):
            best = Told.HINTED
    return best


_BY_THEM: Final = Expression(
    r"\bD[ ]+(?:me|us|mich|uns|mij|ons|m')\b|\bH(?:[ ]+a)*[ ]+(?:me|us|mich|uns|mij|m'a|m'ont|ons|haar"
    r"|hem)(?:[ ]+a)*[ ]+D\b|\bhier ist\b"
)
"""The police called."""


def _classify(clause: bytes) -> bytes:
    for words, letter in _CLASSES:
        clause = words.replace_in(clause, letter)
    return _BY_THEM.replace_in(clause)


def _clauses(text: bytes) -> list[bytes]:
    """The clauses that state something. In a question, they are those before a last part that begins like a question."""
    stated: list[bytes] = []
    for sentence in _CLAUSES.findall(text):
        parts = re.split(rb"[,:()]| - ", sentence)
        if b"?" in sentence:
            parts = parts[:-1] if len(parts) > 1 and _ASKS.match(parts[-1]) else []
        stated += [*parts, b",".join(parts)] if parts and not _NOT.occurs_in(sentence) else parts
    return stated
