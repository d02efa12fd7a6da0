"""The index: what it holds and how large it is.

The tests of the search itself run on it with node's own test runner: ``*.test.js`` on a real plan,
``several.plans.js`` on several small ones.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from queries import year_of_queries

from data_folder import FROZEN_DATA, DataFolder
from made_once import made_once
from node import NODE
from planbook.book import Book
from planbook.link import link
from planbook.link.library import Library
from planbook.minified import IS_MINIFIED, minified
from planbook.model.vocabularies import Word
from planbook.search import search_files
from planbook.search.bundle import ENGINE, MORE, QUERY, bundle
from planbook.search.cuts import Cutter
from planbook.search.directory import shard_number, shards
from planbook.search.everyday import WHOLE_LENGTH, everyday_parts
from planbook.search.plain import grams, plain, width
from planbook.search.records import IndexedItem, joined, records
from planbook.search.site_pages import site_pages
from planbook.search.traditional import traditional

# What is published is built where the scripts are minified; elsewhere they are larger.
ENGINE_KIB = 12 if IS_MINIFIED else 18
QUERY_KIB = 4 if IS_MINIFIED else 6
# What the first search may add to a first visit of at most 70 KiB, for both to stay below 115.
FIRST_SEARCH_KIB = 45 if IS_MINIFIED else 60
BYTES_A_CHARACTER = 2
MORE_THAN_ALL = 1_000_000
HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "scripts"
ASSETS = HERE.parents[1] / "docs" / "assets" / "search"
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
    return made_once(tmp_path_factory, "index", partial(_make_index, book=book))


@pytest.fixture(scope="session")
def index_of_one_plan(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the plan that ``queries.tsv`` is about: what is best for a query depends on the others."""
    plans = tuple(loaded for loaded in book.plans if loaded.plan.year == year_of_queries())
    assert plans, "queries.tsv is about a plan that is not in the data any more"
    one = replace(book, plans=plans)
    return made_once(tmp_path_factory, "index-of-one-plan", partial(_make_index, book=one))


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
    _run_engine(index_of_one_plan, sorted(HERE.glob("*.test.js")))


def _run_engine(index: Path, tests: Sequence[Path]) -> None:
    """Run files of tests of the search on an index, in one process: a new one begins with slow scripts."""
    assert tests
    finished = subprocess.run(
        [NODE, "--test", "--test-isolation=none", *tests],
        env=os.environ | {"SEARCH_INDEX": str(index)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr


def _read(path: Path) -> Any:
    return content_of(path.read_bytes())


def content_of(file: bytes) -> Any:
    """Return what a file of the index holds."""
    return json.loads(file.decode("gb18030").removeprefix("held(").removesuffix(")"))


def _gzip_size(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def test_weights_stand_in_the_scripts_as_numbers() -> None:
    assert "Weights" not in bundle(QUERY) + bundle(ENGINE) + bundle(MORE)


def test_worker_and_engine_are_light(index_of_one_plan: Path) -> None:
    folder = index_of_one_plan / "whole" / "search"
    assert sum(_gzip_size(folder / name) for name in ("worker.js", "engine.js")) <= ENGINE_KIB * 1024
    assert _gzip_size(folder / "query.js") <= QUERY_KIB * 1024


@pytest.mark.parametrize("query", ["学校", "放学没人接", "孩子近视"])
def test_a_first_search_loads_little(index_of_one_plan: Path, query: str) -> None:
    folder = index_of_one_plan / "whole" / "search"
    count = len(list((folder / "words").iterdir()))
    words = {shard_number(query[place : place + 2], count) for place in range(len(query) - 1)}
    names = ["query.js", "engine.js", "core.txt", "questions.txt", *(f"words/{each}.txt" for each in words)]
    shown = [ASSETS / f"{name}.js" for name in ("place", "back", "chips", "share")]
    answers = 2 * max(map(_gzip_size, (folder / "answers").iterdir()))
    own = sum(len(gzip.compress(minified("js", path.read_text("utf-8")).encode(), 9)) for path in shown)
    assert sum(_gzip_size(folder / name) for name in names) + own + answers <= FIRST_SEARCH_KIB * 1024


def test_the_index_is_no_larger_than_its_text(index_of_one_plan: Path, library: Library, book: Book) -> None:
    folder = index_of_one_plan / "whole" / "search"
    views = [view.item for plan in library.plans for view in plan.items]
    text = sum(len(block.words) for plan in library.plans for block in plan.blocks)
    words = sum(len(word) for view in views for word in view.search_words)
    text += sum(len(view.summary or "") for view in views)
    assert _gzip_size(folder / "core.txt") <= BYTES_A_CHARACTER * (text + words)
    entries = book.words.records
    said = sum(len(word) for entry in entries for word in (*entry.say, *entry.official))
    assert _gzip_length(everyday_parts(entries, set(), whole=said)) <= BYTES_A_CHARACTER * said


def test_questions_and_answers_are_no_larger_than_their_text(
    index_of_one_plan: Path, library: Library
) -> None:
    folder = index_of_one_plan / "whole" / "search"
    questions = [view.question for plan in library.plans for view in plan.questions]
    asked = sum(len(question.ask) for question in questions)
    told = sum(len(question.answer) + len("、".join(question.not_said)) for question in questions)
    assert _gzip_size(folder / "questions.txt") <= BYTES_A_CHARACTER * asked
    assert sum(map(_gzip_size, (folder / "answers").iterdir())) <= BYTES_A_CHARACTER * told


def test_every_question_leads_to_its_best_sentence_and_its_answer(index: Path, library: Library) -> None:
    core = _read(index / "whole" / "search" / "core.txt")
    folder = index / "whole" / "search"
    asks, items, measures, audiences, widths = _read(folder / "questions.txt")
    answers = [
        answer
        for path in sorted((folder / "answers").iterdir(), key=lambda path: int(path.stem))
        for answer in _read(path)
    ]
    questions = [view.question for plan in library.plans for view in plan.questions]
    assert len(asks) == len(answers) == len(questions) > core["answers"] > 0
    for ask, item, measure, audience, wide, answer, question in zip(
        asks, items, measures, audiences, widths, answers, questions, strict=True
    ):
        assert (ask, wide) == (question.ask, width(answer))
        assert answer.startswith(question.answer)
        assert all(left in answer for left in question.not_said)
        assert f"{core['block'][item][1]}/m{measure + 1}" == question.see[0]
        assert library.audiences[audience].audience.id == question.audience


def test_ten_times_as_many_everyday_words_cost_a_query_hardly_more(book: Book) -> None:
    words = list(book.words.records)
    many = [
        *words,
        *(
            Word(say=tuple(f"{say[::-1]}{chr(0x4E00 + 97 * copy)}" for say in word.say), means=word.official)
            for copy in range(9)
            for word in words
        ),
    ]
    parts = everyday_parts(many, set())
    assert sum(len(word.say) for word in many) == 10 * sum(len(word.say) for word in words)
    for query in ("食堂", "放学没人接", "孩子近视怎么办"):
        few, enough = (_needed(query, cut) for cut in (everyday_parts(words, set()), parts))
        assert enough <= 1.5 * few, query


def _needed(query: str, parts: Sequence[dict[str, str]]) -> int:
    """Return how many bytes of ``parts`` a query loads."""
    numbers = {shard_number(query[place : place + 2], len(parts)) for place in range(len(query) - 1)}
    return _gzip_length(parts[number] for number in numbers)


def _gzip_length(parts: Iterable[Any]) -> int:
    return sum(
        len(gzip.compress(json.dumps(part, ensure_ascii=False).encode("gb18030"), 9)) for part in parts
    )


def test_every_part_holds_the_everyday_words_with_its_pairs() -> None:
    words = [
        Word(say=("没人接", "接"), means=("课后托管",)),
        Word(say=("没人管",), near=("托管",)),
    ] * (WHOLE_LENGTH // 10)
    parts = everyday_parts(words, {"没人接"})
    assert len(parts) > 1
    for pair, said in (("没人", {"没人接", "没人管"}), ("人管", {"没人管"}), ("接", {"接"})):
        part = parts[shard_number(pair, len(parts))]
        assert said <= {say for entry in part["say"].split(";") for say in entry.split("|")}
        assert len({len(part[name].split(";")) for name in ("say", "means", "near")}) == 1


def test_a_word_that_holds_another_is_kept_if_it_alone_knows_the_rest() -> None:
    words = [Word(say=("补课", "有偿补课", "假期补课"), near=("师德",)), Word(say=("假期",), near=("放学",))]
    assert everyday_parts(words, set())[0]["say"].split(";") == ["有偿补课|补课", "假期"]


def test_a_word_stays_where_one_that_means_something_else_would_be_read_in_it() -> None:
    words = [
        Word(say=("晚托", "晚托班", "晚托费"), means=("课后托管",)),
        Word(say=("托班",), near=("学前教育",)),
    ]
    assert everyday_parts(words, set())[0]["say"].split(";") == ["晚托|晚托班", "托班"]


def test_the_same_data_gives_the_same_files_whatever_the_hash_seed() -> None:
    code = (
        "import sys; from hashlib import sha256; from pathlib import Path; from planbook.link import link;"
        "from planbook.load import load; from planbook.search import search_files;"
        "book, _ = load(Path(sys.argv[1])); library, words = link(book), book.words.records;"
        "cut = search_files(library, words, whole_items=0, block_items=5);"
        "files = [*search_files(library, words), *cut];"
        "print([(name, sha256(content).hexdigest()) for name, content in files])"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code, str(FROZEN_DATA)],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(SCRIPTS)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_official_text_titles_and_summaries_are_complete(index: Path, library: Library) -> None:
    items = _read(index / "whole" / "search" / "core.txt")["block"]
    views = [view for plan in library.plans for view in plan.items]
    assert len(items) == len(views)
    for values, view in zip(items, views, strict=True):
        assert values[1] == view.item.number
        assert view.item.title is not None
        assert values[5:9] == [view.item.label, view.item.title.removesuffix("。"), 1, view.item.summary]
        assert values[12:] == [measure.text for measure in view.item.measures]


def core_of(folder: DataFolder) -> Any:
    """Return what every query needs of the plans in ``folder``."""
    book = folder.book()
    files = dict(search_files(link(book), book.words.records, whole_items=MORE_THAN_ALL))
    return content_of(files["search/core.txt"])


def test_an_item_of_only_official_words(small_folder: DataFolder) -> None:
    text = "依照全民阅读规划，在区图书馆设立学生阅览室。"
    small_folder.write("2031/items/02.yml", f"number: 2\nmeasures:\n  - text: {text}\n")
    values = core_of(small_folder)["block"][1]
    assert values[:10] == [0, 2, -1, "", "", "", "依照全民阅读规划……", 0, "", ""]
    assert values[12:] == [text]


def test_what_is_no_measure_of_its_own_is_called_what_it_is(small_folder: DataFolder) -> None:
    small_folder.write(
        "2031/items/02.yml",
        "number: 2\nmeasures:\n  - text: 建学生阅览室。\n  - text: 牵头单位：文化科\n    new_line: true\n"
        "  - text: 9月底\n    column: 完成时限\n  - text: 有序推进。\n",
    )
    [first, second] = core_of(small_folder)["block"]
    assert (first[11], second[11]) == ("", "|责任单位|完成时限")


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
    plan, meals, library, more = (page[:-1] for page in core_of(small_folder)["pages"])
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


def test_engine_with_several_plans(small_folder: DataFolder, tmp_path: Path) -> None:
    city = DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    city.replace("plan.yml", "issuer: 云溪区教育局", "issuer: 云州市教育局")
    city.write(
        "items/01.yml",
        "number: 1\nmeasures:\n  - text: 办好食堂，食堂要让学生吃得安心。\n  - text: 也让家长放心。\n"
        "  - text: 牵头单位：营养保健所\n    new_line: true\n",
    )
    city.write(
        "items/03.yml",
        "number: 3\nmeasures:\n  - text: 修缮乡村戏台\n    column: 目标任务\n"
        "  - text: 2031年底\n    column: 完成时限\n",
    )
    city.replace("items/02.yml", "label: 2.", "label: （二）")
    older = DataFolder(small_folder.path / "2031", small_folder.path / "old")
    older.replace("plan.yml", "year: 2031", "year: 2030")
    older.replace("items/01.yml", "title: 管好学校食堂。", "title: 办好“家长陪餐日”。")
    older.replace("items/02.yml", "请家长当评委。", "请家长当评委，在学生阅览室颁奖。")
    _run_engine(_make_index(tmp_path / "index", small_folder.book()), [HERE / "several.plans.js"])


def test_the_comparison_of_two_years_is_a_page_to_find(years_library: Library, library: Library) -> None:
    found = [page for page in site_pages(years_library) if page[0] == "compare/2030/2031/"]
    assert [page[1] for page in found] == ["2031年和2030年对照"]
    assert not any(page[0].startswith("compare/") for page in site_pages(library))


def test_every_search_word_is_the_items_own_or_the_thesaurus_says_it(book: Book, library: Library) -> None:
    said = {
        plain(word): {plain(mean) for mean in entry.means}
        for entry in book.words.records
        for word in entry.say
    }
    views = [view for plan in library.plans for view in plan.items]
    for record, view in zip(records(library, book.words.records, Cutter(())), views, strict=True):
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
        [IndexedItem(0, 1, (), "校车", "校车安全")],
        [IndexedItem(0, 2, (), "安全", "安全")],
        [IndexedItem(0, 3, (), "食堂", "食堂 校车")],
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
    for record in records(library, [], Cutter(())):
        plan = library.plans[int(record.values[0])].link.id
        concerned = {names[int(index)] for index in str(record.values[4]).split()}
        for identifier, items in listed.items():
            if (plan, record.values[1]) in items:
                assert identifier in concerned
