"""Recognises texts with a word of alarm: a person whom the author does not know, a deed, a danger, a trace, a thing or a person
that is gone, a call for help.

The head takes terse lines for reports («the baby clapped», «the bus is late»), since people are terse in danger. But then they
use one of these words. The stems are broad on purpose: a needless word costs a needless question, a missing one may cost a
report.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression

PERSON: Final = one_of(
    # Dutch
    r" der_(?:is|zit|staat|loopt)_(?:ene|ienen) drenkeling\w* een+en ene ener entwien er_zit_ene fietser\w*"
    r" figu+r figuren gast gasten gastjes gastn gemaskerd\w* gluurder\w* gozer\w* hangjong\w* iemand i?emes"
    r" inbrek\w* insluiper\w* jongeman jongen\w* jongeren jongs kerels? kleuter\w* knaap knul madam man"
    r" manneke\w* mannen meisje_\w+ meiske_\w+ meneer mens mensen_in mijnheer ne[n]?_man onbekende\w*"
    r" persoon\w* peuter\w* stalker\w* types vent ventje\w* vint volk vreemden? vrouw_\w+"
    # French
    r" bonhomme cagoul\w* c'?est_qui cyclistes? dame dames demarcheu\w*"
    r" deux_(?:types?|gars|mecs?|hommes|jeunes|personnes|femmes) exhibition\w* faux_\w+ fillette\w* gaillards?"
    r" gamin_\w+ gars hommes? inconnus? individus? intrus\w* kelk'?un keums? mecs? messieurs minots? monsieur"
    r" pickpocket\w* pietons? qqn qq'?un quelqu'?une? quequ'?un rodeurs? un_type une_bande une_femme voyeur"
    # German
    r" ana aner bua bub bueb bursch\w* eener ein_herr eine_(?:frau|dame|person) eine_uf eine_vo einer eini"
    r" epper\w* fremder? gestalt\w* herren irgendwer jemand\w* jmd kerl\w* lausbua\w* madchen madl manderl mann"
    r" manndli mannl mannsbild maskierte?r? meitli mo oaner opper\w* personen radfahrer\w* spanner stalker"
    r" taschendieb\w* typ typen unbekannte[rn]? vermummte?r? zwei_haben"
    r" zwei_(?:manner|typen|jungs|leute|frauen|personen|gestalten) zwoa_hom"
    # English
    r" bairn\w* blokes? boys? chap chaps cyclists? fella\w* figure flasher geezer gentlem[ae]n guy guys? hooded"
    r" intruder\w* kids_\w+ing lad ladies lads? lady masked men okes? pedestrians? people_go person scrote\w*"
    r" soemone sombody some1 somebody someone someones strangers? stranger\w* summat teenagers? toddlers?"
    r" two_people weans? wee_man woman women youngsters youths?"
)
DEED: Final = one_of(
    # Dutch
    r" aan_de_deur(?:e)? aanbelde aangeval\w* aanrand\w* achtervolg\w* afgesne\w* afgetrapt afgetrokken"
    r" an_de_deure bedreig\w* bekrast belde_\w+_aan belt_aan beroof\w* betast\w* bivakmu\w* bonkt bonzen"
    r" braakspo\w* breekijzer\w* de_bank dief diefstal\w* dieven doorgeknip\w* doorgesne\w* doorgezaag\w*"
    r" forceer\w* gebonk gedumpt geforceerd\w* gehaald_uit gejat geklom\w* gekrast gepikt gepleegd gerammel"
    r" geschreeuw geslagen gesmeten gesneden gespoten gestoaln gestoln gestol\w* gestommel gestool\w* gestort"
    r" getrokken gevecht\w* gijzel\w* gluren gluurt gooien gooit inbraak inbrake\w* inbreker\w* inbreke\w*"
    r" inbroak\w* ingebroken ingegooi\w* ingesla\w* ingetrap\w* kapotgesl\w* klimmen klimt koevoet\w* krassen"
    r" kruipt lades lastiggeval\w* lastigval\w* leeggehaald leeggepompt leeggeroofd loeren loert meegenomen"
    r" mijn_kaart mijn_pas\w* mijn_rekening mishandel\w* morrel\w* neergest\w* nepp\w* openbreek\w* opengebr\w*"
    r" openge\w* opgelicht\w* opgesloten oplicht\w* overhoop overval\w* pepperspray phishing probeert proberen"
    r" prutsen prutsn prutst rammel\w* riool rommelt schoppen schopt schoten slaags slaan slijpschijf slijptol"
    r" sluip\w* smijt\w* spiegel[s]?_af stampt steelt stelen stukgesl\w* trapt vandal\w* vastgebonden vecht"
    r" vechten verdacht verdachte vernie\w* voelen_aan voelt_aan volgt_mij weggejat wroet\w* zakkenrol\w*"
    r" zaklamp\w* zaklicht\w* z'?hen_\w+"
    # French
    r" agress\w* arnaq\w* arrache\w* attouch\w* bagar\w* bastonn\w* battu bizarre?s? braqu\w* brisee?s? brisent"
    r" caillou\w* cambriol\w* capuche\w* casse_\w+ cassee?s? cassent casser chourav\w* cisaill\w* cogne\w*"
    r" coupe_la coupe_le coups_de creve\w* decoup\w* decroche\w* degrad\w* demarre[r]? derob\w* disqueuse"
    r" echelle_\w+ eclatee?s? effraction escalad\w* escro\w* espionn\w* essaie\w* essaye\w* etrangl\w*"
    r" explosee?s? farfouill\w* fauche\w* force_(?:la|le|une|un|ma|mon|sa|son|leur) forcee?s? forcent fouill\w*"
    r" fractur\w* frappe\w* gifle\w* grimpe\w* guette\w* harcel\w* jette jettent la_banque lacrymo\w* lampe"
    r" lancent ligot\w* louches? ma_carte me_suit menac\w* meuleuse mon_compte nous_suit on_tape otage pete"
    r" pied_de_biche pique_\w+ poignard\w* poursui\w* rayee?s? rayure\w* rode rodent scie se_bat se_battent"
    r" secoue\w* sequestr\w* sonne_\w+ sonnent squatt\w* suspecte?s? tabass\w* tague\w* tambourin\w* tape_\w+"
    r" tapent? tire_\w+ tirent viole\w* vole_\w+ volee?s? volent_\w+ volets_\w+ voleurs?"
    # German
    r" abgenommen abgepumpt abgerissen abgeschn\w* abgeschraubt abgetreten abgezapft abgschraubt angerufen_\w+"
    r" aufbrochen aufgebroch\w* aufgesch\w* aufgew\w* ausgebaut ausgeraumt bedroh\w* begrapsch\w* belastig\w*"
    r" beraub\w* beschmiert betrug\w* boller brecheisen\w* brech\w* bricht bumpert dieb\w* drescht drischt"
    r" durchgesagt durchgeschn\w* durchgsagt durchwuhlt einbr\w+ eingebroch\w* einschleich\w* enkeltrick\w*"
    r" falscher? flex fummelt? gebroch\w* gefesselt gehebelt geisel\w* geklaut geknackt gemopst geschossen"
    r" gesprayt gespruht gestohl\w* geworfen gewurgt gfladert gspruht gstohl\w* gstol\w* hauen_sich"
    r" hauptkommissar\w* hebel[nt]\w* igschlag\w* ingschlag\w* [iy]+broch\w* kaputt kapuz\w* klauen klaun"
    r" klemmbrett klettert? klingelt? klopft? komisch\w* kommissar\w* konto kraxelt kripo lautet_\w+"
    r" leergepumpt leergeraumt meine_karte merkwurdig\w* misshandel\w* mitgenommen neffe niedergest\w*"
    r" pfefferspray poltert probiert? prugel\w* randalier\w* raub\w* rutte\w* schlag[et]?n? schleich\w*"
    r" schnuffel\w* schusse seltsam\w* stehl\w* sticht stiehlt sturmh\w* taschenlampe\w* trickb\w* turschloss"
    r" uberfall\w* u+fbroch\w* verdachtig\w* verfolg\w* vergewaltig\w* verprugel\w* versucht? weggenommen"
    r" werfen \w*geschlagen \w*gschlag[en]* wirft \w*schlagt \w*schloss \w*uchtet wurgt zerkratzt? zerschl\w*"
    r" zerschn\w* zersto\w*"
    # English
    r" acid arson\w* assault\w* at_it attack\w* balaclava banging batter\w* beating been_done bogus"
    r" bolt_?cutters? break_?ins? breaking bricks? broke broken burgl\w* casing chasing climb\w* crowbar cut"
    r" damaged digging dodgy done_over dragged dragging fake fiddling fight fighting followed"
    r" following_(?:me|us|her|him) forced forcing fought fraud\w* graffit\w* grinder grop\w* guns?"
    r" had_(?:my|our|two|the)_\w* hammering hijack\w* hit_(?:me|him|her|us|them) hits jemm\w* keyed kick\w*"
    r" knocking_\w+ loiter\w* lurk\w* mugg\w* my_account my_card nicked nicking odd panned_in peering"
    r" pepper_spray pinched poison\w* press_\d prised? prowl\w* pry\w* pulling_\w+ punch\w* pushed put_in"
    r" putting_in putting_(?:\w+_)?windows? rape\w* rattl\w* robbed robbin\w* rockets? rummag\w* scam\w*"
    r" scratched shank\w* shooting shot slash\w* smash\w* snatch\w* sneak\w* stab\w* stalk\w* steal\w* stole\w*"
    r" strangl\w* suspicious swiped taken_out tamper\w* theft thie\w* threat\w* threw throwing tied_up torch"
    r" towed trespass\w* trying try'?n weird wrecked"
)
DANGER: Final = one_of(
    # Dutch
    r" 101 110 112 117 133 144 911 999 aangereden aanrijd\w* adem\w* alarm alarm_\w+ asem\w* beet_\w+"
    r" benauwd\w* beroerte beweegt bewust\w* bijl_\w+ bloedt bloed\w* boem braakt brand brand\w* brant"
    r" co_?melder dement\w* door_(?:t|'t|het)_ijs duizel\w* een_mes elektroc\w* epilep\w* explo\w* fikt? fjoer"
    r" flauw\w* gas gasgeur gaslek gaslucht gebeten gebotst gebroken geelektr\w* gegil gehuil gekanteld gekerm"
    r" gekidnap\w* gekneld geroep geur gevaar gevalle gevallen gevalln gevoalln gevolln geweer gewond\w*"
    r" gewurgd gillen gilt granaat hartaanv\w* hartstil\w* hel+p help+ helpen"
    r" (?:hij|zij|ze|hy)_(?:is|zijn)_binnen holp hulp"
    r" in_(?:t|'t|het|de|den)_(?:water|gracht|kanaal|vijver|sloot) ingestort insulin\w* int_woat?er"
    r" kan_ni?et?_(?:praten|bellen|roepen|ademen|weg|eruit) kepot kermt klap_\w* klem knal knallen knuppel\w*"
    r" koolmonox\w* kopje_onder koppijn kotst krijst leit_\w+ levenloos levensgev\w* ligt ligt_\w+ lijk_\w+"
    r" machete mayday mes_\w+ messen nood noodgeval onderkoeld ongeluk ongeval\w* ontplof\w* ontvoer\w* onwel"
    r" overdos\w* overreden overstro\w* pillen pistool reanim\w* reling reuk riek\w* roept roert_\w* roet rook"
    r" rookt ruik ruiken ruikt schreeuwen schreeuwt slingert smeulen sos steekwapen\w* stikken stikt stinken"
    r" stinkt stuip\w* t?_?water_\w+ te_water ulpe valt_aan valt_\w+ van_zijn_stokje vastzit verbrand\w*"
    r" verdrink\w* verdronk\w* verdwaald verdwen\w* vergif\w* vermist verslik\w* viel_\w+ vlam\w* vonken vonkt"
    r" vuur_\w+ \w*_dak wapen wapens wonde? zelfmoord zijn_in_huis zit_vast zonder_lichten"
    # French
    r" a_l?_?'?aide a_laide a_l'?eau accident aider aidez alarme allongee?s? armee?s? au_milieu_de avale\w*"
    r" bascul\w* blesse\w* bouge boum brasier bruits? brule\w* ca_sent cadavre canal_\w+ chute coinc\w*"
    r" convuls\w* couchee?s? couteaux? crame crie crient cris crise_\w+ danger dans_l'?eau detonat\w*"
    r" disparu\w* ecroul\w* effondr\w* electrocut\w* en_liberte enleve\w* etincel\w* etouff\w* evacue\w*"
    r" evanou\w* explos\w* feu flammes? fosse fuite fum+e+ fume fumee?s? fusil gemi\w* hache hurle\w*"
    r" hypotherm\w* (?:il|ils)_(?:est|sont)_(?:dedans|entre\w*|sur_\w+) inanim\w* incend\w* inconsc\w*"
    r" infarctus inond\w* kidnap\w* l'?eau_\w+ machette malaise mord mordu\w* noie noyade noye\w* odeur\w*"
    r" par_terre percut\w* peux_pas_(?:parler|bouger|sortir) pistolet pue puent reagit renverse\w* repond_plus"
    r" respire sa_sent saign\w* sang_\w+ secours sent[ei]?\w* suicid\w*"
    r" sur_la_(?:route|nationale|departementale|chaussee|voie) talus tombee?s? tomber un_fil une_arme urgent"
    r" vomi vomit zigzag\w*"
    # German
    r" abgest\w* alarmanlage anfall angefahren angst_\w+ atmen atmet axt_\w+ betrunken_\w+ bewegt_sich"
    r" bewusstl\w* biss bluat\w* bluet\w* blut_\w+ blutet brandgeruch brenn\w* br[iou]+nnt brullt eingeklemmt"
    r" eingesperrt eingesturzt erfror\w* erstick\w* ertrink\w* ertrunk\w* feuer flamm\w* funk[et]\w* fu+r"
    r" gebissen gefahr geknallt gekracht gelander gestank gesturzt gewehr glimmt gluht gschrei gsturzt"
    r" herzinf\w* hil+fe? hilf[est]* huif hulf\w* im_bach im_wasser im_weiher in_brand ins_wasser"
    r" kann_nicht_(?:reden|sprechen|raus|atmen) keine_luft kippt kipt knarre kokelt kracht_\w+ krampft"
    r" lebensgef\w* leblos\w* leiche_im lieg liegt lit_\w+ lodert luft_\w+ masser melder messer notarzt notfall"
    r" notruf oberleitung ohnmacht\w* pistole qualm\w* rauch rauch_\w+ rauchwolke reglos regungslos\w* riech"
    r" riecht rouch ruft_um ruhrt_sich rums schlaganf\w* schlangenlin\w* schmort schrei schreie[n]? schreit"
    r" schwindl\w* steckt stohnt stromkabel sturzt suizid\w* tot_\w* uberfahren uberschwemm\w* umgefahren"
    r" umgefallen umgekippt unfall untergang\w* unterkuhlt verbrannt verirrt verletzt\w* vermiss\w* verschmort"
    r" verschwund\w* waffe\w* \w*gefallen \w*gfalln wimmert wossa wunde zusammengeb\w* zusammengesackt"
    # English
    r" abduct\w* ablaze alight allerg\w* alzheim\w* bang_\w+ bit_\w+ bitten blade bleed\w* blood body boom"
    r" breath\w* burning burnt came_off can'?t_(?:talk|speak|get_out|breathe|get_up|reach) chok\w* collaps\w*"
    r" come_off coming_off crash\w* cries crying_\w+ dead_\w+ dementi\w* disappear\w* dizz\w* drown\w*"
    r" drunk_\w+ dying emergency faint\w* fallen fell fire fired fitting flames? flooded gunshots? heart_attack"
    r" hepl hit_by hlep hostage hurt in_the_(?:canal|river|pond|water|beck) injur\w* is_down knife knives"
    r" knocked_\w+ leak\w* lifeless live_wire locked_in"
    r" lost_(?:my|our)_(?:son|daughter|mum|dad|boy|girl|child|kid) lyin lying missing motionless not_getting_up"
    r" not_well on_the_(?:floor|ground|flor) on_the_road on_the_\w+_road"
    r" out_the_(?:side|back|front|door|window) pistol polis power_cable power_line railing reek\w* rifle"
    r" run_over scared_\w+ screams scream\w* seizure shots shouting smel\w* smoke smok\w+ sparking sparks"
    r" stroke stuck_in swerv\w* through_the_ice trapped two_of_them unconsc\w* unrespons\w* unwell vanish\w*"
    r" wailing wake_\w+ wander\w* weapon\w* with_wires yelling"
)
GONE: Final = one_of(
    # Dutch
    r" achterdeur bestelwagen busje deur_\w+ foetsie gezien glas_\w+ is_leeg niet_meer_thuis niet_terug"
    r" niet_thuis op_reis op_vakantie open open_geb\w* poort_staat ribbedebie ruit ruiten scherven slot sms"
    r" verdwenen vind_\w+_niet vinden?_\w+_niet vort weg zonder_slot"
    # French
    r" antivol cadenas camionnette carreau dedans derriere_\w+ empreintes envole\w* est_plus fourgon grille"
    r" lumieres?_\w+ moteur n'est_pas_rentre\w* n'ouvre_pas ouverte parti pas_rentre\w* pas_revenu\w* plus_la"
    r" plus_(?:la|dans|a)_\w* poignee portail porte_\w+ repasse rideau_\w+ serrure\w* trouve_plus verre_\w+"
    r" vitre\w*"
    # German
    r" auf_dem_dach aufgemacht find\w*_\w+_nicht find\w*_\w+_nimma fort furt futsch gesehen gseh gsehn"
    r" kastenwagen kellertur leer_\w+ lieferwagen motor_\w+ nich_auf_dem nicht_auf_dem nicht_mehr_da nimma"
    r" nimmer nit_zrugg offen scheibe scherben schlauch schloss spuren transporter turschloss uf_em_dach"
    r" weg_\w*"
    # English
    r" back_door bike\w* can'?t_find don'?t_find footprints? front_door garden_of glass_\w+ gone"
    r" in_(?:my|our|her|his|the)_(?:house|kitchen|flat|garden|yard|basement|shed|bedroom|cellar) inside_\w+"
    r" latch lock locks lost_(?:girl|boy|child|kid) my_door no_lights not_anywhere not_at_home not_home"
    r" not_in_front not_there_now not_with_us nowhere our_door padlocks? parcels? phone_is_off shattered"
    r" the_door transit van_\w*ing white_van (?:white|grey|black|blue|dark|red)_van window\w*"
)
_AGE: Final = r"\d+ (?:jaar|ans|jahre|years?)"
_DEED: Final = Expression(rf"\b{DEED}\b")
_DOER_OR_LOSS: Final = Expression(rf"\b(?:{PERSON}|{GONE})\b")
_PERIL: Final = Expression(rf"\b(?:{DANGER}|{_AGE})\b|^mes\b")
"""Three expressions, since one of this size is ten times slower than they are together."""


def tells_of_alarm(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return any(each.occurs_in(text) for each in (_DOER_OR_LOSS, _PERIL, _DEED))


def tells_of_deed(text: bytes) -> bool:
    """True for a deed together with a person who did it, or with a loss. `text`: folded, in UTF-8."""
    return _DEED.occurs_in(text) and _DOER_OR_LOSS.occurs_in(text)
