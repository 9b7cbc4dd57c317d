"""`nabuur init` in German."""

from bot.setup.words.shape import SetupWords

GERMAN = SetupWords(
    language="de",
    own_name="Deutsch",
    hello="Ein paar Fragen. Enter behält den Wert in [ ]. Alles lässt sich später ändern, mit demselben Befehl.",
    name="Wie heißt Ihr Ort oder Viertel?",
    country="In welchem Land?",
    languages="Welche Sprachen sprechen die Mitglieder? Die erste benutzt der Bot in der Gruppe.",
    police="Welche Nummer wählt man für die Polizei, wenn es jetzt passiert?",
    emergency="Welche Nummer bei Lebensgefahr und Feuer?",
    non_urgent="Welche Nummer für das, was warten kann? („-“: keine)",
    platform="Wo chatten die Mitglieder? „console“ ist zum Ausprobieren in diesem Fenster.",
    console_moderators="Welche Namen gehören zur Moderation? (durch Kommas getrennt)",
    coordinators=(
        "Wer darf die Regeln ändern und wird benachrichtigt, wenn es eilt? (Adressen wie {example}; „-“: noch niemand."
        " Der Bot nennt jeder Person die eigene, wenn sie etwas in eine Gruppe schreibt"
        " und danach /mydata im privaten Chat mit dem Bot.)"
    ),
    weeks="Wochen",
    soft_start="Wie lange liest nur die Moderation die Hinweise des Bots, zur Eingewöhnung? (etwa 2 Wochen, oder off)",
    botfather=(
        "1. Schreiben Sie in Telegram an @BotFather (mit dem blauen Haken): /newbot. Wählen"
        " Sie einen Namen, den die Mitglieder"
        " sehen, dann einen Benutzernamen, der auf „bot“ endet. Die Antwort enthält das"
        " Token. Wer das Token hat, ist der Bot:"
        " Geben Sie es nicht weiter."
    ),
    token="Das Token:",
    groups_on_telegram=(
        "2. Legen Sie eine Gruppe für die Moderation an: Alle ihre Mitglieder dürfen"
        " entscheiden. Machen Sie den Bot dort zum"
        " Administrator, ohne Rechte.\n"
        "3. Fügen Sie den Bot der Gruppe der Mitglieder hinzu, als Administrator mit diesen"
        " Rechten: Nachrichten löschen, Nutzer"
        " sperren, Nutzer hinzufügen.\n"
        "4. Schreiben Sie in jede Gruppe etwas."
    ),
    signal_programs=(
        "1. Signal kennt keine Bots: Sie brauchen eine eigene Nummer und die Programme"
        " signal-cli und signal-cli-rest-api."
        " docs/de/operators.md geht die Schritte durch. Beide müssen jetzt laufen."
    ),
    service="Die Adresse von signal-cli-rest-api:",
    number="Die Telefonnummer des Bots, wie +32470123456:",
    groups_on_signal=(
        "2. Legen Sie eine Gruppe für die Moderation an, mit der Nummer des Bots: Alle ihre"
        " Mitglieder dürfen entscheiden.\n"
        "3. Fügen Sie die Nummer der Gruppe der Mitglieder hinzu und machen Sie sie dort zum Administrator."
    ),
    this_is="✔ Das ist {name}.",
    press_enter="Drücken Sie dann Enter.",
    seen="Der Bot ist in diesen Gruppen:",
    none_seen=(
        "Der Bot sieht noch keine Gruppe. Ist er darin, und haben Sie dort etwas geschrieben, nachdem er dazukam?"
    ),
    which_group="Welche ist die Gruppe der Mitglieder? (Nummer)",
    which_moderators="Und welche die der Moderation? (Nummer)",
    refused="Das geht nicht: {why}",
    written="✔ geschrieben: {file}",
    unchanged="In {file} hat sich nichts geändert.",
    now="Und jetzt:",
    looks="Ein Blick in die Gruppen:",
    comments={
        "head": "Die Einstellungen Ihrer Nachbarschaftswache. Nach jeder Änderung: nabuur check",
        "secrets": (
            "Hier stehen nie Geheimnisse, nur die Namen ihrer Variablen. Die Geheimnisse stehen in .env daneben."
        ),
        "data": "die Datenbank des Bots",
        "rules": "Ihre Änderungen an den mitgelieferten Regeln",
        "platforms": "wo die Mitglieder chatten: console, telegram oder signal",
        "health": "Lebenszeichen für eine Überwachung, nur auf diesem Rechner",
        "log": "das Log in einer Datei, jeden Tag eine neue; sonst auf der Fehlerausgabe",
        "backup": "jede Nacht eine Sicherung, besser auf einer anderen Festplatte",
        "mail": "nur um Meldungen an die Polizei weiterzugeben",
        "retention": "so lange bewahrt der Bot etwas auf; das sind die üblichen Fristen",
        "id": "ändert sich nie mehr",
        "languages": "die erste benutzt der Bot in der Gruppe",
        "groups": "die Gruppe der Mitglieder; es dürfen mehrere sein",
        "moderators": "der Chat, in dem die Moderation entscheidet",
        "coordinators": "dürfen die Regeln ändern; eilt es, benachrichtigt der Bot sie",
        "numbers": "immer in Anführungszeichen",
        "police": "wenn es jetzt passiert",
        "emergency": "Lebensgefahr, Feuer, Verletzte",
        "relay": "incidents oder all: erst nach einer Vereinbarung mit der Polizei",
        "reminders": "am Ersten jedes Monats um 18 Uhr ein Leitsatz, der Reihe nach",
        "quiet": "was warten kann, geht in diesen Stunden nicht hinaus",
        "chatter": "höchstens so oft bekommt ein Mitglied denselben Hinweis",
        "corrections": "wie sparsam der Bot mit Hinweisen ist",
        "per_day": "in jeder Gruppe",
        "soft_start": "so lange liest sie nur die Moderation; oder off",
        "group_texts": "ein Text für die Gruppe in der ersten Sprache; all: in jeder",
        "hidden_notice": "true: die Gruppe liest, ohne Namen, dass eine Nachricht verborgen wurde und welche Hausregel es war",
        "escalate_after": "so lange kein „angerufen“: die Moderation erfährt es",
        "duty": "nach dieser Zeit erinnert der Bot an eine Karte, die wartet",
        "claim": "so lange behält jemand aus der Moderation eine Karte mit 👀",
        "rule_life": "eine Regel mit stage: act handelt erst allein, wenn die Moderation so oft entschieden hat",
        "ladder": "nach so vielen früheren Malen schlägt die Karte Warnen, Stummschalten oder Ausschließen vor",
        "weekly": "der Wochenbericht für die Moderation; oder off",
        "daily": "dann liest die Moderation „Alles in Ordnung“, wenn der Bot an dem Tag nichts anderes sagte; oder off",
        "policy": "wo sich Nachbarschaftswachen unterscheiden",
        "plates": "mask: abgedeckt | hold: verborgen, bis die Moderation entscheidet | allow: darf bleiben",
        "media": "Bild, Video oder Sprachnachricht während einer Meldung: hold | remove: sofort entfernt | allow",
        "skin_colour": "with_behaviour: nur neben dem, was jemand tut | never: immer abgedeckt | allow",
        "min_age": "das Mindestalter in der Gruppe, für die Texte",
        "base": (
            "Dieser Ordner ändert die mitgelieferten Regeln. Was hier nicht steht, bleibt wie dort.\n"
            "  60-eigene.yaml            eine eigene Regel, oder eine mit der id einer"
            " mitgelieferten, die sie dann ersetzt\n"
            "  groups/{id}.yaml   kleine Änderungen: stage, then, if_unanswered, brake oder off: true\n"
            "  lists.yaml, guidelines.yaml, texts/de.yaml   Listen, Erinnerungen, Texte: jedes"
            " ersetzt eines oder kommt dazu\n"
            "Die Version der mitgelieferten Regeln, für die dieser Ordner geschrieben wurde:"
        ),
    },
)
