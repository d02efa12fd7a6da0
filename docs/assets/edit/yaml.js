// Puts values into the text of a YAML file by their places, so that its comments and its layout stay.
Object.assign(window.planbookEdit, (() => {
  const { kept } = window.planbookEdit;
  // What has no shape of its own, such as Word and web pages bring along.
  const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

  // What ends a cell or a line where a table or a list was pasted.
  const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/;

  // A text as it goes into a file: one line, and nothing that nobody sees. Cells stay apart, for the rules to tell.
  const clean = (typed) => typed.trim().replace(/\s*[\n\v\f\r\u0085\u2028\u2029]\s*/g, "").replace(/\t/g, " ").replace(UNSEEN, "").trim();

  // Whether a text was pasted in several lines or cells, which stand in one line now.
  const isJoined = (typed) => BREAKS.test(typed.trim());

  // The entries of a list, each on a line or in a cell of its own.
  const entriesOf = (typed) => typed.split(BREAKS).map(clean).filter(Boolean);

  // How a text is written: plain where YAML reads it as it is, else in quotation marks.
  function written(value, isInBrackets) {
    const isPlain =
      /^[^\s\-?:,[\]{}#&*!|>'"%@`]/.test(value) && !/: |:$| #|\s$/.test(value) && !(isInBrackets && /[,[\]{}:]/.test(value));
    return isPlain ? value : `'${value.replace(/'/g, "''")}'`;
  }

  const bracketed = (words) => `[${words.map((word) => written(word, true)).join(", ")}]`;
  const writtenAny = (value, isInBrackets) => (Array.isArray(value) ? bracketed(value) : written(value, isInBrackets));

  // Long lists stand in items, where a line for each makes changes easy to see.
  const newValue = (record, value) =>
    Array.isArray(value) && !record.indent ? value.map((word) => `\n  - ${written(word)}`).join("") : ` ${writtenAny(value)}`;

  const lineStart = (text, place) => text.lastIndexOf("\n", place - 1) + 1;
  function lineEnd(text, place) {
    const end = text.indexOf("\n", place);
    return end < 0 ? text.length : end + 1;
  }

  // An edit is a start, an end, and what stands there instead.
  function applied(text, edits) {
    const later = [...edits].sort((a, b) => b[0] - a[0] || b[1] - a[1]);
    return later.reduce((whole, [start, end, words]) => whole.slice(0, start) + words + whole.slice(end), text);
  }

  // New lines after the one that has `place` in it.
  function linesAfter(text, place, lines) {
    const end = lineEnd(text, place);
    return [end, end, text && text[end - 1] !== "\n" ? `\n${lines}` : lines];
  }

  // Where a list of records begins with a field, its dash stays for the next one.
  function withoutField(text, field, indent) {
    const [start, end] = [lineStart(text, field.at), lineEnd(text, field.span[1])];
    return text.slice(start, field.at).trim() ? [field.at, end + indent, ""] : [start, end, ""];
  }

  function textEdits(field, value, isInBrackets) {
    return value === field.value ? [] : [[...field.span, written(value, isInBrackets)]];
  }

  // Entries that stay are left as they are.
  function listEdits(text, field, value) {
    const places = kept(field.value, value);
    if (value.length === field.value.length && !places.includes(null)) return [];
    return text[field.span[0]] === "[" ? inBrackets(text, field, value, places) : onLines(text, field, value, places);
  }

  function inBrackets(text, { span, entries }, value, places) {
    if (!entries.length) return [[...span, bracketed(value)]];
    // What stands between an entry and the next goes on doing so: a comment may be in it.
    const after = (place) => (place !== null && place + 1 < entries.length ? text.slice(entries[place][1], entries[place + 1][0]) : ", ");
    const words = value.map((word, index) => {
      const own = places[index] === null ? written(word, true) : text.slice(...entries[places[index]]);
      return index ? after(places[index - 1]) + own : own;
    });
    return [[entries[0][0], entries[entries.length - 1][1], words.join("")]];
  }

  function onLines(text, { entries }, value, places) {
    const dash = text.slice(lineStart(text, entries[0][0]), entries[0][0]);
    const stayed = new Set(places);
    const edits = entries.flatMap(([start, end], index) =>
      stayed.has(index) ? [] : [[lineStart(text, start), lineEnd(text, end), ""]]);
    let last = null;
    let lines = "";
    const flush = () => {
      if (!lines) return;
      const start = lineStart(text, entries[0][0]);
      edits.push(last === null ? [start, start, lines] : linesAfter(text, entries[last][1], lines));
      lines = "";
    };
    value.forEach((word, index) => {
      if (places[index] === null) {
        lines += `${dash}${written(word)}\n`;
      } else {
        flush();
        last = places[index];
      }
    });
    flush();
    return edits;
  }

  function fieldEdits(text, record, name, value) {
    const field = record.fields[name];
    const isEmpty = !value.length;
    if (!field.span) {
      if (isEmpty) return [];
      if (record.flow) return [[field.after, field.after, `, ${name}: ${writtenAny(value, true)}`]];
      return [linesAfter(text, field.after, `${" ".repeat(record.indent)}${name}:${newValue(record, value)}\n`)];
    }
    if (isEmpty && record.flow) return [[text.slice(0, field.at).replace(/,\s*$/, "").length, field.span[1], ""]];
    if (isEmpty) return [withoutField(text, field, record.indent)];
    return Array.isArray(value) ? listEdits(text, field, value) : textEdits(field, value, record.flow);
  }

  // The text with the values of a record changed; `values` are texts and lists of texts by their names.
  function changed(text, record, values) {
    return applied(text, Object.entries(values).flatMap(([name, value]) => fieldEdits(text, record, name, value)));
  }

  // The text with one more record in its list, after the one that ends at `place`, or at its end.
  function withRecord(text, values, order, place = text.length) {
    const [, indent = ""] = /^( *)- /m.exec(text) || [];
    const fields = order.filter((name) => values[name].length).map((name) => `${name}: ${writtenAny(values[name])}`);
    const lines = `${indent}- ${fields.join(`\n${indent}  `)}\n`;
    return applied(text, [linesAfter(text, place, lines)]);
  }

  // The text with more entries at the end of a list that ends at `place`.
  function withEntries(text, place, words) {
    if (text[place - 1] === "]") {
      const end = text.slice(0, place - 1).replace(/,?\s*$/, "").length;
      return applied(text, [[end, place - 1, words.map((word) => `, ${written(word, true)}`).join("")]]);
    }
    const [dash] = /^ *- /.exec(text.slice(lineStart(text, place - 1)));
    return applied(text, [linesAfter(text, place - 1, words.map((word) => `${dash}${written(word)}\n`).join(""))]);
  }

  return { clean, entriesOf, isJoined, changed, withRecord, withEntries };
})());
