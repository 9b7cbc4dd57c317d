"""`nabuur init` in Dutch."""

from bot.setup.words.shape import SetupWords

DUTCH = SetupWords(
    language="nl",
    own_name="Nederlands",
    hello="Een paar vragen. Enter houdt wat tussen [ ] staat. Alles kan later nog anders, met dezelfde opdracht.",
    name="Hoe heet jullie buurt?",
    country="In welk land?",
    languages="Welke talen spreken de leden? De eerste gebruikt de bot in de groep.",
    police="Welk nummer bel je voor de politie, als het nu gebeurt?",
    emergency="Welk nummer bij levensgevaar en brand?",
    non_urgent="Welk nummer voor wat kan wachten? («-»: geen)",
    platform="Waar chatten de leden? «console» is proberen in dit venster.",
    console_moderators="Wie speelt er moderator? (namen, met komma's)",
    coordinators=(
        "Wie mag de regels wijzigen en krijgt bericht als het dringt? (adressen zoals {example}; «-»: nog niemand."
        " Coördinatoren zien hun adres als ze iets in een groep schrijven en daarna /mydata in een privégesprek met de bot.)"
    ),
    weeks="weken",
    soft_start="Hoe lang lezen alleen de moderators de tips van de bot, om te wennen? (bijvoorbeeld 2 weken, of off)",
    botfather=(
        "1. Schrijf in Telegram naar @BotFather (met het blauwe vinkje): /newbot. Kies een"
        " naam die de leden zien, en dan een"
        " gebruikersnaam die op «bot» eindigt. Het antwoord bevat het token. Wie het token"
        " heeft, is de bot: deel het met niemand."
    ),
    token="Het token:",
    groups_on_telegram=(
        "2. Maak een groep voor de moderators: alle leden ervan mogen beslissen. Maak de bot"
        " daar beheerder, zonder rechten.\n"
        "3. Voeg de bot toe aan de groep van de leden, als beheerder met deze rechten:"
        " berichten verwijderen, gebruikers"
        " verbannen, gebruikers toevoegen.\n"
        "4. Schrijf iets in elke groep."
    ),
    signal_programs=(
        "1. Signal kent geen bots: je hebt een eigen nummer nodig, en de programma's signal-cli en signal-cli-rest-api."
        " docs/nl/operators.md gaat er stap voor stap door. Ze moeten nu draaien."
    ),
    service="Het adres van signal-cli-rest-api:",
    number="Het telefoonnummer van de bot, zoals +32470123456:",
    groups_on_signal=(
        "2. Maak een groep voor de moderators, met het nummer van de bot erin: alle leden ervan mogen beslissen.\n"
        "3. Voeg het nummer toe aan de groep van de leden, en maak het daar beheerder."
    ),
    this_is="✔ Dit is {name}.",
    press_enter="Druk dan op Enter.",
    seen="De bot zit in deze groepen:",
    none_seen="De bot ziet nog geen groep. Zit hij in de groep, en schreef je er iets nadat hij erbij kwam?",
    which_group="Welke groep is die van de leden? (nummer)",
    which_moderators="En welke die van de moderators? (nummer)",
    refused="Dat gaat niet: {why}",
    written="✔ geschreven: {file}",
    unchanged="Er is niets veranderd in {file}.",
    now="En nu:",
    looks="Een blik in de groepen:",
    comments={
        "head": "De instellingen van jullie buurt. Kijk na elke wijziging met: nabuur check",
        "secrets": (
            "Hier staan nooit geheimen, alleen de namen van hun variabelen. De geheimen staan in .env hiernaast."
        ),
        "data": "de databank van de bot",
        "rules": "jullie wijzigingen aan de regels die met de bot meekomen",
        "platforms": "waar de leden chatten: console, telegram of signal",
        "health": "tekens van leven voor een programma dat de bot bewaakt, alleen op deze machine",
        "log": "het logboek in een bestand, elke dag een nieuw; anders op de standaardfoutuitvoer",
        "backup": "elke nacht een reservekopie, liefst op een andere schijf",
        "mail": "alleen om meldingen door te geven aan de politie",
        "retention": "zo lang bewaart de bot iets; dit zijn de gewone termijnen",
        "id": "verandert nooit meer",
        "languages": "de eerste gebruikt de bot in de groep; nl-NL is Nederlands zoals in Nederland",
        "groups": "de groep van de leden; er mogen er meer staan",
        "moderators": "de chat waarin de moderators beslissen",
        "coordinators": "mogen de regels wijzigen, en krijgen bericht als het dringt",
        "numbers": "altijd tussen aanhalingstekens",
        "police": "als het nu gebeurt",
        "emergency": "levensgevaar, brand, gewonden",
        "relay": "incidents of all: pas na een afspraak met de politiezone",
        "reminders": "op de eerste van elke maand om 18 uur een richtlijn, om de beurt",
        "quiet": "wat kan wachten, gaat dan niet uit",
        "chatter": "zo zelden krijgt een lid dezelfde tip",
        "corrections": "hoe spaarzaam de bot is met tips",
        "per_day": "in elke groep",
        "soft_start": "zo lang lezen alleen de moderators ze; of off",
        "group_texts": "een tekst voor de groep in de eerste taal; all: in elke taal",
        "hidden_notice": "true: de groep leest, zonder naam, dat een bericht is verborgen en welke huisregel het was",
        "escalate_after": "zo lang zei niemand «gebeld»: de moderators horen het",
        "duty": "na zo lang herinnert de bot aan een kaart die wacht",
        "claim": "zo lang houdt een moderator een kaart met 👀",
        "rule_life": "een regel met stage: act beslist pas zelf na zoveel beslissingen van moderators",
        "ladder": "na zoveel eerdere keren stelt de kaart waarschuwen, dempen of verbannen voor",
        "weekly": "het weekrapport voor de moderators; of off",
        "daily": "dan lezen de moderators «alles in orde», als de bot die dag niets anders zei; of off",
        "policy": "waar buurten verschillen",
        "plates": "mask: afgedekt | hold: verborgen tot een moderator beslist | allow: mag blijven",
        "media": "een foto, video of spraakbericht tijdens een melding: hold | remove: meteen weg | allow",
        "skin_colour": "with_behaviour: alleen naast wat iemand doet | never: altijd afgedekt | allow",
        "min_age": "de laagste leeftijd in de groep, voor de teksten",
        "base": (
            "Deze map verandert de regels die met nabuur meekomen. Wat hier niet staat, blijft zoals daar.\n"
            "  60-eigen.yaml             een eigen regel, of een met de id van een meegeleverde, die hij dan vervangt\n"
            "  groups/{id}.yaml   kleine wijzigingen: stage, then, if_unanswered, brake, of off: true\n"
            "  lists.yaml, guidelines.yaml, texts/nl.yaml   woordenlijsten, herinneringen,"
            " teksten: elk vervangt of komt erbij\n"
            "De versie van de meegeleverde regels waarvoor deze map is geschreven:"
        ),
    },
)
