"""The index: what it holds and how large it is.

The tests of the search itself run on it with node's own test runner: ``*.test.js`` on a real plan,
``*.plans.js`` on several small ones.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from queries import year_of_queries

from data_folder import DataFolder
from node import NODE
from planbook.book import Book
from planbook.link import link
from planbook.link.library import Library
from planbook.search import search_files
from planbook.search.bundle import IS_MINIFIED
from planbook.search.directory import shard_number, shards
from planbook.search.plain import grams, plain
from planbook.search.records import Record, joined, records
from planbook.search.traditional import traditional

# What is published is built where the scripts are minified; elsewhere they are larger.
LARGEST_KIB = 30 if IS_MINIFIED else 32
MORE_THAN_ALL = 1_000_000
HERE = Path(__file__).parent
ODD_TEXTS = (
    "ＡＢＣａｂｃ１２３",
    "〔2017〕15号，《意见》。",
    "大 阅　读\t\n",
    "2+1项目／“六常”",
    "①㈠㎡ﬁİÅÅ½",
    "㐀𠀀👩‍👩‍👧é",
    "",
)


@pytest.fixture(scope="session")
def index(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of all plans."""
    return _make_index(tmp_path_factory.mktemp("index"), book)


@pytest.fixture(scope="session")
def index_of_one_plan(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the plan that ``queries.tsv`` is about: what is best for a query depends on the others."""
    plans = tuple(loaded for loaded in book.plans if loaded.plan.year == year_of_queries())
    assert plans, "queries.tsv is about a plan that is not in the data any more"
    return _make_index(tmp_path_factory.mktemp("one-plan"), replace(book, plans=plans))


def _make_index(folder: Path, book: Book) -> Path:
    """Write the index ``whole`` and cut into ``blocks``, and ``folded.json``, and return the folder."""
    library, words = link(book), book.words.records
    _write(folder / "whole", search_files(library, words, whole_items=MORE_THAN_ALL))
    _write(folder / "blocks", search_files(library, words, whole_items=0, block_items=5))
    texts = [*ODD_TEXTS, *(block.words for plan in library.plans for block in plan.blocks)]
    folded = [[text, plain(text)] for text in texts]
    (folder / "folded.json").write_text(json.dumps(folded), encoding="utf-8")
    return folder


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_engine(index_of_one_plan: Path) -> None:
    _run_engine(index_of_one_plan, "*.test.js")


def _run_engine(index: Path, pattern: str) -> None:
    """Run the tests of the search whose files match ``pattern`` on an index."""
    tests = sorted(map(str, HERE.glob(pattern)))
    assert tests
    finished = subprocess.run(
        [NODE, "--test", *tests],
        env=os.environ | {"SEARCH_INDEX": str(index)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr


def _read(path: Path) -> Any:
    return json.loads(path.read_bytes().decode("gb18030"))


def test_worker_and_index_are_light(index_of_one_plan: Path) -> None:
    folder = index_of_one_plan / "whole" / "search"
    size = sum(
        len(gzip.compress((folder / name).read_bytes(), 9)) for name in ("worker.js", "engine.js", "core.txt")
    )
    if size > LARGEST_KIB * 1024:
        pytest.fail(
            f"搜索文件有 {size} 字节，超过 {LARGEST_KIB} KiB："
            "请在 data/words.yml 里删去几个用处不大的说法，再加新词。",
            pytrace=False,
        )


def test_the_same_data_gives_the_same_files(book: Book, library: Library) -> None:
    words = book.words.records
    assert list(search_files(library, words)) == list(search_files(library, words))


def test_official_text_titles_and_summaries_are_complete(index: Path, library: Library) -> None:
    items = _read(index / "whole" / "search" / "core.txt")["block"]
    views = [view for plan in library.plans for view in plan.items]
    assert len(items) == len(views)
    for values, view in zip(items, views, strict=True):
        assert values[1] == view.item.number
        assert view.item.title is not None
        assert values[5:9] == [view.item.label, view.item.title.removesuffix("。"), 1, view.item.summary]
        assert values[10:] == [measure.text for measure in view.item.measures]


def core_of(folder: DataFolder) -> Any:
    """Return what every query needs of the plans in ``folder``."""
    book = folder.book()
    files = dict(search_files(link(book), book.words.records, whole_items=MORE_THAN_ALL))
    return json.loads(files["search/core.txt"].decode("gb18030"))


def test_an_item_of_only_official_words(small_folder: DataFolder) -> None:
    text = "依照全民阅读规划，在区图书馆设立学生阅览室。"
    small_folder.write("2031/items/02.yml", f"number: 2\nmeasures:\n  - text: {text}\n")
    values = core_of(small_folder)["block"][1]
    assert values == [0, 2, -1, "", "", "", "依照全民阅读规划……", 0, "", "", text]


def test_topics_of_an_item_are_those_of_its_measures_where_it_names_none(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "topics: [school-meals, family]\nsearch", "search")
    assert core_of(small_folder)["block"][0][3] == "0 1"


def test_plans_have_address_year_and_mark(small_folder: DataFolder) -> None:
    assert core_of(small_folder)["plans"] == [["2031/", 2031, "2031年"]]
    city = DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    city.replace("plan.yml", "issuer: 云溪区教育局", "issuer: 云州市教育局")
    older = DataFolder(small_folder.path / "2031", small_folder.path / "old")
    older.replace("plan.yml", "year: 2031", "year: 2030")
    core = core_of(small_folder)
    assert core["plans"] == [
        ["2031/", 2031, "云溪区教育局2031年工作要点"],
        ["2031-city/", 2031, "云州市教育局2031年工作要点"],
        ["old/", 2030, "2030年"],
    ]
    assert core["firsts"] == [0, 2, 4]
    assert [values[:3] for values in core["block"]] == [
        [plan, number, 2 * plan + number - 1] for plan in range(3) for number in (1, 2)
    ]


def test_official_text_outside_the_items_has_its_places(small_folder: DataFolder) -> None:
    small_folder.replace(
        "2031/plan.yml",
        "    title: 推进校园阅读\n",
        "    title: 推进校园阅读\n    lines:\n      - text: 先读书。\n      - text: 再看戏。\n"
        "    closing:\n      - text: 由办公室督办。\n"
        "  - id: more\n    level: 2\n    title: 还有\nclosing:\n  - text: 请落实。\n",
    )
    plan, meals, library, more = core_of(small_folder)["pages"]
    assert plan[:2] == ["2031/", "云溪区教育局2031年工作要点"]
    assert plan[2::2] == [*["notice"] * 5, "guiding", "closing"]
    assert (plan[3], plan[-1]) == ("关于印发《云溪区教育局2031年工作要点》的通知", "请落实。")
    assert meals == ["2031/meals/", "一、办好学校食堂"]
    assert library == [
        "2031/library/",
        "二、推进校园阅读",
        "p1",
        "先读书。",
        "p2",
        "再看戏。",
        "c1",
        "由办公室督办。",
    ]
    assert more == ["2031/more/", "还有"]


def test_terms_lead_to_their_items_in_every_plan(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    book = small_folder.book()
    terms = json.loads(
        dict(search_files(link(book), book.words.records))["search/terms.txt"].decode("gb18030")
    )
    assert {name: places for _, name, _, places in terms} == {
        "陪餐": [0, 2],
        "家长陪餐日": [0, 1, 2, 3],
        "阅读之星": [1, 3],
    }


def test_engine_with_several_plans(small_folder: DataFolder, tmp_path: Path) -> None:
    city = DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    city.replace("plan.yml", "issuer: 云溪区教育局", "issuer: 云州市教育局")
    city.write(
        "items/01.yml",
        "number: 1\nmeasures:\n  - text: 办好食堂，食堂要让学生吃得安心。\n  - text: 也让家长放心。\n",
    )
    city.replace("items/02.yml", "label: 2.", "label: （二）")
    older = DataFolder(small_folder.path / "2031", small_folder.path / "old")
    older.replace("plan.yml", "year: 2031", "year: 2030")
    _run_engine(_make_index(tmp_path / "index", small_folder.book()), "*.plans.js")


def test_every_search_word_is_the_items_own_or_the_thesaurus_says_it(book: Book, library: Library) -> None:
    said = {
        plain(word): {plain(mean) for mean in entry.means}
        for entry in book.words.records
        for word in entry.say
    }
    views = [view for plan in library.plans for view in plan.items]
    for record, view in zip(records(library, book.words.records), views, strict=True):
        own = str(record.values[9]).split("|")
        official = plain(view.item.official_text)
        for word in view.item.search_words:
            assert word in own or any(mean in official for mean in said[plain(word)]), word


def test_a_long_plan_is_cut_into_blocks_that_hold_the_same(index: Path) -> None:
    core = _read(index / "blocks" / "search" / "core.txt")
    blocks = sorted((index / "blocks" / "search" / "blocks").iterdir(), key=lambda path: int(path.stem))
    assert "block" not in core
    assert len(blocks) == -(-core["items"] // core["size"])
    items = [item for path in blocks for item in _read(path)]
    assert items == _read(index / "whole" / "search" / "core.txt")["block"]


def test_directory_leads_to_every_block_that_holds_a_gram() -> None:
    blocks = [
        [Record(0, 1, (), "校车", "校车安全")],
        [Record(0, 2, (), "安全", "安全")],
        [Record(0, 3, (), "食堂", "食堂 校车")],
    ]
    parts = shards(blocks)
    entries = {gram: entry for part in parts for gram, entry in part.items()}
    assert entries["校车"] == "0,2;0"
    assert entries["安全"] == "0,1;1"
    assert entries["车"] == "0,2;0"
    assert "堂校" not in entries
    assert all(gram in parts[shard_number(gram, len(parts))] for gram in entries)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("２６０万元", "260万元"), ("大 阅　读", "大阅读"), ("〔2017〕15号", "201715号"), ("PPT、Ⅳ", "pptiv")],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_grams_are_characters_and_pairs() -> None:
    assert grams("校车安") == {"校", "车", "安", "校车", "车安"}


def test_joined_words_can_be_told_apart() -> None:
    assert joined(["甲|乙", "丙;丁"]).split("|") == ["甲｜乙", "丙；丁"]


def test_traditional_characters_of_the_plans_only() -> None:
    pairs = traditional({"后", "园"})
    table = dict(zip(pairs[::2], pairs[1::2], strict=True))
    assert table["後"] == "后"
    assert table["園"] == "园"
    assert "託" not in table
    assert "乾" in traditional({"干"})
    assert "乾" not in traditional({"干", "乾"})


def test_readings_keep_all_sounds_of_a_character(index: Path) -> None:
    readings = _read(index / "whole" / "search" / "pinyin.txt")["readings"]
    assert {"xing", "hang"} <= set(readings["行"].split())
    assert readings["绿"].split()[0] == "lv"


def test_an_item_is_found_under_the_audiences_that_only_a_measure_concerns(library: Library) -> None:
    names = [view.audience.id for view in library.audiences]
    listed = {
        view.audience.id: {
            (plan.plan.id, excerpt.item.number) for plan in view.plans for excerpt in plan.items
        }
        for view in library.audiences
    }
    for record in records(library, []):
        plan = library.plans[int(record.values[0])].link.id
        concerned = {names[int(index)] for index in str(record.values[4]).split()}
        for identifier, items in listed.items():
            if (plan, record.values[1]) in items:
                assert identifier in concerned
