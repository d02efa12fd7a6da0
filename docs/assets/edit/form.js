// The form of /edit/: pick what to change, ordinary fields in, the changed file out. Nothing is sent anywhere.
(() => {
  const { address, drawn, filled, initial, loaded, made, open, options, tell, toldChange, typedIn } = window.planbookEdit;
  const root = document.querySelector("form.edit");
  const find = (selector) => root.querySelector(selector);
  const [kinds, choice, filter, picker, inputs] = [".edit-kinds", ".edit-choice", "#edit-filter", "#edit-key", ".edit-inputs"].map(find);
  let form = null;
  let groups = [];
  let opened = null;
  let result = null;
  let touched = new Set();

  root.addEventListener("submit", (event) => event.preventDefault());
  // To change an item and to ask about it are two things to do with the same one.
  kinds.addEventListener("change", () => guarded(() => choose(chosenKind(), picker.value)));
  filter.addEventListener("input", () => list(picker.value));
  picker.addEventListener("change", () => guarded(() => show(picker.value)));
  inputs.addEventListener("input", ({ target }) => {
    touched.add(target.name);
    update();
  });
  find(".edit-copy").addEventListener("click", copy);
  for (const way of ["issue", "mail"]) {
    find(`.edit-${way} a`).addEventListener("click", async () => {
      result.isTaken = await window.planbookCopy(toldChange(opened.file, result));
    });
  }
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved()) event.preventDefault();
  });
  begin();

  async function begin() {
    form = await loaded("form").catch(() => null);
    if (!form) {
      find(".edit-trouble").textContent = "没能打开这张表，请刷新再试。";
      return;
    }
    const asked = new URLSearchParams(location.search);
    const kind = Object.keys(form.kinds).find((name) => asked.has(name));
    for (const [name, { title }] of Object.entries(form.kinds)) {
      kinds.append(made("label", {}, made("input", { type: "radio", name: "kind", value: name, checked: name === kind }), ` ${title}`));
    }
    kinds.hidden = false;
    if (kind) guarded(() => choose(kind, asked.get(kind)));
  }

  const chosenKind = () => root.elements.kind.value;
  const hasChanges = () => Boolean(result && (result.went.length || result.came.length));
  const isUnsaved = () => Boolean(result && touched.size && !result.isTaken);

  // What was typed is not dropped unasked, and what does not load says so.
  async function guarded(act) {
    find(".edit-trouble").textContent = "";
    try {
      if (!isUnsaved() || window.confirm("刚才填的还没有带走。换一处改，填的就没有了。换吗？")) {
        await act();
      } else {
        root.elements.kind.value = opened.kind;
        picker.value = opened.key;
      }
    } catch {
      find(".edit-trouble").textContent = "没能打开，请检查网络，再选一次。";
    }
  }

  async function choose(kind, key) {
    close();
    choice.hidden = true;
    if (kind === "word") return show("");
    groups = await loaded(`choices/${kind}`);
    if (chosenKind() !== kind) return null; // somebody was faster
    filter.value = "";
    list(key);
    choice.hidden = false;
    return picker.value ? show(picker.value) : remember(kind, "");
  }

  // The choices that have the words of the filter in them.
  function list(key) {
    const fitting = groups.map(({ name, choices }) => [name, choices.filter(([value, text]) => value === key || text.includes(filter.value.trim()))]);
    picker.replaceChildren(
      ...options([["", "请选一个"]]),
      ...fitting.filter(([, choices]) => choices.length).map(([label, choices]) => made("optgroup", { label }, ...options(choices))),
    );
    picker.value = key;
    if (!picker.value) picker.value = "";
  }

  function close() {
    [opened, result] = [null, null];
    find(".edit-fields").hidden = true;
  }

  async function show(key) {
    close();
    const kind = chosenKind();
    remember(kind, key);
    if (!key && kind !== "word") return;
    const now = await open(form, kind, key);
    if (chosenKind() !== kind || (kind !== "word" && picker.value !== key)) return;
    opened = now;
    touched = new Set();
    const values = initial(opened);
    inputs.replaceChildren(...form.kinds[kind].fields.map((field) => drawn(field, values[field.name], opened)));
    const official = opened.item.measures ? [opened.item.title, ...opened.item.measures].filter(Boolean) : [];
    find(".edit-official").hidden = !official.length;
    find(".edit-official div").replaceChildren(...official.map((text) => made("p", {}, text)));
    find(".edit-fields").hidden = false;
    update();
  }

  // The address leads back to here.
  function remember(kind, key) {
    const query = key ? `${kind}=${encodeURIComponent(key).replace("%2F", "/")}` : kind;
    if (location.protocol !== "file:") history.replaceState(null, "", `?${query}`);
  }

  function update() {
    const { fields } = form.kinds[opened.kind];
    result = filled(opened, typedIn(fields, inputs));
    for (const { name } of fields) tell(name, touched.has(name) && result.wrong[name], result.asked[name]);
    const wrong = fields.filter(({ name }) => result.wrong[name]);
    find(".edit-state").textContent = stateOf(wrong);
    for (const side of ["went", "came"]) {
      find(`.edit-${side}`).hidden = !result[side].length;
      find(`.edit-${side} ul`).replaceChildren(...result[side].map(([number, line]) =>
        made("li", {}, made("span", { className: "edit-number" }, `第${number}行`), " ", made("code", {}, line))));
    }
    find(".edit-steps").hidden = !hasChanges();
    find(".edit-said").textContent = "";
    find(".edit-text").value = result.text;
    if (hasChanges()) ways();
  }

  function stateOf(wrong) {
    if (wrong.some(({ name }) => touched.has(name))) return "请先改好上面指出的地方。";
    if (wrong.length && touched.size) return `还要填：${wrong.map(({ label }) => label).join("、")}。`;
    return hasChanges() ? `改的是 ${opened.file.place}，只有下面这几行：` : "还没有改动。";
  }

  function ways() {
    const { edit, begun, place } = opened.file;
    find(".edit-copy").textContent = edit ? "复制整个文件，打开编辑页" : "复制整个文件";
    for (const each of root.querySelectorAll(".edit-place")) each.textContent = place;
    find(".edit-open").hidden = !edit;
    find(".edit-begun").hidden = !begun;
    find(".edit-begun code").textContent = begun;
    find(".edit-open a").href = edit;
    find(".edit-put").hidden = Boolean(edit);
    for (const way of ["issue", "mail"]) {
      find(`.edit-${way}`).hidden = !opened.file[way];
      find(`.edit-${way} a`).href = opened.file[way] && address(opened.file[way], way, result);
    }
  }

  async function copy() {
    const { edit } = opened.file;
    const isCopied = await window.planbookCopy(result.text);
    result.isTaken = isCopied;
    find(".edit-said").textContent = isCopied ? "已复制。" : "没能复制：请打开“看整个文件”，全选，自己复制。";
    if (isCopied && edit) window.open(edit, "_blank", "noopener");
  }
})();
