"""What an import cannot know is asked for in one place, and what it did is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from importer import imported

import gen_pages
from planbook.checked import checked

PLAN = """云溪区教育局2031年工作要点
一、办好学校食堂
1.管好学校食堂。新建2所食堂{comma}校长陪餐。
2.培训食堂厨师。每年培训2次。
"""
OF_NOBODY = PLAN.replace("云溪区教育局", "")


def made(folder: Path, text: str, plan: str = "2031") -> Path:
    """Import ``text`` into a data folder and return the ``plan.yml`` of the plan."""
    file = folder / "要点.txt"
    file.write_text(text.format(comma="，"), encoding="utf-8")
    assert gen_pages.main(["--import", str(file), "--plan", plan, str(folder / "data")]) == 0
    return folder / "data" / plan / "plan.yml"


@pytest.mark.parametrize(("text", "asks"), [(PLAN, False), (OF_NOBODY, True)], ids=["told", "not told"])
def test_the_lines_to_fill_in_are_there_and_need_only_their_signs_taken_away(
    tmp_path: Path, text: str, asks: bool
) -> None:
    file = made(tmp_path, text)
    lines = file.read_text(encoding="utf-8").split("\n")
    waiting = [line for line in lines[1:] if line.lstrip().startswith("# ")]
    assert [line.split(":")[0] for line in waiting] == [
        *(["# issuer"] if asks else []),
        "  # site",
        "  # url",
    ]
    filled = [line.replace("# ", "").replace("原网页的网址", "https://example.org/") for line in lines[1:]]
    file.write_text("\n".join(filled), encoding="utf-8")
    book, problems = checked(tmp_path / "data")
    assert problems == []
    assert book is not None
    plan = book.plans[0].plan
    assert plan.issuer == ("发文单位的全称" if asks else "云溪区教育局")
    assert (plan.source.site, plan.source.url) == (
        "在哪里发布的，例如某某区教育局网站",
        "https://example.org/",
    )


def test_the_report_names_the_same_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = made(tmp_path, OF_NOBODY)
    told = capsys.readouterr().out
    assert f"{file.as_posix()} 里的 issuer（哪个单位发的，写全称）、site（在哪里发布的）、url（网址）" in told
    assert "SITE_NAME" in told
    made(tmp_path, PLAN.replace("2031", "2032"), "2032")
    told = capsys.readouterr().out
    assert "2032/plan.yml 里的 site（在哪里发布的）、url（网址）" in told
    assert "SITE_NAME" not in told


@pytest.mark.parametrize(
    ("comma", "note"), [(",", "原来的半角标点改成了公文用的全角。"), ("，", None)], ids=["half", "full"]
)
def test_what_was_made_full_width_is_told_to_readers(comma: str, note: str | None) -> None:
    made = imported("要点.txt", PLAN.format(comma=comma).encode(), "2031")
    assert made.plan.source.note == note
    assert made.items[0].item.measures[0].text == "新建2所食堂，校长陪餐。"
