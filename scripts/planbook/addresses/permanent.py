"""The permanent addresses of a book: pages, and places in pages that an id or a number in the data names.

Entries of the lists by kind of facet are not among them: an editor may find better words for a date or an
amount at any time, and the lists themselves stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from planbook.addresses import paths
from planbook.book import Book, LoadedPlan
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.model.addresses import PublishedPage
from planbook.model.facet_kinds import FACET_KINDS
from planbook.model.plan import Plan

# Pages that are there whatever the data holds.
_OF_THE_SITE = {
    paths.HOME: "首页",
    paths.ABOUT: "关于本站",
    paths.TOPICS: "全部主题",
    paths.AUDIENCES: "全部读者",
    paths.TERMS: "名词解释",
    paths.SEARCH_WORDS: "搜索用词",
    paths.EDIT: "用表单改内容",
    **{paths.facets(kind.page): kind.title for kind in FACET_KINDS},
}
# Several rules ask for the same places, one after another.
_KEPT_BOOKS = 1
_FIRST_FOLDER = re.compile("/([a-z0-9-]+)/")
_PLACE_OF_A_PAGE = re.compile("(/[a-z0-9-]+/)(?:full/#item-([0-9]+)|#([a-z0-9-]+))")


@dataclass(frozen=True)
class Place:
    """A permanent address, what readers find there, and the value in the data that names it.

    ``address`` begins at the site's root: ``/2018/26/#m3``.
    """

    address: str
    name: str
    file: DataFile
    keys: Keys

    @property
    def page(self) -> str:
        """The address of the page."""
        return self.address.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The id of the place in the page, empty where it is the whole page."""
        return self.address.partition("#")[2]


def address(path: str, anchor: str = "") -> str:
    """Return the address from the site's root of a Markdown file, and of a place in it."""
    return f"/{paths.address(path, anchor)}"


def path_of(page: str) -> str:
    """Return the Markdown file of a page by its address; ``2018/26.md`` for ``/2018/26/``."""
    stem = page.strip("/")
    return f"{stem}.md" if stem else paths.HOME


@lru_cache(_KEPT_BOOKS)
def places(book: Book) -> Mapping[str, Place]:
    """Return every permanent place by its address; the rules of the book may not have been checked."""
    return {
        place.address: place for place in (*_of_the_site(book), *_of_vocabularies(book), *_of_plans(book))
    }


def plan_of(written: str) -> str | None:
    """Return the folder of the plan whose page an address is, or on a shared page whose question."""
    match = _FIRST_FOLDER.match(written)
    folder = match[1] if match else None
    return None if folder in _SHARED_FOLDERS else folder


def is_of_this_site(book: Book) -> bool:
    """Whether what ``addresses.yml`` tells belongs to a plan that is there, or to none yet.

    Where no plan is left that was published, it tells of another site. So it does where the folder of one now
    holds another document, by another title and of another issuer.
    """
    entries = {entry.page: entry for entry in book.addresses.record.published}
    published = {plan_of(page) for page in entries} - {None}
    same = {
        loaded.folder
        for loaded in book.plans
        if not _is_another(entries.get(address(paths.plan(loaded.folder))), loaded.plan)
    }
    return not published or bool(published & (same | book.unread))


def _is_another(entry: PublishedPage | None, plan: Plan) -> bool:
    """Whether what was published is known to be another document than ``plan``."""
    return entry is not None and entry.title not in {None, plan.title} and entry.issuer != plan.issuer


def page_told_by(written: str) -> str | None:
    """Return the page of the item or section that a place in its plan's pages stands for.

    ``/2018/26/`` for ``/2018/full/#item-26``, ``/2018/reform/`` for ``/2018/#reform``: what becomes of the
    one becomes of the other.
    """
    match = _PLACE_OF_A_PAGE.fullmatch(written) if plan_of(written) else None
    return f"{match[1]}{match[2] or match[3]}/" if match else None


_SHARED_FOLDERS = paths.TAKEN | {kind.page for kind in FACET_KINDS}


def _of_the_site(book: Book) -> Iterator[Place]:
    for path, name in _OF_THE_SITE.items():
        yield Place(address(path), name, book.plans[0].file, ())


def _of_vocabularies(book: Book) -> Iterator[Place]:
    for vocabulary, path, kind in (
        (book.topics, paths.topic, "主题"),
        (book.audiences, paths.audience, "读者"),
    ):
        for index, entry in enumerate(vocabulary.records):
            yield Place(address(path(entry.id)), f"{kind}“{entry.name}”", vocabulary.file, (index, "id"))
    for index, term in enumerate(book.terms.records):
        yield Place(address(paths.TERMS, term.id), f"名词“{term.name}”", book.terms.file, (index, "id"))


def _of_plans(book: Book) -> Iterator[Place]:
    for loaded in book.plans:
        yield from _of_document(loaded)
        yield from _of_items(loaded)
        for index, question in enumerate(loaded.questions.records):
            anchor = paths.question_anchor(loaded.folder, question.id)
            written = address(paths.audience(question.audience), anchor)
            yield Place(written, f"问题“{question.ask}”", loaded.questions.file, (index, "id"))


def _of_document(loaded: LoadedPlan) -> Iterator[Place]:
    folder, plan, file = loaded.folder, loaded.plan, loaded.file
    home = paths.plan(folder)
    yield Place(address(home), plan.short_name, file, ())
    yield Place(address(paths.full(folder)), f"{plan.short_name}公文全文", file, ())
    for anchor, field, name in (
        (paths.NOTICE_ANCHOR, "notice", "印发通知"),
        (paths.OPENING_ANCHOR, "opening", "正文开头"),
        (paths.CLOSING_ANCHOR, "closing", "正文结尾"),
    ):
        if getattr(plan, field):
            yield Place(address(home, anchor), name, file, (field,))
    for index, section in enumerate(plan.sections):
        keys: Keys = ("sections", index, "id")
        name = f"“{section.heading}”"
        yield Place(address(paths.section(folder, section.id)), name, file, keys)
        yield Place(address(home, section.id), name, file, keys)


def _of_items(loaded: LoadedPlan) -> Iterator[Place]:
    full = paths.full(loaded.folder)
    for entry in loaded.items:
        item = entry.item
        path, name = paths.item(loaded.folder, item.number), item.called
        yield Place(address(path), name, entry.file, ("number",))
        yield Place(address(full, paths.full_anchor(item.number)), name, entry.file, ("number",))
        for index in range(len(item.measures)):
            anchor = paths.measure_anchor(index + 1)
            yield Place(address(path, anchor), f"{name}举措{index + 1}", entry.file, ("measures", index))
