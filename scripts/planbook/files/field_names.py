"""What fields are called, for people, and which of them a slip was meant for."""

from __future__ import annotations

import difflib
import re
import unicodedata

from planbook.files.positions import Keys
from planbook.model.record import Record, record_type

# What fields are called besides their Chinese names.
ALSO_CALLED = {
    **dict.fromkeys(("摘要", "概述", "概要", "简介", "总结", "小结", "一句话概括"), "summary"),
    **dict.fromkeys(("关键词", "搜索词", "搜索用词", "检索词", "常用说法"), "search_words"),
    **dict.fromkeys(("提问", "问"), "ask"),
    **dict.fromkeys(("答案", "答", "答复"), "answer"),
    **dict.fromkeys(("原因", "缘由"), "reason"),
    **dict.fromkeys(("释义", "含义"), "explanation"),
    **dict.fromkeys(("别名", "又名"), "aliases"),
    **dict.fromkeys(("对象", "读者对象"), "audiences"),
    **dict.fromkeys(("相关", "相关内容"), "related"),
    "说明": "explanation",
}


def suggestion(name: str, record: type[Record] | None) -> str:
    """Return the advice on an unknown field: which it is a slip of, or which there are."""
    near = nearest_field(name, record)
    return (
        f"是不是 {near}？"
        if near
        else f"这里可以用的字段：{'、'.join(record.model_fields if record else ())}。"
    )


def nearest_field(name: str, record: type[Record] | None) -> str | None:
    """Return the field that ``name`` is a slip of, or the Chinese name of."""
    known = record.model_fields if record else {}
    if titled := next((field for field, info in known.items() if info.title == name), None):
        return titled
    if (meant := ALSO_CALLED.get(name.strip())) in known:
        return meant
    plain = re.sub(r"[\s-]+", "_", unicodedata.normalize("NFKC", name).strip(": ").lower())
    return next(iter(difflib.get_close_matches(plain, known, n=1)), None)


def label_of(model: type[Record], keys: Keys) -> str:
    """Return the Chinese names along ``keys``: ``举措第2条的原文（text）``."""
    parts: list[str] = []
    record: type[Record] | None = model
    for key in keys:
        if isinstance(key, int):
            parts.append(f"第{key + 1}条")
            continue
        field = record.model_fields.get(key) if record else None
        title = f"{field.title}（{key}）" if field else key
        parts.append(f"的{title}" if parts else title)
        record = record_type(field.annotation) if field else None
    return "".join(parts) or "这份数据"


def record_at(model: type[Record], keys: Keys) -> type[Record] | None:
    """Return the kind of record that stands at ``keys`` of a ``model``; ``None`` where none does."""
    record: type[Record] | None = model
    for key in keys:
        if record and isinstance(key, str):
            field = record.model_fields.get(key)
            record = record_type(field.annotation) if field else None
    return record
