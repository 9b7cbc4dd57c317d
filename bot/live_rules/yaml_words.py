"""The words of config.yaml and the rules as people say them: «a number plate» for `plate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.core.message import Media, Role
from bot.core.reading import FoundData, Label
from bot.core.rule import IncidentState
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
THINGS: Final[Mapping[str, Sentence]] = {
    **{found.value: words for found, words in FOUND.items()},
    Media.PHOTO: tr("a photo"),
    Media.VIDEO: tr("a video"),
    Media.VOICE: tr("a voice message"),
    Media.CONTACT: tr("a contact"),
    Media.FILE: tr("a file"),
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
    "allow": tr("allow"),
    "with_behaviour": tr("only together with something that the person does"),
    "never": tr("never"),
}
