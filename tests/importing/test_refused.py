"""What can't be imported is refused in Chinese, without a traceback, and leaves nothing behind."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

import gen_pages
from data_folder import FROZEN_DATA, DataFolder
from planbook.book import Book

# Compound File Binary, the container of .doc and .wps.
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
TEXT = (FROZEN_DATA / "2018" / "source.txt").read_bytes()


def run(*arguments: str | Path) -> int:
    return gen_pages.main([str(argument) for argument in arguments])


def scanned() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.rect(100, 100, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def packed(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "<a/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (
            "a.doc",
            OLD_WORD,
            "旧的 Word 格式（.doc），读不了。请用 Word",
        ),
        (
            "a.wps",
            OLD_WORD,
            "WPS 的 .wps 格式，读不了。请用 Word 或 WPS",
        ),
        ("a.rtf", b"{\\rtf1 \\ansi}", "RTF 格式，读不了。请用 Word 或 WPS"),
        ("a.pdf", scanned(), "这个 PDF 里没有文字，可能是扫描件"),
        ("a.pdf", b"%PDF-1.7 broken", "读不了这个 PDF"),
        ("a.docx", packed("x.xml"), "不是能读的 Word 文档"),
        ("a.docx", b"PK\x03\x04broken", "不是能读的 Word 文档"),
        ("a.mht", "MIME-Version: 1.0\n中文".encode(), "打包的网页"),
        ("a.txt", b"", "文件是空的"),
        ("a.txt", b"plain English text", "没有读到中文"),
        ("a.txt", "2019年工作要点".encode(), "标题后面没有找到正文"),
        ("a.txt", "句子在这里。又一句。".encode(), "没有找到公文的标题"),
    ],
)
def test_a_file_that_holds_no_readable_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert run("--import", tmp_path / name, "--plan", "2019", tmp_path / "data") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"没有导入 {tmp_path / name}：")
    assert words in told.err
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        ("", "还没有说是哪一份要点"),
        ("2019年", "PLAN 不能是“2019年”"),
        ("../2019", "PLAN 不能是"),
        ("2018", "2018 已经有了，不会改动它"),
    ],
)
def test_a_name_that_no_new_plan_can_have(
    data_folder: DataFolder, capsys: pytest.CaptureFixture[str], plan: str, words: str
) -> None:
    file = data_folder.path.parent / "a.txt"
    file.write_bytes(TEXT)
    before = sorted(data_folder.path.parent.rglob("*"))
    assert run("--import", file, "--plan", plan, data_folder.path) == 1
    assert words in capsys.readouterr().err
    assert sorted(data_folder.path.parent.rglob("*")) == before


def test_a_name_that_the_site_has_another_use_for_is_found_by_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert run("--import", tmp_path / "a.txt", "--plan", "topics", tmp_path / "data") == 1
    told = capsys.readouterr()
    assert "文件夹不能叫“topics”" in told.out
    assert "没有通过上面的检查" in told.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("missing", ["a.txt", "data"])
def test_no_such_file_and_a_file_in_the_place_of_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    name = {"a.txt": "b.txt", "data": "a.txt"}[missing]
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "data").write_text("甲", encoding="utf-8")
    assert run("--import", tmp_path / name, "--plan", "2018", tmp_path / "data") == 1
    assert capsys.readouterr().err.startswith(f"没有导入 {tmp_path / name}：")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "data"]


def test_no_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--import", "", "--plan", "2018", tmp_path / "data") == 1
    assert "还没有说是哪个文件" in capsys.readouterr().err


def test_a_trial_shows_the_outline_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], book: Book
) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert run("--import", tmp_path / "a.txt", "--plan", "2018", "--dry-run", tmp_path / "data") == 0
    lines = capsys.readouterr().out.splitlines()
    for section in book.plans[0].plan.sections:
        assert f"{section.label}{section.title}" in lines
    for entry in book.plans[0].items:
        count = len(entry.item.measures)
        assert f"  {entry.item.label}{entry.item.name}（{count}条）" in lines
    assert any("网站导航" in line and "阅读次数" not in line for line in lines)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_the_report_tells_what_was_made_cut_and_doubtful(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "首页\n2018年工作要点\n一、办学\n1.建校。建成一所。\n3.招生。就近入学。\n— 2 —\n4.安全。人人有责。\n"
        "附件下载\n这句话不知该放在哪里。\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert run("--import", tmp_path / "a.txt", "--plan", "2019", tmp_path / "data") == 0
    told = capsys.readouterr().out
    for words in (
        "1个部分，3项，3条举措",
        "开头：第1行“首页”",
        "中间：第6行“—2—”",
        "末尾：第8行“附件下载”",
        "第5行“3.招生。就近入学。”的序号和前面的“1.”接不上",
        "第9行“这句话不知该放在哪里。”不知该放在哪里",
        "标题里的年份是2018，这份要点却放在2019年",
        "issuer（哪个单位发的，写全称）",
    ):
        assert words in told


PREFIXES = st.sampled_from(
    [b"", b"PK\x03\x04", b"%PDF-1.4\n", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", TEXT[:900]]
)
NAMES = st.sampled_from(["a.docx", "a.pdf", "a.html", "a.txt", "a"])


@settings(max_examples=80)
@given(prefix=PREFIXES, content=st.binary(max_size=400) | st.text(max_size=200).map(str.encode), name=NAMES)
def test_no_bytes_whatever_give_a_traceback_or_leave_anything_behind(
    prefix: bytes, content: bytes, name: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file, data = Path(folder) / name, Path(folder) / "data"
        file.write_bytes(prefix + content)
        status = run("--import", file, "--plan", "2019", data)
        if status == 0:
            assert run("--check", data) == 0
        else:
            assert [path.name for path in Path(folder).iterdir()] == [name]
