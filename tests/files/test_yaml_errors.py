"""What an editor is told about a file that is not YAML: the place, the reason and the way out."""

from __future__ import annotations

import time

import pytest

from data_folder import without_caret
from planbook.files.yaml_errors import UnreadableError
from planbook.files.yaml_reader import read_values

BOMB = "a: &a [哈, 哈]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("marked", "message", "hint"),
    [
        ("a: 甲\ntitle‸：标题\n", "字段名“title”后面用了全角冒号", "半角冒号加一个空格"),
        ("number: 1\ntitle‸： 标题\n", "字段名“title”后面用了全角冒号", "半角冒号加一个空格"),
        ("a:\n  - text‸：标题\n    b: 甲\n", "字段名“text”后面用了全角冒号", "半角冒号加一个空格"),
        ("a:\n‸\tb: 甲\n", "行首用了制表符（Tab）缩进", "改用空格"),
        ("a:\n  ‸\tb: 甲\n", "行首用了制表符（Tab）缩进", "改用空格"),
        ("a: 甲‸\t乙\n", "这里有制表符（Tab）", "改成空格"),
        ("a: 甲\n‸a: 乙\n", "“a”写了两遍，前一处在第1行", "合并或删去"),
        ("a:\n  - b: 甲\n    ‸b: 甲\n", "“b”写了两遍，前一处在第2行", "合并或删去"),
        ("{a: 甲, ‸a: 乙}", "“a”写了两遍，前一处在第1行", "合并或删去"),
        ("a: ‸&x 甲\nb: *x\n", "不支持锚点（&x）", "以 & 开头的文字请加引号"),
        ("a: 甲\nb: ‸*a\n", "不支持引用（*a）", "以 * 开头的文字请加引号"),
        ("a: 甲\nb: ‸*重点\n", "文字不能以 * 开头", "单引号"),
        ("a: ‸**重点**\n", "文字不能以 * 开头", "单引号"),
        ("a: ‸&乙\n", "文字不能以 & 开头", "单引号"),
        ("a: ‸!note 甲\n", "不支持标签（!note）", "以 ! 开头的文字请加引号"),
        ("a: ‸!注意 甲\n", "文字不能以 ! 开头", "单引号"),
        ("a: ‸!!python/object:os.system 甲\n", "不支持标签", "请加引号"),
        ("a: ‸!e!note 甲\n", "文字不能以 ! 开头", "单引号"),
        ("a: 甲\n‸---\nb: 乙\n", "一个文件里只能有一份数据，不能再用 --- 分段", "删去 --- 这一行"),
        ("a: 甲‸\0乙\n", "有看不见的字符 U+0000", "网页或 Word"),
        ("a: 甲‸\u200b乙\n", "有看不见的字符 U+200B", "网页或 Word"),
        ("a: 甲‸\x85b: 乙\n", "有看不见的字符 U+0085", "网页或 Word"),
        ("a: 甲‸\u2028b: 乙\n", "有看不见的字符 U+2028", "网页或 Word"),
        ("a: 甲‸\rb: 乙\n", "有看不见的字符 U+000D", "网页或 Word"),
        ("a: 甲\nb: 乙‸\ufeff\n", "有看不见的字符 U+FEFF", "网页或 Word"),
        ("a: 甲‸\ud800\n", "有看不见的字符 U+D800", "网页或 Word"),
        ('a: ‸"甲\\x02乙"\n', "双引号里用反斜线写了看不见的字符 U+0002", "单引号"),
        ('a: ‸"甲\\u200B乙"\n', "双引号里用反斜线写了看不见的字符 U+200B", "单引号"),
        ('‸"甲\\0": 乙\n', "双引号里用反斜线写了看不见的字符 U+0000", "单引号"),
        ('a: "甲\\u‸d800"\n', "双引号里有不能用的反斜线", "单引号"),
        ('a: "D:‸\\课件"\n', "双引号里有不能用的反斜线", "单引号"),
        ('a: "甲\\x‸zz"\n', "双引号里有不能用的反斜线", "单引号"),
        ("a: 时间‸: 九月\n", "这里多了一个冒号", "单引号"),
        ("a: 甲\n  b‸: 乙\n", "这里多了一个冒号，或上一行的缩进不对", "单引号"),
        ("a: 甲\n‸b\nc: 乙\n", "这一行缺少冒号", "半角冒号和一个空格"),
        ("number: 1\n‸title\n", "这一行缺少冒号", "半角冒号和一个空格"),
        ("a: - 甲\n", "这里不能直接跟“- ”", "另起一行"),
        ("a:\n  - 甲\n ‸- 乙\n", "这一行的缩进或引号不对", "对齐"),
        ("a:\n  - 甲\n  ‸b: 乙\n", "列表里这一行的缩进不对", "对齐"),
        ("a: 'b'‸c\n", "这一行的缩进或引号不对", "成对"),
        ("a: [甲, 乙]‸]\nb: 丙\n", "这里多了一个“]”", "请删去。"),
        ("a: {甲: 乙}‸}\nb: 丙\n", "这里多了一个“}”", "请删去。"),
        ("a: ‸[甲, 乙\nb: 丙\n", "方括号没有配对，或少了逗号", "半角逗号"),
        ("a: ‸[甲, 乙\n", "方括号没有配对，或少了逗号", "半角逗号"),
        ("a: ‸{b: 甲\n", "花括号没有配对，或少了逗号", "补上后一半"),
        ("a: {甲}‸乙\n", "这一行的缩进或引号不对", ""),
        ("a: [甲, ‸, 乙]\n", "括号里缺内容：多了一个逗号或括号", "删去多出来的"),
        ("a: ‸'甲\nb: 乙\n", "这里的引号没有配对", "补上引号"),
        ('a: ‸"甲\nb: 乙\n', "这里的引号没有配对", "补上引号"),
        ("a: ‸@甲\n", "文字不能以这个符号开头", "单引号"),
        ("a: ‸`甲`\n", "文字不能以这个符号开头", "单引号"),
        ("a: ‸%甲\n", "文字不能以这个符号开头", "单引号"),
        ("? ‸[甲]\n: 乙\n", "字段名必须是一个词", "冒号和括号"),
        ("? ‸{甲: 乙}\n: 丙\n", "字段名必须是一个词", "冒号和括号"),
        ("a: ‸|甲\n", "文字不能以 | 或 > 开头", "单引号"),
        ("a: ‸>5 万元\n", "文字不能以 | 或 > 开头", "单引号"),
        ("‸%甲\n", "文字不能以 % 开头", "单引号"),
        ("‸%YAML 9.9\n---\na: 甲\n", "这里的写法不符合 YAML 格式", "检查"),
        ("‸", "文件里没有内容", "删去这个文件"),
        ("‸# 只有说明\n# 没有内容\n", "文件里没有内容", "删去这个文件"),
        ("‸---\n", "文件里没有内容", "删去这个文件"),
        ("‸''\n", "文件里没有内容", "删去这个文件"),
        (f"a: ‸{BOMB[3:]}", "不支持锚点（&a）", "直接写出来"),
        (f"{'[' * 12}‸{'[' * 100_000}", "层次太深", "检查缩进和括号"),
        (f"{'{a: ' * 12}‸{'{a: ' * 100_000}", "层次太深", "检查缩进和括号"),
        (f"{'- ' * 12}‸{'- ' * 100_000}甲", "层次太深", "检查缩进和括号"),
        ("‸" + "字" * 600_000, "文件超过 500000 字", "贴错了内容"),
    ],
    ids=lambda value: None if len(value) < 60 else value[:12],
)
def test_message(marked: str, message: str, hint: str) -> None:
    text, line, column = without_caret(marked)
    with pytest.raises(UnreadableError) as caught:
        read_values(text)
    error = caught.value
    assert message in error.message
    assert hint in error.hint
    if "‸" in marked:
        assert (error.line, error.column) == (line, column)


@pytest.mark.parametrize("text", ["[" * 400_000, "a: '" + "字" * 400_000, "- " * 200_000])
def test_hostile_files_are_refused_at_once(text: str) -> None:
    start = time.monotonic()
    with pytest.raises(UnreadableError):
        read_values(text)
    assert time.monotonic() - start < 5


def test_full_width_colon_is_no_mistake_where_the_file_is_sound() -> None:
    assert read_values("a: |-\n  title：标题\n") == {"a": "title：标题"}
