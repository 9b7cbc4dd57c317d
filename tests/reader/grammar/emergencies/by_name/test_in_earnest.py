"""Tales of the street about a person called by name, and emergencies with the same words."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.by_name.in_earnest import is_in_earnest
from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

TALES = [
    "onze Jef is van zijn fiets gevallen, een paar pleisters en hij rijdt weer",
    "Jonas is in de vijver gevallen bij het speelplein, droge kleren aan en verder spelen",
    "Annelies is gevallen en kan niet opstaan van de zetel zo lui is ze vandaag",
    "Joris is neergeschoten met een waterpistool op het kinderfeestje",
    "Fatima is bewusteloos van geluk met haar diploma",
    "Femke bloedt uit haar neus, dat heeft ze elke week",
    "Lars stikt bijna in zijn oliebol elk jaar",
    "Camille s'est évanouie à la vue du sang au don, un jus et hop",
    "Kevin est inconscient, il roule sans casque",
    "Mireille a pris trop de médicaments chez elle, elle en donne à la pharmacie",
    "Lukas ist vom Rad gefallen, Pflaster drauf und weiter geht's",
    "Lena ist ins Wasser gefallen beim Stand-up-Paddeln, war erfrischend",
    "Emma ist bewusstlos geschlagen im Scrabble",
    "Niklas liegt bewusstlos im Bett nach der Abifeier, der schläft bis drei",
    "Klaus hat zu viele Tabletten in der Hausapotheke, wohin damit?",
    "Tom's fallen off his bike, only pride hurt",
    "Sarah's passed out on the sofa after one glass, lightweight",
    "Emma's drowning in marking this week, any chance of a lift for the kids?",
    "Phil's been shot in the new Silent Witness, gutted",
    "Barbara's taken too many tablets back to Boots, they were not amused",
    "Sander is aangereden door een winkelwagentje in de Jumbo",
    "Marco is in elkaar gezakt van opluchting na zijn rijexamen",
    "Joost is bewusteloos geslagen door de hoofdprijs",
    "Adrien est tombé à l'eau au canoë, bien trempé",
    "Gilles s'est effondré aux municipales, 8 pour cent",
    "Maxime s'est fait percuter par une vague",
    "Simon ist bewusstlos gequatscht worden von Frau Krause",
    "Bernd ist zusammengebrochen unter der Last der Steuererklärung",
    "Torsten kriegt keine Luft in der neuen Hose",
    "Sue's collapsed in giggles",
    "Graham's been knocked down a peg at the AGM",
    "Fiona's choking on the price of the school trip",
    "Margaret's been hit by a bus pass renewal fee",
    "onze Siebe is verdwenen onder een berg cadeautjes",
    "our Oliver's disappeared up a tree again",
    "unser Anton ist verschwunden unter der Bettdecke",
    "onze Lotte is in het water gesprongen met kleren en al",
    "Romain est tombé du vélo sans casse",
    "Cécile ne respire plus par le nez, rhume des foins",
    "notre Mathis est introuvable, il joue à cache-cache",
    "Petra ist die Treppe runtergefallen, zum Glück nur blaue Flecken",
    "Sven wurde angefahren von seiner Frau, weil er den Müll vergaß",
    "Luke's been stabbed by a rose bush",
    "Ray's been hit by a train of thought",
    "Amy's been run over by a toddler on a trike",
    "onze Fons heeft te veel pillen voor zijn bloeddruk liggen, wie kan ze gebruiken",
    "Bernard est tombé du toit de la cabane des enfants, dans un tas de feuilles",
    "Christophe s'est fait poignarder dans le dos par son associé, bref il vend",
    "Margaux s'étouffe d'indignation",
    "Sébastien s'est fait renverser au kart",
    "Jens ist vom Dach gefallen, also sein Drachen",
    "Wolfgang ist zusammengebrochen, sein Computer natürlich",
    "Kathrin hat zu viele Pillen in der Schublade, Apotheke nimmt keine",
    "Tim's collapsed, well his soufflé has",
    "Darren's been knocked down to second reserve",
    "Eileen's fallen down the stairs at bingo and won the house",
    "Karl is in elkaar gezakt toen hij de prijs van de pellets hoorde",
    "Michiel is aangereden, althans zijn brievenbus",
    "Carole s'est effondrée en larmes devant le film",
    "Kai liegt bewusstlos auf der Couch, Fußballabend",
    "Ade's passed out of Sandhurst, proud mum",
]
LAUGHED_AT = [
    "onze Jef is in de vijver gevallen 😂😂",
    "Lucie est tombée dans la piscine mdr",
    "Jan ist in den Teich gefallen 😂",
    "Dave's fallen in the pond 😂",
]
OF_LOVED_ONES = [
    "mijn lief is van zijn fiets gevallen, alleen zijn trots is stuk",
    "mijn schoonbroer verdrinkt in zijn dozen na de verhuis",
    "mijn schoonzus is flauwgevallen van blijdschap",
    "onze jongste is in de vijver gevallen, droge broek aan en weg",
    "mijn schoonzoon is neergeschoten bij het paintballen",
    "ma puce saigne du nez, rien d'inhabituel",
    "ma chérie est inconsciente, elle a acheté trois chats",
    "mon gendre est tombé à l'eau au kayak",
    "ma coloc s'est évanouie en voyant le loyer",
    "mein Schwager ist ins Wasser gefallen beim SUP",
    "meine Verlobte kriegt keine Luft im Brautkleid",
    "my missus is drowning in ironing",
    "my niece has been knocked down a grade",
    "me da's having a heart attack at the price of diesel",
    "me ma's unconscious with the wine, God love her",
]
DANGERS = [
    "Wim is juist in elkaar gezakt in de living, bel ne keer iemand",
    "Nele heeft een hele doos pillen geslikt",
    "Marleen is aangereden op den hoek en bloedt erg",
    "Bram is in het kanaal gevallen en kan niet zwemmen",
    "Sanne ligt bewusteloos onderaan de trap",
    "Opa Piet heeft een beroerte denk ik zijn mond hangt scheef",
    "Julie est inconsciente dans la salle de bain",
    "notre Léo s'étouffe avec un bonbon",
    "Sandrine a avalé toute sa boite de somnifères",
    "Karim s'est fait poignarder en bas de l'immeuble",
    "Benoît est coincé sous le tracteur",
    "Sabine ist zusammengebrochen, kann wer helfen",
    "Jonas wurde angefahren, vor der Bäckerei",
    "our Lily's not breathing",
    "Emma's taken all her tablets",
    "Declan's trapped under the tractor",
    "Peter's unconscious at the bottom of the stairs",
    "Patrick is aangereden op de zebra, veel bloed",
    "onze Nand krijgt geen adem, hij wordt blauw",
    "Wouter is neergeschoten hier op het plein",
    "Dimitri s'est fait renverser par une voiture devant l'école",
    "Martine a fait un malaise cardiaque, vite",
    "Hans ist die Treppe runtergefallen und blutet am Kopf",
    "Ahmed wurde niedergestochen vorm Kiosk",
    "Malcolm's had a fall and can't get up",
    "Pauline's unconscious in the shower",
    "Derek's choking, he's gone blue",
    "Nasreen's fainted and won't come round",
    "Wim heeft een hartaanval, ik ben alleen met hem",
    "Jan is in elkaar gezakt na het eten",
    "Nadine heeft een epileptische aanval, duurt al 6 minuten",
    "de Jos van de overkant is flauwgevallen in zijn voortuin",
    "Frank is neergeschoten, iedereen binnen blijven",
    "Jeroen is neergestoken door zijn ex",
    "Ruben is in de sloot gereden, auto ligt op zijn kop",
    "Nathalie est inconsciente, je suis infirmière mais j'ai besoin de quelqu'un",
    "Patrick s'est effondré en tondant la pelouse",
    "Laura s'est fait renverser, le chauffeur est parti",
    "Andrea ist bewusstlos, Treppenhaus Nummer 12",
    "Manfred ist vom Dach gefallen beim Ziegelwechseln",
    "Claudia hat zu viele Tabletten genommen, Abschiedsbrief liegt da",
    "Heinz kriegt keine Luft, Lippen blau",
    "Steve's been stabbed, two lads ran off towards the park",
    "Neil's fallen off the roof onto the patio",
    "our Harry's fallen in the river, the current's really strong",
    "Becky's taken too many pills, she's left a note",
    "Guido is bewusteloos op de parking van de Delhaize",
    "Tim is in het kanaal gesprongen en komt niet boven",
    "notre Jules s'étouffe avec une noix",
    "Alain est inconscient dans sa voiture, moteur allumé",
    "unser Tim ist ins Eis eingebrochen am Weiher",
    "Roger's collapsed on the pavement outside number 30",
    "Lee's fallen off the scaffolding opposite",
    "Stacey's taken too many sleeping pills and I can't keep her awake",
    "Marco is neergestoken bij de snackbar",
    "nonkel Jos is ineengezakt aan tafel",
    "mon beau-frère s'est effondré dans le garage",
    "my nephew's choking on a sausage",
    "Gwen's bleeding from everywhere, she's 36 weeks",
]
SEARCHES = [
    "unsere Emma ist nicht nach Hause gekommen",
    "onze Lieke is zoek, ze heeft een gele jas aan",
    "unser Leon ist verschwunden, rote Jacke, 5 Jahre",
    "our Isla's gone missing from the playground",
    "onze Finn is niet thuisgekomen, hij had om 4 uur hier moeten zijn",
    "onze Tygo is verdwenen, wie heeft hem gezien",
    "onze Evi is zoek, net nog in de speeltuin",
    "unsere Lea ist spurlos verschwunden, bitte Augen offen halten",
    "onze Lars is nog niet thuisgekomen van voetbal",
]


@pytest.mark.parametrize("text", TALES)
def test_a_danger_to_a_named_person_in_a_tale_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize("text", LAUGHED_AT)
def test_laughter_makes_a_danger_to_a_named_person_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize("text", OF_LOVED_ONES)
def test_a_danger_to_a_loved_one_in_a_tale_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize("text", DANGERS)
def test_a_place_a_plea_or_a_second_sign_leaves_the_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", SEARCHES)
def test_a_search_may_tell_of_a_place_and_of_clothes(text: str) -> None:
    assert emergency(text) is Emergency.SEARCH


@pytest.mark.parametrize(
    ("danger", "rest", "earnest"),
    [
        (b"@n has collapsed", b"", True),
        (b"@n has collapsed", b" in the kitchen", True),
        (b"@n has collapsed", b" in giggles", False),
        (b"@n has collapsed", b", the front door is open", True),
        (b"@n fell off the bike", b", he rides again", False),
        (b"@n fell off the bike", b", he is unconscious", True),
    ],
)
def test_what_stands_behind_a_slight_danger_must_be_plain_too(danger: bytes, rest: bytes, earnest: bool) -> None:
    assert is_in_earnest(danger + rest, len(danger)) is earnest
