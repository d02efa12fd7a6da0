// Results may be drawn twice, first ones and then better ones. Material draws them as if nobody had begun to
// read: whatever had the focus loses it, and what is further down is gone until shown.js has it drawn again.
(() => {
  const input = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  if (!input || !result) return;
  const list = result.querySelector(".md-search-result__list");
  const scroller = result.parentElement;
  const SCROLLING = ["End", "Home", "PageDown", "PageUp"];
  const observer = new MutationObserver(drawn);
  let asked = input.value.trim();
  let place = null; // the result that a reader has scrolled to, and where it stands: {key, top}
  let focus = null; // the link of a result that has the focus: {key, hash}
  let kept = []; // results drawn before that stay until they are drawn anew

  // An answer and the item that it comes from have the same address, but not the same title.
  const keyOf = (group) => `${group.querySelector("a").pathname} ${(group.querySelector(".search-title") || {}).textContent}`;
  const topOf = (element) => element.getBoundingClientRect().top;
  const find = (key) => Array.from(list.children).find((group) => keyOf(group) === key);

  // --- Where the reader is.
  input.addEventListener("keyup", () => {
    if (input.value.trim() === asked) return;
    asked = input.value.trim();
    place = focus = null;
    scroller.scrollTop = 0;
  });
  document.addEventListener("focusin", ({ target }) => {
    const group = target.closest(".md-search-result__item");
    focus = group && { key: keyOf(group), hash: target.hash };
  });
  scroller.addEventListener("scroll", ({ isTrusted }) => {
    if (!isTrusted) return; // shown.js has more drawn
    const group = scroller.scrollTop > 0 && (focused() || topmost());
    place = group ? { key: keyOf(group), top: topOf(group) } : null;
  }, { passive: true });

  // --- Keys that scroll: Material takes all but the arrows for what is typed, and moves the focus to the box.
  window.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!SCROLLING.includes(key) || !scroller.contains(target)) return;
    event.stopImmediatePropagation();
  }, true);

  function focused() {
    const group = focus && find(focus.key);
    const { top, bottom } = scroller.getBoundingClientRect();
    return group && topOf(group) < bottom && group.getBoundingClientRect().bottom > top ? group : null;
  }

  function topmost() {
    return Array.from(list.children).find((group) => group.getBoundingClientRect().bottom > topOf(scroller));
  }

  // --- The results are drawn, or more of them.
  function drawn(records) {
    const removed = records.flatMap(({ removedNodes }) => [...removedNodes]);
    if (!removed.length && !kept.length) return;
    keep(place && removed.length ? removed : kept);
    const link = focus && document.activeElement === document.body ? linkInFocus() : null;
    if (link) link.focus({ preventScroll: true });
    const group = place && find(place.key);
    if (group) scroller.scrollTop += topOf(group) - place.top;
    if (link) link.scrollIntoView({ block: "nearest" });
    observer.takeRecords();
  }

  // Keeps of the groups, behind those that are drawn now, what these lack, as long as the reader is there or
  // the list would be too short to stay where it is.
  function keep(groups) {
    for (const group of groups) group.remove();
    const keys = new Set(Array.from(list.children, keyOf));
    const side = list.querySelector("[data-search]");
    const isDrawn = !side || keys.size >= JSON.parse(side.dataset.search).kinds.length;
    const isWanted = place && keys.size && !(isDrawn && keys.has(place.key));
    kept = isWanted ? groups.filter((group) => !keys.has(keyOf(group))) : [];
    for (const group of kept) group.dataset.kept = "";
    list.append(...kept);
  }

  // What stands now for the link that had the focus: itself, else its result, else the first.
  function linkInFocus() {
    const group = find(focus.key) || list.firstElementChild;
    if (!group) return null;
    const links = Array.from(group.querySelectorAll("a, summary"));
    const link = links.find(({ hash }) => hash === focus.hash) || links[0];
    const folded = link.hash !== undefined && link.closest("details");
    if (folded) folded.setAttribute("open", "");
    return link;
  }

  observer.observe(list, { childList: true });
})();
