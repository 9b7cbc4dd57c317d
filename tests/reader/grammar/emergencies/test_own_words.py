"""Emergencies in the words of the victim or of a person who sees it, in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.cry_for_help import cries_for_help
from bot.reader.grammar.emergencies.emergency import Emergency
from bot.reader.text.normalisation import fold
from tests.reader.grammar.lines import emergency

DANGERS = [
    "he beat up my brother with a bat",
    "two lads just beat up an old man",
    "il a tabassé mon frère avec une batte",
    "hij heeft mijn zoon van het balkon gegooid",
    "il a jeté mon fils du balcon",
    "er hat meine Mutter die Treppe runtergestoßen",
    "er hat meinen Sohn vom Balkon geworfen",
    "hij slaat mij",
    "kan er iemand komen, hij slaat mij",
    "klootzak heeft me gestoken",
    "ik word overvallen",
    "ze hebben ons vastgebonden",
    "il vient de m'étrangler",
    "le gars du 2e m'a violée",
    "er hat mir grad eine reingehauen",
    "er droht mich umzubringen",
    "he's strangling me",
    "dirty bastard just hit Nora with a hammer",
    "he just shot Liam in the leg",
    "die klootzak heeft net op Jan geschoten",
    "ce salaud vient de poignarder Luc",
    "der Typ hat grad den Franz niedergestochen",
    "ik verbloed",
    "ik krijg geen lucht",
    "je n'arrive plus à respirer",
    "ich verblute",
    "I can't breathe, help",
    "ze hebben hem in de vaart gegooid en hij komt niet boven",
    "ils l'ont mis dans le coffre",
    "sie haben ihn in den Kofferraum gesteckt",
    "some guy just pushed a girl in the river n walked off",
    "ik heb alle pillen genomen",
    "elle a pris tous ses cachets",
    "hob de tablettn scho gnumma",
    "she took all the pills, what do i do",
    "elle veut sauter de la fenêtre",
    "ich kann nicht mehr, ich spring jetzt",
    "she wants to jump off the bridge",
    "il tire par la fenêtre",
    "mijn arm zit vast in de houtklover, bloed overal",
    "there's a man with a gun in Lidl, people running out",
    "Mann mit Messer am Platz",
    "le fils du boulanger sort de prison et il est devant chez moi avec un couteau",
    "hij staat voor mijn deur met een mes",
    "er steht vor meiner Tür mit einem Messer",
    "he's outside my house with a knife",
    "brand bij ons, die klootzak",
    "y a le feu chez nous",
    "j'ai été violée dans le parc, je suis derrière les poubelles",
    "mon beau père m'a touchée encore ce soir je suis enfermée dans les toilettes",
    "mijn stiefvader zit weer aan mij ik heb mij opgesloten in de wc",
    "mein Stiefvater fasst mich wieder an ich hab mich im Klo eingesperrt",
    "he forced himself on me, i am still in his flat",
    "il me laisse pas sortir",
    "he won't let me leave",
    "ma soeur a écrit adieu et elle repond plus",
    "mijn broer stuurde vaarwel zorg voor de hond en neemt niet meer op",
    "Papa ist mit dem Strick in den Wald",
    "adieu à tous j'en peux plus",
    "i cant do this any more. goodbye everyone",
    "j'ai avalé tous mes médicaments. pardon",
    "la petite a bu du produit pour les toilettes",
    "mijn dochtertje heeft van die blauwe korrels gegeten bij nummer 8",
    "de man van 7 legt gif op het speelplein",
    "il me suit depuis l'arrêt je fais semblant de téléphoner",
    "hij loopt al heel de weg achter mij, ik doe of ik bel",
    "der geht mir die ganze Zeit nach, ich tu so als ob ich telefonier",
    "mon ex sort de prison et il défonce ma porte",
    "zwei Männer haben ein Mädchen in einen Kofferraum gedrückt",
    "ze hebben haar in de auto getrokken en rijden weg",
    "thats the babysitter from number 9, she is shaking the baby",
    "granny next door is shouting help through the letterbox",
    "de postbode wordt door die hond van 6 kapotgebeten",
    "le chien du 6 a attrapé la petite par la jambe il lâche pas",
    "er haut sie mit dem Gürtel",
    "the plumber collapsed in my bath tub, blue lips",
    "c'est l'étudiant du 2e, il s'est pendu",
    "la nouvelle du 3e est à la fenêtre, elle veut sauter",
    "mon fils m'écrit qu'il y a un tireur à son école, il est caché sous un banc",
    "there's a gunman in the school",
    "il vient de me mettre un coup de couteau",
    "on vient de lui tirer dessus",
    "il est en train de se noyer",
    "hij heeft haar baby in de auto gelaten in deze hitte",
    "er hat das Baby im Auto gelassen bei der Hitze",
    "hij heeft zijn kind op het balkon gezet in de vrieskou",
    "jetzt ist die Decke auf die Oma gefallen",
    "le plafond est tombé sur la vieille",
    "er hat die Nora die Treppe runtergestoßen sie rührt sich nicht",
    "hij loopt achter mijn dochter",
    "il suit ma fille",
    # an attack of one's own, too many pills
    "ik denk dat ik een hartaanval krijg",
    "je crois que je fais un infarctus",
    "ich glaube ich habe einen Herzinfarkt",
    "I think I'm having a heart attack",
    "heb ademnood",
    "mijn opa heeft al zijn hartpillen tegelijk genomen",
    "mamie a pris toute sa boîte de somnifères",
]
CRIES = [
    "brand!",
    "overval!",
    "inbreker!",
    "dieven in huis",
    "au feu !",
    "Feuer!",
    "burglars in the house",
    "Einbrecher!!",
]
NONE = [
    "he beat my brother at chess",
    "beat up the eggs for my mum",
    "hij heeft de bal van mijn zoon van het balkon gegooid",
    "il a jeté la balle de mon fils du balcon",
    "mein Mann hat das Sofa die Treppe runtergeworfen, Respekt",
    "hij slaat mij met schaken elke week",
    "een wesp heeft me gestoken",
    "she took all the pills back to the pharmacy, hero",
    "the kids want to jump off the pier",
    "put him in the river, the rat",
    "I can't breathe thinking about the bill",
    "mijn lief slaat mij met padel",
    "bbq bij ons, brand in de buik gegarandeerd",
    "il tire les rideaux de la fenêtre du salon",
    "he just hit traffic",
    "she just shot a lovely picture of the swans",
    "hij heeft net op doel geschoten",
    "a man with a knife sharpening van comes on Tuesday",
    "ik heb mijn pillen genomen",
    "de scharensliep staat voor mijn deur met een mes en brood",
    "he's at my door with a cake",
    "they threw a party in the boat shed",
    "mon oncle m'a touchée avec son discours",
    "mein Onkel fasst mich an der Hand beim Tanzen",
    "he won't let me go early, the boss",
    "rang my sister, she left a goodbye note to the teacher, so sweet",
    "dad took the rope for the swing",
    "j'en peux plus de ces travaux, adieu le sommeil",
    "ik kan niet meer lachen",
    "wie legt rattengif in zijn kelder? mag dat",
    "we hebben haar in de auto geduwd want het feest begint, ze weet van niks",
    "on a mis la petite dans la voiture et on arrive",
    "il me suit depuis la boulangerie, un petit chien noir",
    "shaking the baby's rattle drives me mad",
    "un gars voilé de haut en bas, une femme je suppose",
    "our plumber vanished too but that's just plumbers",
    "de hond valt de stofzuiger aan",
    "the baby's first ride in the car, what a day",
    "les enfants jouent sur le balcon",
    "der Hund geht meiner Tochter nach",
    "the cat fell on the roof of the shed",
    "I'm having a heart attack at these prices",
    "ik krijg een hartaanval van die prijzen",
    "je vais faire une crise cardiaque avec ces factures",
    "ich krieg einen Herzinfarkt wenn ich die Rechnung sehe",
    "mijn man is met de fiets langs het kanaal gereden",
    "de tent is ingestort en de stoelen staan er nog onder",
    "the shed collapsed last year with the mower inside",
    "mein Mann liegt unterm Auto und schraubt",
    "ma fille est coincée dans les bouchons sous la pluie",
]
NO_CRIES = ["brandhout!", "feuerwerk!", "fire sale", "burglar alarm for sale", "de brand is uit", "brandnieuw!"]


@pytest.mark.parametrize("text", DANGERS)
def test_danger_is_known(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", NONE)
def test_what_comes_near_one_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize("text", CRIES)
def test_the_thing_alone_is_a_cry(text: str) -> None:
    assert cries_for_help(fold(text).encode())


@pytest.mark.parametrize("text", NO_CRIES)
def test_another_thing_is_no_cry(text: str) -> None:
    assert not cries_for_help(fold(text).encode())
