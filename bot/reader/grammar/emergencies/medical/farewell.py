"""The forms of speech of a person who is about to die by suicide, or of a neighbour who got the farewell or sees the person: on
a bridge, on rails, in a garage with a running engine, in four languages.

«Goodbye, we are moving» and «I'll do it now» are everyday talk, so a farewell counts beside a rope, an end or a last wish. The
texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_STOP: Final = (
    r"(?:\s*$|\s*[.!,?;]| (?:en|et|und|and|help|hulp|hilfe|venez|kom|come|vite|snel|schnell|quick|@p|bel|call|ruft?"
    r"|appelez))"
)
_ROPE: Final = r"(?:touw|koord|strop|corde|seil|strick|rope|noose)"
_IS_UP: Final = (
    r"(?:hangt(?: (?:klaar|er|al|vast))?|klaar|ligt klaar|prete?|accrochee?|en place|bereit|fertig|ist dran|up|is up"
    r"|ready|tied"
    r"|hangs|hanging)"
)
_GOODBYE: Final = r"(?:vaarwel|adieu|lebt? wohl|machts? gut|farewell|goodbye|good bye)"
_FAREWELL: Final = (
    rf"(?:{_GOODBYE}(?:\s*$|\s*[.!,]|,? (?:a|tous|toutes|tout|all|everyone|everybody|iedereen|allemaal|alle|ihr"
    rf"|zusammen|@p|ik|ich|je|i)))"
)
"""Not: «adieu le sommeil»."""
_FAMILY: Final = (
    r"(?:@\w+(?:'s)?|\w*kinderen|kids|children|enfants|filles?|fils|kindern?|kinder|vrouw|man|femme|mari|frau|mann"
    r"|wife|husband|mum|mama"
    r"|maman|ouders|parents|eltern|family|familie|famille|son|daughter)"
)
_LOVES: Final = (
    rf"(?:tell (?:my )?{_FAMILY}(?: (?:and|that|my|@\w|\w+)){{0,3}} i love (?:them|him|her)"
    rf"|zeg (?:tegen |aan )?(?:mijn |m'n )?{_FAMILY} dat ik (?:van )?(?:ze|hen|hem|haar|@p) (?:hou|graag zie|liefheb)"
    rf"|(?:dites|dis) a (?:mes |ma |mon )?{_FAMILY} que je (?:les |la |l'|le )?\s?aime"
    rf"|sagt? (?:meine[nrm]? )?{_FAMILY} dass ich (?:sie|ihn|@p) (?:so )?liebe?)"
)
_DEAR: Final = r"(?:kat|kater|poes|hond|chat|chatte|chien|katze|hund|cat|dog|dieren|animaux|tiere|animals)"
_CARE: Final = (
    rf"(?:(?:zorg (?:goed )?voor|prenez soin de|prends soin de|occupez-vous de|passt (?:gut )?auf|kummert euch um"
    rf"|look after|take care of)"
    rf" (?:(?:mijn|m'n|mon|ma|mes|meine?n?|my) {_DEAR}|@[kcea]|(?:mes|my|meine|mijn) \w+))"
)
_DO_IT: Final = (
    r"(?:(?:i'm|im|i am) (?:going to|gonna) do it(?: now| tonight)?|i'll do it now|(?:ga|doe) het nu(?: doen)?"
    r"|vais le faire (?:maintenant"
    r"|ce soir|la)|(?:tu|tue|mach|mache) es jetzt|jetzt tu ich es)"
)
_ENDS_IT: Final = (
    r"(?:stap eruit|stap uit het leven|maak er (?:nu |vanavond )?een einde? aan|maak er een eind aan"
    r"|(?:vais )?en finir|(?:je )?pars pour de bon"
    r"|mach(?:e)? (?:jetzt |heute )?schluss|bring\w* mich um|ending it (?:all|now|tonight)|end it all|end my life"
    r"|can't go on)"
)
_NO_MORE: Final = (
    r"(?:(?:kan|k) (?:het |dit |zo )?niet meer(?: aan)?|(?:n')?en peux plus|peux plus|y arrive plus|kann nicht mehr"
    r"|(?:pack|schaffe?) (?:es|das) nicht mehr"
    r"|can't (?:do this|go on|take (?:it|this))(?: any ?more)?|cant (?:do this|go on|take (?:it|this))(?: any ?more)?)"
)
_FINDS_ME: Final = (
    r"(?:(?:sorry|pardon|desolee?|excuse[zs]?(?:-moi)?|tut mir leid|het spijt me)(?: (?:to|for|voor|pour|a|fur|an))?"
    r" (?:whoever|who ever|wie(?: dan ook)?|de gene|degene|celui|celle|ceux|den|die|der|denjenigen|wer)(?:"
    r" (?:die|qui|der|dass|@p|has to|ook)){0,2}"
    r" (?:finds? me|(?:mij|me) (?:vindt|vind|zal vinden)|(?:me|m') ?(?:trouve\w*)|mich (?:findet|finden wird)|me"
    r" trouver\w*))"
)
_HIGH: Final = (
    r"(?:bridge|brug|pont|brucke|roof|dak|toit|dach|viadu[ck]t?|viaduc|overpass|ledge|edge|balcony|balkon|balcon"
    r"|toren|tour|turm|cliff|kraan|grue)"
)
_RAILS: Final = (
    r"(?:tracks|train tracks|railway(?: line)?|rails|(?:trein)?sporen|spoor|spoorweg|voies?(?: ferrees?)?|gleisen?"
    r"|schienen"
    r"|bahngleis\w*)"
)
_JUMPS: Final = (
    r"(?:jump|jumping|spring|springen|ga springen|sauter|saute|vais sauter|springe|spring jetzt|springe jetzt|let go"
    r"|laat me vallen)"
)
_I_STAND: Final = (
    r"(?:(?:i'm|im|i am|i'm standing)|ik (?:sta|zit|ben)|je suis|j'suis|ich (?:steh|stehe|sitz|sitze|bin))"
)
_NOTE: Final = (
    r"(?:afscheids(?:brief|bericht|berichtje|sms|mail|mailtje)|zelfmoord\w*|(?:lettre|message|mot|texto|sms) d'adieux?"
    r"|abschieds(?:brief|nachricht|mail|sms|video)|suicide (?:note|text|message)|goodbye (?:note|letter|text|message"
    r"|video)"
    r"|(?:say\w*|said|texted|messaged|wrote|sent|written|ecri\w+|envoye\w*|dit|schrijft|schreef|stuurt|geschreven"
    r"|gestuurd|schreibt"
    r"|geschrieben)(?: \w+)? (?:goodbye|adieu|vaarwel))"
)
_OUT_OF_REACH: Final = (
    r"(?:neemt? (?:nu )?niet (?:meer )?op|pakt niet op|niet bereikbaar|antwoordt niet|repond (?:plus|pas)"
    r"|decroche (?:plus|pas)"
    r"|injoignable|geht nicht (?:mehr )?(?:ran|dran|ans)"
    r"|antwortet nicht|nicht erreichbar|(?:not|isn't|isnt|won't|wont) (?:answer\w*|pick\w*(?: up)?|reply\w*)|weg|gone"
    r"|drove off|driven off|disappeared"
    r"|partie?|disparue?|verschwunden|verdwenen|opgesloten|enfermee?|eingesperrt|eingeschlossen|locked|garage|car"
    r"|auto|voiture|moteur|motor|bridge|pont"
    r"|brug|brucke|pills|pillen|tabletten|cachets)"
)
_GARAGE: Final = r"(?:garages?|schuur|carport)"
_ENGINE: Final = (
    r"(?:(?:motor|moteur|engine|auto|car)(?: (?:is|qui|van|de|la|l'auto))* (?:running|on|aan|draait|draaiend|tourne"
    r"|allumee?|lauft|an)"
    r"|(?:laufende[nmr]?|draaiende?) (?:motor|auto)|(?:draait|lauft) (?:de|der) motor)"
)
_SHUT: Final = (
    r"(?:locked|shut|closed|op slot|dicht|gesloten|fermee?|verrouillee?|zu|abgesperrt|abgeschlossen|verschlossen"
    r"|enfermee?|opgesloten|eingesperrt"
    r"|tuyau|slang|hose|schlauch|adieu|goodbye|afscheid\w*|abschied\w*)"
)
_STAYS: Final = (
    r"(?:bouge pas|bouge plus|veut pas (?:partir|bouger)|won't (?:move|get off|come off|budge)|wont (?:move|get off"
    r"|come off|budge)|gaat niet (?:weg|opzij)"
    r"|wil niet weg|geht nicht (?:weg|runter)|will nicht weg|huilt|weent|pleure|weint|crying|cries|jump\w*|springen"
    r"|sauter|attend le train"
    r"|wacht op de trein|wartet auf den zug|waiting for the train)"
)
_POSTED: Final = (
    r"(?:sitting|standing|staat|zit|steht|sitzt|assise?|debout|couchee?|allongee?|lying|ligt|liegt|hockt|climbed"
    r"|klimt|klettert)"
)
_RIM: Final = (
    r"(?:rand|reling|leuning|railings?|rails|parapet|muurtje|bord|rambarde|garde-?corps|\w*gelander|brustung|edge"
    r"|ledge|wrong side|andere kant"
    r"|verkeerde kant|falschen seite|mauvais cote)"
)
_DESPAIRS: Final = (
    r"(?:huilt|weent|pleure|weint|crying|in tears|(?:legs|feet) (?:over|dangling|hanging)|(?:jambes"
    r"|pieds) dans le vide|beine (?:runter|druber|in der luft)"
    r"|(?:benen|voeten)~(?:over|buiten|omlaag|naar beneden)|wrong side|falschen seite|verkeerde kant|mauvais cote"
    r"|jump\w*|springen|springt|sauter|saute"
    r"|praat niet|antwoordt niet|repond pas)"
)
_LEDGE: Final = r"(?:vensterbank|raam|window|ledge|rebord|fenetre|fensterbank|fensterbrett|fenstersims|fenster)"
_SHUT_IN: Final = r"(?:opgesloten|enfermee?|eingesperrt|eingeschlossen|locked (?:himself|herself|@p|in))"
_MEANS: Final = (
    r"(?:scheermes\w*|lames?|rasierklinge\w*|razors?|razor blades|blades|(?:een|the|a|un|einem|het) (?:mes|knife"
    r"|couteau|messer)|pills|pillen"
    r"|tabletten|cachets|medocs|rope|touw|corde|seil)"
)
_SWALLOWED: Final = (
    r"(?:(?:took|taken|pris|avale|prises?) (?:\w+ ){0,3}(?:pills|tablets|cachets|comprimes|medocs|medicaments"
    r"|somniferes)"
    r"|\w*(?:pillen|tabletten) (?:\w+ )?(?:genomen|geslikt|genommen|geschluckt))"
)
_WANTS_DEATH: Final = (
    r"(?:wil niet meer leven|veux plus vivre|will nicht mehr leben|(?:don't|dont|do not) want to live any ?more"
    r"|wil dood|veux mourir"
    r"|will sterben|want to die)"
)
_THANKS: Final = (
    r"(?:bedankt|dank|merci|danke|thanks|thank you|sorry|pardon|desolee?|tut mir leid|vergeef|verzeiht|forgive)"
)
_TREE: Final = r"(?:boom|balk|arbre|poutre|baum|balken|tree|beam|rafters|brug|pont|bridge|laterne|lamppost)"
_TRAIN_COMES: Final = r"(?:(?:trein|train|zug) (?:komt|kommt|arrive|is coming|coming|vient))"
_OVER: Final = (
    r"(?:it's (?:all )?over|its over|c'est fini|(?:het is|'t is) (?:voorbij|gedaan)|macht (?:jetzt )?schluss"
    r"|es ist vorbei|ends? it|en finir|kan niet meer"
    r"|nobody'll miss \w+)"
)
_GUN: Final = r"(?:shotgun|gun|rifle|fusil|carabine|gewehr|pistol\w*|flinte|geweer|jachtgeweer|revolver)"
_NECK: Final = r"(?:nek|hals|cou|neck)"
_LEAVES: Final = r"(?:stap(?: ik)?|leaving|i'll leave|quitte|verlasse(?: ich)?)"
_PARTS: Final = r"(?:afscheid|adieu|goodbye|verabschied\w*)"
_THREATENS: Final = r"(?:dreigt|menace|droht|threatening|threatens)"
_PAPER: Final = r"(?:note|briefje|brief|mot|lettre|zettel|letter)"
LAST_WISHES: Final = forms(
    rf"""
    {_ROPE}(?: \w+){{0,2}} {_IS_UP}\W+(?:.*\W)?(?:{_FAREWELL}|bye|{_CARE}|{_DO_IT}|{_LOVES})
    {_ENDS_IT}(?: (?:ce soir|vanavond|heute|tonight|now|nu|maintenant
        |jetzt))?[\s.!,]+(?:\w+[\s.!,]+){{0,2}}(?:{_FAREWELL}|{_CARE}|{_LOVES})
    (?:{_FAREWELL}|{_NO_MORE}|{_LOVES})[\s.!,]+(?:\w+\W+){{0,4}}{_ENDS_IT}{_STOP}
    {_NO_MORE}[\s.!,]+(?:.*\W)?(?:{_FAREWELL}|{_LOVES}|{_FINDS_ME})
    {_FINDS_ME}{_STOP}
    {_WANTS_DEATH}[\s.!,]+(?:{_THANKS}|{_FAREWELL})
    {_FAREWELL}\W*(?:\w+\W+){{0,3}}{_WANTS_DEATH}
    """
)
"""Also in a line with a cat, for which others shall care."""
FAREWELL_TOLD: Final = forms(
    rf"""
    {ONE}(?:'s)?~~{_HIGH}\W(?:.*\W)?(?:says?|zegt|dit|sagt|said)~{_JUMPS}{_STOP}
    {_DO_IT}[\s.!,]+(?:.*\W)?{_LOVES}
    {NAMED} (?:says?|said|zegt|dit|sagt|texted|schrijft|ecrit|schreibt)~~{_SWALLOWED}\W(?:.*\W)?{_OUT_OF_REACH}
    {ONE} (?:says?|zegt|dit|ecrit|m'ecrit|sagt|schreibt|schrijft|writes)~{_OVER}~~{_GUN}
    """
)
"""As it is told, with a word that elsewhere makes a rumour."""
_OTHERS: Final = forms(
    rf"""
    (?:{_FAREWELL}|{_NO_MORE}|{_DO_IT})\W+(?:.*\W)?{_ROPE}(?: \w+){{0,2}} {_IS_UP}{_STOP}
    {_DO_IT}[\s.!,]+(?:.*\W)?(?:{_FAREWELL}|{_LOVES}|{_FINDS_ME})
    (?:{_FAREWELL}|{_LOVES}|{_FINDS_ME})[\s.!,]+(?:.*\W)?{_DO_IT}\W*$
    {_LOVES}\W+(?:{_FAREWELL}|sorry|pardon|desolee?|je pars|tut mir leid)
    {_NO_MORE}[.!,]+\s*(?:ich hab |ik heb |j'ai |i've (?:got )?)?(?:(?:die|alle|all the|all my|tous les|toutes les|de|les|the|my
        |al mijn) )?\w*(?:tabletten|pillen|cachets|comprimes|medicaments
        |pills|tablets)(?: \w+){{0,4}} (?:genommen|geschluckt|genomen|geslikt|pris|avales?|taken|gone|klaar
        |bereit|prets?|ready){_STOP}
    {_I_STAND}~{_HIGH}\W(?:\w+\W+){{0,5}}{_JUMPS}{_STOP}
    {_I_STAND}~{_RAILS}\W(?:\w+\W+){{0,5}}(?:{_FAREWELL}|{_ENDS_IT}|{_LOVES}|train|trein|zug|sorry|over|fini|vorbei)
    {NAMED}~~{_NOTE}\W(?:.*\W)?{_OUT_OF_REACH}
    {_NOTE}~{NAMED}\W(?:.*\W)?{_OUT_OF_REACH}
    ^\W*[a-z]+~{_NOTE}\W(?:.*\W)?(?:{_GARAGE}|{_SHUT})
    {ONE}~(?:left|laisse|achtergelaten|hinterlassen|dagelassen|wrote|geschreven|geschrieben|ecrit)~(?:suicide note
        |zelfmoordbrief|lettre de suicide
        |abschiedsbrief|lettre d'adieu)
    {ONE}~(?:zelfmoordbrief|afscheidsbrief|abschiedsbrief) (?:achtergelaten|hinterlassen|dagelassen|geschreven|geschrieben)
    {ONE}(?:'s)?~{_GARAGE}~~{_ENGINE}\W(?:.*\W)?{_SHUT}
    {ONE}(?:'s)?~{_SHUT}~{_GARAGE}~~{_ENGINE}
    {_ENGINE}\W(?:.*\W)?{_GARAGE}\W(?:.*\W)?{_SHUT}.*{ONE}
    {ONE}(?:'s)?(?: \w+){{0,4}} (?:on|op|sur|auf)(?: (?:the|de|het|les|la|den|die))? {_RAILS}\W(?:.*\W)?(?:{_STAYS}
        |{_TRAIN_COMES})
    {ONE}(?:'s)?(?: \w+)? {_POSTED} (?:on|op|sur|auf)(?: (?:the|de|het|les|la|den|die))? {_RAILS}{_STOP}
    {_POSTED} {ONE} (?:on|op|sur|auf)(?: (?:the|de|het|les|la|den|die))? {_RAILS}(?:{_STOP}| (?:bij|beim?|am|an|pres
        |near|au))
    (?:{ONE}|^\W*\w+ (?:gast|gars|kerl|typ|fella|lad|vent))(?:'s)?~~{_RIM}~{_HIGH}\W(?:.*\W)?{_DESPAIRS}
    {ONE}(?:'s)?~~(?:brucken\w+|brugleuning|brugreling)\W(?:.*\W)?{_DESPAIRS}
    {_POSTED} {ONE}~~{_RIM}~{_HIGH}(?:{_STOP}|\W(?:.*\W)?{_DESPAIRS})
    {ONE}~(?:benen|legs|jambes|beine)~{_RIM}~{_HIGH}
    hangt @s~(?:aan|an|am|in|onder) (?:(?:de|een|het|dem|der|einem) )?{_TREE}(?:{_STOP}| (?:in|im|bij|beim?))
    {ONE}(?: est|'s| is)? (?:pendue?|hanging) (?:a|au|from)(?: (?:un|une|a|the|la|l'))? ?{_TREE}(?:{_STOP}| (?:in
        |dans|at|pres))
    {ONE}(?:'s| is)? {_THREATENS}~(?:springen|sauter|jump\w*)~(?:{_HIGH}|{_LEDGE})
    {ONE}(?:'s| is)? {_THREATENS}~(?:{_HIGH}|{_LEDGE})~(?:springen|jump)
    {NAMED}~(?:left|laisse|gelegd|achtergelaten|dagelassen|hinterlassen)~{_PAPER}\W.*(?:{_RAILS}|spoorlijn|{_HIGH}
        |garage|{_GUN})
    {NAMED}~{_PAPER} (?:gelegd|achtergelaten|dagelassen|hinterlassen)\W.*(?:{_RAILS}|spoorlijn|{_HIGH}|garage|{_GUN})
    {ONE}(?:'s)?~~(?:{_HIGH}|{_TREE}|stoel|chaise|stuhl|chair)\W(?:\w+\W+){{0,6}}{_ROPE}~{_NECK}
    {_LEAVES} (?:uit het leven|this world|ce monde|diese welt){_STOP}
    {ONE}~~{_PARTS}\W.*(?:hoor|entends|hore?|hear) (?:the|de|le|den|een|un|einen) (?:trein|train|zug)
    {_LEDGE}\W(?:.*\W)?(?:benen|legs|jambes|beine)~(?:buiten|out|outside|dehors|draussen|raus|over)
    {NAMED}(?:'s)?~{_SHUT_IN}~~{_MEANS}
    {ONE}(?: has|'s|'ve)?(?: just)? (?:hanged|hung) (?:himself|herself|themselves){_STOP}
    {ONE}(?: has|'s)?(?: just)? (?:hanged|hung) (?:himself|herself) (?:in|from|off)
    {ONE}~{_OVER}~~{_GUN}
    """
)
FAREWELLS: Final = LAST_WISHES + FAREWELL_TOLD + _OTHERS
NO_FAREWELL: Final = words(
    r" ruitenwasser\w* glazenwasser laveurs? fensterputzer\w* window_cleaners? schilders? peintres? painters?"
    r" bungee\w* benji a_l'elastique parachut\w* fallschirm\w* abseil\w* zwemmen baignade schwimmen"
    r" swimming swim"
    r" voor_later pour_plus_tard fur_spater for_later begrafenis\w* uitvaart funerailles beerdigung funeral collegas?"
    r" collegue"
    r" kollege\w* colleagues? klas klasse classe class schule school ecole pensioen retraite rente retire\w* verhui\w*"
    r" demenag\w* umzieh\w* umzug ziehen_(?:nach|weg|um) moving kermis tombola zirkus circus cirque turnhalle gym"
    r" klettern climbing"
    r" escalade haag hedge hecke haie pelouse lawn rasen garten tuin garden jardin"
    r" (?:voor|pour|fur|for)_(?:vandaag|aujourd'hui|heute|today|nu|now) schommel\w* schaukel\w* swings? balancoire"
    r" \w*vlaggetjes bunting"
    r" guirlande\w* slack-?line\w* was washing linge wasche tent zelt tente"
)
"""Words of sport, of a move or of a garden."""
