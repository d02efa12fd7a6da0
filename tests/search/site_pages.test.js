// Pages of the site are found, and a term is explained above what was found.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, paths, Results } = require("./opened.js");

for (const index of ["whole", "blocks"]) {
  test(`every page of the site is found by its title and its other names, index ${index}`, async () => {
    const { search, store } = opened(index);
    await store.start();
    assert.ok(store.site.length > 8);
    for (const { title, path, names } of store.site) {
      for (const name of [title, ...names]) assert.ok(paths(await search.run(name)).includes(path), name);
    }
  });

  test(`who asks for dates or amounts alone is led to them, index ${index}`, async () => {
    const { search } = opened(index);
    for (const query of ["今年什么时候完成", "什么时候", "截止", "什么时候截止", "最后期限是什么时候"]) assert.equal(paths(await search.run(query))[0], "timeline/", query);
    for (const query of ["多少钱", "一共花多少钱", "投入多少钱"]) assert.equal(paths(await search.run(query))[0], "figures/", query);
  });
}

test("who asks for the date or the amount of something finds that first, and the page behind it", async () => {
  const { search } = opened("whole");
  for (const [query, subject, page] of [["中考什么时候", "中考", "timeline/"], ["助学贷款多少钱", "助学贷款", "figures/"]]) {
    const found = paths(await search.run(query));
    assert.deepEqual(found.slice(0, 1), paths(await search.run(subject)).slice(0, 1), query);
    assert.ok(found.includes(page), query);
  }
});

test("who asks for the date or the amount of what is not there is led to none", async () => {
  const { search } = opened("whole");
  for (const query of ["种牙多少钱", "飞机票要多少钱", "彗星什么时候来"]) assert.deepEqual(paths(await search.run(query)), [], query);
});

test("a name of a topic or of readers finds the official text first", async () => {
  const { search } = opened("whole");
  for (const [name, page] of [["校园安全", "topics/campus-safety/"], ["家长", "for/parents/"]]) {
    const { results } = await search.run(name);
    assert.equal(results[0].kind, "verbatim");
    assert.ok(results.some(({ kind, entry }) => kind === "site" && entry.path === page), name);
  }
});

test("another name of a page comes after what everyday words lead to, and before guesses", async () => {
  const { search } = opened("whole");
  const kinds = async (query) => (await search.run(query)).results.map(({ kind }) => kind);
  const [first, ...rest] = await kinds("经费");
  assert.equal(first, "everyday");
  assert.ok(rest.includes("site"));
  assert.deepEqual((await kinds("文件")).slice(0, 2), ["asked", "similar"]);
});

test("a query that is a term, or asks what it is, brings its explanation", async () => {
  const { search, store, files } = opened("whole");
  for (const query of ["学区制", "什么是学区制", "学区制是什么意思？", "请问啥叫学区制"]) {
    const found = await search.run(query);
    assert.equal(found.term.name, "学区制", query);
    assert.ok(found.term.explanation.length > 5);
    const [heading] = Results.answer(found, store).items[0].filter(({ location }) => !location.includes("#"));
    const { term } = JSON.parse(/data-search="([^"]*)"/u.exec(heading.title)[1].replaceAll("&quot;", '"'));
    const { id, name, explanation } = found.term;
    assert.deepEqual(term, { name, text: explanation, location: `terms/?to=${id}` });
  }
  assert.ok([...files.keys()].some((name) => name.startsWith("terms/")));
});

test("another name of a term will do, and other queries load no terms", async () => {
  const { search, store, files } = opened("whole");
  assert.equal((await search.run("校车")).term, undefined);
  assert.ok(![...files.keys()].some((name) => name.startsWith("terms/")));
  const [name, alias] = store.terms.find(({ names }) => names.length > 1).names.map(({ text }) => text);
  assert.equal((await search.run(alias)).term.id, (await search.run(name)).term.id);
});

test("the pages of the site are left out where results are narrowed", async () => {
  const { search } = opened("whole");
  assert.ok(!paths(await search.run("截止 读者：家长")).includes("timeline/"));
});
