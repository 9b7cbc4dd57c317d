"""Poison, tyres, doors, dogs and traps are found as intentions and confessions, not as reports of what others did."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.announced_force import Force
from bot.reader.grammar.force.sabotage import sabotage
from bot.reader.text.normalisation import fold

POISON = [
    "oder ich leg was aus für den köter",
    "demnächst liegt da ne wurst mit was drin",
    "für solche tölen hab ich noch rattengift im keller",
    "a wee bit of antifreeze in a sausage would learn it",
    "couple o slug pellets in some mince would sort that dug oot",
    "I'll leave it a sausage with something in it",
    "een beetje rattenvergif in een gehaktbal en we zijn van die hond af",
    "ik heb nog antivries staan voor dat mormel",
    "volgende keer ligt er een worst met iets in",
    "un peu de mort aux rats dans une boulette et le clebs se taira",
    "j'ai encore de l'antigel pour son chien",
    "volgende keer dat die hond hier schijt geef ik hem vergif",
    "la prochaine fois que ce chien chie ici je l'empoisonne",
    "nächstes mal wenn der hund hier hinscheißt vergifte ich ihn",
    "next time that dog craps here I'm poisoning it",
]
THINGS = [
    "tretts eam die tür ein ihr feiglinge",
    "trap zijn deur in",
    "on lui défonce sa porte",
    "I'll put his door in",
    "steek een nagel in hun band",
    "we steken zijn banden lek",
    "je leur ai crevé les pneus comme ça ils attendront la police",
    "je lui ai cassé sa vitre arrière il ira pas loin",
    "j'ai enlevé la clé du contact, il peut plus partir",
    "on devrait crever ses pneus",
    "ich stech denen die reifen auf",
    "hab ihm die reifen zerstochen, der fährt nirgends mehr hin",
    "anybody finds that Skoda, slash the tyres and call me not the police",
    "If anyone spots that Skoda parked up, take the air out and let me know where",
    "wie kapt er mee ne keer suiker in zijne tank",
    "on lui met du sucre dans son réservoir",
    "zucker in seinen tank und ruhe is",
    "sugar in his petrol tank would stop that",
    "I've slashed his tyres so he's going nowhere",
    "we took his car keys off him",
    "ik heb zijn sleutels uit de auto getrokken",
    "daar moet eens een baksteen door het raam",
    "iemand moet die zijn ruiten eens ingooien",
    "je lance une pierre dans sa vitre",
    "ich schmeiß dem einen stein durchs fenster",
    "I'm putting a brick through his window",
    "somebody should put that fella's windows in",
    "die auto staat hier nog eens fout en ik kras erover",
    "cette voiture encore mal garée et je la raye",
    "steht das auto nochmal hier zerkratz ich es",
    "that car's parked here again and I'm keying it",
]
DOGS = [
    "zal ik den hond eens loslaten",
    "laot de bouvier los op die lu",
    "j'ai lâché le chien",
    "le berger allemand est dehors, bon courage à eux",
    "mon rottweiler s'occupe d'eux",
    "ich lass den hund los",
    "hetz den hund auf die",
    "set the dog on them",
]
TRAPS = [
    "id still leave a few bricks out on the path for tomorrow, just sayin",
    "be a shame if someone left a bit of glass on that path tomorrow",
    "ik strooi wat spijkers op het pad",
    "faudrait mettre des clous sur le chemin",
    "ich spann einen Draht über den Weg",
    "fine but next time it goes back through their letterbox, and I know whose",
    "next time I'm posting it back through their letterbox with my compliments",
    "nächstes mal kriegt der besitzer die scheiße ins gesicht",
]
HARMLESS = [
    # found or suffered
    "er ligt rattengif in een worst op de hondenweide, let op",
    "jemand hat eine wurst mit rattengift ausgelegt, passt auf eure hunde auf",
    "mon chien a mangé de la mort aux rats, il est chez le véto",
    "someone left slug pellets in mince at the park, watch your dogs",
    "my dog ate antifreeze, at the vet now",
    "ik heb rattengif gelegd voor de ratten in de kelder",
    "they've slashed my tyres again",
    "somebody slashed the tyres of three cars in our street, they're on camera",
    "on m'a crevé les pneus",
    # told of others
    "on lui a crevé les pneus",
    "twee gasten steken zijn banden lek, bel 101",
    "er zit een nagel in zijn band",
    "die haben ihm die reifen zerstochen",
    "zwei typen stechen denen die reifen auf, jetzt gerade",
    "I saw two lads slash the tyres of that car",
    "they're gonna put a brick through his window",
    "ze gaan zijn ruiten ingooien",
    "hij laat zijn hond los op hem, hij bijt",
    "der hetzt seinen hund auf die kinder",
    "der lässt seinen hund los auf den jungen",
    "he set the dog on them, one is bleeding",
    "le chien s'occupe de lui, il saigne",
    "he's going to poison the dog, he has rat poison in the meat",
    "hij gaat die hond vergiftigen, hij heeft rattengif in een worst",
    "ze hebben mijn banden lek gestoken",
    "mir haben sie die reifen zerstochen",
    "ze trappen zijn deur in, bel 101",
    "ils lui défoncent la porte",
    "they're trying to kick his door in",
    "er tritt ihr die tür ein, bitte kommt",
    "kick his door in, he's unconscious in there",
    "there's glass on the path at the school, careful",
    "er liggen spijkers op het fietspad, pas op",
    "il y a du verre sur le chemin",
    "ich hab Scherben auf dem Weg gefunden und weggeräumt",
    "I put a note through their letterbox",
    # another meaning
    "laat de hond maar los lopen in de tuin",
    "don't set the dog on them",
    "steek geen nagel in hun band",
    "ik heb zijn sleutels gevonden, wie mist ze",
    "their post came to us, I'm putting it through their letterbox",
    "mijn hond is los",
    "steen door de ruit van de pastorie, half 7 moet het zijn geweest",
    "Stein durchs Fenster bei der Schule heute Nacht",
    "brick through his window last night, poor man",
    "er heeft iemand een steen door het raam van de bakker gegooid",
    "jemand hat einen stein durchs fenster geworfen",
    "quelqu'un a lancé une pierre dans sa vitre",
    "somebody threw a brick through his window",
    "de kinderen hebben een steen door het raam gegooid",
    "they keyed my car",
    "ma voiture est rayée",
    "der hund wurde vergiftet",
    "mijn hond is vergiftigd",
    "let the dog out for a pee",
    "der Hund ist los",
    "we bakken worst en ik heb een beetje mosterd",
]


@pytest.mark.parametrize("text", POISON + THINGS + DOGS + TRAPS)
def test_harm_that_the_author_intends_or_confesses_is_found(text: str) -> None:
    assert sabotage(fold(text), in_incident=True)


@pytest.mark.parametrize("text", [*DOGS, "trap zijn deur in", "I'll put his door in"])
def test_a_dog_and_a_door_count_only_in_an_incident(text: str) -> None:
    assert not sabotage(fold(text), in_incident=False)


@pytest.mark.parametrize("text", HARMLESS)
def test_a_report_a_warning_and_another_meaning_are_none(text: str) -> None:
    assert not sabotage(fold(text), in_incident=True)


def test_poison_tyres_and_dogs_are_plain_and_doors_keys_and_traps_a_doubt() -> None:
    texts = [POISON[0], "je leur ai crevé les pneus", DOGS[0], THINGS[0], "j'ai pris les clés du contact", TRAPS[0]]
    assert [sabotage(fold(text), True) for text in texts] == [Force.PLAIN] * 3 + [Force.DOUBTFUL] * 3
    assert sabotage(fold(POISON[0] + " 😂"), in_incident=True) is Force.DOUBTFUL
    assert sabotage(fold("je leur ai crevé les pneus"), in_incident=False) is Force.DOUBTFUL
