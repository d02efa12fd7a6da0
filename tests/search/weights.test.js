// Each number has a query that needs it: with the number at an extreme, another answer comes.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { opened, script, Results, BROWSER } = require("./opened.js");
const Weights = script("weights");

// A page of characters that stand in no plan.
const STRANGE = Array.from({ length: 170 }, (_, place) => String.fromCharCode(0x5000 + place * 3)).join("");

// Number, extreme value, a query whose answer it changes; on an index of its own where that is named, as it is shown,
// or as it is posted while a long plan is looked through.
const NEEDED = [
  ["LONGEST_QUERY", 9, "党员老师今年要参加什么主题学习"],
  ["LONGEST_QUERY", 99999, `${"—".repeat(5000)}校车`],
  ["MOST_PAIRS", 10, "不同学校的家委会能一起搞活动吗"],
  ["MOST_PAIRS", 9999, `${STRANGE}课后托管`],
  ["LONGEST_MEETING", 3, "国特色社"],
  ["LONGEST_MEETING", 99, "入学习党的十"],
  ["LONGEST_END", 2, "大学生"],
  ["LONGEST_END", 5, "课后托管日"],
  ["TITLE", 0, "教育"],
  ["MOST_PLACES", 0, "家长"],
  ["PAIR_IN_TEXT", 0.01, "办出自己的风格"],
  ["PAIR_IN_TEXT", 1, "支部建设"],
  ["PART_OF_WORD", 0, "政治学习"],
  ["PART_OF_WORD", 1, "成人教育"],
  ["UNSEEN", 0.01, "作风建设"],
  ["UNSEEN", 1, "终身学习", "whole"],
  ["NEXT_MEANING", 0, "亮点打造"],
  ["NEXT_MEANING", 1, "十九大报告"],
  ["IN_TEXT", 0, "干部收红包谁来查"],
  ["IN_TEXT", 1, "支部书记该管啥"],
  ["LEAST_OF_BEST", 0, "不同学校的家委会能一起搞活动吗"],
  ["LEAST_OF_BEST", 1, "特色活动"],
  ["SAID_OF_BEST", 0, "幼儿园小学化"],
  ["SAID_OF_BEST", 1, "课外书"],
  ["FEW_WORDS", 0, "党员开会"],
  ["FEW_WORDS", 99, "近视激光矫正手术"],
  ["LEAST", 0, "学校午休"],
  ["LEAST", 1, "放学"],
  ["LEAST_SAID", 0, "职业电竞选手"],
  ["LEAST_SAID", 1, "党员开会"],
  ["SURE", 0, "个体户执照"],
  ["SURE", 1, "机关风气"],
  ["COMMON", 0, "老师做研究"],
  ["COMMON", 9, "个体户执照"],
  ["OFTEN", 0, "虫子"],
  ["OFTEN", 999, "放学"],
  ["COPIED_LENGTH", 0, "好学"],
  ["COPIED_LENGTH", 99, "部书记"],
  ["MOST_SIMILAR", 1, "特色活动"],
  ["ASKED", 0, "政治学习"],
  ["ASKED", 2, "作风建设"],
  ["RARE_IN_QUESTIONS", 1, "廉政讲座"],
  ["RARE_IN_QUESTIONS", 3, "整顿作风"],
  ["ASKED_FIRST", 0, "督学电话"],
  ["ASKED_FIRST", 1, "孩子放学没人接怎么办"],
  ["SAME_SENTENCE", 0, "作风建设"],
  ["SAME_SENTENCE", 1, "政治学习"],
  ["SAME_ITEM", 0, "党支部活动"],
  ["SAME_ITEM", 1, "政治学习"],
  ["ANSWERS", 0, "强项学科"],
  ["ANSWERS", 1, "督导评估"],
  ["MOST_ASKED", 1, "便宜的幼儿园"],
  ["MOST_ASKED", 9, "少先队员"],
  ["DOUBTFUL", 0, "学校办得好不好谁来督导"],
  ["LONGEST_GUESS", 0, "xiaoche"],
  ["SHORTEST_UNSURE", 99, "立德数人"],
  ["MOST_GUESSES", 1, "xqz"],
  ["LONGEST_INITIALS", 0, "jzxx"],
  ["SHORTEST_READING", 99, "zhongxiaoxueshitang"],
  ["SHORTEST_INSIDE", 99, "安全稳顶"],
  ["SHORTEST_BEGINNING", 0, "拖鞋"],
  ["SHORTEST_BEGINNING", 99, "曲埠学校"],
  ["SHORTEST_SLIP", 0, "生活费"],
  ["A_PHRASE", 0, "jiaoyu"],
  ["A_PHRASE", 0.99, "jianshe"],
  ["WORD_PAIRS_TO_LOOK_UP", 1, "一年级什么时候能戴红领巾", "whole"],
  ["MOST_BLOCKS", 1, "学校", "blocks"],
  ["MOST_ITEMS", 1, "学校", "blocks"],
  ["PAIRS_TO_LOOK_UP", 1, "加强 建设", "blocks"],
  ["MOST_SAYINGS", 0, "加强 建设", "blocks"],
  ["MOST_SAYINGS", 99, "推进 学校", "blocks"],
  ["LIKELY_BLOCKS", 1, "加强 建设", "blocks"],
  ["SURE_WORDS", 0, "sz", "blocks"],
  ["BLOCKS_A_WORD", 0, "sz", "blocks"],
  ["PAIRS_A_WORD", 1, "sz", "blocks"],
  ["SURE_BLOCKS", 0, "sz", "blocks"],
  ["SURE_BLOCKS", 6, "特色 评选", "blocks"],
  ["BLOCKS_AT_ONCE", 1, "学校", "posted"],
  ["BLOCKS_AT_ONCE", 99, "学校", "posted"],
  ["MOST_SENTENCES", 0, "学校", "shown"],
  ["MOST_SENTENCES", 99, "教育", "shown"],
  ["EXCERPT", 0, "学校", "shown"],
  ["EXCERPT", 9999, "学校", "shown"],
  ["BEFORE_THE_MARK", 0, "学校", "shown"],
  ["BEFORE_THE_MARK", 9999, "学校", "shown"],
  ["LONGEST_MARK", 0, "学校", "shown"],
  ["LONGEST_MARK", 9999, "学校 ".repeat(101), "shown"],
];

// What several.plans.js shows to be needed: one plan alone has no other year.
const OF_SEVERAL_PLANS = ["NEWER"];

const remembering = opened("whole");

const listed = (results) => results.map(({ kind, entry }) => `${kind} ${entry.path}`);

async function answer(query, view) {
  const { search, store } = view && view !== "shown" ? opened(view === "posted" ? "blocks" : view) : remembering;
  const posts = [];
  const found = await search.run(query, ({ results }) => posts.push(listed(results)));
  if (view === "posted") return posts;
  return view === "shown" ? Results.answer(found, store).items : listed(found.results);
}

test("each number is needed", async () => {
  for (const [name, extreme, query, view] of NEEDED) {
    const before = await answer(query, view);
    const value = Weights[name];
    assert.notEqual(value, undefined, name);
    Weights[name] = extreme;
    const after = await answer(query, view);
    Weights[name] = value;
    assert.notDeepEqual(after, before, `${name} ${extreme} ${query.slice(0, 30)}`);
  }
  assert.deepEqual([...new Set(NEEDED.map(([name]) => name)), ...OF_SEVERAL_PLANS].sort(), Object.keys(Weights).sort());
});

// What is no judgement: the base of numerals, and the factor that directory.py has as well.
const ARITHMETIC = { "query.js": ["10"], "fold.js": ["31"] };

test("no number that decides stands anywhere else without a name", () => {
  for (const name of fs.readdirSync(BROWSER).filter((name) => name !== "weights.js")) {
    const lines = fs.readFileSync(path.join(BROWSER, name), "utf8").split("\n").filter((line) => !/^\s*const [A-Z]|^\s*\/\//u.test(line));
    const numbers = lines.map((line) => line.replace(/\s\/\/ .*|"[^"]*"|`[^`]*`|\/[^/ ]+\/[a-z.]*/gu, "")).join("\n").match(/(?<![\w.])\d+(\.\d+)?/gu) || [];
    const others = numbers.filter((number) => !["0", "1", "2"].includes(number));
    assert.deepEqual(others, ARITHMETIC[name] || [], name);
  }
});
