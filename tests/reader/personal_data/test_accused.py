"""People who are accused so that the group can find them, and lines that only come near. All names are invented."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.accused import find_accused
from bot.reader.personal_data.homes import without_homes

ACCUSED = [
    ("nl", "dank u wel Jan Vermeulen, dief die ge zijt"),
    ("en", "thanks Jack Harris, he stole my bike"),
    ("fr", "Julien Morel, le voleur"),
    ("nl", "nou ik zeg het gewoon die gozer van nummer 42 dealt drugs, al maanden, iedereen weet het"),
    ("fr", "c'est encore Yanis du 46, c'est lui qui vole dans toutes les voitures tout le monde le sait"),
    ("en", "it'll be Kevin Brand from 8 Elm Street, he nicks everything"),
    ("en", "the thief is called Mark Lennon"),
    ("en", "the thief's name is Mark Lennon"),
    ("en", "everyone knows Peter Hanson deals drugs"),
    ("de", "Jeder weiß doch dass Peter Hansen Drogen verkauft"),
    ("de", "Das war bestimmt der Kevin Brandt aus der Ulmenstraße 8, der klaut doch alles"),
    ("de", "Der Sohn von Familie Krause klaut wieder"),
    ("en", "the Crawford lad is stealing again"),
    ("nl", "dat was Danny de Wit van nummer 40, ik weet het zeker"),
    ("nl", "dat zal Kevin Janssens van nummer 9 zijn, die heeft altijd wel iets"),
    ("nl", "die dief is Kevin Janssens"),
    ("fr", "c'est Kevin Morel, j'en suis sûr"),
    ("nl", "die van 17 heeft mijn fiets gestolen"),
    ("nl", "Kevin van 12 pikt alles wat los zit"),
    ("nl", "kevin janssens heeft die fietsen gejat"),
    ("nl", "de familie Peeters steelt pakjes"),
    ("nl", "de uitbater van nachtwinkel Sultan verkoopt drugs"),
    ("nl", "die van nr 8 is een dief"),
    ("nl", "Het is die van nummer 8 die overal inbreekt"),
    ("nl", "weer heeft Kevin van 12 een fiets gestolen"),
    ("fr", "le gars du 12 deale devant l'école"),
    ("fr", "les voisins du 14 volent les colis"),
    ("fr", "Julien Morel a volé mon vélo"),
    ("fr", "le fils des Dupont a cambriolé la pharmacie"),
    ("fr", "celui du 8 est le voleur"),
    ("fr", "le patron du café Central vend de la drogue"),
    ("fr", "le voleur s'appelle Julien Morel"),
    ("fr", "c'est le fils du 31 qui vole les vélos"),
    ("fr", "la famille du numéro 3 deale"),
    ("de", "der Typ aus Nr. 12 klaut Pakete"),
    ("de", "die Familie von Nummer 8 verkauft Drogen"),
    ("de", "Markus Lehner hat mein Rad geklaut"),
    ("de", "der Dieb heißt Markus Lehner"),
    ("de", "Familie Krause dealt"),
    ("de", "der Wirt vom Café Lux verkauft Koks"),
    ("de", "Jeder weiß, dass der Kevin aus Nr. 8 einbricht"),
    ("de", "die von Nr. 17 sind Diebe"),
    ("en", "the guy at number 9 is a dealer"),
    ("en", "the lad from number 12 broke into my shed"),
    ("en", "them lot at number 4 are thieves"),
    ("en", "the family at 23 Mill Road sells drugs"),
    ("en", "the owner of the corner shop sells stolen phones"),
    ("en", "Mark Lennon is the burglar"),
    ("en", "it was Jack from number 8, he stole my bike"),
    ("en", "Mr Hanson robbed the till"),
    ("en", "the one from number 17 has been nicking parcels for months"),
    ("en", "the Murphys' lad is dealing again"),
    ("en", "Dean Murphy from 3 is a paedo"),
    ("nl", "die gast van nummer 5 is een pedofiel"),
    ("nl", "Jan Peeters van nr 3 is de brandstichter"),
    ("fr", "l'auteur c'est Kevin Morel"),
]
ACCUSED_IN_AN_INCIDENT = [
    ("nl", "Kevin Janssens heeft dat gedaan"),
    ("nl", "de zoon van nummer 17 zit erachter"),
    ("fr", "Karim du 12 a fait le coup"),
    ("de", "der Nachbar von Nr. 5 war's"),
    ("de", "Tim vom 12er steckt dahinter"),
    ("en", "Tom Higgins did it"),
]
NOT_ACCUSED = [
    ("nl", "Tom Claes pikt de kinderen op om 4 uur"),
    ("en", "Dave Jones deals in antiques at number 9"),
    ("fr", "Marie Dupont du 12 vole demain vers Rome"),
    ("fr", "Jean Martin du 8 a piqué une sieste"),
    ("fr", "Jean Martin du 8 a piqué une crise"),
    ("nl", "Jan Peeters heeft een fiets gevonden die gestolen is"),
    ("nl", "Jan Peeters heeft de gestolen fiets teruggebracht"),
    ("nl", "Kevin van nummer 12 heeft gezien dat mijn fiets gestolen werd"),
    ("de", "Peter Hansen hat ein gestohlenes Rad gefunden"),
    ("de", "Familie Krause hat gesehen, wer das Rad geklaut hat"),
    ("en", "Kevin Brand from number 8 has found a stolen bike"),
    ("nl", "Jan Peeters, inbrekers bij u in de tuin!"),
    ("fr", "merci à Jean Vermeulen qui a rapporté mon portefeuille volé"),
    ("en", "thanks to Jack Harris who caught the thief"),
    ("en", "they broke in at Yanis's, number 46"),
    ("nl", "bij nummer 42 is ingebroken"),
    ("en", "Kevin Brand from 8 Elm Street was robbed"),
    ("en", "it was not Kevin"),
    ("en", "it was not Kevin Brand from number 8 who stole it"),
    ("en", "Hansen steals the ball"),
    ("en", "Peter Hansen steals the ball and scores"),
    ("en", "the cat from number 12 steals my socks"),
    ("nl", "de kat van nummer 12 steelt mijn sokken"),
    ("nl", "die van nummer 42 is bestolen"),
    ("nl", "de fiets van die van nummer 42 is gestolen"),
    ("nl", "de buren van nummer 14 hebben een inbreker gezien"),
    ("nl", "Jan Peeters heeft de dief gezien"),
    ("nl", "Kevin van nummer 12 heeft de dader achtervolgd"),
    ("nl", "een jongen van 14 steelt snoep"),
    ("nl", "die van 17 heeft haar fiets terug"),
    ("nl", "Jan Peeters is opgelicht"),
    ("nl", "bij die van nummer 17 is ingebroken"),
    ("nl", "de man van nummer 12 is gevallen"),
    ("nl", "mevrouw Peeters van nummer 8 is bestolen aan de deur"),
    ("nl", "bij Kevin Janssens hebben ze ingebroken"),
    ("nl", "Kevin van 12 heeft niks gestolen"),
    ("nl", "Jan Peeters verkoopt zijn fiets"),
    ("nl", "de bakker van de Kerkstraat verkoopt weer speculaas"),
    ("nl", "Kevin van nummer 12 heeft het gedaan, bedankt!"),
    ("nl", "de auto van Jan Peeters is gestolen"),
    ("nl", "iemand heeft bij Jan Peeters ingebroken"),
    ("nl", "ze hebben bij Jan Peeters van 12 een fiets gestolen"),
    ("nl", "Kim Peeters is haar fiets gestolen"),
    ("nl", "Kevin van 12 steelt al mijn koekjes 😂"),
    ("fr", "Yanis du 46 s'est fait voler son vélo"),
    ("fr", "on a volé le vélo de Julien Morel"),
    ("fr", "on a cambriolé chez Julien du 12"),
    ("fr", "les voisins du 14 ont été cambriolés"),
    ("fr", "le monsieur du 12 est tombé"),
    ("fr", "la dame du 8 a été volée"),
    ("fr", "ce n'est pas Yanis du 46 qui a volé"),
    ("fr", "Julien Morel a vu le voleur"),
    ("fr", "le voisin du 12 a appelé la police"),
    ("fr", "c'est Julien du 12, je suis dehors"),
    ("fr", "Julien Morel vole au secours des voisins"),
    ("fr", "le vol du 12 novembre"),
    ("fr", "Kevin Morel vend son vélo"),
    ("fr", "le boulanger du 8 vend des tartes"),
    ("fr", "un gamin de 12 ans a volé un vélo"),
    ("fr", "madame Dupont s'est fait voler son sac"),
    ("fr", "ils ont volé madame Dupont"),
    ("fr", "la voiture du voisin du 8 a été volée"),
    ("de", "bei Familie Krause wurde eingebrochen"),
    ("de", "Familie Krause wurde beklaut"),
    ("de", "dem Nachbarn aus Nr. 12 wurde das Rad geklaut"),
    ("de", "Markus Lehner hat den Dieb gesehen"),
    ("de", "Herr Müller verkauft seinen Schrank"),
    ("de", "bei Peter Hansen ist eingebrochen worden"),
    ("de", "die Nachbarin aus Nr. 8 hat die Polizei gerufen"),
    ("de", "Peter Hansen hat nichts geklaut"),
    ("de", "jemand hat Frau Müller das Rad geklaut"),
    ("de", "sie haben Frau Müller die Tasche gestohlen"),
    ("de", "der Kater von Nr. 12 klaut Würstchen"),
    ("de", "ein Junge von 12 Jahren hat geklaut"),
    ("de", "das war nicht der Kevin aus Nr. 8"),
    ("de", "der Mann aus Nr. 14 ist gestürzt"),
    ("de", "Das Auto von Peter Hansen ist gestohlen"),
    ("de", "Die Tochter von Familie Krause war es, danke für die Kekse"),
    ("en", "the man at number 18 is beating his dog"),
    ("en", "the guy from number 12 had his bike stolen"),
    ("en", "Mrs Hanson had her purse nicked"),
    ("en", "somebody robbed Mrs Hanson"),
    ("en", "someone nicked Kevin Brand's bike"),
    ("en", "the people at number 9 got burgled"),
    ("en", "the family at number 9 were burgled last night"),
    ("en", "Peter Hanson deals with the council about it"),
    ("en", "Peter Hanson is a car dealer for Volvo"),
    ("en", "the shop owner sells apples"),
    ("en", "the owner of the corner shop sells great bread"),
    ("en", "thieves stole from the family at number 9"),
    ("en", "the thief ran past number 9"),
    ("en", "Tom Higgins did it, thanks Tom!"),
    ("en", "a boy of 12 stole a bike"),
    ("en", "Kevin from number 12 broke his arm"),
    ("en", "Mark Lennon broke in his new shoes"),
    ("en", "the neighbour at 12 saw a burglar"),
    ("en", "it's Wout from number 12, I'm outside"),
    ("en", "it was Jack from number 8 who called the police"),
    ("en", "Kevin Brand saw who stole the bike"),
    ("en", "Kevin Brand from number 8 says somebody stole his bike"),
    ("nl", "Kevin van nummer 8 zegt dat iemand zijn fiets heeft gestolen"),
    ("nl", "Is er bij de familie Peeters ingebroken?"),
    ("nl", "de dief stond bij die van nummer 17 in de tuin"),
    ("nl", "die van nummer 17 is een schat"),
    ("nl", "Peter Janssens is de dief achterna gelopen"),
]


@pytest.mark.parametrize(("language", "text"), ACCUSED)
def test_an_accusation_of_a_person_who_can_be_found_is_one_at_any_time(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=False) is not None


@pytest.mark.parametrize(("language", "text"), ACCUSED_IN_AN_INCIDENT)
def test_a_doer_without_a_deed_is_accused_only_while_an_incident_is_known(language: str, text: str) -> None:
    found = [find_accused(text, language, in_incident) is not None for in_incident in (False, True)]
    assert found == [False, True]


@pytest.mark.parametrize(("language", "text"), NOT_ACCUSED)
def test_victims_witnesses_helpers_games_and_pets_are_not_accused(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=True) is None


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("de", "Das war der Kevin Brandt aus der Ulmenstraße 8, der klaut doch alles", "Ulmenstraße"),
        ("nl", "De dader heet Peter Voorbeeld en woont in de Molenstraat 12", "Molenstraat"),
        ("en", "Kevin Brand from 8 Elm Street nicks everything", "Elm Street"),
        ("fr", "le gars du 12 rue du Moulin vole les colis", "rue du Moulin"),
    ],
)
def test_the_home_of_the_accused_is_no_place(language: str, text: str, left: str) -> None:
    assert left not in without_homes(text, language)


def test_the_place_of_the_deed_stays() -> None:
    text = "Peter Hansen aus der Ulmenstraße 8 hat das Rad in der Gartenstraße geklaut"
    assert without_homes(text, "de").strip() == "hat das Rad in der Gartenstraße geklaut"
    assert without_homes("Einbruch in der Ulmenstraße 8", "de") == "Einbruch in der Ulmenstraße 8"
