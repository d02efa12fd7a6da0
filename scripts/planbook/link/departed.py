"""Where the addresses lead whose content is gone from them: what editors say, and what the data tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planbook.addresses.permanent import Place, is_of_this_site, path_of, places
from planbook.book import Book


@dataclass(frozen=True)
class Departed:
    """An address whose content went: the page, or the place ``anchor`` in a page that is still there.

    ``target`` is the Markdown file, ``target_anchor`` the place and ``target_name`` what stands where readers
    go on, empty where nowhere. ``reason`` is what they are told of content that is no longer on the site.
    """

    path: str
    anchor: str
    target: str
    target_anchor: str
    target_name: str
    reason: str = ""

    @property
    def is_page(self) -> bool:
        """Whether the whole page went."""
        return not self.anchor


def departed(book: Book) -> list[Departed]:
    """Return every address of ``book`` that has moved or gone, each once."""
    if not is_of_this_site(book):
        return []
    known = places(book)
    record = book.addresses.record
    told = [_departed(moved.address, moved.to, known) for moved in record.moved if moved.to in known]
    told += [_departed(gone.address, gone.see, known, gone.reason) for gone in record.gone]
    return [*told, *_questions(book, known, {(each.path, each.anchor) for each in told})]


def _departed(address: str, to: str | None, known: Mapping[str, Place], reason: str = "") -> Departed:
    page, _, anchor = address.partition("#")
    target, _, target_anchor = (to or "").partition("#")
    name = known[to].name if to and to in known else ""
    return Departed(path_of(page), anchor, path_of(target) if name else "", target_anchor, name, reason)


def _questions(book: Book, known: Mapping[str, Place], told: set[tuple[str, str]]) -> Iterator[Departed]:
    """Yield the questions that stand on the page of another reader than when they were published."""
    by_anchor = {place.anchor: place for place in known.values() if place.anchor.startswith("q")}
    for entry in book.addresses.record.published:
        for anchor in entry.anchors:
            place = by_anchor.get(anchor)
            is_kept = f"{entry.page}#{anchor}" in known or entry.page not in known
            if place and not is_kept and (path_of(entry.page), anchor) not in told:
                yield _departed(f"{entry.page}#{anchor}", place.address, known)
