"""From what a page shows to the lines of the data that it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from planbook.addresses import paths
from planbook.book import Book, Vocabulary
from planbook.files.data_file import DataFile
from planbook.files.positions import Keys
from planbook.link.forges import Desk, Words
from planbook.link.plan_views import ItemLink
from planbook.model.record import Record
from planbook.text.folding import fold


@dataclass(frozen=True)
class PageSource:
    """What a page offers whoever would mend it; an address is empty where it is not to be had.

    ``place`` is the page's own part of the data, ``2018/items/26.yml:1-90``. ``measures`` are the lines of an
    item's measures: ``12-18``, or ``12`` where the next one goes on right after it. ``mail`` is the address
    for whoever has no account where ``report`` needs one.
    """

    place: str
    edit: str
    view: str
    report: str
    mail: str
    measures: Sequence[str]


class Sources:
    """Finds places of a book's data; without a desk there is nothing to find."""

    def __init__(self, book: Book | None = None, desk: Desk | None = None) -> None:
        self._book = book
        self._desk = desk if book and desk and (desk.repository or desk.mail) else None

    @property
    def words(self) -> Words:
        """What the repository's host calls the steps of a change."""
        return (self._desk or Desk()).words

    @property
    def mail(self) -> str:
        """The address for those who have no account; empty where there is none."""
        return self._desk.mail if self._desk else ""

    @property
    def repository(self) -> str:
        """The address of the repository; empty where it is not known."""
        return self._desk.repository.url if self._desk and self._desk.repository else ""

    def page(self, page: str, file: str | None, keys: Keys = ()) -> PageSource | None:
        """Return what the page with Markdown path ``page`` offers; it shows what stands at ``keys``."""
        desk = self._desk
        if desk is None:
            return None
        issue, mail = desk.issue(paths.address(page)), desk.mail_to(paths.address(page))
        return PageSource(
            place=self.place(file, *keys),
            edit=self.edit(file),
            view=self.view(file, *keys),
            report=issue or mail,
            mail=desk.mail if issue else "",
            measures=self._measures(file),
        )

    def place(self, file: str | None, *keys: str | int) -> str:
        """Return a place as pages carry it, ``topics.yml:5-8``; empty where nobody is to be told."""
        lines = self._lines(file, keys)
        return f"{file}:{lines[0]}-{lines[1]}" if lines else ""

    def view(self, file: str | None, *keys: str | int) -> str:
        """Return the address of the lines of what stands at ``keys`` of ``file``."""
        lines = self._lines(file, keys)
        repository = self._desk.repository if self._desk else None
        return repository.view(file, *lines) if repository and file and lines else ""

    def edit(self, file: str | None) -> str:
        """Return the address where ``file`` is edited; empty where that is not known."""
        repository = self._desk.repository if self._desk else None
        return repository.edit(file) if repository and file and file in self._files else ""

    def ways_out(self, file: str, page: str) -> dict[str, str]:
        """Return where a changed ``file``, which ``page`` shows, goes to: an address each, empty if nowhere.

        ``edit`` is where it is edited, or where it is not there yet, begun by the name ``begun``; ``issue``
        and ``mail`` take the change from whoever can't save it; ``place`` is the file in the repository.
        """
        repository = self._desk.repository if self._desk else None
        issue, mail = self._desk.propose(page, file) if self._desk else ("", "")
        is_there = file in self._files and self._files[file].text
        begun = "" if is_there else file.rpartition("/")[2]
        edit = "" if repository is None else repository.edit(file) if is_there else repository.new(file)
        place = f"{repository.data}/{file}" if repository else file
        return {"edit": edit, "begun": begun, "issue": issue, "mail": mail, "place": place}

    def measure(self, item: ItemLink, number: int) -> str:
        """Return the place of the ``number``-th measure of an item."""
        return self.place(self.item(item), "measures", number - 1)

    def item(self, item: ItemLink) -> str:
        """Return the file of an item, from the data folder; empty where no one asks for it."""
        return self._items[item.plan.id, item.number] if self._desk else ""

    def question(self, plan: str, identifier: str) -> str:
        """Return the place of a question of a plan, with where what is asked, answered and left open begins.

        These follow the place, in lines below its first: ``2018/questions.yml:5-12:1:4:7``.
        """
        file = f"{plan}/questions.yml"
        return self._place_with_fields(file, self._index(file, identifier), ("ask", "answer", "not_said"))

    def term(self, identifier: str) -> str:
        """Return the place of a term, with how many lines below its first name and explanation begin."""
        keys = self._index("terms.yml", identifier)
        return self._place_with_fields("terms.yml", keys, ("name", "explanation"))

    def description(self, file: str, identifier: str) -> str:
        """Return the place of the description of a record of a list."""
        return self.place(file, *self._index(file, identifier), "description")

    def record(self, file: str, identifier: str) -> Keys:
        """Return the keys of the record of a list that has the id ``identifier``."""
        return self._index(file, identifier)

    def section(self, plan: str, identifier: str) -> Keys:
        """Return the keys of a section in its plan."""
        if self._desk is None:
            return ()
        assert self._book is not None
        [loaded] = [loaded for loaded in self._book.plans if loaded.folder == plan]
        return "sections", [section.id for section in loaded.plan.sections].index(identifier)

    def word(self, said: str) -> str:
        """Return the address of the lines of the entry that has the everyday word ``said``."""
        return self.view("words.yml", *self._words[fold(said)]) if self._desk else ""

    def _lines(self, file: str | None, keys: Keys) -> tuple[int, int] | None:
        if self._desk is None or file not in self._files:
            return None
        return self._files[file].lines(keys)

    def _place_with_fields(self, file: str, keys: Keys, names: Sequence[str]) -> str:
        """Return a place with how many lines below its first each field begins: pages repeat these."""
        if self._desk is None:
            return ""
        data = self._files[file]
        start = data.lines(keys)[0]
        fields = [(*keys, name) for name in names if data.has_field((*keys, name))]
        return ":".join([self.place(file, *keys), *(str(data.lines(field)[0] - start) for field in fields)])

    def _measures(self, file: str | None) -> Sequence[str]:
        """Return the lines of the measures of the item in ``file``; none for another file."""
        count = self._measure_counts.get(file or "", 0)
        lines = [lines for index in range(count) if (lines := self._lines(file, ("measures", index)))]
        starts = [first for first, _ in lines[1:]]
        return [
            str(first) if last + 1 == start else f"{first}-{last}"
            for (first, last), start in zip_longest(lines, starts)
        ]

    def _index(self, file: str, identifier: str) -> Keys:
        return self._indexes[file, identifier] if self._desk else ()

    @cached_property
    def _files(self) -> dict[str, DataFile]:
        book = self._book
        assert book is not None
        return {
            **{f"{name}.yml": each.file for name, each in self._lists},
            "words.yml": book.words.file,
            "addresses.yml": book.addresses.file,
            **{f"{loaded.folder}/plan.yml": loaded.file for loaded in book.plans},
            **{
                self._items[plan.folder, each.item.number]: each.file
                for plan in book.plans
                for each in plan.items
            },
        }

    @cached_property
    def _items(self) -> dict[tuple[str, int], str]:
        assert self._book is not None
        return {
            (plan.folder, entry.item.number): f"{plan.folder}/items/{entry.file.stem}.yml"
            for plan in self._book.plans
            for entry in plan.items
        }

    @cached_property
    def _measure_counts(self) -> dict[str, int]:
        assert self._book is not None
        return {
            self._items[plan.folder, entry.item.number]: len(entry.item.measures)
            for plan in self._book.plans
            for entry in plan.items
        }

    @property
    def _lists(self) -> Sequence[tuple[str, Vocabulary[Record]]]:
        book = self._book
        assert book is not None
        return [
            ("topics", book.topics),
            ("audiences", book.audiences),
            ("terms", book.terms),
            *((f"{loaded.folder}/questions", loaded.questions) for loaded in book.plans),
        ]

    @cached_property
    def _indexes(self) -> dict[tuple[str, str], Keys]:
        return {
            (f"{name}.yml", record.id): (index,)  # type: ignore[attr-defined]
            for name, each in self._lists
            for index, record in enumerate(each.records)
        }

    @cached_property
    def _words(self) -> dict[str, Keys]:
        assert self._book is not None
        records = self._book.words.records
        return {fold(said): (index,) for index, word in enumerate(records) for said in word.say}


NO_SOURCES = Sources()
