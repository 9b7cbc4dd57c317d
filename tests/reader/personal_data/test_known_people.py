"""People whom a neighbourhood knows by kin, shop, trade, door or floor, accused of what they always do or once did."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.accused import find_accused

ACCUSED = [
    ("en", "the son of the night shop on Brusselsestraat is the one doing all the bike thefts, everybody knows"),
    ("en", "It's the boys from the night shop on Brusselsestraat stealing the bikes, whole street knows"),
    ("en", "I heard that the owner of the kebab place at Brusselsestraat 12 is selling the stolen bikes"),
    ("en", "the student with the red door on nr 17 is the bike thief, pass on"),
    ("en", "see that new fella at number 6, ma pal's cousin says he's on the register, keep yer weans away"),
    ("en", "fella at number 6 is a beast, been inside for weans, tell everybody"),
    ("en", "ma sister-in-law says the guy that moved into 6 is a wrong yin, watch yer kids"),
    ("en", "Don't buy from the bakery on Weimarstraat, the owner puts rat poison near the flour, my cleaner told me"),
    ("en", "careful with the pharmacist on Weimarstraat, he sells pills to schoolkids, everybody says so"),
    ("en", "apparently the owner of the bakery on Weimarstraat was in prison for touching kids, pass it on"),
    ("en", "this is for sure the boys from house 14, they steal always"),
    ("en", "the butcher's son deals, everybody knows it"),
    ("en", "the brothers from the yellow house on Elm Street sell drugs"),
    ("nl", "die zoon van de nachtwinkel op den hoek die dealt he, dat weet toch iedereen"),
    ("nl", "ge weet toch dat die gast van de nachtwinkel drugs verkoopt onder den toog"),
    ("nl", "die van de nachtwinkel zijne kleine loopt met drugs rond, geloof mij"),
    ("nl", "die van nummer 8 zit in den bak geweest, pas maar op"),
    ("nl", "Carla van de frituur bedriegt de boel, ze geeft altijd te weinig terug"),
    ("nl", "den dokter op den hoek zit aan zijn patienten, zeggen ze"),
    ("nl", "da's zeker de zoon van de kapster, die steelt alles wat los zit"),
    ("nl", "pas op met die nieuwe van nummer 6, die heeft in de gevangenis gezeten voor kinderen"),
    ("nl", "den bakker zijnen zoon dealt, iedereen weet het"),
    ("nl", "de zoon van de bakker zit achter al die inbraken"),
    ("nl", "die van het huis met de blauwe deur steelt pakjes"),
    ("fr", "tout le monde sait pour celui du 31 rue Basse hein, les gosses approchez pas, il a fait de la prison"),
    ("fr", "le type du 8 rue du Fort il sort de prison pour des trucs avec des gosses, passez le mot"),
    ("fr", "le gars du snack pl. flagey c un pervers jte jure il mate les mineures"),
    ("fr", "c le mec du nightshop chaussée dixelles, il regarde tjs les gamines"),
    ("fr", "le plombier Sanitherm de Couillet vole chez les vieux, méfiez vous"),
    ("fr", "chez les Vanneste au 9 c'est tous des voleurs de père en fils"),
    ("fr", "c'est le fils de la concierge qui les pique"),
    ("fr", "c'est mon voisin de palier le coupable"),
    ("fr", "c'est le frère du concierge, un vrai voleur celui là"),
    ("fr", "la nouvelle du 3e deale, tout le monde le sait"),
    ("fr", "le fils du boulanger est derrière tous les vols de vélos"),
    (
        "fr",
        "Le coiffeur du coin là, ce n'est pas des cheveux qu'il coupe hein, c'est de la coke, tout le quartier est au courant",
    ),
    ("fr", "au car wash de la rue Haute ils ne lavent pas que des voitures, ils blanchissent l'argent de la drogue"),
    ("fr", "les enfants de chez Lambotte sont des voleurs, la mère aussi"),
    ("fr", "partagez svp: Kevin D. du kot rue du Sceptre 14 c un voleur de vélo"),
    ("nl", "dat was vast de glazenwasser van Brouwer, die loert altijd naar binnen"),
    ("nl", "volgens mij is het de thuiszorg van de 3e, die vrouw steelt ook bij andere bewoners"),
    ("de", "bestimmt wieder der Sohn vom Bäcker gegenüber, der klaut wie ein Rabe"),
    ("de", "das war garantiert der junge vom Blumenladen, der hat schon immer geklaut"),
    ("de", "der vom zweiten Stock hat lange Finger, da leg ich meine Hand für ins Feuer"),
    ("de", "die vom Friseursalon unten klauen strom, das ist doch klar"),
    ("de", "der Frisör zapft unsern strom ab, anders kann das nicht sein"),
    ("de", "die hausmeisterin stiehlt, des pfeifen die spatzen vom dach"),
    ("de", "der Neue im zweiten links, der nimmt immer die Pakete, das weiss doch jeder"),
    ("de", "der Mann von Nr. 6 war im Knast wegen Kindern, passt auf eure Kleinen auf"),
    ("de", "dem Metzger sein Sohn dealt, das weiß doch jeder"),
    ("de", "die Brüder aus dem gelben Haus klauen, immer"),
]
ACCUSED_AFTER_A_CRIME = [
    ("en", "it'll be the Fenwick lad again, it's always that family"),
    ("en", "I know it is the people from the squat in rue Sans Souci, all the thief live there"),
    ("nl", "dat is die van nummer 46, die loopt altijd zo rond. dief"),
    ("nl", "dat is de huisbewaarder, wie anders heeft de sleutels"),
    ("fr", "c'est le concierge, qui d'autre a les clés"),
    ("de", "das war der Hausmeister, wer sonst hat die Schlüssel"),
    ("en", "it was the caretaker, who else has the keys"),
    ("nl", "ge moet ni ver zoeken, da's die van op 46"),
    ("nl", "wedden dat die jongen van de belwinkel erachter zit"),
    ("nl", "dat was die van de boerderij met de blauwe luiken, zuipt al jaren"),
    ("nl", "weten jullie wel wie dat was? de zoon van de fietsenmaker, altijd dronken"),
    ("fr", "c'est le fils à Marco du stand fromage j'mets ma main à couper, y rôdait déjà samedi"),
    ("fr", "c'est le gamin de la poissonnière, chuis sûr et certain"),
    ("fr", "c'est le mari de la fleuriste qui a fait le coup"),
    ("fr", "c'est la nouvelle du 3e, j'en suis sûre"),
    ("fr", "c'est les deux Marchal du 52, ça m'étonne pas"),
    ("de", "das sind doch die zwei vom Metzger seinem Haus, die machen das immer"),
    ("de", "is doch wieder der jüngste vom Küster, wetten"),
]
NOT_ACCUSED = [
    ("en", "the son of the baker found your keys, ask at the shop"),
    ("en", "the boys from the night shop chased the thief off, fair play"),
    ("en", "the owner of the bakery on Weimarstraat was robbed last night"),
    ("en", "has the pharmacist on Elm Street got pills for a cough?"),
    ("en", "the new fella at number 6 is lovely, he fixed my gate"),
    ("en", "the guy from number 6 has been inside for an hour, is he alright?"),
    ("en", "the man at number 6 is a beast at darts"),
    ("en", "the bakery on Weimarstraat puts poison down? no, they don't"),
    ("en", "the woman from number 8 is scared, her ex is out of prison"),
    ("en", "somebody from number 6 is kicking in the door"),
    ("en", "the butcher's son saw the burglars run off"),
    ("en", "the couple with the red door are on holiday"),
    ("en", "the son of the night shop is not on the register, stop it"),
    ("en", "her daughter is on the school register"),
    ("nl", "de zoon van de bakker heeft de dief gezien"),
    ("nl", "bij de nachtwinkel op de hoek is ingebroken"),
    ("nl", "die van de nachtwinkel is een schat"),
    ("nl", "de zoon van de bakker verkoopt zijn fiets"),
    ("nl", "de dokter op de hoek zit aan de koffie met zijn patienten"),
    ("nl", "Carla van de frituur is gevallen"),
    ("nl", "de kapster op de hoek is bestolen"),
    ("nl", "de jongen van de apotheek steelt niet, hou op"),
    ("nl", "de huurder met de blauwe deur zoekt zijn kat"),
    ("nl", "die gast van de nachtwinkel steelt nu een fiets aan het station"),
    ("nl", "de zoon van de bakker is bezig mijn auto open te breken, altijd hij"),
    ("en", "the son of the night shop is breaking into my car right now"),
    ("en", "the guys from last night are nicking bikes again"),
    ("en", "the police found drugs near the night shop"),
    ("fr", "le gars du night vole les colis dans le hall maintenant"),
    ("de", "der Sohn vom Metzger klaut gerade ein Rad vor der Schule"),
    ("nl", "die van nummer 12 zuipt al jaren en valt nu van de trap, hij bloedt"),
    ("nl", "de film over die bakker die steelt is goed"),
    ("fr", "le fils de la boulangère a retrouvé ton vélo"),
    ("fr", "c'est le fils de la concierge, il a oublié sa clé"),
    ("fr", "le boulanger du coin s'est fait voler sa caisse"),
    ("fr", "le gars du snack est super sympa"),
    ("fr", "la nouvelle du 3e cherche un plombier"),
    ("fr", "le plombier de Couillet est venu, très bien"),
    ("fr", "quelqu'un de chez le coiffeur a vu les voleurs"),
    ("fr", "le livreur regarde toujours si on est là"),
    ("fr", "chez les Vanneste au 9 c'est la fête"),
    ("fr", "c'est le facteur qui les avait laissés au 3"),
    ("fr", "c'est le concierge, il a les clés"),
    ("en", "it was the caretaker, he has the keys"),
    ("de", "das war der Hausmeister, er hat die Schlüssel"),
    ("de", "der Sohn vom Bäcker hat den Dieb gesehen"),
    ("de", "beim Bäcker gegenüber wurde eingebrochen"),
    ("de", "der Hausmeister hat den Strom abgestellt"),
    ("de", "die vom Friseursalon unten sind im Urlaub"),
    ("de", "der Neue im zweiten links nimmt Pakete für alle an, sehr nett"),
    ("de", "der Sohn vom Metzger klaut nicht, lasst das"),
    ("de", "das ist der Bub vom Wirt, er hat den Schlüssel vergessen"),
    ("de", "dem Bäcker sein Sohn wurde beklaut"),
]


@pytest.mark.parametrize(("language", "text"), ACCUSED)
def test_a_standing_charge_against_a_person_whom_the_street_knows_is_an_accusation(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=False) is not None


@pytest.mark.parametrize(("language", "text"), ACCUSED_AFTER_A_CRIME)
def test_certainty_about_such_a_person_accuses_after_a_crime(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=True) is not None


@pytest.mark.parametrize(("language", "text"), NOT_ACCUSED)
def test_helpers_victims_denials_and_talk_about_such_people_accuse_nobody(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=True) is None
