// Answers queries from several indexes, as the search in a browser would. Reads JSON from standard input: the
// `queries`, and the `indexes`, each with the content of its files in Base64 by their path on the site. Writes
// JSON: for each index, for each query, the addresses of the first results. Run by found.py.
"use strict";
const path = require("node:path");

const BROWSER = path.join(__dirname, "../search/browser");
const FIRST = 3; // What readers see without scrolling.
const script = (name) => require(path.join(BROWSER, `${name}.js`));
const Search = script("search");
const Store = script("store");
const more = () => ({ Directory: script("directory"), Fallback: script("fallback"), Traditional: script("traditional") });
const decoder = new TextDecoder("gb18030");

function opened(files) {
  const read = (name) => {
    const text = decoder.decode(Buffer.from(files[`search/${name}.txt`], "base64"));
    return JSON.parse(text.slice("held(".length, -1));
  };
  // What guesses are made from is prepared once for each object: a file that is read anew is prepared anew.
  const known = new Map();
  const load = async (name) => known.get(name) || known.set(name, read(name)).get(name);
  return new Search(new Store(load, more));
}

async function answers(files, queries) {
  const search = opened(files);
  const found = [];
  for (const query of queries) {
    const { results } = await search.run(query);
    found.push(results.slice(0, FIRST).map(({ entry }) => entry.path));
  }
  return found;
}

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const { indexes, queries } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  const found = [];
  for (const files of indexes) found.push(await answers(files, queries));
  process.stdout.write(JSON.stringify(found));
}

main();
