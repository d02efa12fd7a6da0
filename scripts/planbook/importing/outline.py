"""The document -> a plan: sections, items, and the paragraphs around them."""

from __future__ import annotations

from collections.abc import Sequence

from planbook.importing.document import Document
from planbook.importing.draft import ItemDraft, LineDraft, PlanDraft, SectionDraft
from planbook.importing.items import (
    have_titles_before_colon,
    have_titles_in_line,
    is_like_titled,
    texts_of,
    title_and_measures,
)
from planbook.importing.kinds import is_annex, kind_of
from planbook.importing.lines import Paragraph
from planbook.importing.table_items import columns_of, item_of
from planbook.importing.tree import Node, grow
from planbook.model.plan import LineKind
from planbook.text.typography import full_width, sentences

_AT_THE_END = (LineKind.NOTE, LineKind.DATE, LineKind.SIGNATURE, LineKind.NUMBER)
_ABOUT_ALL = ("以上", "上述", "本部分")
_MOST_SINGLE = 0.8
_FEWEST_ITEMS = 2
_DEEPEST = 4


def outline(document: Document) -> PlanDraft:
    """Return the plan that ``document`` is."""
    body, closing = _without_closing(document.body)
    root = grow(body)
    plan = PlanDraft(
        title=full_width(document.title.text),
        notice=_lines(document.notice),
        opening=_lines(document.opening),
        closing=_lines(closing),
    )
    _Writer(plan, root).write()
    return plan


def _without_closing(body: Sequence[Paragraph]) -> tuple[Sequence[Paragraph], Sequence[Paragraph]]:
    """Return the body without what ends the document: last words, notes, signature and date."""
    end = next((i for i in range(1, len(body)) if is_annex(body[i].text)), len(body))
    for index in range(end - 1, 0, -1):
        text = body[index].text
        following = body[index + 1].text if index + 1 < len(body) else None
        is_kind = kind_of(text, following) in _AT_THE_END
        if body[index].cells or not (is_kind or text.startswith(_ABOUT_ALL)):
            break
        end = index
    return body[:end], body[end:]


def _lines(paragraphs: Sequence[Paragraph]) -> list[LineDraft]:
    texts = [paragraph.text for paragraph in paragraphs]
    return [
        LineDraft(full_width(text.replace("\t", " ")), kind_of(text, following))
        for text, following in zip(texts, [*texts[1:], None], strict=False)
    ]


class _Writer:
    """Goes through the tree in the order of the document and adds to the plan what it meets."""

    def __init__(self, plan: PlanDraft, root: Node) -> None:
        self._plan = plan
        self._root = root
        items = [node for node in root.inner() if node.is_item]
        texts = list(map(texts_of, items)) if items else _each_alone(root)
        self._in_line = have_titles_in_line(texts)
        self._before_colon = have_titles_before_colon(texts)
        self._are_single = _are_single(root)
        self._columns: Sequence[str] = ()

    def write(self) -> None:
        if any(node.columns or node.rows for node in (self._root, *self._root.inner())):
            self._plan.columns = columns_of(self._root.columns)
            self._columns = self._plan.columns
        elif not self._root.children:
            for paragraph in self._root.paragraphs:
                self._add(None, None, [full_width(paragraph.text)])
            return
        self._plan.opening += _lines(self._root.paragraphs)
        self._rows(self._root, None)
        self._children(self._root, None, level=1, prefix="part")

    def _children(self, parent: Node, section: SectionDraft | None, level: int, prefix: str) -> None:
        number = 0
        items = [child for child in parent.children if child.is_item]
        for child in parent.children:
            if child.is_item:
                self._item(child, section, siblings=items)
                continue
            number += 1
            identifier = f"{prefix}-{number}"
            title, lines = self._heading(child)
            made = SectionDraft(identifier, min(level, _DEEPEST), child.label, title, lines)
            made.lines += _lines(child.paragraphs)
            self._plan.sections.append(made)
            if child.columns:
                made.columns = columns_of(child.columns)
                self._columns = made.columns
            self._rows(child, identifier)
            self._children(child, made, level + 1, identifier)

    @staticmethod
    def _heading(node: Node) -> tuple[str, list[LineDraft]]:
        """Return the title of a section, and the text that stands in one line with it."""
        text = full_width(node.text)
        title = sentences(text)[0]
        rest = text[len(title) :].strip()
        return title, [LineDraft(rest)] if rest else []

    def _rows(self, node: Node, section: str | None) -> None:
        for cells in node.rows:
            item = item_of(cells, self._columns, section)
            if item:
                self._plan.items.append(item)

    def _item(self, node: Node, section: SectionDraft | None, siblings: Sequence[Node]) -> None:
        """Add an item; what stands below the last one of a section may be the section's, or another item."""
        is_last = node is siblings[-1]
        extras: list[str] = []
        texts = texts_of(node)
        while is_last and len(texts) > 1 and not node.children and self._is_extra(texts[1:]):
            extras.insert(0, texts.pop())
        self._add(section.id if section else None, node.label, texts)
        for text in extras:
            if is_like_titled(text) and self._in_line and all(is_like_titled(one.text) for one in siblings):
                self._add(section.id if section else None, None, [text])
            elif section is None or node is _last_item(self._root):
                place = extras.index(text)
                self._plan.closing[place:place] = [LineDraft(text)]
            else:
                section.closing.append(LineDraft(text))

    def _is_extra(self, texts: Sequence[str]) -> bool:
        return self._are_single or texts[-1].startswith(_ABOUT_ALL)

    def _add(self, section: str | None, label: str | None, texts: Sequence[str]) -> None:
        title, measures = title_and_measures(texts, in_line=self._in_line, before_colon=self._before_colon)
        self._plan.items.append(ItemDraft(section, full_width(label) if label else None, title, measures))


def _each_alone(root: Node) -> list[list[str]]:
    return [[full_width(paragraph.text)] for paragraph in root.paragraphs]


def _last_item(root: Node) -> Node:
    return [node for node in root.inner() if node.is_item][-1]


def _are_single(root: Node) -> bool:
    """Whether items are single paragraphs, as those show that others follow in the same section."""
    inside = [
        node
        for parent in (root, *root.inner())
        for node in [child for child in parent.children if child.is_item][:-1]
    ]
    single = sum(len(texts_of(node)) == 1 for node in inside)
    return len(inside) >= _FEWEST_ITEMS and single >= _MOST_SINGLE * len(inside)
