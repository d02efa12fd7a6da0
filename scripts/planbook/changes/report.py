"""A comparison of two books -> a report in Chinese Markdown, for whoever reviews the change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planbook.changes.alerts import Alerts
from planbook.changes.effects import Difference, Effects
from planbook.changes.fields import Change, ChangeKind
from planbook.changes.found import NewAnswer
from planbook.changes.marked import bold, escape, listed, marked, struck
from planbook.changes.subjects import State, Subject
from planbook.problem import TO_REVIEW

# So many lines of a kind are read; the rest is counted.
_MOST_LINES = 40
_MOST_NAMES = 12
_MEANING = "平常说法和原文的关系改了"
_CAME = {State.ADDED: "新加：", State.REMOVED: "删去："}
NO_CHANGE = "# 内容没有变化\n\n两份数据读出来一模一样；注释和排版不算。\n"


def report(
    subjects: Sequence[Subject],
    alerts: Alerts,
    effects: Effects | None,
    answers: Sequence[NewAnswer] | None,
    asked: int,
) -> str:
    """Return the report; ``effects`` and ``answers`` are ``None`` where they could not be found out.

    ``asked`` is the number of queries that were tried.
    """
    if not subjects:
        struck_out = "\n".join(_alerts(alerts))
        return f"# 内容没有变化，发布过的网址少了\n\n{struck_out}".rstrip() + "\n" if alerts else NO_CHANGE
    parts = (
        _heading(subjects),
        _alerts(alerts),
        _subjects(subjects),
        _effects(effects),
        _answers(answers, asked) if asked else (),
    )
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def _heading(subjects: Sequence[Subject]) -> Iterator[str]:
    yield f"# 内容改动：{len(subjects)}处"
    yield ""
    yield f"{listed((_told(subject) for subject in subjects), _MOST_NAMES)}。"
    yield ""


def _told(subject: Subject) -> str:
    return f"{_CAME.get(subject.state, '')}{_name(subject)}"


def _name(subject: Subject) -> str:
    return escape(f"{subject.plan} {subject.name}" if subject.plan else subject.name)


def _alerts(alerts: Alerts) -> Iterator[str]:
    if not alerts:
        return
    yield "## **请另一位同事核对**"
    yield ""
    yield from _capped(_alert_lines(alerts))
    yield ""


def _alert_lines(alerts: Alerts) -> Iterator[str]:
    for subject, change in alerts.official:
        what = "source.txt 改了" if subject.kind == "source" else "公文原文改了"
        yield f"- **{what}**：{_name(subject)}，{_line(change)}"
    for subject, change in alerts.bounds:
        yield f"- **公文在 source.txt 里的起止或指纹改了**：{_name(subject)}，{_line(change)}"
    for plan in alerts.uncorrected:
        yield (
            f"- **没有记下更正**：公文的字改了，{escape(plan)}/plan.yml 的 corrections 里没有新添一条。"
            "请写明改了什么、为什么、依据哪份文件、哪一天。"
        )
    for subject, change in alerts.ids:
        yield f"- **编号或次序改了，网址跟着变**：{_name(subject)}，{_line(change)}"
    for meaning in alerts.meanings:
        was, now = ("只是相近", "说的就是") if meaning.is_same else ("说的就是", "只是相近")
        yield f"- **{_MEANING}**：{_name(meaning.subject)}，和“{escape(meaning.word)}”原来{was}，现在{now}"
    for place in alerts.lost:
        yield f"- **网址没有了**：`{place.address}`（{escape(place.name)}）"
    for address in alerts.struck_out:
        yield f"- **从发布过的网址里划掉了**：`{address}`。以后它丢了也查不出来，请放回 addresses.yml。"
    for subject in alerts.gone:
        yield f"- **删去了**：{_name(subject)}"
    for question in alerts.questions:
        what = question.message.removeprefix(f"{TO_REVIEW}：")
        where = f"{question.path} 第{question.line}行"
        yield f"- **{TO_REVIEW}**：{escape(f'{what}（{where}）。{question.hint}')}"


def _subjects(subjects: Sequence[Subject]) -> Iterator[str]:
    yield "## 改了什么"
    yield ""
    for subject in subjects:
        yield f"### {_told(subject)}"
        yield ""
        yield f"`{subject.place}`"
        yield ""
        yield from _capped(f"- {_line(change)}" for change in subject.changes)
        if subject.changes:
            yield ""


def _line(change: Change) -> str:
    """Return a change in one line, its field by its Chinese name."""
    name = f"**{escape(change.name)}**"
    if change.kind == ChangeKind.ORDER:
        return f"{name}：只换了次序"
    if change.kind == ChangeKind.PLACES:
        return f"{name}：次序从{'、'.join(map(escape, change.old))}变成{'、'.join(map(escape, change.new))}"
    if change.kind == ChangeKind.LIST:
        lost, gained = (listed(texts, _MOST_LINES) for texts in (change.lost, change.gained))
        parts = [f"增加{bold(gained)}" if gained else "", f"删去{struck(lost)}" if lost else ""]
        return f"{name}：{'；'.join(part for part in parts if part)}"
    old, new = ("".join(texts) for texts in (change.old, change.new))
    if not change.old:
        return f"{name}：新加{bold(new)}"
    if not change.new:
        return f"{name}：删去{struck(old)}"
    return f"{name}：{marked(old, new)}"


def _effects(effects: Effects | None) -> Iterator[str]:
    if effects is None:
        yield "## 网页、链接和搜索"
        yield ""
        yield "数据还没有通过检查，网页、链接和搜索有什么变化，要等检查通过才能列出。"
        return
    yield f"## 有变化的网页：{len(effects.pages) + len(effects.added) + len(effects.removed)}页"
    yield ""
    for what, addresses in (
        ("新加", effects.added),
        ("没有了", effects.removed),
        ("内容有变化", effects.pages),
    ):
        if addresses:
            yield f"- {what}：{listed((f'`{address}`' for address in addresses), _MOST_LINES)}"
    yield ""
    yield from _part("链接", _link_lines(effects))
    yield from _part("搜索用词", _word_lines(effects))
    yield from _part("问答", _difference_lines(effects.questions))


def _link_lines(effects: Effects) -> Iterator[str]:
    for target, difference in effects.links.items():
        for what, addresses in (("新加的", difference.gained), ("没有了的", difference.lost)):
            if addresses:
                sources = listed((f"`{address}`" for address in addresses), _MOST_NAMES)
                yield f"- {what}：通到 `{target}`，在 {sources}"


def _word_lines(effects: Effects) -> Iterator[str]:
    for address, difference in effects.words.items():
        for what, words in (("多了", difference.gained), ("少了", difference.lost)):
            if words:
                yield f"- `{address}` {what}：{listed(map(escape, words), _MOST_LINES)}"


def _difference_lines(difference: Difference) -> Iterator[str]:
    yield from (f"- 新加：{escape(text)}" for text in difference.gained)
    yield from (f"- 没有了：{escape(text)}" for text in difference.lost)


def _answers(answers: Sequence[NewAnswer] | None, asked: int) -> Iterator[str]:
    yield "## 搜索结果"
    yield ""
    if answers is None:
        yield "没有装 Node.js，或者搜索没有跑起来，没有比较搜索结果。"
        return
    if not answers:
        yield f"试搜了{asked}句读者会说的话，找到的和原来一样。"
        return
    lost, found = (sum(getattr(answer, field) for answer in answers) for field in ("is_lost", "is_found"))
    yield (
        f"试搜了{asked}句读者会说的话，{len(answers)}句的前三个结果变了："
        f"{lost}句找不到该找的了，{found}句现在找到了。"
    )
    yield ""
    yield from _capped(map(_answer_line, answers))


def _answer_line(answer: NewAnswer) -> str:
    verdict = "**找不到该找的了**：" if answer.is_lost else "现在找到了：" if answer.is_found else ""
    old, new = (
        "、".join(f"`/{address}`" for address in addresses) or "没有结果"
        for addresses in (answer.old, answer.new)
    )
    return f"- {verdict}“{escape(answer.query.words)}” {old} → {new}"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a part with a heading, or nothing where it has no lines."""
    told = list(lines)
    if told:
        yield f"## {title}"
        yield ""
        yield from _capped(told)
        yield ""


def _capped(lines: Iterable[str]) -> Iterator[str]:
    """Yield ``lines``, and how many there are where these are too many to be read."""
    all_of_them = list(lines)
    yield from all_of_them[:_MOST_LINES]
    if len(all_of_them) > _MOST_LINES:
        yield f"- ……共{len(all_of_them)}处"
