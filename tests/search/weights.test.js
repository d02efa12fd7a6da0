// Each number has a query that needs it: with the number at an extreme, another answer comes.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, script } = require("./opened.js");
const Weights = script("weights");

// Number, extreme value, a query whose answer it changes.
const NEEDED = [
  ["TITLE", 0, "教育"],
  ["MOST_SENTENCES", 0, "家长"],
  ["PAIR_IN_TEXT", 0.01, "跟别的学校一起教研"],
  ["PAIR_IN_TEXT", 1, "读书活动"],
  ["NEXT_MEANING", 0, "幼升小"],
  ["NEXT_MEANING", 1, "机器改卷"],
  ["IN_TEXT", 0, "校车超员"],
  ["IN_TEXT", 1, "考前冲刺"],
  ["WHOLE_WORD", 0, "强校帮弱校"],
  ["WHOLE_WORD", 1, "老师写论文"],
  ["LEAST_OF_BEST", 0, "形式主义享乐主义"],
  ["LEAST_OF_BEST", 1, "学校差距大"],
  ["MOST_SIMILAR", 1, "学校差距大"],
  ["DOUBTFUL", 0, "德育课成"],
];

async function answer(query) {
  const { results } = await opened("whole").search.run(query);
  return results.map(({ kind, entry }) => `${kind} ${entry.path}`);
}

test("each number is needed", async () => {
  for (const [name, extreme, query] of NEEDED) {
    const before = await answer(query);
    const value = Weights[name];
    assert.notEqual(value, undefined, name);
    Weights[name] = extreme;
    const after = await answer(query);
    Weights[name] = value;
    assert.notDeepEqual(after, before, `${name} ${extreme} ${query}`);
  }
  assert.deepEqual([...new Set(NEEDED.map(([name]) => name))].sort(), Object.keys(Weights).sort());
});
