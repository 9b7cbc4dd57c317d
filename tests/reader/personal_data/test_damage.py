"""Damage, fire, poison and theft in other words, of which a neighbour accuses a person. All names are invented."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.accused import find_accused
from bot.reader.personal_data.damage import tells_of_damage
from bot.reader.text.normalisation import fold

ACCUSED = [
    ("nl", "de buurman van nummer 11 heeft mijn pakketje achterover gedrukt"),
    ("nl", "de gebroeders Wouters hebben heel de school volgespoten"),
    ("nl", "Pieter van Dijk uit de Rozenstraat heeft mijn band lekgestoken"),
    ("nl", "dat stel van nummer 21 handelt in gestolen spul"),
    ("nl", "Jef Lemmens rijdt rond met mijn gestolen fiets"),
    ("nl", "de jongens van Bakker hebben het bushokje gesloopt"),
    ("nl", "meneer Kok heeft mijn kat vergiftigd"),
    ("nl", "sorry maar de zoon van Visser heeft mijn auto bekrast"),
    ("nl", "Mo van de kapper verkoopt pillen aan kinderen"),
    ("nl", "wedden dat de stiefzoon van Voorbeeld die auto's bekrast heeft"),
    ("nl", "buurman van 28 tapt stroom af van de hal"),
    ("nl", "Ronnie Voorbeeld van de garage draait aan kilometertellers"),
    ("nl", "meneer van 52 heeft weer lopen jatten bij de containers"),
    ("fr", "Mme Exemple du 2 empoche l'argent de la copro"),
    ("fr", "tout le monde sait que le gérant du snack écoule la marchandise volée"),
    ("de", "der Vermieter von Nummer 10 hat die Kaution von allen unterschlagen"),
    ("de", "der Enkel von Frau Exempel bricht hier die Keller auf"),
    ("en", "Paul at the chippy is skimming cards"),
    ("en", "the man at number 18 hit my car and drove off"),
    ("nl", "de buurman van nummer 3 is betrapt bij het stelen"),
    ("fr", "la voisine du 6 vend nos vélos sur marketplace"),
    ("de", "der Nachbar aus Nummer 3 wurde beim Klauen erwischt"),
    ("en", "the lad from number 9 was caught stealing"),
    ("fr", "Bruno Girard a vandalisé les voitures"),
    ("fr", "Steve du café a mis le feu aux bulles à verre"),
    ("fr", "la fille Delvaux du 18 a encore fauché un colis"),
    ("fr", "c'est le petit-fils de la concierge qui a tagué le hall"),
    ("fr", "Damien Roux de la rue des Acacias a crevé tous les pneus du parking"),
    ("fr", "c'est monsieur Blanc qui raye les voitures la nuit"),
    ("fr", "le mec du premier revend les vélos volés"),
    ("fr", "le livreur du 30 garde les colis pour lui"),
    ("fr", "le petit Maes, il fait que voler"),
    ("de", "Herr Brandt von gegenüber hat das Auto zerkratzt"),
    ("de", "die Bande vom Dönerladen hat die Wand besprüht"),
    ("de", "Lukas Hoffmann hat den Briefkasten gesprengt"),
    ("de", "der Kerl aus der 16 war heute Nacht an unseren Autos"),
    ("de", "Sabine Köhler hat die Mülltonnen angezündet"),
    ("en", "your man at number 12 keyed the cars"),
    ("en", "Liam Carter pinched the copper pipes off the church"),
    ("en", "the Donnelly brothers torched that car"),
    ("en", "Gary from the garage smashed the bus shelter"),
    ("en", "them two from number 31 broke into the chapel"),
    ("en", "himself at number 20 is the one lifting the post"),
    ("en", "her at number 5 has been stealing everyone's deliveries"),
    ("en", "the Kowalskis at 14 are running a drugs den"),
    ("nl", "Kevin Voorbeeld van 12 heeft mijn ruit ingeslagen, het glas ligt op de grond"),
    ("nl", "Kevin Voorbeeld van 12 heeft de ruit ingeslagen om binnen te geraken"),
    ("nl", "sorry hoor maar Kevin Voorbeeld van 12 heeft de banden van mijn zoon lekgestoken"),
    ("fr", "Kevin Exemple du 12 a cassé ma vitre et il ne répond pas quand on sonne"),
    ("de", "tut mir leid, aber Kevin Beispiel aus der 12 hat mein Auto zerkratzt"),
    ("en", "Kevin Example from 12 keyed my son's car"),
]
NOT_ACCUSED = [
    ("nl", "de zoon van nummer 12 heeft per ongeluk de ruit ingegooid, hij betaalt"),
    ("nl", "Jan Peeters heeft de deur opengebroken omdat ze haar sleutels kwijt was"),
    ("nl", "de buurman van nummer 9 heeft zijn eigen auto bekrast aan de paal"),
    ("nl", "de buurman van nummer 9 heeft gezien dat mijn auto bekrast is"),
    ("nl", "de auto van de buurman van nummer 9 is bekrast"),
    ("nl", "de jongens van Bakker hebben het oude schuurtje gesloopt"),
    ("nl", "die van nummer 6 zitten altijd aan de fietsen te sleutelen"),
    ("nl", "iemand heeft de kat van meneer Kok vergiftigd"),
    ("nl", "ik hoorde dat Jan Peeters zijn auto bekrast heeft aan de paal"),
    ("nl", "de baas van de frituur tapt een pint"),
    ("nl", "de aannemer van nummer 12 heeft de muur opengebroken"),
    ("nl", "die van nummer 8 brengen hun afval naar het containerpark"),
    ("fr", "Marie Dupont a détourné la circulation pour la fête"),
    ("fr", "le gars du 5 jette ses ordures chez moi par la clôture"),
    ("de", "An den Feigling, der mein Auto zerkratzt hat: melde dich"),
    ("de", "An den Feigling der mein Auto zerkratzt hat: melde dich"),
    ("de", "der Dachdecker aus der 6 hat das Dach aufgebrochen"),
    ("de", "der Sohn vom Bäcker bricht morgen nach Rom auf"),
    ("en", "the man at number 18 hit my car and left his number, he's paying"),
    ("en", "Mary Walsh pocketed the winning ball"),
    ("nl", "de buurman van nummer 3 heeft de dief betrapt bij het stelen"),
    ("fr", "la voisine du 6 vend des vélos d'enfants"),
    ("de", "der Nachbar aus Nummer 3 hat ihn beim Klauen erwischt"),
    ("en", "the lad from number 9 caught him stealing"),
    ("fr", "le petit Lambert a cassé son vélo, qui peut réparer?"),
    ("fr", "le voisin du 9 a crevé un pneu, quelqu'un a un cric?"),
    ("fr", "Julien Morel a forcé la porte pour sauver le chat"),
    ("fr", "le plombier du coin a cassé la serrure parce que j'avais perdu mes clés"),
    ("fr", "Bruno Girard a incendié les réseaux avec son solo"),
    ("fr", "Steve du café a mis le feu à la piste hier soir"),
    ("fr", "c'est monsieur Blanc qui casse les prix au marché"),
    ("fr", "moi le maçon du numéro 30, ont volé mes outils"),
    ("de", "der Sohn von Familie Vogel hat aus Versehen die Scheibe eingeworfen"),
    ("de", "Herr Brandt von gegenüber hat die Kerzen angezündet, schön"),
    ("de", "der Nachbar aus Nummer 9 hat sein Auto zerkratzt beim Ausparken"),
    ("de", "jemand hat Herrn Brandt das Auto zerkratzt"),
    ("de", "bei Familie Vogel haben sie die Scheibe eingeschlagen"),
    ("de", "Herr Schulz aus der 3 war an unserem Auto, er hat das Licht ausgemacht"),
    ("en", "the lad from number 9 smashed his phone, anyone fix screens?"),
    ("en", "Kevin Jones smashed it last night"),
    ("en", "Tom Byrne broke the door down to get her out"),
    ("en", "Kevin Jones from 12 set the bbq on fire, burgers were black"),
    ("en", "them at 23 had their car keyed"),
    ("en", "somebody slashed the tyres of the man at number 9"),
    ("en", "the butcher's boy has been robbed of his bike"),
    ("en", "the scaffolder at number 27 is fencing my garden"),
    ("en", "I'm the lad from number 3, robbed last night"),
    ("nl", "Kevin van 12 heeft de ruit ingeslagen om haar te redden"),
    ("nl", "diegene die steelt zit nu bij nummer 12 in de schuur"),
    ("fr", "Kevin du 12 a mis le feu à son barbecue"),
    ("fr", "le voisin du 12 a cassé une vitre chez lui, il cherche un vitrier"),
    ("de", "Herr Brandt von gegenüber hat das Auto zerkratzt zurückbekommen"),
    ("en", "Kevin from 12 broke the window and came round to pay"),
    ("en", "Kevin from 12 torched the burgers"),
    ("en", "Kevin from 12 walked off with the trophy"),
    ("nl", "de buurman van 12 heeft de deur opengebroken want oma lag op de grond"),
    ("nl", "sorry, mijn zoon van nummer 12 heeft de ruit ingegooid"),
    ("fr", "le voisin du 12 a défoncé la porte pour sortir la dame"),
    ("fr", "Kevin du 12 a cassé la vitre de la voiture, un bébé était enfermé dedans"),
    ("fr", "Kevin Exemple a forcé la porte parce qu'elle ne répondait plus"),
    ("fr", "désolée, mon fils du 12 a cassé la vitre, on paiera"),
    ("de", "Kevin aus der 12 hat die Scheibe eingeschlagen, um sie rauszuholen"),
    ("de", "Kevin Beispiel hat die Tür aufgebrochen, weil sie nicht mehr geantwortet hat"),
    ("de", "dem Kevin aus der 12 haben sie das Auto zerkratzt"),
    ("de", "tut mir leid, mein Sohn aus der 12 hat die Scheibe eingeworfen"),
    ("en", "the neighbour from 12 kicked in the door as she wasn't answering"),
    ("en", "sorry all, my son at number 12 broke the window, we'll pay"),
]


@pytest.mark.parametrize(("language", "text"), ACCUSED)
def test_damage_beside_a_person_who_can_be_found_accuses(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=False) is not None


@pytest.mark.parametrize(("language", "text"), NOT_ACCUSED)
def test_mishaps_rescues_victims_and_ones_own_things_accuse_nobody(language: str, text: str) -> None:
    assert find_accused(text, language, in_incident=True) is None


def test_damage_is_a_deed() -> None:
    assert tells_of_damage(fold("die Bande hat die Wand besprüht").encode())
    assert not tells_of_damage(fold("die Bande hat die Wand gestrichen").encode())
