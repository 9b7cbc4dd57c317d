"""The words of the yearly report in German."""

from bot.core.incident import IncidentOutcome
from bot.core.tally import IncidentKind
from bot.yearly_report.words.shape import ReportWords

GERMAN = ReportWords(
    language="de",
    title="{watch}: {year} in Zahlen",
    lead="Meldungen der Nachbarn in den Gruppen von {watch} im Jahr {year}, und wie sie ausgingen. Nur Zahlen: keine Namen, "
    "keine Hausnummern, keine Nachrichten.",
    since="Gezählt wird seit dem {day}.",
    until="Gezählt bis einschließlich {day}.",
    not_counted="Dieses Jahr wurde nicht gezählt: Den Bot gab es noch nicht.",
    few="Es gab weniger als {fewest} Meldungen. Weitere Zahlen dazu stehen hier nicht: Nachbarn wüssten, "
    "welche Meldung gemeint ist.",
    heads=("Teil", "Zeile", "Anzahl", "Erläuterung"),
    incidents=("Meldung", "Meldungen"),
    called_share="mit einem Anruf bei {number}",
    minutes_to_call=(
        "Minute bis zum Anruf bei {number}, bei der Hälfte schneller",
        "Minuten bis zum Anruf bei {number}, bei der Hälfte schneller",
    ),
    false_alarms=("Fehlalarm", "Fehlalarme"),
    held=("verborgene Nachricht", "verborgene Nachrichten"),
    overturned="davon doch gezeigt",
    by_month="Meldungen je Monat",
    by_hour="Meldungen je Stunde des Tages",
    by_kind="Worum es ging",
    kinds={
        IncidentKind.DANGER: "ein Mensch in Gefahr",
        IncidentKind.VEHICLE: "ein Fahrzeug fiel auf",
        IncidentKind.OTHER: "etwas anderes Verdächtiges",
    },
    kinds_note="Der Bot kennt keine Straftaten. Mehr kann er ehrlicherweise nicht unterscheiden.",
    by_street="Meldungen je Straße",
    streets_note="Eine Straße steht hier ab {fewest} Meldungen im Jahr; die anderen stehen zusammen. So ist kein Haus und kein "
    "Nachbar zu erkennen.",
    other_streets="andere Straßen zusammen",
    no_street="ohne Straßennamen",
    calls="Wurde {number} angerufen?",
    called_first="angerufen, bevor der Bot fragte",
    called_after="angerufen, nachdem der Bot fragte",
    not_called="kein Anruf in der Gruppe erwähnt",
    wait_note="Von den Anrufen nach der Meldung kam die Hälfte innerhalb von {minutes} min.",
    by_outcome="Wie es ausging",
    outcomes={
        IncidentOutcome.ALL_CLEAR: "Fehlalarm",
        IncidentOutcome.TAKEN_OVER: "von der Polizei übernommen",
        IncidentOutcome.POLICE: "abgeschlossen, die Polizei war angerufen",
        IncidentOutcome.FOUND: "gefunden",
        IncidentOutcome.OVER: "vorbei",
        IncidentOutcome.QUIET: "keine weitere Nachricht darüber",
    },
    outcomes_note="So, wie Mitglieder und Moderation es in der Gruppe erzählten.",
    still_open="noch offen",
    police="Antworten der Polizei",
    on_scene="Polizei vor Ort, laut einer Nachricht in der Gruppe",
    mails={
        "passed_on": "an die Polizei weitergegeben, per Mail oder in einem Chat",
        "confirmed": "davon von der Polizei bestätigt",
        "failed": "nicht bei der Polizei angekommen",
    },
    no_mails="Diese Nachbarschaftswache gab in diesem Jahr nichts automatisch an die Polizei weiter.",
    answer_note="Die Hälfte der Bestätigungen kam innerhalb von {hours} h.",
    held_by_rule="Verborgene Nachrichten je Hausregel",
    held_note="Jeweils die erste Regel, die zutraf.",
    without_rule="ohne Hausregel: Der Bot konnte sie nicht gut lesen",
    decisions="Entscheidungen der Moderation",
    decisions_note="Doch gezeigt: Die Moderation fand die Nachricht in Ordnung. Die Regel lag dann falsch.",
    counted="{what}: {count}",
    shown="doch gezeigt",
    taken_away="entfernt geblieben",
    undecided="ohne rechtzeitige Entscheidung",
    appeals="Einsprüche von Mitgliedern",
    granted="davon bekam das Mitglied recht",
    limits_title="Was diese Zahlen nicht zeigen können",
    limits=(
        "Wie viele Straftaten es gab. Gezählt ist nur, was Nachbarn in der Gruppe schrieben; ein Anruf ohne Nachricht in der "
        "Gruppe zählt nicht mit.",
        "Ob die Nachbarschaft sicherer wurde. Mehr oder weniger Meldungen können auch an mehr Mitgliedern, anderen "
        "Gewohnheiten oder anderen Regeln liegen.",
        "Ob {number} wirklich angerufen wurde. Der Bot hört kein Telefon; er zählt, was ein Mitglied darüber schrieb, und die "
        "Zeit bis zu dieser Nachricht.",
        "Was genau geschah. Art und Ausgang stammen aus Nachrichten, so wie der Bot sie las, und er irrt sich manchmal.",
        "Welche Straße unsicher ist. Eine Straße mit mehr Mitgliedern meldet mehr. Straßen mit weniger als {fewest} Meldungen "
        "stehen zusammen.",
        "Was die Polizei tat. Eine Bestätigung sagt, dass ein Mensch die Meldung las, mehr nicht.",
        "Welche Nachrichten der Bot übersah. Er zählt nur, was er verbarg.",
        "Die Tage, an denen der Bot nicht lief: Sie fehlen. Und bei kleinen Zahlen spielt der Zufall eine große Rolle.",
    ),
    as_table="Die Zahlen als Tabelle",
)
