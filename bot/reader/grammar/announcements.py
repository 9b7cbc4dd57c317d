"""The words for what a member announces or has arranged: a fire of the author's own, workers of tomorrow, a courier, a
costume, a hello of a newcomer, a person who is known to be elsewhere. Folded, four languages.

Each is a pair of what is named and of the words that make it suspect (`everyday_trouble.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.alarm import DANGER, DEED, GONE, PERSON
from bot.reader.grammar.harmless_pair import guarded, near
from bot.reader.grammar.vocabulary import KIN, NOT_ALARMED
from bot.reader.phrases.alternatives import one_of

REAL: Final = one_of(
    # Dutch
    r"bloed\w* gewond\w* hulp inbrek\w* ingebroken gestolen gepikt"
    r" \w*gestoken mes messen wapen\w* pistool bewusteloos \w*bijl"
    r" overgeslagen uit_de_hand in_brand staat_in ontplof\w* gemaskerd\w*"
    r" bivakmuts\w* valse? nep\w* geen_(?:badge|pas|pasje|legitimatie)"
    r" duwde\w* drong\w* opgelicht brandweer_(?:nodig|bellen)"
    # French
    r" sang saigne\w* blesse\w* aide secours cambriol\w*"
    r" volee?s? couteaux? arme\w* pistolet inconscient\w* hache se_propage"
    r" controle_perdu en_feu explos\w* cagoule\w* faux fausses? sans_badge poignarde\w* il_y_a_le_feu y_a_le_feu arnaque\w*"
    # German
    r" blut\w* verletzt\w* hilfe einbr\w* eingebrochen gestohlen"
    r" geklaut messer waffe\w* pistole bewusstlos axt ausser_kontrolle"
    r" ubergegriffen in_flammen maskiert\w* vermummt\w* falsche\w* kein\w*_ausweis betrug\w* drangt\w* notarzt"
    # English
    r" blood\w* bleed\w* hurt injured help burgled broke broken stolen nicked knife knives weapon\w* gun unconscious axe"
    r" machete out_of_control on_fire spread\w* balaclava masked fake bogus no_id pushed pushing stabb\w* there's_a_fire"
    # a fire that spreads, a robbery
    r" pris_feu prend_feu caught gefangen vuur_gevat leeg\w* robbed"
    r" robbery overval\w* braqu\w* uberfall\w* kassa caisse kasse till"
    # what is said against it, and what happens now
    r" maar mais aber but nu nou now maintenant jetzt already",
)
_TODAY: Final = one_of(
    r"gisteren daarnet zonet vanmorgen deze_(?:morgen|nacht|week_was) waren"
    r" hier stonden nu net ce_matin vient viennent maintenant"
    r" gestern vorhin gerade jetzt waren_(?:hier|da) yesterday this_minute just_now were_(?:here|at) came_(?:here|to)"
)

_MONEY: Final = one_of(
    r"bank banque rekening compte konto account pincode code geld argent"
    r" money juwelen bijoux schmuck jewell?ery no_lights zonder_licht"
    r" sans_lumiere ohne_licht skylight dakraam lucarne dachfenster missing vannacht gerommel\w* overnight night nacht nuit"
)
_IF: Final = one_of(r"als wanneer indien si quand wenn falls dass if when")
_I: Final = one_of(r"ik wij we je j' on nous ich wir i i'?m we'?re i'll we'll will")
_LIGHT: Final = one_of(
    r"steek steken stook stoken verbrand verbranden allumer? allumons"
    r" brule brulons bruler feu_de zunde zunden verbrenne\w* anzunden"
    r" machen lighting burning burn having light"
)
_OWN_FIRE: Final = one_of(
    r"vuurkorf vuurschaal kampvuur\w* bbq barbecue snoeihout takken"
    r" tuinafval onkruid brasero branches branchages mauvaises_herbes"
    r" broussailles feu_de_camp feuilles feuerkorb feuerschale"
    r" laub reisig \w*kraut \w*feuer gartenabfall\w* bonfire"
    r" fire_?pit chiminea brush bushes leaves weeds hedge\w* cuttings brambles rubbish_heap garden_waste"
)
_LIGHTS_ONE: Final = (
    rf"\b(?:{_I}[ ]?(?:\w+[ ]){{0,3}}{_LIGHT}|{_LIGHT}[ ](?:ik|wij|we|ich|wir))\b.{{0,60}}\b{_OWN_FIRE}\b"
    rf"|\b{_I}[ ](?:\w+[ ]){{0,3}}{_OWN_FIRE}\b.{{0,20}}\b{_LIGHT}\b"
)
_FEAST_FIRE: Final = one_of(
    r"sint-?maarten\w* \w*martins?\w* saint-martin \w*paasvuur\w*"
    r" osterfeuer\w* kerstboomverbranding saint-jean grand_feu johannisfeuer"
    r" sonnwendfeuer bonfire_night guy_fawkes vreugdevuur"
)
_FIRE: Final = one_of(
    r"\w*vuur \w*feuer feu fire bonfire brandweer pompiers feuerwehr fire_crew fire_brigade schwert sabre zwaard sword"
)
_WEEKDAY: Final = one_of(
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag (?:lun|mar|mercre|jeu|vendre|same)di"
    r" dimanche (?:mon|diens|donners|frei|sams|sonn)tags?"
    r" mittwochs? (?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_NEXT: Final = (
    r"(?:morgen|overmorgen|volgende week|deze week|straks|demain|apres-demain|cette semaine|la semaine prochaine"
    r"|ubermorgen|nachste woche|diese woche|tomorrow|this week|next week|later today"
    rf"|(?:vanaf|ab|from|des|on|op|am|a partir de|next|komende) {_WEEKDAY}|{_WEEKDAY} prochain)"
)
_FROM_A_DAY: Final = rf"^\W*{_WEEKDAY}[ ](?:komen|komt|werken|lopen|des|deux|les|il|kommen|sind|there'll|there|the|we)"
_WORKERS: Final = one_of(
    # Dutch
    r"stedin fluvius liander enexis eandis glasvezel\w* kpn proximus telenet"
    r" (?:de|voor_de|watermeter|gas)_?meters? tellers? meterstand\w* \w*goot \w*goten dakwerker\w*"
    r" schilders? glazenwasser\w* ramenwasser\w* loodgieter\w* elektricien\w*"
    r" schoorsteenveger schouwveger watermaatschappij verhuizers? stelling steiger"
    # French
    r" ores resa sibelga enedis swde vivaqua fibre compteurs? couvreurs?"
    r" peintres? ouvriers plombier\w* electricien\w* ramoneur\w*"
    r" laveurs?_de_vitres gouttieres? demenageurs echafaudage"
    # German
    r" stadtwerken? glasfaser\w* telekom zahler\w* maler\w* dachdecker\w*"
    r" handwerker\w* elektriker\w* fensterputzer\w* dachrinne\w*"
    r" schornsteinfeger\w* mobelpacker\w* (?:am|auf_dem|ein)_gerust ableser\w*"
    # English
    r" openreach esb eir uisce_eireann fiber broadband (?:read|reading|the)_meters?"
    r" gutters? roofers? painters? plumbers? electricians? window_cleaners?"
    r" surveyors? tree_surgeons? movers removal_men scaffold\w* tiles"
    # a pass
    r" badges? pasjes? legitimatie\w* dienstausweis\w* ausweise? photo_?id id_cards? hi_?vis"
)
PARCEL: Final = one_of(r"pakje pakket pakketje pakjes colis paquet paket packerl packchen parcel package delivery")
_COURIER: Final = (
    rf"\b(?:met|avec|mit|with)[ ](?:een|un|nem|einem|a|le|ne)[ ]{PARCEL}[ ](?:voor|pour|fur|for)[ ](?:[a-z'.]+)\b"
)
_ROLE: Final = one_of(
    r"inbreker dief heks\w* spook\w* piraat skelet\w* vampier\w*"
    r" zombie\w* zwarte_piet sinterklaas voleur cambrioleur sorciere\w*"
    r" fantome\w* pirate\w* squelette\w* vampires? saint-nicolas"
    r" einbrecher dieb hexe\w* gespenst\w* pirat\w* skelett\w* vampir\w*"
    r" nikolaus burglar robber witch\w* ghost\w* skeleton\w* santa batman"
)
_A: Final = "(?:(?:an?|een|ne|un|une|eine?)[ ])?"
_DISGUISED: Final = (
    rf"\b(?:(?:dressed(?:[ ]up)?[ ](?:as|like)|verkleed[ ]als|deguisee?s?[ ]en|verkleidet[ ]als)[ ]{_A}{_ROLE}"
    rf"|als[ ]{_A}{_ROLE}[ ](?:verkleed|verkleidet)\w*)\b"
)
_SPOOKS: Final = one_of(
    r"heksen? skelet\w* spoken? vampiers? zombies? sorcieres? squelettes? fantomes?"
    r" hexen? gespenst\w* skelette? witch(?:es)? skeletons? ghosts? vampires?"
)
_TREATS: Final = one_of(
    r"snoep\w* bonbons? chiques friandises susses sussigkeiten sweets? treats? candy"
    r" chocolate aangebeld sonn\w* geklingelt knock\w* deur porte tur haustur door"
)
_IS_NEW: Final = (
    r"\b(?:"
    + one_of(
        r"(?:ben|zijn)_(?:hier_)?nieuw pas_verhuisd (?:de|jullie)_nieuwe_(?:buren|bewoners?)"
        r" die_van_de_verhuizing suis_(?:le_|la_)?nouve\w+"
        r" nouve(?:au|lle)_(?:dans|ici|voisine?) sommes_nouveaux viens_d'emmenager venons_d'emmenager"
        r" (?:bin|sind)_(?:\w+_)?neu neu_(?:eingezogen|zugezogen|hier|im_haus|in_der)"
        r" just_moved_in moved_in_(?:at|to|last|this) i'?m_new"
        r" we'?re_new new_(?:to_the|in_the)_(?:street|road|area|building|block)"
    )
    + r")\b"
)
_ASKS_WHO_DID: Final = (
    r"^\W*(?:heeft[ ]er[ ]|is[ ]er[ ]|hat[ ]|has[ ])?(?:iemand|quelqu'un|qqn|jemand|anyone|anybody)[ ]"
    r"(?:hier[ ]|a[ ]|been[ ]|est[ ])?(?:al|ook[ ]al|deja|schon(?:[ ]mal)?|zin|lust|envie|been|up[ ]for|fancy)\b"
)
_HEARD: Final = one_of(
    r"gehoord gezien iets vreemds? entendu vu remarque\w* gehort gesehen"
    r" bemerkt heard seen noticed politie police polizei guards garda"
    r" 101 110 112 117 999 gebeld bellen appele\w* gerufen"
    r" angerufen called rung \w*ambulance brandweer pompiers feuerwehr huis"
    r" binnen kelder maison chez cave haus keller house ons mijn notre mon ma unser\w* mein\w* our my"
)
_NOT_HOME: Final = one_of(
    r"(?:nog_)?niet_thuis\w* niet_thuis_gekomen nog_niet_(?:thuis|terug|hier) pas_(?:encore_)?(?:rentree?s?|revenue?s?)"
    r" noch_nicht_(?:zu_hause|daheim|heimgekommen|zuruck) nicht_heimgekommen (?:hasn'?t|haven'?t|not)_(?:come_)?(?:home|back)"
)
_ELSEWHERE: Final = one_of(
    r"file files op_de_ring (?:slaapt|logeert)_(?:\w+_)?bij blijft_slapen (?:trein|bus)_heeft heeft_vertraging overwerk\w*"
    r" bouchons? embouteillages? dort_chez passe_la_nuit train_en_retard"
    r" stau (?:schlaft|ubernachtet)_bei ubernachtet zug_hat uberstunden"
    r" traffic_jam in_traffic stuck_in_traffic (?:staying|sleeping)_(?:at|with) sleepover train'?s_late working_late"
    r" (?:oma|opa|papa|mama|tante|mamie|papy|nan|gran|granny|grandad)_(?:heeft|hat|a|l'a|les_a|has|came)"
    r" (?:opgehaald|meegenomen|abgeholt|picked_up|collected)_(?:door|par|von|by)"
)
_SOUGHT: Final = one_of(
    r"zoek\w* vermist\w* verdwenen kwijt paniek politie bang ongerust"
    r" overal spoorloos dement\w* cherch\w* disparu\w* police peur inquiete?"
    r" partout alzheimer such\w* vermiss\w* verschwund\w* polizei"
    r" angst sorge\w* uberall search\w* looking_for missing worried"
    r" everywhere hulp help aidez hilfe niet_bij pas_chez nicht_bei not_(?:at|with) auch_nicht either"
    r" maar mais aber but nooit jamais nie never gezien vue? gesehen"
    r" saw seen aangekomen arrive\w* angekommen bereik\w* repond\w*"
    r" erreich\w* answer\w* waar ou wo where weet sait weiss know leer"
    r" vide empty stond was were normalement normaal normalerweise"
)

_AT_OURS: Final = one_of("bij_(?:ons|mij) chez_(?:nous|moi) bei_(?:uns|mir) vanmorgen")
_SOMEBODY: Final = one_of(
    "iemand gast kerel vent jemand einer kerl typ quelqu'un qqn type mec gars someone somebody lad bloke fella lying"
)
_SPREADS: Final = one_of(
    # buildings and plants of others, and words of a fire that is out of hand
    r"haag schuur dak garage vlammen brandt haie cabane abri grange toit gagne\w* prend pris hecke schuppen scheune dach"
    r" gartenhaus shed fence roof barn conifers? caught alight spread\w* burnt fell"
    r" bos wind foret wald woods en_train_de_bruler"
)
_GETS_IN: Final = one_of(
    # the person gets in, or takes
    r"binnen inside open_te_\w+ entre\w* pakte grab\w* push\w* duw\w* klimt klimmen mijn_\w*tas handtas wil_niet probeer\w*"
    r" essai\w* rentrer (?:mon|son)_sac sort(?:ir)? hinein drin rein will_nicht"
    r" in_die_wohnung versucht\w* geht_nicht (?:my|her)_bag trie[sd]"
    r" trying got_in(?:to)? bedroom took takes robb\w* steal\w* stole"
)
_SKIN: Final = one_of(
    r"hand been gezicht verbrand visage main bras jambe s'est_brule\w* brulures? brandwond\w* verbrennung\w* burns"
    r" mouw manche jacke sleeve gesicht verbrannt face arms? leg"
)
_ROOM: Final = one_of(
    r"\w*kamer boven living keuken gang trap chambres? salon cuisine monte[er]?"
    r" escalier \w*zimmer oben kuche flur bedroom upstairs kitchen living_room hall"
)
_SMELT: Final = one_of(r"geroken ruik\w* lucht senti odeur gerochen riecht smel\w* gevolgd suivie?s? verfolgt followed")

SETTLED_TROUBLES: Final = (
    *guarded(
        (
            rf"\b{one_of(NOT_ALARMED)}\b.{{0,12}}\b{_IF}\b|{_LIGHTS_ONE}",
            f"{REAL}|{_TODAY}|{_SOMEBODY}|{DEED}|{PERSON}|{KIN}|{_SPREADS}|{_SKIN}",
        )
    ),
    (near(_NOT_HOME, _ELSEWHERE), f"{_SOUGHT}|{REAL}"),
)
"""Smoke or noise that is announced, a fire of the author's own, and a person who is known to be elsewhere."""
ANNOUNCEMENTS: Final = guarded(
    (near(_FEAST_FIRE, _FIRE, 80), REAL),
    (
        rf"{near(_NEXT, _WORKERS, 100)}|{_FROM_A_DAY}.*\b{_WORKERS}\b",
        f"{REAL}|{_TODAY}|{_MONEY}|{DEED}|{KIN}|{_GETS_IN}",
    ),
    (rf"^.{{0,40}}{_COURIER}.{{0,30}}$", f"{REAL}|{_GETS_IN}|{_ROOM}"),
    (_DISGUISED, f"{REAL}|{_GETS_IN}"),
    (near(_SPOOKS, _TREATS), REAL),
    (_IS_NEW, rf"{REAL}|{_MONEY}|{_TODAY}|{_AT_OURS}|{PERSON}|{DEED}|{DANGER}|{GONE}"),
    (_ASKS_WHO_DID, f"{REAL}|{_HEARD}|{DEED}|{_SMELT}"),
)
"""Pairs of expressions: what is named, and the words that make it suspect."""
