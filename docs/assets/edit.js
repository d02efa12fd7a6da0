// The form of /edit/: ordinary fields in, the whole text of the file out. Nothing is sent anywhere.
(() => {
  const form = document.querySelector("form.edit");
  const { applied, summaryEdits, wordEdits, wrongInSummary, wrongInWords } = window.planbookEdit;
  const find = (selector) => form.querySelector(selector);
  const choice = find("select");
  const summary = find("#edit-summary");
  const words = find("#edit-words");
  let file = null;

  form.addEventListener("submit", (event) => event.preventDefault());
  choice.addEventListener("change", load);
  for (const field of [summary, words]) field.addEventListener("input", show);
  find(".edit-copy").addEventListener("click", async () => {
    const isCopied = await window.planbookCopy(find(".edit-text").value);
    find(".edit-state").textContent = isCopied ? "已复制。" : "没能复制：请打开“看整个文件”，全选，自己复制。";
  });
  choice.value = new URLSearchParams(location.search).get("item") || "";
  load();

  async function load() {
    find(".edit-fields").hidden = true;
    if (!choice.value) return;
    const chosen = choice.value;
    const answer = await fetch(`${form.dataset.root}${chosen}.json`).catch(() => null);
    if (chosen !== choice.value) return; // somebody was faster
    if (!answer || !answer.ok) {
      choice.setCustomValidity("没能打开这一项，请刷新再试。");
      choice.reportValidity();
      return;
    }
    choice.setCustomValidity("");
    file = await answer.json();
    summary.value = file.summary.value;
    words.value = file.words.value.join("\n");
    find(".edit-official").replaceChildren(...file.official.map(paragraph));
    lead(".edit-open", file.edit);
    lead(".edit-send", file.report);
    find(".edit-fields").hidden = false;
    show();
  }

  function paragraph(text) {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  }

  function lead(step, address) {
    find(step).hidden = !address;
    find(`${step} a`).href = address;
  }

  function show() {
    const sentence = summary.value.trim();
    const list = words.value.split("\n").map((word) => word.trim()).filter(Boolean);
    const wrong = [
      tell(summary, wrongInSummary(file.rules, sentence)),
      tell(words, wrongInWords(file.rules, list, file.folded)),
    ].some(Boolean);
    const edits = [...summaryEdits(file.text, file.summary, sentence), ...wordEdits(file.text, file.words, list)];
    const isReady = edits.length > 0 && !wrong;
    find(".edit-text").value = isReady ? applied(file.text, edits) : file.text;
    find(".edit-steps").hidden = !isReady;
    find(".edit-state").textContent = wrong ? "请先改好上面指出的地方。" : isReady ? `改的是 ${file.path}。` : "还没有改动。";
  }

  function tell(field, message) {
    field.setAttribute("aria-invalid", String(Boolean(message)));
    document.getElementById(`${field.id}-wrong`).textContent = message;
    return message;
  }
})();
