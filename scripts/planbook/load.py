"""Data folder -> ``Book``. The only module that reads data files."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from planbook import field_errors
from planbook.book import Book, LoadedAddresses, LoadedItem, LoadedPlan, Vocabulary
from planbook.data_file import DataFile, decode
from planbook.model.addresses import Addresses
from planbook.model.item import Item
from planbook.model.plan import Plan
from planbook.model.question import Question
from planbook.model.record import Record
from planbook.model.vocabularies import Audience, Term, Topic, Word
from planbook.problem import Problem
from planbook.yaml_errors import UnreadableError

R = TypeVar("R", bound=Record)

_ADDRESSES = "addresses.yml"
_SHARED = ("topics.yml", "audiences.yml", "terms.yml", "words.yml", _ADDRESSES)
_OF_A_PLAN = ("plan.yml", "source.txt", "questions.yml", "items")


def load(directory: Path) -> tuple[Book | None, list[Problem]]:
    """Read the data folder ``directory``.

    Returns the book with all that could be read, and the problems met; the book is ``None``
    when there is no plan at all. Problems name files by ``directory`` joined with their path.
    """
    return _Loader(directory).load()


class _Loader:
    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._problems: list[Problem] = []

    def load(self) -> tuple[Book | None, list[Problem]]:
        if not stat.S_ISDIR(_mode(self._directory)):
            return None, [Problem(str(self._directory), 1, 1, "找不到这个数据文件夹", "请检查路径。")]
        paths = self._listed(self._directory)
        if paths is None:
            return None, self._problems
        # A name with a dot is a folder put aside, or one in the place of a file.
        folders = [path for path in paths if stat.S_ISDIR(_mode(path)) and "." not in path.name]
        self._report_strays(
            [path for path in paths if path.name not in _SHARED],
            f"这里只放 {'、'.join(_SHARED)}；一份要点的内容放进它自己的文件夹。",
        )
        read = {folder.name: plan for folder in folders if (plan := self._plan(folder))}
        book = Book(
            plans=tuple(sorted(read.values(), key=lambda loaded: (-loaded.plan.year, loaded.folder))),
            topics=self._records(self._directory / "topics.yml", Topic),
            audiences=self._records(self._directory / "audiences.yml", Audience),
            terms=self._records(self._directory / "terms.yml", Term),
            words=self._records(self._directory / "words.yml", Word),
            unread=frozenset(folder.name for folder in folders) - read.keys(),
            addresses=self._addresses(self._directory / _ADDRESSES),
        )
        if not folders:
            self._report(
                self._directory,
                "没有找到任何工作要点",
                "每份要点一个文件夹，里面要有 plan.yml，例如 2018/plan.yml。",
            )
        return (book if read else None), self._problems

    def _plan(self, folder: Path) -> LoadedPlan | None:
        paths = self._listed(folder)
        if paths is None:
            return None
        self._report_strays(
            [path for path in paths if path.name not in _OF_A_PLAN],
            "这里只放 plan.yml、source.txt 和 questions.yml；条目放进 items/。",
        )
        plan_file = self._file(folder / "plan.yml")
        plan = self._record(plan_file, Plan) if plan_file else None
        items: list[LoadedItem] = []
        unread: set[str] = set()
        # No folder is the same as an empty one: a rule says that the plan has no items.
        item_paths = self._listed(folder / "items") if os.path.lexists(folder / "items") else []
        for path in item_paths or ():
            if path.suffix != ".yml":
                self._report(path, "条目文件夹里只放 .yml 文件", "请改名或移走。")
                continue
            file = self._file(path)
            item = self._record(file, Item) if file else None
            if file and item:
                items.append(LoadedItem(item, file))
            else:
                unread.add(path.stem)
        source = self._file(folder / "source.txt")
        questions = self._records(folder / "questions.yml", Question)
        if not (plan_file and plan and source) or item_paths is None:
            return None
        items.sort(key=lambda loaded: loaded.item.number)
        return LoadedPlan(folder.name, plan, plan_file, tuple(items), source, questions, frozenset(unread))

    def _addresses(self, path: Path) -> LoadedAddresses:
        file = self._file(path) if os.path.lexists(path) else None
        record = self._record(file, Addresses) if file else None
        return LoadedAddresses(record or Addresses(), file or DataFile(path.as_posix(), ""))

    def _records(self, path: Path, model: type[R]) -> Vocabulary[R]:
        if not os.path.lexists(path):  # a bureau that has none yet needs no empty file
            return Vocabulary(DataFile(path.as_posix(), ""))
        file = self._file(path)
        values = self._values(file) if file else None
        if file is None or values is None:
            return Vocabulary(DataFile(path.as_posix(), ""), is_complete=False)
        if not isinstance(values, list):
            self._problems.append(file.problem((), "这个文件应当是一个列表", "每一条以“- ”开头。"))
            return Vocabulary(file, is_complete=False)
        records: list[R] = []
        for index, value in enumerate(values):
            try:
                records.append(model.model_validate(value))
            except ValidationError as error:
                self._problems += field_errors.problems_of(file, model, error, (index,))
        is_complete = len(records) == len(values)
        return Vocabulary(file, tuple(records) if is_complete else (), is_complete)

    def _record(self, file: DataFile, model: type[R]) -> R | None:
        values = self._values(file)
        if values is None:
            return None
        try:
            return model.model_validate(values)
        except ValidationError as error:
            self._problems += field_errors.problems_of(file, model, error)
            return None

    def _values(self, file: DataFile) -> Any:
        try:
            return file.values()
        except UnreadableError as error:
            self._problems.append(file.unreadable(error))
            return None

    def _listed(self, folder: Path) -> list[Path] | None:
        """Return what ``folder`` holds without what editors and systems leave behind; ``None`` if closed."""
        try:
            paths = sorted(folder.iterdir())
        except OSError:
            self._report(folder, "读不了这个文件夹", "请检查它是不是一个文件夹，有没有读取权限。")
            return None
        return [path for path in paths if not path.name.startswith(".") and not path.name.endswith("~")]

    def _report_strays(self, paths: list[Path], hint: str) -> None:
        """Report data files that nothing reads, and what is neither file nor folder; notes may stay."""
        for path in paths:
            mode = _mode(path)
            if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                self._report_unreadable(path)
            elif stat.S_ISREG(mode) and path.suffix in (".yml", ".yaml"):
                self._report(path, "没有网页会用到这个文件", f"{hint}请改名或移走。")

    def _file(self, path: Path) -> DataFile | None:
        try:
            mode = path.stat().st_mode
            if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                # Reading a pipe would wait for ever.
                self._report_unreadable(path)
                return None
            if not path.resolve().is_relative_to(self._directory.resolve()):
                # What a link leads to may be secret, and messages quote what they read.
                self._report(path, "这是通向别处的链接，不能读", "请换成文件本身。")
                return None
            return decode(path.as_posix(), path.read_bytes())
        except UnreadableError as error:
            self._problems.append(DataFile(path.as_posix(), "").unreadable(error))
        except FileNotFoundError:
            self._report(path, "缺少这个文件", "请补上。")
        except IsADirectoryError:
            self._report(path, "这里应当是一个文件，却是文件夹", "请改名或移走这个文件夹。")
        except OSError:
            self._report_unreadable(path)
        return None

    def _report_unreadable(self, path: Path) -> None:
        self._report(path, "读不了这个文件", "请检查它是不是一个普通文件，有没有读取权限。")

    def _report(self, path: Path, message: str, hint: str) -> None:
        self._problems.append(Problem(path.as_posix(), 1, 1, message, hint))


def _mode(path: Path) -> int:
    """Return what ``path`` is, for the tests of ``stat``; 0 when that can't be known."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0
