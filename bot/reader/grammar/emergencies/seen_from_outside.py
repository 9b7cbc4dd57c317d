"""The forms of speech for a robbery in the passive whatever its victim («the butcher is being robbed»), for one who beats a
person of the author's family, and for perils that neighbours tell in plain words, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import KIN, NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_THE_NL: Final = r"(?:@[kceasp]|(?:de|den|het|'t|een|onze|ons|mijn) \w+(?: (?:op|van|in) (?:de|het) \w+)?)"
_THE_DE: Final = r"(?:@[kceasp]|(?:der|die|das|ein|eine|unser|unsere|mein|meine) [\w-]+)"
_THE_FR: Final = r"(?:@[kceasp]|(?:le|la|un|une|notre|mon|ma) \w+|l'\w+)"
_THE_EN: Final = r"(?:@[kceasp]|(?:the|a|our) (?:\w+ )?\w+)"
_NOW_NL: Final = r"(?: (?:nu|net|hier|weer|juist|precies|op dit moment|momenteel))*"
_NOW_DE: Final = r"(?: (?:grad|gerade|jetzt|hier|da|eben|schon wieder))*"
_END: Final = (
    r"(?:\s*$|\s*[.!,]| (?:nu|now|jetzt|maintenant|hier|help|hulp|hilfe|right now|ici|again|as we speak"
    r"|(?:met|mit|avec|with) (?:een|einem|un|a)"
    r"|(?:door|par|von|by) (?:@[a-z]|mannen|twee|drie|zwei|drei|deux|trois|two|three)))"
)
_TRADE: Final = (
    r"(?:kapper|kapster|slager|bakker|kassierster|kassier|postbode|koerier|apotheker|apothekeres|chauffeur|buschauffeur|leraar"
    r"|juf|verpleegster|uitbater|loodgieter|poetsvrouw|friseur\w*|metzger\w*|backer\w*|verkauferin|verkaufer|kassierer\w*"
    r"|busfahrer\w*|lehrer\w*|wirt|kellnerin|kellner|apothekerin|tankwart)"
)
_SHOP: Final = r"(?:apotheek|\w*winkel|bakkerij|juwelier|kassa|tankstation|superette|supermarkt)"
_OFF: Final = r"(?:overvallen|beroofd|leeggeroofd|geplunderd|in elkaar geslagen|gegijzeld)"
PASSIVE_CRIME: Final = forms(
    rf"""
    {_THE_NL} wordt{_NOW_NL} {_OFF}{_END}
    wordt {_THE_NL}{_NOW_NL} {_OFF}{_END}
    (?:de|een|onze|mijn) {_TRADE} wordt{_NOW_NL} bedreigd{_END}
    (?:der|die|ein|eine|unser|unsere) {_TRADE} wird{_NOW_DE} bedroht{_END}
    {_SHOP} wordt (?:nu|net|op dit moment|momenteel) leeg(?:gehaald|geroofd|geplunderd){_END}
    {_THE_DE} wird{_NOW_DE} (?:uberfallen|ausgeraubt|geplundert|zusammengeschlagen|verprugelt){_END}
    wird{_NOW_DE} {_THE_DE} (?:uberfallen|ausgeraubt|geplundert){_END}
    (?:auf|bei|in) (?:(?:nr|nummer) )?\d+\w? wird{_NOW_DE} eingebrochen
    {_THE_FR} se fait (?:braquer|cambrioler|depouiller|tabasser|racketter){_END}
    {_THE_FR} est en train de se faire (?:braquer|cambrioler|depouiller|tabasser|racketter|voler){_END}
    on (?:cambriole|braque) (?:le \d+|au \d+|chez (?:les |le |la )?voisine?s?|la banque|la pharmacie|le magasin|en face|a cote)
    {_THE_EN}(?:'s| is) (?:being|getting) (?:robbed|mugged|burgled|looted|ransacked|broken into){_END}
    """
)
_MY_KIN: Final = rf"(?:{KIN}|(?:mijn|onze|mein\w*|mon|ma|my|our) (?:collega|kollegin|kollege|collegue))"
_THAT: Final = r"(?:de|den|die|der|le|la|ce|cet|cette|un|une|the|that|a|een|ein|eine)"
_NAME: Final = r"^(?:.*[,.!;:])?\W*\w+"
"""The first word of a clause: not «this weather is beating my husband»."""
STRUCK: Final = forms(
    rf"""
    (?:@[asp]|(?:de|den|die|een|onze) \w+) (?:slaat|schopt|wurgt|stampt|bedreigt) {_MY_KIN}(?:{_END}| weer)
    (?:der|die|ein|eine|unser) \w+ (?:schlagt|wurgt|tritt|verprugelt|bedroht) {_MY_KIN}{_END}
    {_NAME} (?:slaat|schopt|wurgt|mishandelt|frappe|tabasse|cogne|schlagt|verprugelt) @a{_END}
    {_NAME}(?: (?:at|from|in|next)~\w+)?(?:'s| is) (?:hitting|punching|kicking|strangling|beating) @a{_END}
    {_THAT} \w+(?: (?:du|de|au) \w+)? tabasse(?:nt)? (?:un|une|le|la|son|sa|mon|ma|des|les|{ONE})
    (?:the|that|a) \w+(?: man)?(?:'s| is) (?:hitting|punching|kicking|strangling|beating) {_MY_KIN}{_END}
    der haut (?:(?:scho|schon|wieder|grad|gerade|immer) )*(?:(?:sei|die|de|seine) (?:frau|oide|alte|kinder|kinda|mutter
        |tochter|freundin|kleine)|@[a-z])(?:\s*$|\s*[.!,])
    @p haut (?:(?:scho|schon|wieder|grad|gerade) )*auf {NAMED} ein
    @[asp] hat (?:grad|gerade|eben|jetzt) (?:auf )?{NAMED} (?:gestochen|geschossen|niedergestochen|abgestochen)
    @[asp] heeft (?:net|juist|zojuist|zonet) (?:op )?{NAMED} (?:gestoken|geschoten|neergestoken|neergeslagen)
    @[asp](?:'s| has)? just (?:stabbed|shot|knifed|shot at) {NAMED}
    """
)
"""Blows, so a thing or an animal that does them makes a text suspect."""

_PIPE: Final = r"(?:gasleitung\w*|gasleiding|gasbuis|(?:conduite|tuyau|canalisation) de gaz|gas (?:main|pipe|line))"
_PIPE_HIT: Final = (
    r"(?:erwischt|getroffen|aufgerissen|angebohrt|beschadigt|geraakt|doorgesneden|kapotgetrokken|opengetrokken"
    r"|perce|arrache|creve)"
)
_IN_A_LIFT: Final = r"(?:lift|ascenseur|l'ascenseur|aufzug|fahrstuhl)"
_SMOKE: Final = r"(?:raucht|rauch|qualmt|rook|rookt|fumee|fume|smoke|smoking|brennt|brandt|brule|on fire|feu)"
_BIRTHPLACE: Final = (
    r"(?:in|im|dans|on|op) (?:(?:de|the|la|le|der|dem|l'|our) )?(?:auto|wagen|voiture|l'ascenseur|ascenseur|lift|aufzug|car"
    r"|taxi|badkamer|salle de bain|badezimmer|bathroom|kitchen|hall|street|straat|trein|zug|train)"
)
_BURNABLE: Final = (
    r"(?:haie|poubelles?|voiture|maison|garage|abri|porte|foret|immeuble|grange|\w*hecke|\w*tonnen?|auto|haus|scheune|schuppen"
    r"|haag|heg|\w*bakken?|huis|schuur|wagen|hedge|bins?|car|house|shed|van|fence|door|\w*deur|\w*tur|\w*zaun|schutting|cloture"
    r"|brievenbus|boite aux lettres|briefkasten|letterbox)"
)
_ARSONIST: Final = r"(?:@[sp]|die|they)"
_OUR_THING: Final = r"(?:de|den|het|een|mijn|onze?|die|der|das|den|eine?n?|mein\w*|unser\w*|the|a|my|our)(?: \w+)?"
IN_PLAIN_WORDS: Final = forms(
    rf"""
    (?:met|mettent|vient de mettre) le feu (?:a la|au|aux|a l'|a une?|a ma|a sa) ?{_BURNABLE}
    (?:@[sp]|on) (?:a|ont) mis le feu (?:a la|au|aux|a l'|a une?|a ma|a sa|a notre|a leur) ?{_BURNABLE}(?:\s*$
        |\s*[.!,]| (?:et|la|maintenant))
    {_ARSONIST} (?:heeft|hebben){_NOW_NL} {_OUR_THING} {_BURNABLE} in brand gestoken{_END}
    {_ARSONIST} (?:hat|haben){_NOW_DE} {_OUR_THING} {_BURNABLE} (?:angezundet|in brand gesteckt){_END}
    {_ARSONIST}(?:'s|'ve| has| have)?(?: just)? set fire to {_OUR_THING} {_BURNABLE}{_END}
    zundet~{_BURNABLE}(?: \w+)? an
    steekt~{_BURNABLE} in brand
    {_BURNABLE} in brand aan het steken
    setting~{_BURNABLE} (?:on fire|alight)
    @[sp] me suit depuis (?:\d+|cinq|dix|vingt|un quart|une heure)
    @[sp] (?:folgt mir|verfolgt mich) (?:schon )?seit
    @[sp] volgt (?:mij|me) al
    @[sp](?:'s| has) been following me (?:for|since)
    {ONE} (?:a arrete|vient d'arreter) de respirer
    {ONE} (?:is gestopt met|stopte met) ademen
    {ONE} hat aufgehort zu atmen
    ^@[kc] (?:ist|is|est|liegt|steckt|ligt)(?:'s)? (?:im|in (?:de|den|the|dem|een)|dans (?:le|un)|au fond du) (?:brunnen
        |waterput|puits|well|gulle\w*|guligrube|beerput)
    {ONE}~(?:schaum|schuim|ecume|mousse|foam\w*|froth\w*)~(?:mund|mond|bouche|levres|mouth)
    {ONE}~(?:blau|blauw|bleue?|blue)~~(?:verschluckt|verslikt|avale de travers|choked|choking)
    (?:ik denk|ik vrees) (?:dat )?@[kcea](?: \w+)? dood is{_END}
    ich (?:glaube?|furchte?|denke?) (?:dass )?@[kcea] (?:ist tot|tot ist){_END}
    je (?:crois|pense) que @[kcea] est morte?{_END}
    i think @[kcea](?:'s| is) dead{_END}
    (?:bevalt|aan het bevallen|accouche|en train d'accoucher|(?:kriegt|bekommt) (?:@k|(?:das|ihr) (?:baby|kind))
        |having (?:(?:the|her|a) baby|@k))~{_BIRTHPLACE}
    {_PIPE}~{_PIPE_HIT}
    (?:perce|arrache|creve|hit|burst|geraakt|ruptured)~{_PIPE}
    (?:coupe|touche)~{_PIPE} .*(?:siffle|sent|odeur|fuite|fuit)
    (?:vast|steck\w*|coincee?s?|bloquee?s?|stuck|trapped)~{_IN_A_LIFT} .*{_SMOKE}
    {_IN_A_LIFT}~(?:vast|fest) .*{_SMOKE}
    (?:@p|ils|they)(?:'re| sont| zijn| sind| are)? (?:in|dans) (?:mijn|ma|mon|meinem|my|our|notre|ons) (?:huis|maison|haus|house
        |appart\w*|flat|home) .*(?:fluister\w*|chuchot\w*|fluster\w*|whisper\w*)
    @p hat {NAMED} (?:\w+ )?(?:uberfahren|angefahren|umgefahren)
    (?:die|der|so ein|dieser?) \w+ hat @[kceas] (?:uberfahren|angefahren|umgefahren)
    {ONE}~(?:zijn|haar|z'n) (?:been|arm|hand|buik) (?:gezaagd|gesneden|gehakt) .*(?:bloed|bloedt)
    {ONE}~(?:bein|arm|hand|bauch) (?:gesagt|geschnitten|gehackt) .*(?:blut|blutet)
    (?:nee|non|nein|no)(?: (?:echt|serieus|serieux|vraiment|ernsthaft|wirklich|seriously|really))+ (?:(?:er|@p) is brand
        |(?:(?:il|@p) )?y a le feu|es brennt|there's a fire|(?:ze|@p) breken (?:hier|nu) in)
    ^(?:(?:oh )?merde|putain|vite|les gars|mon dieu) (?:(?:il|@p) )?y a le feu\s*(?:$|[!.])
    """
)
TAKEN: Final = forms(
    r"""
    (?:prugelt|verprugelt|prugeln)~(?:seinen|ihren|den|de) hund
    @p (?:zijn|is) (?:mijn|onze|ons) \w+ aan (?:het|'t) (?:leegroven|leegstelen|openbreken|plunderen)
    @p (?:heeft|hat) (?:mijn|onze|mein|meine|meinen|unser) (?:\w*fiets|handtas|gsm|brommer|\w*rad|handy|tasche|handtasche
        |roller) @p (?:loopt|rijdt|fietst|rent|lauft|rennt|fahrt)
    (?:staat|staan|zit|zitten)~mijn \w*deur (?:in|open) te (?:trappen|beuken|slaan|breken|stampen)
    """
)
"""A crime that goes on."""

PET_KILLED: Final = forms(
    r"""
    hat~(?:mein\w*|unser\w*) hund (?:abgestochen|erstochen|erschossen)
    heeft~(?:mijn|onze) hond (?:neergestoken|doodgestoken|doodgeschoten)
    vient de (?:poignarder|abattre|egorger) (?:mon|notre) chien
    just (?:stabbed|shot) (?:my|our) dog
    """
)
"""An animal is the victim, so these forms count although one is named."""

FIGURATIVE: Final = words(
    r"referees? \w*scheids\w* arbitres? schiris? schiedsrichter\w* var taxpayers? public country nation consumers? punters?"
    r" team belastingbetaler\w* contribuables? etat steuerzahler\w* ploeg equipe mannschaft match wedstrijd spiel"
)
"""Of a match or a tax, of which people say that one is robbed."""
