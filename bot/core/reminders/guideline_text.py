"""The text of a guideline, as reminders, `/reminders` and the leaflet show it."""

from __future__ import annotations

from bot.core.draft import Draft
from bot.core.rulebook import Guideline
from bot.core.texts import VARIANTS, DayForm, DayText, fill


def guideline_text(draft: Draft, guideline: Guideline, languages: tuple[str, ...], signed: bool = False) -> str:
    """`signed`: each language says below the text which office approved it, and when."""
    wordings = {VARIANTS[wording]: wording for wording in draft.context.watch.wordings}
    parts = []
    for language in languages:
        own = wordings.get(language, language)
        spoken = own if own in guideline.texts else language
        parts.append(fill(guideline.texts[spoken], spoken, draft.values_in(language)))
        if signed and guideline.approved is not None:
            by, on = guideline.approved.by, guideline.approved.on
            parts.append(
                draft.text(
                    "approved_by", (language,), text=by, time=DayText(on, DayForm.DATE, draft.context.watch.wordings)
                )
            )
    return "\n".join(dict.fromkeys(parts))
