// What stands in the text is found wherever it stands, and nowhere else.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, allItems, official, paths, verbatim, script } = require("./opened.js");
const Fold = script("fold");

// The same numbers on every run.
function chance(seed) {
  return (limit) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
}

const LENGTHS = [1, 2, 2, 3, 3, 4, 5, 6, 8, 12, 25, 60, 200, 600];
const DISGUISES = [
  (text) => text,
  (text) => Array.from(text).join(" "),
  (text) => text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0) + 0xfee0)),
  (text) => text.replace(/\p{P}/gu, ""),
  (text) => text.toUpperCase(),
];

function cuts(items, count) {
  const next = chance(7);
  return Array.from({ length: count }, () => {
    const item = items[next(items.length)];
    const text = item.title + item.measures.join("");
    const length = LENGTHS[next(LENGTHS.length)];
    const start = next(Math.max(1, text.length - length));
    return DISGUISES[next(DISGUISES.length)](text.slice(start, start + length));
  }).filter((query) => Fold.plain(query));
}

for (const kind of ["whole", "blocks"]) {
  test(`words cut at random from the text, index ${kind}`, async () => {
    const items = await allItems();
    const { search } = opened(kind);
    for (const query of cuts(items, 400)) {
      const needle = Fold.plain(query);
      const holding = items.filter(({ body, plainSummary }) => body.includes(needle) || plainSummary.includes(needle));
      const expected = holding.map(({ path }) => path).sort();
      const found = await search.run(query);
      assert.deepEqual(expected.filter((path) => !paths(found).includes(path)), [], query);
      assert.deepEqual(verbatim(found).filter((path) => /\d\/\d/u.test(path) && !expected.includes(path)), [], query);
      const kinds = official(found).map(({ kind }) => kind);
      const asTyped = kinds.filter((each) => each === "verbatim").length;
      assert.deepEqual(kinds.slice(0, asTyped), Array(asTyped).fill("verbatim"), `${query}: first of all`);
    }
  });
}

test("what speaks of a word twice comes before what has it once", async () => {
  const { search } = opened("whole");
  assert.deepEqual((await search.run("食堂")).results.slice(0, 2).map(({ entry }) => entry.number), [26, 22]);
});

test("a question word alone is searched like any other word", async () => {
  const items = await allItems();
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    for (const query of ["的", "我", "谁", "关于", "相关", "我的", "的 读者：家长", "《关于》"]) {
      const wanted = items.filter(({ audiences }) => !query.includes("家长") || audiences.includes(0));
      const holding = wanted.filter(({ body, plainSummary }) => [body, plainSummary].some((text) => text.includes(Fold.plain(query.split(" ")[0]))));
      assert.deepEqual(verbatim(await search.run(query)).sort(), holding.map(({ path }) => path).sort(), query);
    }
  }
});

test("signs around the words, the shape of brackets and the full stop after a title make no difference", async () => {
  const items = await allItems();
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    for (const word of ["食堂", "中考", "课后托管", "初四"]) {
      const expected = paths(await search.run(word));
      for (const query of [`${word}？`, `“${word}”`, `《${word}》`, `（${word}）`, `${word}、`, `${word}。`]) {
        const found = await search.run(query);
        assert.deepEqual(paths(found), expected, query);
        assert.equal(official(found)[0].kind, "verbatim", query);
      }
    }
    const { results: [policy] } = await search.run("威政办发[2017]15号");
    assert.deepEqual([policy.kind, policy.entry.number], ["verbatim", 14]);
    for (const { title, measures, path } of items) {
      for (const query of [`${title}。${measures[0]}`, title + measures[0]]) {
        const { results: [first] } = await search.run(query);
        assert.deepEqual([first.kind, first.entry.path], ["verbatim", path], query);
      }
    }
  }
});

test("a title is found with its number before it, and an item by its number", async () => {
  const items = await allItems();
  const { search: whole } = opened("whole");
  const { search: inBlocks, store } = opened("blocks");
  await store.start();
  // What is found in blocks may not depend on those that an earlier query has loaded.
  const forgetful = () => {
    store.blocks.clear();
    store.directory.entries.clear();
    return inBlocks;
  };
  const fresh = { whole: () => whole, blocks: forgetful };
  for (const { number, title, measures, path } of items) {
    for (const kind of ["whole", "blocks"]) {
      for (const query of [`${number}.${title}。${measures[0]}`, `${number}．${title}`, `第${number}项 ${title}`]) {
        const { results: [first] } = await fresh[kind]().run(query);
        assert.deepEqual([first.kind, first.entry.path], ["verbatim", path], query);
      }
      for (const query of [`${number}`, `第${number}项`, `${number}、`]) {
        assert.ok(paths(await fresh[kind]().run(query)).includes(path), `${query}, index ${kind}`);
      }
    }
  }
});

test("of several words first come items with all, then items with most", async () => {
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    const holds = ({ entry }, word) => entry.body.includes(word);
    for (const words of [["食堂", "校车"], ["学校", "安全", "食堂"]]) {
      const { results } = await search.run(words.join(" "));
      const counts = results.map((result) => words.filter((word) => holds(result, word)).length);
      assert.equal(counts[0], words.length);
      assert.equal(counts[1], words.length - 1);
    }
    for (const query of ["食堂，校车", "食堂、校车", "食堂/校车"]) {
      assert.deepEqual(paths(await search.run(query)), paths(await search.run("食堂 校车")), query);
    }
  }
});

test("words that only punctuation keeps apart come after those that stand together", async () => {
  const items = await allItems();
  const { search } = opened("whole");
  const typed = (text) => text.normalize("NFKC").toLowerCase().replace(/\s/gu, "");
  const around = items.flatMap(({ measures }) => measures.flatMap((text) => text.match(/\p{Script=Han}[、，]\p{Script=Han}/gu) || []));
  assert.ok(around.length > 100);
  for (const [first, , second] of around) {
    const query = first + second;
    for (const { kind, entry } of (await search.run(query)).results) {
      const isTogether = typed(entry.title + entry.measures.join("") + entry.summary).includes(query);
      if (kind === "verbatim") assert.ok(isTogether, query);
      if (kind === "spread") assert.ok(!isTogether && entry.body.includes(query), query);
    }
  }
});

test("what only the editors wrote comes after the official text, under a kind of its own", async () => {
  const { search } = opened("whole");
  for (const word of ["孩子", "准备", "来区里讲课", "家长 安全"]) {
    const { query, results } = await search.run(word);
    const isOfficial = ({ entry }) => query.parts.every((part) => entry.body.includes(part));
    const held = results.filter(({ kind }) => kind === "verbatim" || kind === "parts");
    const edited = results.filter(({ kind }) => kind === "summary");
    assert.ok(held.every(isOfficial) && edited.every((result) => !isOfficial(result)), word);
    assert.deepEqual(results.slice(0, held.length + edited.length), [...held, ...edited], word);
  }
  assert.ok((await search.run("来区里讲课")).results.some(({ kind }) => kind === "summary"));
});

test("each page is listed once, and a word that only editors wrote makes several no official hit", async () => {
  const { search } = opened("whole");
  for (const query of ["学校", "经费", "升学", "中考什么时候"]) {
    const found = paths(await search.run(query));
    assert.equal(new Set(found).size, found.length, query);
  }
  const { results } = await search.run("品德 学校");
  assert.ok(results.some(({ kind }) => kind === "summary") && results.every(({ kind }) => kind !== "parts"));
});

test("a sign of punctuation alone is looked for as it is", async () => {
  const items = await allItems();
  const { search } = opened("whole");
  for (const sign of ["；", "“", "《"]) {
    const expected = items.filter(({ measures }) => measures.some((text) => text.includes(sign))).map(({ path }) => path);
    assert.deepEqual(verbatim(await search.run(sign)).sort(), expected.sort(), sign);
  }
});

test("titles come before text", async () => {
  const items = await allItems();
  const { search } = opened("whole");
  for (const word of ["教育", "学校", "建设"]) {
    const { results } = await search.run(word);
    const holds = results.filter(({ kind }) => kind === "verbatim").map(({ entry }) => entry.plainTitle.includes(word));
    assert.equal(holds.lastIndexOf(true) < holds.indexOf(false), true, word);
    assert.ok(items.some(({ plainTitle }) => plainTitle.includes(word)));
  }
});

test("of several words, items that hold all come first", async () => {
  const items = await allItems();
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    const words = ["家长", "教师", "学校"];
    const expected = items.filter(({ body, plainSummary }) => words.every((word) => body.includes(word) || plainSummary.includes(word)));
    const found = await search.run(words.join(" "));
    assert.ok(expected.length > 0);
    assert.deepEqual(paths(found).slice(0, expected.length).sort(), expected.map(({ path }) => path).sort());
  }
});

test("verbatim hits do not hide the item whose title says the same", async () => {
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    const results = official(await search.run("教育改革"));
    const held = results.filter(({ kind }) => kind === "verbatim");
    assert.ok(held.length > 0 && held.length < 3);
    const [next] = results.slice(held.length);
    assert.ok(next.kind === "everyday" && next.entry.plainTitle.includes("教育综合改革"));
  }
});

test("traditional characters find what simplified ones do", async () => {
  for (const kind of ["whole", "blocks"]) {
    const { search } = opened(kind);
    for (const [traditional, simplified] of [
      ["課後託管", "课后托管"], ["校園欺凌", "校园欺凌"], ["幼兒園", "幼儿园"], ["深入學習", "深入学习"],
      ["研讨等活動", "研讨等活动"], ["食堂財務", "食堂财务"], ["學校安全教育", "学校安全教育"], ["學校 主题：校园安全", "学校 主题：校园安全"],
    ]) {
      const expected = (await search.run(simplified)).results;
      assert.equal(expected[0].kind, "verbatim");
      const { query, results } = await search.run(traditional);
      const listed = (list) => list.map(({ kind, entry }) => [kind, entry.path]);
      assert.deepEqual(listed(results), listed(expected));
      assert.equal(query.plain, Fold.plain(simplified).replace(/主题校园安全$/u, ""));
    }
  }
});

test("the official text outside the items is found too", async () => {
  const { search } = opened("whole");
  await search.store.start();
  for (const page of search.store.pages) {
    assert.ok(paths(await search.run(page.title)).includes(page.path), page.title);
    for (const text of page.measures) assert.ok(paths(await search.run(text)).includes(page.path), text);
  }
});

test("a number leads to the item that has it", async () => {
  const items = await allItems();
  const { search } = opened("whole");
  const chinese = (number) => `${number > 19 ? "一二三四五六七八九"[Math.floor(number / 10) - 1] : ""}${number > 9 ? "十" : ""}${"一二三四五六七八九"[number % 10 - 1] || ""}`;
  const numbered = ({ results }) => results.filter(({ kind }) => kind === "number").map(({ entry }) => entry.path);
  for (const { number, path } of items) {
    for (const query of [`第${number}项`, `第${number}条`, `第${chinese(number)}项`]) {
      assert.ok(paths(await search.run(query)).includes(path), query);
    }
  }
  const { path } = items.find(({ number }) => number === 26);
  for (const query of ["26", "２６", "二十六", "第26项", "第２６条"]) assert.deepEqual(numbered(await search.run(query)), [path], query);
  for (const query of ["-1", "①", "1.0", "㉖"]) assert.deepEqual(numbered(await search.run(query)), [], query);
});

test("what was copied with the punctuation in it is found as it stands, however few characters it has", async () => {
  const { search } = opened("whole");
  for (const copied of ["理，做", "地、活"]) {
    const { results: [first] } = await search.run(copied);
    assert.ok(first.kind === "verbatim" && first.entry.measures[first.measures[0]].includes(copied), copied);
  }
});
