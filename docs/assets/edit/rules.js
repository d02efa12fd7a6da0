// What is wrong with what was typed, by the rules of the check as edit/files/form.js has them.
Object.assign(window.planbookEdit, (() => {
  const fold = (text) => text.normalize("NFKC").replace(/\s/g, "");
  const AS = { exact: (text) => text, folded: fold, spaced: (text) => text.replace(/\s+/g, " ").trim() };
  const compiled = new Map();

  // An older browser does not know all signs of a pattern: what it can't tell, the check tells later.
  function expression(pattern) {
    if (!compiled.has(pattern)) {
      try {
        compiled.set(pattern, new RegExp(pattern, "gu"));
      } catch {
        compiled.set(pattern, /(?!)/g);
      }
    }
    return compiled.get(pattern);
  }

  function partsOf(match, text, around) {
    const [found] = match;
    return {
      found,
      text,
      around: text.slice(Math.max(0, match.index - around), match.index + found.length + around),
      length: String([...text].length),
    };
  }

  function told(rule, parts) {
    const better = [...parts.found].map((character) => rule.better[character] || character.normalize("NFKC")).join("");
    const known = { ...parts, better };
    const filled = (words) => words.replace(/\{([a-z]+)\}/g, (whole, name) => (name in known ? known[name] : whole));
    return `${filled(rule.message)}：${filled(rule.hint)}`;
  }

  // `published` is the text of the plans; what it has itself is no mistake.
  function broken(form, places, text, published) {
    for (const rule of places.map((place) => form.rules[place])) {
      for (const match of text.matchAll(expression(rule.pattern))) {
        const parts = partsOf(match, text, form.limits.around);
        const [part, way] = rule.unless || [];
        if (!way || !AS[way](published).includes(AS[way](parts[part]))) return told(rule, parts);
      }
    }
    return "";
  }

  // Quotation marks and brackets come in pairs, the opening one first.
  function unpaired({ pairs, notNested }, text) {
    const open = [];
    for (const mark of text) {
      if (mark in pairs) {
        if (notNested.includes(mark) && open[open.length - 1] === mark) return mark;
        open.push(mark);
      } else if (Object.values(pairs).includes(mark) && pairs[open.pop()] !== mark) {
        return mark;
      }
    }
    return open.pop() || "";
  }

  function wrongInText(form, field, text, published) {
    if (!text) return field.required ? "请填上。" : "";
    if (field.longest && text.length > field.longest) return `请写短到${field.longest}字以内。`;
    const found = broken(form, field.rules, text, published);
    if (found) return found;
    const mark = field.type === "text" && field.rules.length ? unpaired(form.limits, text) : "";
    if (mark) return `“${mark}”不成对：请补上另一半，或删去这一个；左右写反了的，请换过来。`;
    return new RegExp(field.pattern, "u").test(text) ? "" : field.unfit;
  }

  function wrongInWords(form, field, words, published) {
    if (!words.length) return field.required ? "请至少写一个。" : "";
    const twice = words.find((word, index) => words.slice(0, index).some((other) => fold(other) === fold(word)));
    if (twice) return `“${twice}”写了两遍：请删去一个。`;
    return words.map((word) => wrongInText(form, field, word, published)).find(Boolean) || "";
  }

  const wrong = (form, field, value, published) =>
    (Array.isArray(value) ? wrongInWords : wrongInText)(form, field, value, published);

  // What may be right, but the reviewer will ask about.
  const asked = (form, field, value, published) =>
    [value].flat().map((text) => broken(form, field.asked, text, published)).find(Boolean) || "";

  return { fold, wrong, asked, told };
})());
