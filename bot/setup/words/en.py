"""`nabuur init` in English."""

from bot.setup.words.shape import SetupWords

ENGLISH = SetupWords(
    language="en",
    own_name="English",
    hello="A few questions. Enter keeps the value between [ ]. Everything can change later, with the same command.",
    name="What is your neighbourhood called?",
    country="In which country?",
    languages="Which languages do the members speak? The bot uses the first one in the group.",
    police="Which number do you call for the police, when it happens now?",
    emergency="Which number for danger to life and fire?",
    non_urgent="Which number for what can wait? (“-”: none)",
    platform="Where do the members chat? “console” is to try things out in this window.",
    console_moderators="Which names play moderators? (with commas)",
    coordinators=(
        "Which people may change the rules and are told when it is urgent? (addresses such as {example}; “-”: none yet."
        " The bot tells people theirs when they write a line in a group, and then /mydata to the bot in private.)"
    ),
    weeks="weeks",
    soft_start="How long do only the moderators read the bot's hints, to get used to it? (such as 2 weeks, or off)",
    botfather=(
        "1. In Telegram, write to @BotFather (with the blue tick): /newbot. Choose a name"
        " that members see, then a user name that"
        " ends in “bot”. The answer holds the token. A person with the token is the bot: share it with no one."
    ),
    token="The token:",
    groups_on_telegram=(
        "2. Make a group for the moderators: all its members may decide. Make the bot an"
        " administrator there, without any"
        " rights.\n"
        "3. Add the bot to the members' group, as an administrator with these rights: delete"
        " messages, ban users, add users.\n"
        "4. Write something in each group."
    ),
    signal_programs=(
        "1. Signal has no bots: you need a number of the bot's own, and the programs"
        " signal-cli and signal-cli-rest-api."
        " docs/operators.md goes through it step by step. They must run now."
    ),
    service="The address of signal-cli-rest-api:",
    number="The bot's telephone number, such as +32470123456:",
    groups_on_signal=(
        "2. Make a group for the moderators, with the bot's number in it: all its members may decide.\n"
        "3. Add the number to the members' group, and make it an administrator there."
    ),
    this_is="✔ This is {name}.",
    press_enter="Then press Enter.",
    seen="The bot is in these groups:",
    none_seen="The bot sees no group yet. Is it in the group, and did you write something there after it came?",
    which_group="Which is the members' group? (number)",
    which_moderators="And which is the moderators' group? (number)",
    refused="That does not work: {why}",
    written="✔ written: {file}",
    unchanged="Nothing has changed in {file}.",
    now="And now:",
    looks="A look into the groups:",
    comments={
        "head": "The settings of your neighbourhood. After each change, run: nabuur check",
        "secrets": (
            "Secrets never stand here, only the names of their variables. The secrets are in .env beside this file."
        ),
        "data": "the bot's database",
        "rules": "your changes to the rules that come with the bot",
        "platforms": "where the members chat: console, telegram or signal",
        "health": "signs of life for a monitor, on this machine only",
        "log": "the log in a file, a new one each day; otherwise on standard error",
        "backup": "a backup each night, better on another disk",
        "mail": "only to pass incidents on to the police",
        "retention": "how long the bot keeps things; these are the usual times",
        "id": "never changes",
        "languages": "the bot uses the first one in the group; nl-NL is Dutch as in the Netherlands",
        "groups": "the members' group; several may stand here",
        "moderators": "the chat in which the moderators decide",
        "coordinators": "may change the rules, and are told when it is urgent",
        "numbers": "always in quotation marks",
        "police": "when it happens now",
        "emergency": "danger to life, fire, injuries",
        "relay": "incidents or all: only after an agreement with the police zone",
        "reminders": "a guideline on the first of each month at 18:00, in turn",
        "quiet": "what can wait is not sent in these hours",
        "chatter": "how rarely a member gets the same hint",
        "corrections": "how sparing the bot is with hints",
        "per_day": "in each group",
        "soft_start": "only the moderators read them for this long; or off",
        "group_texts": "a text for the group in its first language; all: in each one",
        "hidden_notice": "true: the group reads, without a name, that a message was hidden and which house rule it was",
        "escalate_after": "without “called” for this long, the moderators are told",
        "duty": "the bot reminds of a card that waits for this long",
        "claim": "a moderator keeps a card with 👀 for this long",
        "rule_life": "a rule with stage: act decides alone only after this many decisions of moderators",
        "ladder": "the number of earlier times after which the card proposes a warning, a mute or a removal",
        "weekly": "the moderators' note on the week; or off",
        "daily": "the moderators read “all is well” then, if the bot said nothing else that day; or off",
        "policy": "where neighbourhoods differ",
        "plates": "mask: covered | hold: hidden until a moderator decides | allow: may stay",
        "media": "a picture, video or voice message during an incident: hold | remove: taken away at once | allow",
        "skin_colour": "with_behaviour: only beside what a person does | never: always covered | allow",
        "min_age": "the youngest age in the group, for the texts",
        "base": (
            "This folder changes the rules that come with nabuur. Everything that is not here stays as it is there.\n"
            "  60-ours.yaml              a rule of your own, or one with the id of a shipped"
            " rule, which it then replaces\n"
            "  groups/{id}.yaml   small changes: stage, then, if_unanswered, brake, or off: true\n"
            "  lists.yaml, guidelines.yaml, texts/en.yaml   lists, reminders, texts: each replaces one or is added\n"
            "The version of the shipped rules for which this folder was written:"
        ),
    },
)
