"""Which fields hold what stands elsewhere in the data, and where that is."""

from __future__ import annotations

from enum import StrEnum


class Kept(StrEnum):
    """Where a value must stand elsewhere in the data, as editors are told."""

    TOPIC = "topics.yml 里有的编号"
    AUDIENCE = "audiences.yml 里有的编号"
    SECTION = "plan.yml 的 sections 里有的编号"
    MEASURE = "这份要点里有的举措"
    ITEM = "要点里有的条目"
    PLAN = "data/ 里另一份要点的文件夹名"
    EARLIER = "另一份要点里有的条目"


# By the name of the record's class, and of its field.
ID_FIELDS: dict[tuple[str, str], Kept] = {
    ("Item", "section"): Kept.SECTION,
    ("Item", "topics"): Kept.TOPIC,
    ("Item", "proposed_topics"): Kept.TOPIC,
    ("Item", "audiences"): Kept.AUDIENCE,
    ("Item", "proposed_audiences"): Kept.AUDIENCE,
    ("Item", "continues"): Kept.EARLIER,
    ("Item", "proposed_continues"): Kept.EARLIER,
    ("Measure", "topics"): Kept.TOPIC,
    ("Measure", "audiences"): Kept.AUDIENCE,
    ("Relation", "item"): Kept.ITEM,
    ("Relation", "plan"): Kept.PLAN,
    ("Question", "audience"): Kept.AUDIENCE,
    ("Question", "see"): Kept.MEASURE,
    ("Term", "topic"): Kept.TOPIC,
}
