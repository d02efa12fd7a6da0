"""Data folder -> ``Book``. With ``folder.py`` the only reader of data files."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from planbook.book import Book, LoadedAddresses, LoadedItem, LoadedPlan, Vocabulary
from planbook.build_cache import KeptValues, kept_values
from planbook.files.data_file import DataFile
from planbook.files.field_errors import IdsOfField, KnownIds
from planbook.files.file_names import copied_folder, digits_of_items, meant_item
from planbook.files.nearest import Choice
from planbook.files.records import record_of, records_of
from planbook.load.folder import Reader, copy_of, mode
from planbook.load.item_numbers import lost_at_end, sorted_out
from planbook.model.addresses import Addresses
from planbook.model.data_files import DATA_FILES
from planbook.model.item import Item
from planbook.model.plan import Plan
from planbook.model.question import Question
from planbook.model.record import Record
from planbook.model.vocabularies import Audience, Entry, Term, Topic, Word
from planbook.problem import Problem

R = TypeVar("R", bound=Record)

# The files that may stand beside the plans, and those of a plan.
SHARED = tuple(f"{name}.yml" for name, kind in DATA_FILES.items() if not kind.is_of_plan)
OF_A_PLAN = ("plan.yml", "source.txt", "questions.yml", "items")


def load(directory: Path, cache: Path | None = None) -> tuple[Book | None, list[Problem]]:
    """Read the data folder ``directory``; ``cache`` keeps what files hold that do not change.

    Returns the book with all that could be read, and the problems met; the book is ``None``
    when there is no plan at all. Problems name files by ``directory`` joined with their path.
    """
    if cache is None:
        return _Loader(directory).load()
    with kept_values(cache, "values.json", "") as kept:
        return _Loader(directory, kept).load()


class _Loader:
    def __init__(self, directory: Path, kept: KeptValues | None = None) -> None:
        self._directory = directory
        self._kept = kept
        self._reader = Reader(directory)
        self._problems = self._reader.problems
        self._astray: set[str] = set()
        self._elsewhere: set[str] = set()

    def load(self) -> tuple[Book | None, list[Problem]]:
        if not stat.S_ISDIR(mode(self._directory)):
            return None, [Problem(str(self._directory), 1, 1, "找不到这个数据文件夹", "请检查路径。")]
        paths = self._reader.listed(self._directory)
        if paths is None:
            return None, self._problems
        # A name with a dot is a folder put aside, or one in the place of a file.
        all_folders = [path for path in paths if stat.S_ISDIR(mode(path)) and "." not in path.name]
        folders = self._without_copies(all_folders)
        files = self._reader.named(
            self._directory,
            self._at_home(
                self._without_items([path for path in paths if path not in all_folders], "items/"),
                OF_A_PLAN,
                f"请移到这份要点的文件夹里{f'，例如 {folders[0].name}/' if folders else ''}。",
            ),
            SHARED,
            f"这里只放 {'、'.join(SHARED)}；一份要点的内容放进它自己的文件夹。",
        )
        files |= self._in_plans(folders, files)
        topics = self._records(files["topics.yml"], Topic, {})
        audiences = self._records(files["audiences.yml"], Audience, {})
        known = {
            **dict.fromkeys(("topic", "topics"), _ids("主题", topics.records, "topics.yml")),
            **dict.fromkeys(("audience", "audiences"), _ids("读者", audiences.records, "audiences.yml")),
        }
        read = {folder.name: plan for folder in folders if (plan := self._plan(folder, known))}
        book = Book(
            plans=tuple(sorted(read.values(), key=lambda loaded: (-loaded.plan.year, loaded.folder))),
            topics=topics,
            audiences=audiences,
            terms=self._records(files["terms.yml"], Term, known),
            words=self._records(files["words.yml"], Word, known),
            unread=frozenset(folder.name for folder in folders) - read.keys(),
            addresses=self._addresses(files["addresses.yml"]),
        )
        if not folders:
            self._reader.report(
                self._directory,
                "没有找到任何工作要点",
                "每份要点一个文件夹，里面要有 plan.yml，例如 2018/plan.yml。",
            )
        return (book if read else None), self._problems

    def _without_copies(self, folders: list[Path]) -> list[Path]:
        """Return ``folders`` without those called a copy of another, which are reported and not read."""
        names = [folder.name for folder in folders]
        copies = {folder: of for folder in folders if (of := copied_folder(folder.name, names))}
        for folder, name in copies.items():
            self._reader.report(
                folder,
                f"文件夹“{folder.name}”是 {name} 的副本，会成为另一份要点",
                f"请删去它，有新内容的先写进 {name}；真是另一份要点的，改个名字，例如 {name}-city。",
            )
        return [folder for folder in folders if folder not in copies]

    def _in_plans(self, folders: list[Path], files: dict[str, Path]) -> dict[str, Path]:
        """Return the shared files that stand in a plan's folder; they are read there, and reported."""
        return {
            name: folder / name
            for folder in folders
            for name in SHARED
            if not os.path.lexists(files[name]) and os.path.lexists(folder / name)
        }

    def _at_home(self, paths: list[Path], others: Iterable[str], hint: str) -> list[Path]:
        """Return ``paths`` without those that have a name of another folder's files, which are reported."""
        astray = [path for path in paths if path.name in others and "." in path.name]
        for path in astray:
            self._reader.report(path, f"{path.name} 放错了地方", hint)
        self._elsewhere |= {path.name for path in astray}
        return [path for path in paths if path not in astray]

    def _without_items(self, paths: list[Path], home: str) -> list[Path]:
        """Return ``paths`` without files of items, which are reported: they have a folder of their own."""
        astray = [path for path in paths if path.suffix == ".yml" and meant_item(path.name)]
        for path in astray:
            self._reader.report(path, "条目的文件放错了地方", f"请移到这份要点的 {home} 里。")
        self._astray |= {path.stem for path in astray}
        return [path for path in paths if path not in astray]

    def _plan(self, folder: Path, known: KnownIds) -> LoadedPlan | None:
        paths = self._reader.listed(folder)
        if paths is None:
            return None
        files = self._reader.named(
            folder,
            self._at_home(
                self._without_items(paths, "items/"),
                SHARED,
                f"请移到上一级文件夹 {self._directory.name}/ 里。",
            ),
            OF_A_PLAN,
            "这里只放 plan.yml、source.txt 和 questions.yml；条目放进 items/。"
            f"{'、'.join(SHARED)} 放在上一级文件夹。",
        )
        self._astray |= self._reader.left_beside(files["items"], paths)
        plan_file = self._reader.file(files["plan.yml"])
        plan = self._record(plan_file, Plan, known) if plan_file else None
        if plan:
            known = {**known, "section": _ids_of_sections(plan)}
        # No folder is the same as an empty one: a rule says that the plan has no items.
        item_paths = self._reader.listed(files["items"]) if os.path.lexists(files["items"]) else []
        items, unread = self._items(item_paths or [], known)
        source = self._reader.file(files["source.txt"])
        questions = self._records(files["questions.yml"], Question, known)
        if not questions.records and "questions.yml" in self._elsewhere:
            questions = replace(questions, is_complete=False)
        if not (plan_file and plan and source) or item_paths is None:
            return None
        own, copies = sorted_out(items)
        unread |= self._astray
        loaded = LoadedPlan(
            folder.name, plan, plan_file, tuple(own), source, questions, frozenset(unread), tuple(copies)
        )
        lost = frozenset(lost_at_end(loaded)) if not unread else frozenset()
        return replace(loaded, unread=loaded.unread | {f"{number:02}" for number in lost}, lost=lost)

    def _items(self, paths: list[Path], known: KnownIds) -> tuple[list[LoadedItem], set[str]]:
        """Return the items in ``paths``, and the stems of those that could not be read."""
        items: list[LoadedItem] = []
        unread: set[str] = set()
        names = {path.name for path in paths}
        digits = digits_of_items(names)
        for path in paths:
            meant = meant_item(path.name, digits)
            if meant and meant != path.name and meant in names:
                self._reader.report(path, *copy_of(meant))
                continue
            if stat.S_ISDIR(mode(path)) and path.suffix != ".yml":
                self._reader.report(
                    path, "条目要直接放在 items/ 里，不再分文件夹", "请把里面的文件移到 items/。"
                )
                unread |= {inner.stem for inner in path.rglob("*.yml")}
                continue
            if path.suffix != ".yml" and not meant:
                self._reader.report(path, "条目文件夹里只放 .yml 文件", "请改名或移走。")
                continue
            file = self._reader.file(path)
            item = self._record(file, Item, known) if file else None
            entry = LoadedItem(item, file) if file and item else None
            # Where the name and the number in the file do not agree, a rule tells of both.
            is_sure = path.suffix != ".yml" or (entry and entry.number_of_file == entry.item.number)
            if meant and meant != path.name and is_sure:
                self._reader.report(path, f"文件名写成了“{path.name}”", f"请改名为 {meant}。")
            if entry:
                items.append(entry)
            else:
                unread.add((meant or path.name).removesuffix(".yml"))
        return items, unread

    def _addresses(self, path: Path) -> LoadedAddresses:
        file = self._reader.file(path) if os.path.lexists(path) else None
        record = self._record(file, Addresses, {}) if file else None
        return LoadedAddresses(record or Addresses(), file or DataFile(path.as_posix(), ""))

    def _records(self, path: Path, model: type[R], known: KnownIds) -> Vocabulary[R]:
        if not os.path.lexists(path):  # a bureau that has none yet needs no empty file
            return Vocabulary(DataFile(path.as_posix(), ""))
        file = self._reader.file(path)
        if file is None:
            return Vocabulary(DataFile(path.as_posix(), ""), is_complete=False)
        records, found = records_of(file, model, known, self._kept)
        self._problems += found
        return Vocabulary(file, records or (), is_complete=records is not None)

    def _record(self, file: DataFile, model: type[R], known: KnownIds) -> R | None:
        record, found = record_of(file, model, known, self._kept)
        self._problems += found
        return record


def _ids(label: str, records: tuple[Entry, ...], file: str) -> IdsOfField:
    return IdsOfField(label, tuple(Choice(record.id, (record.name,)) for record in records), file)


def _ids_of_sections(plan: Plan) -> IdsOfField:
    sections = plan.sections
    names = [
        (section.title, section.label or "", (section.label or "").strip("、.．（）")) for section in sections
    ]
    choices = (
        Choice(section.id, tuple(filter(None, of))) for section, of in zip(sections, names, strict=True)
    )
    return IdsOfField("部分", tuple(choices), "plan.yml 的 sections")
