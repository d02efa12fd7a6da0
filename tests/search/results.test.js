// What Material's search box is handed.
"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { opened, Results } = require("./opened.js");

async function answer(query, kind = "whole") {
  const { search } = opened(kind);
  return Results.answer(await search.run(query), search.store);
}

test("each group has one heading without an anchor; the measures have theirs", async () => {
  for (const group of (await answer("学校")).items) {
    const [heading, ...others] = group.filter(({ location }) => !location.includes("#"));
    assert.deepEqual(others, []);
    assert.match(heading.title, /search-title/u);
    for (const { location, text } of group.filter((document) => document !== heading)) {
      assert.match(location, /^\d{4}\/(\d+\/)?\?h=[^#]+#(m\d+|notice|guiding)$/u);
      assert.match(text, /<mark>学校<\/mark>/u);
    }
  }
});

test("at most three measures are shown before “more”", async () => {
  for (const group of (await answer("学校")).items) {
    const measures = group.filter(({ location }) => location.includes("#"));
    const shown = measures.filter(({ score }) => score >= group[0].score);
    assert.equal(shown.length, Math.min(3, measures.length));
  }
});

test("Enter opens the best measure of the first result", async () => {
  const best = async (query) => {
    const all = (await answer(query)).items.flat();
    return all.reduce((one, other) => (other.score > one.score ? other : one)).location;
  };
  assert.match(await best("放学没人接"), /#m\d+$/u);
  assert.match(await best("家校合作"), /&to=m\d+$/u);
});

test("every heading leads to the sentence that answers best, whatever was found", async () => {
  const headings = async (query) => (await answer(query)).items.map((group) => group.find(({ location }) => !location.includes("#")).location);
  assert.match((await headings("放学没人接"))[0], /&to=m4$/u);
  // A title: the sentence that is most like it. A number: the first. A summary: the one most like that.
  assert.match((await headings("稳妥做好新生入学工作"))[0], /&to=m2$/u);
  assert.match((await headings("27"))[0], /\?to=m1$/u);
  for (const query of ["学校", "品德", "升学", "高中", "家校合作", "第3项", "xiaoche", "食唐", "养孩子", "建设"]) {
    for (const location of await headings(query)) if (/\d\/\d/u.test(location)) assert.match(location, /[?&]to=m\d+$/u, query);
  }
});

test("a heading begins with the item's number as printed", async () => {
  const { search, store } = opened("whole");
  const found = await search.run("校车");
  const { items } = Results.answer(found, store);
  found.results.forEach(({ entry }, index) => {
    if (entry.asked) return;
    const { title } = items[index].find(({ location }) => !location.includes("#"));
    assert.match(entry.label, /^\d+\.$/u);
    assert.ok(title.includes(`><b>${entry.label}</b> `), title);
  });
});

test("a note says what a word stands for only where the reader typed the word", async () => {
  const notes = async (query) => (await answer(query)).items.flat().flatMap(({ title }) => /search-why">([^<]*)/u.exec(title)?.[1] || []);
  assert.ok((await notes("放学没人接怎么办")).includes("“放学没人接”相当于“课后托管”"));
  const [note, ...others] = await notes("手机");
  assert.match(note, /^猜和“.*手机.*”有关$/u);
  for (const each of others) assert.doesNotMatch(each, /相当于/u);
});

test("beside the first group stands what the page needs for headings and chips", async () => {
  const { search } = opened("whole");
  const found = await search.run("学校");
  const { items } = Results.answer(found, search.store);
  const { title } = items[0].find(({ location }) => !location.includes("#"));
  const side = JSON.parse(/data-search="([^"]*)"/u.exec(title)[1].replaceAll("&quot;", '"'));
  assert.deepEqual(side.kinds, found.results.map(({ kind }) => kind));
  const concerns = (index) => found.results.filter(({ entry }) => entry.audiences.includes(index)).length;
  search.store.audiences.forEach(({ text }, index) => assert.equal(side.audiences[text] || 0, concerns(index)));
  assert.ok(Object.keys(side.topics).length > 1);
});

test("what was found is marked, whatever led there", async () => {
  for (const [query, word] of [["食唐", "食堂"], ["部队", "部队"], ["初四模拟考试什么时候考", "初四模拟考试"], ["放学没人接", "课后托管"], ["高中食堂 课后托管", "课后托管"]]) {
    const text = (await answer(query)).items[0].map((document) => document.text).join("");
    assert.match(text, new RegExp(`<mark>${word}</mark>`, "u"), query);
  }
});

test("a topic may have any name", async () => {
  const { search, store } = opened("whole");
  const found = await search.run("学校");
  const [topic] = found.results[0].entry.topics;
  for (const name of ["constructor", "__proto__"]) {
    store.topics[topic].text = name;
    const [heading] = Results.answer(found, store).items[0].filter(({ location }) => !location.includes("#"));
    const { topics } = JSON.parse(/data-search="([^"]*)"/u.exec(heading.title)[1].replaceAll("&quot;", '"'));
    assert.equal(Object.getOwnPropertyDescriptor(topics, name).value, found.results.filter(({ entry }) => entry.topics.includes(topic)).length);
  }
});

test("plans are told apart where there are several", async () => {
  const { search, store } = opened("whole");
  const notes = async () => Results.answer(await search.run("学校"), store).items.flat().map(({ title }) => title).join("");
  await store.start();
  const [[, year, mark]] = store.core.plans;
  assert.equal(mark, `${year}年`);
  assert.doesNotMatch(await notes(), /search-note">\d{4}年/u);
  store.core.plans.push(["2000/", 2000, "2000年"]);
  assert.match(await notes(), new RegExp(`search-note">${mark}`, "u"));
});

test("a sentence is called by its number, as in the margin of its item", async () => {
  const { search, store } = opened("whole");
  const found = await search.run("校车服务公司代管");
  const [group] = Results.answer(found, store).items;
  const [{ measures: [measure] }] = found.results;
  assert.ok(group.some(({ title }) => title === `第${measure + 1}句`));
});
