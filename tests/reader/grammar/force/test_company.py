"""A walk home, a victim who is not left alone, children who are fetched and a door for rescuers are lawful company."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.company import keeps_company
from bot.reader.text.normalisation import fold

COMPANY = [
    # English
    "go into the night shop by the church and stay there, I'm 2 min away we'll walk back together",
    "I'm coming over to sit with you till they arrive",
    "meet at the corner and we walk the kids back",
    "my lad was to get that bus. im driving down to collect him at the far side of the church",
    "I'll walk you home love",
    "can somebody walk with me to the station, I don't like the tunnel",
    "who wants to pick up the kids together today",
    "I'll stay with him till the ambulance gets here",
    # Dutch
    "moet zo naar mn dienst, vind het eng in die tunnel. loopt er iemand mee?",
    "durf niet alleen door de tunnel, wie wil er even meelopen?",
    "kan er iemand met mij meelopen naar de metro om 10 uur?",
    "ik breng je wel naar huis, blijf daar staan",
    "ik kom bij je zitten tot ze er zijn",
    "ik haal nu de kinderen van school, wie komt er mee",
    "gaan we samen de kinderen ophalen?",
    "wij blijven bij de mevrouw tot de ziekenwagen komt",
    # French
    "ne bouge pas, je te raccompagne chez toi",
    "j'arrive, je reste avec vous jusqu'à ce que la police soit là",
    "je vais chercher mes enfants à l'école, qui vient avec moi ?",
    "on rentre ensemble, attendez-moi devant la boulangerie",
    "quelqu'un peut m'accompagner jusqu'au bus ce soir ?",
    # German
    "kan iemand me gewoon effe ophalen bij de tram, dan lopen we samen naar boven",
    "quelqu'un peut venir me chercher à la gare ?",
    "kann mich jemand am bahnhof abholen",
    "can someone pick me up from the station",
    "kom mee met ons, wij zijn met vier en gaan dezelfde kant op",
    "viens avec nous on est quatre et on va du même côté",
    "komm mit uns, wir sind zu viert und gehn in dieselbe richtung",
    "walk with us love there's four of us going the same way",
    "we halen ze met twee auto's op na de fuif, ze moeten niet alleen naar huis",
    "qui raccompagne les filles, faut pas qu'elles rentrent seules",
    "wer bringt die mädels nach der feier heim, die solln ned allein gehn",
    "who's bringing the girls home after the disco, they shouldn't walk alone",
    "ich hol die kinder jetzt selber ab, wer will soll mitkommen",
    "ich fahr jetzt zur schule und hol meine zwei, wer mag kann mit mir heimlaufen",
    "holen wir die kinder heute zusammen ab? wer kommt mit",
    "bleib im laden, ich komm und bring dich heim",
    "ich komm rüber und bleib bei dir, bis die polizei da ist",
    "wart dort, i begleit di zum bus",
]
NOT_MERE_COMPANY = [
    "we walk home together past his house and show him",
    "I'll sit with you till they arrive and then we batter him",
    "I'm picking up the lads and we're coming over",
    "I'll walk you home, and bring the bat",
    "my lad knows where he lives, going to pick him up",
    "who's coming with me",
    "kom mee met ons, we zijn met vier en gaan naar hem",
    "he won't walk home alone, we'll batter him",
    "viens avec nous on est quatre, on va le choper",
    "can someone pick me up, we're going to his house",
    "kan iemand me ophalen, dan pakken we hem",
    "loopt er iemand mee? hij zit achter in de steeg",
    "wie loopt er mee, we pakken hem",
    "ik breng je naar huis en dan gaan we naar hem",
    "ik haal mijn zoon en zijn maten, wacht op ons",
    "wij blijven bij zijn deur tot hij komt",
    "je te raccompagne et après on lui casse la gueule",
    "je vais chercher mes cousins",
    "on l'attend ensemble devant chez lui",
    "ich hol meine zwei kumpels, wer kommt mit",
    "ich hol meine jungs",
    "wir holen die kinder ab und dann holen wir uns den",
    "ich bleib bei ihm vor der tür stehen, der kommt nicht mehr raus",
]


@pytest.mark.parametrize("text", COMPANY)
def test_company_is_lawful(text: str) -> None:
    assert keeps_company(fold(text), [])


@pytest.mark.parametrize("text", NOT_MERE_COMPANY)
def test_a_person_to_go_to_friends_and_violence_are_no_mere_company(text: str) -> None:
    assert not keeps_company(fold(text), [])


STROKE = "999 son, the now, that's a stroke"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("pit the big light on and open the close door for them", STROKE),
        ("prop the front door open for the ambulance", ""),
        ("zet de voordeur al open voor de ambulance", ""),
        ("doe beneden de deur open zodat ze erin kunnen", "112 gebeld, ze komen"),
        ("ouvrez la porte du bas pour les pompiers", ""),
        ("laissez le portail ouvert pour eux", "le samu arrive"),
        ("mach unten die Haustür auf für den Notarzt", ""),
        ("ich stell mich an die ecke und wink den rettungswagen rein", ""),
        ("I'll stand at the corner and wave the ambulance in", ""),
        ("ik ga op de hoek de ziekenwagen opwachten", ""),
        ("je vais au coin pour guider l'ambulance", ""),
        ("lass das Tor offen, damit sie reinkommen", "der Krankenwagen kommt"),
    ],
)
def test_a_door_is_opened_for_rescuers(text: str, before: str) -> None:
    assert keeps_company(fold(text), [fold(before)])


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("open the door for them and we'll batter them", STROKE),
        ("open the door, the police are too slow, we go in", ""),
        ("open the close door for them", "two lads with a knife downstairs"),
        ("doe de deur open, de politie komt toch niet", ""),
        ("ouvre la porte et on le chope", "le samu arrive"),
        ("mach das Tor auf, wir holen uns den", "der Krankenwagen kommt"),
        ("we wave the police past and then get him ourselves", ""),
    ],
)
def test_a_door_to_a_suspect_is_none(text: str, before: str) -> None:
    assert not keeps_company(fold(text), [fold(before)])
