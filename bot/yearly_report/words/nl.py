"""The words of the yearly report in Dutch, as spoken in Belgium."""

from bot.core.incident import IncidentOutcome
from bot.core.tally import IncidentKind
from bot.yearly_report.words.shape import ReportWords

DUTCH = ReportWords(
    language="nl",
    title="{watch}: {year} in cijfers",
    lead="Wat buren in {year} in de groepen van {watch} meldden, en hoe het afliep. Alleen aantallen: geen namen, geen "
    "huisnummers en geen berichten.",
    since="De telling begon op {day}.",
    until="Geteld tot en met {day}.",
    not_counted="Dit jaar is niet geteld: de bot was er nog niet.",
    few="Er waren minder dan {fewest} meldingen. Meer cijfers erover staan hier niet: buren zouden "
    "weten om welke melding het gaat.",
    heads=("Deel", "Regel", "Aantal", "Toelichting"),
    incidents=("melding", "meldingen"),
    called_share="met een telefoontje naar {number}",
    minutes_to_call=(
        "minuut tot het telefoontje naar {number} (mediaan)",
        "minuten tot het telefoontje naar {number} (mediaan)",
    ),
    false_alarms=("keer vals alarm", "keer vals alarm"),
    held=("bericht verborgen", "berichten verborgen"),
    overturned="daarvan toch getoond",
    by_month="Meldingen per maand",
    by_hour="Meldingen per uur van de dag",
    by_kind="Waarover het ging",
    kinds={
        IncidentKind.DANGER: "iemand in gevaar",
        IncidentKind.VEHICLE: "een voertuig viel op",
        IncidentKind.OTHER: "iets anders verdachts",
    },
    kinds_note="De bot kent geen misdrijven. Meer onderscheid dan dit kan hij niet eerlijk maken.",
    by_street="Meldingen per straat",
    streets_note="Een straat staat hier vanaf {fewest} meldingen in het jaar; de andere staan samen. Zo is geen huis en "
    "geen buur te herkennen.",
    other_streets="andere straten samen",
    no_street="zonder straatnaam",
    calls="Is {number} gebeld?",
    called_first="gebeld vóór de bot het vroeg",
    called_after="gebeld nadat de bot het vroeg",
    not_called="niemand schreef in de groep dat er gebeld was",
    wait_note="Van de telefoontjes na de melding kwam de helft binnen {minutes} min.",
    by_outcome="Hoe het afliep",
    outcomes={
        IncidentOutcome.ALL_CLEAR: "vals alarm",
        IncidentOutcome.TAKEN_OVER: "overgenomen door de politie",
        IncidentOutcome.POLICE: "afgesloten, de politie was gebeld",
        IncidentOutcome.FOUND: "gevonden",
        IncidentOutcome.OVER: "voorbij",
        IncidentOutcome.QUIET: "niemand schreef er nog iets over",
    },
    outcomes_note="Zoals buren en moderators het in de groep vertelden.",
    still_open="nog open",
    police="Wat de politie liet weten",
    on_scene="politie ter plaatse, volgens een bericht in de groep",
    mails={
        "passed_on": "doorgegeven aan de politie, per mail of in een chat",
        "confirmed": "daarvan door de politie bevestigd",
        "failed": "niet aangekomen bij de politie",
    },
    no_mails="Deze buurt gaf dit jaar niets automatisch door aan de politie.",
    answer_note="De helft van de bevestigingen kwam binnen {hours} uur.",
    held_by_rule="Verborgen berichten per huisregel",
    held_note="Telkens de eerste regel die aansloeg.",
    without_rule="zonder huisregel: de bot kon het niet goed lezen",
    decisions="Wat de moderators daarmee deden",
    decisions_note="Toch getoond: een moderator vond het bericht wél goed. De regel zat er dan naast.",
    counted="{what}: {count}",
    shown="toch getoond",
    taken_away="weggebleven",
    undecided="zonder beslissing op tijd",
    appeals="keer vroeg een lid om opnieuw te kijken",
    granted="daarvan kreeg het lid gelijk",
    limits_title="Wat deze cijfers niet kunnen tonen",
    limits=(
        "Hoeveel misdrijven er waren. Geteld is alleen wat buren in de groep schreven; een telefoontje zonder bericht in de "
        "groep telt niet mee.",
        "Of de buurt veiliger werd. Meer of minder meldingen kan ook komen door meer leden, andere gewoonten of andere regels.",
        "Of {number} echt gebeld werd. De bot hoort geen telefoon; hij telt wat een lid erover schreef, en de tijd tot dat "
        "bericht.",
        "Wat er precies gebeurde. Soort en afloop komen uit berichten, zoals de bot ze las, en hij vergist zich soms.",
        "Welke straat onveilig is. Een straat met meer leden meldt meer. Straten met minder dan {fewest} meldingen staan "
        "samen.",
        "Wat de politie deed. Een bevestiging zegt dat iemand de melding las, niet meer.",
        "Welke berichten de bot over het hoofd zag. Hij telt alleen wat hij verborg.",
        "De dagen waarop de bot niet draaide. Die ontbreken. En bij kleine aantallen speelt toeval een grote rol.",
    ),
    as_table="De cijfers als tabel",
)
