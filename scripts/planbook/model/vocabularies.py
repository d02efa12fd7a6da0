"""The fields of what all plans share: topics, audiences, terms and words, a file of each."""

from __future__ import annotations

from planbook.model.record import Record, field
from planbook.model.value_types import Identifier, Text


class Entry(Record):
    """Base of what all plans share: an id that addresses are made of, and a name."""

    id: Identifier = field("编号", "永久不变的英文编号。")
    name: Text = field("名称", "读者看到的名称。")


class Topic(Entry):
    """主题: what a measure is about."""

    description: Text = field("说明", "编者的话：一句话。")


class Audience(Entry):
    """读者: whom a measure concerns."""

    description: Text = field("说明", "编者的话：一句话。")


class Term(Entry):
    """名词: a policy word in plain words, by the editors. ``name`` is how the official text writes it."""

    aliases: tuple[Text, ...] = field("别称", "原文里的其他写法，不带引号。", default=())
    topic: Identifier = field("主题", "topics.yml 里的编号。")
    explanation: Text = field("解释", "编者的话：一两句大白话。")


class Word(Record):
    """说法: everyday words, and the official words that say the same or come closest; for the search.

    One of ``means`` and ``near`` must be there.
    """

    say: tuple[Text, ...] = field("平常说法", "读者会输入的词，每个只写一处。", min_length=1)
    means: tuple[Text, ...] = field(
        "公文说法", "原文里说的就是这件事的词，最贴切的在前。", default=(), min_length=1
    )
    near: tuple[Text, ...] = field(
        "最接近的公文说法", "原文没有写这件事时，原文里最接近的词，最贴切的在前。", default=(), min_length=1
    )

    @property
    def official(self) -> tuple[str, ...]:
        """The official words that these everyday words lead to."""
        return (*self.means, *self.near)
