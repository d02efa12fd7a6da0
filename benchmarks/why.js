// Prints for each result of a query its kind, its score and what that is made of. Run by why.py.
"use strict";
const [, , tests, query] = process.argv;
const { opened, Results } = require(`${tests}/opened.js`);

const rounded = (number) => number.toFixed(2);

// Each pair of the query with its share of the score: what it says, times how well it is explained.
function parts({ explained, query: { pairs } }, store) {
  const whole = Array.from(pairs).reduce((sum, pair) => sum + store.idf(pair).value, 0) || 1;
  return Array.from(explained, ([pair, [credit, unit]]) => {
    const value = store.idf(pair).value / whole;
    const by = unit.from === "text" ? "原文" : `“${unit.text}”${unit.meaning ? `→“${unit.meaning.text}”` : ""}`;
    return `      ${pair} ${rounded(value * credit)} = ${rounded(value)} × ${rounded(credit)}，来自${by}`;
  });
}

async function main() {
  const { search, store, files } = opened("whole");
  const found = await search.run(query);
  const { pairs, segments, wishes } = found.query;
  console.log(`“${query}” → “${found.query.text}”，词：${segments.join(" ")}，字对：${[...pairs].join(" ")}，想知道：${wishes.join(" ") || "（没有说）"}`);
  console.log(`读了：${[...files.keys()].join(" ")}`);
  const { items } = Results.answer(found, store);
  found.results.forEach((result, place) => {
    const { title } = items[place].find(({ location }) => !location.includes("#"));
    const why = /search-why">([^<]*)/u.exec(title);
    console.log(`${place + 1}. ${result.kind} ${rounded(result.score)} ${result.entry.path} ${result.entry.title}${why ? `（${why[1]}）` : ""}`);
    const query = { ...found.query, ...result.query };
    if (result.explained) for (const line of parts({ ...result, query }, store)) console.log(line);
  });
}

main();
