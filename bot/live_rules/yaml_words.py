"""The words of config.yaml and the rules as people say them: «a number plate» for `plate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.core.message import Media, Role
from bot.core.reading import FoundData, Label
from bot.core.rule import IncidentState, Unanswered
from bot.translation import Sentence, tr

FOUND: Final[Mapping[FoundData, Sentence]] = {
    FoundData.PLATE: tr("a number plate"),
    FoundData.PHONE: tr("a phone number"),
    FoundData.EMAIL: tr("an e-mail address"),
    FoundData.IBAN: tr("a bank account number"),
    FoundData.LINK: tr("a link"),
    FoundData.ADDRESS: tr("an address"),
    FoundData.NAME: tr("a name"),
    FoundData.ACCOUNT: tr("a name on social media"),
}
MEDIA: Final[Mapping[str, Sentence]] = {
    Media.PHOTO: tr("a photo"),
    Media.VIDEO: tr("a video"),
    Media.VOICE: tr("a voice message"),
    Media.CONTACT: tr("a contact"),
    Media.FILE: tr("a file"),
}
THINGS: Final[Mapping[str, Sentence]] = {
    **{found.value: words for found, words in FOUND.items()},
    **MEDIA,
    "forward": tr("a forwarded message"),
}
LABELS: Final[Mapping[str, Sentence]] = {
    Label.REPORT: tr("a report"),
    Label.UPDATE: tr("news of an incident"),
    Label.NOTICE: tr("a notice"),
    Label.OFF_TOPIC: tr("does not serve the watch"),
    Label.POLICE_CALLED: tr("the police were called"),
    Label.VIGILANTE: tr("a call to act without the police"),
    Label.PERSONAL_DATA: tr("exposes a person"),
    Label.PROFILING: tr("suspicion by origin"),
    Label.INSULT: tr("swearing or a threat"),
    Label.ADVERT: tr("an advert"),
    Label.PANIC: tr("a rumour or alarm without facts"),
}
ROLES: Final[Mapping[str, Sentence]] = {
    Role.MEMBER: tr("a member"),
    Role.NEWCOMER: tr("a new member"),
    Role.TRUSTED: tr("a trusted member"),
    Role.MODERATOR: tr("a moderator"),
    Role.COORDINATOR: tr("a coordinator"),
    Role.POLICE: tr("an officer of the police"),
}
INCIDENTS: Final[Mapping[str, Sentence]] = {
    IncidentState.NONE: tr("no incident is open"),
    IncidentState.OPEN: tr("an incident is open"),
    IncidentState.CALLED: tr("the police were called for the open incident"),
}
LANGUAGES: Final[Mapping[str, Sentence]] = {
    "nl": tr("Dutch"),
    "fr": tr("French"),
    "de": tr("German"),
    "en": tr("English"),
}
VARIANTS: Final[Mapping[str, Sentence]] = {"nl-NL": tr("Dutch of the Netherlands")}
UNKNOWN: Final[Mapping[str, Sentence]] = {"unknown": tr("the language is not clear")}
PLATFORMS: Final[Mapping[str, Sentence]] = {
    "telegram": tr("Telegram"),
    "signal": tr("Signal"),
    "console": tr("the terminal"),
}
POLICIES: Final[Mapping[str, Sentence]] = {
    "plates": tr("number plates"),
    "media": tr("pictures during an incident"),
    "skin_colour": tr("skin colour"),
}
ANSWERS: Final[Mapping[str, Sentence]] = {
    "mask": tr("cover"),
    "hold": tr("hide until a moderator decides"),
    "remove": tr("take away"),
    "allow": tr("leave as it is"),
    "with_behaviour": tr("only together with something that the person does"),
    "never": tr("never"),
}
TREATMENTS: Final[Mapping[str, Sentence]] = {
    "keep": tr("the message stays"),
    "mask": tr("a copy with the offending parts covered"),
    "hold": ANSWERS["hold"],
    "remove": ANSWERS["remove"],
    **{
        f"policy:{policy}": tr("as `policy` in config.yaml says for {subject}", subject=subject)
        for policy, subject in POLICIES.items()
        if policy != "skin_colour"  # its answers are no treatments
    },
}
UNANSWERED: Final[Mapping[str, Sentence]] = {
    Unanswered.RESTORE: tr("show the message again"),
    Unanswered.REMOVE: ANSWERS["remove"],
    Unanswered.KEEP: tr("leave it as it is then"),
}
WEEKDAYS: Final[Mapping[str, Sentence]] = {
    "mon": tr("Monday"),
    "tue": tr("Tuesday"),
    "wed": tr("Wednesday"),
    "thu": tr("Thursday"),
    "fri": tr("Friday"),
    "sat": tr("Saturday"),
    "sun": tr("Sunday"),
}
GROUP_TEXTS: Final[Mapping[str, Sentence]] = {
    "first": tr("only the first language of the watch"),
    "all": tr("every language, in one message"),
}
RELAYS: Final[Mapping[str, Sentence]] = {
    "none": tr("nothing"),
    "incidents": tr("each incident at its end, at once in danger"),
    "all": tr("also the messages of each day"),
}
HANDLED: Final[Mapping[str, Sentence]] = {
    "mark": tr("mark as read"),
    "move": tr("move to the folder `nabuur` below"),
    "delete": tr("remove it from the mailbox"),
}
READERS: Final[Mapping[str, Sentence]] = {
    "lists": tr("the lists of phrases alone"),
    "light": tr("the lists of phrases and the light model"),
    "full": tr("the lists of phrases, the light model and the encoder"),
}
WAYS_TO_RECEIVE: Final[Mapping[str, Sentence]] = {
    "polling": tr("the bot asks Telegram"),
    "rpc": tr("straight from signal-cli; loses the least"),
    "webhook": tr("the platform calls the bot"),
    "websocket": tr("only if nothing else works"),
}
