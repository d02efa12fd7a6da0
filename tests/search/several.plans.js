// Two plans of one year and one of another: the small plan, that of a city, and an older one.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, paths, script, Results } = require("./opened.js");
const Weights = script("weights");

const PLANS = ["2031/", "2031-city/", "old/"];

async function titles(query, kind) {
  const { search, store } = opened(kind);
  const found = await search.run(query);
  const { items } = Results.answer(found, store);
  return new Map(items.map((group, index) => [
    found.results[index].entry.path,
    group.find(({ location }) => !location.includes("#")).title,
  ]));
}

for (const kind of ["whole", "blocks"]) {
  test(`items of every plan are found at their own addresses, index ${kind}`, async () => {
    const { search } = opened(kind);
    assert.deepEqual(paths(await search.run("阅读之星")).sort(), PLANS.map((plan) => `${plan}2/`).sort());
    assert.equal(paths(await search.run("食堂要让学生"))[0], "2031-city/1/");
  });

  test(`a year leads to all of its plans and to no other, index ${kind}`, async () => {
    const { search } = opened(kind);
    for (const [year, plans] of [[2031, ["2031/", "2031-city/"]], [2030, ["old/"]]]) {
      const found = paths(await search.run(`${year}年阅读之星`));
      assert.deepEqual(found.sort(), plans.map((plan) => `${plan}2/`).sort(), year);
    }
  });

  test(`a result names its plan, index ${kind}`, async () => {
    const found = await titles("阅读之星", kind);
    assert.match(found.get("2031/2/"), /search-note">云溪区教育局2031年工作要点　二、推进校园阅读</u);
    assert.match(found.get("2031-city/2/"), /search-note">云州市教育局2031年工作要点　二、推进校园阅读</u);
    assert.match(found.get("old/2/"), /search-note">2030年　二、推进校园阅读</u);
  });

  test(`a page outside the items names its plan, index ${kind}`, async () => {
    const found = await titles("总体要求", kind);
    assert.deepEqual([...found.keys()].sort(), [...PLANS].sort());
    assert.match(found.get("2031-city/"), /search-note">云州市教育局2031年工作要点</u);
    assert.match(found.get("old/"), /search-note">2030年</u);
  });

  test(`an item is called by its number and title as printed, index ${kind}`, async () => {
    const found = await titles("阅读之星", kind);
    assert.match(found.get("2031/2/"), />(<b>2\.<\/b>) 开展“书香云溪”活动</u);
    assert.match(found.get("2031-city/2/"), />(<b>（二）<\/b>) 开展“书香云溪”活动</u);
  });

  test(`an item without number and title is called by its first words, index ${kind}`, async () => {
    const { search } = opened(kind);
    const found = await titles("让家长放心", kind);
    const title = found.get("2031-city/1/");
    assert.doesNotMatch(title, /<b>/u);
    assert.match(title, />办好食堂，食堂要让学生吃得安心……</u);
    const { results } = await search.run("办好食堂");
    const own = results.find(({ entry }) => entry.path === "2031-city/1/");
    assert.equal(own.kind, "verbatim");
    assert.equal(own.entry.body.split("办好食堂").length, 2);
    assert.equal(own.entry.heading, undefined);
    assert.deepEqual([own.entry.topics, own.entry.audiences], [[], []]);
  });
}

for (const kind of ["whole", "blocks"]) {
  test(`a newer plan comes first although an older one says it more often, index ${kind}`, async () => {
    const { search } = opened(kind);
    // Three sentences of the old item have it, two of the others.
    assert.deepEqual(paths(await search.run("学生阅览室")), ["2031/2/", "2031-city/2/", "old/2/"]);
  });

  test(`a title of an older plan comes before a sentence of a newer one, index ${kind}`, async () => {
    const { search } = opened(kind);
    assert.deepEqual(paths(await search.run("家长陪餐日")), ["old/1/", "2031/1/", "2031/2/", "2031-city/2/", "old/2/"]);
  });

  test(`results can be narrowed to a plan, index ${kind}`, async () => {
    const { search, store } = opened(kind);
    for (const [mark, plan] of [["2030年", "old/"], ["云州市教育局2031年工作要点", "2031-city/"]]) {
      const found = await search.run(`阅读之星 要点：${mark}`);
      assert.deepEqual(paths(found), [`${plan}2/`]);
      const [[{ title }]] = Results.answer(found, store).items.map((group) => group.filter(({ location }) => !location.includes("#")));
      const side = JSON.parse(/data-search="([^"]+)"/u.exec(title)[1].replaceAll("&quot;", '"'));
      assert.deepEqual(side.plans, { [mark]: 1 });
    }
    assert.deepEqual(paths(await search.run("阅读之星 要点：2029年")), []);
    assert.deepEqual(paths(await search.run("要点：2030年")).sort(), ["old/1/", "old/2/"]);
    assert.deepEqual(paths(await search.run("总体要求 要点：2030年")), ["old/"]);
  });
}

test("plans to narrow by are told with the newest first, however many results each has", async () => {
  const { search, store } = opened("whole");
  const found = await search.run("家长陪餐日");
  const [[{ title }]] = Results.answer(found, store).items.map((group) => group.filter(({ location }) => !location.includes("#")));
  const names = Object.keys(JSON.parse(/data-search="([^"]+)"/u.exec(title)[1].replaceAll("&quot;", '"')).plans);
  assert.equal(names.at(-1), "2030年");
  assert.equal(names.length, 3);
});

test("what is like a query in a newer plan comes first, unless an older one is much more like it", async () => {
  const { search } = opened("whole");
  const first = async (query) => paths(await search.run(query))[0];
  const [alike, much] = ["区里图书馆的学生阅览室寒假评选阅读之星请家长来当评委给孩子颁奖", "在阅览室给孩子颁奖"];
  const value = Weights.NEWER;
  try {
    assert.equal(await first(alike), "2031/2/");
    assert.equal(await first(much), "old/2/");
    Weights.NEWER = 0;
    assert.equal(await first(alike), "old/2/");
    Weights.NEWER = 1;
    assert.equal(await first(much), "2031/2/");
  } finally {
    Weights.NEWER = value;
  }
});

test("a number leads to the items that bear it in print, and to no other", async () => {
  const { search } = opened("whole");
  const numbered = async (query) => (await search.run(query)).results.filter(({ kind }) => kind === "number").map(({ entry }) => entry.path).sort();
  // The first item of the city has no number; its second is （二）.
  for (const query of ["第2项", "第二条", "2"]) assert.deepEqual(await numbered(query), ["2031-city/2/", "2031/2/", "old/2/"], query);
  assert.deepEqual(await numbered("第1项"), ["2031/1/", "old/1/"]);
});

for (const kind of ["whole", "blocks"]) {
  test(`a result calls a line of units and a cell what they are, index ${kind}`, async () => {
    for (const [query, expected] of [["营养保健所", "责任单位"], ["2031年底", "完成时限"], ["修缮乡村戏台", "目标任务"], ["也让家长放心", "第2句"]]) {
      const { search, store } = opened(kind);
      const { items: [group] } = Results.answer(await search.run(query), store);
      assert.deepEqual(group.filter(({ location }) => location.includes("#")).map(({ title }) => title), [expected], query);
    }
  });
}
