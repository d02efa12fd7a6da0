"""Mistakes with what stands where: below which field, in which file and folder, up to which line."""

from __future__ import annotations

from mistakes.mistake import ITEM, WORDS, mistake

M = mistake
OF_BUSES = "    topics: [campus-safety, early-childhood]\n    audiences: [parents, kindergartens]\n"

IN_PLACES = [
    # The name of a field in the quotation marks of an input method.
    *(
        M(f"field written as {written}", ITEM, "summary: 要管好", f"‸{written}要管好", "summary 外面多了引号.*写成 summary: 要管好")
        for written in ("“summary”: ", "“summary”：", "“summary：”", "「summary」: ", '"summary"：')
    ),
    M("name of a list in quotation marks", ITEM, "measures:\n", "‸“measures”:\n", "measures 外面多了引号.*写成 measures:"),
    M("first field of an entry in quotation marks", ITEM, "  - text: 在中小学校", "  - ‸“text”: 在中小学校", "text 外面多了引号.*写成 - text: 在"),
    M("field of an everyday word in quotation marks", WORDS, "- say: [幼儿园动工]\n  near: ", "- say: [幼儿园动工]\n  ‸‘near’: ", "near 外面多了引号"),
    # The same field twice: the other one may stand far above.
    M("summary again before the measures", ITEM, "measures:\n", "‸summary: 又一句。\nmeasures:\n", "summary.*写了两遍，前一处在第5行"),
    M("first field of a measure again at its end", ITEM, OF_BUSES, f"{OF_BUSES}    ‸text: 又一句。\n", "text.*写了两遍，前一处在第54行"),
]  # fmt: skip
