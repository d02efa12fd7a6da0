"""What is wrong with a field, in Chinese, from pydantic's error records."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from planbook.files.data_file import DataFile
from planbook.files.field_names import label_of, nearest_field, record_at, suggestion
from planbook.files.nearest import Choice, advice
from planbook.files.positions import Keys
from planbook.model.record import Record
from planbook.model.value_types import letters_for_digits, told_of_letter, written_right
from planbook.problem import Problem
from planbook.text.numerals import read_number
from planbook.text.shortening import shortened

_SHOWN_AT_MOST = 40
_LONGEST_NUMBER = 5  # digits of a number of a line, the largest in the data
# What people put between the entries of a list.
_SEPARATORS = re.compile(r"\s*[,，、;；]\s*|\s+")
_IS_FIELD = re.compile("[A-Za-z_]+ *：")


@dataclass(frozen=True)
class IdsOfField:
    """The ids that a field may hold, what they stand for, and the file that has them."""

    label: str
    choices: tuple[Choice, ...]
    file: str


# By the name of the field.
KnownIds = Mapping[str, IdsOfField]


def problems_of(
    file: DataFile, model: type[Record], error: ValidationError, known: KnownIds, base: Keys = ()
) -> list[Problem]:
    """Return one problem for each field that does not fit ``model``, at its place in ``file``.

    ``known`` are the ids that fields may hold; ``base`` leads to the record inside the file, for files that
    hold a list of records.
    """
    errors = error.errors(include_url=False)
    alone = _only_ones(errors)
    meant = {keys for details in errors if (keys := _meant(model, details)) is not None}
    return [
        _problem(file, model, details, known, base, alone)
        for details in errors
        # A list of nothing but mistakes is called too short as well.
        if not (details["type"] == "too_short" and details["input"])
        # What was written under a name with a slip is not missing.
        and not (details["type"] == "missing" and tuple(details["loc"]) in {*meant, *alone.values()})
    ]


def _only_ones(errors: Sequence[ErrorDetails]) -> dict[Keys, Keys]:
    """Return the unknown field of each record that has one and lacks one, with what it must be meant for."""
    found: dict[tuple[Keys, str], list[Keys]] = {}
    for details in errors:
        keys: Keys = tuple(details["loc"])
        found.setdefault((keys[:-1], details["type"]), []).append(keys)
    return {
        unknown[0]: missing[0]
        for (record, kind), unknown in found.items()
        if kind == "extra_forbidden" and len(unknown) == 1
        for missing in [found.get((record, "missing"), [])]
        if len(missing) == 1
    }


def _meant(model: type[Record], details: ErrorDetails) -> Keys | None:
    """Return where the field would stand that an unknown one was meant for."""
    keys: Keys = tuple(details["loc"])
    if details["type"] != "extra_forbidden":
        return None
    near = nearest_field(str(keys[-1]), record_at(model, keys[:-1]))
    return (*keys[:-1], near) if near else None


def _problem(
    file: DataFile,
    model: type[Record],
    details: ErrorDetails,
    known: KnownIds,
    base: Keys,
    alone: Mapping[Keys, Keys],
) -> Problem:
    keys: Keys = tuple(details["loc"])
    label = label_of(model, keys)
    if keys in alone and _meant(model, details) is None:
        name = alone[keys][-1]
        message, hint = (
            f"没有名为“{keys[-1]}”的字段",
            f"这里缺少{label_of(model, alone[keys])}：是不是 {name}？",
        )
        return file.problem_with_name((*base, *keys), message, hint)
    message, hint = _id_wording(details, known) or _wording(details, label, record_at(model, keys[:-1]))
    if details["type"] == "extra_forbidden":
        return file.problem_with_name((*base, *keys), message, hint)
    return file.problem((*base, *keys), message, hint)


def _id_wording(details: ErrorDetails, known: KnownIds) -> tuple[str, str] | None:
    """Return what to tell of a value that cannot be one of the ids that a field may hold."""
    value, field = details["input"], _field_name(details)
    if details["type"] != "string_pattern_mismatch" or not value:
        return None
    of_field = known.get(field)
    parts = _SEPARATORS.split(value)
    in_list = isinstance(details["loc"][-1], int)
    are_right = in_list and all(re.match(details.get("ctx", {})["pattern"], part) for part in parts)
    if of_field:
        are_right = any(choice.id == part for choice in of_field.choices for part in parts)
    if len(parts) > 1 and are_right:
        sign = _SEPARATORS.search(value)
        shown = "空格" if sign and sign[0].isspace() else f"“{sign[0].strip() if sign else ''}”"
        return (
            f"“{_cut(value)}”之间用的是{shown}，不是半角逗号",
            f"请写成 [{', '.join(parts)}]，用半角逗号加一个空格。",
        )
    if of_field is None:
        return None
    return (
        f"没有编号为“{_cut(value)}”的{of_field.label}",
        advice(value, of_field.choices, of_field.file),
    )


def _field_name(details: ErrorDetails) -> str:
    return next((str(key) for key in reversed(details["loc"]) if isinstance(key, str)), "")


def _wording(details: ErrorDetails, label: str, record: type[Record] | None) -> tuple[str, str]:
    kind, value, context = details["type"], details["input"], details.get("ctx", {})
    shown = _shown(value)
    if value == "" and kind != "extra_forbidden":
        return f"{label}是空的", "请填上内容" + _may_go(keys[-1] if (keys := details["loc"]) else 0, record)
    match kind:
        case "missing":
            return f"缺少{label}", f"请补上 {details['loc'][-1]}: …。{_values(record, details['loc'][-1])}"
        case "extra_forbidden":
            return f"没有名为“{details['loc'][-1]}”的字段", suggestion(str(details["loc"][-1]), record)
        case "string_pattern_mismatch":
            return f"{label}写成了{shown}，格式不对", written_right(context["pattern"], value)
        case "string_too_long":
            return f"{label}太长", f"最多 {context.get('max_length')} 个字符。"
        case "string_type":
            if isinstance(value, list) and isinstance(details["loc"][-1], int):
                name, first = _field_name(details), _first(value)
                hint = f"请只留一层，写成 {name}: [{first}]；单独一行的，写成 - {first}。"
                return f"{label}多了一层方括号或“- ”", hint
            if isinstance(value, list):
                right = f"{_field_name(details)}: {_first(value)}"
                return f"{label}应当是一段文字，不是列表", f"只写一个，不用方括号和“- ”，例如 {right}"
            return f"{label}应当是一段文字", "请检查缩进，以及是否多写了“- ”或冒号。"
        case "int_parsing" | "int_type" | "int_parsing_size":
            return f"{label}应当是数目，现在是{shown}", _number_meant(value)
        case "bool_parsing":
            return f"{label}应当写 true 或 false，现在是{shown}", "请写 true；不需要就整行删去。"
        case "greater_than_equal":
            return f"{label}{shown}太小", f"不能小于 {context.get('ge')}。"
        case "less_than_equal":
            return f"{label}{shown}太大", f"不能大于 {context.get('le')}。"
        case "enum":
            return f"{label}不能是{shown}", _values(record, details["loc"][-1])
        case "tuple_type":
            parts = "甲, 乙"
            if isinstance(value, str):
                entries = [part for part in _SEPARATORS.split(value.strip("[]【】［］")) if part.strip("-")]
                parts = ", ".join(entries if len(value) <= _SHOWN_AT_MOST else [*entries[:2], "……"])
            hint = f"请用半角方括号写成 [{parts}]；或每一条单独一行，以“- ”开头。"
            return f"{label}应当是一个列表", hint
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
    return f"“{_cut(value)}”"


def _first(value: list[Any]) -> str:
    return _cut(value[0]) if value and isinstance(value[0], str) else "……"


def _may_go(name: object, record: type[Record] | None) -> str:
    """Return the end of the advice on an empty field: only one that need not be there may be deleted."""
    if isinstance(name, int):
        return "，或删去这一条。"
    field = record.model_fields.get(str(name)) if record else None
    return "，这一项必须写。" if field and field.is_required() else "；不需要的字段整行删去。"


def _number_meant(value: object) -> str:
    """Return the advice on a number that is not written in plain digits: which it is, where that is clear."""
    text = unicodedata.normalize("NFKC", value) if isinstance(value, str) else ""
    if (in_digits := letters_for_digits(text)) and in_digits[1].isdecimal():
        return told_of_letter(*in_digits)
    if re.search("[A-Za-z][0-9]|[0-9][A-Za-z]", text):
        return "请写半角阿拉伯数字，例如 26。"  # a letter may stand for any digit
    words = re.findall(r"[0-9]+|[一二三四五六七八九十百千〇零]+", text)
    number = read_number(words[0]) if len(words) == 1 and len(words[0]) <= _LONGEST_NUMBER else None
    if number:
        return f"请写半角阿拉伯数字：{number}。"
    return (
        "只能写一个数：请写半角阿拉伯数字，例如 26。" if len(words) > 1 else "请写半角阿拉伯数字，例如 26。"
    )


def _cut(value: str) -> str:
    return shortened(value, _SHOWN_AT_MOST)


def _values(record: type[Record] | None, name: object) -> str:
    """Return what may be written in a field that holds one of a few words."""
    field = record.model_fields.get(str(name)) if record else None
    if field is None or not any(
        isinstance(kind, type) and issubclass(kind, StrEnum)
        for kind in (field.annotation, *get_args(field.annotation))
    ):
        return ""
    return f"可以写：{field.description}"
