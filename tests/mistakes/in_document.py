"""Mistakes with the official text, with items and measures, and with files as wholes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from mistakes.mistake import ITEM, PLAN, QUESTIONS, SOURCE, WORDS, Mistake, mistake, with_files

M, F = mistake, with_files
ITEM_21, ITEM_22, ITEM_24 = "2018/items/21.yml", "2018/items/22.yml", "2018/items/24.yml"
THIRD = "  - text: 做好五洲太阳城中小学前期各项准备工作。\n    topics: [buildings-funding]\n    audiences: [parents]\n    places:\n      - quote: 五洲太阳城中小学\n        what: 要做好前期各项准备工作\n        kind: school\n"
LAST = "  - text: 完成部分老旧学校维修。\n    topics: [buildings-funding]\n"


def move(old: str, new: str) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        (folder / new).parent.mkdir(parents=True, exist_ok=True)
        (folder / old).rename(folder / new)

    return change


def copy(old: str, new: str) -> Callable[[Path], object]:
    return lambda folder: shutil.copy(folder / old, folder / new)


def remove(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).unlink()


def write(name: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text, encoding="utf-8")


def swap_files(one: str, other: str) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        first, second = (folder / one).read_text("utf-8"), (folder / other).read_text("utf-8")
        (folder / one).write_text(second, "utf-8")
        (folder / other).write_text(first, "utf-8")

    return change


def move_measure(folder: Path) -> None:
    """Move a measure of item 21 to the end of item 22."""
    for name, old, new in ((ITEM_21, LAST, ""), (ITEM_22, None, LAST)):
        text = (folder / name).read_text("utf-8")
        (folder / name).write_text(text.replace(old, new) if old else text + LAST, "utf-8")


IN_DOCUMENT: list[Mistake] = [
    M("letter of an id from another keyboard", ITEM, "audiences: [parents, students, school-leaders, teachers", "audiences: [‸p\u0430rents, students, school-leaders, teachers", "看着像英文字母.*重打：parents"),
    M("line of dashes before the measures", ITEM, "measures:\n", "‸---\nmeasures:\n", "请删去 --- 这一行"),
    M("two quotations joined by an ellipsis", ITEM, "quote: 全国安全教育日\n", "quote: ‸全国安全教育日……安全生产月\n", "只抄连着的一段"),
    M("summary inside a measure", ITEM, "提高中小学校食堂管理水平。\n", "提高中小学校食堂管理水平。\n    ‸summary: 要管好学校食堂。\n", "外面一层.*已经有 summary 的，删去"),
    M("field of the item in the midst of a measure", ITEM, "提高中小学校食堂管理水平。\n", "提高中小学校食堂管理水平。\n    ‸continues: []\n", "外面一层"),
    M("character changed", ITEM, "提高中小学校食堂管理水平", "‸提升中小学校食堂管理水平", "高"),
    M("character lost", ITEM, "提高中小学校食堂管理水平", "提高中小学‸食堂管理水平", "校"),
    M("character added", ITEM, "提高中小学校食堂管理水平", "提高‸了中小学校食堂管理水平", "了"),
    M("title changed", ITEM, "title: 维护教育系统安全稳定。", "title: ‸维护教育系统的安全稳定。", "的"),
    M("title without mark", ITEM, "title: 维护教育系统安全稳定。", "title: ‸维护教育系统安全稳定", "。"),
    M("label without mark", ITEM, "label: 26.", "label: ‸26", r"\."),
    M("label changed", ITEM, "label: 26.", "label: ‸27.", "6"),
    M("label with ideographic comma", ITEM, "label: 26.", "label: ‸26、", "、"),
    M("title with label", ITEM, "title: 维护", "title: ‸26.维护", "26"),
    M("measure lost", ITEM_21, THIRD, "", "漏了一条", (ITEM_21, "  - text: ‸完成部分")),
    M("first measure lost", ITEM, lambda t: t[: t.index("  - text: 在中小")] + t[t.index("  - text: 贯彻落实") :].replace("text: 贯彻", "text: ‸贯彻"), "", "漏了一条"),
    M("last measure lost", ITEM_21, LAST, "", "漏了一条", (ITEM_21, "要做好前期各项准备工作\n        kind: schoo‸l")),
    M("measure added", ITEM_21, THIRD, "  - text: ‸加强工程质量管理。\n    topics: [buildings-funding]\n" + THIRD, "多了一条"),
    M("measure added at end", ITEM_21, LAST, LAST + "  - text: ‸加强工程质量管理。\n    topics: [buildings-funding]\n", "多了一条"),
    M("measure twice", ITEM_21, LAST, LAST + LAST.replace("text: ", "text: ‸"), "两遍|多了一条"),
    M("measures swapped", ITEM_21, THIRD + LAST, LAST.replace("text: ", "text: ‸") + THIRD, "次序"),
    F("measure moved", move_measure, "第21项", (ITEM_22, "  - text: ‸完成部分老旧")),
    M("measures joined", ITEM_21, "期完工。\n    topics: [buildings-funding]\n    milestones:\n      - quote: 按期完工", "期完工。‸做好五洲太阳城中小学前期各项准备工作。\n    topics: [buildings-funding]\n    milestones:\n      - quote: 按期完工", "两句|两遍|多了一条"),
    M("section wrong", ITEM, "section: support", "section: ‸research", "部分不对|部分"),
    M("section wrong at border", "2018/items/04.yml", "section: party-building", "section: ‸reform", "部分"),
    M("section wrong at start", "2018/items/05.yml", "section: reform", "section: ‸party-building", "部分"),
    M("section lost", ITEM, "section: support\n", "", "section|部分", (ITEM, "‸number: 26")),
    M("number changed", ITEM, "number: 26", "number: ‸27", "26"),
    M("number changed to none", ITEM, "number: 26", "number: ‸36", "26"),
    M("number of first", "2018/items/01.yml", "number: 1\n", "number: ‸11\n", "01|1"),
    F("files swapped", swap_files("2018/items/03.yml", "2018/items/04.yml"), "03.yml|04.yml", ("2018/items/03.yml", "number: ‸4")),
    M("title of plan changed", PLAN, "title: 威海经济技术开发区教育体育处2018年工作要点\nname", "title: ‸威海经济技术开发区教育局2018年工作要点\nname", "体育处|体育"),
    M("opening changed", PLAN, "积极推动我区教育", "积极‸推进我区教育", "动"),
    M("section title changed", PLAN, "title: 深化综合保障能力，夯实", "title: ‸强化综合保障能力，夯实", "深"),
    M("sections swapped", PLAN, "  - id: reform\n    label: 二、\n    title: 深化教育综合改革，激发教育发展活力\n  - id: moral-education\n    label: 三、\n    title: 落实立德树人任务，深入实施素质教育\n", "  - id: ‸moral-education\n    label: 三、\n    title: 落实立德树人任务，深入实施素质教育\n  - id: reform\n    label: 二、\n    title: 深化教育综合改革，激发教育发展活力\n", "次序"),
    M("section removed", PLAN, "  - id: research\n    label: 四、\n    title: 加强教育科研工作，提高教育教学质量\n", "", "research", (PLAN, "‸sections:")),
    M("notice lost", PLAN, "  - text: 现将《威海经济技术开发区教育体育处2018年工作要点》印发给你们，望认真贯彻落实。\n", "", "漏了|少了", (PLAN, "text: ‸教研中心")),
    M("opening lost", PLAN, lambda t: t[: t.index("opening:")] + t[t.index("sections:") :], "", "漏了|少了", (PLAN, "‸title: 威海经济技术开发区教育体育处2018年工作要点\nname")),
    M("source changed", SOURCE, "提高中小学校食堂管理水平", "‸提升中小学校食堂管理水平", "source.txt"),
    M("source word lost", SOURCE, "确保2018年9月顺利完工", "‸确保9月顺利完工", "source.txt"),
    M("source word added", SOURCE, "完成部分老旧学校维修", "‸完成全部老旧学校维修", "source.txt"),
    M("source marks changed", SOURCE, "26.维护教育系统安全稳定。", "‸26、维护教育系统安全稳定。", "source.txt"),
    M("source item removed", SOURCE, lambda t: t[: t.index("26.维护教育")] + "‸" + t[t.index("27.打造") :], "", "source.txt"),
    M("source head removed", SOURCE, lambda t: "‸" + t[t.index("威海经济技术开发区教育体育处关于印发《威海经济技术开发区教育体育处2018年工作要点》") :], "", "source.txt"),
    M("source line added", SOURCE, "网站导航", "‸更新于今天\n网站导航", "source.txt"),
    M("source cut off", SOURCE, lambda t: t[: t.index("27.打造")] + "‸", "", "source.txt"),
    # Files
    F("item removed", remove(ITEM), r"26\.yml", ITEM),
    F("first item removed", remove("2018/items/01.yml"), r"01\.yml", "2018/items/01.yml"),
    F("last item removed", remove("2018/items/28.yml"), r"28\.yml", "2018/items/28.yml"),
    F("plan removed", remove(PLAN), "缺少|没有", PLAN),
    F("source removed", remove(SOURCE), "缺少|没有", SOURCE),
    F("topics removed", remove("topics.yml"), "topics.yml", "topics.yml"),
    F("audiences removed", remove("audiences.yml"), "audiences.yml", "audiences.yml"),
    F("yaml ending", move(ITEM, "2018/items/26.yaml"), "改名.*26.yml", "2018/items/26.yaml"),
    F("capital ending", move(ITEM, "2018/items/26.YML"), "改名.*26.yml", "2018/items/26.YML"),
    F("text ending", move(ITEM, "2018/items/26.yml.txt"), "改名.*26.yml", "2018/items/26.yml.txt"),
    F("no ending", move(ITEM, "2018/items/26"), "改名.*26.yml", "2018/items/26"),
    F("full-width dot", move(ITEM, "2018/items/26。yml"), "改名.*26.yml", "2018/items/26。yml"),
    F("space in name", move(ITEM, "2018/items/26 .yml"), "改名.*26.yml", "2018/items/26 .yml"),
    F("full-width digits in name", move(ITEM, "2018/items/２６.yml"), "改名.*26.yml", "2018/items/２６.yml"),
    F("wrong number in name", move(ITEM, "2018/items/36.yml"), "26.yml", "2018/items/36.yml"),
    F("name in words", move(ITEM, "2018/items/维护安全.yml"), "26.yml", "2018/items/维护安全.yml"),
    F("download copy", copy(ITEM, "2018/items/26 (1).yml"), "副本", "2018/items/26 (1).yml"),
    F("Chinese copy", copy(ITEM, "2018/items/26 - 副本.yml"), "副本", "2018/items/26 - 副本.yml"),
    F("copy without a space", copy(ITEM, "2018/items/26副本.yml"), "副本", "2018/items/26副本.yml"),
    F("full-width copy", copy(ITEM, "2018/items/26（1）.yml"), "副本", "2018/items/26（1）.yml"),
    F("old version beside", copy(ITEM, "2018/items/26-旧.yml"), "副本", "2018/items/26-旧.yml"),
    F("backup beside", copy(ITEM, "2018/items/26.yml.bak"), "副本|备份", "2018/items/26.yml.bak"),
    F("renamed as copy", move(ITEM, "2018/items/26 (1).yml"), "改名.*26.yml", "2018/items/26 (1).yml"),
    F("copied under the next number", copy(ITEM, "2018/items/29.yml"), "26", "2018/items/29.yml"),
    F("folder in capitals", move("2018/items", "2018/Items"), "改名.*items", "2018/Items"),
    F("folder in the singular", move("2018/items", "2018/item"), "改名.*items", "2018/item"),
    F("item in a folder in capitals", move(ITEM, "2018/Items/26.yml"), "^26.yml 放在了“Items”里.*移到 items/ 里", "2018/Items"),
    F("item under one digit", move("2018/items/06.yml", "2018/items/6.yml"), "请改名为 06.yml", "2018/items/6.yml"),
    F("item under one digit with an ending", move("2018/items/06.yml", "2018/items/6.yaml"), "请改名为 06.yml", "2018/items/6.yaml"),
    F("item under three digits", move(ITEM, "2018/items/026.yml"), "请改名为 26.yml", "2018/items/026.yml"),
    F("copy under one digit", copy("2018/items/06.yml", "2018/items/6.yml"), "这是 06.yml 的副本", "2018/items/6.yml"),
    F("item beside the folder", move(ITEM, "2018/26.yml"), "items/", "2018/26.yml"),
    F("item in the data folder", move(ITEM, "26.yml"), "items/", "26.yml"),
    F("item in a folder below", move(ITEM, "2018/items/新/26.yml"), "items/", "2018/items/新"),
    F("questions with a slip", move(QUESTIONS, "2018/question.yml"), "改名.*questions.yml", "2018/question.yml"),
    F("questions as yaml", move(QUESTIONS, "2018/questions.yaml"), "改名.*questions.yml", "2018/questions.yaml"),
    F("plan as yaml", move(PLAN, "2018/plan.yaml"), "改名.*plan.yml", "2018/plan.yaml"),
    F("plan in capitals", move(PLAN, "2018/Plan.yml"), "改名.*plan.yml", "2018/Plan.yml"),
    F("source in capitals", move(SOURCE, "2018/Source.txt"), "改名.*source.txt", "2018/Source.txt"),
    F("source twice ending", move(SOURCE, "2018/source.txt.txt"), "改名.*source.txt", "2018/source.txt.txt"),
    F("words with a slip", move(WORDS, "word.yml"), "改名.*words.yml", "word.yml"),
    F("words as yaml", move(WORDS, "words.yaml"), "改名.*words.yml", "words.yaml"),
    F("terms in capitals", move("terms.yml", "Terms.yml"), "改名.*terms.yml", "Terms.yml"),
    F("terms in the plan's folder", move("terms.yml", "2018/terms.yml"), "移|terms.yml", "2018/terms.yml"),
    F("topics as copy", copy("topics.yml", "topics (1).yml"), "副本", "topics (1).yml"),
    F("plan as copy", copy(PLAN, "2018/plan - 副本.yml"), "副本", "2018/plan - 副本.yml"),
    F("new file without content", write("2018/items/29.yml", "\n"), "空的", "2018/items/29.yml"),
    F("new item not in the text", write("2018/items/29.yml", "number: 29\nsection: support\nlabel: 29.\ntitle: 办好新事。\nmeasures:\n  - text: 办好新的事。\n"), "多了|没有", ("2018/items/29.yml", "label: ‸29.")),
    F("folder with a space", move("2018", "2018 年"), "改名|网址", "2018 年/plan.yml"),
    F("folder in capitals of a plan", move("2018", "2018-City"), "改名|网址", "2018-City/plan.yml"),
]  # fmt: skip
