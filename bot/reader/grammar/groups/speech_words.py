"""Word classes of the grammar of talk about groups: to say, to scold, to love, to deserve, kin, roles, things.

All are patterns over folded text, in four languages; `_` stands for the gap between two words. G is the name of a group of
people, C a word of contempt (`group_words.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of

REST: Final = r"[^.!?;\n]*"
CLAUSE: Final = r"[^.!?;,\n]*"
SAY: Final = one_of(
    r"zeg(?:gen|t)? gezegd bewe(?:ren|ert) denk(?:en|t)? roep(?:en|t)? schrij(?:ven|ft) stellen gelo(?:ven|oft)"
    r" di(?:re|s|t|tes|sent|rais) pretend\w* pens\w*"
    r" croi\w* croyez ecri\w* affirm\w* sag(?:en|t|e|st)? gesagt behaupt\w* denk\w* glaub\w* schreib\w* geschrieben"
    r" say\w* said claim\w* think\w* believ\w*"
    r" writ\w* suggest\w* assum\w* imply\w*"
)
SCOLD: Final = one_of(
    r"noem(?:en|t)? (?:uit)?schelden uitscheldt uitgescholden beledig\w* veralgemen\w* veroorde\w* haten haat"
    r" discrimin\w* pesten wegzetten afschild\w*"
    r" beschuldig\w* (?:de_|die_)?C_(?:te_|zu_)?geven verdenken"
    r" verdacht_(?:te_)?maken mettre_(?:ca|tout)_sur_le_dos soupconner"
    r" verdachtig(?:en|t) (?:die_)?schuld_(?:zu_)?geben pin(?:ning)?_(?:it|this|everything)_on suspecting"
    r" trait(?:er|ez|ent|e) insult\w* generalis\w* jug(?:er|ez) detest(?:er|ez|e) hair mepris\w*"
    r" accus\w* reduire nenn(?:en|t) beschimpf\w*"
    r" verallgemein\w* verurteil\w* hassen hasst diskrimin\w* abstempel\w*"
    r" bezeichn\w* call\w* generali\w* judg\w* hat(?:e|es|ing)"
    r" discriminat\w* bully\w* blam\w* label\w* appele[rz]_(?:les|des|quelqu'un)"
)
FEW: Final = r"(?:[ ]+[\w'-]+){0,7}[ ]+"
THAT: Final = r"(?:,_(?:dass|that|que|dat))?"
JUDGED: Final = rf"(?:,_(?:is|ist|est|der|die|hat|heeft|a|fliegt|has|soll|moet)\b{CLAUSE})?"
SLANDER: Final = rf"\b(?:{SCOLD}|{SAY}\b{THAT}{FEW}C){CLAUSE}"
WRONG: Final = one_of(
    r"widerlich abscheulich ekelhaft nicht_in_ordnung niet_in_orde"
    r" not_right not_acceptable niet_acceptabel pas_correct pas_juste"
    r" fout verkeerd racistisch racisme onzin oneerlijk respectloos schandalig walgelijk ontoelaatbaar onaanvaardbaar"
    r" niet_ok niet_oke niet_eerlijk niet_juist"
    r" haatdragend belachelijk ongepast kwetsend discriminerend gemeen erg_om onmenselijk verschrikkelijk"
    r" raciste injuste inacceptable faux inadmissible honteux honte ridicule haineux discriminatoire blessant odieux"
    r" pas_bien pas_normal pas_acceptable intolerable irrespectueux horrible"
    r" falsch rassistisch rassismus unfair inakzeptabel unmoglich daneben schlimm gemein verletzend diskriminierend"
    r" respektlos ungerecht unertraglich menschenverachtend schrecklich nicht_ok nicht_okay"
    r" wrong racist racism unacceptable hateful nonsense disgraceful hurtful prejudiced ignorant"
    r" not_ok not_okay terrible bigoted furchtbar awful affreux afschuwelijk pas_tolerable"
)
GENERAL: Final = one_of(
    r"racistisch racisme haatspraak discriminatie discriminerend homofoob seksistisch onaanvaardbaar ontoelaatbaar"
    r" een_vooroordeel vooroordelen antisemitisch"
    r" raciste du_racisme homophobe sexiste de_la_haine inacceptable inadmissible discriminatoire antisemite"
    r" un_prejuge des_prejuges de_la_discrimination un_cliche"
    r" rassistisch rassismus homophob sexistisch hassrede inakzeptabel"
    r" diskriminierung diskriminierend ein_vorurteil vorurteile"
    r" racist racism hate_speech homophobic sexist unacceptable discrimination prejudice a_stereotype antisemitic"
    r" bigotry islamophobic islamofoob islamophobe"
)
HATRED: Final = one_of(
    r"haat hass haine hate hatred geweld gewalt violence violences discriminatie diskriminierung discriminations?"
    r" racisme rassismus racism vooroordelen vorurteile prejuges? prejudices?"
    r" pesterijen mobbing harcelement onrecht ungerechtigkeit injustice attacks? aanslagen anschlage"
)
DEGREE: Final = one_of(
    r"echt heel zo gewoon puur zuiver helemaal absoluut toch ook wel zeer erg ontzettend super pure simpelweg vraiment"
    r" tres purement simplement tout absolument tellement totalement si bien juste"
    r" wirklich sehr einfach rein reiner purer ganz total so auch ja voll really very just plain simply"
    r" absolutely always all also both such the de die mijn"
)
IS: Final = one_of("is 's zijn was waren sind ist war est sont etait etaient c'est are were 're ben am bin suis")
NOBODY: Final = one_of(
    r"niemand geen_\w+ geen_enkele?_\w+ no_\w+ nobody no-one personne aucune?_\w+ kein\w*_\w+ keiner niemanden nul_ne"
)
DESERVE: Final = one_of(
    r"verdien\w* deserve?s? merit\w* should zou zouden mag mogen moet moeten"
    r" hoort devrait devraient doit doivent sollten? durfen darf ought has_to"
)
NOT: Final = one_of("niemals niet not nicht pas [a-z]+n't geen keine? never nooit nie jamais")
LOVE: Final = (
    rf"(?:\b(?:ik|we|wij|'k)_(?:hou|houd|houden)_(?:{DEGREE}_|veel_)*van|\b(?:ik|we|wij)"
    rf"_(?:{DEGREE}_)*(?:bewonder|respecteer|waardeer|steun|bewonderen|respecteren|waarderen|steunen|vertrouw)"
    r"|\b(?:je|nous|on)_(?:les_)?(?:respecte|soutiens|admire|apprecie|respectons)"
    r"|\bj'(?:aime|adore|admire|apprecie)|\b(?:nous_aimons|on_aime|on_adore)"
    r"|\b(?:ich|wir)_(?:liebe|mag|schatze|respektiere|bewundere|unterstutze|achte|lieben|mogen|schatzen|respektieren)"
    rf"|\b(?:i|we)_(?:{DEGREE}_)*(?:love|like|adore|admire|respect|appreciate|support|value|trust)|\b(?:ik|we|wij)"
    rf"_(?:ben|zijn)_(?:{DEGREE}_)*(?:blij|trots)_(?:met|op)|\b(?:ich|wir)_(?:bin|sind)_(?:{DEGREE}_)*stolz_auf"
    rf"|\bje_suis_(?:{DEGREE}_)*(?:fiere?|heureux|heureuse)_de|\bi_?(?:'m|am)_(?:{DEGREE}_)*(?:proud|glad)_of)"
)
THE: Final = one_of(
    "de die het mijn onze alle al les mes des la le nos tous toutes the my all our these those unsere? meine? den ces d'"
)
POS: Final = one_of(
    r"etres_(?:merveilleux|formidables|magnifiques) bonnes_personnes bons_voisins bonnes_gens gute_menschen gute_nachbarn"
    r" lieve? vriendelijke? fijne? geweldige? fantastische? prachtige? mooie? goede? beste slimme? welkom menselijk"
    r" gelijkwaardig even_goed even_waardevol leuke? gastvrije? behulpzame?"
    r" sympathieke? dappere? harde_werkers aardige? toffe? schatten een_schat"
    r" mensen_zoals mensen_net ook_mensen ook_gewoon_mensen gewoon_mensen hartelijke? warme? zachte? knappe? sterke?"
    r" geliefd zalige? topmensen toppers onze_vrienden een_verrijking"
    r" gentil\w* adorables? super formidables? genia\w+ magnifiques? merveilleu\w+ bienvenue?s? humain\w* egaux"
    r" egales? sympa\w* courageu\w+ precieu\w+ accueillant\w* chaleureu\w+ beaux belles? intelligent\w* gens_bien"
    r" gens_formidables gens_en_or respectables? brillant\w* fantastiques? une_richesse genereu\w+ aimables? polie?s?"
    r" nette? liebe? tolle? grossartige? wunderbare? freundliche? willkommen hilfsbereit\w* wertvolle? klasse spitze"
    r" fleissige? schone? herzliche? auch_menschen auch_nur_menschen gastfreundlich\w* fantastisch\w* genauso_viel"
    r" gleichwertig gleichberechtigt mutig\w* stark\w* sympathisch\w* eine_bereicherung kluge? wundervoll\w*"
    r" great lovely kind nice amazing wonderful brilliant beautiful welcome human equal people_too people_just_like"
    r" good hardworking hard-working friendly fantastic awesome grafters"
    r" incredible smart clever brave strong generous valuable our_friends"
)
RIGHTS: Final = one_of(
    r"onze_hulp hulp notre_aide aide unsere_hilfe hilfe our_help help beter better besser mieux onze_steun"
    r" notre_soutien unsere_unterstutzung our_support soutien unterstutzung steun support"
    r" respect liefde rechten gelijke_\w+ dezelfde_\w+ een_kans kansen droits amour egalite les_memes_\w+ respekt liebe"
    r" rechte die_gleichen?_\w+ gleiche_\w+ gleichbehandlung rights equal\w* the_same_\w+ love dignity waardigheid"
    r" dignite wurde bescherming protection schutz"
)
KIN: Final = one_of(
    r"(?:schoon)?(?:vader|moeder|ouders|broer|zus|zoon|dochter|familie) man vrouw vriend\w* beste_vriend\w*"
    r" huisgeno\w* kotgeno\w* collega\w* baas lief dokter huisarts"
    r" tandarts leraar lerares juf meester kapper opa oma klasgeno\w* poetsvrouw"
    r" pere mere parents frere soeur fils fille famille mari femme ami\w* copain\w* copine\w* colocataires? coloc\w*"
    r" collegues? patronn?e? medecin dentiste professeure? prof beau-frere"
    r" belle-soeur gendre grand-mere grand-pere conjoint\w* compagn\w+"
    r" vater mutter eltern bruder schwester sohn tochter mann frau freund\w* mitbewohner\w* kolleg\w* chef\w*"
    r" partner\w* arzt arztin zahnarzt\w* lehrer\w* friseur\w*"
    r" father mother mum mom dad brother sister son daughter family husband wife"
    r" friends? best_friends? mates?"
    r" flatmates? roommates? housemates? colleagues? coworkers? boss"
    r" doctor gp dentist teacher hairdresser girlfriend boyfriend"
)
ROLE: Final = one_of(
    r"president\w* minister\w* premier burgemeester directeur directrice docent\w* professor\w* trainer\w* verpleeg\w*"
    r" apotheker\w* bakker\w* buurvrouwen kanselier\w* zangere?s?\w* schrijver schrijfster acteur actrice kandida\w+"
    r" leider ceo manager\w* gitarist\w* drummer therapeut\w* advocaat advocate ingenieur\w* kok"
    r" guitariste avocate? cuisinier\w* ministre maire infirmier\w* pharmacien\w* boulanger\w*"
    r" entraineur\w* chanteu\w+ ecrivain\w* candidat\w* voisine"
    r" prasident\w* burgermeister\w* kanzler\w* krankenschwester pfleger\w* apotheker\w* backer\w* sanger\w*"
    r" schauspieler\w* nachbarin gitarrist\w* anwalt anwaltin koch kochin"
    r" guitarist therapist lawyer cook mayor nurse pharmacist baker coach singer writer actor leader"
)
MY: Final = one_of(r"mijn m'n mn onze ons mon ma mes notre nos mein\w* unser\w* my our")
NEUTRAL: Final = one_of(
    r"werken_(?:in|bij|als|aan) travaillent arbeiten_(?:in|als|bei) work_(?:in|as|at|for) studeren etudient studieren study"
    r" vieren vasten bidden fetent feiern fasten beten celebrate fast pray jeunent prient celebrent zingen dansen koken"
    r" chantent dansent cuisinent singen tanzen kochen sing dance cook"
)
PEOPLE: Final = (
    r"\b(?:you|your|he|she|they|them|him|her|who|guy|man|men|people|kids?|jij|je|gij|ge|u|jullie|hij|zij|ze|die|hem"
    r"|haar|wie|kerel|mensen|volk|buur\w*|tu|toi|vous|il|elle|ils|elles|lui"
    r"|eux|type|gens|mec|voisin\w*|du|dich|ihr|euch|er|sie|die|ihn|typ|kerl|leute|nachbar\w*|neighbou?r\w*|politie"
    r"|flik\w*|police|polizei|cops?|flics?)\b|G"
)
THING: Final = one_of(
    r"maandag\w* woensdag\w* weer files? regen fiets\w* printer computer laptop gsm telefoon internet wifi trein\w*"
    r" bus tram lift auto wagen verkeer huiswerk examens? wiskunde voetbal"
    r" spinazie kaas spruitjes koffie muziek film container\w* vuilbak\w*"
    r" lundis? mercredis? pluie neige meteo velo imprimante ordinateur portable telephone train ascenseur"
    r" voiture circulation bouchons devoirs maths epinards"
    r" fromage cafe musique poubelles? tri_selectif brouillard bacs"
    r" montage? schnee wetter nebel stau fahrrad rad drucker rechner handy zug bahn aufzug verkehr"
    r" hausaufgaben mathe prufung\w* spinat kase kaffee musik mulltonnen? tonne"
    r" mondays? rain snow weather fog bike phone car traffic"
    r" homework exams? spinach cheese coffee music bins? maggots"
)
SWEAR: Final = (
    r"(?:kut|klote|rot|stomme_|vuile_|gore_|verdomde_|kloterige_|putain_de_|saleterie_de_|salete_de_|fichue?_"
    r"|foutue?_|merde_de_|scheiss_?|verdammte\w*_|blode\w*_|zum_kotzen_(?:dieser_|diese_|dieses_)"
    r"|bloody_|damn_|fucking_|stupid_|shitty_|crappy_)"
)
TRADE: Final = one_of(
    r"kunstenaars politici politiekers journalisten bankiers advocaten makelaars investeerders programmeurs boekhouders"
    r" influencers liberalen conservatieven communisten kapitalisten socialisten fascisten racisten seksisten"
    r" vegetariers veganisten huisbazen verkopers"
    r" artistes politiciens journalistes banquiers avocats notaires agents_immobiliers comptables liberaux conservateurs"
    r" communistes capitalistes socialistes fascistes racistes sexistes vegans vendeurs proprietaires"
    r" kunstler politiker banker anwalte juristen makler buchhalter liberale konservative kommunisten"
    r" sozialisten faschisten rassisten sexisten vegetarier veganer vermieter verkaufer"
    r" artists politicians journalists bankers lawyers estate_agents accountants landlords liberals conservatives"
    r" communists capitalists socialists fascists racists sexists vegetarians salesmen"
)
