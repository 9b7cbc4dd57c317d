"""Force that a member announces is found by its form; reports, help, distance and neighbours have other forms."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.announced_force import Force, announced_force
from bot.reader.grammar.force.calm_calls import advises_talk, calls_for_chore, hopes_for_arrest
from bot.reader.text.normalisation import fold

PLAIN = [
    "I'll get them before tonight, the dirty bastards",
    "ich fahr dem grad hinterher, schwarzer golf, bin an der ampel",
    "ich verfolge den golf gerade richtung autobahn",
    "ich fahr ihm hinterher",
    "los, wir schnappen sie uns!",
    "auf sie! die kommen hier nicht mehr raus",
    "leute, drauf auf den",
    "vas-y cours-lui après, je le coupe par la ruelle",
    "faites-lui la peau",
    "faites-leur leur fête",
    "ik ga er nu op los met mijn hamer",
    "come on lads, after them!",
    "ich lauf ihm nach",
    "komm, wir holen uns den",
    "den mach ich fertig",
    "I'll sort him out myself",
    "right I'm going out there to have him",
    "grab him",
    "on lui donne une leçon",
    "dem verpassen wir eine Abreibung",
    "ik rij hem achterna",
    "ik ga erachteraan",
    "on va le choper",
    "ik fiets erachteraan",
    "on l'attend à la sortie",
    "ik loop hem achterna",
    "we rijden ze achterna",
    "ik zit er achteraan",
    "ik ga achter hem aan",
    "we pakken hem",
    "we gaan hem pakken",
    "ik sla hem op zijn bakkes",
    "die maak ik kapot",
    "je lui cours après",
    "je pars à sa poursuite",
    "il va prendre une raclée",
    "je vais me le faire",
    "je vais le défoncer",
    "wir laufen ihm hinterher",
    "ich bin hinter ihm her",
    "den kauf ich mir",
    "I'm going after him",
    "we're chasing them",
    "let's get him",
    "I'll give him a good hiding",
    "I'm gonna batter him",
    "off after him",
    "on l'attend à cinq au coin pour le maintenir au sol",
    "met vier kunnen we hem tegen de grond houden",
    "zu viert können wir ihn am Boden festhalten",
    "four of us can pin him down",
]
UNDER_A_CONDITION = [
    "if I find out who slashed my tyres I'll break his legs",
    "if he comes back he'll get a kicking",
    "als ik hem vind breek ik zijn benen",
    "als hij terugkomt krijgt hij een pak slaag",
    "s'il revient je lui casse la gueule",
    "wenn ich den erwische brech ich ihm die Knochen",
    "wenn der nochmal kommt gibt's was auf die Fresse",
    "wieder hundescheiße vor meiner garage. einmal noch dann gibts was aufs maul",
]
DOUBTFUL = [
    "bloquez la rue avec vos voitures",
    "venez à plusieurs, il est seul",
    "ich lass den Hund raus",
    "ich hetz die Hunde auf ihn",
    "venez en force",
    "jvais lui dire ses 4 vérités",
    "dem sag ich jetzt mal die meinung",
    "I'm away to give him a piece of my mind",
    "ki vient ac moi chez lui il habite rue du moulin",
    "jles suis en velo ils vont vers le village",
    "hij rijdt weg. ik spring op de scooter achter m aan",
    "ik bind hem vast aan de paal tot de politie er is",
    "je l'attache au poteau jusqu'à l'arrivée de la police",
    "ich bind den an den pfosten bis die polizei kommt",
    "I'm tying him to the lamppost till the police come",
    "ben hem aan het volgen met de auto richting station",
    "ik blijf aan hem plakken tot hij stopt",
    "ik spring op de fiets en haal hem wel in",
    "ik trek hem uit zijn auto",
    "hij krijgt straks wat van mij",
    "je roule derrière la golf noire",
    "je le colle au cul, il va pas m'échapper",
    "je le sors de sa bagnole moi",
    "il va passer un sale quart d'heure",
    "bin direkt hinter ihm, er biegt jetzt ab",
    "ich häng an dem dran",
    "ich zieh den aus dem auto",
    "der kriegt gleich was von mir",
    "im behind him now, he's turning onto the ring road",
    "following the golf now",
    "I'm on his tail, he won't lose me",
    "im gonna drag him out of that car",
    "he's getting what's coming to him tonight",
    "Ich geh jetzt raus und stell ihn zur Rede",
    "Ich nehm den Hund mit und geh nachsehen",
    "I'm following him",
    "who's coming out with me?",
    "got him, holding him till the police come",
    "hab ihn, halte ihn fest bis die Polizei da ist",
    "je le suis",
    "je le tiens jusqu'à ce que la police arrive",
    "retenez-le jusqu'à ce que la police arrive",
    "je le retiens",
    "ik hou hem vast tot de politie er is",
    "wie komt er mee naar buiten?",
    "ik neem de hond mee en ga kijken",
    "je prends le chien et je vais voir",
    "qui sort avec moi ?",
    "wer kommt mit raus?",
    "I'm going out there to have it out with him",
    "I'm taking the dog and going to look",
]
NONE = [
    "ik ga er nu op los met mijn verfborstel, de gevel wordt wit",
    "faites-leur la fête pour leurs noces d'or",
    "wir kaufen die uns, die neuen Stühle sind im Angebot",
    "grab him a coffee while you're there",
    "la prof leur donne une leçon de vélo",
    "ich lass den Hund nochmal in den Garten",
    "Two tickets left, grab them quick",
    "Tickets on sale now. Grab them now",
    "On va leur donner une leçon de français gratuite",
    "Je lui donne une leçon de piano",
    "Wir verpassen denen eine Abreibung am Sonntag im Derby",
    "Bloquez la rue avec les barrières pour la brocante",
    "Bloquez la route avec des cônes, l'arbre est tombé",
    "Fête de quartier samedi, venez nombreux !",
    "Réunion avec la police ce soir, venez nombreux",
    "Venez à plusieurs pour nettoyer le parc",
    "Wir lassen die Hunde raus in den Garten",
    "Ich lasse die Hunde los auf der Hundewiese",
    "going over to have him round for tea",
    "kids are in the garden, going out to have them in",
    "nan's minding the baby, going over to have him",
    "ja. gebeld, ze wachten hem op in Lichtervelde",
    "ich fahr dem müllwagen hinterher, das dauert",
    "I'll get them before tonight, the tickets",
    "we pakken ze straks, de kaartjes",
    "ich lauf dem kleinen hinterher mit dem roller",
    "ich bin hinter ihm in der schlange beim bäcker",
    "lauf ihm nicht hinterher",
    "ik haal hem wel in, die bus rijdt toch traag",
    "ik trek hem uit de kast, die oude tent",
    "hij krijgt straks een taart van mij",
    "je suis derrière lui dans la file à la poste",
    "je roule derrière le camion poubelle",
    "im behind him in the queue at the chemist",
    "following the recipe now",
    "lady from 112 says they have it coming",
    "ich hol mir den Kuchen",
    "ich schnapp mir den letzten Kaffee",
    "wir holen uns den Pokal",
    "I'm going after him, he forgot his wallet",
    "ik loop ze achterna, ze zijn hun sjaal vergeten",
    "ik heb hem vast, haal een touw",
    "halte ihn fest, der Hund beißt nicht",
    "je le tiens par la main",
    "kzag hem daarjuist ook achteraan in den tuin",
    "ik zag hem achteraan in de straat",
    "ik volg hem op afstand tot de patrouille er is",
    "I'm following him at a distance, he goes to the station",
    "I can see him, he goes to the station",
    "je le suis des yeux",
    "ich folge ihm mit Abstand",
    "hij rijdt achteraan in de stoet",
    "ik ga er niet achteraan",
    "don't go after him",
    "nicht hinterherlaufen",
    "n'y va pas, je reste ici",
    "hij zei dat hij mijn benen gaat breken",
    "he said he'd break my legs",
    "er droht ihm die Knochen zu brechen",
    "ils sont en train de le tabasser",
    "they're kicking his head in",
    "die schoppen hem op zijn kop",
    "sie schlagen ihm ins Gesicht",
    "hij krijgt slaag van drie man",
    "he's getting a kicking outside the pub",
    "ich halte ihn fest bis der Krankenwagen kommt",
    "holding his hand till the ambulance comes",
    "ik hou hem in het oog",
    "ik hou hem op de hoogte",
    "je le tiens à l'œil",
    "ich halte dich auf dem Laufenden",
    "we wachten op hem",
    "ik ga hem halen op school",
    "we gaan hem ophalen aan het station",
    "je vais le chercher à la gare",
    "on va le voir demain",
    "on va les appeler",
    "ich hol ihn ab",
    "wir holen die Kinder ab",
    "wir nehmen den Hund mit in den Urlaub",
    "ich bring den Hund zum Tierarzt",
    "let's get them some food",
    "I'll get him a blanket",
    "I'll follow up with the council",
    "I'll let them know",
    "I'll catch you later",
    "we'll get her a card",
    "ik volg ze op Instagram",
    "je la suis sur Facebook",
    "je le suis toujours malade",
    "who's coming to the street party?",
    "who's going to call?",
    "wer kommt mit zum Aufräumen?",
    "wer geht mit spazieren",
    "wie komt er mee naar de kermis",
    "qui vient au marché ?",
    "sprich doch mal mit ihm",
    "praat eens met hem",
    "parle-lui gentiment",
    "have a word with him",
    "ik breek mijn nek over die stoep",
    "I broke my leg",
    "je me suis cassé le bras",
    "ich hab mir das Bein gebrochen",
    "hij heeft zijn been gebroken",
    "il s'est cassé la jambe",
    "ik trap het niet af",
    "geef hem een deken",
    "ik geef hem een slaapplaats",
    "mach ich fertig",
    "ich mach die Torte fertig",
    "das kauf ich mir",
    "die hol ich mir morgen",
    "die nehmen wir",
    "the lads got a hammering on Saturday",
    "we got a hiding in the cup",
    "he's getting a slap up meal",
    "he gets a good hiding place",
    "ik loop achter de feiten aan",
    "ik rij achter hem aan naar het ziekenhuis",
    "I'm driving after them to the hospital",
    "wij rijden achter de ambulance aan",
    "je cours après le bus",
    "ich lauf dem Bus hinterher",
    "ich geh dem nach",
    "ich gehe der Sache nach",
    "hij krijgt een pak slaag van drie man",
    "da kriegt grad einer auf die Fresse, helft ihm",
    "er kriegt gerade auf die Fresse von drei Typen",
    "he gets a kicking from three lads",
    "they gave him a kicking",
    "ze sloegen hem op zijn gezicht",
    "on lui a cassé la gueule",
    "ils lui ont cassé le nez",
    "sie haben ihm die Nase gebrochen",
]


@pytest.mark.parametrize("text", PLAIN + UNDER_A_CONDITION)
def test_blows_and_a_pursuit_by_the_author_are_plain_in_an_incident(text: str) -> None:
    assert announced_force(fold(text), in_incident=True) is Force.PLAIN


@pytest.mark.parametrize("text", UNDER_A_CONDITION)
def test_blows_under_a_condition_are_plain_at_any_time(text: str) -> None:
    assert announced_force(fold(text), in_incident=False) is Force.PLAIN
    assert announced_force(fold(text + " 😂"), in_incident=False) is Force.NONE


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_person_who_is_held_followed_or_confronted_is_a_doubt_in_an_incident(text: str) -> None:
    assert [announced_force(fold(text), in_incident) for in_incident in (True, False)] == [Force.DOUBTFUL, Force.NONE]


@pytest.mark.parametrize("text", NONE)
def test_reports_help_distance_and_neighbours_announce_no_force(text: str) -> None:
    assert announced_force(fold(text), in_incident=True) is Force.NONE


@pytest.mark.parametrize(
    "text",
    [
        "ik zag de agent hem tegen de grond duwen",
        "we konden hem tegen de grond houden, politie is er",
        "moeten we hem op de grond leggen? hij zit nu op een stoel",
        "je vois deux hommes le maintenir au sol",
        "on a réussi à le maintenir au sol, la police arrive",
        "on doit le tenir au sol, il fait une crise d'épilepsie",
        "wir sahen, wie zwei Männer ihn auf den Boden drücken",
        "wir konnten ihn am Boden halten, Polizei ist da",
        "I saw the police push him to the ground",
        "we saw him pin her down and take her bag",
        "we managed to hold him down, police are here now",
        "should we hold him down, he's having a fit?",
        "we keep them down on the floor, the kids",
    ],
)
def test_a_witness_an_arrest_and_first_aid_announce_no_force(text: str) -> None:
    assert announced_force(fold(text), in_incident=True) is Force.NONE


@pytest.mark.parametrize("text", ["er achteraan !", "ok , je le suis !", "los , hinterher !", " je les suis "])
def test_a_space_at_the_end_of_a_clause_changes_nothing(text: str) -> None:
    tight = text.replace(" ,", ",").replace(" !", "!").strip()
    assert announced_force(fold(text), True) is announced_force(fold(tight), True) is not Force.NONE


def test_other_pursuits_and_other_blows_wait_for_an_incident() -> None:
    assert announced_force(fold("ik rij hem achterna"), in_incident=False) is Force.NONE
    assert announced_force(fold("den mach ich fertig"), in_incident=False) is Force.DOUBTFUL


CHORES = [
    "wer kommt mit zum Aufräumen?",
    "wie komt er mee opruimen?",
    "qui vient ranger ?",
    "wie gaat er mee naar de wijkagent om dat te bespreken?",
    "qui vient avec moi voir l'agent de quartier ?",
    "wer geht mit zum Bezirksbeamten?",
    "who's coming with me to the ward officer?",
]


@pytest.mark.parametrize("text", CHORES)
def test_a_chore_is_no_hunt(text: str) -> None:
    assert calls_for_chore(fold(text))
    assert not calls_for_chore(fold("wer kommt mit raus?"))
    assert not calls_for_chore(fold(text + " Baseballschläger, schlagen"))


@pytest.mark.parametrize("text", ["sprich doch mal mit ihm", "praat eens met hem", "parle-lui", "have a word with him"])
def test_advice_to_talk_is_no_call(text: str) -> None:
    assert advises_talk(fold(text))
    assert not advises_talk(fold("I'll talk to them the way we do at home"))


@pytest.mark.parametrize(
    "text",
    [
        "hope they catch him quick",
        "hopelijk pakken ze hem snel",
        "j'espère qu'ils vont l'attraper",
        "hoffentlich schnappen die den bald",
    ],
)
def test_the_hope_for_an_arrest_is_no_call(text: str) -> None:
    assert hopes_for_arrest(fold(text))
    assert not hopes_for_arrest(fold(text + ", else I'll get him"))
    assert not hopes_for_arrest(fold("bring a bat, " + text))


@pytest.mark.parametrize("text", ["hope we catch him", "hopelijk vind ik hem", "j'espère que je le chope"])
def test_the_hope_to_catch_a_person_oneself_is_none(text: str) -> None:
    assert not hopes_for_arrest(fold(text))
