"""Nothing published is lost: an address that went is told of in ``addresses.yml``, and leads on from there.

A plan that is gone as a whole takes its addresses along, and where none of the plans that were published is
left, the file tells of another site: a bureau that begins with its own plan owes nothing to ours.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from planbook.addresses import paths
from planbook.addresses.permanent import Place, is_of_this_site, page_told_by, places, plan_of
from planbook.book import Book
from planbook.check.comparison import joins_measures
from planbook.check.official_text import is_as_published
from planbook.check.repeats import repeats
from planbook.files.nearest import Choice, nearest
from planbook.files.positions import Keys
from planbook.model.addresses import Gone, Moved
from planbook.problem import Problem

_QUESTION = "#q"

# Of more lost addresses of a kind, as when a whole file went, one is told.
_TOLD_ONE_BY_ONE = 3


def published_address_lost(book: Book) -> Iterator[Problem]:
    """Every address that was published is there, or ``addresses.yml`` says what became of it."""
    known, published = places(book), dict(_published(book))
    missing = {address: keys for address, keys in published.items() if address not in known}
    whole = _whole_plans(book) if missing else ()
    told = {each.address for _, each in _told(book)}
    lost = {
        address: keys
        for address, keys in missing.items()
        if address not in told and _is_lost(address, book, whole, known)
    }
    new = [place for place in known.values() if place.address not in published]
    lost = {address: keys for address, keys in lost.items() if not _is_told_by_ids(address, book)}
    kinds, counts = _kinds(lost, new), Counter(map(_kind, lost))
    told_of: set[str] = set()
    for address, keys in lost.items():
        causes = {address.partition("#")[0], page_told_by(address)} - {address}
        if causes & (lost.keys() | told):
            continue
        renamed = _renamed(address, kinds)
        if renamed and renamed.keys:
            yield _changed_id(address, renamed)
        elif _kind(address) not in told_of:
            count = counts[_kind(address)]
            if count > _TOLD_ONE_BY_ONE:
                told_of.add(_kind(address))
            yield book.addresses.file.problem(
                keys,
                f"发布过的网址 {address} 没有了"
                + (f"，同类的共{count}个" if count > _TOLD_ONE_BY_ONE else ""),
                f"不是有意删的，请恢复。内容换了地方，就在 moved 里写 address: {address} 和 to: 新网址；"
                "不再保留，就在 gone 里写 address 和 reason（一句话，说明原来是什么、为什么没有了）。",
            )


def told_address_is_there(book: Book) -> Iterator[Problem]:
    """An address that is said to have moved or gone is not there."""
    known = places(book)
    for keys, each in _told(book):
        if each.address in known:
            yield book.addresses.file.problem(
                (*keys, "address"), f"网址 {each.address} 还在，不会搬走或撤下", "请删去这一条。"
            )


def told_address_leads_nowhere(book: Book) -> Iterator[Problem]:
    """What ``addresses.yml`` leads readers to is there, unless both were of a plan that is gone."""
    known, whole = places(book), _whole_plans(book)
    plans = {loaded.folder for loaded in book.plans}
    for keys, each in _told(book):
        field, target = ("to", each.to) if isinstance(each, Moved) else ("see", each.see)
        if target is None or target in known:
            continue
        is_of_gone_plan = plan_of(each.address) not in (plans | {None})
        may_be_unread = plan_of(target) in (plans | book.unread) - set(whole)
        if not is_of_gone_plan and not may_be_unread:
            yield book.addresses.file.problem(
                (*keys, field), f"没有 {target} 这个网址", "请打开要去的那一页，照浏览器里的网址写。"
            )


def told_address_twice(book: Book) -> Iterator[Problem]:
    """What became of an address is said once."""
    file = book.addresses.file
    for keys, first in repeats((keys, each.address) for keys, each in _told(book)):
        line, _ = file.position(first)
        yield file.problem(keys, f"这个网址写了两遍，另一处在第{line}行", "请删去一处。")


def _published(book: Book) -> Iterator[tuple[str, Keys]]:
    """Yield every address that was published on this site, and where it is written."""
    if not is_of_this_site(book):
        return
    for index, entry in enumerate(book.addresses.record.published):
        yield entry.page, ("published", index, "page")
        for place, anchor in enumerate(entry.anchors):
            yield f"{entry.page}#{anchor}", ("published", index, "anchors", place)


def _told(book: Book) -> Iterator[tuple[Keys, Moved | Gone]]:
    if not is_of_this_site(book):
        return
    record = book.addresses.record
    for index, moved in enumerate(record.moved):
        yield ("moved", index), moved
    for index, gone in enumerate(record.gone):
        yield ("gone", index), gone


def _whole_plans(book: Book) -> Collection[str]:
    """Return the folders of the plans of which nothing else is known to be wrong that explains what lacks."""
    return {
        loaded.folder
        for loaded in book.plans
        if not loaded.unread
        and not loaded.has_gap
        and is_as_published(loaded)
        and not any(joins_measures(entry) for entry in loaded.items)
    }


def _is_lost(address: str, book: Book, whole: Collection[str], known: Mapping[str, Place]) -> bool:
    """Whether an address that leads nowhere does so by what is told in no other problem."""
    if _QUESTION in address:
        return not _is_question_elsewhere(address, book, known)
    plan = plan_of(address)
    return plan in whole if plan else all(vocabulary.is_complete for vocabulary in book.vocabularies())


def _is_told_by_ids(address: str, book: Book) -> bool:
    """Whether the id at the end of an address is in use, or any stands twice: told by other rules."""
    identifier = _id(address)
    used = {
        *(topic for entry in book.items() for topic in entry.item.all_topics),
        *(audience for entry in book.items() for audience in entry.item.audiences),
    }
    lists = [[record.id for record in vocabulary.records] for vocabulary in book.vocabularies()]
    return identifier in used or any(len(set(ids)) < len(ids) for ids in lists)


def _is_question_elsewhere(address: str, book: Book, known: Mapping[str, Place]) -> bool:
    """Whether a question of a plan that is there stands on another reader's page, or can't be known."""
    anchor = address.partition("#")[2]
    owners = [loaded for loaded in book.plans if anchor.startswith(f"q{loaded.folder}-")]
    if not owners or not all(loaded.questions.is_complete for loaded in owners):
        return True
    return any(place.anchor == anchor for place in known.values())


def _kinds(lost: Collection[str], new: Sequence[Place]) -> Mapping[str, tuple[list[str], list[Place]]]:
    """Return by kind the addresses that are lost and the places that are new."""
    kinds: dict[str, tuple[list[str], list[Place]]] = defaultdict(lambda: ([], []))
    for address in lost:
        if page_told_by(address) is None:
            kinds[_kind(address)][0].append(address)
    for place in new:
        if page_told_by(place.address) is None:
            kinds[_kind(place.address)][1].append(place)
    return kinds


def _renamed(address: str, kinds: Mapping[str, tuple[list[str], list[Place]]]) -> Place | None:
    """Return the new place of a kind of which only ``address`` is lost: it has another id now.

    Of several new ones it is the one whose id looks like the old.
    """
    lost, new = kinds.get(_kind(address), ([], []))
    if len(lost) != 1 or len(new) == 1:
        return new[0] if len(lost) == 1 else None
    by_id = {_id(place.address): place for place in new}
    near = nearest(_id(address), [Choice(each, ()) for each in by_id])
    return by_id[near.id] if near else None


def _id(address: str) -> str:
    """Return what stands last in an address: the id of its page, or that of a place in a page."""
    return address.rstrip("/").rpartition("#" if "#" in address else "/")[2]


def _kind(address: str) -> str:
    """Return what addresses of one kind have in common: the page above, or that of the places in a page."""
    page, _, anchor = address.partition("#")
    return f"{page}#" if anchor else page.rstrip("/").rpartition("/")[0]


def _changed_id(address: str, place: Place) -> Problem:
    # On its page the id of a question stands behind its plan.
    of_plan = paths.question_anchor(PurePosixPath(place.file.name).parent.name, "")
    old, new = (_id(each).removeprefix(of_plan) for each in (address, place.address))
    return place.file.problem(
        place.keys,
        f"{place.name}的网址发布时是 {address}，现在成了 {place.address}",
        f"发布以后编号不能再改，请把“{new}”改回“{old}”；非改不可，就在 addresses.yml 的 moved 里写 "
        f"address: {address} 和 to: {place.address}。",
    )
