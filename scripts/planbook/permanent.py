"""The permanent addresses of a book: pages, and places in pages that an id or a number in the data names.

Entries of the lists by kind of facet are not among them: an editor may find better words for a date or an
amount at any time, and the lists themselves stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planbook.book import Book, LoadedPlan
from planbook.data_file import DataFile
from planbook.link import paths
from planbook.positions import Keys


@dataclass(frozen=True)
class Place:
    """A page, or the place ``anchor`` in it, what readers find there, and the value that names it.

    ``page`` is the address relative to the site's root: ``2018/26/``.
    """

    page: str
    anchor: str
    name: str
    file: DataFile
    keys: Keys

    @property
    def address(self) -> str:
        """The address as it is written in the data: ``/2018/26/#m3``."""
        return written(self.page, self.anchor)


def written(page: str, anchor: str = "") -> str:
    """Return an address from the site's root: ``/2018/26/#m3``."""
    return f"/{page}{f'#{anchor}' if anchor else ''}"


def places(book: Book) -> Iterator[Place]:
    """Yield every permanent place of a book whose rules may not have been checked, some perhaps twice."""
    for loaded in book.plans:
        yield from _of_plan(loaded)
    for vocabulary, path, kind in (
        (book.topics, paths.topic, "主题"),
        (book.audiences, paths.audience, "读者"),
    ):
        for index, entry in enumerate(vocabulary.records):
            page = paths.address(path(entry.id))
            yield Place(page, "", f"{kind}“{entry.name}”", vocabulary.file, (index, "id"))
    terms = paths.address(paths.TERMS)
    for index, term in enumerate(book.terms.records):
        yield Place(terms, term.id, f"名词“{term.name}”", book.terms.file, (index, "id"))


def _of_plan(loaded: LoadedPlan) -> Iterator[Place]:
    folder, plan, file = loaded.folder, loaded.plan, loaded.file
    home, full = paths.address(paths.plan(folder)), paths.address(paths.full(folder))
    yield Place(home, "", plan.short_name, file, ())
    yield Place(full, "", f"{plan.short_name}公文全文", file, ())
    for anchor, lines, name in (
        (paths.NOTICE_ANCHOR, plan.notice, "印发通知"),
        (paths.OPENING_ANCHOR, plan.opening, "正文开头"),
        (paths.CLOSING_ANCHOR, plan.closing, "正文结尾"),
    ):
        if lines:
            yield Place(home, anchor, name, file, (anchor,))
    for index, section in enumerate(plan.sections):
        keys: Keys = ("sections", index, "id")
        name = f"“{section.label or ''}{section.title}”"
        yield Place(paths.address(paths.section(folder, section.id)), "", name, file, keys)
        yield Place(home, section.id, name, file, keys)
    for entry in loaded.items:
        item, page = entry.item, paths.address(paths.item(folder, entry.item.number))
        name = f"第{item.number}项“{item.name}”"
        yield Place(page, "", name, entry.file, ("number",))
        yield Place(full, paths.full_anchor(item.number), name, entry.file, ("number",))
        for index in range(len(item.measures)):
            anchor = paths.measure_anchor(index + 1)
            yield Place(page, anchor, f"{name}举措{index + 1}", entry.file, ("measures", index))
    for index, question in enumerate(loaded.questions.records):
        page = paths.address(paths.audience(question.audience))
        anchor = paths.question_anchor(folder, question.id)
        yield Place(page, anchor, f"问题“{question.ask}”", loaded.questions.file, (index, "id"))
