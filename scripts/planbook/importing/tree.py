"""Numbered paragraphs -> a tree: which heading stands below which, by the forms of their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planbook.importing.formats.rows import is_head
from planbook.importing.labels import LOWEST_OF_ITEMS, RANKS, Label, read_label
from planbook.importing.lines import Cells, Paragraph
from planbook.text.typography import sentences

_HIGHEST_RANK = 1.5
_HALF = 0.5
_FEWEST_HEADINGS = 2


@dataclass
class Node:
    """A numbered paragraph, what stands below it up to the next one, and the numbered ones inside it."""

    form: str
    label: str | None
    text: str
    paragraph: Paragraph
    paragraphs: list[Paragraph] = field(default_factory=list)
    rows: list[Cells] = field(default_factory=list)
    columns: Cells = ()
    children: list[Node] = field(default_factory=list)
    is_item: bool = False

    def inner(self) -> Iterator[Node]:
        """Yield the nodes below this one, in the order of the document."""
        for child in self.children:
            yield child
            yield from child.inner()

    @property
    def length(self) -> int:
        """How many characters stand in and below this node."""
        own = len(self.text) + sum(len(paragraph.text) for paragraph in self.paragraphs)
        return own + sum(child.length for child in self.children)


def grow(body: Sequence[Paragraph]) -> Node:
    """Return the tree of the document's body: its root stands for the document itself."""
    root = Node("", None, "", Paragraph("", 0, 0))
    headings = sum(_is_unnumbered_heading(paragraph) for paragraph in body) >= _FEWEST_HEADINGS
    nodes: list[Node] = []
    for paragraph in body:
        current = nodes[-1] if nodes else root
        if paragraph.cells and not _heading_of_rows(paragraph.cells):
            if is_head(paragraph.cells) and not current.rows and _differs(paragraph.cells, nodes, root):
                current.columns = paragraph.cells
            elif paragraph.cells != _columns_in_force(nodes, root):
                current.rows.append(paragraph.cells)
            continue
        text = _heading_of_rows(paragraph.cells) if paragraph.cells else paragraph.text
        label, rest = read_label(text or "")
        if label and not _is_out_of_order(label, nodes, body, paragraph):
            nodes.append(Node(label.form, label.printed, rest, paragraph))
        elif paragraph.cells or (headings and _is_unnumbered_heading(paragraph)):
            nodes.append(Node(f"heading {paragraph.heading}", None, text or "", paragraph))
        else:
            current.paragraphs.append(paragraph)
    _give_forms(nodes)
    order = _order(nodes)
    _hang(root, nodes, order)
    _mark_items(root, nodes, order)
    return root


def _heading_of_rows(cells: Cells) -> str | None:
    """Return what a row says that holds but one cell, at its beginning: it heads the rows below it."""
    return cells[0] if cells[0].strip() and not any(cell.strip() for cell in cells[1:]) else None


def _columns_in_force(nodes: Sequence[Node], root: Node) -> Cells:
    return next((node.columns for node in reversed(nodes) if node.columns), root.columns)


def _differs(cells: Cells, nodes: Sequence[Node], root: Node) -> bool:
    """Whether a row names columns anew, and does not only repeat them on the next page."""
    return cells != _columns_in_force(nodes, root) and (
        not _columns_in_force(nodes, root)
        or "序号" in cells[:2]
        or len(cells) != len(_columns_in_force(nodes, root))
    )


def _is_unnumbered_heading(paragraph: Paragraph) -> bool:
    return paragraph.heading > 0 and read_label(paragraph.text)[0] is None


def _is_out_of_order(
    label: Label, nodes: Sequence[Node], body: Sequence[Paragraph], paragraph: Paragraph
) -> bool:
    """Whether 一、 begins a text like “一、二年级……”: the headings go on after it where they were."""
    if label.form != "chinese" or label.value != 1:
        return False
    before = [read_label(node.paragraph.text)[0] for node in nodes if node.form == label.form]
    if not before or before[-1] is None:
        return False
    later = (read_label(other.text)[0] for other in body if other.first > paragraph.first)
    return any(other and other.form == label.form and other.value == before[-1].value + 1 for other in later)


def _give_forms(nodes: Sequence[Node]) -> None:
    """Let numbers of another form that go on counting be of the form of those before them: 1. （二） (3)."""
    above: list[tuple[str, int]] = []
    known: set[str] = set()
    for node in nodes:
        label = read_label(
            node.paragraph.text if not node.paragraph.cells else f"{node.label or ''}{node.text}"
        )[0]
        if label is None:
            above.clear()
            continue
        forms = [form for form, _ in above]
        if node.form not in forms and node.form not in known and above and label.value > 1:
            form, value = above[-1]
            if value + 1 == label.value:
                node.form = form
        if node.form in forms:
            del above[forms.index(node.form) :]
        above.append((node.form, label.value))
        known.add(node.form)


def _order(nodes: Sequence[Node]) -> list[str]:
    """Return the forms from the highest to the deepest: as is usual, or as they first stand."""
    forms = list(dict.fromkeys(node.form for node in nodes))
    usual = sorted(forms, key=lambda form: (_rank(form), forms.index(form)))
    return usual if usual[:1] == forms[:1] else forms


def _rank(form: str) -> float:
    if form.startswith("heading"):
        return float(form.split()[1]) / 10  # above all numbers, as far as these stand below headings
    return RANKS[form]


def _hang(root: Node, nodes: Sequence[Node], order: Sequence[str]) -> None:
    path: list[Node] = []
    for node in nodes:
        while path and order.index(path[-1].form) >= order.index(node.form):
            path.pop()
        (path[-1] if path else root).children.append(node)
        path.append(node)


def _mark_items(root: Node, nodes: Sequence[Node], order: Sequence[str]) -> None:
    if any(node.rows for node in (root, *nodes)):
        return  # the rows are the items, what is numbered heads them
    depth = _depth_of_items(root, nodes, order)

    def mark(node: Node) -> None:
        for child in node.children:
            child.is_item = order.index(child.form) >= depth
            if not child.is_item:
                mark(child)
        if node is not root and all(map(_is_item_among_sections, node.children)):
            for child in node.children:
                child.is_item = True

    mark(root)


def _is_item_among_sections(node: Node) -> bool:
    """Whether a heading has its text in one line with it and nothing below: ``加强领导。校长亲自抓。``."""
    return not node.children and not node.paragraphs and not node.rows and len(sentences(node.text)) > 1


def _depth_of_items(root: Node, nodes: Sequence[Node], order: Sequence[str]) -> int:
    """Return the place in ``order`` of the numbers that items have: the deepest that most of the text has."""
    for depth in range(len(order) - 1, 0, -1):
        is_right_below = depth == 1 and _rank(order[0]) <= _HIGHEST_RANK
        if _rank(order[depth]) > LOWEST_OF_ITEMS and not is_right_below:
            continue
        found = [node for node in nodes if node.form == order[depth]]
        parents = [
            node
            for node in (root, *nodes)
            if node.form == order[depth - 1] or any(child in found for child in node.children)
        ]
        with_some = sum(any(child in found for child in node.children) for node in parents)
        share = sum(node.length for node in found) / max(1, sum(node.length for node in parents))
        if with_some >= _HALF * len(parents) or share >= _HALF:
            return depth
    return 0


def gaps(body: Sequence[Paragraph]) -> list[tuple[Paragraph, str]]:
    """Return the numbered paragraphs that neither begin a count nor go on with one, and what stood before."""
    last: dict[str, Label] = {}
    found = []
    for paragraph in body:
        label, _ = read_label(paragraph.text) if not paragraph.cells else (None, "")
        if label is None:
            continue
        before = last.get(label.form)
        if before and label.value not in (1, before.value + 1):
            found.append((paragraph, before.printed))
        last[label.form] = label
    return found
