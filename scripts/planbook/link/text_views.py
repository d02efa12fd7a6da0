"""Official text as pages show it: in stretches, some of them with a note, and the facets that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planbook.model.facet_kinds import KINDS_BY_FIELD, FacetKind
from planbook.model.facets import Facet
from planbook.model.vocabularies import Term


@dataclass(frozen=True)
class FacetEntry:
    """One facet with the place it comes from: a measure, the title of an item, or a section.

    ``anchor`` is its id on the overview page. ``name`` is what the item or section is called, ``path`` its
    page, and ``place`` the id of the measure there (``m3``), empty where it is the whole page. ``audiences``
    and ``topics`` are the ids of those that it concerns.
    """

    facet: Facet
    anchor: str
    name: str
    path: str
    audiences: Sequence[str]
    topics: Sequence[str]
    place: str = ""


@dataclass(frozen=True)
class Fact:
    """A facet that tells a reader something of its own: a real date, money, a named school, a document."""

    kind: FacetKind
    entry: FacetEntry

    @property
    def name(self) -> str:
        """The quoted words, or the number that a document goes by."""
        return getattr(self.entry.facet, "number", None) or self.entry.facet.quote

    @property
    def remark(self) -> str:
        """What the quoted words are about, in the editors' words."""
        return self.kind.remark_of(self.entry.facet)


@dataclass(frozen=True)
class Span:
    """A stretch of official text, to be explained where it is a ``term`` or a ``fact``, never both."""

    text: str
    term: Term | None = None
    fact: Fact | None = None


# Facets by the field of their kind.
FacetEntries = Mapping[str, Sequence[FacetEntry]]


def each_once(field: str, entries: Sequence[FacetEntry]) -> Sequence[FacetEntry]:
    """Return the facets of an item without those that tell the whole of it again what others do."""
    kind = KINDS_BY_FIELD[field]
    if not kind.is_of_item:
        return entries
    told = {(kind.group_of(each.facet), kind.remark_of(each.facet)): each for each in reversed(entries)}
    return [each for each in entries if each in told.values()]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of official text outside the items; ``anchor`` is its id on its page."""

    kind: str
    anchor: str
    spans: Sequence[Span]

    @property
    def text(self) -> str:
        """The paragraph's words."""
        return "".join(span.text for span in self.spans)
