"""Ids that lead nowhere: at the place where one is wrong, or in the list that lost or changed it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planbook.files.data_file import DataFile
from planbook.files.nearest import Choice, advice, nearest
from planbook.files.positions import Keys
from planbook.problem import Problem


@dataclass(frozen=True)
class Use:
    """Where an id is used."""

    file: DataFile
    keys: Keys
    id: str


@dataclass(frozen=True)
class Listed:
    """The ids that there are: the ``file`` that has them, where each stands, and what they are called.

    ``field`` holds them in a file that holds more.
    """

    file: DataFile
    shown_file: str
    label: str
    choices: Sequence[tuple[Keys, Choice]]
    field: Keys = ()

    @property
    def ids(self) -> set[str]:
        """All ids of the list."""
        return {choice.id for _, choice in self.choices}


def unknown_ids(uses: Iterable[Use], listed: Listed) -> Iterator[Problem]:
    """Yield a problem for each unknown id: where it is used, or once in the list if many files use it."""
    by_id: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_id[use.id].append(use)
    unknown = {identifier: of_id for identifier, of_id in by_id.items() if identifier not in listed.ids}
    if unknown and not listed.file.text and len(unknown) > 1:
        total = sum(map(len, unknown.values()))
        yield listed.file.problem(
            (), f"缺少{listed.label}的清单 {listed.shown_file}：有{total}处用到里面的编号", "请补上这个文件。"
        )
        return
    unused = [(keys, choice) for keys, choice in _once_each(listed) if choice.id not in by_id]
    for identifier, of_id in unknown.items():
        first = of_id[0]
        if len({use.file.name for use in of_id}) > 1:
            yield _in_list(identifier, of_id, unused, listed)
        else:
            count = f"（共{len(of_id)}处）" if len(of_id) > 1 else ""
            choices = [choice for _, choice in listed.choices]
            yield first.file.problem(
                first.keys,
                f"没有编号为“{identifier}”的{listed.label}{count}",
                advice(identifier, choices, listed.shown_file),
            )


def _once_each(listed: Listed) -> Iterator[tuple[Keys, Choice]]:
    """Yield the entries, a second one with the same id as one that nothing uses."""
    seen: set[str] = set()
    for keys, choice in listed.choices:
        yield keys, Choice("", choice.names) if choice.id in seen else choice
        seen.add(choice.id)


def _in_list(
    identifier: str, uses: Sequence[Use], unused: Sequence[tuple[Keys, Choice]], listed: Listed
) -> Problem:
    """Return the problem of an id that many use and that the list has no more."""
    file, line = uses[0].file.name, uses[0].file.position(uses[0].keys)[0]
    near = nearest(identifier, [choice for _, choice in unused])
    changed = next((keys for keys, choice in unused if choice is near or len(unused) == 1), None)
    if changed is None:
        return listed.file.problem_with_name(
            listed.field,
            f"{listed.shown_file} 里没有{listed.label}“{identifier}”，"
            f"却有{len(uses)}处用着它（如 {file} 第{line}行）",
            "删掉的请补回；真的不要了，先从用它的地方删去。",
        )
    return listed.file.problem(
        (*changed, "id"),
        f"{listed.label}的编号被改了：有{len(uses)}处用的是“{identifier}”（如 {file} 第{line}行）",
        f"编号发布以后不改，请写回 {identifier}。",
    )
