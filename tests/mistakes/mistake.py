"""A mistake of an editor: how it spoils a data folder, and what must be told of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data_folder import CARET
from planbook.checked import checked
from planbook.problem import Problem

MOST_LINES = 2
ITEM, PLAN, QUESTIONS, SOURCE = "2018/items/26.yml", "2018/plan.yml", "2018/questions.yml", "2018/source.txt"
TERMS, WORDS, TOPICS, AUDIENCES = "terms.yml", "words.yml", "topics.yml", "audiences.yml"

Place = tuple[str, int]
Change = Callable[[str], str]


@dataclass(frozen=True)
class Mistake:
    """``spoil`` spoils a folder and returns the file and line that the first problem must name.

    ``words`` is a regular expression that must be found in what the first problem says. ``is_of_words`` is
    set where the everyday words may matter, ``most_lines`` are those that may be told.
    """

    name: str
    spoil: Callable[[Path], Place]
    words: str
    is_of_words: bool = True
    most_lines: int = MOST_LINES


def mistake(
    name: str,
    file: str,
    old: str | Change,
    new: str,
    words: str,
    at: tuple[str, str] | None = None,
    *,
    most_lines: int = MOST_LINES,
) -> Mistake:
    """Return the mistake of writing ``new`` for ``old``, which stands exactly once, in ``file``.

    ``old`` may be a function of the whole text. The caret stands in the spoiled text; or in ``at``, another
    file and some of its text.
    """

    def spoil(folder: Path) -> Place:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        marked = _once(text, old, file).join_with(new) if isinstance(old, str) else old(text)
        path.write_text(marked.replace(CARET, ""), encoding="utf-8", newline="")
        return _place(folder, *at) if at else (file, _line(marked))

    return Mistake(name, spoil, words, is_of_words=WORDS in (file, *(at or ())), most_lines=most_lines)


def with_bytes(name: str, file: str, change: Callable[[bytes], bytes], words: str, line: int = 1) -> Mistake:
    """Return the mistake of saving ``file`` as other bytes."""

    def spoil(folder: Path) -> Place:
        path = folder / file
        path.write_bytes(change(path.read_bytes()))
        return file, line

    return Mistake(name, spoil, words)


def with_files(name: str, change: Callable[[Path], object], words: str, at: tuple[str, str] | str) -> Mistake:
    """Return the mistake of adding, moving or removing files."""

    def spoil(folder: Path) -> Place:
        change(folder)
        return (at, 1) if isinstance(at, str) else _place(folder, *at)

    return Mistake(name, spoil, words)


def faults(folder: Path, made: Mistake) -> tuple[list[str], list[Problem]]:
    """Return what is wrong with what the check tells of ``made`` in ``folder``, and what it tells."""
    file, line = made.spoil(folder)
    problems = checked(folder)[1]
    if not problems:
        return ["unseen"], []
    first, found = problems[0], []
    if (first.path, first.line) != ((folder / file).as_posix(), line):
        found.append(f"misplaced, not at {file}:{line}")
    if not re.search(made.words, f"{first.message}。{first.hint}"):
        found.append(f"does not say {made.words}")
    if len(problems) > made.most_lines:
        found.append(f"flood of {len(problems)}")
    return found, problems


@dataclass(frozen=True)
class _Split:
    before: str
    after: str

    def join_with(self, new: str) -> str:
        return self.before + new + self.after


def _once(text: str, old: str, file: str) -> _Split:
    if text.count(old) != 1:
        raise ValueError(f"{old!r} stands {text.count(old)} times in {file}, not once")
    before, _, after = text.partition(old)
    return _Split(before, after)


def _place(folder: Path, file: str, marked: str) -> Place:
    split = _once((folder / file).read_text(encoding="utf-8"), marked.replace(CARET, ""), file)
    return file, _line(split.join_with(marked))


def _line(marked: str) -> int:
    return marked.partition(CARET)[0].count("\n") + 1 if CARET in marked else 1
