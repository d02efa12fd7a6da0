// Between Material's search box and the search: its messages in, its messages out, nothing else.
// A page starts it when it opens, so the search itself is loaded by the first query.
const Message = { READY: 1, QUERY: 2, RESULT: 3 };
// Material has no word for a failure: it is shown a result, and docs/assets/search/shown.js puts the message
// in its place. Where first results are there already, they are shown once more, as cut.
const FAILED = { location: "", title: "<i data-search='{\"isFailed\":true}'></i>", text: "", score: 0, terms: {} };
const version = self.location.search;
const loaded = new Map();
// From a folder nothing can be fetched: docs/assets/search/folder.js brings its own ways.
const { read = fetchContent, run = fetchScript } = self;
let modules = null;
let store = null;
let latest = 0;
// PARTS, how many files of everyday words there are, stands before this script: see files.py.

// An address names its version, so that whatever the browser has of it is right, such as what box.js has
// asked for ahead.
async function file(name) {
  for (const cache of ["force-cache", "reload"]) {
    const response = await fetch(name + version, { cache });
    if (response.ok) return response;
  }
  throw new Error(name);
}

// A file of the index is "held(…)", a call with its content: see files.py.
async function fetchContent(name) {
  const text = new TextDecoder("gb18030").decode(await (await file(`${name}.txt`)).arrayBuffer());
  return JSON.parse(text.slice(text.indexOf("(") + 1, -1));
}

async function fetchScript(name) {
  importScripts(URL.createObjectURL(await (await file(`${name}.js`)).blob()));
}

// Gets a file once, and again if that has failed.
function once(name, get) {
  if (!loaded.has(name)) {
    const promise = get(name);
    promise.catch(() => loaded.delete(name));
    loaded.set(name, promise);
  }
  return loaded.get(name);
}

const load = (name) => once(name, read);

function more() {
  if (!modules) {
    importScripts(`more.js${version}`);
    modules = { Directory, Fallback, Traditional };
  }
  return modules;
}

const post = (data) => self.postMessage({ type: Message.RESULT, data });

// Asks for the everyday words that the first query may need while the engine and the core are still on their way.
async function loadWordsAhead(text) {
  await once("query", run);
  for (const pair of Query.parse(text).pairs) load(`words/${Fold.shard(pair, PARTS)}`).catch(() => {}); // asked for again
}

async function answer(text) {
  const turn = ++latest;
  const isCurrent = () => turn === latest;
  let first = null;
  if (!text.trim()) return post({ items: [] });
  try {
    if (!store) loadWordsAhead(text).catch(() => {}); // what fails here fails below as well
    await Promise.all(["query", "engine"].map((name) => once(name, run)));
    store = store || new Store(load, more);
    const show = (found, isLast = false) => {
      if (!isCurrent()) return;
      first = { ...found, text };
      post(Results.answer({ ...first, isLast }, store));
    };
    show(await new Search(store).run(text, (part) => show(part), isCurrent), true);
  } catch (error) {
    console.error(error);
    if (!isCurrent()) return;
    post(first ? Results.answer({ ...first, isCut: true }, store) : { items: [[FAILED]] });
  }
}

self.addEventListener("message", ({ data: message }) => {
  if (message.type === Message.QUERY) answer(message.data);
});

// The index comes on demand: there is no need to wait for the one that Material sends.
self.postMessage({ type: Message.READY });
