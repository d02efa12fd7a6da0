// A query loads what it needs of the index and no more.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, paths, queries, script } = require("./opened.js");
const Fold = script("fold");

test("an empty query loads nothing", async () => {
  const { search, files } = opened("whole");
  await search.run("");
  await search.run("   ");
  assert.deepEqual([...files.keys()], []);
});

// The numbers of the files of everyday words that have been loaded.
const parts = (files) => [...files.keys()].filter((name) => name.startsWith("words/")).map((name) => Number(name.slice("words/".length)));

test("a short plan is one file, and of the everyday words those are loaded that share a pair with the query", async () => {
  const { search, store, files } = opened("whole");
  await search.run("食堂");
  assert.deepEqual([...files.keys()].filter((name) => !name.startsWith("answers/")).slice(0, 2), ["core", "questions"]);
  assert.deepEqual(parts(files), [Fold.shard("食堂", store.core.parts)]);
  await search.run("放学没人接");
  assert.deepEqual(new Set(parts(files)), new Set(["食堂", "放学", "学没", "没人", "人接"].map((pair) => Fold.shard(pair, store.core.parts))));
});

test("what was copied from the text needs one file of everyday words, and no text needs them all", async () => {
  const { search, store, files } = opened("whole");
  await store.start();
  const copied = store.loaded.map(({ measures }) => measures.join("")).sort((one, other) => other.length - one.length)[0];
  assert.equal((await search.run(copied)).results[0].kind, "verbatim");
  assert.equal(parts(files).length, 1);
  await search.run(Array.from(copied).reverse().join(""));
  assert.ok(parts(files).length <= 1 + 32);
});

test("the same is found into however many files the everyday words are cut", async () => {
  const cut = opened("whole");
  await cut.store.start();
  const all = await Promise.all(Array.from({ length: cut.store.core.parts }, (_, number) => cut.store.load(`words/${number}`)));
  const joined = (field) => all.map((part) => part[field]).join(";");
  const uncut = opened("whole", (name, content) => {
    if (name === "core") return { ...content, parts: 1 };
    return name === "words/0" ? { say: joined("say"), means: joined("means"), near: joined("near") } : content;
  });
  const found = ({ results }) => results.map(({ kind, entry, score }) => [kind, entry.path, score]);
  for (const [query] of queries().filter((_, place) => place % 20 === 0)) {
    assert.deepEqual(found(await cut.search.run(query)), found(await uncut.search.run(query)), query);
  }
  assert.ok(all.length > 1);
});

test("what stands in the text is there before the everyday words are", async () => {
  const { search, files } = opened("whole");
  const posted = [];
  const found = await search.run("食堂", ({ results }) => posted.push([paths({ results }), [...files.keys()]]));
  const [[first, loaded]] = posted;
  assert.deepEqual(loaded, ["core", "questions"]);
  assert.deepEqual(first, paths(found).slice(0, first.length));
});

test("what comes later stands below what is shown already, in the room that is kept for it", async () => {
  const seen = ({ results, term }) => [term && term.name, ...results.map(({ kind, entry: { path, title, asked } }) => [kind, path || title, asked && asked.width])];
  const asked = [...queries(), ...queries("questions")].map(([query]) => query).filter((_, place) => place % 15 === 0);
  const moved = [];
  for (const query of [...asked, "校车归谁管", "学区制", "什么是学区制", "截止", "中考什么时候", "经费"]) {
    const { search } = opened("whole");
    const posted = [];
    const found = await search.run(query, (part) => posted.push(seen(part)));
    const whole = seen(found);
    const isAbove = posted.some((part) => JSON.stringify(part) !== JSON.stringify(whole.slice(0, part.length)));
    if (isAbove) moved.push(query);
    for (const { entry } of found.results) if (entry.asked) assert.ok(Math.abs(entry.answer.length - entry.asked.width) <= entry.answer.length / 5);
    if (found.term) assert.ok(found.term.explanation);
  }
  assert.deepEqual(moved, []);
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
  assert.equal(Fold.shard("课后", 7), ("课".codePointAt(0) * 31 + "后".codePointAt(0)) % 7);
});
