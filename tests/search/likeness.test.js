// What is like a part of a query is a guess only where the rest of it gives no other sense.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, official } = require("./opened.js");

// The index with these everyday words as well: 托管 stands in the text that is meant, 潜水 and 滑雪 nowhere.
const SAID = ["潜水衣", "滑雪场", "托管帽", "骑马", "iBoard教学", "看鲸鲨", ...Array.from("坐修拉买借看", (sign) => `${sign}雪橇`), "雪橇狗"];
const withWords = () => opened("whole", (name, content) => !name.startsWith("words/") ? content : {
  say: [content.say, ...SAID].join(";"),
  means: [content.means, ...SAID.map(() => "")].join(";"),
  near: [content.near, ...SAID.map(() => "课后托管")].join(";"),
});

async function kinds(query) {
  return official(await withWords().search.run(query)).map(({ kind }) => kind);
}

test("a word of three characters is like one that begins as it does and as the text", async () => {
  assert.deepEqual(await kinds("托管鲸"), ["similar"]);
});

test("a word of three characters is not like one that only begins or ends as it does, or ends as it begins", async () => {
  for (const query of ["滑雪鲸", "灭水衣", "鲸滑雪"]) assert.deepEqual(await kinds(query), [], query);
});

test("a word of two characters is like what several everyday words begin or end with, not what one does", async () => {
  assert.deepEqual(await kinds("雪橇"), ["similar"]);
  for (const query of ["鲸鲨", "橇狗"]) assert.deepEqual(await kinds(query), [], query);
});

test("of a longer word one known pair is enough only where the text has it, and not behind what is strange", async () => {
  assert.deepEqual(await kinds("托管鲸鹏"), ["similar"]);
  for (const query of ["鲸鹏托管", "滑雪鲸鹏", "鲸鹏水衣", "定期存款"]) assert.deepEqual(await kinds(query), [], query);
});

test("what is bought or sold is not what the text means, nor is what only ends as something here", async () => {
  assert.deepEqual(await kinds("托管鲸鹏"), ["similar"]);
  for (const query of ["托管套餐", "公务员报名"]) assert.deepEqual(await kinds(query), [], query);
});

test("an everyday word of two characters says nothing beside a word that is strange here", async () => {
  assert.deepEqual(await kinds("骑马"), ["near"]);
  assert.deepEqual(await kinds("鲸骑马"), ["near"]);
  for (const query of ["鲸鹏骑马", "骑马鲸鹏"]) assert.deepEqual(await kinds(query), [], query);
});

test("a part of a Latin word means nothing", async () => {
  assert.deepEqual(await kinds("iboard"), ["similar"]);
  for (const query of ["board games", "oar boa", "ibo"]) assert.deepEqual(await kinds(query), [], query);
});
