"""The forms of speech for blows, a fight with a victim on the ground, blows heard through a wall, rape and an
attack with a car or with acid, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.crimes.doers import (
    BLADE_OR_GUN,
    DOER,
    END,
    EX,
    HAS,
    IS_ING,
    ME,
    VICTIM,
)
from bot.reader.grammar.emergencies.people import CHILD, KIN, NAMED, STRANGER
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_HITS: Final = (
    r"(?:slaat|slaan|schopt|schoppen|trapt|trappen|stampt|stampen|wurgt|wurgen|mishandelt|mishandelen|klopt|steekt|frappent?"
    r"|tabassent?|cognent?|etrangle|battent|bat|massacre|lynchent|schlagt|schlagen|tritt|treten|verprugelt|verprugeln|wurgt"
    r"|sticht"
    r"|haut|hauen|prugelt|prugeln)"
)
_HITTING: Final = (
    r"(?:hitting|beating|battering|batterin|kicking|punching|strangling|choking|stabbing|attacking|jumping|assaulting|knifing"
    r"|leathering|slapping|thumping|beatin|hittin|stamping on|laying into|killing)"
)
_BEAT_UP: Final = (
    r"(?:overvallen|beroven|afranselen|afrossen|slaan|kloppen|schoppen|doodslaan|mishandelen|wurgen|aftuigen|in elkaar"
    r" (?:slaan|kloppen|schoppen)"
    r"|frapper|tabasser|cogner|battre|massacrer|etrangler|rouer de coups|lyncher|poignarder)"
)
_BY_WALL: Final = (
    r"(?:(?:door|deur|durch|a travers|through) (?:(?:de|den|het|die|le|la|the) )?(?:muur|muren|plafond|wand|wande|mur|murs"
    r"|wall|walls"
    r"|ceiling)|hiernaast|nebenan|next door|a cote|bij de buren|chez (?:les|le|la) voisine?s?|on entend tout"
    r"|ik hoor (?:het|haar|ze|alles)|ich hore? (?:es|sie|alles)|i can hear (?:it|her|everything|them)|boven ons|uber uns"
    r"|upstairs"
    r"|au-dessus|du dessus|l'etage)"
)
_SHE: Final = (
    r"(?:@[pkcea]|@s|zij|her|haar|she|sie|elle|shes|een vrouw|die frau|une femme|la voisine|the woman|a woman|woman|frau"
    r"|vrouw|femme|kind"
    r"|kinderen|enfants?|kids?|baby|buurvrouw|nachbarin)"
)
_SCREAMS: Final = (
    r"(?:gil(?:t|len)|krij(?:st|sen)|schreeuw(?:t|en)|roep(?:t|en)|ruf(?:t|en)|hurl(?:e|ent|er)|cri(?:e|ent|er)|schrei(?:t"
    r"|en)|kreisch(?:t|en)"
    r"|bru+llt|screams?|screaming|shouting|yelling|shrieking|begging|sobbing)"
)
_FOR_LIFE: Final = (
    r"(?:help|hulp|hilfe|a l'aide|de l'aide|au secours|for help|um ihr leben|um hilfe|om hulp|stop(?:pen|t)?|arrete\w*"
    r"|aufhoren|lass mich"
    r"|laat me|let me go|get off|murder|blue murder|moord en brand|nee nee|non non)"
)
_CRASH: Final = (
    r"(?:gebonk|glas|gekraak|slagen|klappen|cogne|coups|casse|poltert|kracht|scheppert|rumst|banging|thuds?|smashing|glass"
    r"|crashing"
    r"|things breaking|dingen breken)"
)
_KILLS_HER: Final = (
    r"(?:@p (?:gaat|wil|zal) (?:haar|ze|hem|hen) (?:doodslaan|vermoorden|doodmaken|doodsteken|wurgen)|@p va (?:la|le|les)"
    r" (?:tuer"
    r"|massacrer|buter)|@p (?:bringt|schlagt) (?:sie|ihn|@p) (?:noch )?(?:um|tot)|@p(?:'s)? (?:is )?(?:going to|gonna"
    r"|killing) (?:kill )?(?:her"
    r"|him|them)|(?:hes|shes) (?:going to|gonna) kill (?:her|him|them))"
)
_ON_GROUND: Final = (
    r"(?:op (?:de|den) grond|par terre|au sol|a terre|am boden|auf dem boden|on the (?:floor|ground|deck)|(?:beweegt|bouge"
    r"|ruhrt sich"
    r"|moving|wake|bewusteloos|inconsciente?|bewusstlos|unconscious|out cold|bloedt|saigne|blutet|bleeding|bloed|sang|blut"
    r"|blood))"
)
_FIGHT: Final = (
    r"(?:vechtpartij|gevecht|knokpartij|massale vechtpartij|bagarre|baston|rixe|schlagerei|massenschlagerei|prugelei|fight"
    r"|brawl"
    r"|punch-?up|scrap|steekpartij|messerstecherei|stabbing)"
)
_STABBING: Final = r"(?:steekpartij|messerstecherei|stabbing|fusillade|schietpartij|schiesserei)"
_NEARBY: Final = (
    r"(?:(?:aan|op|bij|voor|in|an|in|auf|at|on|near) (?:de|den|het|'t|the|our|onze|der|die)|am|im|vor|vorm|beim|outside"
    r"|devant|rue|place"
    r"|(?:bij|voor|near|at) \w+)"
)
_HEAD: Final = (
    r"(?:(?:tegen|op|dans|a|sur|gegen|auf|to|in|on) (?:(?:zijn|haar|de|la|sa|son|den|seinen|his|her|the) )?(?:hoofd|kop|tete"
    r"|kopf|head))"
)
BEATEN: Final = forms(
    rf"""
    {DOER} {_HITS}(?: (?:nu|gerade|grad|hier|weer|wieder|encore|constamment|immer|so))* (?:(?:op|auf|sur
        |in op) )?{VICTIM}(?: (?:ein|af|neer|zusammen|in elkaar))?{END}
    {DOER} (?:schlagt|slaat) (?:seine|ihre|zijn|haar) \w+(?: (?:auf offener strasse|op straat|in der offentlichkeit)|{END})
    {DOER} (?:is|sont|est|zijn)~(?:aan (?:het|'t|t)|en train de) (?:la |le |les |lui )?{_BEAT_UP}~(?:{VICTIM}|en train)
    (?:{DOER}) (?:est|sont) en train de (?:la|le|les|l') ?{_BEAT_UP}
    {DOER} (?:is|zijn) {VICTIM} aan ?(?:het|'t|t) {_BEAT_UP}
    {IS_ING}~{_HITTING} (?:the )?(?:{VICTIM}|postman|driver|some (?:old|young|poor) \w+|him|her|them|his head|her head){END}
    {KIN}(?:'s|s| is)? (?:beating|hitting|strangling|battering) (?:me|us|on me){END}
    (?:@[asp]|{EX}) me (?:bat|frappe|tape dessus|cogne|tabasse|etrangle){END}
    (?:@[asp]|{EX}) m'etrangle
    (?:@[asp]|{EX}|der) (?:slaat|klopt|schlagt|verprugelt|wurgt|tritt|haut) {ME}{END}
    (?:hes|shes) (?:strangling|beating|hitting|attacking|stabbing|choking|battering) (?:me|us|her|him){END}
    {DOER} (?:sticht|steekt) (?:auf|op) (?:{VICTIM}|jemand\w*|leute|mensen|@s)(?: (?:ein|in))?{END}
    {DOER}~(?:planter|poignarder) (?:un (?:mec|gars|type|jeune)|quelqu'un|{NAMED}){END}
    {DOER}~(?:tritt|treten|trappen|stampen|schoppen|coups? de pieds?|kicking|stamping|kick|stamp)~{_HEAD}
    {DOER}~(?:lui|leur|me|nous)~coups? de (?:pieds?|poings?|batte|barre)
    {DOER}~coups? de (?:pieds?|poings?|batte|barre) (?:a|au|sur) (?:@[a-z]|une? \w+)
    (?:fu?nf|zwei|drei|vier|deux|trois|quatre|cinq|[2-9]|vijf|drie|vier|three|four|five)~(?:gegen|contre|tegen|on) (?:einen|un
        |een|one){END}~~{_ON_GROUND}
    {DOER} (?:treten|trappen|prugeln|schlagen|stampen|prugelt|tritt) (?:auf|op|in op)~{VICTIM}~(?:ein|in|am boden)
    {DOER} (?:treten|trappen|prugeln|schlagen|stampen|hauen) (?:auf|op) (?:einen|een|jemand\w*|iemand|@s)
    @s~(?:par terre|am boden|op de grond|on the (?:floor|ground))~~(?:continuent|blijven|weiter|won't stop|wont stop|keep|keeps
        |still)~(?:frapper|schoppen|slaan|trappen|stampen
        |treten|schlagen|kicking|hitting|stamping)
    se bat(?:tent)?~(?:couteau|couteaux|machettes?|haches?)
    {_FIGHT}~~(?:{_ON_GROUND}|{BLADE_OR_GUN})
    {_FIGHT}~~(?:1|un|einer|een|eentje|one) (?:ligt|liegt|is|est|lying|a terre)
    ^\W*(?:(?:help|omg|@p|is|er|there's|theres|y a|ya|grosse|big) )*(?:(?:een|a|une|eine) )?{_STABBING}(?: (?:gaande|nu|now
        |jetzt|maintenant|en cours))? {_NEARBY}
    ^\W*(?:@p is |there's )?(?:a )?shooting outside
    ^\W*(?:rafales?|rafale de tirs|tirs d'armes?)~(?:devant|rue|dans|place|au)
    ^\W*(?:schusse|schoten)(?: \w+)? {_NEARBY}
    (?:is|wurde|werd) (?:@s|einer)~(?:gestoken|neergestoken|gestochen|abgestochen|niedergestochen) (?:aan|bij|voor|in|op|am|im
        |vor|vorm|beim|an|auf)
    (?:s'en prennent|s'en prend) a~@[a-z]~~(?:frappent?|tabassent?|cognent?|battent)
    {DOER} (?:traine|trainent|tire|sleurt|sleuren|trekt|zieht|zerrt|schleift)~(?:par les cheveux|aan (?:haar|het|de|d'r) haren?
        |bij (?:haar|het) haar|an den haaren)
    (?:dragging|pulling|dragged)~by (?:the|her|his) hair
    """
)
HEARD: Final = forms(
    rf"""
    {DOER} {_HITS} {VICTIM}~~{_BY_WALL}
    {IS_ING}~{_HITTING}~{VICTIM}~~{_BY_WALL}
    {IS_ING}~killing {VICTIM}~~{_BY_WALL}
    {_BY_WALL}~{_SHE}~{_SCREAMS}~~(?:{_FOR_LIFE}|{_CRASH}|{_KILLS_HER})
    {_BY_WALL}~{_SCREAMS}~{_SHE}~~(?:{_FOR_LIFE}|{_CRASH}|{_KILLS_HER})
    {_SHE}~{_SCREAMS}~~{_BY_WALL}~~(?:{_FOR_LIFE}|{_CRASH}|{_KILLS_HER})
    {_SHE}~{_BY_WALL}~{_SCREAMS}~~{_FOR_LIFE}
    (?:ca|cela) (?:crie|hurle|gueule|tape|cogne)~~(?:{_FOR_LIFE}|elle (?:demande|appelle|hurle))
    {_SHE}~(?:demande de l'aide|appelle (?:a l'aide|au secours)|appelle)~(?:au secours|a l'aide)?{_BY_WALL}
    (?:woman|man|girl|lady|kid|child|frau|vrouw|femme|someone)~(?:screaming|screams|shouting|yelling|schreit|gilt|hurle|crie)
        ~(?:for help|um hilfe|om hulp|a l'aide|au secours)
    {_SHE}~{_SCREAMS}~(?:help|hulp|hilfe|au secours|a l'aide)~~(?:@p|hes|he's|der)~(?:deur|tur|porte|door|dicht|zu|shut)
    {_KILLS_HER}~~(?:{_SCREAMS}|{_CRASH}|{_BY_WALL})
    (?:{_SCREAMS}|{_CRASH}|{_BY_WALL})~~{_KILLS_HER}
    """
)
_RAPED: Final = r"(?:verkracht|aangerand|violee?r?|vergewaltigt|raped|sexually assaulted|agressee?r? sexuellement)"
_ACID: Final = (
    r"(?:(?:de )?(?:l')?(?:acide)|zuur|zoutzuur|bijtend\w*|acide|saure|acid|ammonia|bleach|bleekwater|kokend water|eau"
    r" bouillante)"
)
_FACE: Final = r"(?:gezicht|visage|figure|gesicht|face|eyes|ogen|yeux)"
_CROWD: Final = (
    r"(?:mensen|menigte|volk|terras|markt|marche|market|kinderen|voetgangers|foule|gens|terrasse|pietons|passants|enfants"
    r"|menschen|menschenmenge|menge"
    r"|leute|passanten|fussganger|people|crowd|pedestrians|queue|kids|children)"
)
_RAMS: Final = (
    r"(?:rijdt~in op|ingereden op|in(?:ge)?re\w+|fonce\w*(?: expres)? (?:dans|sur)|a fonce (?:dans|sur)|gefahren|rast|rast in"
    r"|fahrt"
    r"|driven into|drove into|driving (?:into|at)|ploughed into|plowed into|rammed into|mowing down|mowed down)"
)
_CAR: Final = r"(?:auto|wagen|bestelwagen|camion|voiture|camionnette|car|van|lorry|truck|lkw|transporter)"
_BREAKS_DOOR: Final = (
    r"(?:einschlag\w*|eintret\w*|aufbrech\w*|intrap\w*|inslaan|inbeuk\w*|defonc\w*|enfonc\w*|kicking|smashing|breaking"
    r"|hammert|hammering"
    r"|banging|bonkt|beukt|tritt|schlagt)"
)
ATTACKED: Final = forms(
    rf"""
    (?:@s|@c|@k|girl|woman|frau|madchen|femme|fille|vrouw|meisje) (?:wordt|werd net|wird|se fait|is being|being|'s being|is net
        |vient de se faire)~{_RAPED}
    @p (?:is|werd|wird|wurde|vient d'etre|a ete) (?:net |zonet |grad |gerade |juist )?{_RAPED}
    (?:on vient de (?:me|la|nous)|je viens d'etre|je viens de me faire) (?:agressee?r?|violee?r?|agresser sexuellement)
    {DOER} (?:is|was|probeert|versucht|essaie de|est en train de|trying to|tries to)~(?:{VICTIM}|{ME}|la
        |me) (?:aan het |te |zu )?(?:verkrachten|verkracht|vergewaltigen|violer)
    (?:raping|trying to rape|rapes) (?:{VICTIM}|me|a girl)
    {DOER}(?:'s| is)?~(?:betast|begrapscht|tripote|groping|molesting|feeling up) (?:@[kcs]|une? (?:gamine|fille|petite)|meisje
        |madchen|girl)
    @s touche @[kc]
    @[kceas] wird(?: (?:gerade|grad|hier|da|jetzt|am|im|vom|an|der|dem|auf|beim|vor|\w*automaten|strasse|haltestelle
        |bank))* (?:ausgeraubt|uberfallen|zusammengeschlagen|verprugelt|angegriffen)
    (?:lady|woman|man|lad|girl|boy|guy|fella|kid|pensioner|@[a-z])(?:'s| is)? (?:getting|being) (?:mugged|robbed|battered
        |beaten|jumped|stabbed|attacked|kicked)
    (?:\w*tas|handbag|bag|purse|sac|\w*tasche|gsm|handy|phone|portable)~~(?:afgepakt|snatched|arrachee?|entrissen|geraubt
        |gestolen|weggerissen|grabbed)~~{_ON_GROUND}
    m'a arrache~~(?:saigne|poussee?|tombee?|par terre)
    (?:fahrt|rast)~auf (?:die |das )?{_CROWD} zu
    {HAS} (?:grabbed|groped|jumped|attacked) me (?:in|on|at|by|from|outside|near|behind)
    {_ACID}~~{_FACE} (?:gegooid|gespoten|geworfen|geschuttet|gespritzt|gekippt|gekregen)
    (?:jete|lance|balance|throw\w*|threw|chucked|squirted|sprayed|gooi\w*|gespoten|gegooid)~{_ACID}~{_FACE}
    (?:jete|lance|balance)~{_ACID}
    (?:threw|thrown|throwing|chucked)~acid (?:in|at|on|over)
    {_CAR}~{_RAMS}~~{_CROWD}
    {_CAR}~op (?:\w+ )?{_CROWD} ingereden
    {DOER} (?:fahrt|rijdt) {_CROWD} (?:um|omver|over)
    (?:{_CAR}|@[asp])~(?:in|dans|into) (?:die|de|la|the|een|eine) (?:\w*menge|menigte|foule|crowd|menschenmenge)
    (?:@[asp]|der|{_CAR}|hes)(?:'s|s)?~(?:fonce sur|driving at|driving into|mowing down|ramming|fahrt (?:auf )?|rijdt)
        ~(?:{_CROWD})(?: (?:um|in|over|omver|on purpose|expres|avec (?:sa|la|une)|zu))
    (?:{DOER}|hes)(?:'s)? driving at people
    {DOER} fonce sur (?:les|des) (?:gens|pietons|passants|enfants)
    {STRANGER}(?: \w+)? (?:attaque|attaquent|agresse|valt|greift)~(?:les gens|des gens|mensen aan|leute an|{NAMED})
    {CHILD} s'est fait (?:agresser|attaquer|frapper)
    @[easp] bringt (?:mich|uns|sie) (?:gleich |noch )?um{END}~~(?:messer|hilfe|axt)
    {_BREAKS_DOOR}~~(?:bringt mich um|macht mich kalt|gaat me (?:afmaken|vermoorden)|va me tuer|(?:gonna|going to
        |he'll) kill (?:me|us))
    (?:bringt mich um|macht mich kalt|veut me tuer|wil me vermoorden|gonna kill (?:me|us)|going to kill (?:me|us)
        |he'll kill us)~~(?:{_BREAKS_DOOR}|locked|enfermee?|eingesperrt|opgesloten)
    """
)
IN_PLAY: Final = words(
    r"match wedstrijd spiel voetbal football au_foot goal doelpunt bal ball ballon rugby boks\w* boxen boxing judo karate"
    r" mma wrestling worstel\w* ringkampf lutte"
    r" ufc kampioen\w* champion\w* finale? [0-9]+[:-][0-9]+ padel schaken schach echecs chess poker monopoly uno fifa"
    r" playstation xbox kleidui\w* schutter\w* schutzenfest\w* (?:water|speelgoed|spielzeug|toy|wasser)_?pistol\w* nerf"
    r" theat\w* toneel\w* repetitie repetition probe rehearsal tekenfilm cartoon dessin_anime pinata boxsack"
    r" carnaval karneval fasching halloween cosplay kostuum\w* costumes? stoet optocht cortege umzug"
    r" sneeuwbal\w* snowball\w* schneeball\w* kussengevecht pillow_fight kissenschlacht"
    r" taart gateau kuchen cake groenten legumes gemuse vegetables turkey kalkoen dinde truthahn fromages? kaas\w* donerstand"
    r" pilze\w* champignons paddenstoelen brandhout\w* firewood brennholz holz(?:hacken|hacker\w*)"
    r" sharpen\w* messerschleif\w* scharenslijp\w* aiguis\w* bushcraft brot brood bread cookery kookles\w* kochkurs scouts"
    r" drum\w* gitaar guitar\w* schlagzeug trommel\w* foxes vossen fuchse"
    r" strop\w* lichtbak schonzeit wilderer braconn\w* poach\w* like_someone_being comme_quelqu'un_qu'on"
    r" kids_are_(?:fighting|battering) (?:les|mes|nos)_enfants_se les_petits_se"
)
"""Of a game, a sport, a play, a kitchen or music."""
