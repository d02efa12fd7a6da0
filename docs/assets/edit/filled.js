// From what is typed into the form to the changed file.
Object.assign(window.planbookEdit, (() => {
  const { asked, changedLines, clean, entriesOf, isJoined, kinds, wrong } = window.planbookEdit;

  const JOINED = "几行连成了一段：请在下面“改成”里看看，连得对不对。";

  // The values that the form begins with, by the names of its fields.
  function initial({ form, kind, key, file }) {
    const record = file.records && file.records[key];
    const { fields } = form.kinds[kind];
    return Object.fromEntries(fields.map(({ name, type }) => {
      if (record) return [name, record.fields[name].value];
      if (name === "id") return [name, kinds[kind].newId({ file, key })];
      return [name, type === "text" || type === "audience" ? "" : []];
    }));
  }

  // `typed` are texts by the names of the fields, a line for each entry of a list. Returns the `values`, what is
  // `wrong` with them and what will be `asked` about them by field, and where nothing is wrong the changed `text`.
  function filled(opened, typed) {
    const { form, kind, file, published } = opened;
    const { fields, order } = form.kinds[kind];
    const values = Object.fromEntries(fields.map(({ name, type }) =>
      [name, type === "text" || type === "audience" ? clean(typed[name]) : entriesOf(typed[name])]));
    const found = { ...kinds[kind].wrong(opened, values) };
    const questions = kinds[kind].asked ? kinds[kind].asked(opened, values) : {};
    for (const field of fields) {
      const value = values[field.name];
      found[field.name] = wrong(form, field, value, published) || found[field.name];
      if (found[field.name]) continue;
      const joined = field.type === "text" && isJoined(typed[field.name]) ? JOINED : "";
      questions[field.name] = asked(form, field, value, published) || questions[field.name] || joined;
    }
    if (Object.values(found).some(Boolean)) return { values, wrong: found, asked: questions, text: file.text, went: [], came: [] };
    const text = kinds[kind].text({ ...opened, order }, values);
    return { values, wrong: {}, asked: questions, text, ...changedLines(file.text, text) };
  }

  return { initial, filled };
})());
