"""The words for everyday troubles of a street: a lamp that is out, rats, a bin on its side, a branch on the path, lights left
on, a school bag in the bus, races of every night. Folded, four languages.

Each is a pair of what is named and of the words that make it suspect (`everyday_trouble.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of

_HARM: Final = one_of(
    # Dutch
    r"zaklamp\w* loopt steen stenen schiet\w* geschoten draden bloot los hangt kraakt levensgevaarlijk tuig rotjongens vieze"
    r" smeerlap\w* gif dader\w*"
    r"\w*geslagen \w*gegooid \w*getrapt \w*gestolen \w*gejat gesmeten jongeren mannen gasten kerels inbreker\w* vonk\w*"
    r" kabel draad"
    r" knal ontplof\w* rook vlam\w* brand brandt_het in_brand gevaarlijk fietser\w* gevallen gewond ongeval aangereden"
    r" botsing baby\w* kind kindje"
    r" peuter wieg mevrouw oma opa buurvrouw alarm inbraak gebroken_been bloed\w* gebeten bijt\w* poging binnen"
    # a person in peril
    r" (?:om|um)_(?:hulp|hilfe) a_l'aide au_secours for_help roept schreeuwt gilt crie hurle schreit ruft shouting screaming"
    r" slumped bewusteloos inconsciente? bewusstlos unconscious"
    r" er_ligt_(?:iemand|een_(?:man|vrouw|mens)) (?:es|da)_liegt_(?:jemand|einer|wer)"
    # French
    r" lampe_torche pierres? tire_sur silhouettes? pied_de_biche bande vol dangereux empoison\w*"
    r" casse(?:nt)? jetee?s? jettent volee?s? jeunes hommes types voleurs? etincelles? cable explos\w* fumee flammes? feu"
    r" dangereu\w* tombee? blessee?s?"
    r" accident renverse_un bebe berceau enfant mamie papy voisine alarme cambriol\w* sang saigne mordu\w* mord dedans"
    # German
    r" taschenlampe\w* steine? schiesst geschossen uberfallen aussage bande tater vergift\w*"
    r" \w*schlagen \w*geworfen \w*getreten geklaut gestohlen jugendliche manner typen einbrecher\w* funken kabel knall"
    r" explo\w* rauch flamme\w*"
    r" feuer gefahrlich gesturzt verletzt\w* unfall angefahren baby wiege kleinkind oma opa nachbarin alarm einbruch"
    r" blut\w* gebissen beisst drin"
    # English
    r" torch torches stones? bricks? shot shooting drilled took break-ins? burgled poison\w* hanging"
    r" smash\w* kicked kicking thrown throwing stolen nicked youths lads men burglar\w* spark\w* cable wire bang explo\w*"
    r" smoke flames? fire"
    r" dangerous injured hurt accident crash\w* hit baby cot toddler nan gran alarm burgl\w* blood bleed\w* bit bitten"
    r" bites inside in_it"
)
_DOOR: Final = one_of(r"\w*deur porte \w*tur front_door back_door")
_NIGHT: Final = one_of("cette_nuit vannacht heute_nacht last_night overnight")
_LAMPS: Final = one_of(
    r"straatlamp\w* straatlantaarn\w* straatverlichting straatlicht\w* lantaarn\w* verlichting lampadaires? reverberes?"
    r" eclairage_public eclairage"
    r" strassenlaterne\w* strassenlampe\w* strassenbeleuchtung laternen? beleuchtung street_?lights? street_?lamps?"
    r" lamp_?posts?"
)
_LAMP: Final = one_of(
    r"lamp lampje buitenlamp lampe ampoule aussenlampe gluhbirne birne bulb outside_light porch_light the_light my_light"
    r" light_above light_over"
)
_OUT: Final = one_of(
    r"uit stuk kapot defect donker gesprongen kaduuk eteint\w* cassee? grillee? morte? en_panne hs aus kaputt dunkel"
    r" defekt durchgebrannt out off"
    r" broken blown dark gone"
)
_BIN: Final = one_of(
    r"kliko'?s? container vuilbak\w* vuilniszak\w* vuilnisbak\w* \w*ton trampoline parasol partytent tuinstoel\w*"
    r" poubelles? conteneurs? chaises? parasols?"
    r" \w*tonnen? sonnenschirm gartenstuhl\w* bins? wheelie_bins? dustbins? umbrella garden_chairs? pavillon gazebo"
)
_OVER: Final = one_of(
    r"omgewaaid weggewaaid weggevlogen omver omvergewaaid omgevallen renversee?s? envolee?s? tombee?s? par_terre"
    r" umgefallen umgeweht weggeweht umgekippt"
    r" weggeflogen blown_over blown_away blown fallen_over tipped_over on_its_side gone_over"
)
_BRANCH: Final = one_of(
    r"(?:een|ne|nen|grote|groten|dikke)_tak takken afgewaaide_tak grosse_branche branches?"
    r" (?:ein|grosser|dicker|abgebrochener)_ast ast aste zweige"
    r" (?:a|big|large|fallen)_branch branch branches twigs"
)
_WAY: Final = one_of(
    r"weg straat stoep fietspad voetpad baan rijbaan pad route rue trottoir piste_cyclable chemin virage chaussee strasse"
    r" radweg gehweg weg fahrbahn kurve"
    r" road street path pavement cycle_path cycleway lane bend"
)
_BAG: Final = one_of(
    r"boekentas schooltas rugzak turnzak brooddoos drinkbus paraplu cartable sac_a_dos sac_de_gym gourde boite_a_tartines"
    r" parapluie schulranzen ranzen"
    r" rucksack turnbeutel trinkflasche brotdose regenschirm school_bag schoolbag rucksack backpack lunchbox pe_kit"
    r" water_bottle umbrella"
)
_LEFT: Final = one_of(
    r"vergeten verloren laten_liggen kwijt gevonden oubliee?s? perdue?s? laissee?s? trouvee?s? vergessen liegen_lassen"
    r" liegengelassen verloren gefunden"
    r" left lost forgotten found"
)
_RATS: Final = one_of(r"ratten ratte rats mice muizen mause souris kakkerlakken cafards kakerlaken cockroaches")
_SEEN: Final = one_of(
    r"gezien achter tuin compost val hok vue?s? derriere jardin piege poulailler gesehen hinter\w* garten kompost falle"
    r" seen garden"
    r" out_the_back shed trap traps"
)
_EACH_NIGHT: Final = one_of(
    r"(?:elke|iedere)_(?:nacht|avond|weekend) alle_(?:nachten|avonden) tout(?:es|s)?_les_(?:nuits|soirs|week-ends)"
    r" chaque_(?:nuit|soir|week-end)"
    r" jede_nacht jeden_abend jedes_wochenende every_(?:single_)?(?:night|evening|weekend)"
)
_SPEED: Final = one_of(
    r"racers? racen scheuren scheurt raser rasen rasern motoren\w* brommers? rodeos? motos? pot_d'echappement bolides?"
    r" boy_racers? racing speeding"
    r" motorbikes? quads? auspuff knalpot\w*"
)
_NOW: Final = one_of(
    r"nu nou net juist nu_weer maintenant vient en_ce_moment jetzt gerade grad eben now just right_now man mann homme"
    r" vrouw femme frau woman iemand"
    r" quelqu'un jemand someone deur porte tur door"
)
_CAR: Final = one_of(
    r"auto wagen voiture bagnole caisse car van polo golf corsa clio fiesta focus astra bmw audi mercedes opel ford fiat"
    r" renault peugeot citroen"
    r" toyota skoda seat volvo vw volkswagen kia hyundai nissan mazda dacia tesla"
)
_LIGHTS: Final = one_of(r"licht lichten koplampen lampen phares feux scheinwerfer lights? headlights")
_ON: Final = one_of(r"branden brandt allumee?s? brennt brennen an on")

_YOUR: Final = r"(?:dein|deine|euer|eure|ihr|ihre|je|jouw|uw|jullie|ton|tes|votre|vos|your)"

STREET_TROUBLES: Final = (
    (rf"\b{_LAMPS}\b.{{0,40}}\b{_OUT}\b", f"{_HARM}|{_DOOR}"),
    (
        r"\b(?:brandt|branden|brennt|brennen)\b.{0,25}\b(?:geen|kein|keine)_(?:\w*licht|\w*lichten|lampen|\w*laterne\w*)\b",
        f"{_HARM}|{_DOOR}",
    ),
    (rf"\b(?:no|pas d'|plus d'|plus de|pas de|keine?|geen)_?(?:{_LAMPS}|lumiere dans la rue)\b", _HARM),
    (rf"\b{_LAMP}\b.{{0,40}}\b{_OUT}\b", f"{_HARM}|{_NIGHT}"),
    (rf"\b{_BIN}\b.{{0,25}}\b{_OVER}\b", _HARM),
    (rf"\b{_BRANCH}\b.{{0,40}}\b{_WAY}\b", _HARM),
    (rf"\b(?:{_BAG}\b.{{0,30}}\b{_LEFT}|{_LEFT}\b.{{0,30}}\b{_BAG})\b", _HARM),
    (rf"\b(?:{_RATS}\b.{{0,40}}\b{_SEEN}|{_SEEN}\b.{{0,40}}\b{_RATS})\b", _HARM),
    (rf"\b(?:{_EACH_NIGHT}\b.{{0,40}}\b{_SPEED}|{_SPEED}\b.{{0,40}}\b{_EACH_NIGHT})\b", _NOW),
    (rf"\b{_LIGHTS}\b.{{0,25}}\b{_ON}\b.{{0,40}}\b{_CAR}\b|\b{_LIGHTS}_am_auto\b", _HARM),
    (rf"\b{_YOUR}_{_LIGHTS}_(?:\w+_){{0,2}}(?:{_ON}|aan)\b", f"{_HARM}|{_NOW}"),
    (
        rf"\b(?:left|leave)_(?:their|his|her|your|the)_{_LIGHTS}_on\b"
        rf"|\blaisse_(?:ses|tes|vos|les)_{_LIGHTS}_{_ON}\b",
        _HARM,
    ),
)
"""Pairs of expressions: what is named, and the words that make it suspect."""
