// Who comes back to a list of results finds it as it was left: scrolled to the same place, with the same parts
// unfolded. The query itself, filters included, is in the address: see box.js.
(() => {
  const toggle = document.querySelector("[data-md-toggle=search]");
  const result = document.querySelector("[data-md-component=search-result]");
  if (!toggle || !result) return;
  const list = result.querySelector(".md-search-result__list");
  const scroller = result.parentElement;
  const SETTLING = 1000; // while the box unfolds, lines break anew
  let left = null; // the list as it was left: {query, place, offset, isUnfolded, open}
  let seen = null; // as it is now, before the box is closed

  const queryOf = (address) => new URL(address).searchParams.get("q");
  const distance = (group) => group.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  const moreOf = (group) => group.querySelector("details");

  // --- Leaving.
  function look() {
    const groups = Array.from(list.children);
    const place = groups.findIndex((group) => distance(group) + group.offsetHeight > 0);
    if (place < 0) return;
    seen = {
      place,
      offset: distance(groups[place]),
      isUnfolded: list.classList.contains("shows-chance"),
      open: groups.flatMap((group, number) => ((moreOf(group) || {}).open ? number : [])),
    };
  }

  result.addEventListener("click", look, true);
  window.addEventListener("pagehide", () => {
    if (toggle.checked) look();
    const query = queryOf(location.href);
    if (query && seen) history.replaceState({ ...history.state, search: { query, ...seen } }, "");
  });

  // --- Coming back.
  function begin() {
    left = (history.state || {}).search || null;
    if (left && left.query !== queryOf(location.href)) left = null;
    restore();
  }

  function restore() {
    const first = list.querySelector("[data-search]");
    const { kinds = [], isWhole } = first ? JSON.parse(first.dataset.search) : {};
    if (!left || !isWhole || list.children.length < kinds.length) return;
    const button = list.querySelector(".search-heading > button");
    if (button && left.isUnfolded && !list.classList.contains("shows-chance")) button.click();
    for (const more of left.open.map((number) => moreOf(list.children[number]))) if (more) more.setAttribute("open", "");
    scroller.scrollTop += distance(list.children[left.place]) - left.offset;
    setTimeout(leave, SETTLING);
  }

  // Whoever scrolls or types begins anew.
  function leave() {
    left = null;
  }

  for (const name of ["wheel", "touchmove", "keydown"]) {
    window.addEventListener(name, leave, { passive: true, capture: true });
  }
  window.addEventListener("pageshow", begin);
  new MutationObserver(restore).observe(list, { childList: true });
  new ResizeObserver(restore).observe(list);
  begin();
})();
