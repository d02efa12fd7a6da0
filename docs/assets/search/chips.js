// Chips below the search box: names to narrow the results by, and words to try while the box is empty.
(() => {
  const input = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  if (!input || !result) return;
  const list = result.querySelector(".md-search-result__list");
  const WORTH_NARROWING = 4;
  const MOST_TOPICS = 6;
  // The same as in scripts/planbook/search/browser/query.js, which pages do not load.
  const FILTER = /(?:^|\s)(读者|主题|要点)[:：](\S+)/gu;
  const { examples } = JSON.parse(document.getElementById("__config").textContent);
  let drawn = "";
  const chips = document.createElement("div");
  chips.className = "search-chips";
  // Behind the results for the arrow keys, which go to these first, and above them for the eye.
  result.append(chips);

  function show() {
    const first = list.querySelector("[data-search]");
    const side = first ? JSON.parse(first.dataset.search) : {};
    const shown = input.value.trim() ? chipsOf(side) : examples.map((word, place) => [place ? "" : "试试", word]);
    // A chip that is being pressed must not be replaced by its like.
    const state = JSON.stringify([input.value, shown]);
    if (state === drawn) return;
    drawn = state;
    const focused = chips.contains(document.activeElement) ? document.activeElement.search : null;
    chips.replaceChildren(...shown.map(chip));
    const again = Array.from(chips.children).find(({ search }) => search === focused);
    if (again) again.focus({ preventScroll: true });
    fade();
  }

  // The end of the row fades while there is more of it.
  function fade() {
    const rest = chips.scrollWidth - chips.clientWidth - chips.scrollLeft;
    chips.classList.toggle("has-more", rest > 1);
  }

  new MutationObserver(show).observe(list, { childList: true });
  new ResizeObserver(fade).observe(chips);
  chips.addEventListener("scroll", fade, { passive: true });
  input.addEventListener("keyup", () => {
    if (!list.children.length) show();
  });

  // A name as it stands in the box, where white space would end it; the search compares without.
  const unspaced = (name) => name.replace(/\s/gu, "");

  // Names to narrow by, those that are on first, then the frequent ones, but plans as they come, the newest
  // first: [kind, name, count, isOn].
  function chipsOf({ kinds = [], audiences = {}, topics = {}, plans = {} }) {
    const on = Array.from(input.value.matchAll(FILTER), ([, kind, name]) => `${kind}：${name}`);
    // One that leaves nothing is there to be taken off.
    const named = (kind, counts) => [
      ...Object.entries(counts),
      ...on.filter((each) => each.startsWith(kind)).map((each) => [each.slice(kind.length + 1), 0])
        .filter(([name]) => !Object.keys(counts).map(unspaced).includes(name)),
    ];
    const of = (kind, counts) => named(kind, counts)
      .map(([name, count]) => [kind, name, count, on.includes(`${kind}：${unspaced(name)}`)])
      .filter(([, , count, isOn]) => isOn || (kinds.length >= WORTH_NARROWING && count < kinds.length))
      .sort((one, other) => other[3] - one[3] || (kind === "要点" ? 0 : other[2] - one[2]));
    return [...of("要点", Object.keys(plans).length > 1 ? plans : {}), ...of("读者", audiences), ...of("主题", topics).slice(0, MOST_TOPICS)];
  }

  function chip([kind, name, count, isOn]) {
    const link = document.createElement("a");
    const label = document.createElement("small");
    const text = document.createElement("span");
    const isWord = isOn === undefined;
    const query = isWord ? name : narrowed(kind, unspaced(name), isOn);
    label.textContent = kind;
    label.dataset.mdScore = "-1";
    // Material's Enter looks for a score on what stands in each link.
    text.dataset.mdScore = "-1";
    text.textContent = isOn ? `${name} ×` : [name, count].join(" ").trim();
    link.className = "search-chip";
    link.setAttribute("role", "button");
    if (!isWord) link.setAttribute("aria-pressed", String(isOn));
    link.href = `?q=${encodeURIComponent(query)}`;
    link.append(...(kind ? [label] : []), text);
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation(); // Material takes the key for the box
      link.click();
    });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      input.value = query;
      input.focus();
      input.dispatchEvent(new Event("change"));
    });
    return link;
  }

  function narrowed(kind, name, isOn) {
    const rest = input.value.replace(FILTER, (text, k, n) => (k === kind && n === name ? "" : text)).trim();
    return isOn ? rest : `${rest} ${kind}：${name}`.trim();
  }

  show();
})();
