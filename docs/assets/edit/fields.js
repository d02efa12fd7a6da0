// The fields of the form: drawn, and read again.
Object.assign(window.planbookEdit, (() => {
  const ROWS = { text: 3, fewWords: 4, manyWords: 12 };

  function made(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  const options = (choices) => choices.map(([value, text]) => made("option", { value }, text));

  // Groups that the readers' questions have already; others may be typed.
  function groupInput(own, { file }) {
    const groups = [...new Set(Object.values(file.records).map(({ group }) => group))];
    return [made("input", { ...own, list: `${own.id}-list` }), made("datalist", { id: `${own.id}-list` }, ...options(groups.map((group) => [group, group])))];
  }

  function measureBoxes({ item, key }) {
    const number = key.split("/")[1];
    return item.measures.map((text, index) =>
      made("label", { className: "edit-measure" },
        made("input", { type: "checkbox", name: "see", value: `${number}/m${index + 1}` }), ` ${index + 1} ${text}`));
  }

  function control({ name, type }, own, value, opened) {
    if (type === "audience") return [made("select", own, ...options([["", "请选一类读者"], ...opened.form.audiences]))];
    if (name === "group") return groupInput(own, opened);
    if (name === "id") return [made("input", own)];
    const rows = type === "words" ? Math.min(Math.max(value.length + 1, ROWS.fewWords), ROWS.manyWords) : ROWS.text;
    return [made("textarea", { ...own, rows })];
  }

  const toldBelow = (id) => [
    made("span", { className: "edit-wrong", id: `${id}-wrong`, role: "status" }),
    made("span", { className: "edit-asked", id: `${id}-asked`, role: "status" }),
  ];

  // Returns the element of a field with its label, its hint and what is told of its value.
  function drawn(field, value, opened) {
    const id = `edit-${field.name}`;
    const name = `${field.label}${field.type === "words" ? "，一行一个" : ""}`;
    const hint = made("span", { className: "edit-hint", id: `${id}-hint` }, field.hint);
    if (field.type === "measures") {
      const described = { id, "aria-describedby": `${id}-hint ${id}-wrong` };
      return made("fieldset", described, made("legend", {}, name), hint, ...measureBoxes(opened), ...toldBelow(id));
    }
    const own = { id, name: field.name, "aria-describedby": `${id}-hint ${id}-wrong ${id}-asked` };
    const [input, ...more] = control(field, own, value, opened);
    input.value = [value].flat().join("\n");
    return made("p", {}, made("label", { htmlFor: id }, name), hint, input, ...more, ...toldBelow(id));
  }

  // What is typed, by the names of the fields; a line for each entry of a list.
  function typedIn(fields, root) {
    const chosen = () => [...root.querySelectorAll("[name=see]:checked")].map((box) => box.value).join("\n");
    return Object.fromEntries(fields.map(({ name, type }) =>
      [name, type === "measures" ? chosen() : root.querySelector(`#edit-${name}`).value]));
  }

  function tell(name, wrong, asked) {
    const id = `edit-${name}`;
    document.getElementById(id).setAttribute("aria-invalid", String(Boolean(wrong)));
    document.getElementById(`${id}-wrong`).textContent = wrong || "";
    document.getElementById(`${id}-asked`).textContent = (!wrong && asked) || "";
  }

  return { made, options, drawn, typedIn, tell };
})());
