// Narrows a list to a reader and a topic. What is chosen stands in the address, so that it can be passed on
// and the way back leads to what was shown before. Without this script the form stays hidden, and so it does on a
// list that is seen at a glance, unless the address has a choice.
(() => {
  const AT_A_GLANCE = 10; // entries, about a screen of a phone
  const form = document.querySelector("form.narrow");
  if (!form) return;
  const [status, reset] = [form.querySelector("[role=status]"), form.querySelector("[type=reset]")];
  const choices = [...form.querySelectorAll("select")];
  const inArticle = (selector) => [...form.closest("article").querySelectorAll(selector)];

  form.addEventListener("change", choose);
  form.addEventListener("reset", (event) => {
    event.preventDefault(); // the first value of a choice is none, whatever a browser has restored
    for (const choice of choices) choice.value = "";
    choose();
    choices[0].focus(); // the button that had the focus is gone
  });
  window.addEventListener("popstate", show);
  show();

  function choose() {
    const address = new URL(location.href);
    address.hash = "";
    for (const { name, value } of choices) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.pushState(null, "", address);
    show();
  }

  function show() {
    const asked = new URLSearchParams(location.search);
    for (const choice of choices) {
      choice.value = asked.get(choice.name) || "";
      if (choice.selectedIndex < 0) choice.value = ""; // an address from another list
    }
    const entries = inArticle("li[data-for]");
    if (entries.length > AT_A_GLANCE || choices.some(({ value }) => value)) form.hidden = false;
    for (const entry of entries) entry.hidden = !concerns(entry, choices);
    markDeadEnds(entries);
    for (const heading of inArticle("h2, h3")) hideWithoutEntries(heading);
    for (const link of inArticle("[data-entries]")) count(link);
    for (const row of inArticle(".year-picture tbody tr")) row.hidden = !row.querySelector("a:not([hidden])");
    for (const table of inArticle(".year-picture")) table.hidden = !table.querySelector("a:not([hidden])");
    tell(entries.length, entries.filter((entry) => !entry.hidden).length);
  }

  function concerns(entry, chosen) {
    return chosen.every(({ name, value }) => !value || entry.dataset[name].split(" ").includes(value));
  }

  // What would leave nothing, together with the other choice, cannot be chosen.
  function markDeadEnds(entries) {
    for (const choice of choices) {
      const others = choices.filter((other) => other !== choice);
      for (const option of choice.options) {
        const chosen = [...others, { name: choice.name, value: option.value }];
        option.disabled = option.value !== choice.value && !entries.some((entry) => concerns(entry, chosen));
      }
    }
  }

  // A heading goes with its entries, and with it its line in the table of contents.
  function hideWithoutEntries(heading) {
    const entries = below(heading).flatMap((element) => [...element.querySelectorAll("li[data-for]")]);
    if (!entries.length) return;
    heading.hidden = entries.every((entry) => entry.hidden);
    for (const link of document.querySelectorAll(`.md-nav__link[href="#${heading.id}"]`)) {
      link.parentElement.hidden = heading.hidden;
    }
  }

  function below(heading) {
    const found = [];
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
      if (/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName) break;
      found.push(next);
    }
    return found;
  }

  // A number in the picture of a year counts what is left of its entries, and leads to the first of them.
  function count(link) {
    const left = link.dataset.entries.split(" ").filter((id) => !document.getElementById(id).closest("li").hidden);
    link.hidden = !left.length;
    if (!left.length) return;
    link.textContent = left.length;
    link.setAttribute("href", `#${left[0]}`);
    link.setAttribute("aria-label", link.getAttribute("aria-label").replace(/\d+(?=件$)/, left.length));
  }

  function tell(all, shown) {
    const chosen = choices.filter(({ value }) => value).map((choice) => choice.selectedOptions[0].text);
    const { unit } = form.dataset;
    reset.hidden = !chosen.length;
    if (!chosen.length) status.textContent = `共${all}${unit}`;
    else if (shown) status.textContent = `${chosen.join("、")}：${shown}${unit}（共${all}${unit}）`;
    else status.textContent = `${chosen.join("、")}：没有`;
  }
})();
