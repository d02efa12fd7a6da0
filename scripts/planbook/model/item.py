"""The fields of an item, one file in ``items/``, and of its measures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planbook.model.facets import Figure, Milestone, Place, Policy, Unit
from planbook.model.record import Record, field
from planbook.model.value_types import EarlierItem, Flag, Identifier, ItemNumber, PlanName, Text

_MARKS_AT_END = "。．.；;：:，,、"
_GOES_ON = tuple("；;：:，,、")
_SHORTENED = "……"
# A heading made from the text: up to the first mark after so many characters, and no longer than that.
_SHORTEST_HEADING, _LONGEST_HEADING = 6, 22
_FIRST_WORDS = re.compile(
    f".{{{_SHORTEST_HEADING},{_LONGEST_HEADING}}}?(?=[，。；：！？、（(])|.{{1,{_LONGEST_HEADING}}}"
)

# 牵头单位：区教育局, or （责任科室：组干科、机关党委；配合单位：财务科）: nothing but who does it.
_WHO = "[^，。；：:（）]{0,4}(?:单位|科室|处室|股室|部门|责任人|领导|主体)[：:][^。；：:]+"
_UNIT_LINE = re.compile(f"[（(【]?{_WHO}(?:；{_WHO})*[）)】]?[。；]?")

# The column of a table that says what is to be done; without such a name, the longest of the first cells.
_COLUMN_OF_TASKS = re.compile("(任务|内容|举措|措施|事项|项目|名称|工作|目标)$")
_CELLS_COMPARED = 3


# The folder of a plan, and the number of an item in it.
ItemAddress = tuple[str, int]


def item_address(written: str) -> ItemAddress:
    """Return what ``2018/26`` stands for: ``("2018", 26)``."""
    folder, _, number = written.partition("/")
    return folder, int(number)


class Measure(Record):
    """举措: one sentence, or a clause up to ；, of the official text with its facets."""

    text: Text = field(
        "原文",
        "公文原文，一字不改；到句号或分号为止。",
        examples=["在中小学校食堂中推广“六常”管理模式，提高中小学校食堂管理水平。"],
    )
    new_line: Flag = field("另起一段", "原文在这里另起一段时写 true。", default=False, examples=[True])
    column: Text | None = field(
        "栏目", "表格里的一格：写它那一栏的表头。", default=None, examples=["牵头单位"]
    )
    topics: tuple[Identifier, ...] = field(
        "主题", "topics.yml 里的编号。", default=(), examples=[["campus-safety"]]
    )
    audiences: tuple[Identifier, ...] = field(
        "读者", "与条目的读者不同时才写。", default=(), examples=[["parents", "students"]]
    )
    milestones: tuple[Milestone, ...] = field("时间节点", "这句话里的日期、时段和定期安排。", default=())
    figures: tuple[Figure, ...] = field("数字", "这句话里的数目。", default=())
    places: tuple[Place, ...] = field("学校与场所", "这句话点名的学校和场所。", default=())
    policies: tuple[Policy, ...] = field("文件", "这句话提到的文件、方案和计划。", default=())
    units: tuple[Unit, ...] = field("责任单位", "这句话写明的牵头、配合和责任单位。", default=())

    @property
    def starts_line(self) -> bool:
        """Whether the document begins a new line, or a new cell of a table, with it."""
        return self.new_line or self.column is not None

    @property
    def is_unit_line(self) -> bool:
        """Whether it says nothing but who leads, supports or answers for the item."""
        return _UNIT_LINE.fullmatch(self.text) is not None


class Relation(Record):
    """相关条目: another item and why a reader should look at it."""

    item: ItemNumber = field("条目", "相关条目是那份要点的第几项。", examples=[8])
    plan: PlanName | None = field(
        "要点", "在另一份要点里时，写它的文件夹名。", default=None, examples=["2018-city"]
    )
    reason: Text = field(
        "理由",
        "编者的话：为什么一起看。",
        examples=["本项管幼儿园的校车，第8项讲幼儿园的建设、年检和保教质量。"],
    )


class Item(Record):
    """条目: an item of the plan, one file in ``items/``. Only its official words are required."""

    number: ItemNumber = field("次序", "在公文里是第几项，从1数起，与文件名一致；网址用它。", examples=[26])
    section: Identifier | None = field(
        "部分", "plan.yml 里部分的编号；公文不分部分就不写。", default=None, examples=["support"]
    )
    label: Text | None = field(
        "序号", "印出来的序号，照原文写，连同标点；没有就不写。", default=None, examples=["26."]
    )
    title: Text | None = field(
        "标题",
        "公文原文，不带序号，连同句末标点；原文没有标题就不写。",
        default=None,
        examples=["维护教育系统安全稳定。"],
    )
    units: tuple[Unit, ...] = field("责任单位", "标题里写明的责任单位；举措里的写在举措下面。", default=())
    summary: Text | None = field(
        "一句话",
        "编者的话：这一项对读者意味着什么。",
        default=None,
        examples=["要管好学校食堂和幼儿园校车，加强师生和家长的安全教育，排查校园隐患，预防校园欺凌。"],
    )
    audiences: tuple[Identifier, ...] = field(
        "读者", "audiences.yml 里的编号，关系最直接的在前。", default=(), examples=[["parents", "students"]]
    )
    topics: tuple[Identifier, ...] = field(
        "主题", "各条举措主题的合集，主要的在前。", default=(), examples=[["campus-safety"]]
    )
    proposed_audiences: tuple[Identifier, ...] = field(
        "提议的读者",
        "导入时写的提议，网站上不显示：对就把 proposed_audiences 改成 audiences，不对的编号删去。",
        default=(),
        examples=[["parents"]],
    )
    proposed_topics: tuple[Identifier, ...] = field(
        "提议的主题",
        "导入时写的提议，网站上不显示：对就把 proposed_topics 改成 topics，不对的编号删去。",
        default=(),
        examples=[["campus-safety"]],
    )
    search_words: tuple[Text, ...] = field(
        "常用叫法",
        "读者找这一项时会说的话，原文里没有的。",
        default=(),
        examples=[["学校饭堂", "接送车", "被同学欺负"]],
    )
    related: tuple[Relation, ...] = field("相关条目", "两边都要写。", default=())
    continues: tuple[EarlierItem, ...] = field(
        "延续",
        "编者对照出来的：这一项接着往年哪一项写。写要点的文件夹名和第几项，可以有几项；新写的不填。",
        default=(),
        examples=[["2018/26"]],
    )
    proposed_continues: tuple[EarlierItem, ...] = field(
        "提议的延续",
        "导入时写的提议，网站上不显示：对就把 proposed_continues 改成 continues，不对的删去。",
        default=(),
        examples=[["2018/26"]],
    )
    measures: tuple[Measure, ...] = field("举措", "按原文顺序。", min_length=1)

    @property
    def official_text(self) -> str:
        """The item's official words without its label: its title and the texts of its measures, joined."""
        return (self.title or "") + "".join(measure.text for measure in self.measures)

    @property
    def name(self) -> str:
        """What lists call the item: its title without the mark at its end.

        Without a title these are the first words of its text, with …… where they are not all of it; in a
        table, of the cell that says what is to be done. Who does it is not counted.
        """
        if self.title:
            return self.title.rstrip(_MARKS_AT_END) or self.title
        first = _named_after(self.measures)
        text = self.measures[first].text
        words = _FIRST_WORDS.match(text)
        shortened = (words[0] if words else text).rstrip(_MARKS_AT_END)
        after = self.measures[first + 1 : first + 2]
        goes_on = any(
            text.endswith(_GOES_ON) or (measure.column is None and not measure.is_unit_line)
            for measure in after
        )
        is_whole = text.rstrip(f"{_MARKS_AT_END}！？") == shortened and not goes_on
        return shortened if is_whole else shortened + _SHORTENED

    @property
    def called(self) -> str:
        """What messages and reports call the item: ``第26项“维护教育系统安全稳定”``."""
        return f"第{self.number}项“{self.name}”"

    @property
    def earlier(self) -> tuple[ItemAddress, ...]:
        """The items of earlier plans that it continues."""
        return tuple(map(item_address, self.continues))

    def topics_of(self, measure: Measure) -> tuple[str, ...]:
        """Return the topics of one of its measures; the item's own where no measure has any."""
        are_given = any(each.topics for each in self.measures)
        return measure.topics if are_given else self.topics

    @property
    def all_topics(self) -> tuple[str, ...]:
        """The item's topics, or those of its measures where it names none itself."""
        of_measures = (topic for measure in self.measures for topic in measure.topics)
        return self.topics or tuple(dict.fromkeys(of_measures))


def _named_after(measures: Sequence[Measure]) -> int:
    """Return the index of the measure whose first words name an item without a title."""
    cells = [index for index, measure in enumerate(measures) if index == 0 or measure.column]
    told = (index for index in cells if _COLUMN_OF_TASKS.search(measures[index].column or ""))
    longest = max(cells[:_CELLS_COMPARED], key=lambda index: len(measures[index].text))
    return next(told, longest)
