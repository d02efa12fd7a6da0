// What is marked in official text shows its note where it stands: a term its explanation, a fact what it is
// about, the number of a sentence what one can do with it. All are links that lead somewhere without this
// script too, or when they are opened in another tab.
(() => {
  const marks = document.querySelectorAll("a.term[title], a.place");
  if (!marks.length) return;
  const GAP = 6;
  const MARGIN = 12;
  let open = null;

  const note = element("div", "term-note md-typeset");
  const heading = element("strong");
  const source = element("small");
  const text = element("p");
  const list = element("a");
  const copyButton = button("复制这句话（附出处）");
  const linkButton = button("复制链接");
  const closeButton = button("关闭");
  const foot = element("p", "term-note-foot");
  text.id = "__term";
  list.href = marks[0].href; // never without an address, though not shown yet
  foot.append(list, copyButton, linkButton, closeButton);
  note.append(heading, source, text, foot);
  note.hidden = true;
  note.tabIndex = -1;
  note.setAttribute("role", "dialog");
  note.setAttribute("aria-describedby", text.id);
  document.body.append(note);

  for (const mark of marks) {
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-haspopup", "dialog");
    mark.setAttribute("aria-expanded", "false");
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (open === mark) close();
      else show(mark);
    });
    mark.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault(); // a button does not scroll the page
      mark.click();
    });
  }

  function element(tag, className = "", words = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = words;
    return made;
  }

  function button(words) {
    const made = element("button", "", words);
    made.type = "button";
    return made;
  }

  const isSentence = (mark) => mark.classList.contains("place");
  const sentence = (mark) => document.getElementById(mark.hash.slice(1));
  const address = (mark) => window.planbookAddress + mark.hash;

  function show(mark) {
    close();
    open = mark;
    heading.textContent = isSentence(mark) ? mark.getAttribute("aria-label") : mark.textContent;
    source.textContent = isSentence(mark) ? "公文原文" : "编者的话";
    text.textContent = isSentence(mark) ? "" : mark.title;
    list.textContent = `全部${mark.dataset.list || "名词"}`;
    list.href = mark.href;
    list.hidden = isSentence(mark);
    copyButton.hidden = linkButton.hidden = !isSentence(mark);
    if (isSentence(mark)) sentence(mark).classList.add("chosen");
    mark.removeAttribute("title"); // no second one beside it
    mark.setAttribute("aria-expanded", "true");
    note.setAttribute("aria-label", heading.textContent);
    note.hidden = false;
    place();
    note.focus({ preventScroll: true });
  }

  function close() {
    if (!open) return;
    if (isSentence(open)) sentence(open).classList.remove("chosen");
    else open.title = text.textContent;
    open.setAttribute("aria-expanded", "false");
    if (note.contains(document.activeElement)) open.focus({ preventScroll: true });
    note.hidden = true;
    open = null;
  }

  // Below the mark, above it where there is no room, and never beyond the sides.
  function place() {
    if (!open) return;
    const lines = open.getClientRects();
    const first = lines[0];
    const last = lines[lines.length - 1];
    const { offsetWidth: width, offsetHeight: height } = note;
    const top = document.querySelector(".md-header").getBoundingClientRect().bottom;
    const isAbove = last.bottom + GAP + height > innerHeight && first.top - GAP - height > top;
    const left = Math.min(last.left, document.documentElement.clientWidth - MARGIN - width);
    note.style.left = `${scrollX + Math.max(MARGIN, left)}px`;
    note.style.top = `${scrollY + (isAbove ? first.top - GAP - height : last.bottom + GAP)}px`;
  }

  // --- What can be done with a sentence.
  copyButton.addEventListener("click", () => {
    const { source: origin } = sentence(open).closest("[data-source]").dataset;
    copy(`${sentence(open).textContent}——${origin}${open.getAttribute("aria-label")} ${address(open)}`);
  });
  linkButton.addEventListener("click", () => copy(address(open)));

  async function copy(words) {
    const isCopied = await window.planbookCopy(words);
    text.textContent = isCopied ? "已复制，可以发给别人了。" : `没能复制，请自己复制：${words}`;
    place();
  }

  // --- Ways out: Escape, a tap elsewhere, and Tab, which goes on from the mark.
  document.addEventListener("keydown", (event) => {
    if (!open) return;
    if (event.key === "Escape") close();
    if (event.key !== "Tab" || !note.contains(document.activeElement)) return;
    const isFirst = document.activeElement === note.querySelector("a:not([hidden]), button:not([hidden])");
    const isLast = document.activeElement === closeButton;
    const isOnNote = document.activeElement === note;
    if (event.shiftKey ? !(isFirst || isOnNote) : !isLast) return; // it stays inside
    if (event.shiftKey) event.preventDefault();
    close();
  });
  document.addEventListener("pointerup", ({ target }) => {
    if (open && !note.contains(target) && !open.contains(target)) close();
  });
  closeButton.addEventListener("click", close);
  window.addEventListener("resize", place);
})();
