"""Mistakes with what stands where: below which field, in which file and folder, up to which line."""

from __future__ import annotations

from mistakes.mistake import ITEM, TERMS, WORDS, mistake

M = mistake
OF_BUSES = "    topics: [campus-safety, early-childhood]\n    audiences: [parents, kindergartens]\n"
ENTRY = "- say: [幼儿园动工]\n"
WRITTEN = r"表格里粘贴来的.*写成 - say: \[饭菜\]，下一行和 say 对齐写 means: \[食堂\]"

IN_PLACES = [
    # Rows of a table in a list of records.
    *(
        M(f"rows of a table with {signs} between words", WORDS, ENTRY, f"‸{rows}{ENTRY}", WRITTEN)
        for signs, rows in (
            ("commas", "饭菜,食堂,means\n营养餐,食堂,near\n"),
            ("commas and no field", "饭菜,食堂\n营养餐,食堂\n"),
            ("many commas", "饭菜,食堂,午饭\n"),
            ("full-width commas", "饭菜，食堂，means\n"),
            ("tabs", "饭菜\t食堂\n"),
            ("commas behind a dash", "- 饭菜,食堂,means\n"),
            ("tabs behind a dash", "- 饭菜\t食堂\tmeans\n"),
            ("commas and quotation marks", '"饭菜","食堂","means"\n'),
            ("lines", "| 饭菜 | 食堂 | means |\n"),
        )
    ),
    M("heading of a table", WORDS, ENTRY, f"‸say,near\n饭菜,食堂\n{ENTRY}", r"表格里粘贴来的.*- say: \[……\]，下一行和 say 对齐写 near"),
    M("row of terms", TERMS, "- id: si-feng\n", "‸wu-feng,五风,party-building,说明的文字。\n- id: si-feng\n", "表格里粘贴来的.*- id: wu-feng，下一行和 id 对齐写 name: 五风"),
    M("one word and commas", WORDS, ENTRY, f"‸饭菜,,\n{ENTRY}", "这一行读不了：它不是字段"),
    M("words of an item between commas", ITEM, "  - 安全课\n", "‸  安全课,安全教育课,演练课\n", "前面少了“- ”"),
    M("line of a chat with a comma", WORDS, ENTRY, f"‸好的,收到\n{ENTRY}", "这一行读不了：它不是字段"),
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
