// The search as a worker would open it, on the index that SEARCH_INDEX names.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const BROWSER = path.join(__dirname, "../../scripts/planbook/search/browser");
const INDEX = process.env.SEARCH_INDEX;
const script = (name) => require(path.join(BROWSER, `${name}.js`));
const Search = script("search");
const Store = script("store");
const Results = script("results");

const more = () => ({
  Directory: script("directory"),
  Fallback: script("fallback"),
  Traditional: script("traditional"),
});

// What make makes of something, for everyone who asks: made once.
function once(make) {
  const made = new Map();
  return (of) => {
    if (!made.has(of)) made.set(of, make(of));
    return made.get(of);
  };
}

// What a file of the index holds. Only the core, which tests change, is parsed anew for everyone who opens it.
const decoder = new TextDecoder("gb18030");
const json = once((file) => decoder.decode(fs.readFileSync(file)).slice("held(".length, -1));
const parsed = once((file) => JSON.parse(json(file)));
const published = (file) => (path.basename(file) === "core.txt" ? JSON.parse(json(file)) : parsed(file));
const Corpus = script("corpus");
Corpus.sayings = once(Corpus.sayings); // of a shared file the same

// kind: "whole" or "blocks". Returns the search, its store, and the files that it has loaded, each as edit
// returns it.
function opened(kind, edit = (name, content) => content) {
  const files = new Map();
  const load = async (name) => {
    if (!files.has(name)) {
      files.set(name, edit(name, published(path.join(INDEX, kind, "search", `${name}.txt`))));
    }
    return files.get(name);
  };
  const store = new Store(load, more);
  return { search: new Search(store), store, files };
}

async function allItems() {
  const { store } = opened("whole");
  await store.start();
  return store.loaded;
}

// Results but for the editors' answers to questions, paths of them, and of those that hold the query word for word, be it across punctuation, in the
// editors' summary, or where its characters only meet.
const official = ({ results }) => results.filter(({ entry }) => !entry.asked);
const paths = (found) => official(found).map(({ entry }) => entry.path);
const VERBATIM = ["verbatim", "spread", "summary", "chance"];
const verbatim = ({ results }) => results.filter(({ kind }) => VERBATIM.includes(kind)).map(({ entry }) => entry.path);

function queries(name = "queries") {
  const lines = fs.readFileSync(path.join(__dirname, `${name}.tsv`), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
}

module.exports = { opened, allItems, official, paths, verbatim, queries, script, Results, BROWSER, INDEX };
