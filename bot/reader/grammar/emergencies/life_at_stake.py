"""The forms of speech for a person who is about to jump, whom a killer threatens, holds or drags off, who bleeds, chokes from
an allergy or got an electric shock, for smoke at a house number and for a door that is kicked in, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE, STRANGER
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import expression, words

_STOP: Final = r"(?:\s*$|\s*[.!,]| (?:en|et|und|and|nu|jetzt|now|maintenant|help|hulp|hilfe))"
_EDGE: Final = (
    r"(?:dak|dach|toit|roof|brug|\w*brucke|pont|\w*bridge|balkon|balcon|balcony|raam|fenster|fenetre|window|rand|ledge|edge"
    r"|gelander|reling|railing|rebord|parapet|kraan|kran|grue|crane)"
)
_JUMP: Final = (
    r"(?:(?:wil|gaat|dreigt te|will|droht zu|veut|va|menace de|wants to|is going to|going to|about to|threatening to)"
    r"~(?:springen|sauter|jump))"
)
_NO_LIFE: Final = (
    r"(?:zelfmoord (?:plegen|wil plegen|pleegt)|@p een einde? aan (?:maken|maakt|wil maken)|zich (?:gaat "
    r"|wil )?(?:verhangen|ophangen|van kant maken)|sich umbringen|sich das leben nehmen|sich was antun"
    r"|(?:qu'elle|qu'il|qu'@p) (?:va|veut) se (?:tuer|suicider|pendre)|veut (?:se suicider|se tuer|se pendre"
    r"|mourir|en finir)|wants to (?:die|end it|kill (?:himself|herself))|going to kill (?:himself|herself))"
)
SUICIDE: Final = forms(
    rf"""
    {ONE}~{_EDGE}~{_JUMP}{_STOP}
    {_EDGE} (?:steht|staat|sitzt|zit|il y a|y a) {ONE}~{_JUMP}{_STOP}
    {ONE}~{_NO_LIFE}{_STOP}
    {ONE} (?:s'est immolee?|(?:vient de|va|veut|essaie de|essaye de) s'immoler)
    {ONE} (?:heeft|steekt|stak|wil|gaat) zich(?:zelf)?~in brand
    {ONE} hat sich(?: (?:selbst|selber|gerade|grad|eben|hier|mit benzin|(?:vor|auf|in) (?:dem|der) \w+))* (?:angezundet
        |in brand gesteckt)
    {ONE}(?:'s| has| is)?(?: just)? (?:set|setting|lit) (?:him|her|them)sel(?:f|ves) (?:on fire|alight|ablaze)
    (?:pulsadern|polsen|slagaders?|veines|poignets|wrists?)~(?:aufgeschnitten|doorgesneden|opengesneden|overgesneden
        |taillade\w*)
    (?:cut|slit|slashed|ouvert|taillade\w*)~(?:wrists?|veines|poignets)
    """
)
SUICIDE_TOLD: Final = forms(
    rf"""
    {ONE} (?:sagt|schreibt|droht|meint) (?:dass )?@p (?:bringt sich um|sich umbringt|sich was antut|will sterben
        |sterben will){_STOP}
    {ONE} (?:zegt|schrijft|dreigt|zei) (?:dat )?@p (?:@p (?:nu )?een einde? aan (?:gaat maken|wil maken|maakt)|dood wil
        |wil sterven
        |zichzelf (?:gaat |wil )?(?:iets aandoet|doodt|ombrengt)){_STOP}
    {ONE} (?:says|said|texted|wrote) (?:that )?@p(?:'s| is|'ll| will| wants)?~(?:kill (?:himself|herself)
        |end (?:it|his life|her life)){_STOP}
    """
)
"""As it is told, with a word that elsewhere makes a rumour."""
_ARM_IN_HAND: Final = (
    r"(?:(?:een|eine?n?|nen|un|une|a)"
    r" (?:pistool|vuurwapen|geweer|revolver|pistole|gewehr|schusswaffe|pistolet|fusil|flingue|gun|shotgun|rifle|machete))"
)
_BREAKS: Final = (
    r"(?:(?:breaking|kicking|smashing|bashing|battering) (?:down |in )?(?:my|our) (?:front "
    r"|back )?door|(?:defoncent|defonce|enfoncent|enfonce|fracassent) (?:ma|notre) porte|(?:treten"
    r"|tritt|schlagen|schlagt|brechen|bricht) (?:gerade |grad )?(?:meine|unsere) \w*tur (?:ein"
    r"|auf)|(?:trappen|trapt|beuken|slaan|breken|breekt) (?:mijn|onze) \w*deur (?:in|open))"
)
_ENTERS: Final = (
    r"(?:breaking in|breekt (?:hier |nu )?in|bricht (?:hier |gerade |grad )?ein|(?:rentre|entre) par effraction"
    r"|force ma porte)"
)
_HOME_TOO: Final = r"(?:upstairs|boven|oben|en haut|alone|alleen|allein|seule?|hiding|home|thuis|daheim)"
AT_THE_DOOR: Final = forms(
    rf"""
    (?:@[sp]|die|ils|they(?:'re| are)?)(?:'s| is| are)? {_BREAKS}{_STOP}
    @s(?:'s| is)? {_ENTERS} .*(?:i'm|ik|ich|je|j'suis|we're|kids|kinderen|kinder|enfants)~{_HOME_TOO}
    @[ps](?:'s got| has got| has| heeft| hat| a) {_ARM_IN_HAND}(?:\s*$|\s*[.!,])
    (?:y a|ya|da ist|@p is|there is|there's) (?:un (?:cambrioleur|voleur)|ein (?:einbrecher|dieb)|een dief) (?:chez (?:moi|nous)
        |(?:bei|in) (?:mir|uns|meinem haus|unserem haus)|(?:bij|in) (?:ons|mij|mijn huis))
    """
)
_KILL: Final = (
    r"(?:(?:mich|uns|sie|@[kcea]) (?:umzubringen|zu toten|zu erschiessen|zu erwurgen|zu wurgen|abzustechen|zu vergewaltigen)"
    r"|(?:mij|me|ons|haar|@[kcea]) te (?:vermoorden|wurgen|steken|neersteken|verkrachten|doden)"
    r"|de (?:(?:me|nous|la|le|les) (?:tuer|egorger|poignarder|violer)|m'etrangler|l'etrangler|m'etouffer|nous etrangler)"
    r"|de tuer (?:@[kcea]|les enfants)"
    r"|to (?:kill|stab|shoot|strangle|choke|rape) (?:me|us|her|them|@[kcea]))"
)
_TRIES: Final = (
    r"(?:droht|drohte|dreigt|dreigde|menace|threatens|threatened"
    r"|threatening|probeerde|probeert|essaye|essaie|versucht|versuchte|tried|trying)"
)
KILLS: Final = forms(
    rf"""
    (?:@[aps]|der|(?:mijn|mon|mein|my) ex)~{_TRIES}~{_KILL}{_STOP}
    @[aps] (?:me|nous) (?:frappe|tabasse|cogne|etrangle|poignarde){_STOP}
    (?:mon|mijn|mein|my) (?:ex|copain|coloc) (?:me frappe|me tabasse|m'etrangle)
    @[a](?: is|'s) (?:hitting|beating|strangling|choking|stabbing|attacking) (?:me|us){_STOP}
    @[aps](?: is|'s) holding (?:me|us|her|him|@[kce]) (?:hostage|captive|prisoner|against)
    (?:@[aps]|mijn ex) gijzelt (?:mij|me|ons|haar|@[kce])
    (?:mijn ex|mein ex|mon ex) (?:heeft (?:me|mij|ons) opgesloten|hat (?:mich|uns) eingesperrt|m'a enfermee?
        |nous a enferme\w*){_STOP}
    my ex(?:'s| has) locked (?:me|us) in{_STOP}
    @p heeft (?:me|mij|ons) opgesloten in (?:de|het|zijn)
    @p hat (?:mich|uns) eingesperrt in
    @[aps] (?:schlagt|wurgt|verprugelt|ersticht) @p{_STOP}
    @[aps] l'(?:etrangle|egorge|etouffe|a poignardee?){_STOP}
    """
)
_VAN: Final = r"(?:\w*auto|wagen|busje|bestelwagen|voiture|camionnette|lieferwagen|transporter|kofferraum|car|van)"
_GIRL: Final = r"(?:@[kc]|een (?:meisje|jongen)|une fille|un garcon|ein (?:madchen|junge)|einen jungen|a (?:girl|boy))"
_IN_FEAR: Final = (
    r"(?:swear|zweer|schwor|schwore|jure|help|hulp|hilfe|a l'aide|au secours|screaming|gilt|schreit|hurle"
    r"|won't (?:stop|let))"
)
_DRIVES_OFF: Final = (
    r"(?:(?:and|en|et|und) (?:@p(?:'s)? )?(?:is )?(?:(?:driving|drives|drove) (?:off|away)|(?:rijdt|scheurt) weg|vertrekt"
    r"|demarre|s'en va|(?:fahrt|braust) (?:weg|los|davon)))"
)
_HAS_CHILD: Final = (
    r"@p(?:(?:'s| has| heeft| hat| a)(?: (?:got|taken|put|mis|emmene))?)? @[kc](?: (?:mitgenommen|meegenomen))?"
)
"""«He's got my daughter in the car», and no more: in everyday talk the line says where they drive or when they will be back."""
_TAKER: Final = r"(?:@[asp]|(?:mijn|mein) ex|die|mannen|manner|typen|gasten)"
_TAKEN: Final = r"(?:ontvoerd|entfuhrt|gekidnapt|gekidnappt)"
"""A father does it as well, but a grandmother takes the children to the cinema, so no more may follow an elder's deed."""
_CLOSED_VAN: Final = (
    r"(?:(?:\w+ ){0,2}(?:busje|bestelwagen|camionn?ette|lieferwagen|transporter|kofferraum|koffer|coffre|van))"
)
"""Not: a car, into which the police push people too. «On le pousse dans le coffre» may also be «we push the suitcase»."""
DRAGGED_OFF: Final = forms(
    rf"""
    (?:{_GIRL}|@[psce]) (?:wordt|werd|wird|wurde) (?:net |gerade )?in {_CLOSED_VAN} (?:gesleurd|getrokken|geduwd|gezerrt
        |gestossen)
    on (?:la|le|les) (?:traine|entraine|force a monter) dans {_CLOSED_VAN}
    (?:{_GIRL}|@[psce])(?:'s| is) being (?:dragged|pulled|forced|pushed|bundled) into (?:{_CLOSED_VAN}|(?:the|a|his) boot)
    (?:{STRANGER}|a man) (?:probeerde|probeert)~{_GIRL}~{_VAN} te (?:trekken|sleuren|lokken|duwen)
    (?:{STRANGER}|ein mann) (?:wollte|versuchte|hat versucht)~{_GIRL}~{_VAN} (?:zu )?(?:ziehen|zerren|locken|stossen)
    {STRANGER} (?:a essaye|essaie|essaye|a tente)~de (?:tirer|faire monter|pousser|entrainer|trainer) {_GIRL}~{_VAN}
    {STRANGER}(?: is|'s)? (?:tried|trying|tries) to (?:drag|pull|force|push|lure) {_GIRL}~{_VAN}
    (?:@[sp]|they)(?:'s|'ve| has| have)?(?: just)? (?:kidnapped|abducted) @[kc]{_STOP}
    @[sp] (?:a|ont|vient de|viennent de|vient d'|viennent d')\s?(?:enlever?|kidnapper?) @[kc]{_STOP}
    (?:{_TAKER} (?:heeft|hebben|hat|haben)|(?:heeft|hat) {_TAKER})~@[kc] {_TAKEN}{_STOP}
    @e (?:heeft|hat)~@[kc] {_TAKEN}\W*(?:help|hulp|hilfe)?\W*$
    {STRANGER}(?:'s| has| just)? (?:grabbed|snatched) @[kc](?:{_STOP}| from| by the| off| at)
    {STRANGER} heeft (?:net |zonet )?@[kc] (?:meegenomen|meegesleurd|gegrepen)~{_VAN}
    {STRANGER} hat (?:grad |gerade )?@[kc] (?:mitgenommen|gepackt|mitgezerrt)~(?:weggefahren|{_VAN})
    @p(?:'s got| has got| has| heeft| hat| a)? @[kc]~{_VAN} .*{_IN_FEAR}
    ^(?:help )?{_HAS_CHILD} (?:in|into|im|dans) (?:\w+ )?{_VAN}(?:\s*$|\s*[.!]\s*$| {_DRIVES_OFF})
    {STRANGER} a (?:pris|attrape|enleve|embarque) @[kc]~{_VAN}
    """
)
_SMALL_ONE: Final = (
    r"(?:een (?:(?:klein|jong) (?:meisje|ventje|jongetje)|(?:klein )?(?:kind|kindje|jongetje|peuter))"
    r"|une petite fille|une (?:fillette|gamine|gosse)|un petit garcon|un (?:petit )?(?:enfant|gamin|gosse)"
    r"|ein kleines (?:madchen|kind)|ein kind|einen kleinen (?:jungen|buben?)"
    r"|(?:a|some) (?:(?:little|wee|young|small) (?:girl|boy|lad|lass|child|kid)|child|kid|toddler))"
)
CHILD_TAKEN: Final = forms(
    rf"""
    (?:hij|zij|ze|iemand|een man|die (?:gast|kerel|vent)) (?:heeft|hebben)(?: (?:net|zonet|juist))? {_SMALL_ONE} (?:meegenomen
        |meegesleurd|gegrepen){_STOP}
    (?:il|elle|ils|quelqu'un|un (?:homme|type|mec|gars)) (?:a|ont|vient de|viennent de) (?:pris|prendre|emmener?|attraper?
        |embarquer?) {_SMALL_ONE}{_STOP}
    (?:er|sie|der|die|jemand|ein (?:mann|typ|kerl)) (?:hat|haben)(?: (?:gerade|grad|eben))? {_SMALL_ONE} (?:mitgenommen
        |gepackt|mitgezerrt|weggezerrt){_STOP}
    (?:he|she|they|someone|somebody|(?:a|some|that) (?:man|guy|fella|bloke))(?:'s|'ve| has| have)?(?: just)? (?:taken|took
        |grabbed|snatched) {_SMALL_ONE}{_STOP}
    """
)
"""A small child that a stranger takes, in a text without tags: of a little girl without «my» or «our», and not of «the kids»
whom a parent fetched."""
_PARENT: Final = (
    r"(?:papa|mama|opa|oma|papy|mamie|papi|mami|pere|mere|grand-pere|grand-mere|vader|moeder|vater|mutter|dad|mum|grandad|grandma"
    r"|granny|nan|father|mother)"
)
TAKEN_BY_KIN: Final = expression(
    r"(?:\b(?:is|war|was|est|etait|it's|that's)|\bc'est|\bc'etait)_(?:(?:maar|gewoon|nur|juste|just|only)_)?"
    rf"(?:(?:de|zijn|haar|hun|le|la|son|sa|der|die|seine?|ihre?|the|his|her|their)_)?{_PARENT}\W*$"
    r"|,_(?:zijn|haar|hun|sa|son|leur|seine?n?|ihre?n?|his|her|their)_(?:kleinkind|kleinzoon|kleindochter|petite-fille|petit-fils"
    r"|enkel|enkelin|enkelkind|grandson|granddaughter|grandchild)\W*$|\ben_(?:photo|stage|pension|garde|vacances)\b"
)
"""Takes `CHILD_TAKEN` back: the grandfather took the child, or a person took its picture."""
_SWELLS: Final = (
    r"(?:zwelt|zwellen|opzwellen|schwillt|schwellen|gonfle|gonflent|swelling|swollen|closing|dichtgaan|zwelt dicht|toe)"
)
_THROAT: Final = r"(?:keel|tong|lippen|hals|kehle|zunge|gorge|langue|levres|throat|tongue|lips)"
_SWELLS_NOW: Final = r"(?:wordt dik|wird dick|zwelt|opzwellen|schwillt|gonfle|swelling|swells|swollen|closing)"
_STUNG: Final = rf"(?:gestoken|gestochen|ete piquee?|piquee? par|piquer|been stung|stung (?:by|in|on|and|{ONE}))"
_NO_AIR: Final = (
    r"(?:(?:krijgt|bekommt|kriegt)~(?:geen|amper|nauwelijks|keine|kaum) (?:\w+ )?(?:lucht|adem|asem|luft)"
    r"|respire (?:mal|plus|pas)|(?:can't|cannot|can hardly|can barely|struggling to|trouble) (?:breathe|breathing))"
)
ALLERGY: Final = forms(
    rf"""
    (?:{ONE}~)?allerg\w+~~{_THROAT}~{_SWELLS}
    {_STUNG}~~(?:{_THROAT}(?:'s)?~{_SWELLS_NOW}|{_NO_AIR})
    {NAMED} (?:zijn|haar|z'n|d'r) {_THROAT} zwelt
    """
)
TOLD_AHEAD: Final = expression(
    r"\b(?:voor|before|for|avant|pour|vor|fur)_(?:(?:het|de|jullie|the|your|la|le|votre|der|die|das|eure?n?)_)?(?:l')?"
    r"(?:\w*feest\w*|party|birthday|fete|anniversaire|gouter|\w*feier|\w*fest|\w*geburtstag)(?:_\w+)?[ ]*:"
    r"|\b(?:dan_op|dan_dicht|dann_(?:an|zu)|gonfle_alors|daarom:?_(?:weet|zoek\w*)|(?:deshalb|darum)_such\w*|donc_on_cherche"
    r"|dus_liever|so_(?:please_(?:tell|keep|don't)|no))\b"
)
"""Of an allergy that a parent tells before a party, or as a reason. Not: «before the party he ate a nut»."""
HURT_BADLY: Final = forms(
    rf"""
    {NAMED} (?:blijft (?:maar |nog )?bloeden|n'arrete pas de saigner|arrete pas de saigner|hort nicht auf zu bluten
        |(?:won't|will not|doesn't) stop bleeding)
    {ONE}(?:'s)?~(?:geelektrocuteerd|electrocutee?s?|electrocuted|stromschlag (?:bekommen|gekriegt|abgekriegt)
        |electric shock)(?:{_STOP}
        | (?:am|an|aan|by|par|in|dans|im))
    {NAMED}(?: was| got| has been|'s been) (?:just )?hit by (?:a|the) (?:car|van|bus|lorry|train|tram|motorbike)
    {NAMED} (?:wurde|ist)~von (?:einem|einer|der|dem|nem) (?:auto|lkw|bus|tram|strassenbahn|zug|roller)~(?:angefahren|erfasst
        |uberfahren)
    {ONE}~~(?:en|und|et|and) (?:@p )?(?:is (?:ineengezakt|bewusteloos|in elkaar gezakt|flauwgevallen)|ist (?:zusammengebrochen
        |umgekippt|bewusstlos)|s'est (?:effondree?|evanouie?|ecroulee?)|(?:has )?(?:collapsed|passed out)){_STOP}
    {ONE}~(?:de|een|zijn|haar) \w*(?:trap|ladder) (?:af ?|naar beneden )ge(?:vallen|tuimeld|donderd|kukeld|sukkeld|stuikt|rold)
    {ONE}~avale trop de (?:trucs|machins)
    {ONE}~(?:gevallen|gestuikt)~kan~niet~(?:opstaan|rechtkomen|rechtstaan|bewegen)
    @p krampft{_STOP}
    @[pn] (?:saigne|blutet|bloedt) (?:beaucoup|fort|de la tete|du crane|stark|am kopf|hevig|erg|uit)
    (?:krijg|krijgen) @[ek] niet (?:meer )?wakker
    arrive (?:pas|plus) a reveiller @[ek]
    (?:krieg|kriege|kriegen|bekomme|bekommen) @[ek] nicht (?:mehr )?wach
    (?:can't|cant|cannot) wake @[ek]
    {ONE}~(?:te veel|zu viele?)~(?:schmerztabletten|pijnstillers|paracetamol|dafalgan
        |ibuprofen|medicatie)~(?:\w*genomen|\w*geslikt|\w*genommen|geschluckt|op)
    {ONE}(?:'s)?~(?:nam|slikte|nahm|schluckte|pris|avale|took|taken|swallowed|had)~(?:te veel|trop de|zu viele
        |too many)~(?:somniferes|antidouleurs|medicaments|schmerztabletten|pijnstillers|painkillers|cachets|comprimes
        |medocs|\w*pillen|tabletten|pills|tablets)
    {ONE}~avale trop de trucs
    @s (?:schiet|tire|schiesst) (?:in|dans|auf) (?:de|onze|la|notre|der|unserer) (?:straat|rue|strasse)
    """
)
_NUMBER: Final = r"(?:(?:number|no|nr|nummer|numero|n)\.? ?\d+|le \d+|du \d+)"
_INSIDE: Final = (
    r"(?:@t|hal|inkom|trap\w*|slaapkamer|stair\w*|corridor|bedroom|bathroom|chambre|cage|palier|schlafzimmer|stiege"
    r"|treppe)"
)
SMOKE_AT: Final = forms(
    rf"""
    (?:smoke|flames|rook|vlammen|fumee|flammes|rauch|flammen|qualm)~(?:out of|from|at|uit|bij|du|de|au|aus|bei|vom) {_NUMBER}
    (?:aus|bei|uit|bij) {_NUMBER}~(?:kommt|komt|steigt|dringt|komen|kommen)~(?:rauch|qualm|flammen|rook|vlammen)
    (?:l'alarme|alarme|alarm|feueralarm|brandalarm)~~(?:sonne|hurle|gaat|loeit|los|heult|going|goes|ringing)~~(?:y a de la fumee
        |plein de fumee|er is rook|rook uit|rauch da|ist rauch|rauch aus|(?:there's|and|lots of) smoke)
    """
)
FULL_OF_SMOKE: Final = forms(
    rf"(?:{_INSIDE}|straat|rue|strasse|street)~(?:full of smoke|vol (?:met )?rook|(?:plein"
    rf"|rempli)\w* de fumee|voller rauch|voll rauch"
    r"|voller qualm)"
)
SPOOKY: Final = words(r"\w*halloween\w* spookhuis haunted_house maison_hantee geisterbahn geisterhaus")
"""Of a hall full of smoke that is meant to frighten."""
NO_WAY_OUT: Final = words(
    r"can't cannot cant help hulp hilfe au_secours (?:kan|kunnen|raak|raken|geraken)_(?:\w+_)?niet"
    r" (?:peut|peux|pouvons|arrive)_pas"
    r" (?:kann|konnen|komme|kommen)_(?:\w+_)?nicht"
)
"""Of people in such a hall whom the smoke really keeps there."""
