// Whatever is typed: no error, no markup, and the search goes on.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const fs = require("node:fs");
const path = require("node:path");
const { opened, paths, Results, script, INDEX } = require("./opened.js");
const Fold = script("fold");

const ODD = [
  "学".repeat(5000),
  "抓好小学生课后托管日常管理，".repeat(400),
  "<img src=x onerror=alert(1)>",
  "</mark><script>alert(1)</script>",
  "课后<b>托管",
  ".*+?^${}()|[]\\",
  "(a+)+$",
  "👩‍👩‍👧👍",
  "\ud800",
  "课\udc00后",
  "__proto__",
  "constructor",
  "%E4%BD%A0%ZZ",
  "读者：",
  "读者：没有这种人",
  "\u0000\u200b\u202e",
];

for (const kind of ["whole", "blocks"]) {
  test(`odd input, index ${kind}`, async () => {
    const { search } = opened(kind);
    for (const input of ODD) {
      const answer = Results.answer(await search.run(input), search.store);
      for (const { title, text } of answer.items.flat()) {
        assert.doesNotMatch(title + text, /<(?!\/?(mark|span|small|b)\b)/u, input);
        assert.doesNotMatch(title + text, /<[^>]*\son/u, input);
      }
    }
    assert.ok(paths(await search.run("食堂")).length > 0);
  });
}

test("5,000 characters take no longer than a glance", async () => {
  const { search } = opened("whole");
  await search.store.start();
  const before = process.cpuUsage();
  await search.run("这是一段谁也没有写过的话".repeat(420));
  assert.ok(process.cpuUsage(before).user < 1_000_000);
});

test("single characters, numbers and words that sound like one in old books find nothing", async () => {
  const { search } = opened("whole");
  for (const input of ["1/0", "007", "123456", "退税"]) assert.deepEqual(paths(await search.run(input)), [], input);
});

test("text of the plan is escaped, and the hit is marked", () => {
  assert.equal(Results.marked('<b>“课后”托管</b>&"', ["后托"]), "&lt;b&gt;“课<mark>后”托</mark>管&lt;/b&gt;&amp;&quot;");
});

test("folding is the same as in Python", () => {
  for (const [text, plain] of JSON.parse(fs.readFileSync(path.join(INDEX, "folded.json"), "utf8"))) {
    assert.equal(Fold.plain(text), plain, text);
  }
});
