"""Where the lines of a picture end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planbook.publish.lines import line_count, lines

_CLOSE = "》）”，。、；：…"
_OPEN = "《（“"


def _wide(text: str) -> float:
    """Return how wide a text is in characters; Latin letters and digits are half as wide."""
    return sum(0.5 if sign.isascii() else 1 for sign in text)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 5, []),
        ("改善办学条件", 8, ["改善办学条件"]),
        ("促进学前教育普惠健康发展", 8, ["促进学前教育", "普惠健康发展"]),
        ("加强管理，落实《学校章程》的各项制度", 9, ["加强管理，", "落实《学校章程》", "的各项制度"]),
        ("发放助学金约260万元以上", 9, ["发放助学金", "约260万元以上"]),
        ("安排“三会一课”和主题党日", 8, ["安排“三会一课”", "和主题党日"]),
        ("推进改革——试点先行", 6, ["推进改革——", "试点先行"]),
    ],
)
def test_where_lines_end(text: str, width: float, expected: list[str]) -> None:
    assert lines(text, width, _wide) == expected


def test_a_title_that_is_longer_than_a_line_is_broken_all_the_same() -> None:
    title = "《关于进一步做好义务教育阶段招生工作的通知》"
    broken = lines(title, 8, _wide)
    assert "".join(broken) == title
    assert max(map(_wide, broken)) <= 9  # 》 hangs


@given(
    st.text(alphabet="一二学校教育发展《》（）“”，。、；：…0123456789.A", max_size=40),
    st.floats(min_value=6, max_value=20),
)
def test_no_character_is_lost_and_marks_stay_where_they_belong(text: str, width: float) -> None:
    broken = lines(text, width, _wide)
    assert "".join(broken) == text
    assert len(broken) == line_count(text, width, _wide)
    for before, after in pairwise(broken):
        assert after[0] not in _CLOSE
        assert before[-1] not in _OPEN
