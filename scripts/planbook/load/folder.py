"""One folder of data: what stands in it under which name."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePath

from planbook.files.data_file import DataFile, decode
from planbook.files.file_names import is_same_name, meant_name
from planbook.files.yaml_errors import UnreadableError
from planbook.problem import Problem

_OPEN_IN_OFFICE = "~$"
# Names of data files, and of copies such as words.yml.bak and words.yml~.
_OF_DATA = re.compile(r"\.ya?ml($|[.~])", re.IGNORECASE)
_NAMED = 3  # files of a folder, as many as one reads in a line
_CLOSED = "读不了这个文件"
_PLAIN_FILE = "请检查它是不是一个普通文件，有没有读取权限。"


@dataclass
class Reader:
    """Reads files of the data folder ``root`` and keeps the problems it meets."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def _home(self) -> Path:
        return self.root.resolve()

    def report(self, path: Path, message: str, hint: str) -> None:
        """Keep a problem of a file or folder as a whole."""
        self.problems.append(Problem(path.as_posix(), 1, 1, message, hint))

    def listed(self, folder: Path) -> list[Path] | None:
        """Return what ``folder`` holds without what editors and systems leave behind; ``None`` if closed.

        Reports what office programs leave there, which no list of files on GitHub hides.
        """
        try:
            paths = sorted(folder.iterdir())
        except OSError:
            self.report(folder, "读不了这个文件夹", "请检查它是不是一个文件夹，有没有读取权限。")
            return None
        for path in paths:
            if path.name.startswith(_OPEN_IN_OFFICE):
                self.report(path, "这是 Word、WPS 打开文件时留下的临时文件", "请删去它。")
        left_behind = (".", _OPEN_IN_OFFICE)
        return [path for path in paths if not path.name.startswith(left_behind)]

    def named(self, folder: Path, paths: Iterable[Path], wanted: Iterable[str], hint: str) -> dict[str, Path]:
        """Return where each of the ``wanted`` files and folders is, also where its name has a slip.

        Reports slips, copies, data files that nothing reads, and what is neither file nor folder; notes
        may stay.
        """
        found = {name: folder / name for name in wanted}
        others = [path for path in paths if path.name not in found]
        for path in others:
            kind = mode(path)
            meant = meant_name(path.name, found)
            is_folder = meant is not None and "." not in meant
            if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
                self.report(path, _CLOSED, _PLAIN_FILE)
            elif meant and is_folder == stat.S_ISDIR(kind) and not os.path.lexists(folder / meant):
                what = "文件夹" if is_folder else "文件"
                self.report(path, f"{what}名写成了“{path.name}”", f"请改名为 {meant}。")
                found[meant] = path
            elif stat.S_ISREG(kind) and _OF_DATA.search(path.name):
                if meant:
                    self.report(path, *copy_of(meant))
                else:
                    self.report(path, "没有网页会用到这个文件", f"{hint}请改名或移走。")
        return found

    def left_beside(self, folder: Path, paths: Iterable[Path]) -> set[str]:
        """Return the stems of the files in folders beside ``folder`` that have its name in other capitals.

        Reports these folders, which nothing reads.
        """
        stems: set[str] = set()
        for path in paths:
            is_astray = path != folder and is_same_name(path.name, folder.name) and stat.S_ISDIR(mode(path))
            if is_astray and (names := [inner.name for inner in self.listed(path) or ()]):
                stems |= {PurePath(name).stem for name in names}
                shown = "、".join(names[:_NAMED]) + ("等" if names[_NAMED:] else "")
                self.report(
                    path,
                    f"{shown} 放在了“{path.name}”里，没有网页会用到",
                    f"请移到 {folder.name}/ 里（文件夹名用小写），再删去 {path.name}；"
                    "那里已经有的，先核对哪一份是新的。",
                )
        return stems

    def file(self, path: Path) -> DataFile | None:
        """Return the file at ``path``, or ``None`` and report why it cannot be read."""
        try:
            kind = path.stat().st_mode
            if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
                # Reading a pipe would wait for ever.
                self.report(path, _CLOSED, _PLAIN_FILE)
                return None
            if not path.resolve().is_relative_to(self._home):
                # What a link leads to may be secret, and messages quote what they read.
                self.report(path, "这是通向别处的链接，不能读", "请换成文件本身。")
                return None
            return decode(path.as_posix(), path.read_bytes())
        except UnreadableError as error:
            self.problems.append(DataFile(path.as_posix(), "").unreadable(error))
        except FileNotFoundError:
            self.report(path, "缺少这个文件", "请补上；删错了的，从历史版本里找回来。")
        except IsADirectoryError:
            self.report(path, "这里应当是一个文件，却是文件夹", "请改名或移走这个文件夹。")
        except OSError:
            self.report(path, _CLOSED, _PLAIN_FILE)
        return None


def copy_of(name: str) -> tuple[str, str]:
    """Return what to tell of a copy of the file ``name``."""
    return f"这是 {name} 的副本，没有网页会用到", f"请删去它；里面有新内容的，先写进 {name}。"


def mode(path: Path) -> int:
    """Return what ``path`` is, for the tests of ``stat``; 0 when that can't be known."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0
