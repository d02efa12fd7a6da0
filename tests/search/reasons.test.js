// What is said before a hit is true: the same is said to be the same, near to be near, and a guess to be one.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, Results } = require("./opened.js");

// The index with more everyday words: what they say, what means the same, what is near.
const WORDS = [
  ["滑雪场", "", "改善学校办学条件|收费管理"],
  ["骑马课", "课后托管", "固定资产"],
  ["潜水衣", "", "收费管理"],
];

function withWords(kind = "whole") {
  return opened(kind, (name, content) => {
    if (!name.startsWith("words/")) return content;
    const add = (field, place) => [content[field], ...WORDS.map((word) => word[place])].join(";");
    return { say: add("say", 0), means: add("means", 1), near: add("near", 2) };
  });
}

async function listed(opened, query) {
  const found = await opened.search.run(query);
  const headings = Results.answer(found, opened.store).items.map((group) => group.find(({ location }) => !location.includes("#")).title);
  return found.results.map(({ kind, entry }, place) => ({ kind, entry, why: /search-why">([^<]*)/u.exec(headings[place])?.[1] || "" }));
}

test("what is only near comes after what means the same, and says that it is only near", async () => {
  for (const kind of ["whole", "blocks"]) {
    const results = await listed(withWords(kind), "骑马课");
    const kinds = results.map((result) => result.kind);
    assert.deepEqual(kinds.slice(0, 2), ["everyday", "near"]);
    assert.equal(results[0].why, "“骑马课”相当于“课后托管”");
    assert.equal(results[1].why, "公文没有直接写“骑马课”，最接近的是：“固定资产”");
  }
});

test("what means the same as official words leads to these, though editors wrote it themselves", async () => {
  const results = await listed(opened("whole"), "教师轮岗");
  assert.deepEqual(results.map(({ kind }) => kind), ["answer", "everyday"]);
  assert.match(results[1].why, /相当于“校长教师交流轮岗制度”/u);
});

test("what is near is never said to mean the same, in a question neither", async () => {
  for (const query of ["潜水衣", "潜水衣多少钱", "请问潜水衣归谁管"]) {
    const results = await listed(withWords(), query);
    assert.equal(results[0].why, "公文没有直接写“潜水衣”，最接近的是：“收费管理”", query);
    assert.ok(results.every(({ why }) => !why.includes("相当于")), query);
  }
});

test("the text is not said to lack what it holds", async () => {
  const box = withWords();
  const { entry } = (await listed(box, "食堂")).find((result) => result.entry.number === 26);
  entry.body += "潜水衣";
  entry.wordStarts = Array(entry.body.length + entry.plainSummary.length).fill(1);
  const near = (await listed(box, "潜水衣")).find(({ kind }) => kind === "near");
  assert.equal(near.why, "最接近的是：“收费管理”");
});

test("of an everyday word that was not typed whole one is told that it is a guess", async () => {
  const box = withWords();
  for (const query of ["手机", "高中", "滑雪", "幼儿园老师怎么样"]) {
    for (const { kind, why } of await listed(box, query)) {
      if (kind === "similar") assert.match(why, /^$|^猜和“.+”有关$/u, query);
      assert.ok(kind === "everyday" || !why.includes("相当于"), query);
    }
  }
});

test("beside the nearest that an everyday word has, longer words that hold it are no guesses", async () => {
  for (const query of ["高中", "厕所", "操场"]) {
    const results = await listed(opened("whole"), query);
    assert.equal(results[0].kind, "near", query);
    assert.ok(results.every(({ why }) => !why.startsWith("猜")), query);
  }
});

test("words whose characters only stand near each other in the query are not said to mean anything", async () => {
  const results = await listed(opened("whole"), "没人 放学接");
  assert.ok(results.every(({ why }) => !why.includes("放学没人接")  || why.startsWith("猜")));
});

test("a slip or pinyin is said to be guessed, and three characters with another in the middle are no slip", async () => {
  const box = opened("whole");
  assert.equal((await listed(box, "食唐"))[0].why, "没有找到“食唐”，猜是“食堂”");
  assert.equal((await listed(box, "xiaoche"))[0].why, "按拼音，猜是“校车”");
  assert.ok((await listed(box, "生活费")).every(({ kind, why }) => kind === "similar" && !why.includes("猜是")));
});
