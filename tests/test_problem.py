"""How a problem is printed."""

from __future__ import annotations

from planbook.problem import Problem, gathered


def test_one_line_with_place_message_and_hint() -> None:
    assert str(Problem("data/a.yml", 3, 7, "少了标题", "请补上。")) == "data/a.yml:3:7: 少了标题。请补上。"
    assert str(Problem("data/a.yml", 3, 7, "少了标题")) == "data/a.yml:3:7: 少了标题。"


def test_line_breaks_become_spaces() -> None:
    assert str(Problem("a.yml", 1, 1, "写成了“甲\n乙”")) == "a.yml:1:1: 写成了“甲 乙”。"


def test_name_of_the_file_that_no_terminal_can_show() -> None:
    gbk_name = "安全.yml".encode("gbk").decode("utf-8", "surrogateescape")
    line = str(Problem(f"items/\n{gbk_name}", 1, 1, "错了"))
    assert line.encode("utf-8").startswith(b"items/\\n")
    assert "\n" not in line


def test_problems_sort_by_file_and_place() -> None:
    places = [("b.yml", 1, 1), ("a.yml", 10, 2), ("a.yml", 9, 30), ("a.yml", 9, 4)]
    problems = [Problem(*place, "错了") for place in places]
    assert [(problem.path, problem.line, problem.column) for problem in sorted(problems)] == sorted(places)


def test_annotation_for_github() -> None:
    problem = Problem("data/a,b:c.yml", 3, 7, "少了 50%", "请补上。")
    assert problem.annotation == "::error file=data/a%2Cb%3Ac.yml,line=3,col=7::少了 50%25。请补上。"


def test_an_annotation_is_one_line_that_cannot_hold_a_command() -> None:
    problem = Problem("a.yml", 1, 1, "写成了“甲\n::set-output name=a::乙\r”")
    assert len(problem.annotation.splitlines()) == 1


def test_many_alike_in_one_file_are_told_once_with_their_number() -> None:
    many = [Problem("words.yml", line, 1, f"公文里没有“词{line}”") for line in range(1, 31)]
    other = Problem("words.yml", 40, 1, "公文里没有这个单位")
    few = [Problem("terms.yml", line, 1, f"公文里没有“词{line}”") for line in range(1, 21)]
    told = gathered([*many, other, *few])
    assert [str(problem) for problem in told[:2]] == [
        "words.yml:1:1: 公文里没有“词1”；这个文件里同样的共30处。",
        str(other),
    ]
    assert told[2:] == few
