"""Tags the persons of whom a text tells only the first name: «Dave's not breathing», «onze Jef», «tante Riet». Folded, four
languages.

Folded text has no capitals, and pets have the names of people. So a name that is also a word counts only behind an owner or a
title, or at the start, and a name of many pets hardly ever. No name counts beside an animal. In a text about sports or
a series a name counts only behind its owner.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.emergencies.asides import DOG
from bot.reader.grammar.emergencies.no_emergency import ANIMAL
from bot.reader.grammar.emergencies.people import OWNER, with_people_tagged
from bot.reader.personal_data.first_names import FIRST_NAMES, UNAMBIGUOUS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import words


def _names(written: str) -> frozenset[str]:
    return frozenset(written.split())


_MORE: Final = _names(
    """
    agnieszka aine aisha aisling aissata albie amalia andrii anni aoife ayden ayla basti bernie bridie briek burgi
    caitriona caleb caoimhe cathal cillian clodagh colm cor cormac cyriel daithi darcey darcie deniz diarmuid dinny
    donal donnacha dympna eabha eamon edie effie eimear elio emy enora eoghan esme esteban evi evie ezra fergal
    ferre fiachra fiadh finley fionn fionnuala franzi franzl gaby gerrie gertraud ginette grainne gretl gulsen
    hallie hansi heinzi hiba ibe ignaz inaya ivonne jari jaxon jeannette jeannot jelte jip joep jurre juul karli
    kasia kenza kiano kiara koos kylian leentje leni lenn lenz lian liesl lio liv loisl lorcan lotta lottie louie
    luka lutgart lyam lyla lyna lyra maelys maeve mairead maisie majella malone matheo mathilda mathys mats mauro
    meabh michi mila mirre monika muireann mya mykola nael naim nand naomi nasreen nellie niamh nick nina noam
    noeleen nolan noud nuala odhran orla otis ottilie padraig paulette pete philomena rayan raymonde reggie resi
    reuben riet roisin romy ron rosl ruairi ruedi sadhbh saoirse schorsch senan senne sepp shay sid sinead siofra
    sofia sohan sorcha stu tadhg tess theodore tibo timeo titouan tobi toos traudl tygo ueli ursli uschi veronique
    vinzenz vreni vroni wiktor wojtek wolfi xaver yana yara youri youssouf yousuf yussef zac zack zayn
    """
)
"""Names that the list of first names lacks."""
_PETS: Final = _names(
    """
    bailey balou balu basil bella buddy coco figo filou ginger gizmo kiki loulou lucky lulu luna maxi milo mimi minette
    minou monty murphy nala nero ollie rambo rex rico rocky roxy sammy simba tiger tilly titi toto winston ziggy
    """
)
_CHILDREN_AND_PETS: Final = _names(
    """
    alfie archie bertie bobby bonnie bruno casper charlie daisy diego felix frankie gaston hector jack jasper kaspar kira
    leo lola lucy max maxim millie molly moritz nelson oscar oskar pablo percy poppy rosie ruby sally sam susi teddy toby
    tommy
    """
)
"""Behind an owner these are in danger too, but if one is missing, it may be a cat."""
_WORDS: Final = _names(
    """
    alexa ange asma bart boris brice capucine cem chelsea cis clementine cliff constantin falk gene hande hani harley harm
    hedi hind horst iman islam jackson jordan line lut martial medine merle mina nikolaus noe norma preston roman saba safa
    sana sien siri sultan valentin valentine veit
    """
)
"""First names that are also words of one of the languages or of a dialect, or places: «bart» is a beard."""
_SOMETIMES: Final = _names(
    """
    amal amber an andi anna ans ava bas ben bob bram carol cas christian claire els erik erin ernst eve ewa florence
    frank frans grace guy harry ine inge ivy jade jan jo joy jules kato ken kim lance lee leen lien lies lieve lila
    lily lou mason maya mia miel mike mo noel pat penny pierre quinn ray rob robin roos rosa rose rowan sandy
    sem sonny sue ted toon victor violette wes will
    """
)
"""Words too, such as «lieve» and «mia» («we»), but rarely behind an owner, or before a verb at the start."""
_PLAIN: Final = (UNAMBIGUOUS | _MORE) - _PETS - _CHILDREN_AND_PETS - _WORDS - _SOMETIMES
_KNOWN: Final = _PLAIN | _SOMETIMES
_TITLED: Final = FIRST_NAMES | _MORE

_NO_PERSON: Final = words(
    ANIMAL,
    r" labrador\w* retriever\w* spaniel\w* terrier\w* beagle\w* collie\w* poodle\w* teckel\w* dackel\w* husky\w* bouvier\w*"
    r" siamees siamois\w* persan\w* rosse roux rousse tigree?s? tabby ginger (?:black|grey|big|old)_tom getigert\w*"
    r" gestreept\w* gechipt\w* pucee? microchipped chipped castree? castrated gecastreerd\w* kastriert\w* sterilisee?"
    r" dierenarts\w* veto veterinaire tierarzt\w* vets? niche panier mand(?:je)? korbchen kennel hok kooi kafig leiband"
    r" leine halsband\w* pelage vacht pfot\w* patte poot(?:je)? paws? tail staart schwanz croquettes brokjes miaul\w*"
    r" katje poesje hondje papegaai parkiet perruche wellensittich parrot budgie pony\w* veulen poulain fohlen foal kip"
    r" kippen poule huhn chicken duck ducks eend canard ente",
)
_SHOWN: Final = words(
    # series
    r" eastenders corrie coronation_street emmerdale hollyoaks fair_city in_familie in_thuis gtst goede_tijden lindenstrasse"
    r" gzsz rote_rosen plus_belle_la_vie demain_nous_appartient ici_tout_commence stranger_things game_of_thrones among_us"
    r" minecraft roblox fifa saison season seizoen staffel cliffhanger temptation_island big_brother love_island acteurs?"
    r" actors? schauspieler\w*",
    # sports
    r" match wedstrijd\w* voetbal\w* football (?:le|du|au|de)_foot goal penalty strafschop elfmeter scheids\w* arbitre ref"
    r" referee schiri schiedsrichter\w* halbzeit mi-temps half_?time finale kopgroep koers ronde tour_de giro vuelta peloton"
    r" etappe etape afdaling descente abfahrt sprint keeper ploeg equipe elftal mannschaft stad(?:ion|ium|e) bundesliga"
    r" premier_league champions_league in_the_box dans_la_surface im_strafraum piste ski skien skifahren skiing marathon"
    r" padel tennis boxing boxe boks\w* commentator \w*kampf olymp\w* world_cup jupiler rode_duivels diables_rouges",
    # of a play, and of an accident of before
    r" theaterst\w* \w*toneel\w* piece_de_theatre panto\w* musical operett\w* ziekenhuis \w*spital krankenhaus hopital"
    r" kliniek klinik clinique gips\w* platre plaster_cast operatie beterschap retablissement gute_besserung"
    r" get_well revalidatie reha",
    # of a matter, a word and a message
    r" bedoel_ik je_veux_dire meine?_ich renverser_(?:son|sa|une?|du)_\w+ fait_planter_(?:par|a|devant|au) bei_der_tour"
    r" kwaremont (?:sea|lake|pool|river)_for_(?:his|her|a)_(?:\w+_)?(?:swim|dip|paddle) a_word van_al_(?:dat|het|die)"
    r" van_(?:het_)?werk a_suivre unconscious_of"
    r" fixing mending repareert sunbathing yoga lego",
)
"""Bare names in these texts may be those of a player or an actor."""
_TITLE: Final = one_of(
    r"tante nonkel ome oom opa oma bompa bomma moemoe papy papi mamie mamy tonton tata tatie tati oncle onkel uncle aunt auntie"
    r" aunty nan nana gran granny grandad grandma omi uroma uropa pater pastoor juf meester zuster"
)
_BEFORE: Final = (
    rf"(?P<owner>\b{OWNER}[ ]+(?:{one_of('kleine[nr]? petite? little wee oudste jongste arme lieve grosser? young')}[ ]+)?)"
    r"|(?P<other>(?:\b(?:van|bij|met|voor|naar|over|chez|avec|pour|par|von|bei|mit|fur|nach|zu|of|at|from|with|for|by|to|about"
    r"|near)[ ]+(?:(?:de|den|der|die|dem|le|la|the)[ ]+)?"
    r"|\b(?:(?:les?|la|un|une|ce|cette|son|sa|ses)[ ]+|[ld]')[a-z-]+[ ]+d(?:e[ ]+|')))"
    rf"|(?P<title>\b{_TITLE}[ ]+)|(?P<start>^\W*(?:(?:help|hulp|hilfe|au[ ]+secours)\W+)?)"
)
_CALLED: Final = re.compile(rf"(?:{_BEFORE})?\b(?P<name>[a-z]+)(?:-[a-z]+)*\b".encode())
_THEIRS: Final = re.compile(rb"@[on]'s (?=[a-z-]+ (?:has|have|had|is|was|are|got|just|fell)\b)")
"""«Sarah's party has …»."""
_DIMINUTIVE: Final = re.compile("(?:ke|ken|tje|je)$")
"""«Jeanneke»."""
_TWO_NAMES: Final = re.compile(rb"(@[on])(?: {1,3}@n)+")
_KIN_BY_NAME: Final = re.compile(rb"(@[kceas])[ ,]+@[on]")


def with_names_tagged(text: bytes) -> bytes:
    """The text with its people tagged, and `@n` for each bare name, `@a` for a name with an owner. Empty if it has no name.
    `text`: folded, in UTF-8."""
    if _NO_PERSON.occurs_in(DOG.replace_in(text)):
        return b""
    named = _CALLED.sub(_only_owned if _SHOWN.occurs_in(text) else _tagged, text)
    if named == text:
        return b""
    tagged = with_people_tagged(_THEIRS.sub(b"his ", _TWO_NAMES.sub(rb"\1", named)))
    return _KIN_BY_NAME.sub(rb"\1", tagged).replace(b"@o", b"@a")


def _tagged(called: re.Match[bytes]) -> bytes:
    """`@o` for a name with an owner or a title: in no language is it a word that a form of a person reads."""
    name = called["name"].decode()
    if called["owner"]:
        known = name in _KNOWN or _DIMINUTIVE.sub("", name) in _PLAIN
        return b"@o" if known else b"@n" if name in _CHILDREN_AND_PETS else called[0]
    if called["other"]:
        return called[0]
    if called["title"]:
        return called["title"] + b"@o" if name in _TITLED else called[0]
    if called["start"] is not None:
        return called["start"] + b"@n" if name in _KNOWN else called[0]
    return b"@n" if name in _PLAIN else called[0]


def _only_owned(called: re.Match[bytes]) -> bytes:
    return _tagged(called) if called["owner"] else called[0]
