"""What is wrong with a field, in Chinese, from pydantic's error records."""

from __future__ import annotations

import difflib
import re
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from planbook.data_file import DataFile
from planbook.model.value_types import HINTS
from planbook.positions import Keys
from planbook.problem import Problem

_SHOWN_AT_MOST = 40
_IS_FIELD = re.compile("[A-Za-z_]+ *：")


def problems_of(
    file: DataFile, model: type[BaseModel], error: ValidationError, base: Keys = ()
) -> list[Problem]:
    """Return one problem for each field that does not fit ``model``, at its place in ``file``.

    ``base`` leads to the record inside the file, for files that hold a list of records.
    """
    return [
        _problem(file, model, details, base)
        for details in error.errors(include_url=False)
        # A list of nothing but mistakes is called too short as well.
        if not (details["type"] == "too_short" and details["input"])
    ]


def _problem(file: DataFile, model: type[BaseModel], details: ErrorDetails, base: Keys) -> Problem:
    keys: Keys = tuple(details["loc"])
    label = _label(model, keys)
    message, hint = _wording(details, label, _record_at(model, keys[:-1]))
    if details["type"] == "extra_forbidden":
        return file.problem_with_name((*base, *keys), message, hint)
    return file.problem((*base, *keys), message, hint)


def _wording(details: ErrorDetails, label: str, record: type[BaseModel] | None) -> tuple[str, str]:
    kind, value, context = details["type"], details["input"], details.get("ctx", {})
    shown = _shown(value)
    if value == "" and kind != "extra_forbidden":
        return f"{label}是空的", "请填上内容；不需要的字段整行删去。"
    match kind:
        case "missing":
            return f"缺少{label}", f"请补上 {details['loc'][-1]}: …。"
        case "extra_forbidden":
            return f"没有名为“{details['loc'][-1]}”的字段", _suggestion(str(details["loc"][-1]), record)
        case "string_pattern_mismatch":
            return f"{label}写成了{shown}，格式不对", HINTS[context["pattern"]]
        case "string_too_long":
            return f"{label}太长", f"最多 {context.get('max_length')} 个字符。"
        case "string_type":
            return f"{label}应当是一段文字", "请检查缩进，以及是否多写了“- ”或冒号。"
        case "int_parsing" | "int_type" | "int_parsing_size":
            return f"{label}应当是数目，现在是{shown}", "请写半角阿拉伯数字，例如 26。"
        case "bool_parsing":
            return f"{label}应当写 true 或 false，现在是{shown}", "请写 true；不需要就整行删去。"
        case "greater_than_equal":
            return f"{label}{shown}太小", f"不能小于 {context.get('ge')}。"
        case "less_than_equal":
            return f"{label}{shown}太大", f"不能大于 {context.get('le')}。"
        case "enum":
            return f"{label}不能是{shown}", f"可以写：{_choices(context)}。"
        case "tuple_type":
            return f"{label}应当是一个列表", "每一条单独一行，以“- ”开头；或写成 [甲, 乙]。"
        case "too_short":
            return f"{label}至少要有一条", "请补上。"
        case "model_type":
            hint = (
                "字段名后面的冒号要用半角，再加一个空格。"
                if isinstance(value, str) and _IS_FIELD.match(value)
                else ""
            )
            return f"{label}应当由几个字段组成", hint or "请对照旁边的文件补全字段，并检查缩进。"
    return f"{label}不合要求（{kind}）", "请对照旁边的文件改正。"


def _shown(value: object) -> str:
    if not isinstance(value, str):
        return "一个列表" if isinstance(value, list) else "几个字段"
    return f"“{value}”" if len(value) <= _SHOWN_AT_MOST else f"“{value[:_SHOWN_AT_MOST]}……”"


def _choices(context: dict[str, Any]) -> str:
    return str(context.get("expected", "")).replace("'", "").replace(" or ", "、").replace(", ", "、")


def _suggestion(name: str, record: type[BaseModel] | None) -> str:
    known = list(record.model_fields) if record else []
    near = difflib.get_close_matches(name.lower(), known, n=1)
    return f"是不是 {near[0]}？" if near else f"这里可以用的字段：{'、'.join(known)}。"


def _label(model: type[BaseModel], keys: Keys) -> str:
    """Return the Chinese names along ``keys``: ``举措第2条的原文（text）``."""
    parts: list[str] = []
    record: type[BaseModel] | None = model
    for key in keys:
        if isinstance(key, int):
            parts.append(f"第{key + 1}条")
            continue
        field = record.model_fields.get(key) if record else None
        title = f"{field.title}（{key}）" if field else key
        parts.append(f"的{title}" if parts else title)
        record = _record_type(field.annotation) if field else None
    return "".join(parts) or "这份数据"


def _record_at(model: type[BaseModel], keys: Keys) -> type[BaseModel] | None:
    record: type[BaseModel] | None = model
    for key in keys:
        if record and isinstance(key, str):
            field = record.model_fields.get(key)
            record = _record_type(field.annotation) if field else None
    return record


def _record_type(annotation: Any) -> type[BaseModel] | None:
    """Return the record class inside ``tuple[Record, ...]``, ``Record | None`` or ``Record``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_type(part))), None)
