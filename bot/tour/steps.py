"""The steps of the tour: what will be typed and why, and which rule answered. The lines are in `lines.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.tour.lines import TourLines
from bot.translation import Sentence, tr


@dataclass(frozen=True, slots=True)
class Step:
    """`decides`: the person at the keyboard may type another line in its place."""

    lines: Callable[[TourLines], tuple[str, ...]]
    before: Sentence
    after: Sentence
    decides: bool = False


STEPS: Final = (
    Step(
        lambda lines: lines.hello,
        tr("A new member joins the group and says hello."),
        tr(
            "The house rules went to the new member in private, and the group saw a short welcome. For chatter the "
            "rule useful-only has a hint; the hello of a newcomer gets a welcome in its place."
        ),
    ),
    Step(
        lambda lines: (lines.report,),
        tr("A member reports something that happens now, and does not say whether the police know."),
        tr(
            "The rule call-101-first: the bot asks for a call to the police. The moderators get one line about the incident, "
            "so they need not read along."
        ),
    ),
    Step(
        lambda lines: (lines.called,),
        tr("The member has called the police. One word in the group is enough."),
        tr(
            "The question turned into a notice with ✔, for all to see (✎ marks a changed message). The bot does not ask "
            "again for this incident."
        ),
    ),
    Step(
        lambda lines: (lines.act,),
        tr("A neighbour posts a useful sighting, and in the same breath calls on the others to go after the man."),
        tr(
            "The rule no-vigilantes: the message left the group at once (✂), and its facts came back with the call covered "
            "(▒▒▒). The moderators got a card with a code, the author a private note with the reason, the group a word of "
            "caution."
        ),
    ),
    Step(
        lambda lines: ("Mo: /queue",),
        tr("A moderator comes home and asks what is open."),
        tr("The open incident stands first, then the card that waits for a decision."),
    ),
    Step(
        lambda lines: (lines.decide,),
        tr("A moderator decides, with a word and the code of the card."),
        tr(
            "The card now shows the decision and the name of the moderator. After a removal the author reads the reason in "
            "private, and how to disagree. The first decision counts: a second moderator would be told so."
        ),
        decides=True,
    ),
    Step(
        lambda lines: (lines.undo,),
        tr("No decision is final. A moderator takes it back with one word."),
        tr("The card is open again, as if no moderator had decided, and every moderator may decide it anew."),
    ),
    Step(
        lambda lines: (lines.arrest,),
        tr("The police have the man, and a member says so."),
        tr(
            "The bot read this as the end of the incident, since the police knew of it. The notice in the group shows how it "
            "ended, and so does the line of the moderators."
        ),
    ),
)
