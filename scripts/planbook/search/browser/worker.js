// Between Material's search box and the search: its messages in, its messages out, nothing else.
const Message = { READY: 1, QUERY: 2, RESULT: 3 };
const version = self.location.search;
const loaded = new Map();
let modules = null;
let latest = 0;

function load(name) {
  if (!loaded.has(name)) {
    const promise = fetch(`${name}.txt${version}`).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return JSON.parse(new TextDecoder("gb18030").decode(await response.arrayBuffer()));
    });
    promise.catch(() => loaded.delete(name));
    loaded.set(name, promise);
  }
  return loaded.get(name);
}

function more() {
  if (!modules) {
    importScripts(`more.js${version}`);
    modules = { Directory, Guess, Explanation, Traditional };
  }
  return modules;
}

const store = new Store(load, more);
const search = new Search(store);

function post(found) {
  self.postMessage({ type: Message.RESULT, data: Results.answer(found, store) });
}

self.addEventListener("message", async ({ data: message }) => {
  if (message.type !== Message.QUERY) return;
  const turn = ++latest;
  const isCurrent = () => turn === latest;
  try {
    const found = await search.run(message.data, post, isCurrent);
    if (isCurrent()) post(found);
  } catch (error) {
    console.error(error);
    if (isCurrent()) self.postMessage({ type: Message.RESULT, data: { items: [] } });
  }
});

// The index comes on demand: there is no need to wait for the one that Material sends.
self.postMessage({ type: Message.READY });
