// Questions that editors have answered are found by their words, and shown as what they are.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, official, Results } = require("./opened.js");

const answersOf = ({ results }) => results.filter(({ entry }) => entry.asked);

for (const index of ["whole", "blocks"]) {
  test(`a question typed as editors wrote it, or nearly, is answered first or second, index ${index}`, async () => {
    const { search } = opened(index);
    await search.run("食堂");
    const { list } = await search.store.questions();
    assert.ok(list.length > 200);
    const missed = [];
    for (const { text } of list) {
      for (const typed of [text, `请问${text.replace(/[，？]/gu, "")}呀`]) {
        const place = (await search.run(typed)).results.findIndex(({ entry }) => entry.asked && entry.asked.text === text);
        if (place < 0 || place > 1) missed.push(typed);
      }
    }
    assert.ok(missed.length <= 0.02 * 2 * list.length, missed.join("\n"));
  });

  test(`of a word that the text has, the official words come first and one answer after them, index ${index}`, async () => {
    const { search } = opened(index);
    for (const word of ["校车", "课后托管", "中考", "鼓号队"]) {
      const found = await search.run(word);
      const kinds = found.results.map(({ kind }) => kind);
      const place = kinds.indexOf("related");
      assert.ok(place > 0 && kinds.slice(0, place).every((kind) => kind === "verbatim"), word);
      const [{ entry }, ...others] = answersOf(found);
      assert.equal(others.length, 0);
      assert.ok(entry.asked.text.includes(word) && official(found).some(({ kind, entry: { path } }) => kind === "verbatim" && path === entry.path), word);
    }
  });
}

test("a question in other words is answered, by at most two, behind nothing but pages that were asked for", async () => {
  const { search } = opened("whole");
  for (const [typed, asked] of [
    ["校车归谁管", "幼儿园的校车谁来管？"], ["孩子放学没人接怎么办", "放学没人接，学校管吗？"], ["乱收费", "学校收费有人管吗？"],
  ]) {
    const found = await search.run(typed);
    assert.equal(found.results[0].kind, "answer", typed);
    assert.ok(answersOf(found).some(({ entry }) => entry.asked.text === asked), typed);
    assert.ok(answersOf(found).length <= 2, typed);
  }
});

test("what shares hardly more than a word with the query stands behind what was found, and what was found second brings none", async () => {
  const { search } = opened("whole");
  const kinds = (await search.run("督学电话")).results.map(({ kind }) => kind);
  assert.ok(kinds.indexOf("beside") > kinds.indexOf("similar") && !kinds.includes("answer"));
  const { results: [first] } = await search.run("特色学校怎么评选");
  assert.deepEqual([first.kind, first.entry.number], ["verbatim", 11]);
});

test("an answer is told to be the editors', with what the text leaves open, the official sentence, and the way there", async () => {
  const { search, store } = opened("whole");
  const found = await search.run("孩子放学没人接怎么办");
  const [{ entry }] = found.results;
  const [sentence, parent] = Results.answer(found, store).items[0];
  for (const part of [entry.asked.text, entry.answer, "编者的回答", entry.title]) assert.ok(parent.title.includes(part), part);
  assert.match(entry.answer, /^[^（]+。（(?:文中|也)没有写：[^）]+）$/u);
  assert.match(parent.location, /^2018\/27\/\?.*to=m4$/u);
  assert.ok(sentence.location.endsWith("#m4") && sentence.text.includes("<mark>课后托管</mark>"));
});

test("neither a slip nor a chance meeting is taken for what an answer is about", async () => {
  const { search } = opened("whole");
  for (const typed of ["食唐", "部队", "化学", "施工", "政风", "学成"]) assert.deepEqual(answersOf(await search.run(typed)), [], typed);
});

test("answers are narrowed to the readers who ask", async () => {
  const { search, store } = opened("whole");
  const found = await search.run("放学没人接 读者：家长");
  assert.ok(answersOf(found).length > 0);
  for (const { entry } of answersOf(found)) assert.equal(store.audiences[entry.audiences[0]].text, "家长");
  assert.deepEqual(answersOf(await search.run("放学没人接 读者：教师")), []);
});

test("a plan without questions is searched as well", async () => {
  const { search } = opened("whole", (name, content) => (name === "questions" ? [[], [], [], [], []] : content));
  const found = await search.run("放学没人接，学校管吗？");
  assert.ok(found.results.length > 0 && !answersOf(found).length);
});
