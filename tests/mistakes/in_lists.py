"""Mistakes in the lists that all plans share, in what goes with a plan, and in lines that hold lists together."""

from __future__ import annotations

from mistakes.mistake import AUDIENCES, ITEM, PLAN, QUESTIONS, SOURCE, TERMS, TOPICS, WORDS, mistake

ADDRESSES = "addresses.yml"
M = mistake
OPENNESS = "- id: openness\n  name: 公开与宣传\n  description: 政务公开、新闻宣传、行风评议和舆情回应。\n"
CLASS_SIZE = "- id: class-size\n  ask: 一个班人太多，会管吗？\n  audience: parents\n"
GONE = "gone:\n  - address: /2018/29/\n    reason: "

IN_LISTS = [
    M("topic and its name in one line", TOPICS, "- id: openness\n  name: 公开与宣传\n", "- ‸id: openness name: 公开与宣传\n", "一行|分"),
    M("topic pasted twice", TOPICS, OPENNESS, OPENNESS + OPENNESS.replace("id: ", "id: ‸"), "第[0-9]+行.*整条都一样的，删去一条"),
    M("explanation pasted four times over", TERMS, "形式主义、官僚主义", "‸" + "形式主义、官僚主义、享乐主义和奢靡之风都是作风问题。" * 8 + "形式主义、官僚主义", "太长"),
    M("description of a topic without its end", TOPICS, "description: 政务公开、新闻宣传、行风评议和舆情回应。", "description: 政务公开、新闻宣传、行风评议和舆情回‸应", "句号"),
    M("order of topics as a field", TOPICS, "  name: 公开与宣传\n", "  name: 公开与宣传\n  ‸order: 16\n", "order"),
    M("character twice in words without a mark", TOPICS, "  name: 公开与宣传\n", "  name: 公开的‸的宣传\n", "的的"),
    M("number before an id", TOPICS, "- id: openness\n", "- id: ‸16-openness\n", "openness"),
    M("name of an audience in capitals", AUDIENCES, "  name: 学生\n", "  ‸Name: 学生\n", "是不是 name"),
    M("name of an audience again", AUDIENCES, "  name: 学校管理者\n", "  name: ‸教师\n", "第9行"),
    M("reason of what is gone without its end", ADDRESSES, "published:\n", f"{GONE}‸原来是第29项，发文单位已经撤回\npublished:\n", "句号"),
    M("reason of what is gone to come", ADDRESSES, "published:\n", f"{GONE}‸待补充\npublished:\n", "不会当成空"),
    M("what is gone without a reason", ADDRESSES, "published:\n", "gone:\n  - ‸address: /2018/29/\npublished:\n", "reason"),
    M("moved to a slip", ADDRESSES, "published:\n", "moved:\n  - address: /terms/#si-feng-jiu\n    to: ‸/terms/#si-fong\npublished:\n", "没有 /terms/#si-fong"),
    M("moved with the site's name", ADDRESSES, "published:\n", "moved:\n  - address: ‸https://jyj.example.org/terms/#si-feng-jiu\n    to: /terms/#si-feng\npublished:\n", "不带网站名"),
    M("dash before what is published", ADDRESSES, "published:\n", "‸- published:\n", "published|缩进|- "),
    M("empty line in the source", SOURCE, "营造良好教育环境\n\n", "营造良好教育环境\n‸\n\n", r"source\.txt.*多了1个空行"),
    M("empty line of the source lost", SOURCE, "营造良好教育环境\n\n", "营造良好教育环境\n‸", r"source\.txt.*少了一个空行"),
    M("note put into the source", SOURCE, "营造良好教育环境\n\n", "营造良好教育环境\n\n‸（以下由办公室核对）\n", r"source\.txt"),
    M("traditional character in the source", SOURCE, "深入学习党的十九大精神", "‸深入學习党的十九大精神", r"source\.txt"),
    M("issuer emptied", PLAN, "issuer: 威海经济技术开发区教育体育处\n", "‸issuer:\n", "是空的"),
    M("correction without its document", PLAN, "notice:\n", "corrections:\n  - ‸what: 把“体育处”改成“教体处”\n    why: 录错了。\nnotice:\n", "document"),
    M("mark of a label half-width and another", PLAN, "    label: 四、\n", "    label: ‸四,\n", "【、】"),
    M("spaces in a date of the notice", PLAN, "    text: 2018年3月15日\n", "    text: 20‸18 年 3 月 15 日\n", "空格.*共5处"),
    M("half-width mark at the end of a question", QUESTIONS, "ask: 一个班人太多，会管吗？", "ask: 一个班人太多，会管吗‸?", "半角的“[?]”"),
    M("two audiences of a question", QUESTIONS, CLASS_SIZE, CLASS_SIZE.replace("audience: parents", "audience: ‸parents, teachers"), "一个|方括号|逗号"),
    M("questions in what is not said", QUESTIONS, "[一个班最多多少人, 哪些学校班里人多, 什么时候降下来]", "[‸一个班最多多少人？, 哪些学校班里人多, 什么时候降下来]", "？"),
    M("every comma of an answer half-width", QUESTIONS, "制定并实施当年的义务教育阶段学校招生入学实施意见，做好", "制定‸,并实施当年的意见,做好", "半角.*共2处"),
    M("field in Chinese with its colon", TERMS, "  explanation: 形式主义、官僚主义", "  ‸解释：形式主义、官僚主义", "英文.*explanation: 形式"),
    M("colon of a field lost below its entry", AUDIENCES, "  name: 学生\n", "  ‸name 学生\n", "少了冒号"),
    M("alias that is the name", TERMS, "  name: 四风\n", "  name: 四风\n  aliases: [‸四风]\n", "第19行"),
    M("term with an underline", TERMS, "- id: si-feng\n", "- id: ‸si_feng\n", "si-feng"),
    M("name of near in the plural", WORDS, "- say: [幼儿园动工]\n  near: ", "- say: [幼儿园动工]\n  ‸nears: ", "near"),
    # The line that says which list it is.
    M("line above the search words lost", ITEM, "search_words:\n  - 霸凌\n", "‸  - 霸凌\n", "少了一行“search_words:”"),
    M("line above the links lost", ITEM, "related:\n  - item: 8\n", "‸  - item: 8\n", "少了一行“related:”"),
    M("line above the measures lost", ITEM, "measures:\n  - text: 在中小学校食堂", "‸  - text: 在中小学校食堂", "少了一行“measures:”"),
    M("dash before a reason", ITEM, "    reason: 本项管幼儿园的校车", "‸    - reason: 本项管幼儿园的校车", "多了“- ”"),
    M("topics of a measure emptied", ITEM, "    topics: [campus-safety, early-childhood]\n", "    topics: ‸[]\n", "early-childhood.*没有一条举措"),
    M("straight quotation marks about a name in official text", ITEM, "利用“威海市学校安全教育平台”", '利用‸"威海市学校安全教育平台"', "【“】"),
]  # fmt: skip
