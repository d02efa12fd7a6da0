// What the form can change, kind by kind: which files it loads, what is wrong with all values together, and the
// text of the changed file.
Object.assign(window.planbookEdit, (() => {
  const { changed, fold, told, withEntries, withRecord } = window.planbookEdit;
  const planOf = (key) => key.split("/")[0];
  const same = (some, others) => [...some].sort().join("\n") === [...others].sort().join("\n");
  const changedRecord = ({ file, key }, values) => changed(file.text, file.records[key], values);
  const LOST = {
    summary: "这一句就删去了：读者在这一项的网页和搜索结果里，只看得到公文原文。确实要删，就不用再填。",
    search_words: "这些叫法就都删去了：用它们再也搜不到这一项。确实要删，就不用再填。",
  };
  // Of every plan, because all share the list.
  const ofAllPlans = ({ plans }) => plans.map((plan) => `${plan}/text`);

  // To take something away is allowed; what readers lose by it is said.
  function emptied({ file, key }, values) {
    const isEmptied = (name) => file.records[key].fields[name].value.length && !values[name].length;
    return Object.fromEntries(Object.entries(LOST).filter(([name]) => isEmptied(name)));
  }

  const item = {
    files: (form, key) => ({ file: key, texts: [`${planOf(key)}/text`] }),
    // Words that the item has itself find it anyway.
    wrong({ form, file }, values) {
      const official = fold([file.title, ...file.measures].join(""));
      const known = values.search_words.find((word) => official.includes(fold(word)));
      return known ? { search_words: told(form.rules[form.limits.standsInItem], { found: known }) } : {};
    },
    asked: emptied,
    text: changedRecord,
  };

  const term = {
    files: (form) => ({ file: "terms", texts: ofAllPlans(form) }),
    wrong: () => ({}),
    text: changedRecord,
  };

  function askedBefore(file, key, audience, ask) {
    const found = Object.entries(file.records).find(([other, record]) =>
      other !== key && record.audience === audience && fold(record.fields.ask.value) === fold(ask));
    return found ? { ask: "这个问题已经问过：请换一个问法。" } : {};
  }

  const question = {
    files: (form, key) => ({ file: `${planOf(key)}/questions`, texts: [`${planOf(key)}/text`] }),
    wrong: ({ file, key }, { ask }) => askedBefore(file, key, file.records[key].audience, ask),
    text: changedRecord,
  };

  const ask = {
    files: (form, key) => ({ file: `${planOf(key)}/questions`, item: key, texts: [`${planOf(key)}/text`] }),
    wrong({ file }, values) {
      const taken = file.taken.includes(values.id) ? { id: "这个编号已经用过：请换一个。" } : {};
      return { ...askedBefore(file, "", values.audience, values.ask), ...taken };
    },
    // After the last one of its group, where there is one.
    text({ file, order }, values) {
      const alike = Object.values(file.records).filter((record) => record.audience === values.audience);
      const group = alike.filter((record) => record.group === values.group);
      const ends = (group.length ? group : alike).map((record) => record.end);
      return withRecord(file.text, values, order, ends.pop());
    },
    // An id that no question has or had: item-26-1.
    newId({ file, key }) {
      let number = 1;
      const made = () => `item-${key.split("/")[1]}-${number}`;
      while (file.taken.includes(made())) number += 1;
      return made();
    },
  };

  const word = {
    files: (form) => ({ file: "words", texts: ofAllPlans(form) }),
    wrong({ file }, { say, means, near }) {
      const found = {};
      for (const said of say) {
        const entry = file.entries.find(([others]) => others.some((other) => fold(other) === fold(said)));
        if (entry) found.say = `“${said}”已经写过，通向“${[...entry[1], ...entry[2]].join("”“")}”：请删去，或直接改 words.yml。`;
      }
      if (!means.length && !near.length) {
        found.means = "这一格和下一格至少填一格：原文说的就是这件事，写在这里；只有相近的，写在下一格。";
      }
      return found;
    },
    // Beside others that lead to the same words, where there are any.
    text({ file, order }, values) {
      const entry = file.entries.find(([, means, near]) => same(means, values.means) && same(near, values.near));
      if (!entry) return withRecord(file.text, values, order);
      return withEntries(file.text, entry[3], values.say);
    },
  };

  return { kinds: { item, term, question, ask, word } };
})());
