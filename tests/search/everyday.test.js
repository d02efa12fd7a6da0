// Everyday words reach the item that is meant, and words that mean nothing here reach nothing.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, official, paths, queries, script } = require("./opened.js");
const Fold = script("fold");

// What is known to be missed, by the entries of the everyday words. Only ever take one off.
const MISSED = { whole: [], blocks: [] };
const FIRST = 501;
const QUESTIONS_MISSED = {
  whole: ["园里老师的教研制度怎么搞", "基层党建由谁负责"],
  blocks: ["园里老师的教研制度怎么搞", "基层党建由谁负责"],
};
const QUESTIONS_FIRST = { whole: 408, blocks: 408 };
const FRESH = { first: 115, firstThree: 119 }; // of 120
const AVERAGE_LENGTH = 4; // A list that is longer hides the right item among others.

for (const kind of ["whole", "blocks"]) {
  test(`the right item is among the first three, index ${kind}`, async () => {
    const { search } = opened(kind);
    const all = queries();
    const missed = [];
    let first = 0;
    let listed = 0;
    for (const [query, expected] of all) {
      const found = await search.run(query);
      const shown = found.results.map(({ entry }) => entry.path);
      if (!shown.slice(0, 3).includes(expected)) missed.push(query);
      if (shown[0] === expected) first += 1;
      listed += found.results.length;
    }
    assert.deepEqual(missed, MISSED[kind]);
    assert.ok(first >= FIRST, `${first} first`);
    assert.ok(listed / all.length <= AVERAGE_LENGTH, `${listed / all.length} results a query`);
  });
}

for (const kind of ["whole", "blocks"]) {
  test(`whole questions lead to the item that answers, index ${kind}`, async () => {
    const { search } = opened(kind);
    const found = [];
    for (const [query, expected] of queries("questions")) {
      const right = expected.split(" ");
      found.push([query, (await search.run(query)).results.findIndex(({ entry }) => right.includes(entry.path))]);
    }
    assert.deepEqual(found.filter(([, place]) => place < 0 || place > 2).map(([query]) => query), QUESTIONS_MISSED[kind]);
    assert.ok(found.filter(([, place]) => place === 0).length >= QUESTIONS_FIRST[kind]);
  });
}

test("a long question is led by what is most like all of it, not by an everyday word in one half", async () => {
  const { search } = opened("whole");
  for (const [question, number] of [["孩子马上上一年级了，幼小衔接怎么弄", 27], ["党支部书记要负什么责任", 2]]) {
    assert.equal(official(await search.run(question))[0].entry.number, number, question);
  }
});

test("a question in dialect is read as it is asked elsewhere", async () => {
  const { search } = opened("whole");
  const [first] = official(await search.run("学区是咋划的呀"));
  assert.deepEqual([first.kind, first.unit.text, first.entry.number], ["everyday", "学区怎么划", 24]);
});

test("an everyday word inside a longer one says nothing of its own", async () => {
  const { search } = opened("whole");
  for (const query of ["晚托班", "晚托班收费"]) {
    const [first, ...others] = official(await search.run(query));
    assert.deepEqual([first.kind, first.unit.text], ["everyday", "晚托班"], query);
    for (const { kind, unit } of others) assert.ok(kind === "similar" && unit.text === "托班", query);
  }
});

test("a result says what the reader's word stands for", async () => {
  const { search } = opened("whole");
  const [first] = official(await search.run("孩子放学没人接怎么办？"));
  assert.equal(first.unit.text, "放学没人接");
  assert.equal(first.unit.meaning.text, "课后托管");
  assert.ok(first.entry.measures[first.measures[0]].includes("课后托管"));
});

test("what only the guiding paragraph speaks of is found there by everyday words", async () => {
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    for (const word of ["民办学校", "辅导班"]) {
      const { results: [{ entry, unit, measures }] } = await search.run(word);
      assert.equal(entry.anchors[measures[0]], "guiding");
      assert.equal(unit.meaning.text, "优质规范民办教育发展");
    }
  }
});

test("question words carry no weight", async () => {
  const { search } = opened("whole");
  const plain = paths(await search.run("近视"))[0];
  for (const question of ["孩子近视怎么办", "请问近视了怎么办呢？", "我家娃近视"]) {
    assert.equal(paths(await search.run(question))[0], plain, question);
  }
});

test("words that mean nothing here find nothing", async () => {
  const { search } = opened("whole");
  for (const query of ["红烧肉做法", "比特币价格", "火星移民", "asdfgh", "xyzzy", "齉龘靐", "巴黎铁塔", "天气预报", "电饭锅", "手机壳", "减肥药", "丽江旅游", "相亲网站", "口红色号", "违章查询", "什么", "的的的", "每个之间"]) {
    assert.deepEqual(paths(await search.run(query)), [], query);
  }
});

test("pinyin, in full, unfinished and by first letters", async () => {
  const { search } = opened("whole");
  const { results: [full] } = await search.run("xiaoche");
  assert.equal(full.guess.meant, "校车");
  for (const [typed, word] of [["zhongkao", "中考"], ["kehoutuog", "课后托管"], ["khtg", "课后托管"], ["xingfengpingyi", "行风评议"],
    ["zhuxue daikuan", "助学 贷款"], ["xuexishijiuda", "学习 十九大"]]) {
    assert.equal(paths(await search.run(typed))[0], paths(await search.run(word))[0], typed);
  }
});

test("Latin letters stand for whole words or their beginning, and what they find is no verbatim hit", async () => {
  const { search } = opened("whole");
  // 校园治安, 年终考核 and 公款吃喝 hold words that read so in their middle.
  for (const letters of ["xyz", "kqh", "zkh"]) assert.deepEqual(paths(await search.run(letters)), [], letters);
  assert.ok((await search.run("zhongkao")).results.every(({ guess }) => guess.meant === "中考"));
  for (const letters of ["zhongkao", "xiaoche", "yey", "shitang"]) {
    const { results } = await search.run(letters);
    assert.ok(results.length > 0 && results.every(({ kind }) => kind === "guess" || kind === "similar"), letters);
  }
});

test("one slip is forgiven", async () => {
  const { search } = opened("whole");
  for (const [typed, word] of [["近示", "近视"], ["食唐", "食堂"], ["校园欺陵", "校园欺凌"], ["家长委元会", "家长委员会"], ["共清团", "共青团"]]) {
    assert.equal(paths(await search.run(typed))[0], paths(await search.run(word))[0], typed);
  }
});

test("a slip in a whole word comes before what is like half of it", async () => {
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    for (const [typed, word] of [["备课祖", "备课组"], ["家委汇", "家委会"], ["德育课成", "德育课程"]]) {
      const [first] = official(await search.run(typed));
      assert.equal(first.guess.meant, word);
      assert.ok(first.entry.body.includes(word));
    }
  }
});

test("of two characters only the same sound is a slip", async () => {
  const { search } = opened("whole");
  assert.deepEqual(paths(await search.run("飞机")), []);
});

test("a word of the language is no slip for one that sounds like it", async () => {
  const { search } = opened("whole");
  for (const query of ["痛风", "教父", "回首"]) assert.deepEqual(paths(await search.run(query)), [], query);
});

test("a long question of which hardly anything is known, and nothing of it in the text, finds nothing", async () => {
  const { search } = opened("whole");
  assert.deepEqual(paths(await search.run("充电宝能上飞机吗")), []);
});

test("a guess leads to what holds the word guessed, not to what is only like it", async () => {
  const { search } = opened("whole");
  for (const query of ["携程", "feiji", "jiudian"]) assert.deepEqual(paths(await search.run(query)), [], query);
});

test("a slip is narrowed like any other query", async () => {
  const { search } = opened("whole");
  const expected = paths(await search.run("食堂 读者：家长"));
  assert.ok(expected.length > 0);
  assert.deepEqual(paths(await search.run("食唐 读者：家长")), expected);
  assert.deepEqual(paths(await search.run("食唐 读者：社区居民")), []);
});

test("names to narrow by may have white space, or be typed in another width", async () => {
  const { search, store } = opened("whole");
  await search.run("学校");
  const [{ text }] = store.topics;
  const expected = paths(await search.run(`学校 主题：${text}`));
  assert.ok(expected.length > 0);
  const named = `STEAM ${text}`;
  store.topics[0] = { text: named, plain: Fold.plain(named) };
  for (const name of [`STEAM${text}`, `ｓｔｅａｍ${text}`]) {
    assert.deepEqual(paths(await search.run(`学校 主题：${name}`)), expected, name);
  }
});

test("results can be narrowed to a topic and an audience", async () => {
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    const all = (await search.run("学校")).results;
    const narrowed = (await search.run("学校 读者：家长 主题：校园安全")).results;
    const audience = search.store.audiences.findIndex(({ text }) => text === "家长");
    const topic = search.store.topics.findIndex(({ text }) => text === "校园安全");
    const expected = all.filter(({ entry }) => entry.audiences.includes(audience) && entry.topics.includes(topic));
    assert.ok(expected.length > 0 && expected.length < all.length);
    assert.deepEqual(paths({ results: narrowed }), paths({ results: expected.filter(({ kind }) => kind === "verbatim") }));
  }
});

for (const kind of ["whole", "blocks"]) {
  test(`the plan's year and the bureau's name change nothing, index ${kind}`, async () => {
    const { search } = opened(kind);
    const plain = paths(await search.run("校车"));
    assert.ok(plain.length > 0);
    for (const query of ["2018 校车", "２０１８年校车", "2018年度 校车", "校车 2018", "威海校车", "威海市校车", "经区校车", "经区教体处 2018年 校车"]) {
      assert.deepEqual(paths(await search.run(query)), plain, query);
    }
    const narrowed = paths(await search.run("校车 读者：家长"));
    assert.deepEqual(paths(await search.run("2018年校车 读者：家长")), narrowed);
  });
}

test("a year is looked for where the text holds the whole query", async () => {
  const { search } = opened("whole");
  const found = (await search.run("2018年9月")).results;
  assert.ok(found.length > 0 && found.every(({ kind, entry }) => kind === "verbatim" && entry.body.includes("2018年9月")));
});

test("of several plans a year narrows to its own", async () => {
  const { search, store } = opened("whole");
  await store.start();
  store.core.plans.push(["2000/", 2000, "2000年"]);
  store.loaded.forEach((entry, place) => (entry.year = place % 2 ? 2000 : entry.year));
  for (const year of [2000, store.core.plans[0][1]]) {
    const { results } = await search.run(`${year}年学校`);
    assert.ok(results.length > 0 && results.every(({ entry }) => entry.year === year));
  }
});

test("a suggestion goes on from what is typed", async () => {
  const { search } = opened("whole");
  for (const typed of ["课后", "食堂", "打造家"]) {
    await search.run(typed);
    const [word] = search.store.suggestion(typed);
    assert.ok(word.startsWith(typed) && word.length > typed.length, typed);
  }
  assert.deepEqual(search.store.suggestion("比特"), []);
});

test("of what the plan knows nothing of, little finds anything, and nothing is said to mean the same", async () => {
  const { search } = opened("whole");
  const found = { develop: [], held: [] };
  for (const [query, half] of queries("nonsense")) {
    const { results } = await search.run(query);
    assert.ok(results.every(({ kind }) => kind !== "everyday"), query);
    if (results.length) found[half].push(query);
  }
  assert.ok(found.develop.length <= 5 && found.held.length <= 3, JSON.stringify(found));
});

test("words and questions that no everyday word was written for find the right item", async () => {
  const { search } = opened("whole");
  const places = [];
  for (const [query, expected] of queries("fresh")) {
    places.push((await search.run(query)).results.findIndex(({ entry }) => expected.split(" ").includes(entry.path)));
  }
  assert.ok(places.filter((place) => place >= 0 && place < 3).length >= FRESH.firstThree);
  assert.ok(places.filter((place) => place === 0).length >= FRESH.first);
});
