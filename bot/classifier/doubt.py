"""How unsure the lists and the light model are of a text. Pure."""

from __future__ import annotations

import numpy as np

from bot.classifier.light_reading import LightReading
from bot.core.reading import Flag
from bot.reader.learned.blend_of_models import NO_KIND


def doubt_of(light_reading: LightReading) -> float:
    """The chance, from 0 to 1, that the light model errs in the kind or in a flag. 1 if the lists see danger."""
    if Flag.DANGER in light_reading.reading.flags:
        return 1.0
    kinds, flags = light_reading.ngrams[: NO_KIND + 1], light_reading.ngrams[NO_KIND + 1 :]
    shares = np.exp(kinds - kinds.max())
    likelier = 1 / (1 + np.exp(-np.abs(flags)))
    return float(1 - shares.max() / shares.sum() * likelier.prod())
