// The ways from a page to its data: what is selected on it, or what its address points at, is what they lead
// to, and what a report quotes. Without this script, loaded when somebody selects words or opens the fold, they
// lead to the page as a whole.
(() => {
  const box = document.querySelector(".source");
  const own = document.querySelector("script[src*='/source.js']"); // other pages are found from where it is
  const shown = document.createElement("p");
  const links = box.querySelector("noscript");
  links.insertAdjacentHTML("afterend", links.textContent);
  links.replaceWith(); // read by those without scripts only
  shown.className = "lead chosen-place";
  box.append(shown);
  const LONGEST_QUOTE = 200; // characters: addresses of reports must stay short
  // How a report asks: in fields of its own, or in its text.
  const questions = { address: "哪一页：", quote: "哪一句：", kind: "是哪一种：" };
  addMail();
  addGuide();
  const form = document.createElement("a");
  form.textContent = "用表单改";
  const edit = box.querySelector(".edit");
  const view = box.querySelector(".view");
  const whole = { place: box.dataset.lines || "", edit: edit && edit.href, view: view && view.href };
  const reports = [...box.querySelectorAll(".report")].map((link) => [link, link.href]);
  const pathOf = (place) => place.split(":")[0];
  box.querySelector("p").prepend(" ");

  function choose(element, words) {
    const place = placeOf(asking(element)) || whole.place;
    if (whole.place) lead(place);
    leadToForm(formOf(pathOf(place), element));
    const quote = words.slice(0, LONGEST_QUOTE);
    const isOfficial = element && element.closest("[data-official]");
    const kind = quote ? (isOfficial ? "和公文原文不一样" : "说明或解释不准") : "";
    for (const [link, empty] of reports) link.href = filled(empty, { address: addressOf(element), quote, kind });
    const [path, lines, ...fields] = place.split(":");
    const where = edit && place !== whole.place ? `，在 ${path} 第${parseInt(lines, 10) + Number(fields[fieldOf(element)] || 0)}行` : "";
    shown.textContent = quote ? `选中的是“${quote}”${where}。` : "先在上面选中一句，再点，就到那一句。";
  }

  // Where only the first line is told, the next one's lines go on right after it.
  function linesOf(number) {
    const measures = box.dataset.measures.split(" ").map((lines) => lines.split("-"));
    const [first, last = measures[number][0] - 1] = measures[number - 1];
    return `${first}-${last}`;
  }

  function placeOf(element) {
    const sentence = element && element.closest("span[data-official][id]");
    if (sentence && box.dataset.measures) return `${pathOf(whole.place)}:${linesOf(Number(sentence.id.slice(1)))}`;
    const marked = element && element.closest("[data-lines]");
    return marked && marked.dataset.lines;
  }

  // Which of the fields that a place tells the beginnings of: what is asked or explained, what is said of it, what is not.
  function fieldOf(element) {
    if (!element || !element.closest("dd, .editors")) return 0;
    return element.closest(".not-said") ? 2 : 1;
  }

  // The same addresses with the path and the lines of another place.
  function lead(place) {
    const [path, lines] = place.split(":");
    const [first, last] = lines.split("-");
    const moved = (address) => address.replace(new RegExp(`${pathOf(whole.place)}(?=#|$)`), path);
    if (edit) edit.href = moved(whole.edit);
    if (view) view.href = moved(whole.view).replace(/#L\d+(-L?)\d+$/, `#L${first}$1${last}`);
  }

  // For readers without an account where issues are.
  function addMail() {
    if (!box.dataset.mail) return;
    const link = document.createElement("a");
    const text = Object.values(questions).map((question) => `${question}\n`);
    link.className = "report";
    link.textContent = "写邮件报错";
    link.href = `mailto:${box.dataset.mail}?subject=${encodeURIComponent(`[有错] ${document.title}`)}&body=${encodeURIComponent(`${text.join("")}应该怎样：\n`)}`;
    box.querySelector("p").append(" ", link);
  }

  // There is a form for those who would not write YAML; what it opens with, empty where it changes nothing.
  function formOf(path, element) {
    const marked = element && asking(element).closest("[data-lines]");
    const named = marked && marked.querySelector("[id]");
    const [, folder = "", list] = /^(?:([^/]+)\/)?(?:items\/)?0*([^/]+)\.yml$/.exec(path) || [];
    if (/^\d+$/.test(list)) return `item=${folder}/${list}`;
    if (list === "questions") return `question=${folder}/${marked.dataset.question || named.id.replace(`q${folder}-`, "")}`;
    if (list === "terms") return named ? `term=${named.id}` : "term";
    return { audiences: "question", words: "word" }[list] || "";
  }

  function leadToForm(query) {
    if (!query || !own) return form.remove();
    form.href = new URL(`../edit/?${query}`, own.src);
    return form.isConnected || box.querySelector("p").prepend(form);
  }

  // Whoever edits for the first time sees how, with pictures.
  function addGuide() {
    if (!own || !box.querySelector(".edit")) return;
    const link = document.createElement("a");
    link.textContent = "怎样改";
    link.href = new URL("../contribute/", own.src);
    box.querySelector("p").append(" ", link);
  }

  function filled(report, answers) {
    return Object.keys(questions).reduce((address, name) => {
      const asked = new RegExp(`([&?]${name}=|${encodeURIComponent(questions[name])}).*?(?=&|%0A|$)`);
      return address.replace(asked, (_, question) => question + encodeURIComponent(answers[name]));
    }, report);
  }

  // An answer and an explanation stand below what has their address.
  function asking(element) {
    const answer = element && element.closest("dd");
    return answer ? answer.previousElementSibling : element;
  }

  function addressOf(element) {
    const named = asking(element) && asking(element).closest("[id]");
    const page = location.href.split("#")[0];
    return placeOf(named) ? `${page}#${named.id}` : page;
  }

  function chooseTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && placeOf(target)) choose(target, target.textContent.trim());
    else choose(null, "");
  }

  function chooseSelected() {
    const selection = getSelection();
    chooseWords(String(selection).trim(), selection.anchorNode);
  }

  function chooseWords(words, node) {
    const element = node && (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
    if (words && element && element.closest("article") && !box.contains(element)) choose(element, words);
  }

  window.addEventListener("hashchange", chooseTarget);
  document.addEventListener("selectionchange", chooseSelected);
  chooseTarget();
  // What was selected before this script came, though opening the fold has ended the selection.
  if (box.selected) chooseWords(String(box.selected).trim(), box.selected.startContainer);
})();
