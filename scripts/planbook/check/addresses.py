"""What addresses are made of: the folders of plans, and the ids of sections, topics, audiences and terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.addresses import paths
from planbook.book import Book, LoadedPlan
from planbook.model.facet_kinds import FACET_KINDS
from planbook.problem import Problem

_ADDRESS = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR_AT_START = re.compile("[0-9]{4}(?![0-9])")
# Names that Windows gives to devices: it cannot write folders called so (Microsoft, "Naming Files").
_DEVICES = "con|prn|aux|nul|com[0-9]|lpt[0-9]"
# Addresses of other pages, and anchors on the pages that list sections or terms by their ids.
_TAKEN_FOR_PLANS = paths.TAKEN | {kind.page for kind in FACET_KINDS}
_TAKEN_FOR_SECTIONS = re.compile(f"index|full|plan|guiding|notice|closing|document|item-[0-9]+|{_DEVICES}")
_TAKEN_FOR_TERMS = re.compile("glossary|topic-.*")
_TAKEN_FOR_OTHERS = re.compile(f"index|{_DEVICES}")


def folder_is_not_an_address(book: Book) -> Iterator[Problem]:
    """The folder of a plan is its address, so it is plain ASCII and takes no other page's."""
    for loaded in book.plans:
        if not _ADDRESS.fullmatch(loaded.folder):
            yield loaded.file.problem(
                (),
                f"文件夹“{loaded.folder}”的名字不能当网址",
                "请改名，只用小写英文字母、数字和连字符，例如 2018 或 2018-city。",
            )
        elif loaded.folder in _TAKEN_FOR_PLANS or re.fullmatch(_DEVICES, loaded.folder):
            yield loaded.file.problem(
                (), f"文件夹不能叫“{loaded.folder}”，网站另有用处", "请改名，例如 2018 或 2018-city。"
            )


def has_own_year(loaded: LoadedPlan) -> bool:
    """Whether a plan is of the year that its folder begins with, if it begins with one."""
    year = _YEAR_AT_START.match(loaded.folder)
    return year is None or int(year[0]) == loaded.plan.year


def folder_names_another_year(book: Book) -> Iterator[Problem]:
    """A folder that begins with a year begins with the plan's own."""
    for loaded in book.plans:
        if not has_own_year(loaded):
            yield loaded.file.problem(
                ("year",),
                f"年份是{loaded.plan.year}，文件夹却叫“{loaded.folder}”",
                "请改年份，或给文件夹改名。",
            )


def id_reserved(book: Book) -> Iterator[Problem]:
    """No id takes the address of another page, such as ``/2018/full/``, or the place of another anchor."""
    for loaded in book.plans:
        for index, section in enumerate(loaded.plan.sections):
            if _TAKEN_FOR_SECTIONS.fullmatch(section.id):
                yield loaded.file.problem(("sections", index, "id"), *_taken(section.id))
    for vocabulary in book.vocabularies():
        taken = _TAKEN_FOR_TERMS if vocabulary is book.terms else _TAKEN_FOR_OTHERS
        for index, record in enumerate(vocabulary.records):
            if taken.fullmatch(record.id):
                yield vocabulary.file.problem((index, "id"), *_taken(record.id))


def _taken(identifier: str) -> tuple[str, str]:
    return f"编号不能用“{identifier}”，网站另有用处", "请换一个编号。"
