"""The fields of what all plans share: topics, audiences, terms and words, a file of each."""

from __future__ import annotations

from planbook.model.record import Record, example, field
from planbook.model.value_types import Identifier, Text


class Entry(Record):
    """Base of what all plans share: an id that addresses are made of, and a name."""

    id: Identifier = field("编号", "永久不变的英文编号。", examples=["campus-safety"])
    name: Text = field("名称", "读者看到的名称。", examples=["校园安全"])


class Topic(Entry):
    """主题: what a measure is about."""

    description: Text = field(
        "说明", "编者的话：一句话。", examples=["食堂、校车、安全演练、防欺凌和隐患排查。"]
    )


class Audience(Entry):
    """读者: whom a measure concerns."""

    model_config = example(
        id="parents",
        name="家长",
        description="孩子在幼儿园、小学或初中，想知道入学、安全、托管、资助这些事怎么安排。",
    )

    description: Text = field(
        "说明",
        "编者的话：一句话。",
        examples=["孩子在幼儿园、小学或初中，想知道入学、安全、托管、资助这些事怎么安排。"],
    )


class Term(Entry):
    """名词: a policy word in plain words, by the editors. ``name`` is how the official text writes it."""

    model_config = example(
        id="pu-hui-xing-you-er-yuan",
        name="普惠性幼儿园",
        topic="early-childhood",
        explanation="收费受政府限定或指导、普通家庭上得起的幼儿园，包括公办园，也包括享受政府扶持的民办园。",
    )

    aliases: tuple[Text, ...] = field(
        "别称", "原文里的其他写法，不带引号。", default=(), examples=[["公益普惠性幼儿园"]]
    )
    topic: Identifier = field("主题", "topics.yml 里的编号。", examples=["early-childhood"])
    explanation: Text = field(
        "解释",
        "编者的话：一两句大白话。",
        examples=["收费受政府限定或指导、普通家庭上得起的幼儿园，包括公办园，也包括享受政府扶持的民办园。"],
    )


class Word(Record):
    """说法: everyday words, and the official words that say the same or come closest; for the search.

    One of ``means`` and ``near`` must be there.
    """

    say: tuple[Text, ...] = field(
        "平常说法", "读者会输入的词，每个只写一处。", min_length=1, examples=[["普惠园", "便宜的幼儿园"]]
    )
    means: tuple[Text, ...] = field(
        "公文说法",
        "原文里说的就是这件事的词，最贴切的在前。",
        default=(),
        min_length=1,
        examples=[["普惠性幼儿园"]],
    )
    near: tuple[Text, ...] = field(
        "最接近的公文说法",
        "原文没有写这件事时，原文里最接近的词，最贴切的在前。",
        default=(),
        min_length=1,
        examples=[["普惠性服务"]],
    )

    @property
    def official(self) -> tuple[str, ...]:
        """The official words that these everyday words lead to."""
        return (*self.means, *self.near)
