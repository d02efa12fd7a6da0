// The way into Material's search box: every way of typing reaches it, and the address follows the query.
// Material listens for "keyup" alone, and reads ?q= itself when a page opens. For results see shown.js, for
// the rest, which comes when the box is first used, place.js, chips.js and share.js.

// Engines of 2020 lack this alone of what our scripts call.
if (!Element.prototype.replaceChildren) {
  Element.prototype.replaceChildren = function replaceChildren(...nodes) {
    this.textContent = "";
    this.append(...nodes);
  };
}

(() => {
  const input = document.querySelector("[data-md-component=search-query]");
  const toggle = document.querySelector("[data-md-toggle=search]");
  const result = document.querySelector("[data-md-component=search-result]");
  if (!input || !toggle || !result) return;
  const list = result.querySelector(".md-search-result__list");
  const PAUSE = 500;
  const OPENING = ["Enter", "ArrowDown", "ArrowUp"];
  let isComposing = false;
  let isEntered = false;
  let isLeaving = false;
  let remembering = 0;

  // --- Every way of typing: one keyup for each change, none while an input method is composing.
  // Material's suggestions go by keydown.
  const tell = () => ["keydown", "keyup"].forEach((name) => input.dispatchEvent(new Event(name)));

  function changed() {
    if (isComposing) return;
    isEntered = false;
    tell();
    rememberSoon();
  }

  input.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    changed();
  });
  input.addEventListener("input", (event) => {
    open();
    // Some input methods never say that they have ended.
    if (isComposing && event.isComposing === false) isComposing = false;
    changed();
  });
  input.addEventListener("change", changed);
  input.form.addEventListener("reset", () => setTimeout(changed));

  for (const name of ["keydown", "keyup"]) {
    window.addEventListener(name, (event) => {
      if (event.target !== input) return;
      const isOfInputMethod = isComposing || event.isComposing || event.keyCode === 229;
      const isEnter = name === "keydown" && event.key === "Enter";
      if (name === "keydown" && !toggle.checked && !isOfInputMethod && OPENING.includes(event.key)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return open();
      }
      const isTooEarly = isEnter && !isAnswered();
      if (!isOfInputMethod && !isTooEarly) return;
      event.stopImmediatePropagation();
      if (isEnter && event.keyCode !== 229) event.preventDefault(); // it would send the form
      if (isOfInputMethod) return;
      isEntered = true;
      const again = result.querySelector(".search-again");
      if (again) again.click();
    }, true);
  }

  // --- Whoever comes by Tab may be passing by: where the box is in sight, it opens only when it is used. Where
  // it is not, the button in the header, a label that no key reaches, gets one that does.
  const wide = matchMedia("(min-width: 60em)");
  const label = document.querySelector(".md-header__button[for=__search]");
  const button = document.createElement("button");
  let isPassing = false;
  button.type = "button";
  button.setAttribute("aria-label", "搜索");
  button.append(...label.childNodes);
  button.addEventListener("click", open);
  label.append(button);
  wide.onchange = reach;
  reach();

  function reach() {
    input.tabIndex = wide.matches || toggle.checked ? 0 : -1;
  }

  function open() {
    if (toggle.checked) return;
    toggle.checked = true;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
  }

  for (const name of ["keydown", "pointerdown"]) {
    window.addEventListener(name, ({ key }) => {
      isPassing = key === "Tab";
    }, true);
  }
  // Material clicks the toggle, unseen, when the box gets the focus.
  toggle.addEventListener("click", (event) => {
    if (isPassing && toggle.checked) event.preventDefault();
  });
  input.addEventListener("click", open);

  // --- Enter opens what answers the words in the box: where that is still to come, when it has come.
  const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

  function isAnswered() {
    const first = list.querySelector("[data-search]");
    const { text = "", kinds = [] } = first ? JSON.parse(first.dataset.search) : {};
    // Characters that only meet answer nothing.
    return Boolean(first) && kinds[0] !== "chance" && letters(text) === letters(input.value);
  }

  new MutationObserver(() => {
    if (!isEntered || !isAnswered()) return;
    isEntered = false;
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  }).observe(list, { childList: true });

  // --- Whoever touches the box is about to search: what the worker will need is asked for at once, before
  // it is typed, and with it the scripts that keep a reader's place in a list; the rest of these after it.
  const { src } = document.currentScript;
  const SEARCH = ".md-search, [for=__search], .search-prompt";
  const worker = new URL(JSON.parse(document.getElementById("__config").textContent).search, location.href);
  const needed = new Set(location.protocol === "file:" ? [] : ["query.js", "engine.js", "core.txt", "questions.txt"]);
  const ahead = [];
  const keeping = new Set(["place", "back"]);
  const lacking = new Set(["chips", "share"]);
  if (document.activeElement === input) touched();
  input.addEventListener("focus", touched);
  document.addEventListener("pointerover", ({ target }) => {
    if (target.closest(SEARCH)) touched();
  }, { passive: true });

  async function touched() {
    add(keeping);
    for (const name of needed) ahead.push(fetchAhead(name));
    needed.clear();
    await Promise.all(ahead); // a slow line is free for these first
    add(lacking);
  }

  async function fetchAhead(name) {
    try {
      const response = await fetch(new URL(name + worker.search, worker), { cache: "force-cache" });
      await response.arrayBuffer(); // only what is read whole is kept
    } catch {
      needed.add(name); // the worker says so, when it is asked
    }
  }

  function add(names) {
    for (const name of names) {
      const script = document.createElement("script");
      script.src = new URL(`${name}.js${new URL(src).search}`, src);
      script.addEventListener("error", () => names.add(name)); // the next focus tries again
      document.head.append(script);
    }
    names.clear();
  }

  // --- The address follows the query, and a page that is come back to shows its results again.
  function address(query) {
    const url = new URL(location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    return url;
  }

  // What is loaded; to another place in it one goes without leaving. ?h= is another page.
  const page = ({ href }) => href.split("#")[0];

  function remember() {
    clearTimeout(remembering);
    const url = address(toggle.checked || isLeaving ? input.value : "");
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch (error) {
      console.warn(error); // Safari allows 100 in 30 seconds: the search goes on without
    }
  }

  function rememberSoon() {
    clearTimeout(remembering);
    remembering = setTimeout(remember, PAUSE);
  }

  const prompt = document.querySelector(".search-prompt");
  if (prompt) prompt.addEventListener("click", open);
  toggle.addEventListener("change", () => {
    reach();
    if (toggle.checked) input.focus(); // opened by the label in the header
    remember();
  });
  result.addEventListener("click", (event) => {
    const link = event.target.closest("a.md-search-result__link");
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    isLeaving = Boolean(link) && !isElsewhere && page(link) !== page(location);
  }, true);
  window.addEventListener("click", () => {
    if (isLeaving) remember();
  });
  window.addEventListener("pagehide", remember);
  window.addEventListener("pageshow", (event) => {
    isLeaving = false;
    if (!event.persisted || !new URL(location.href).searchParams.has("q")) return;
    open();
    tell();
  });
})();
