"""Hopes, catches by others than the police, others who are free, and finds in peril end nothing. Each has a twin that does."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.attackers import attackers_hold
from bot.reader.grammar.ends.end_told import tells_of_end
from bot.reader.grammar.ends.losses import tells_of_search
from bot.reader.grammar.ends.told_against import speaks_against
from bot.reader.text.normalisation import fold

NO_ARRESTS = [
    # caught by others, held by a limb, victims and things that the culprits have
    "Luc s'est fait choper et ils le tabassent",
    "mon fils s'est fait attraper par le gars",
    "il s'est fait choper le pied dans la clôture, il arrive à se libérer",
    "il s'est fait choper par le frère de la fille, ils le massacrent",
    "ils lont pris par la gorge",
    "ils lon pris le sac de ma mère",
    "ils lont pris la voiture",
    "il les on pris, les clés de la voiture",
    "interpellé par un voisin il a sorti un couteau",
    "arrêté par le portail il escalade",
    "c'est bon ils ont les deux, les deux filles",
    "intercepté par Luc, Luc est à terre",
    "arrêté devant le garage, il recommence là",
    "il est menotté? c'est mon mari qu'ils ont menotté, pas lui",
    "ils l'ont attrapée par les cheveux",
    "ils l'ont embarquée dans leur camionnette, la petite",
    "ils l'ont emmenée, elle criait",
    "ze hebben haar bij de keel",
    "ze hebben ze, de twee meisjes",
    "opgepakt door een buurman, hij slaat terug",
    "ze hebben hem meegenomen in een busje",
    "sie haben ihn am Hals",
    "geschnappt von den Nachbarn, er wehrt sich",
    "sie haben ihn am Schlafittchen und treten weiter",
    "Sie haben ihn! treten auf seinen Kopf",
    "jetzt haben sie ihn mitgenommen, Richtung Autobahn",
    "they've got her by the hair",
    "they've got both, both girls",
    "nabbed by the neighbours, he has a bar",
    "they have him!! no wait wrong fella",
    "opgepakt, maar er zit er nog een in de tuin",
    "arrêté devant chez moi, il me regarde",
    "menotté par le voleur",
    "il a menotté ma mère",
    "il m'a menotté",
    "intercepté mon paquet",
    "ils ont embarqué ma soeur",
    "er hat meine Frau in Handschellen",
    "er hat Handschellen",
    "er sitzt im Streifenwagen und fährt los",
    # hopes and other days
    "bet they've been arrested by now",
    "I dreamt they arrested them",
    "lol imagine they arrested them",
    "I bet guards have them",
    "ik wed dat ze hem hebben, opgepakt",
    "je parie qu'ils l'ont arrêté",
    "ich wette, die polizei hat ihn",
    "guards took him away last time too",
    "guards took him away and let him out an hour later, he's here",
    "police arrested him but he slipped the cuffs",
    "die haben ihn! ah nein, doch nicht",
    # a stolen police car, an ambulance
    "he's in the police car, he's driving it!!",
    "they're in the police car, nicked it lol",
    "he's in a police car, stole it",
    "lad was lifted into the ambulance",
    "police took her to safety",
    # others are free
    "één opgepakt, de andere zit nog binnen",
    "één gepakt, twee lopen nog rond bij ons achter",
    "eentje opgepakt, ander gewapend nog in de straat",
    "opgepakt! eentje toch, de tweede is over de haag bij mij",
    "één opgepakt, één op de loop",
    "they got him, two of them at least, third one has the bar still",
    "la police a emmené la dame, lui est encore dedans",
    "la dame est en sécurité avec la police, lui non",
    "politie heeft vrouw meegenomen, man met mes nog binnen",
    "Polizei hat die Frau mitgenommen, er ist noch drin",
    "police took the girl away, he's still in there",
    # free again, on another day, revoked, asked
    "die haben ihn, er hat sich losgerissen",
    "ils l'ont eu mais il s'est dégagé",
    "er ist festgenommen worden, letztes jahr, jetzt is er wieder da",
    "ze hebben hem opgepakt vorige week en hij staat er weer",
    "arrested last week, he's back",
    "police arrested him, last week they let him go",
    "Polizei hat ihn, sein Bruder ist noch da",
    "au moins un arrêté",
    "la police l'emmene. ah non c'est le pharmacien",
    "is it true they got them",
    "did they get him, someone said arrested",
    "ze hebben hem te pakken, stampen op zijn hoofd",
    "sie haben ihn, es waren aber zwei",
    "twee opgepakt rest is naar het park",
    "police took him, then his brother turned up with the machete",
    "police have two, one took a girl hostage",
    "politie heeft hem meegenomen, vrouw schiet nu",
    "hij heeft zich overgegeven. nee toch niet deur weer dicht",
    "politie heeft haar, mannen rijden weg",
    # a victim is still held, an accomplice is inside, escapes, irony, shouts of the culprits
    "Politie heeft hem, hij heeft haar wel nog vast",
    "police have one, he still has her",
    "They've got her, she can't get out",
    "ze hebben haar, ze kan er niet uit",
    "Hij is opgepakt, de andere heeft mijn zoon",
    "He's arrested but his mate's inside",
    "Hij is gepakt, oh nee hij is losgebroken",
    "il est arrêté, ah il s'est échappé",
    "Opgepakt dacht ik maar nee",
    "arrêté je croyais mais non",
    "Hij is zogezegd opgepakt",
    "He's supposedly arrested",
    "er ist angeblich verhaftet",
    "Gepakt! door die bende",
    "Got him! says the lad with the knife",
]
ARRESTS = [
    "La police l'a arrêté, c'est le même que la semaine passée",
    "Polizei hat ihn mitgenommen, war derselbe wie letzte Woche",
    "Polizei hat ihn festgenommen, letztes Jahr war er auch schon hier",
    "politie heeft hem meegenomen, dezelfde als vorige week",
    "police have him, same fella as last week",
    "La police l'a arrêté, au moins un de moins",
    "politie heeft hem, zijn moeder staat hier in tranen",
    "la police l'a arrêté, elle pleure encore",
    "il s'est fait choper par les flics",
    "y s'est fait choper à la gare",
    "les deux ont été interpellés par la police",
    "opgepakt door de politie",
    "hij zit in de combi, ze rijden weg",
    "wurde von der Polizei geschnappt",
    "they've got him",
    "they lifted him there at the shop",
    "he got nicked by the guards",
    "sie haben ihn",
    "ils l'ont couché par terre et menotté",
    "politie heeft hem meegenomen, mevrouw slaapt bij haar zoon",
    "police have him, they're still here taking statements",
    "sie haben ihn, gott sei dank",
    "police have him, hostages freed",
    "they've been nicked, all of them",
    "he's been lifted",
    "guards got him there now",
    "he gave himself up",
    "il s'est rendu",
    "hij heeft zich overgegeven",
    "er hat sich gestellt",
    "il est arrêté",
    "politie hee ze",
    "is scho vorbei, hamn mitgnumma",
    "politie heeft hem, hij heeft haar niks gedaan",
    "he's arrested, his mate too",
]
NO_FINDS = [
    "I bet she's home",
    "sure she's home by now",
    "tell me she's home",
    "please God she's safe and sound",
    "she's home safe please God",
    "praying she's safe",
    "she's back at her nan's I'd say",
    "she's safe I'm sure",
    "pray she's home safe",
    "Doubt she's home",
    "make sure she's safe",
    "check she's home",
    "say a prayer she's found",
    "she's home every night by 9",
    "ze is vast al thuis",
    "je parie qu'elle est rentrée",
    "sie ist bestimmt schon daheim",
    "he was home at 3",
    "il est rentré à 16h puis ressorti",
    "hij was thuis om 3 uur en is weer weg",
    "er war um drei daheim, ist wieder weg",
    "elle est rentrée hier à 5h",
    "elle est rentrée dans une voiture",
    "ze is thuis zeker",
    "I reckon she's home",
    "trouvé ! ah non pardon c'était un autre",
    "gevonden! ah nee, toch niet",
    "found! in the water",
    "found her in the river",
    "got her, she's frozen, need ambulance",
    "got him, he's hurt bad",
    "wir haben ihn gefunden, er liegt am Bach und rührt sich nicht",
    "we hebben hem gevonden, hij beweegt niet",
    "on l'a trouvé, il bouge plus",
    # places of peril, caught, ill, in the hands of another
    "found him on the railway line",
    "found him, he's stuck in the slurry pit",
    "found him, a man won't let go of him",
    "Sam is found, up a crane",
    "found him in the freezer oh god",
    "found him, stung all over, his lips are swelling",
    "got him, dog has him by the arm",
    "found him but he's not ok, stuck under a car",
    "on l'a retrouvé au bord du canal, il veut sauter",
    "on l'a retrouvé sur les rails",
    "il est retrouvé, au 4e, sur le rebord de la fenêtre",
    "retrouvée, un homme la lâche pas",
    "gefunden, er steht auf der Brücke",
    "gefunden, liegt im Straßengraben",
    "er ist wieder da, aber er hat den Gashahn aufgedreht",
    "haben ihn gefunden, ganz kalt und steif",
    "Opa is gefunden, klemmt unterm Auto",
    "gevonden in de put, we krijgen haar er niet uit",
    "gevonden! ze zit vast onder een boom",
    "ze is terug, met een man die ik niet ken",
    "found her, lying at the bottom of the stairs in number 9",
    "found her, two lads are robbing her",
    "elle est retrouvée, un type l'avait enfermée dans sa cave et il est dedans avec elle",
    "retrouvée, elle s'est cassé la jambe dans le bois, envoyez qqn",
    "on l'a trouvée suspendue au grillage",
    "gefunden, sitzt am Fensterbrett im 5. Stock",
    "gefunden, Bein gebrochen, Rettung bitte",
    "gevonden, hij hangt aan een boom",
    "gevonden!!! en nu is onze zoon kwijt",
]
FINDS = [
    "she's home safe",
    "found her at her nan's, make sure you tell the guards",
    "thank God she's home",
    "found him, he's hiding in the shed the rascal",
    "hij is terecht, godzijdank",
    "elle est rentrée, elle était chez une copine",
    "sie ist daheim, alles gut",
    "nan's home!!",
    "found her outside the chipper, eating chips",
    "la police l'a ramenée",
    "elle vient de rentrer toute seule, merci à tous",
    "Polizei hat sie am Friedhof gefunden",
    "de politie heeft haar veilig thuisgebracht",
    "ze is gevonden, zat op het dak, alles goed",
    "on l'a retrouvé sur le pont, tout va bien",
    "er ist gefunden, war auf der Brücke, ihm geht's gut",
]
NOT_OVER = [
    "police passée, rien vu, il est caché dans la haie",
    "Die Polizei hat uns heimgebracht, mein Bruder liegt noch dort",
    "Polizei hat mich heimgebracht, die schlägern noch",
    "bin sicher zuhause, er klettert grad am Balkon rauf",
    "Polizei hat mich nach Hause gebracht, jetzt ist er im Stiegenhaus",
    "ben veilig thuis, hij klimt nu op het balkon",
    "suis rentrée saine et sauve, il est dans la cage d'escalier",
    "i'm home safe, he's on the stairs",
    "home safe, he's outside my window",
    "police drove me home, he's at the door",
    "ben veilig thuis, hij staat voor de deur",
    "ben veilig thuis, nu belt hij aan",
    "suis à la maison saine et sauve, il est devant la porte",
    "la police m'a ramenée, il est dans le jardin",
    "bin sicher zuhause, er steht vor der Tür",
    "bin sicher zuhause, jetzt läutet er",
    "geblust dachten we, maar het laait terug op",
    "éteint, ah non ça reprend",
    "brandweer is weg en het rookt terug",
    "Polizei war da, keiner mehr da, jetzt kratzt es wieder",
    "politie is geweest, niemand gezien, nu rammelt er weer iets",
    "its over, he jumped",
    "Feuer ist aus, ah nein es brennt wieder",
    "I bet it's out by now",
]
OVER = [
    "politie is geweest, niks gezien, nu is het weer rustig",
    "bin sicher zuhause, danke euch",
    "police passée, rien vu",
    "brand is geblust",
    "brand uit",
    "tis uit",
    "cest éteint",
    "i'm home safe",
]


def _ends(text: str, ending: Ending, in_search: bool = False) -> bool:
    folded = fold(text).encode()
    told = tells_of_end(folded, in_search)
    return told is not None and not speaks_against(folded, told.ending, in_search) and told.ending is ending


@pytest.mark.parametrize("text", NO_ARRESTS)
def test_no_arrest_is_told(text: str) -> None:
    assert not _ends(text, Ending.POLICE)
    assert speaks_against(fold(text).encode(), Ending.POLICE, in_search=False), "the head may see it too"


@pytest.mark.parametrize(
    "text",
    [
        "arrête !",
        "next time he's nicked",
        "il s'est rendu puis il s'est renfermé",
        "he's lifted the bike over the wall",
    ],
)
def test_no_arrest_is_read(text: str) -> None:
    assert not _ends(text, Ending.POLICE)


@pytest.mark.parametrize("text", ARRESTS)
def test_an_arrest_is_told(text: str) -> None:
    assert _ends(text, Ending.POLICE)


@pytest.mark.parametrize("text", NO_FINDS)
def test_no_find_is_told(text: str) -> None:
    assert speaks_against(fold(text).encode(), Ending.FOUND, in_search=True)


@pytest.mark.parametrize("text", FINDS)
def test_a_find_is_told(text: str) -> None:
    assert _ends(text, Ending.FOUND, in_search=True)


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("retrouvé sain et sauf, l'ambulance le vérifie par sécurité", Ending.FOUND),
        ("found him asleep under a car, he's fine", Ending.FOUND),
        ("found her, not hurt, the ambulance is having a look", Ending.FOUND),
        ("les deux autres sont aussi arrêtés. Intervention terminée", Ending.POLICE),
        ("zwei Mann mitgenommen, Kupfer liegt noch im Hof", Ending.POLICE),
        ("ze hebben hem, hij was ontsnapt", Ending.POLICE),
        ("hij is ontsnapt geweest maar nu opgepakt", Ending.POLICE),
        ("gepakt door de politie, die bende", Ending.POLICE),
        ("gepakt! door de politie", Ending.POLICE),
        ("opgepakt dacht ik, en ja, politie bevestigt", Ending.POLICE),
        ("la police les a, ils sont encore en train de parler", Ending.POLICE),
    ],
)
def test_nothing_speaks_against_it(text: str, ending: Ending) -> None:
    assert not speaks_against(fold(text).encode(), ending, in_search=True)


@pytest.mark.parametrize(
    "text",
    ["on a retrouvé son chapeau", "they found her coat", "ze hebben haar jas gevonden", "haben seinen Stock gefunden"],
)
def test_their_things_are_no_find(text: str) -> None:
    assert not _ends(text, Ending.FOUND, in_search=True)


@pytest.mark.parametrize("ending", [Ending.POLICE, Ending.OVER])
def test_a_find_in_peril_is_no_other_end_either(ending: Ending) -> None:
    text = fold("gevonden! ze zit vast onder een boom").encode()
    assert speaks_against(text, ending, in_search=True)
    assert not speaks_against(fold("gevat, hij zit vast").encode(), ending, in_search=False)


@pytest.mark.parametrize(
    "report",
    [
        "mijn dochtertje Noor van 5 is weg in het bos",
        "mein Sohn Max (6) ist verschwunden",
        "meine Tochter Lea von 5 Jahren ist weggelaufen",
        "my nan has wandered off, she's 81 and confused",
        "meine Mama ist seit heut früh weg",
    ],
)
def test_a_child_is_sought(report: str) -> None:
    assert tells_of_search(fold(report).encode())


@pytest.mark.parametrize("text", NOT_OVER)
def test_it_is_not_over(text: str) -> None:
    assert speaks_against(fold(text).encode(), Ending.OVER, in_search=False)


@pytest.mark.parametrize("text", OVER)
def test_it_is_over(text: str) -> None:
    assert _ends(text, Ending.OVER)


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("man met bivakmuts sleurt meisje mee", "ze hebben haar meegenomen"),
        ("man met bivakmuts sleurt meisje mee", "ze is meegenomen"),
        ("ze slaan een jongen op het plein", "ze hebben hem meegenomen in een busje"),
        ("Drei Burschen prügeln auf einen ein beim Skatepark", "haben ihn jetzt am Wickel"),
        ("Drei Burschen prügeln auf einen ein", "jetzt haben sie ihn erwischt, liegt am Boden"),
        ("Zwei Männer zerren Kinder in einen Transporter", "haben ihn mitgenommen"),
        ("un type traîne une fille dans sa voiture", "ils l'ont emmenée"),
        ("lads are kicking a boy at the bus stop", "they've got him"),
        ("two men with bars outside number 9", "they have him in the back of the van"),
        ("a gang of lads chasing a young fella", "they have him"),
        ("4 mecs avec des battes devant la gare", "ils l'ont attrapé"),
        ("drei Vermummte mit Baseballschlägern am Platz", "jetzt haben sie ihn"),
        ("vrouw wordt achtervolgd door twee mannen op de Dreef", "ze hebben haar"),
        ("une fille est suivie par trois types", "ils l'ont eue"),
        ("Frau wird von zwei Männern verfolgt", "sie haben sie"),
        ("two men following a girl", "they've got her"),
        ("trois types attaquent un livreur", "ils l'ont coincé dans le hall"),
        ("zwei Burschen überfallen einen Rentner", "sie haben ihn"),
        ("groep jongens zit achter een gast aan met stokken", "ze hebben hem"),
    ],
)
def test_the_attackers_hold_the_victim(report: str, text: str) -> None:
    assert attackers_hold(fold(text).encode(), fold(report).encode())


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("man met bivakmuts sleurt meisje mee", "ze hebben hem meegenomen"),
        ("man met bivakmuts sleurt meisje mee", "de politie heeft haar meegenomen"),
        ("man trekt aan alle autodeuren", "ze hebben hem meegenomen"),
        ("man slaat vrouw", "ze hebben hem"),
        ("Drei Burschen prügeln auf einen ein", "polizei hat sie alle drei mitgenommen"),
        ("lads are kicking a boy at the bus stop", "they've got them"),
        ("two men with bars outside number 9", "they got them both"),
        ("two men with bars outside number 9", "police have him"),
        ("two lads robbing bikes at 12", "they've got him"),
        ("4 mecs avec des battes devant la gare", "ils les ont"),
        ("vrouw wordt achtervolgd door een man", "ze hebben hem"),
    ],
)
def test_the_police_hold_the_attackers(report: str, text: str) -> None:
    assert not attackers_hold(fold(text).encode(), fold(report).encode())
