"""Mistakes with what stands where: below which field, in which file and folder, up to which line."""

from __future__ import annotations

from mistakes.mistake import ITEM, mistake

M = mistake
OF_BUSES = "    topics: [campus-safety, early-childhood]\n    audiences: [parents, kindergartens]\n"

IN_PLACES = [
    # The same field twice: the other one may stand far above.
    M("summary again before the measures", ITEM, "measures:\n", "‸summary: 又一句。\nmeasures:\n", "summary.*写了两遍，前一处在第5行"),
    M("first field of a measure again at its end", ITEM, OF_BUSES, f"{OF_BUSES}    ‸text: 又一句。\n", "text.*写了两遍，前一处在第54行"),
]  # fmt: skip
