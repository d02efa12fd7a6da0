"""What is certain in the form of a file is mended, and nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_folder import SMALL_DATA, DataFolder
from planbook.door.command_line import main
from planbook.files.mending import mended
from planbook.files.yaml_reader import read_values

FILES = {path: path.read_bytes() for path in sorted(SMALL_DATA.rglob("*.yml"))}
ITEM = "2031/items/02.yml"

Spoil = Callable[[str], str]
SIGN = re.compile(r"^((?: |- )*[a-z_]+): (?=\S)")
# Of one line; what it returns must be mended to the same data.
OF_LINES: list[Spoil] = [
    lambda line: SIGN.sub(r"\1：", line),
    lambda line: SIGN.sub(r"\1： ", line),
    lambda line: SIGN.sub(r"\1:", line),
    lambda line: SIGN.sub("\\1:\u00a0", line),
    lambda line: re.sub(r"^((?: |- )*)([a-z_]+): (?=\S)", r"\1“\2”：", line),
    lambda line: re.sub(r"^((?: |- )*)([a-z_]+):$", r"\1“\2”:", line),
    lambda line: SIGN.sub("\\1:\t", line),
    lambda line: re.sub("^( *)- ", r"\1-", line),
    lambda line: re.sub("^( *)- ", r"\1－ ", line),
    lambda line: re.sub("^( *)- (?=[a-z_]+:)", r"\1—", line),
    lambda line: re.sub("^ +", lambda match: "\u00a0" * len(match[0]), line),
    lambda line: re.sub("^ +", lambda match: "\u3000" * (len(match[0]) // 2), line),
    lambda line: re.sub("^ +", lambda match: "\t" * (len(match[0]) // 2), line),
    lambda line: f"{line}  " if line.strip() else line,
    lambda line: f"{line}\t" if line.strip() else line,
]


@settings(max_examples=60)
@given(data=st.data())
@pytest.mark.parametrize("whole", ["", "gb18030", "utf-8-sig", "crlf"])
def test_any_of_these_slips_is_mended_to_the_same_data(whole: str, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(list(FILES)))
    chance = Random(data.draw(st.integers(0, 2**32)))
    lines = FILES[path].decode().split("\n")
    for number in range(len(lines)):
        if chance.random() < 0.2 and not lines[number].lstrip().startswith("#"):
            lines[number] = chance.choice(OF_LINES)(lines[number])
    text = "\n".join(lines)
    spoilt = text.replace("\n", "\r\n").encode() if whole == "crlf" else text.encode(whole or "utf-8")
    result = mended(path.name, spoilt)
    content = result.content if result else spoilt
    assert read_values(content.decode()) == read_values(FILES[path].decode())
    assert len(content.decode().split("\n")) == len(lines)
    assert mended(path.name, content) is None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_sound_files_stay(path: Path) -> None:
    assert mended(path.name, FILES[path]) is None


def test_comments_and_layout_stay() -> None:
    text = "# 甲：乙  丙\n\nnumber： 1 # 次序\n\n\nlabel: '1.'   # 公文的\nmeasures:\n- text：甲。\n"
    result = mended("01.yml", text.encode())
    assert result is not None
    right = "# 甲：乙  丙\n\nnumber: 1 # 次序\n\n\nlabel: '1.'   # 公文的\nmeasures:\n- text: 甲。\n"
    assert result.content.decode() == right
    assert result.done == ("字段名后面的全角冒号改成了半角（第3、8行）",)


@pytest.mark.parametrize(
    "text",
    [
        'number： 1\ntitle: "甲\n',  # another mistake is left
        "number: 1\nmeasures:\n  - text: 甲\n      ——乙。\n",  # words that go on
        "number: 1\nmeasures:\n  - text: '甲：乙\n      －丙。'\n",  # inside quotation marks
        "number: 1\nsummary: 甲\u3000乙\u00a0丙。\n",  # inside a text
        "number; 1\n",
        "\"number\": 1\nmeasures:\n  - 'text': 甲。\n",  # quotation marks that YAML knows
        "number: 1\nmeasures:\n  - text: 甲。\n“about”：乙\n",  # a name that there is not
    ],
)
def test_what_is_not_certain_stays(text: str) -> None:
    assert mended("01.yml", text.encode()) is None


def test_bytes_that_are_no_text_stay() -> None:
    assert mended("01.yml", b"number: 1\ntitle: \xff\xfe\x80") is None


def test_command_line_mends_and_says_what_it_did(
    small_folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = small_folder.read(ITEM)
    small_folder.write(ITEM, sound.replace("summary: ", "summary："))
    assert main(["--check", "--fix", str(small_folder.path)]) == 0
    told = capsys.readouterr()
    line = sound[: sound.index("summary: ")].count("\n") + 1
    assert told.err == f"{small_folder.path / ITEM}：字段名后面的全角冒号改成了半角（第{line}行）。\n"
    assert (told.out, small_folder.read(ITEM)) == ("", sound)
    assert main(["--check", "--fix", str(small_folder.path)]) == 0
    assert capsys.readouterr() == ("", "")


def test_command_line_leaves_the_official_text_and_what_it_cannot_mend(small_folder: DataFolder) -> None:
    small_folder.write("2031/source.txt", small_folder.read("2031/source.txt") + "  \r\n")
    small_folder.write(ITEM, small_folder.read(ITEM).replace("summary: ", 'summary： "') + " ")
    before = {path: path.read_bytes() for path in small_folder.path.rglob("*.*")}
    assert main(["--check", "--fix", str(small_folder.path)]) == 1
    assert {path: path.read_bytes() for path in small_folder.path.rglob("*.*")} == before


@pytest.mark.parametrize(
    ("right", "written"),
    [
        (ITEM, "2031/items/02.yaml"),
        (ITEM, "2031/items/０２.yml"),
        (ITEM, "2031/items/02 (1).yml"),
        (ITEM, "2031/items/02.yml.txt"),
        (ITEM, "2031/items/2.yml"),
        (ITEM, "2031/items/002.yml"),
        ("2031/plan.yml", "2031/plan.yaml"),
        ("words.yml", "words.yml.txt"),
    ],
)
def test_command_line_mends_a_name(
    small_folder: DataFolder, capsys: pytest.CaptureFixture[str], right: str, written: str
) -> None:
    path = (small_folder.path / right).rename(small_folder.path / written)
    assert main(["--check", "--fix", str(small_folder.path)]) == 0
    assert capsys.readouterr().err == f"{path}：文件改名为 {right.rpartition('/')[2]}。\n"
    assert (small_folder.path / right).is_file()


@pytest.mark.parametrize(
    "written", ["2031/items/03 (1).yml", "2031/items/01 (1).yml", "2031/items/notes.yml"]
)
def test_command_line_leaves_a_name_that_may_mean_another(small_folder: DataFolder, written: str) -> None:
    path = (small_folder.path / ITEM).rename(small_folder.path / written)
    assert main(["--check", "--fix", str(small_folder.path)]) == 1
    assert path.is_file()


def test_command_line_leaves_a_name_whose_right_one_is_taken(small_folder: DataFolder) -> None:
    small_folder.write("2031/items/2.yml", small_folder.read(ITEM))
    assert main(["--check", "--fix", str(small_folder.path)]) == 1
    assert (small_folder.path / "2031/items/2.yml").is_file()


def test_command_line_follows_no_link(small_folder: DataFolder, tmp_path: Path) -> None:
    other = tmp_path / "other.yml"
    other.write_text("number：1\n", encoding="utf-8")
    (small_folder.path / "2031/items/03.yml").symlink_to(other)
    main(["--check", "--fix", str(small_folder.path)])
    assert other.read_text(encoding="utf-8") == "number：1\n"
