// A term in official text shows its explanation where it stands. It is a link to the list of terms, with the
// explanation as its title, and stays one without this script, or when it is opened in another tab.
(() => {
  const terms = document.querySelectorAll("a.term[title]");
  if (!terms.length) return;
  const GAP = 6;
  const MARGIN = 12;
  let openTerm = null;

  const note = element("div", "term-note md-typeset");
  const heading = element("strong");
  const text = element("p");
  const listLink = element("a", "", "全部名词");
  const closeButton = element("button", "", "关闭");
  const foot = element("p", "term-note-foot");
  text.id = "__term";
  closeButton.type = "button";
  foot.append(listLink, closeButton);
  note.append(heading, element("small", "", "编者的话"), text, foot);
  note.hidden = true;
  note.tabIndex = -1;
  note.setAttribute("role", "dialog");
  note.setAttribute("aria-describedby", text.id);
  document.body.append(note);

  for (const term of terms) {
    term.setAttribute("role", "button");
    term.setAttribute("aria-haspopup", "dialog");
    term.setAttribute("aria-expanded", "false");
    term.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (openTerm === term) close();
      else show(term);
    });
    term.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault(); // a button does not scroll the page
      term.click();
    });
  }

  function element(tag, className = "", words = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = words;
    return made;
  }

  function show(term) {
    close();
    openTerm = term;
    heading.textContent = term.textContent;
    text.textContent = term.title;
    listLink.href = term.href;
    term.removeAttribute("title"); // no second one beside it
    term.setAttribute("aria-expanded", "true");
    note.setAttribute("aria-label", term.textContent);
    note.hidden = false;
    place();
    note.focus({ preventScroll: true });
  }

  function close() {
    if (!openTerm) return;
    openTerm.title = text.textContent;
    openTerm.setAttribute("aria-expanded", "false");
    if (note.contains(document.activeElement)) openTerm.focus({ preventScroll: true });
    note.hidden = true;
    openTerm = null;
  }

  // Below the term, above it where there is no room, and never beyond the sides.
  function place() {
    if (!openTerm) return;
    const lines = openTerm.getClientRects();
    const first = lines[0];
    const last = lines[lines.length - 1];
    const { offsetWidth: width, offsetHeight: height } = note;
    const top = document.querySelector(".md-header").getBoundingClientRect().bottom;
    const isAbove = last.bottom + GAP + height > innerHeight && first.top - GAP - height > top;
    const left = Math.min(last.left, document.documentElement.clientWidth - MARGIN - width);
    note.style.left = `${scrollX + Math.max(MARGIN, left)}px`;
    note.style.top = `${scrollY + (isAbove ? first.top - GAP - height : last.bottom + GAP)}px`;
  }

  // --- Ways out: Escape, a tap elsewhere, and Tab, which goes on from the term.
  document.addEventListener("keydown", (event) => {
    if (!openTerm) return;
    if (event.key === "Escape") close();
    if (event.key !== "Tab" || !note.contains(document.activeElement)) return;
    const isOnLast = document.activeElement === closeButton;
    if (isOnLast === event.shiftKey) return; // it stays inside
    if (event.shiftKey) event.preventDefault();
    close();
  });
  document.addEventListener("pointerup", ({ target }) => {
    if (openTerm && !note.contains(target) && !openTerm.contains(target)) close();
  });
  closeButton.addEventListener("click", close);
  window.addEventListener("resize", place);
})();
