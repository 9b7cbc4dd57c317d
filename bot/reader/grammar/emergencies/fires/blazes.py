"""The forms of speech for a fire and its smoke: a thing or a place of a house, and that it burns, in four languages.

The texts are folded, and `with_things_tagged` puts a tag for each thing.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, words

_THING: Final = one_of(
    # Dutch
    r"\w*huis huizen woning \w*schuur\w* loods stal \w*dak keuken zolder kelder auto wagen camion vrachtwagen"
    r" brommer \w*container \w*bak heide haag heg hooi\w* berm zetel gordijn\w* boom afval \w*raam \w*ramen venster\w* (?:voor"
    r"|achter|garage|kelder|schuur|zij|schuif|balkon|tuin|kast|inkom)?deur(?:en)?"
    r" motorkap gevel traphal inkom\w* portiek gang balkon terras buren hiernaast daken gebouw blok magazijn cafe"
    r" de_trap garages? garagebox\w* erf stro(?:baal|balen) \w*kot \w*hok\w* tesla bestelwagen busje"
    # French
    r" maison appart\w* bagnole grange hangar toit toiture cuisine grenier cave voiture moto poubelles? conteneur"
    r" caravane ecole eglise canape rideaux? arbre immeuble broussailles voisins? fenetres? porte capot facade escaliers?"
    r" cage_d'escalier couloir hall palier benne haie foret batiment balcons? toits cabanon abri residence magasin atelier"
    # German
    r" \w*haus wohnung \w*hutte mull\w+ stroh\w* scheune stall\w* stadl? dach dachstuhl kuche"
    r" \w*keller lkw roller \w*tonnen? hecke wald wohnwagen heu"
    r" schule kirche sofa vorhang baum \w*schuppen laube nachbarn? \w*fenster\w*"
    r" \w*tur motorhaube fassade dachboden \w*flur hausgang gebaude dacher\w* \w*container laden"
    # English, and words of several languages
    r" houses? home flats? \w*shed barns? roofs? kitchens? block loft attic cellar basement cars? lorry truck bus"
    r" scooter moped"
    r" bins? skip hedge caravan school church curtains? tree balcony bungalow building pub next_door wheelie_bin"
    r" windows? door warehouse \w*halle bonnet stairwell hallway landing carport corridor cabane etable ecurie"
    r" dernier_etage stables? \w*verdieping (?:obersten?|ersten|zweiten|dritten|vierten|letzten)_stock"
    r" (?:top|first|second|third|fourth|upper)_floor tunnel soupirail"
    r" soupiraux velux"
    r" skylight chalet"
    r" zagerij apotheek supermarkt scierie pharmacie supermarche sagewerk"
    r" apotheke bahnhof vereinsheim"
    r" sawmill supermarket clubhouse"
    r" haystacks? hay_?bales? thatch chambre slaapkamer woonkamer schlafzimmer wohnzimmer bedroom living_room"
)
_VAN: Final = r"(?:the|a|an|my|our|his|her|their|your|white|parked|delivery|camper|transit) vans?\b|^\W*van"
"""Not the Dutch word for «of»."""
_ANY_THING: Final = Expression(rf"\b(?:(?:l')?{_THING}|{_VAN})\b")
_OUTDOORS: Final = words(
    r"schutting\w* omheining\w* clotures? palissades? \w*zaune? fences? fencing tent(?:en|s)? tentes? zelte? gazebo marquee"
    r" pergola parasols? \w*schirm luifel zonnetent markise awning decking tablecloth tischdecke nappe tafel(?:kleed|laken)"
)
"""They count where they burn, and not where smoke is over them: that is often a barbecue behind a fence."""


_GOODS: Final = words(
    # of a kitchen, a chimney, electric goods
    r"(?:frituur|braad|kook|wok)?pan pannetje friteuse friet(?:ketel|pan) dampkap kookplaat fornuis \w*schouw"
    r" (?:was|droog|vaatwas)machine droogkast droger vaatwasser tv televisie laptop \w*batterij \w*accu e-?bike \w*fiets"
    r" \w*step"
    r" e-?step (?:meter|zekering|elektriciteits|stroom)kast stopcontact stekkerdoos lader oplader transfo\w* zonnepanelen airco"
    r" boiler gasfles tractor\w* \w*maaier pikdorser \w*fabriek \w*kerstboom adventskrans"
    r" (?:la|ma|votre|notre|leur|sa|une|ta)_cheminee conduit usine poele couette casserole huile hotte seche-linge"
    r" machine_a_laver"
    r" lave-linge lave-vaisselle"
    r" micro-?ondes tele ordi\w* batterie(?:_d[eu]_\w+)? velo(?:_electrique)? trottinette(?:_electrique)? tableau_electrique"
    r" compteur(?:_electrique)? prise multiprise chargeur panneaux_solaires chaudiere bonbonne tondeuse tracteur"
    r" sapin plaque(?:s)?"
    r" schornstein kamin fritteuse \w*pfanne \w*topf backofen herd dunstabzug\w* waschmaschine trockner fernseher \w*akku"
    r" \w*rad e-?roller e-?scooter (?:sicherungs|strom|zahler)kasten (?:mehrfach)?steckdose ladegerat trafo\w* solaranlage"
    r" gasflasche rasenmaher \w*fabrik trak?tor mahdrescher (?:christ|weihnachts)baum adventskranz"
    r" chimneys? stove_?pipe (?:chip|frying)_pan (?:deep_)?fryer oven hob cooker extractor (?:tumble_)?dryer"
    r" washing_machine"
    r" dishwasher telly charger battery bike (?:e-?)?scooter fuse_?box meter_(?:box|cupboard) solar_panels"
    r" factory gas_bottle lawnmower combine (?:christmas_)?tree",
    # worn, or of a bed
    r"kleren kleed kleedje jurk trui mouw jas broek rok sjaal haar haren bed matras dekbed tapijt"
    r" vetements? robe pull manche veste pantalon jupe echarpe cheveux lit matelas tapis"
    r" kleider kleidung kleid schlafanzug pulli pullover armel jacke hose schal haare bettdecke bett matratze teppich vorhange"
    r" clothes clothing dress jumpers? hoodie sleeves? coats? jackets? trousers skirt scarf pyjamas? hair"
    r" duvets? mattress carpet rug",
    # outside
    r"\w*velden \w*veld akker \w*bos duinen struiken gras helling helmgras"
    r" champs? foret garrigue pinede maquis colline herbes? vignes? sous-bois meule talus"
    r" feld felder wiese boschung busche gebusch acker hang schilf"
    r" fields? moor moors heath gorse grass bushes hill hillside woods verge",
)


def with_things_tagged(text: bytes) -> bytes:
    """`@t` for a thing that burns or a place of a house, `@f` for a fence and the like, `@g` for goods, clothes and
    fields, of which only flames count, and no smoke. `text`: folded, in UTF-8."""
    return _GOODS.replace_in(_OUTDOORS.replace_in(_ANY_THING.replace_in(text, b"@t"), b"@f"), b"@g")


_STOP: Final = r"(?:\s*$|\s*[.!,]| (?:en|et|und|and|help|hulp|hilfe|aidez|nr|no|nummer|numero|number))"
_START: Final = (
    r"(?:^|[!.])\W*(?:(?:help|hulp|hilfe|au secours|vite|snel|schnell|quick)\W+)*(?:(?:de|het|een|'t|t|mijn|onze?|er is|la"
    r"|les?|une?"
    r"|des|ma|mon|notre|(?:il )?y a une?|der|die|das|eine?|mein\w*|unser\w*|a|the|my|our|there's an?|theres an?)\W+(?:\w+ )?)?"
)
"""The start of a sentence, so that the thing is no object: not «they set the container on fire»."""
_PLACE: Final = (
    r"(?:bij|op|in|aan|tegen|voor|achter|naast|au|a|dans|devant|derriere|sur|contre|bei|beim|im|am|an|vor|auf|neben|hinter"
    r"|direkt|at|on|outside|against|behind|next|across|opposite|right|of)"
)

_WHERE: Final = rf"(?: {_PLACE}~|(?: \d\w*)?(?: \w+)?)"
_BESIDE: Final = (
    r"(?:bij|op|tegen|voor|achter|naast|bei|beim|im|am|an|vor|auf|neben|hinter|direkt|und|en|aan|in (?:der|dem|eine[rm]"
    r"|uns\w*|mein\w*|de|het|onze?))"
)

FIRE: Final = forms(
    rf"""
    @[tfg]~(?:staat|staan|stond|vliegt|vloog)~in (?:brand|lichterlaaie|lichtelaaie|volle vlam|vlammen|de fik|de hens
        |vuur en vlam)
    {_START}@[tfg] (?:in brand|in de fik|en feu|in flammen|on fire|ablaze)(?: [a-fh-z0-9]\w*)
    {_START}@[tfg]{_WHERE} (?:in (?:brand|lichterlaaie|de fik|flammen)|en (?:feu|flammes)|on fire|ablaze)(?:{_STOP}| {_PLACE})
    @[tfg](?: {_PLACE}~)(?:'s|is|are|s) (?:on fire|in flames|ablaze|burning)
    @[tfg](?:'s| is| are|s) (?:on fire|in flames|ablaze|alight(?:{_STOP}| {_PLACE}))
    (?:staat|staan)(?: \w+){{0,2}} @[tfg] te branden
    @[tfg]~(?:staat|staan) te branden
    (?:heeft|hebben|is|zijn)~@[tfg]~(?:vuur|vlam) (?:gevat|gepakt)
    @[tfg]~(?:vuur|vlam) (?:gevat|gepakt)
    @[tfg]~(?:a|ont|vient de|viennent de) (?:pris|prendre) feu
    @[tfg]~feuer gefangen
    @[tfg] fangt~feuer
    @[tfg]~(?:begint te branden|fangt an zu brennen|commence a bruler|starting to burn|start(?:ed|s) (?:burning|to burn))
    (?:vlammen|flammen|flammes|flames) (?:van|von|de|of) \d+ (?:meter|metres?|foot|feet|ft)
    (?:flames \d+ (?:metres?|foot|feet|ft)|\d+ meter hohe flammen)
    (?:heeft|hebben) (?:net |juist )?(?:vuur|vlam) gevat
    (?:vient de prendre|viennent de prendre|a pris|ont pris) feu
    (?:has|have|\w's|'ve) (?:just )?caught fire
    (?:\w{{4,}}|@\w) (?:staat|staan) (?:\w+ )?in (?:lichterlaaie|lichtelaaie)
    (?:steht|stehen) (?:\w+ )?in flammen
    (?:est|sont) en flammes
    (?:is|are|\w's) in flames
    (?:en face|a cote|derriere|ici) tout (?:est en feu|brule)
    @[tfg](?: \w+)?(?:'s| has| have|'ve)~(?:caught fire|gone up)
    @[tfg] caught fire{_STOP}
    (?:a|ont) (?:les|le|la|ses|sa|son) @g en (?:feu|flammes)
    @t(?: (?:{_PLACE}|van|von|vom|der|des)~)(?:brennt|brandt)(?:{_STOP}| af)
    @[tf] (?:de|du|des|d'\w+|derriere|devant|a cote|en face)(?: [\w']+){{0,2}} (?:brule|brulent|crame)(?:{_STOP}
        | (?:@?[a-z]+ )?(?:dedans|dans|vite))
    @[tf] (?:brule|crame|brulent) (?:vite|dans|devant|derriere|contre|a|au|chez)
    (?:la|les|ma|mes|notre|nos) @g (?:brule|brulent){_STOP}
    (?:mein\w*|unser\w*|die|das|der|mijn|onze?|de|het|den?) \w+(?: \w+)?? (?:brennt|brandt)(?:\W*[!]{{2}}| (?:lichterloh
        |volledig|af|hilfe|hulp|help))
    (?:brandt|brennt|on fire|brule) (?:en|und|and|et)? ?(?:hij|ze|zij|er|sie|he|she|il|elle|they|ils)(?:'s)?~(?:erin
        |er nog in|drin|inside|in there|dedans)
    (?:(?:vuur|feuer|fire|feu) )(?:(?:komt|slaat|kommt|schlagt|comes|coming) )?(?:uit|aus|out of|out|qui sort) (?:(?:de|het
        |'t|den|dem|der|einem|the|du|de la|des|d') )?@t
    (?:vlammen|flammes|flammen|flames) (?:in|im|dans|op|auf|sur|on|aan) (?:(?:de|het|'t|onze?|mijn|le|la|les|notre|mon|ma|dem
        |der|den|unser\w*|mein\w*|the|our|my) )?@t
    (?:nu|jetzt|now|maintenant) (?:brandt|brennt) (?:heel|gans|die ganze|der ganze|das ganze)~@t
    @[tg]~(?:smeult|qualmt|fume|smouldering|smoulders|kokelt|schmort) (?:stark|fort|enormement|hard|hevig|heftig|tres|loads
        |badly)
    @[tg]~(?:smeult|smouldering|smoulders|qualmt|kokelt).*(?:rook|fumee|rauch|smoke|binnen|dedans|drin|inside)
    (?:brandende?|brennende[nms]?|burning) @t~(?:\w+ )?(?:uit|aus|hilfe|help)
    (?:uit|aus|in|inside|from|out of)~(?:brandende?|brennende[nms]?|burning) @t
    @t qui brule
    (?:beneden|boven|unten|oben|en bas|en haut) (?:brandt (?:het|'t)|brennt (?:es|'s)|ca (?:brule|crame)){_STOP}
    (?:it's|its) on fire (?:below|downstairs|upstairs)
    (?:fumee|flammes) par les? @t
    @t (?:qualm|rauch|rook|fumee)
    es brennt im \d+\. stock
    (?:vuur|feuer|fire|feu) (?:komt|kommt|coming|comes|sort)~@t
    (?:@t|muur|mur|wand|wall)\W.*(?:nu|jetzt|now|maintenant)~(?:vlammen|flammen|flames|flammes)
    (?:@t|muur|mur|wand|wall)\W.*(?:vlammen|flammen|flames|flammes) (?:nu|jetzt|now|maintenant)
    @t[,.!]\W*(?:ca|cela) brule{_STOP}
    (?:ca|cela) (?:brule|crame) chez \w+
    @t~(?:brandt|brennt) (?:af|ab|nieder)
    @[tfg] (?:brandt?|brennt|brennen|branden) {_BESIDE}
    @[tfg] brand(?: (?:hier|nu)|\s*(?:$|!))
    @g (?:brandt|branden|brennt|brennen)(?: (?:lichterloh|schon|al|ook|auch)|\s*(?:$|[.!,]))
    @[tfg] (?:im|in) (?:\d+\.?|\w+) stock (?:brennt|in flammen)
    @[tfg] (?:du|de la|des|au|d'a)~en train de (?:bruler|cramer)
    @[tfg](?: \w+)? is burning down
    (?:staat|staan)~@t~in (?:brand|lichterlaaie|lichtelaaie|volle vlam|vlammen|de fik)
    @[tf] (?:brandt|branden|is aan (?:het|'t) branden|fikt)(?: (?:hier|nu|ook|volop|af|uit)|\s*(?:$|[.!,]))
    (?:brandt|branden|brennt|brennen)(?: (?:er|da))? (?:een|twee|drie|eine?|zwei|drei) (?:\w+ )?@[tg]
    (?:het|'t|t) brandt (?:bij|op|in)~@t
    bij~@t brandt het
    (?:brand|vuur) (?:bij|in|op|aan|boven) (?:het|de|den|'t|mijn|ons|onze)~@t
    (?:brand|vuur) op (?:het|de|'t) (?:gelijkvloers|\w+(?:de|ste))
    (?:rook|rookwolken|vlammen|steekvlammen|rookt|smoort)~(?:uit|onder|boven) (?:(?:het|de|den|'t|zijn|haar|ons|mijn|een) )?@t
    (?:rook|rauch|smoke|de la fumee) (?:in|im|dans)~@t
    @t (?:ist|is|steht|hangt) (?:rauch|rook|qualm)
    (?:rook|rookwolken|vlammen) boven (?:(?:de|het) )?@t
    uit (?:(?:het|de|den|'t) )?@t~(?:komt|komen|slaan|slaat)~(?:rook|vlammen)
    (?:ruikt|riekt|stinkt|ruik|riek)~(?:verbrand|brandlucht|brandgeur|naar rook|naar brand)~@t
    (?:ruikt|riekt|stinkt)~(?:hier|overal|gang|binnen|straat|buiten|@t)~naar (?:gas|brand|rook)
    (?:ruikt|riekt|stinkt) naar (?:gas|brand|rook) (?:hier|in de|bij ons|op straat)
    @[tf]~(?:est|sont|prend|prennent)~(?:en feu|en flammes|feu)
    @[tf] (?:est en train de bruler|brule|brulent|crame|flambe)
    @t (?:part|est parti|partent) en (?:fumee|flammes)
    @t (?:est|sont) en train de partir en (?:fumee|flammes)
    (?:ik zie|je vois|ich sehe?|i can see|i see)~(?:vlammen|flammes|flammen|flames)
    (?:ik zie|je vois un|ich sehe?|i can see a|i see a) (?:brand|incendie|feu|feuer|fire)(?:{_STOP}| (?:{_PLACE}|pres|near|by))
    (?:bij wie brandt (?:het|'t)|chez qui ca brule|bei wem brennts?(?: es)?)(?:\s*$|\s*[?!.])
    (?:rauch|smoke|rauchwolke) (?:uber|over|above)~@t
    (?:ca|cela) (?:brule|crame)~(?:chez|dans|au|a la|derriere|devant)~@t
    y ?a le feu (?:(?:au|a la|chez|dans)~@t|rue|au (?:\d\w*|premier|deuxieme|troisieme|rez|dernier|sous-sol))
    (?:fumee|flammes)~(?:sort|sortent|monte|echappe|s'echappe)~@t
    (?:de la|des|une|grosse) (?:fumee|flammes)(?: \w+)? (?:par|du|au|a|dans|sur|chez|au-dessus du|au-dessus de) (?:(?:la|le
        |les|notre|ma) )?@t
    ca fume (?:par|du|sous)~@t
    @t~(?:y a|sort|sortent)~(?:de la fumee|des flammes)
    (?:ca|cela) (?:sent|pue)~(?:le brule|le crame|la fumee)~@t
    (?:ca|cela) (?:sent|pue)~le gaz (?:ici|dans|chez|partout|rue|au)
    @[tf]~(?:steht|stehen)~(?:in flammen|in brand|lichterloh)
    (?:jetzt|nun|nu) (?:brennt|brandt) (?:(?:die|der|das|de|het|unser\w*|onze?|mein\w*|mijn) )?(?:\w+ )?@t
    @[tf] (?:brennt|brennen)(?: (?:lichterloh|hier|jetzt|gerade|grad|ab)|\s*(?:$|[.!,]))
    (?:bei|beim|im|in|auf|hinter)~@t (?:brennt ?(?:es|'s)|brennts)
    (?:es|'s) brennt (?:bei|beim|im|in|auf|hinter)~@t
    (?:feuer|brand) (?:im|in|bei|beim|auf) (?:(?:dem|der|den) )?(?:@t|(?:\w+|\d+\.) stock)
    (?:rauch|flammen|qualm|qualmt|raucht|rauchts|qualmts)~(?:aus|ausm|ausn|unter|uber) (?:(?:dem|der|den|einem|einer
        |unserem|seinem) )?@t
    aus~@t~(?:kommt|kommen|schlagen|steigt|quillt|dringt)~(?:rauch|qualm|flammen)
    (?:riecht|stinkt)~(?:verbrannt|angebrannt|nach rauch|nach brand)~@t
    @t~(?:riecht|stinkt)~(?:verbrannt|nach rauch|nach brand)
    (?:hier|bei uns|im @t|in der @t|uberall)~(?:riecht|stinkt)~nach gas
    (?:riecht|stinkt) (?:hier|im @t|uberall|ganz|stark)~nach gas
    @[tf](?:'s| is| are|s)? (?:(?:gone up|up) )?(?:on fire|in flames|ablaze|burning)
    (?:set|sets)~@[tf] alight(?:\s*$|\s*[.!,]| (?:and|help|by|near|in|at|on|with (?:petrol|matches|a (?:lighter|match|flare))))
    fire (?:at|in|on|behind|above)~(?:@t|floor)
    (?:smoke|flames)~(?:out of|from|out|under|through) (?:(?:the|a|his|her|their|our|my|next) )?@t
    (?:smells?|stinks?|reeks?)~(?:of burning|of smoke|burning|burnt)~(?:@t|everywhere)
    (?:smells?|stinks?|reeks?)~gas (?:in|here|everywhere|outside|on the)
    (?:fire|flames)(?:'s| is| are)? (?:\w+ )?(?:spreading|spread)(?: (?:to|fast|quick\w*|up|across|along|into|now|further)
        |\s*(?:$|[.!,]))
    fire (?:has |is )?(?:started|flared|starting|flaring) (?:up )?again
    (?:brand|vuur|vlammen)~(?:breidt|breiden|uitbreiden|overgeslagen|slaat over|slaan over)
    (?:feuer|brand|flammen)~(?:breitet sich|breiten sich|ausgebreitet|greift uber|greifen uber|ubergegriffen)
    (?:feu|incendie|flammes) (?:\w+ )?(?:se propage(?:nt)?|s'etend|gagnent?|reprend|a repris)
    (?:(?:het|'t) brandt (?:weer|opnieuw)|es brennt (?:schon )?wieder|(?:ca|cela) (?:brule|crame) de nouveau)
    """
)
NO_FIRE: Final = words(
    # colours, the heat, a burn of the skin, figures of speech
    r"hart coeur herz heart kleure?n? couleurs? farben? \w*farben colou?rs? kapper coiffeu\w+ friseur\w* hairdresser"
    r" [0-9]+_(?:graden|degres|grad|degrees) (?:legs|eyes|mouth|throat|feet)(?:'s|_is|_are)_on_fire"
    r" (?:ogen|keel|tong|mond|huid|maag|hals|zunge|mund|haut|magen|gorge|bouche|langue|zon|sonne|soleil)"
    r"_(?:brandt|branden|brennt|brule)"
    r" in_(?:deinen_augen|je_ogen|your_eyes|my_eyes) dans_tes_yeux"
    # food, tyres, an Advent wreath, a cosy fire
    r" worst(?:en|jes)? saucisses? wurst\w* sausages? brochettes? sates? spiesse kebabs? miam doughnuts donuts burnouts?"
    r" (?:my|mijn|mes|meinen)_(?:ears|oren|oreilles"
    r"|ohren) uitlaat exhaust auspuff echappement advent lovely co[sz]y gezellig gemutlich crepite knistert"
    # an advice, the end
    r" nooit_water chauffe_juste nobody_hurt niemand_(?:gewond|verletzt) onder_controle unter_kontrolle"
    r" under_control maitrisee?"
    r" fire(?:_is|'s)_out (?:feuer|brand)_ist_aus (?:vuur|brand)_is_uit it's_out,?_every(?:body|one)"
    r" every(?:body|one)_(?:is_)?(?:ok|fine|safe) iedereen_(?:is_)?(?:ok|veilig|ongedeerd) tout_le_monde_va_bien"
    r" (?:alle|allen)_(?:sind_)?wohlauf"
)
"""Of a colour, the heat, sausages, tyres that smoke, or a fire that is over."""
