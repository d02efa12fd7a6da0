// How a question is asked changes nothing in what answers it.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, official, script } = require("./opened.js");
const Asking = script("asking");
const Query = script("query");

const SUBJECTS = ["学校的饭", "校车", "放学没人接", "食堂", "近视", "课后托管", "学区划分", "带手机", "助学贷款", "幼儿园收费", "初四模拟考试", "家委会"];
const ENDINGS = [
  "好不好", "有没有", "能不能", "怎么办", "归谁管", "要多少钱", "什么意思", "是真的吗", "谁负责", "找谁", "怎么样", "吗", "呢？", "可以吗",
  "是什么", "有哪些规定", "什么时候", "在哪里", "怎么回事", "靠谱吗", "谢谢", "，急，在线等", "咋整", "咋办", "是啥", "好伐", "中不中", "去哪办", "由谁负责",
  "的政策是什么", "的情况怎么样", "要多久", "是不是真的", "有啥用", "有什么好处", "有没有用", "学校管不管", "有没有人管", "怎么开展", "在哪些学校开展",
];
const OPENINGS = [
  "请问", "你好，请问", "想问一下", "麻烦问下", "有没有人知道", "我家孩子", "俺家娃", "我想了解一下", "关于", "今年", "这一年", "什么是", "能不能", "有没有", "怎么", "咋",
  "我们家", "现在", "老师您好，", "孩子",
];

for (const index of ["whole", "blocks"]) {
  test(`what stands before or after a subject changes nothing, index ${index}`, async () => {
    const { search } = opened(index);
    // But for the pages of dates and amounts, which come behind.
    const list = async (query) => official(await search.run(query)).filter(({ kind }) => kind !== "site").map(({ kind, entry }) => [kind, entry.path]);
    for (const subject of SUBJECTS) {
      const expected = await list(subject);
      assert.ok(expected.length > 0, subject);
      for (const ending of ENDINGS) assert.deepEqual(await list(subject + ending), expected, subject + ending);
      for (const opening of OPENINGS) assert.deepEqual(await list(opening + subject), expected, opening + subject);
      assert.deepEqual(await list(`请问${subject} 怎么办 谢谢`), expected, subject);
    }
  });
}

test("a verb that is doubled to ask is the verb, unless it is a word of asking itself", () => {
  for (const [question, subject] of [["食堂卫不卫生", "食堂卫生"], ["学校能不能补课", "学校能不能补课"], ["教得好不好", "教得"]]) {
    assert.equal(Asking.subject(question), subject);
  }
});

test("who asks what is to be done when is led to the dates", async () => {
  const { results } = await opened("whole").search.run("这一年什么时候完成什么");
  assert.deepEqual([results[0].kind, results[0].entry.path], ["asked", "timeline/"]);
});

test("words that end as questions do are whole", () => {
  for (const word of ["网吧", "校园书吧", "应急", "急救"]) assert.equal(Asking.subject(word), word);
  assert.equal(Asking.subject("校车行吧"), "校车行");
});

test("a question that has an entry of its own in the everyday words is that entry", async () => {
  const { search } = opened("whole");
  const found = await search.run("教得好不好");
  assert.equal(found.query.text, "教得好不好");
  assert.equal(official(found)[0].unit.text, "教得好不好");
});

test("the end of a sentence makes no word with the beginning of the next", () => {
  const { pairs } = Query.parse("有人拿回扣，学校多收了钱。区里管吗");
  for (const pair of ["回扣", "学校", "区里"]) assert.ok(pairs.has(pair), pair);
  for (const pair of ["扣学", "钱区"]) assert.ok(!pairs.has(pair), pair);
});

test("words of a question that stand in the text are found there", async () => {
  const { search } = opened("whole");
  const { results: [first] } = await search.run("谁主管，谁负责");
  assert.equal(first.kind, "verbatim");
});

test("of a question in the middle of which the question word stands, what it is about comes first", async () => {
  for (const index of ["whole", "blocks"]) {
    const { search } = opened(index);
    for (const [query, number, kind] of [
      ["初四模拟考试什么时候考", 19, "similar"], ["微课比赛怎么报名", 25, "similar"], ["教育综合改革什么时候完成", 5, "similar"], ["青年教师有没有培训", 23, "parts"],
    ]) {
      const [first] = official(await search.run(query));
      assert.deepEqual([first.entry.number, first.kind], [number, kind], query);
    }
  }
});

test("what a question is about is left whole", () => {
  for (const [asked, subject] of [
    ["目的", "目的"], ["什么", ""], ["了解政策", "了解政策"], ["了解一下政策", "政策"], ["孩子的老师好不好", "老师"], ["谁管食堂", "谁管食堂"],
    ["饭吗", "饭吗"], ["吃饭吗", "吃饭"],
  ]) assert.equal(Asking.subject(asked), subject, asked);
});

test("what kind of answer is wanted", () => {
  for (const [asked, wishes] of [
    ["校车什么时候开", ["dates"]], ["资助要多少钱", ["amounts"]], ["什么是学区制", ["meaning"]], ["学区制是什么意思", ["meaning"]], ["学区制", []],
  ]) assert.deepEqual(Asking.wishes(asked), wishes, asked);
});
