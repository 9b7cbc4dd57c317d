"""The words of the yearly report in English."""

from bot.core.incident import IncidentOutcome
from bot.core.tally import IncidentKind
from bot.yearly_report.words.shape import ReportWords

ENGLISH = ReportWords(
    language="en",
    title="{watch}: {year} in numbers",
    lead="What neighbours reported in the groups of {watch} in {year}, and how it ended. Numbers only: no names, no house "
    "numbers and no messages.",
    since="Counting began on {day}.",
    until="Counted up to and including {day}.",
    not_counted="This year was not counted: the bot was not here yet.",
    few="There were fewer than {fewest} incidents. This page gives no more numbers about them: "
    "neighbours would know which one is meant.",
    heads=("Part", "Line", "Number", "Note"),
    incidents=("incident", "incidents"),
    called_share="with a call to {number}",
    minutes_to_call=(
        "minute to the call to {number}, the middle value",
        "minutes to the call to {number}, the middle value",
    ),
    false_alarms=("false alarm", "false alarms"),
    held=("message hidden", "messages hidden"),
    overturned="of them shown after all",
    by_month="Incidents by month",
    by_hour="Incidents by hour of the day",
    by_kind="What it was about",
    kinds={
        IncidentKind.DANGER: "a person in danger",
        IncidentKind.VEHICLE: "a vehicle stood out",
        IncidentKind.OTHER: "something else suspicious",
    },
    kinds_note="The bot knows no offences. It cannot honestly tell more apart than this.",
    by_street="Incidents by street",
    streets_note="A street is named from {fewest} incidents in the year on; the others stand together. So no house and no "
    "neighbour can be recognised.",
    other_streets="other streets together",
    no_street="without the name of a street",
    calls="Was {number} called?",
    called_first="called before the bot asked",
    called_after="called after the bot asked",
    not_called="no call mentioned in the group",
    wait_note="Of the calls after the report, half came within {minutes} min.",
    by_outcome="How it ended",
    outcomes={
        IncidentOutcome.ALL_CLEAR: "false alarm",
        IncidentOutcome.TAKEN_OVER: "taken over by the police",
        IncidentOutcome.POLICE: "closed, the police had been called",
        IncidentOutcome.FOUND: "found",
        IncidentOutcome.OVER: "over",
        IncidentOutcome.QUIET: "no more messages about it",
    },
    outcomes_note="As neighbours and moderators told it in the group.",
    still_open="still open",
    police="Answers of the police",
    on_scene="police on the spot, according to a message in the group",
    mails={
        "passed_on": "passed on to the zone, by mail or in a chat",
        "confirmed": "of them confirmed by the zone",
        "failed": "did not reach the zone",
    },
    no_mails="This neighbourhood passed nothing on to the zone automatically this year.",
    answer_note="Half of the confirmations came within {hours} h.",
    held_by_rule="Hidden messages by house rule",
    held_note="Each time the first rule that hit.",
    without_rule="without a house rule: the bot could not read it well",
    decisions="The moderators' decisions",
    decisions_note="Shown after all: a moderator found the message right. The rule was wrong then.",
    counted="{what}: {count}",
    shown="shown after all",
    taken_away="stayed away",
    undecided="without a decision in time",
    appeals="times a member asked to look again",
    granted="of them the member was right",
    limits_title="What these numbers cannot show",
    limits=(
        "How many offences there were. Only what neighbours wrote in the group is counted; a call without a message in the "
        "group is not.",
        "Whether the neighbourhood became safer. More or fewer reports can also come from more members, other habits or other "
        "rules.",
        "Whether {number} was really called. The bot hears no telephone; it counts what a member wrote about it, and the time "
        "until that message.",
        "What exactly happened. Kind and outcome come from messages as the bot read them, and it is sometimes wrong.",
        "Which street is unsafe. A street with more members reports more. Streets with fewer than {fewest} incidents stand "
        "together.",
        "What the police did. A confirmation says that a person read the report, and no more.",
        "Which messages the bot missed. It counts only what it hid.",
        "The days on which the bot did not run: they are missing. And with small numbers, chance matters much.",
    ),
    as_table="The numbers as a table",
)
