"""People who swallowed a poison, cut into a limb, get hardly any breath, swell after a sting or give birth, in four languages,
and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in, in_peril_beside_explanation
from bot.reader.text.normalisation import fold

DANGERS = [
    "mein Mann hat sich den Finger mit der Kreissäge abgesägt",
    "mein Bruder hat sich gerade den Daumen abgesägt",
    # a poison
    "mijn dochtertje heeft een blokje vaatwasmiddel ingeslikt",
    "ons manneke heeft een knoopbatterij ingeslikt help",
    "me zoontje dronk net een slok terpentine",
    "ma fille a mangé des boulettes bleues contre les limaces",
    "mamy a bu de l'eau de javel par erreur",
    "unser Kleiner hat einen Spülmaschinentab gegessen",
    "meine Mutter hat WC-Reiniger getrunken",
    "my nan has drunk toilet cleaner she has dementia",
    # a battery or a magnet
    "mn zoontje heeft een batterijtje ingeslikt",
    "mon gamin a avalé une pile",
    "meine Tochter hat einen Magneten verschluckt",
    "my son swallowed two magnets",
    "mijn zoon heeft tijdens zijn huiswerk een knoopcel ingeslikt",
    "my son came in, he drank bleach",
    # a limb in a machine
    "mijn man zit met zijn hand in de zaagmachine, veel bloed",
    "hij zit met zn hand vast in de grasmaaier",
    "man met arm in de houtversnipperaar",
    "il a le bras coincé dans le broyeur",
    "der Opa ist mit dem Fuß in den Rasenmäher geraten",
    "my husband got his hand caught in the table saw",
    "my son's foot went under the mower",
    "himself is after getting his foot under the lawnmower",
    # a cut with a machine
    "hij heeft met de kettingzaag in zijn been gezaagd",
    "kettingzaag in zijn been, bloed spuit eruit",
    "mon mari s'est coupé avec la tronçonneuse, il pisse le sang",
    "mein Nachbar hat sich mit der Kettensäge ins Bein gesägt",
    "he's cut himself with the chainsaw, bad",
    "my mate cut his leg with the chainsaw, blood pouring",
    "mijn man repareerde de grasmaaier en zit met zijn hand vast in de grasmaaier",
    # a limb that is off
    "buurman heeft zijn vinger afgezaagd",
    "il s'est tranché la main",
    "mon frère a le doigt sectionné",
    "mein Freund hat sich den Finger abgetrennt",
    "he's cut his finger clean off",
    "mijn man heeft zijn vingers afgezaagd met de zaagmachine",
    "my husband cut his hand off with the saw",
    # blood
    "hij bloedt als een rund, snel",
    "overal bloed, mijn man heeft in zijn arm gesneden",
    "ma voisine saigne abondamment de la jambe",
    "meine Frau blutet wie Sau",
    "lad here bleeding like a stuck pig",
    # breath
    "de kleine krijgt amper asem",
    "mijn man krijgt bijna geen adem meer",
    "ma fille respire presque plus",
    "mon mari arrive à peine à respirer",
    "mein Sohn bekommt kaum noch Luft",
    "my little boy can hardly breathe, his lips are blue",
    # a birth
    "mijn zus bevalt hier in de gang, hoofd is er",
    "weeën om de twee minuten en de ambulance is er nog niet",
    "ma copine accouche, on voit la tête",
    "elle perd les eaux et le bébé arrive",
    "meine Frau kriegt das Kind im Auto",
    "meine Frau ist in den Wehen, der Kopf ist schon da",
    "de baby wordt geboren, mijn vrouw bevalt, hoofdje is te zien",
    "Fruchtblase geplatzt, das Kind kommt",
    "my wife is in labour, head is coming out",
    # a sting
    "ons Lotte is gestoken door een wesp en haar keel zwelt op",
    "wespensteek in de keel, mijn man zijn tong zwelt op",
    "piqué par une guêpe, sa gorge gonfle",
    "von einer Biene gestochen, mein Mann kriegt keine Luft",
    "bee stung my husband in the mouth and his tongue is swelling up",
]
NONE = [
    "elle a dans la main une tranche de gâteau",
    "mijn zoon is in het kanaal gevallen, met de schrik vrij",
    "mon mari a percuté un arbre, plus de peur que de mal",
    "the wardrobe fell on my daughter, no harm done",
    "my dad's been under the lawnmower, it won't start",
    "mein Mann hat sich die Hand verbrannt und den Grillabend abgesagt",
    "sein Arm ist im Gips, Konzert abgesagt",
    "seine Hand OP wurde abgesagt",
    "er hat sein Bein verstaucht und das Turnier abgesagt",
    "mein Mann hat sich beim Rasieren geschnitten, überall Blut",
    "mijn man heeft zich gesneden bij het scheren, overal bloed",
    "mon mari s'est coupé en se rasant, du sang partout",
    "my son lost a tooth, blood everywhere",
    "de buurman heeft een schaap geslacht, overal bloed",
    # a poison
    "Hij heeft friet gegeten en daarna de vaatwasser uitgeruimd",
    "Mijn zoon heeft een slok Duvel gedronken en vond het naar detergent smaken",
    "Opa hat mit Essigessenz geputzt und Kaffee getrunken dabei",
    "Bei der Pilzwanderung hat mein Sohn einen Fliegenpilz entdeckt, natürlich nicht gegessen",
    "My daughter ate dinner and left the washing tablets out again",
    "He drinks detergent-tasting lager, calls it craft",
    "Onze hond heeft slakkenkorrels gegeten, is er een dierenarts van wacht?",
    # a battery or a magnet
    "Mijn vrouw heeft een batterij aan flessen gedronken op de kaas- en wijnavond",
    "De kinderen hebben taart gegeten en met magneten gespeeld, leuk feestje",
    "Le petit a avalé la pile de crêpes en cinq minutes!",
    "Quand j'étais petit mon frère a avalé une pile, il s'en souvient encore",
    "Mein Mann hat die Kröte geschluckt und eine teure Batterie fürs Auto gekauft",
    "He ate a battery of chicken nuggets at the fete",
    "When I was four my brother swallowed a battery, mum still tells it",
    # a limb and a machine
    "Mijn man ligt met zijn hand onder de grasmaaier om het mes te slijpen",
    "Il a mis la main à la pâte avec la tronçonneuse, merci Paul pour l'arbre",
    "Mein Opa steckt mit dem Arm im Rasenmäher, er bastelt schon den ganzen Tag",
    "Can someone lend my husband a hand with the chainsaw on Saturday?",
    "My husband has his hand in the grinder market, cheap discs anyone",
    "He's cut his thumb with the hedge trimmer, just a nick, any plasters?",
    "My brother cut his leg with the mower as a lad, still has the scar",
    "Il s'est coupé avec la meuleuse l'an passé et depuis il met des gants",
    # a limb that is off
    "De pop van mijn dochter is stuk, haar arm is afgerukt. Kan iemand dat naaien?",
    "Ze heeft haar vinger bijna afgesneden met die nieuwe messen, maar wat snijden die goed",
    "La main courante arrachée à l'escalier du parc, attention",
    "mon fils refuse d'enlever le maquillage. il mange ses frites avec la jambe arrachée",
    "Dem Denkmal wurde die Hand abgesägt, Sachbeschädigung",
    "Beim Krippenbau hat mein Mann dem Josef den Arm abgesägt",
    "He took his hand off the wheel to wave, cheeky",
    # blood
    "Mijn zoon heeft een bloedneus en bloedt als een rund, iemand tips voor de vlekken?",
    "Mon mari pisse le sang chaque fois qu'il se rase, lame à conseiller?",
    "Er hat Nasenbluten, überall Blut auf dem Teppich, wie kriegt man das raus?",
    "écrire seulement. il y avait du sang partout sur ses lunettes",
    "Watched that new series, the girl, blood everywhere, too much for me",
    "My son bleeds like a pig on stage tonight, come see the school play",
    # breath
    "Mijn zoon krijgt nauwelijks adem, zo veel huiswerk heeft hij",
    "De kinderen krijgen amper lucht van het lachen",
    "Le voisin peut à peine respirer avec les travaux, que de la poussière",
    "Mein Sohn bekommt in der Schule kaum Luft, so warm ist es da",
    "Our daughter can hardly breathe with all the A-level revision",
    "My husband can hardly breathe, that's how tight the suit is, tailor wanted",
    # a birth
    "Op de echo van mijn zus die in mei bevalt is het hoofdje al goed te zien",
    "Ik krijg weeën van die muziek, elke minuut datzelfde liedje",
    "Ma voisine accouche bientôt, tu vois la tête de son mari quand elle lui a dit que c'est des jumeaux?",
    "Ma vache accouche, la tête sort, qui veut venir voir avec les enfants?",
    "Préparation à la naissance: reconnaître les contractions toutes les deux minutes, jeudi à la maison médicale",
    "Mein Mann kriegt das Kind nicht vom Handy weg, Kopf immer im Display zu sehen",
    "Die Wehen kamen alle drei Minuten und um acht war Emil da! Danke für die Glückwünsche",
    "Waters broke at Tesco, baby coming home tomorrow, thanks all",
    # a sting, an allergy
    "Mijn vrouw is allergisch voor wespensteken, haar keel zwelt dan op, daarom: weet iemand een verdelger?",
    "Ma fille est allergique aux guêpes, sa gorge gonfle, donc on cherche quelqu'un pour le nid",
    "Recette: faire revenir, la langue de bœuf gonfle un peu puis on la tranche",
    "Meine Zunge schwillt immer an bei Ananas, kennt ihr das?",
    "De wesp heeft de hond gestoken, zijn tong zwelt op, welke dierenarts is open?",
    "He stung me for fifty quid, my throat swells with rage",
    "My throat is swollen again, who's the best GP round here?",
]


@pytest.mark.parametrize("text", DANGERS)
def test_danger_is_known(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.DANGER


@pytest.mark.parametrize("text", NONE)
def test_what_comes_near_one_is_none(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.NONE


def test_an_accident_counts_beside_words_that_explain() -> None:
    assert in_peril_beside_explanation(fold("c'est mon fils, il a bu de la javel").encode())
