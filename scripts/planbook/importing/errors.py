"""What stops an import, told in Chinese to whom it happens."""

from __future__ import annotations

from pydantic import TypeAdapter, ValidationError

from planbook.model.value_types import PlanName

_NAME = TypeAdapter(PlanName)


class NotImportableError(Exception):
    """The file, or what stands in it, can't be made into a plan; the text says why and what to do."""


def refuse_name(plan: str, *, is_taken: bool, folder: str) -> None:
    """Raise ``NotImportableError`` where no plan may be called ``plan``, or one in ``folder`` is already."""
    if not plan:
        raise NotImportableError(
            "还没有说是哪一份要点。请写上年份，例如 make import FILE=要点.docx PLAN=2019。"
        )
    try:
        _NAME.validate_python(plan)
    except ValidationError:
        raise NotImportableError(
            f"PLAN 不能是“{plan}”，它是网址的一部分。请用小写英文字母、数字和连字符，例如 2019 或 2019-city。"
        ) from None
    if is_taken:
        raise NotImportableError(
            f"{folder}/{plan} 已经有了，不会改动它。请换一个 PLAN，例如 {plan}-2；要重新导入，先把它移走。"
        )


def told(error: OSError) -> str:
    """Return in Chinese what the system would not do."""
    path = error.filename2 or error.filename or ""
    if isinstance(error, FileNotFoundError):
        return f"找不到 {path}。请检查路径，文件名里有空格时用引号括起来。"
    if isinstance(error, IsADirectoryError):
        return f"{path} 是一个文件夹。请写出文件本身。"
    return f"读写不了 {path}。请检查它是不是普通文件和文件夹，有没有权限，磁盘是否已满。"
