"""What the command line prints, and the files that it writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from planbook.door.excerpt import excerpt
from planbook.problem import Problem


def told(*lines: str) -> int:
    """Print ``lines`` and return the exit status of what went well."""
    report(lines)
    return 0


def report(problems: Iterable[object]) -> int:
    """Print ``problems``, one a line, and return the exit status: 1 when there are any."""
    lines = list(map(str, problems))
    try:
        print(*lines, sep="\n", end="\n" if lines else "", flush=True)
    except BrokenPipeError:  # whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if lines else 0


def in_form(problems: Iterable[Problem], form: str, folder: Path) -> list[str]:
    """Return ``problems`` of ``folder`` as ``--format`` asks: ``text``, ``github``, or ``excerpt``."""
    if form == "github":
        return [problem.annotation for problem in problems]
    if form == "text":
        return [str(problem) for problem in problems]
    return [line for problem in problems for line in (str(problem), *_excerpt(problem, folder))]


def ask(questions: Iterable[Problem], form: str) -> None:
    """Print what the reviewer is asked: apart from the problems, or as notices of GitHub."""
    for question in questions:
        if form == "github":
            print(question.notice, flush=True)
        else:
            print(question, file=sys.stderr)


def _excerpt(problem: Problem, folder: Path) -> list[str]:
    path = Path(problem.path)
    try:
        # What a link leads to may be secret, and reading a pipe would wait for ever.
        if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
            return []
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):  # a file that lacks, a folder, bytes in another encoding
        return []
    return excerpt(text, problem.line, problem.column)


def write(folder: Path, files: Iterable[tuple[str, str]]) -> int:
    """Write ``files``, path and text, below ``folder`` and return the exit status."""
    for name, content in files:
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
        except OSError:
            hint = "请检查这里是不是已有同名的文件或文件夹，有没有写入权限，磁盘是否已满。"
            print(f"写不了 {path}。{hint}", file=sys.stderr)
            return 1
    return 0


def name_other_pages(folder: Path, written: set[str]) -> None:
    """Name on standard error the pages in ``folder`` that are not among those ``written``."""
    others = sorted(
        path for path in folder.rglob("*.md") if path.relative_to(folder).as_posix() not in written
    )
    if others:
        heading = "下面的文件不是这次写的，可能是已经删去的网页，请看看要不要移走："
        print(heading, *(path.as_posix() for path in others), sep="\n", file=sys.stderr)
