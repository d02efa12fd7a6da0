"""What CI says of a change: a report for the pull request and the run's summary, and whether code changed.

``review.py BASE FOLDER`` writes ``FOLDER/comment.md`` and adds it to the summary of the run; the pages that
change stand in ``FOLDER/pages.tsv``, address and title, from which ``.github/preview.py`` leads to them.
``review.py --code BASE`` prints whether anything but content changed since ``BASE``.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import gen_pages
from changes_since import NothingToCompareError, data_before, data_folder
from planbook.changes import Changes
from planbook.door.comparing import compared
from planbook.door.completions import REMINDER
from planbook.door.place import PROJECT, shown
from planbook.door.writing import in_form
from planbook.door.writing import report as print_problems

# What editors change; all else is code, whose tests then run.
CONTENT = ("data/", "README.md", "CONTRIBUTING.md")
REPORT, PAGES = "comment.md", "pages.tsv"
SOUND = "**数据检查通过。**"
UNREAD = "改了什么，要等数据读得出来才能列出。\n"
# GitHub shows the first problems on their lines; of more, nobody reads all at once.
MOST_PROBLEMS = 30


def main(arguments: list[str]) -> int:
    """Write the report, or print whether code changed, and return the exit status.

    It is 1 where published addresses were struck out, which the check of the data alone cannot know; of all
    else that is wrong with the data that check tells.
    """
    if arguments[0] == "--code":
        print(f"code={str(_is_code_changed(arguments[1])).lower()}")
        return 0
    base, folder = arguments[0], Path(arguments[1])
    found = _changes(base)
    report = f"{_checked(found)}\n\n{found.text}"
    pages = "".join(f"{page.address}\t{page.title}\n" for page in found.pages)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / REPORT).write_text(report, encoding="utf-8")
    (folder / PAGES).write_text(pages, encoding="utf-8")
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(report)
    return print_problems(in_form(found.struck_out, "github", PROJECT))


def _checked(found: Changes) -> str:
    """Return the problems of the data as Markdown that shows them as they are, or that there are none."""
    printed = io.StringIO()
    # Of what goes there, questions to the reviewer stand in the report on the change.
    asked = io.StringIO()
    with redirect_stderr(asked), redirect_stdout(printed):
        gen_pages.main(["--check", "--format", "excerpt"])
    lines = [*printed.getvalue().splitlines(), *map(str, found.struck_out)]
    if not lines:
        reminders = [line for line in asked.getvalue().splitlines() if REMINDER in line]
        return "\n\n".join([SOUND, *reminders])
    # Below each problem stands, indented, the line that it tells of.
    starts = [index for index, line in enumerate(lines) if not line.startswith(" ")]
    end = starts[MOST_PROBLEMS] if len(starts) > MOST_PROBLEMS else len(lines)
    indented = [f"    {line}" for line in lines[:end]]
    return "\n".join([f"**数据有{len(starts)}处要改：**", "", *indented])


def _changes(base: str) -> Changes:
    """Return what changed since ``base``; where nothing can be compared, the text says so."""
    try:
        with data_before([base]) as old:
            found = compared(old, shown(PROJECT / data_folder()))
    except NothingToCompareError as error:
        return Changes(f"{error}\n")
    return Changes(UNREAD) if found.text is None else found


def _is_code_changed(base: str) -> bool:
    """Whether a file that is no content changed; true where that can't be known."""
    command = ["git", "diff", "--name-only", "-z", f"{base}...HEAD"]
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False)
    names = result.stdout.decode("utf-8", "replace").split("\0")
    return result.returncode != 0 or any(name and not name.startswith(CONTENT) for name in names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
