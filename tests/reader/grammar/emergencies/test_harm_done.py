"""People who are hurt, told in plain words, haste and dialect, in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    # stabbed or shot by a person
    "he's stabbed my wife",
    "they stabbed a kid and ran",
    "somebody shot my son",
    "my brother shot my dad, help",
    "hij heeft mijn vrouw neergestoken",
    "hij heeft op mijn man geschoten",
    "il a poignardé ma femme",
    "quelqu'un a tiré sur mon fils",
    "jemand hat meinen Sohn angeschossen",
    "he shot my husband in the leg, call someone",
    "somebody stabbed my mate with a kitchen knife",
    "he stabbed my wife and my son",
    "er hat auf meinen Mann geschossen",
    # stabbed, a person of whom the lines before tell
    "they've stabbed him",
    "he's just stabbed her!",
    "somebody shot him!!!",
    "ze hebben hem neergestoken",
    "hij heeft haar gestoken!!",
    "ils l'ont poignardé",
    "sie haben ihn niedergestochen",
    # stabbed
    "young one here just got stabbed, bleeding on my step",
    "young one here after getting stabbed, bleeding on my step",
    "two lads stabbed at the bus stop",
    "iemand neergestoken voor de nachtwinkel",
    "hulp achter moskee iemand neergeschoten",
    "un gars vient de se faire planter devant le night",
    "unser Nachbar hat einen Messerstich im Bauch, er liegt unten",
    # hit by a car
    "fietser aangereden, auto door, langs de Zeemuur",
    "bij ons is er juist iemand met een bestelwagen tegen een fietser gereden en doorgereden!",
    "in de Albrechtlaan is juist ne velo omver gereden, die mens ligt daar nog en de camionette is weg",
    "cycliste renversé av rogier, la voiture s'est barrée!!",
    "Kind angefahren am Zebrastreifen, Auto ist weg",
    "that van knocked a woman over and she's lying in the road",
    "get him lads he's hit a child with his car",
    "he's run over a kid",
    "il a renversé un gosse",
    "une voiture vient de faucher un cycliste et s'est barrée",
    "er hat gerade meinen Sohn angefahren",
    "une voiture a renversé ma fille devant l'école",
    "il a renversé un gosse sur le passage piéton",
    "he knocked down a lad on the high street and drove off",
    "she ran over my mum with her van",
    "hij heeft een kind aangereden",
    # taken
    "he's kidnapped a girl",
    "il a enlevé une gamine",
    "hij heeft een meisje ontvoerd",
    "er hat ein Mädchen entführt",
    "mijn ex heeft de kinderen ontvoerd",
    "mijn schoonvader heeft mijn zoon ontvoerd",
    "he's stabbed my wife and he's still here",
    "he ran over my brother and just drove off",
    "il a tabassé ma mère cette nuit",
    "ils ont tabassé mon fils dans le bus",
    "nu heeft hij mijn zoon ontvoerd",
    # through the ice, in the water
    "jong deur t ies zakt bie t gemaal",
    "mien zeun is deur t ies goan bie t gemaal",
    "une gamine est passée sous la glace au lac",
    "ein Bub ist am Weiher ins Eis eingebrochen",
    "a lad's gone through the ice on the pond",
    "kiend in t wotter bie t gemaal!",
    # swallowed
    "the wee one in no 9 Iveragh Rd is after drinking bleach",
    "ons kindje heeft javel gedronken",
    "ma petite a avalé une pile bouton",
    "unsere Kleine hat Rohrreiniger getrunken",
    # a stroke
    "je crois que Roger fait un avc",
    "Willy krijgt een beroerte denk ik",
    "ich glaub Heinz hat einen Schlaganfall",
    "Margaret's having a stroke",
    "Roger a la bouche de travers et il parle comme un saoul alors qu'il boit pas",
    "mijn schoonvader zijn mond hangt scheef en hij klapt wartaal",
    "bei Oma hängt der Mundwinkel und sie lallt",
    "his face is drooping on one side and his speech is gone",
    # faints, falls
    "gezellig zo zonder stroom, alleen valt mijn vrouw steeds flauw",
    "mon mari tombe sans arrêt dans les pommes",
    "mein Mann kippt dauernd um",
    "mum keeps passing out",
    "Jim in Beech Ave has gone down on the path and can't speak",
    "lad collapsed on my step, someone's done him with a bottle",
    "frau liegt am boden, reagiert nicht auf ansprache",
    "man on the pavement not moving",
    # robbed, kicked
    "in de Hillelaan wordt iemand beroofd, ze schoppen hem terwijl hij op de grond ligt",
    "iemand wordt in elkaar getrapt voor mn deur",
    "un gamin se fait racketter au tram",
    "am Bahnhof wird gerade ein Mann ausgeraubt",
    "some lad is getting mugged by the chipper",
    # blows, by a person who is named in anger
    "that bastard at 33 is beating his wife",
    "die smeerlap van nummer 33 slaat zijn vrouw weer, ik hoor haar gillen",
    "ce salaud du 33 frappe sa femme",
    "der Drecksack von Nr. 33 schlägt seine Frau",
    # a road
    "des gamins balancent des pavés du pont sur le ring R9",
    "ze smijten stenen van de brug op de auto's",
    "jemand wirft Steine von der Brücke auf die A42",
    "kids chucking bricks off the bridge onto the motorway",
    "quelqu'un roule à contresens sur le R3 sans phares",
    "spookrijder op de N19, richting Geel",
    # carbon monoxide, told beside a cosy evening
    "we hebben de bbq maar binnen gezet, gezellig. alleen zijn de kinderen zo misselijk en mijn man wil niet wakker worden",
    "on a mis le brasero dans le salon, les petits ont envie de dormir",
    "Grill in der Wohnung, und meine Frau ist ganz schlapp",
    "brought the barbecue inside for the heat and the kids are sick",
    "de melder piept de hele tijd, kinderen zijn suf",
    "le détecteur de CO gueule chez mes parents et ma mère a envie de dormir",
    # an intruder
    "ya qqn ds mon apart jsuis caché ds larmoire",
    "Excuseer, dief is in huis van buur 9, ik zie lamp",
    "please, burglar is in house of neighbour",
    # a cry, a fire
    "ik hoor een vrouw gillen dat ie haar los moet laten",
    "I can hear a girl shouting at him to let go",
    "le toit flambe",
]
CRIMES = [
    "2 men just drove off with the motorbike from Church Lane",
    "ze zijn ervandoor met mijn fiets",
    "deux gars se sont barrés avec mon vélo",
    "zwei Typen sind mit meinem Fahrrad abgehauen",
    "Woke up and both our cars had been gone through overnight",
    "my van was broken into in the night, all tools they take",
    "they open my van in night, all machine is gone, 8000 euro",
    "he's in my shed!!!",
    "ze zitten nou in mien schuur aan de trekkers",
]
NONE = [
    "the nurse stabbed my son with a needle, brave boy got a sticker",
    "he stabbed a friend and became king, we saw Macbeth",
    "he shot my wife and me in black and white, lovely portraits",
    "in laser tag my mum shot my dad in the chest",
    "ze heeft op mijn man geschoten met een kurk, champagne!",
    "il a tiré sur ma fille avec un élastique",
    "er hat auf meinen Mann geschossen, der Ball ging drüber",
    "il a renversé ma fille sur le canapé en jouant",
    "une mémé a renversé un jeune avec son caddie au Delhaize",
    "my son ran over my husband with his tricycle",
    "he mowed down a lad on the wing, yellow card",
    "he knocked over a kid with his schoolbag, said sorry",
    "de piraten hebben mijn zoon ontvoerd",
    "Oma hat die Kinder entführt, wir gehen ins Kino",
    "they beat up the kids at dodgeball",
    "ma fille a tabassé mon fils à Mario Kart",
    "il a tabassé un mec dans Street Fighter",
    "hij heeft op mijn broer geschoten, sneeuwballen",
    "she shot my son for the school photo",
    "the photographer shot my daughter, gorgeous photos",
    "my son shot my husband with a nerf gun, war in the garden",
    "he stabbed my wife in the back at work",
    "hij heeft op de keeper geschoten, goal",
    "hij heeft op mijn dochter geschoten met zijn waterpistool",
    "il a tiré sur mon fils au paintball",
    "hier il a poignardé sa femme, horrible",
    "im Spiel hat er meinen Sohn erschossen",
    "der Fotograf hat meinen Sohn toll geschossen",
    "he hit my car with his van",
    "he ran over to my mum to help",
    "he ran over my son in Mario Kart",
    "il a renversé mon fils au rugby",
    "il a renversé son café",
    "il a enlevé les enfants de la liste",
    # past, told, meant in another way
    "my brother got stabbed years ago in Leeds",
    "he got stabbed in the back by his own boss",
    "got shot of the old sofa at last",
    "ja!!! hij heeft net iemand neergeschoten",  # in a series
    "lmaooo he got stabbed by a cactus tryna get the ball back",
    "die Sau ist abgestochen, Samstag gibt es Wurst",
    "het kastje is aangereden door een vrachtwagen, er ligt een stuk bumper naast",
    "la marche blanche pour la petite renversée est samedi",
    "de minister zakte door het ijs met zijn uitleg",
    "the ice on the pond is thin, keep the kids off",
    "I drank too much coffee",
    "wie heeft er nog bleekwater over?",
    "my dog drank antifreeze, anyone know a vet?",
    "mijn hart, ik kreeg bijna een hartaanval van die knal",
    "l'ordi fait un avc mdr",
    "heart attack prices at the butcher's",
    "valt er straks regen?",
    "kerst valt op een vrijdag",
    "internet has gone down and can't speak to anyone at support",
    "der Opa wird 80, wir überfallen ihn alle um fünf",
    "op het veld wordt morgen iemand gekeurd",
    "they kicked the ball on the roof again",
    "kids skimming stones off the bridge into the canal",
    "de fietsers rijden hier altijd tegen de richting in",
    "bbq is binnen gezet, het begint te regenen",
    "we hebben de bbq binnen gezet want het regent",
    "de rookmelder piept, wie heeft er een batterij?",
    "ik hoor de kinderen schreeuwen van plezier",
    "he drove off with the dog in the back",
    "ze zijn in mijn tuin geland, de ganzen",
    "man man man wat een weer",
    "that bastard beats me at cards every week",
    "ce salaud de chat a cassé le vase",
    "kind regards from all of us",
]


@pytest.mark.parametrize("text", DANGERS)
def test_danger_is_known(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", CRIMES)
def test_a_crime_is_known(text: str) -> None:
    assert emergency(text) is Emergency.CRIME


@pytest.mark.parametrize("text", NONE)
def test_what_comes_near_one_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
