"""One page of each template, as a whole, against a file in tests/golden.

After a change that is meant: ``pytest tests/render/test_golden.py --update-golden``, and read the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import planbook.render
from data_folder import PROJECT
from page_kinds import one_path_of_each_kind
from planbook.link.library import Library
from planbook.problem import Problem
from planbook.publish.data_page import data_page
from planbook.render import pages, problem_page
from planbook.render.changelog import LogEntry, LogLine, changelog_page

GOLDEN = PROJECT / "tests" / "golden"
TEMPLATES = Path(planbook.render.__file__).parent / "templates"
PROBLEM = Problem("data/2031/items/01.yml", 3, 8, "标题（title）是空的", "请填上内容；不需要的字段整行删去。")

CHANGE = LogEntry(
    "d2031-05-01",
    "2031-05-01T12:00:00+08:00",
    [LogLine("改了", "第1项“管好*学校*食堂”", "：一句话。", "2031/1"), LogLine("新加了名词“陪餐”。")],
)
EARLIER = LogEntry(
    "d2031-04-30", "2031-04-30T09:00:00+08:00", [LogLine("删去了", "第9项“甲”", "。", "2031/9")]
)


def page_of_each_template(library: Library, years: Library) -> dict[str, str]:
    """Return template name and content of one page for every template; two ``years`` can be compared."""
    made = {page.path: page.markdown for each in (years, library) for page in pages(each)}
    kinds = one_path_of_each_kind(library) | {"compare": years.comparisons[0].path}
    return {name: made[path] for name, path in kinds.items()} | {
        "problems": problem_page([PROBLEM], refreshes=True).markdown,
        "changes": changelog_page([CHANGE, EARLIER], library).markdown,
        "data": data_page(library, "https://example.org/plans/").markdown,
    }


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.md")))
def test_page_is_as_before(
    small_library: Library, years_library: Library, name: str, request: pytest.FixtureRequest
) -> None:
    file, markdown = GOLDEN / f"{name}.md", page_of_each_template(small_library, years_library)[name]
    if request.config.getoption("--update-golden"):
        file.write_text(markdown, encoding="utf-8", newline="\n")
    assert markdown == file.read_text(encoding="utf-8"), "if this is meant, run with --update-golden"


def test_every_template_has_a_golden_file(small_library: Library) -> None:
    # Templates whose name begins with an underscore hold pieces of pages.
    templates = {path.stem for path in TEMPLATES.glob("[!_]*.md")} - {"facets"}
    facets = {view.kind.page for view in small_library.facets}
    assert {path.stem for path in GOLDEN.glob("*.md")} == templates | facets
