"""What changed is told to readers in the words of the pages, alike things together, official words first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data_folder import DataFolder
from planbook.changes.log_lines import log_lines
from planbook.changes.subjects import compare

NAMES = {"2031": "2031年工作要点"}
ITEMS = ["2031/items/01.yml", "2031/items/02.yml"]


def told(folder: DataFolder, change: Callable[[], object], names: dict[str, str] = NAMES) -> list[str]:
    before = folder.book()
    change()
    return [line.text for line in log_lines(compare(before, folder.book()), names)]


@pytest.fixture
def marked(data_folder: DataFolder) -> Callable[[int], None]:
    """Changes what is said of the first fact that is marked in an item of a real plan."""

    def change(number: int) -> None:
        path = f"2018/items/{number:02}.yml"
        text = data_folder.read(path)
        at = text.index("what: ") + len("what: ")
        data_folder.write(path, text[:at] + "改写" + text[at:])

    return change


def test_what_editors_marked_in_a_sentence_is_not_told_as_its_own_words(
    data_folder: DataFolder, marked: Callable[[int], None]
) -> None:
    [line] = told(data_folder, lambda: marked(14))
    assert line.startswith("改了第14项“提升学校体卫艺、社会体育工作水平”：第1句标出的")
    assert "举措" not in line


def test_items_in_which_the_same_was_changed_share_a_line_where_they_are_many(
    data_folder: DataFolder,
) -> None:
    def change(*numbers: int) -> None:
        for number in numbers:
            path = f"2018/items/{number:02}.yml"
            data_folder.write(path, data_folder.read(path).replace("summary: ", "summary: 改写", 1))

    assert len(told(data_folder, lambda: change(1, 2, 3))) == 3
    assert told(data_folder, lambda: change(4, 5, 6, 7)) == ["改了第4、5、6、7项：一句话。"]


def test_official_words_stand_first_and_are_called_so(small_folder: DataFolder) -> None:
    def change() -> None:
        small_folder.replace("2031/items/02.yml", "读书多的", "读书好的")
        text = small_folder.read("2031/items/01.yml")
        small_folder.write("2031/items/01.yml", text.replace("text: ", "text: 应当", 1))

    lines = told(small_folder, change, NAMES | {"2030": "2030年工作要点"})
    assert lines[0].startswith("公文原文有改动：2031年工作要点第1项“")
    assert lines[0].endswith("第1句。")
    assert lines[1:] == ["改了2031年工作要点第2项“开展“书香云溪”活动”：一句话。"]


def test_many_of_a_sort_are_counted_and_some_named(small_folder: DataFolder) -> None:
    def change() -> None:
        more = "".join(
            f"\n- id: t{n}\n  name: 词{n}\n  topic: reading\n  explanation: 解释。\n" for n in range(5)
        )
        small_folder.write("terms.yml", small_folder.read("terms.yml") + more)

    assert told(small_folder, change) == ["新加了5个名词，如“词0”“词1”“词2”。"]
