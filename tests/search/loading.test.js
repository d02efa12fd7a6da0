// A query loads what it needs of the index and no more.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, paths, script } = require("./opened.js");
const Directory = script("directory");

test("an empty query loads nothing", async () => {
  const { search, files } = opened("whole");
  await search.run("");
  await search.run("   ");
  assert.deepEqual([...files.keys()], []);
});

test("a short plan is one file, and so are the everyday words", async () => {
  const { search, files } = opened("whole");
  await search.run("食堂");
  await search.run("放学没人接");
  assert.deepEqual([...files.keys()].filter((name) => !name.startsWith("answers/")), ["core", "questions", "words/0"]);
});

test("what stands in the text is there before the everyday words are", async () => {
  const { search, files } = opened("whole");
  const posted = [];
  const found = await search.run("食堂", ({ results }) => posted.push([results.map(({ entry }) => entry.path), [...files.keys()]]));
  const [[first, loaded]] = posted;
  assert.deepEqual(loaded, ["core", "questions"]);
  assert.deepEqual(first, paths(found).slice(0, first.length));
});

test("of a long plan only the blocks that may hold the words are loaded", async () => {
  const { search, files } = opened("blocks");
  await search.run("曲阜学校中学部");
  const blocks = [...files.keys()].filter((name) => name.startsWith("blocks/"));
  assert.ok(blocks.length >= 1 && blocks.length <= 2, blocks.join());
});

test("first results come before all blocks are in", async () => {
  const { search } = opened("blocks");
  const posted = [];
  const found = await search.run("学校", (part) => posted.push(part));
  assert.ok(posted.length > 0);
  assert.equal(posted[0].isWhole, false);
  assert.ok(posted[0].results.length < found.results.length);
});

test("an outdated query stops", async () => {
  const { search } = opened("blocks");
  let isCurrent = true;
  const posted = [];
  await search.run("学校", (part) => {
    posted.push(part);
    isCurrent = false;
  }, () => isCurrent);
  assert.equal(posted.length, 1);
});

test("after a failure the next query tries again", async () => {
  const { search } = opened("whole");
  const { load } = search.store;
  search.store.load = async () => {
    throw new Error("no network");
  };
  await assert.rejects(search.run("食堂"), /no network/);
  search.store.load = load;
  assert.ok((await search.run("食堂")).results.length > 0);
});

test("a gram has the same shard as in scripts/planbook/search/directory.py", () => {
  assert.equal(Directory.shardNumber("课后", 7), ("课".codePointAt(0) * 31 + "后".codePointAt(0)) % 7);
});
