// Changes values in the text of a YAML file by their places, so that its comments and its layout stay.
window.planbookEdit = (() => {
  // How a text is written: plain where YAML reads it as it is, else in quotation marks.
  function written(value, isInBrackets) {
    const isPlain =
      /^[^\s\-?:,[\]{}#&*!|>'"%@`]/.test(value) && !/: |:$| #|\s$/.test(value) && !(isInBrackets && /[,[\]{}:]/.test(value));
    return isPlain ? value : `'${value.replace(/'/g, "''")}'`;
  }

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

  function newLine(text, place, words) {
    const end = lineEnd(text, place);
    return [end, end, text[end - 1] === "\n" || !end ? words : `\n${words}`];
  }

  function summaryEdits(text, field, value) {
    if (value === field.value) return [];
    if (!field.span) return [newLine(text, field.after, `summary: ${written(value)}\n`)];
    const [start, end] = field.span;
    return value ? [[start, end, written(value)]] : [[lineStart(text, field.at), lineEnd(text, end), ""]];
  }

  // Entries that stay are left as they are; new ones go to the end.
  function wordEdits(text, field, value) {
    if (value.join("\n") === field.value.join("\n")) return [];
    const added = value.filter((word) => !field.value.includes(word));
    const isInBrackets = field.span && text[field.span[0]] === "[";
    if (!field.span) {
      const lines = added.map((word) => `  - ${written(word)}\n`).join("");
      return [newLine(text, field.after, `search_words:\n${lines}`)];
    }
    if (!value.length) return [[lineStart(text, field.at), lineEnd(text, field.span[1]), ""]];
    if (isInBrackets) return [[...field.span, `[${value.map((word) => written(word, true)).join(", ")}]`]];
    const edits = field.entries
      .filter((_, index) => !value.includes(field.value[index]))
      .map(([start, end]) => [lineStart(text, start), lineEnd(text, end), ""]);
    const [lastStart, lastEnd] = field.entries[field.entries.length - 1];
    const dash = text.slice(lineStart(text, lastStart), lastStart);
    const lines = added.map((word) => `${dash}${written(word)}\n`).join("");
    return lines ? [...edits, newLine(text, lastEnd, lines)] : edits;
  }

  // What is wrong with a value by its JSON Schema, of which the form needs little.
  function fits(schema, value) {
    return value.length >= (schema.minLength || 0) && (!schema.pattern || new RegExp(schema.pattern, "u").test(value));
  }

  const half = /[,;:!?()"](?=[\u3400-\u9fff])|[\u3400-\u9fff][,;:!?()"]/;

  function wrongInSummary(rules, value) {
    if (!value) return "";
    if (!fits(rules.summary, value)) return "一句话写在一行里，首尾不留空格。";
    if (half.test(value)) return "中文里请用全角标点，例如“，”“：”。";
    if (/\*\*|`|<\/?[A-Za-z]/.test(value)) return "这里只写文字，请删去排版记号。";
    if (value.indexOf("。") !== value.length - 1) return "要正好一句，以句号结尾。";
    if (value.length > rules.longest) return `太长：有${value.length}字，请写短到${rules.longest}字以内。`;
    return "";
  }

  function wrongInWords(rules, words, folded) {
    const found = words.find((word) => !fits(rules.word, word));
    if (found) return `“${found}”首尾多了空格。`;
    const several = words.find((word) => /[，、；;,。]/.test(word));
    if (several) return `“${several}”里有标点：每个词单独一行，不加标点。`;
    const quoted = words.find((word) => /^[“‘「『]|[”’」』]$/.test(word));
    if (quoted) return `“${quoted}”两边的引号不用写。`;
    const twice = words.find((word, index) => words.indexOf(word) !== index);
    if (twice) return `“${twice}”写了两遍。`;
    const known = words.find((word) => folded.includes(word.replace(/\s/g, "").toLowerCase()));
    return known ? `“${known}”本来就在原文里，不用写。` : "";
  }

  return { applied, summaryEdits, wordEdits, wrongInSummary, wrongInWords };
})();
