"""Plain emergencies in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.emergencies.kind import Kind
from bot.reader.grammar.emergencies.kinds import FORMS, MEANINGS
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.text.normalisation import fold
from tests.reader.grammar.lines import emergency

DANGERS = [
    "those are not fireworks, that's gunshots",
    "geen vuurwerk, dit zijn schoten",
    "keine Böller, das sind Schüsse",
    "pas des pétards, ce sont des coups de feu",
    "das sind keine Böller, ich hab Schüsse gehört",
    "no joke, our kitchen is on fire",
    "geen grap, de schuur staat in brand",
    "in de Molenstraat brandt een schuur",
    "er branden twee auto's op de parking",
    "im Kirchweg brennt ein Schuppen",
    "hier brennt ein altes Auto",
    "het is mijn man, hij heeft me geslagen",
    "das ist mein Mann, er hat mich geschlagen",
    "c'est mon mari, il m'a frappée",
    "it's my husband, he's hit me",
    "my partner punched me in the face",
    "let's batter him he's lying unconscious",
    "niet schrikken als je sirenes hoort, mijn man is gevallen en ademt niet",
    "pas de panique si vous entendez les sirènes, mon mari ne respire plus",
    "keine Panik wenn der Notarzt kommt, mein Vater hat einen Schlaganfall",
    "don't panic if you hear sirens, my husband has collapsed",
    "we steken de bbq aan en nu staat de haag in brand",
    "on a allumé le barbecue et maintenant la haie brûle",
    "der Grill war an und jetzt brennt die Hecke",
    "chip pan left on and the kitchen is on fire",
    "sans blague, la grange est en feu",
    "kein Witz, die Garage brennt",
    "mijn man is in elkaar gezakt tijdens de film",
    "er is een man in elkaar gezakt",
    "mon mari s'est effondré devant la télé",
    "my husband collapsed in front of the telly",
    "mein Mann ist während dem Spiel zusammengebrochen",
    "my dad collapsed walking the dog",
    "mijn vader is in elkaar gezakt bij het wandelen met de hond",
    "mon fils est tombé dans le canal en voulant sauver le chien",
    "mein Vater ist mit dem Hund draußen zusammengebrochen",
    "my gran is unconscious, the cat was with her",
    "the shed is on fire and the cat is inside",
    "er roept iemand om hulp",
    "mijn man is bewusteloos",
    "mijn kindje is gestikt in een druif",
    "een oude man is onwel geworden op het plein",
    "er rookt iets uit het raam van nr 12",
    "brand op het derde!",
    "er is iemand in huis, ik hoor stappen beneden",
    "een vrouw roept om hulp",
    "een elektriciteitskabel hangt op straat en er komen vonken af",
    "le voisin est tombé de l'échelle",
    "une dame fait un malaise",
    "j'ai entendu des coups de feu",
    "des flammes sortent du toit rue du Moulin",
    "le détecteur de fumée sonne chez les voisins et personne ne répond",
    "quelqu'un est entré chez moi, j'entends marcher en bas",
    "une femme crie à l'aide",
    "je viens de me faire agresser",
    "da liegt jemand auf der Straße und bewegt sich nicht",
    "eine Frau ist vor der Bäckerei ohnmächtig geworden",
    "es fallen Schüsse beim Bahnhof",
    "beim Nachbarn brennt es",
    "hier riecht es nach Gas",
    "vier Leute schlagen auf einen Jungen ein",
    "ein Radfahrer liegt unter einem LKW",
    "my wife's passed out",
    "our baby isn't breathing",
    "I heard gunshots",
    "flames coming out of the roof on Mill Lane",
    "smoke alarm going off at number 3 and nobody's answering",
    "someone is pointing a gun at the cashier",
    "someone's floating in the canal",
    "I've just been attacked",
    "mijn broer heeft een epileptische aanval",
    "ik denk dat mijn man een hartinfarct heeft",
    "le garage d'à côté est en feu",
    "un type se promène avec une hache",
    "Hilfe meine Frau ist gerade die Treppe runtergefallen",
    "jemand wurde in der Marktstraße angeschossen!!",
    "ich glaube mein Mann hat einen Herzinfarkt",
    "there's a fire on the corner of Station Road, I can see flames",
    "a kid has just fallen off a balcony",
    "de rookmelder van 14 gaat af en niemand doet open",
    "ze hebben mijn broer in elkaar geslagen aan het station",
    "iemand probeert mijn deur in te trappen, ik ben alleen thuis",
    "mon amie a avalé trop de médicaments",
    "j'ai entendu trois détonations et maintenant des cris",
    "eine Frau wurde am Zebrastreifen angefahren",
    "they've beaten my brother up at the station",
    "someone's trying to kick my door in, I'm on my own",
]
SEARCHES = [
    "Mein Sohn (8) ist nicht von der Schule heimgekommen!!",
    "onze zoon Milan 7 jaar is niet thuisgekomen van school, rode jas",
    "ma fille de 6 ans a disparu au parc, robe bleue",
    "my son (7) hasn't come home from school",
    "my daughter aged 5 is missing",
    "mon fils Tom n'est pas rentré de l'école",
    "mijn zoontje is weg in het park",
    "missing lad, 12, from the estate",
    "mijn dochter is sinds vanmiddag vermist, 6 jaar",
    "ma fille de 6 ans a disparu depuis midi",
    "my daughter has been missing for two weeks",
    "my daughter has gone missing with her dog",
    "my daughter is missing, she went to look for the cat",
    "mijn dochter is verdwenen met haar hond",
    "ma fille a disparu depuis ce midi avec son chien",
    "unsere Tochter ist seit heute Mittag verschwunden, mit dem Hund",
    "mijn zoontje is weg, hij ging de kat zoeken",
    "onze zoon is verdwenen",
    "onze dochter is niet thuisgekomen van school",
    "mijn dochtertje van 4 is weg",
    "mijn vader met dementie is weg",
    "de oma van nr 8 is weggelopen, ze is dement",
    "ons kind is zoek",
    "kleine Lowie is nergens te vinden",
    "notre fils a disparu",
    "notre fille n'est pas rentrée de l'école",
    "ma petite fille de 4 ans a disparu",
    "mon père alzheimer n'est plus à la maison",
    "la mamie du 8 est partie de chez elle, elle est désorientée",
    "on ne trouve plus le petit Léo",
    "Unser Sohn ist verschwunden",
    "Unser Sohn ist seit zwei Stunden verschwunden",
    "unsere Tochter ist nicht von der Schule heimgekommen",
    "meine kleine Tochter ist weg, sie ist 4",
    "mein Vater ist dement und nicht mehr im Haus",
    "die Oma von Nr. 8 ist weggelaufen, sie ist verwirrt",
    "der kleine Leon ist nirgends zu finden",
    "our son is missing",
    "our son has been missing for two hours",
    "our daughter hasn't come home from school",
    "my little girl is gone, she's 4",
    "my dad has dementia and he's not in the house",
    "mijn zoon is sinds gisteren niet thuisgekomen",
    "mijn zoon is al 3 dagen niet thuisgekomen",
    "mon fils n'est pas rentré depuis hier soir",
    "mein Sohn ist seit gestern nicht heimgekommen",
    "mein Sohn ist seit 3 Tagen nicht nach Hause gekommen",
    "my son hasn't come home since yesterday",
    "my mum hasn't come home, she has had dementia for 5 years",
    "mijn vader is niet thuisgekomen, hij heeft al 5 jaar alzheimer",
    "mein Vater ist nicht heimgekommen, seit 3 Jahren dement",
    "ma mère n'est pas rentrée, alzheimer depuis 4 ans",
    "mijn dochter is niet thuisgekomen, ze woont hier al 10 jaar",
    "the old lady at number 8 has wandered off, she's confused",
    "we can't find little Archie anywhere",
    "onze Jef van 6 is weg, hij was nog in de tuin",
    "mijn schoonmoeder is verdwenen, ze heeft alzheimer",
    "notre Hugo de 6 ans a disparu, il était dans le jardin",
    "ma belle-mère est introuvable, elle a alzheimer",
    "unser Emil, 6 Jahre, ist verschwunden, er war noch im Garten",
    "meine Schwiegermutter ist weg, sie hat Alzheimer",
    "my mother in law's gone, she's got Alzheimer's",
    "onze Lotte is niet thuisgekomen na de scouts",
    "notre Lotte n'est pas rentrée des scouts",
    "unsere Lotte ist nicht von den Pfadfindern heimgekommen",
    "our Lottie hasn't come home from scouts",
]
CRIMES = [
    "mijn katalysator is eronderuit gezaagd",
    "my catalytic converter's been nicked",
    "mein Katalysator wurde heute Nacht abgesägt",
    "meiner Oma wurde die Handtasche entrissen",
    "Bij mij is de fiets weg uit het tuinhuis",
    "vannacht is mijn bakfiets gejat",
    "ze zijn mijn auto aan het stelen",
    "er liggen stukken worst met nagels in het park, let op met uw hond",
    "iemand heeft mijn ruit ingegooid",
    "mijn grasmachine is weg uit de schuur",
    "on m'a volé mon vélo",
    "on vient de me voler mon sac",
    "le monsieur du 18 frappe son chien",
    "ils font la course là maintenant, deux BMW",
    "ils ont forcé ma voiture cette nuit",
    "Bei mir ist das Fahrrad aus dem Schuppen weg",
    "mir wurde der Rasenmäher aus der Laube geklaut",
    "die klauen gerade mein Auto",
    "im Park liegen Wurststücke mit Nägeln drin, passt auf eure Hunde auf!",
    "Jemand hat meine Scheibe eingeworfen",
    "mein Rasenmäher ist aus der Garage verschwunden",
    "my bike's been stolen",
    "someone just snatched my bag",
    "the man at 18 is beating his dog",
    "they're racing cars down our road right now",
    "our car was broken into last night",
]
HARMLESS = [
    "mein Katalysator ist da, aber der Termin wurde abgesagt",
    "mijn man (43) is niet zo goed in koken",
    "mon fils de 6 ans a disparu dans sa chambre avec la tablette",
    "mijn zoon Tom is niet graag alleen",
    "missing cat, 12 years old, tabby",
    "mijn zoontje heeft me geslagen met zijn schepje",
    "mein Bruder hat mich beim Schach geschlagen",
    "he hit me with a great idea for the street party",
    "il m'a frappé par sa gentillesse, ce film",
    "my brother has beaten me at darts again",
    "niet schrikken als je rook ziet, wij steken de bbq aan in de tuin",
    "don't worry if you see smoke, we're burning leaves behind the house",
    "pas de panique, on fait un barbecue, ça fume par la fenêtre de la cuisine",
    "keine Sorge wenn es raucht, wir grillen im Garten",
    "don't panic if the alarm goes, it's a drill",
    "de kaarsjes branden nu op de taart in de keuken",
    "the baby's gone to sleep finally",
    "the boy's gone home now",
    "de kleine is weg naar de crèche",
    "ons kindje is nu weg met oma",
    "kleine Jef is weg van treinen",
    "mijn dochter van 18 is weg op kamp",
    "the dog of my daughter is missing",
    "de kat van mijn zoon is verdwenen",
    "die Katze von meiner Tochter ist verschwunden",
    "le chat de ma fille a disparu depuis hier",
    "die rennen jetzt durch den Garten, die Kinder",
    "sie rennen gerade um die Wette",
    "ze rennen hier altijd rond",
    "mijn man ligt onder de auto, remmen vervangen",
    "mon mari est sous la voiture, il répare",
    "mein Mann liegt unter dem Auto und schraubt",
    "he is under the car fixing the exhaust",
    "mon frère est sur le bord du toit, il nettoie les gouttières",
    "a man on the edge of the roof fitting solar panels",
    "he has a knife in his hand, peeling potatoes",
    "hij heeft een mes vast voor de taart",
    "de buurman staat met een bijl hout te kappen",
    "er hat ein Messer in der Hand und schneidet Kuchen",
    "the kids have jumped in the lake, brrr",
    "my husband has jumped in the pool",
    "de kinderen zijn in het zwembad gesprongen",
    "die Kinder sind in den See gesprungen",
    "hij stikt van jaloezie",
    "ze verdrinkt in het werk",
    "she's drowning in homework",
    "il se noie dans un verre d'eau",
    "the kid has fallen off the bike again, just a scraped knee",
    "mijn zoon is van de trap gesukkeld, niks ernstigs",
    "our house was broken into in 2015",
    "mijn auto is gestolen in 2003",
    "mir wurde das Fahrrad gestohlen, das war 2019",
    "mon père a mal à la poitrine depuis des années",
    "mon mari n'est jamais à la maison",
    "granny never came home so late",
    "the pub is on fire tonight, great band",
    "she's having a fit about the parking",
    "my mate is having a heart attack over the price of petrol",
    "ik ging dood van het lachen",
    "mijn telefoon is weg, iemand gezien?",
    "de printer is overleden",
    "mijn planten zijn dood gegaan door de vorst",
    "mijn man is weg tot zondag",
    "de baby slaapt eindelijk",
    "wie heeft er op de klimop geschoten? 😄",
    "wat een schot van De Bruyne",
    "ik heb de hele avond Call of Duty gespeeld, goed geschoten",
    "de oven rookt weer",
    "er brandt nog licht in de school",
    "er brandt een lampje in de gang",
    "in der Kirche brennt eine Kerze",
    "in de haard brandt een lekker vuurtje",
    "de winkel staat in vuur en vlam met solden",
    "moet een CO-melder boven of onder hangen?",
    "stikheet vandaag",
    "de bladeren zijn gevallen",
    "iemand in de Kerkstraat met een ladder te leen?",
    "er zit water in mijn kelder",
    "hij heeft een mes nodig voor de pompoen",
    "zaterdag EHBO-cursus: wat als iemand bewusteloos is?",
    "de buurvrouw heeft een nieuwe knie",
    "je meurs de faim",
    "ma pompe à vélo a disparu",
    "mon ordi est mort",
    "notre fils a réussi son examen !",
    "mon mari est au magasin",
    "mon fils a perdu sa veste",
    "ils ont tiré quatre fois au but et rien",
    "dans ce film tout le monde se fait tirer dessus",
    "la fumée des bougies 😅",
    "j'ai brûlé la soupe",
    "il y a le feu au budget",
    "les soldes sont en feu",
    "un détecteur de CO ça se met en haut ou en bas ?",
    "on étouffe aujourd'hui, quelle chaleur",
    "les feuilles sont tombées",
    "quelqu'un a une échelle à prêter ?",
    "il y a de l'eau dans ma cave",
    "il faut un bon couteau pour la citrouille",
    "samedi cours de secourisme : que faire si quelqu'un est inconscient ?",
    "la voisine a une nouvelle hanche",
    "ich sterbe vor Hunger",
    "meine Luftpumpe ist verschwunden",
    "mein Laptop ist zusammengebrochen",
    "unser Sohn hat bestanden!",
    "mein Mann ist einkaufen",
    "mein Sohn hat seine Jacke verloren",
    "die haben viermal aufs Tor geschossen",
    "in dem Film wird nur geschossen",
    "der Rauch von den Kerzen 😅",
    "Der Braten ist verbrannt",
    "mir brennen die Augen vom Zwiebelschneiden",
    "der Rauchmelder piept, Batterie leer?",
    "morgen kommt der Gasableser",
    "mein Mann ist auf deinen Kuchen reingefallen 😉",
    "die Tonne ist umgefallen",
    "ist bei Nr. 8 jemand zu Hause?",
    "es ist niemand zu Hause",
    "wer schleift Messer",
    "gestern war Feuerwehrübung",
    "ich ertrinke in Arbeit",
    "I'm starving",
    "my bike pump has gone missing",
    "my laptop's collapsed",
    "our son passed!",
    "my husband's at the shops",
    "my son has lost his coat",
    "I'm missing the match for this",
    "what a shot from Saka",
    "spent the evening on Call of Duty",
    "my oven's smoking again 😅",
    "there's still a light on at the school",
    "where's the fire? take your time",
    "where can I buy a decent smoke alarm?",
    "choked when I saw the gas bill",
    "the fence has fallen down again",
    "I nearly fainted at the price 😂",
    "there's a mouse in my cellar",
    "someone's been kind enough to take my parcel, thanks",
    "the police have a firearms exercise tomorrow",
    "my dad had a heart attack ten years ago",
    "mijn moeder valt binnen een uur bij ons binnen",
    "ik heb de griep, ik lig al drie dagen plat",
    "de garage van hiernaast heeft goeie winterbanden",
    "mijn man is met de fiets naar Oostende",
    "mijn broer heeft een nieuwe auto",
    "de buren slaan weer met de deuren",
    "mijn dochter is verloren gelopen in de Ikea, typisch",
    "l'escalier vient d'être repeint, ne montez pas",
    "il est couché dans le canapé depuis ce matin",
    "j'ai un ami à la maison",
    "mon fils a changé d'école",
    "qui a la hache de Luc ?",
    "quelqu'un vient de frapper à la porte, c'était le facteur",
    "unser Emil ist heute 6 geworden",
    "meine Nachbarin ist auf einen Italiener hereingefallen",
    "meine Schwiegermutter hat Alzheimer, kennt wer eine gute Tagespflege?",
    "Flammen am Grill, die Würstel sind fertig",
    "der Salat ist in die Höhe geschossen",
    "Gasflasche abzugeben",
    "mir ist der Deckel auf den Fuß gefallen, aua",
    "my mum will be dropping in within the hour",
    "I've got flu, flat on my back for three days",
    "the garage next door does cheap winter tyres",
    "my husband is off to Brighton on his bike",
    "my brother has a new car",
    "next door are slamming doors again",
    "got lost in Ikea, typical",
    "Dag buren wie kan mij helpen mijn lamp boven de voordeur is stuk en ik durf de trap niet meer op",
    "de vuilbakken liggen omver door de wind",
    "elke nacht die racers op de ring",
    "mijn rugzak verloren in het park",
    "la lampe au-dessus de ma porte est cassée, qui peut m'aider ?",
    "les poubelles se sont envolées avec le vent",
    "toutes les nuits des rodéos sur le boulevard",
    "sac à dos perdu au parc",
    "meine Lampe über der Haustür ist kaputt, wer kann helfen?",
    "die Mülltonnen hat's umgeweht",
    "diese Raser auf der B8 jede Nacht",
    "Rucksack im Park verloren",
    "the light above my front door is broken, can anyone help?",
    "bins blown all over the place",
    "boy racers on the bypass every night",
    "lost a rucksack in the park",
    "er hangt een affiche in de traphal",
    "de brandweer komt zaterdag op school uitleg geven",
    "er loopt een leuke film in de cinema",
    "de buren hebben een nieuwe auto",
    "iemand ons huis komen keuren morgen",
    "il y a une affiche dans la cage d'escalier",
    "les pompiers viennent samedi à l'école",
    "il y a un bon film au cinéma",
    "les voisins ont une nouvelle voiture",
    "quelqu'un vient expertiser notre maison demain",
    "im Stiegenhaus hängt ein Zettel",
    "die Feuerwehr kommt am Samstag in die Schule",
    "im Kino läuft ein guter Film",
    "die Nachbarn haben ein neues Auto",
    "morgen kommt jemand unser Haus schätzen",
    "there's a poster in the stairwell",
    "the fire brigade are visiting the school on Saturday",
    "there's a good film on at the cinema",
    "the neighbours have a new car",
    "someone's coming to value our house tomorrow",
]


@pytest.mark.parametrize("text", DANGERS)
def test_a_plain_danger_is_one(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", SEARCHES)
def test_a_person_who_is_missing_is_searched(text: str) -> None:
    assert emergency(text) is Emergency.SEARCH


@pytest.mark.parametrize("text", CRIMES)
def test_a_crime_that_the_author_suffered_or_sees_is_one(text: str) -> None:
    assert emergency(text) is Emergency.CRIME


@pytest.mark.parametrize(
    "text",
    [
        "my catalytic converter was stolen last year",
        "my catalytic converter was stolen a year ago",
        "my bike was stolen back in March",
        "mijn katalysator is in maart gestolen",
        "mijn katalysator is ook al eens gestolen geweest",
        "mijn katalysator is een jaar of wat terug gestolen",
        "mon catalyseur a été scié en mars",
        "mon catalyseur s'est fait voler il y a quelques mois",
        "mein Katalysator wurde vor ein paar Monaten geklaut",
        "mein Katalysator wurde schon mal geklaut",
    ],
)
def test_a_crime_of_months_ago_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "my bike was stolen, I bought it in March",
        "my car was stolen in March Street",
        "they've just nicked my van, only bought it a month ago",
        "mijn fiets is net gestolen, ik had hem een jaar geleden gekocht",
        "on m'a volé mon vélo, je l'avais acheté en mars",
        "mein Fahrrad wurde geklaut, vor einem Jahr auch schon mal",
    ],
)
def test_a_crime_beside_a_time_months_ago_is_one(text: str) -> None:
    assert emergency(text) is Emergency.CRIME


@pytest.mark.parametrize("text", HARMLESS)
def test_a_joke_a_film_or_a_kitchen_is_no_emergency(text: str) -> None:
    assert emergency(text) is Emergency.NONE


def test_a_long_story_is_none() -> None:
    assert (
        emergency_in(fold("mijn man is bewusteloos " + "en toen gebeurde er weer iets " * 10).encode())
        is Emergency.NONE
    )


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_forms_and_tells_of_an_emergency(kind: Kind) -> None:
    assert MEANINGS[kind].forms
    assert MEANINGS[kind].tells is not Emergency.NONE


def _has_two_sides(form: str) -> bool:
    """True for `a|b` outside of any group: either side alone would be the form."""
    depth, escaped, in_class = 0, False, False
    for sign in form:
        if escaped or sign == "\\":
            escaped = not escaped
        elif in_class or sign == "[":
            in_class = sign != "]"
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 1:
            return True
    return False


@pytest.mark.parametrize("kind", Kind)
def test_each_form_is_one_and_no_line_goes_on_outside_of_a_group(kind: Kind) -> None:
    begin, end = forms("x")[0].split("(?:x)")
    inner = [form.removeprefix(begin).removesuffix(end) for form in FORMS[kind] if form.startswith(begin)]
    assert not [form for form in inner if _has_two_sides(form)]


def test_no_form_begins_with_a_gap() -> None:
    """A line that goes on with the line before begins with `|`. Without it both halves count alone."""
    begin = forms("~x")[0].removesuffix("x)(?:$|[^\\w])")
    assert [form for each in FORMS.values() for form in each if form.startswith(begin)] == []


NOTES = {
    "nl": (
        "Zaterdag ruimen we het plein op, breng een emmer mee.",
        "De kosten delen we met alle gezinnen van de straat.",
    ),
    "fr": (
        "Samedi on nettoie la place, prenez un seau.",
        "Les frais sont partagés entre les ménages de la rue.",
    ),
    "de": (
        "Am Samstag räumen wir den Platz auf, bringt Eimer mit.",
        "Die Kosten teilen sich alle Haushalte in der Straße.",
    ),
    "en": (
        "On Saturday we tidy up the square, bring a bucket along.",
        "The cost is shared between all the homes in the road.",
    ),
}


def noted(language: str, told: str) -> Emergency:
    before, after = NOTES[language]
    text = f"{before} {after} {before} {told} {after} {before} {after}"
    assert len(text) > 240
    return emergency_in(fold(text).encode())


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "Wacht, mijn buurman is van zijn dak gevallen en hij reageert niet."),
        ("fr", "Attendez, son bébé ne respire plus, il est tout mou."),
        ("de", "Moment, drüben schlagen Flammen aus dem Küchenfenster."),
        ("en", "Hold on, my neighbour has collapsed and he isn't breathing."),
    ],
)
def test_a_danger_in_a_sentence_of_a_long_text_is_one(language: str, told: str) -> None:
    assert noted(language, told) is Emergency.DANGER


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "Ons ma is zaterdag in elkaar gezakt in de keuken."),
        ("fr", "Si le détecteur sonne et que quelqu'un est inconscient, sortez d'abord."),
        ("de", "Früher stand hier die Schmiede. Die Flammen schlugen aus dem Dach und der Schmied lag bewusstlos da."),
        ("en", "In the first aid lesson we learn a lot. A man is lying on the floor and he isn't breathing."),
        ("en", "My bike was stolen from the shed."),
    ],
)
def test_a_memory_or_advice_in_a_long_text_is_none(language: str, told: str) -> None:
    assert noted(language, told) is Emergency.NONE
