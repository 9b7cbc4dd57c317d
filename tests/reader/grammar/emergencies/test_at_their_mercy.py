"""The words of victims, crimes in the passive and plain perils in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from bot.reader.grammar.force.staying_in import stays_in
from bot.reader.text.normalisation import fold
from tests.reader.grammar.lines import emergency

DANGERS = [
    "De slager wordt overvallen",
    "De koerier slaat mijn vrouw",
    "De kapster wordt bedreigd",
    "De elektricien bedreigt mijn vrouw met een schroevendraaier",
    "De tuinman heeft zich in zijn been gezaagd, veel bloed",
    "De apotheek wordt nu leeggehaald",
    "The butcher's getting robbed",
    "The barber is being robbed",
    "The taxi man won't let my daughter out of the car",
    "Hij gaat me vermoorden",
    "Hij zegt dat hij me gaat vermoorden",
    "Hij zegt dat hij ons afmaakt als ik bel",
    "Hij houdt mij vast",
    "Mijn baas heeft me opgesloten in de koelcel",
    "He's going to kill me",
    "He said he'd kill us if I ring",
    "My boss locked me in the cold room",
    "I've a bat ready, someone's in the house",
    "lol nee echt er is brand",
    "haha nee serieus, ze breken hier in",
    "Ik denk dat mijn buurvrouw dood is",
    "Wife's having the baby in the car now",
    "Ich wurde niedergestochen",
    "J'ai été poignardé",
    "Mon fils a arrêté de respirer",
    "Mein Kind ist im Brunnen",
    "Mein Mann zittert und hat Schaum vorm Mund",
    "Mein Vater ist ganz blau, hat sich am Schnitzel verschluckt",
    "Mein Bruder steht am Dach und sagt er springt",
    "Mein Mann hat mich im Keller eingesperrt",
    "Mon patron m'a enfermée dans le frigo du magasin",
    "Mein Chef hat mich im Kühlraum eingesperrt",
    "Le taximan refuse de me laisser sortir, il a verrouillé",
    "Geh bitte, der haut scho wieder sei Frau",
    "Mein Schwiegervater will das Haus anzünden, er hat den Kanister schon in der Hand",
    "Er hat zugesperrt und schreit er zündet alles an",
    "Il a fermé à clé et il crie qu'il va tout cramer",
    "Le cambrioleur est encore à l'étage, je suis cachée dans l'armoire",
    "Einbrecher ist noch oben, ich sitz im Kasten versteckt",
    "Ils sont dans ma maison, je chuchote",
    "Les ouvriers ont coupé la conduite de gaz, ça siffle",
    "Der Bagger hat die Gasleitung erwischt",
    "Wir stecken im Lift und es raucht",
    "Merde y a le feu",
    "Verrecken soll er, er hat grad auf meine Mutter geschossen",
    "Ich bring den um, der hat grad meinen Hund abgestochen und kommt auf mich zu",
    "Wenn keiner was tut bring ich ihn um, er haut schon wieder auf das Baby ein",
    "Die Sau hat die Kleine überfahren und ist abgehauen",
    "Bande de cons vous dormez? on cambriole le 12!",
    "Pennt ihr alle? Auf 12 wird eingebrochen ihr Deppen!",
    "Ce dealer du 18 tabasse un client",
    "Mon beau-père dit qu'il va mettre le feu à la maison, il a le bidon en main",
    "Wir halten die Tür zu, er will rein",
    "Il met le feu à la haie",
    "Er zündet grad die Hecke an",
    "Il me suit depuis dix minutes",
    "Elle me laisse plus sortir",
    "Mein Ex hält mich fest",
    "Mon mari me retient enfermée",
    "Ik word vastgehouden",
    "Ik word vastgehouden door een man",
    "Ik word gegijzeld door mijn ex",
    "Ik word vastgehouden door mijn vader",
    "Je suis séquestrée par mon père, aidez-moi",
    "Je suis séquestrée par mon ex",
    "Je suis séquestrée dans une cave",
    "Ich werde festgehalten von meinem Ex",
    "Je suis séquestrée",
    "Ich werde festgehalten",
    "I'm being held here against my will",
    "On m'a poignardé",
    "Il dit qu'il nous tue si j'appelle",
    "He's pouring petrol in the hall",
    "Il verse de l'essence dans le couloir",
    "Burglar's still upstairs, I'm hiding in the wardrobe",
    "Hij wil binnen, we houden de deur dicht",
    "Il veut entrer, on tient la porte",
    "He won't let us go",
    "Mijn ex laat me niet gaan",
    "Mon ex refuse de me laisser partir",
    "Meine Frau kriegt das Baby im Auto",
    "He locked the door and says he'll burn everything",
    "He says he'll burn the house down, he has petrol",
    "Le boucher se fait braquer",
    "Die Trafik wird grad ausgeraubt",
    "I'll shoot him if he takes one more step into my house",
    "Als hij nog een stap in mijn huis zet, sla ik",
    "S'il fait un pas de plus chez moi, je tape",
    "Wenn er noch einen Schritt in meine Wohnung macht, schieß ich",
]
CRIMES = [
    "Pak hem! Hij heeft mijn fiets, hij loopt de Kerkstraat in",
    "Die tyfuslijer staat mijn deur in te trappen",
    "Ze zijn mijn bestelwagen aan het leegroven",
    "Er prügelt seinen Hund tot vor 9",
]
HARMLESS = [
    "De winkel wordt overvallen door klanten",
    "De barman wordt overvallen met bestellingen",
    "Het klimaat wordt bedreigd",
    "De otter wordt bedreigd",
    "De glascontainer wordt nu leeggehaald",
    "De apotheek wordt morgen verbouwd",
    "Mijn vrouw gaat me vermoorden als ik nog een fiets koop",
    "Mijn vrouw gaat me vermoorden",
    "haha hij gaat me vermoorden",
    "He's going to kill me when he sees the car lol",
    "My wife's going to kill me for buying another bike",
    "Elle va me tuer si j'oublie le pain",
    "Meine Frau bringt mich um wenn ich noch eine Katze bringe",
    "Er bringt mich um den Verstand",
    "Das Wetter bringt mich um",
    "The taxpayer is being robbed",
    "The ref is blind, the team is being robbed",
    "Die Zinsen fressen mich auf, der Kunde wird ausgeraubt von der Bank",
    "De dokter slaat mijn moeder een beurt over",
    "Der Arzt schlägt meiner Frau eine Kur vor",
    "De juf heeft mijn zoon een sticker gegeven",
    "My mum won't let me out of the group chat",
    "I won't let my son out of the house with that flu",
    "Mon patron refuse de me laisser partir en vacances",
    "Mijn collega heeft me vorig jaar opgesloten in de wc, mop van de dag",
    "Mijn dochter houdt me vast aan mijn belofte",
    "Hij houdt vast aan zijn plan",
    "I was stabbed in the back by the committee",
    "I was mugged last year on that street",
    "Ich wurde letztes Jahr überfallen",
    "J'ai été agressée verbalement l'an passé",
    "Ik ben overvallen door de regen",
    "Le DJ met le feu à la salle",
    "On met le feu au barbecue",
    "Er zündet die Kerzen an",
    "Der Installateur hat die Gasleitung geprüft",
    "Les ouvriers ont coupé la conduite de gaz pour les travaux de demain",
    "Der Lift steckt fest",
    "Wir stecken im Lift fest, alles gut",
    "My sister's having the baby in March",
    "Wife's having the baby in hospital",
    "Mijn man is helemaal blauw van de kou",
    "De hond heeft schuim op zijn mond",
    "Ik denk dat de plant dood is",
    "Ik denk dat mijn gsm dood is",
    "y a pas le feu",
    "Er is niemand in huis",
    "He says he'll call me tomorrow",
    "Hij zegt dat hij ons morgen belt",
    "Il dit qu'il va me tuer de rire",
    "Er sagt, er bringt mich um sechs zum Bahnhof",
    "Hij heeft mijn fiets geleend",
    "wir wollen das Osterfeuer anzünden, Kanister nicht nötig",
    "Wir halten die Tür zu, die Katze will rein",
    "Het kind houdt mij vast",
    "The bank is being robbed in the new film",
    "The house is being robbed of its light by that extension",
    "De bank wordt overvallen in die nieuwe serie",
    "Mijn man laat me niet los op vakantie",
    "He won't let us go to the match",
    "Mon patron refuse de me laisser partir plus tôt",
    "I think my phone is dead",
    "I think my car battery is dead",
    "Mijn zoon steekt de kaarsjes aan",
    "The butcher is being robbed blind by the council rates",
    "De zon verbrandt mijn vrouw",
    "The bakery is being renovated",
    "if he takes another day off I'll scream",
    "wenn er noch einen Schritt schneller läuft gewinnt er",
    "I was mugged on holiday in Spain",
    "Ik ben beroofd in Spanje",
    "J'ai été agressée dans ma jeunesse",
    "Der haut die Pizza rein",
    "Der Bäcker wird renoviert",
    "Die Firma wird von der Steuer ausgeraubt",
    "Notre équipe se fait braquer par l'arbitre",
    "Ik word vastgehouden in het verkeer",
    "Ik word vastgehouden door een lange vergadering",
    "ik word gegijzeld door mijn dochter, ze wil niet slapen",
    "je suis prise en otage par mon bébé, il dort sur moi",
    "ich werde festgehalten von meiner Oma, noch ein Stück Kuchen",
    "ik word vastgehouden in een kelder, escaperoom met de collega's",
    "Ik word vastgehouden door mijn vrouw in de schoenwinkel",
    "I was attacked by midges at the lake",
    "Je me suis fait poignarder dans le dos par mon associé",
    "Hij geeft benzine aan de grasmaaier",
    "He says he'll burn the leaves in the garden",
    "Ze zegt dat ze het huis gaat schilderen",
    "Wir stecken im Lift, der Techniker kommt",
    "Mijn dochter is opgesloten in haar kamer met haar gsm",
    "Ik ben opgesloten in mijn thesis",
    "The builders found the gas main, all fine",
    "Mon mari est enfermé dans son bureau",
    "Ich bin im Stau eingesperrt",
    "They're in my house for the party",
    "Mein Mann ist blau, er hat gefeiert",
    "The kids are in the house",
    "Someone's in the house party WhatsApp already",
    "Ik giet benzine in de grasmaaier",
    "He's pouring petrol in the mower",
]


@pytest.mark.parametrize("text", DANGERS)
def test_danger_is_plain(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", CRIMES)
def test_crime_is_plain(text: str) -> None:
    assert emergency(text) is Emergency.CRIME


@pytest.mark.parametrize("text", HARMLESS)
def test_line_that_comes_near_an_emergency_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


def test_door_is_held_shut_against_a_person_who_wants_in() -> None:
    assert stays_in(fold("Wir halten die Tür zu, er will rein"))
    assert not stays_in(fold("Wir halten die Tür zu, er kommt nicht raus"))


@pytest.mark.parametrize(
    "text",
    [
        "On reste chacun chez soi et on note les plaques",
        "Ich stell mein Auto quer damit die Rettung durchkommt",
        "Wir sperren die Straße ab bis die Feuerwehr da ist",
        "We sluiten de straat af tot de brandweer er is",
        "we're closing the road till the ambulance is here",
    ],
)
def test_members_stay_in_or_make_room_for_helpers(text: str) -> None:
    assert stays_in(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ich stell mein Auto quer damit er nicht wegkommt",
        "Wir sperren die Straße ab, dann holen wir ihn raus bis die Feuerwehr da ist",
        "On ne reste pas chacun chez soi, on sort avec des battes",
        "We slaan hem en sluiten de straat af tot de brandweer er is",
    ],
)
def test_members_who_act_do_not_stay_in(text: str) -> None:
    assert not stays_in(fold(text))
