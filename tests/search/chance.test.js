// Characters that only meet at the seam of two words are no hit of the word that they would make.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, allItems, paths, Results } = require("./opened.js");

const kindsOf = async (search, query) => new Map((await search.run(query)).results.map(({ kind, entry }) => [entry.path, kind]));

for (const index of ["whole", "blocks"]) {
  test(`a word is not found where its characters end one word and begin another, index ${index}`, async () => {
    const { search } = opened(index);
    const items = await allItems();
    for (const [word, context] of [
      ["高中", "提高中小学校食堂"], ["升学", "提升学校"], ["升学", "提升学前教育"], ["大学", "加大学生资助"], ["中学", "初中学业"],
      ["办学", "举办学区"], ["科教", "学科教学"], ["化学", "深化学校"], ["化学", "强化学校"], ["施工", "实施工作"], ["部队", "干部队伍"],
      ["区划", "学区划分"], ["民政", "惠民政策"], ["大学生", "加大学生资助"], ["旧学", "老旧学校"],
    ]) {
      const { path } = items.find(({ body }) => body.includes(context));
      const kinds = await kindsOf(search, word);
      assert.ok(kinds.has(path), `${word} is still found in ${context}`);
      const { body } = items.find((item) => item.path === path);
      const isElsewhere = body.replaceAll(context, "").includes(word);
      if (!isElsewhere) assert.ok(!["verbatim", "parts"].includes(kinds.get(path)), `${word} in ${context}`);
    }
  });
}

test("a word, a part of one and the beginning of several are hits", async () => {
  const { search } = opened("whole");
  for (const word of ["校车", "小学", "学校", "初中", "办学条件", "中学部", "课后托管日", "幼儿", "生活会", "民主生活", "运动会", "教研", "学生", "未成年人", "大班额", "带头人", "桌椅", "层次"]) {
    assert.equal((await search.run(word)).results[0].kind, "verbatim", word);
  }
});

test("what is longer than any word is a hit, wherever it begins", async () => {
  const { search } = opened("whole");
  for (const words of ["后托管日常管理", "务队伍建设", "高中小学校食堂管理水"]) {
    assert.equal((await search.run(words)).results[0].kind, "verbatim", words);
  }
});

test("chance meetings come last, and an item that has one of several words so does not hold them all", async () => {
  const { search } = opened("whole");
  for (const query of ["高中", "升学", "中学", "办学"]) {
    const kinds = (await search.run(query)).results.map(({ kind }) => kind);
    const first = kinds.indexOf("chance");
    assert.ok(first > 0, query);
    assert.ok(kinds.slice(first).every((kind) => kind === "chance"), query);
  }
  assert.ok((await search.run("高中 食堂")).results.every(({ kind }) => kind !== "parts"));
});

test("an everyday word with a chance meeting in it is no guess", async () => {
  const { search } = opened("whole");
  for (const query of ["化学", "科教", "建平", "任督", "市中"]) assert.ok((await search.run(query)).results.every(({ kind }) => kind === "chance"), query);
  assert.equal((await search.run("高中")).results[0].kind, "near");
});

test("chance meetings count for no chip", async () => {
  const { search, store } = opened("whole");
  const tally = async (query) => {
    const found = await search.run(query);
    const [{ title }] = Results.answer(found, store).items[0].filter(({ location }) => !location.includes("#"));
    const { topics } = JSON.parse(/data-search="([^"]*)"/u.exec(title)[1].replaceAll("&quot;", '"'));
    return { topics, results: found.results };
  };
  const isOn = ({ text }, results) => results.some(({ entry }) => entry.topics.some((topic) => store.topics[topic].text === text));
  const { topics, results } = await tally("升学");
  const better = results.filter(({ kind }) => kind !== "chance");
  assert.ok(better.length > 0 && better.length < results.length);
  for (const topic of store.topics) assert.equal(topic.text in topics, isOn(topic, better), topic.text);
  const alone = await tally("部队");
  assert.ok(alone.results.every(({ kind }) => kind === "chance") && Object.keys(alone.topics).length === 0);
});

test("letters that stand nowhere as words lead to no guess beside them", async () => {
  const { search } = opened("whole");
  assert.deepEqual(paths(await search.run("部队")).length, 1);
});

// Words of the language that the text does not say, though their characters stand there side by side.
const UNSAID = `
教育系 内政 工作制 性观念 防腐 政风 部队 新教 推进力 教育学 面交 强过 学制 研制 实学 升学 目的 化为 施工 在手 拉大 读者 性服务 化建设 小名 年青 新大 化学 服务队
生身 家学 质检 园艺 高音 大区 科教 深发展 高教 施教 组建 学成 选中 为重 用作 大项 后学 旧学 实惠 大学 助力 好学 大学生 步调 名学 区划 分工
学工 化工 大数 用力 新科 高中 政府办 长进 高师 国安 宣传队 开工 校办 护教
头人 成年人 成年 大班 二批 把手 阳城 海市 党组 高效率`.trim().split(/\s+/u);
const STILL_SHOWN = [];

for (const index of ["whole", "blocks"]) {
  test(`no word that the text does not say is shown as said there, index ${index}`, async () => {
    const { search } = opened(index);
    const shown = [];
    for (const word of UNSAID) {
      const kinds = (await search.run(word)).results.map(({ kind }) => kind);
      const first = kinds.indexOf("chance");
      assert.ok(first < 0 || kinds.slice(first).every((kind) => kind === "chance"), `${word}: ${kinds}`);
      if (kinds.some((kind) => ["verbatim", "parts", "spread", "page"].includes(kind))) shown.push(word);
    }
    assert.deepEqual(shown, STILL_SHOWN);
  });
}

test("the beginning of several words that is typed on leads where they stand", async () => {
  const { search } = opened("whole");
  for (const [typed, number] of [["课后托", 27], ["校长接", 27], ["助学贷", 22]]) assert.equal((await search.run(typed)).results[0].entry.number, number, typed);
});
