"""What holds a place in a sentence still to be written. Who has nothing to say yet leaves the field out.

Where such a word is all that a field holds, without a full stop, ``causes/colons.py`` tells.
"""

from __future__ import annotations

import re

from planbook.check.text_rule import TextRule
from planbook.files.causes.lines import NOTHING_YET

_LEAVE_OUT = "还没想好的，把这个字段整个删去，以后再补；网页上不会留空。"
_SHORTEST = 5  # characters with the full stop: no sentence that helps a reader is shorter
_ALONE = f"{NOTHING_YET}|暂缺|暂空|没有|同上|如题|空|测试|见原文|[-—－/?？…。.]+"
# 有待完善 and its like are words of a sentence.
_ANYWHERE = (
    "TODO|todo|TBD|tbd|FIXME|(?<![有期等对招])待(?:补充?|填写?|完善|核实|确认|编写)|[xX×]{2,}|某某|（略）"
)
PLACEHOLDER = TextRule(
    re.compile(rf"^(?:{_ALONE})(?=[。.]?$)|{_ANYWHERE}"), "“{found}”只是占个位置，会原样印出来", _LEAVE_OUT
)
TOO_SHORT = TextRule(
    re.compile(f"^.{{1,{_SHORTEST - 1}}}$"), "“{text}”太短，读者看不明白", f"请写成完整的一句话；{_LEAVE_OUT}"
)
