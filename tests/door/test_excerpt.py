"""A problem is shown with the line that it tells of and a mark under the place."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_folder import DataFolder
from planbook.door.command_line import main
from planbook.door.excerpt import excerpt

ITEM = "2031/items/01.yml"


@pytest.mark.parametrize(
    ("text", "line", "column", "lines"),
    [
        ("a: 甲\nname: 乙丙\n", 2, 8, ["    name: 乙丙", "          \u3000^"]),
        ("name: 乙\r\n", 1, 1, ["    name: 乙", "    ^"]),
        ("name:\t乙\x00\n", 1, 7, ["    name: 乙 ", "          ^"]),
        ("a\n", 1, 99, ["    a", "     ^"]),
        ("甲" * 60, 1, 31, ["    …" + "甲" * 54, "     " + "\u3000" * 24 + "^"]),
        ("甲" * 60, 1, 1, ["    " + "甲" * 30 + "…", "    ^"]),
        ("a\n\n", 2, 1, []),
        ("a", 7, 1, []),
    ],
)
def test_line_and_mark(text: str, line: int, column: int, lines: list[str]) -> None:
    assert excerpt(text, line, column) == lines


@given(text=st.text(), line=st.integers(1, 5), column=st.integers(1, 99))
def test_any_text_gives_two_printable_lines_or_none(text: str, line: int, column: int) -> None:
    lines = excerpt(text, line, column)
    assert len(lines) in (0, 2)
    assert all(character.isprintable() or character == "\u3000" for shown in lines for character in shown)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("out", "count"), [(Terminal(), 3), (io.StringIO(), 1)])
def test_only_a_terminal_is_shown_the_line(
    small_folder: DataFolder, monkeypatch: pytest.MonkeyPatch, out: io.StringIO, count: int
) -> None:
    place = small_folder.replace(ITEM, "一起吃一顿饭。", "一起吃一顿‸，，饭。")
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["--check", str(small_folder.path)]) == 1
    first, *others = out.getvalue().splitlines()
    assert first.startswith(f"{place.path}:{place.line}:{place.column}: 标点“，，”不对")
    assert len(others) == count - 1
    assert [line.strip() for line in others[1:]] == ["^"] * (count > 1)


def test_a_file_that_cannot_be_read_has_no_line(
    small_folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_folder.path / ITEM).write_bytes("title: 管好学校食堂。".encode("gb18030"))
    main(["--check", "--format", "excerpt", str(small_folder.path)])
    told = [line for line in capsys.readouterr().out.splitlines() if "UTF-8" in line or line[0] == " "]
    assert len(told) == 1


def test_what_a_link_leads_to_is_not_shown(
    small_folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret").write_text("number: 秘密", encoding="utf-8")
    (small_folder.path / ITEM).unlink()
    (small_folder.path / ITEM).symlink_to(tmp_path / "secret")
    main(["--check", "--format", "excerpt", str(small_folder.path)])
    assert "秘密" not in capsys.readouterr().out
