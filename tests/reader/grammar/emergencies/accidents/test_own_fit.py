"""A heart attack or a stroke of the author's own, and the jests that name one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold

DANGERS = [
    "help ik denk dat ik een hartaanval heb",
    "k denk da k een hartaanval krijg",
    "ik krijg een hartinfarct bel 112",
    "volgens mij heb ik een hartaanval",
    "ik heb ernstige ademnood kan iemand komen",
    "je suis en train de faire un infarctus",
    "au secours je crois que je fais un avc",
    "jcrois que je fais une crise cardiaque aidez moi",
    "je fais un malaise cardiaque, venez",
    "hilfe ich hab glaub ich einen Herzinfarkt",
    "ich glaube ich bekomme gerade einen Herzinfarkt",
    "ich hab grad einen Schlaganfall",
    "ich hab Atemnot bitte Hilfe",
    "im having a heart attack",
    "think im having a stroke, please help",
    "I think I'm having a heart attack, I'm on my own",
    "help I'm having a heart attack",
    "ik denk da'k een beroerte krijg, mijn arm hangt",
    "ik krijg een hartaanval help",
    "ik denk dat ik een hartaanval heb bel aub 112",
    "kheb een hartaanval",
    "je fais une crise cardiaque",
    "j'ai une crise cardiaque aidez moi",
    "je crois que je fais un malaise, appelez le 15",
    "je pense que j'ai un infarctus",
    "ich glaub ich hab einen Schlaganfall, mein Arm ist taub",
    "i glaub i hob an Herzinfarkt",
    "ich habe einen Herzinfarkt",
    "habe akute Atemnot",
    "im having a stroke i cant feel my arm",
    "pretty sure I'm having a heart attack",
    "think I'm having a heart attack ring an ambulance",
    "ik heb pijn in mijn borst, denk hartaanval",
    "ik denk dat ik een herseninfarct krijg mijn mond hangt scheef",
    "je fais un avc je sens plus mon bras",
    "I think I'm having a stroke my face has gone numb",
    "ich glaube ich habe einen Schlaganfall, meine linke Seite ist taub",
]
HARMLESS = [
    "ik krijg een hartaanval, 14 euro voor een pizza",
    "ik krijg een beroerte!! weer een penalty gemist",
    "ik krijg een hartaanval 😂",
    "ik heb een hartaanval gehad vorig jaar, nu gaat het goed",
    "ik denk dat ik een hartaanval krijg als ik de energierekening open",
    "ik denk dat ik een hartaanval krijg 😂😂 Anderlecht staat voor",
    "krijg ademnood van die trap in de kerktoren",
    "ik heb ademnood na drie trappen, ik word oud",
    "ik krijg ademnood van die prijzen bij de Jumbo",
    "heb ademnood als ik die factuur zie",
    "ik krijg een infarct van die buurman zijn bladblazer",
    "mijn man kreeg bijna een infarct bij de penalty's",
    "je fais une crise cardiaque à chaque penalty",
    "je vais faire une crise cardiaque 😂",
    "je vais faire un malaise mdr, 9 euros le kilo de tomates",
    "je crois que je fais un infarctus, la facture du gaz est arrivée",
    "je vais faire un AVC avec ces travaux",
    "je fais une crise cardiaque quand le PSG joue",
    "j'ai fait un infarctus en 2019, très bon cardiologue à Liège",
    "ich krieg einen Herzinfarkt 😂",
    "ich krieg einen Herzinfarkt bei den Spritpreisen",
    "ich glaub ich krieg einen Herzinfarkt, schon wieder Elfmeter",
    "ich habe Atemnot beim Treppensteigen, kennt jemand einen guten Lungenarzt",
    "ich habe starke Atemnot gehabt bei Corona damals",
    "ich bekomme einen Schlaganfall von dem Laubbläser",
    "ich krieg einen Herzkasper bei der Rechnung",
    "I'm having a heart attack 😂",
    "I'm having a heart attack watching this penalty shoot-out",
    "I think I'm having a heart attack lol council tax is up again",
    "I'm having a stroke trying to read that menu",
    "I might be having a stroke, did the bins really come on time",
    "I'm having a heart attack here, Mayo are two points up",
    "having a heart attack over the price of butter",
    "I'm having a heart attack! Call the bank, they charged me twice",
    "zonder airco krijg ik hier een beroerte",
    "ik krijg een hartverzakking van die vuurpijlen",
    "ik heb een hartaanval overleefd en zoek nu een wandelmaatje",
    "ik krijg een hartaanval, zo goedkoop bij den Aldi!",
    "volgens mij krijg ik een hartaanval van al die spinnen in de kelder",
    "help ik krijg een beroerte van die nieuwe parkeertarieven",
    "help, ik krijg een hartaanval van de energienota",
    "au secours je fais une crise cardiaque avec ces prix",
    "je crois que je vais faire une crise cardiaque en voyant mes enfants ranger",
    "Hilfe ich krieg einen Schlaganfall wenn der Laubbläser nochmal angeht",
    "hilfe ich bekomm einen Herzinfarkt von der Stromrechnung",
    "help I'm having a stroke trying to read the council letter",
    "I think I'm having a heart attack, someone actually put their bins away",
    "I'm having a heart attack, someone cleaned the bus stop!",
    "I'm having a heart attack, come look at the price of turf",
    "I'm having a stroke of luck today",
    "volgens mij heb ik een infarct, iemand heeft eindelijk de heg gesnoeid",
    "ik krijg een hartaanval help, die prijzen",
    "ik heb een hartaanval alleen al van het idee",
    "je fais une crise cardiaque seule la vue de la facture suffit",
    "I'm having a heart attack. My face when I saw the bill",
    "ich krieg einen Herzinfarkt. Mein Gesicht hättet ihr sehen sollen",
]


@pytest.mark.parametrize("text", DANGERS)
def test_an_attack_of_the_author_is_danger(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_a_jest_about_an_attack_is_none(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.NONE
