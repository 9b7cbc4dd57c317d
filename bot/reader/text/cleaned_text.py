"""A text as a person sees it, with its way back to the text as it was written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.reading import Reading, Span

Change = tuple[int, int, str]
"""The beginning and the end of a part of the text, and the text in place of it."""


@dataclass(frozen=True, slots=True)
class CleanedText:
    """`origins[i]` is the position in `original` of `text[i]`; None: the two are the same. `concealed`: a large part of the
    original is invisible, or stands in single letters without gaps between the words."""

    original: str
    text: str
    origins: tuple[int, ...] | None = None
    concealed: bool = False

    def restore(self, reading: Reading) -> Reading:
        """The reading of `text` with its spans in the original."""
        if self.origins is None:
            return reading
        kept = sorted(self.origins)
        scores = (
            replace(score, spans=tuple(self._span(span, kept) for span in score.spans)) for score in reading.scores
        )
        return replace(
            reading,
            scores=tuple(scores),
            hits=tuple(replace(hit, span=self._span(hit.span, kept)) for hit in reading.hits),
            details=tuple(replace(detail, span=self._span(detail.span, kept)) for detail in reading.details),
            concealed=self.concealed,
        )

    def restore_span(self, span: Span) -> Span:
        """The part of the original behind a part of `text`."""
        return span if self.origins is None else self._span(span, sorted(self.origins))

    def _span(self, span: Span, kept: Sequence[int]) -> Span:
        """The part of the original, with the invisible characters that follow its last character."""
        assert self.origins is not None
        inside = self.origins[span.start : span.end]
        following = bisect_right(kept, max(inside))
        return Span(min(inside), kept[following] if following < len(kept) else len(self.original))

    @property
    def positions(self) -> Sequence[int]:
        """The positions in the original of all characters of `text`."""
        return range(len(self.text)) if self.origins is None else self.origins

    def with_changes(self, changes: Sequence[Change]) -> CleanedText:
        """The text with these changes, mapped to the original."""
        if not changes:
            return self
        pieces, positions, end = [], [], 0
        for start, stop, new in sorted(changes):
            if start < end:
                continue
            pieces += [self.text[end:start], new]
            positions += [*range(end, start), *([start] * len(new))]
            end = stop
        pieces.append(self.text[end:])
        positions += range(end, len(self.text))
        before = self.positions
        return replace(self, text="".join(pieces), origins=tuple(before[position] for position in positions))
