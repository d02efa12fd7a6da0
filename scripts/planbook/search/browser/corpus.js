// The items and the thesaurus of the index, made ready for searching.
if (typeof require === "function") globalThis.Fold = require("./fold.js"); // only for node
const Corpus = (() => {
  const split = (text) => (text ? text.split("|") : []);
  const numbers = (text) => (text ? text.split(" ").map(Number) : []);
  const folded = (text) => ({ text, plain: Fold.plain(text) });

  // values: one item as scripts/planbook/search/records.py lists it.
  function item(values, place, core) {
    const [plan, number, section, topics, audiences, label, title, isTitled, summary, words, ...measures] = values;
    const [address, year, mark] = core.plans[plan];
    return {
      ...official(isTitled ? title : "", measures),
      place, number, label, title, summary, year, mark,
      path: `${address}${number}/`,
      heading: core.sections[section],
      topics: numbers(topics),
      audiences: numbers(audiences),
      words: split(words).map(folded),
      plainSummary: Fold.plain(summary),
    };
  }

  // A page outside the items as something to find: address, title, then anchor and text in turn.
  function page([path, title, ...rest], core) {
    const [, year, mark] = core.plans.find(([address]) => path.startsWith(address));
    const anchors = rest.filter((_, index) => index % 2 === 0);
    const texts = rest.filter((_, index) => index % 2 === 1);
    return { ...official(title, texts), path, anchors, year, mark, topics: [], audiences: [], words: [], place: Infinity, plainSummary: "" };
  }

  // Title and measures, and both as one plain text with the places where the measures start.
  function official(title, measures) {
    const plainTitle = Fold.plain(title);
    const starts = [];
    let body = plainTitle;
    for (const measure of measures) {
      starts.push(body.length);
      body += Fold.plain(measure);
    }
    return { title, plainTitle, measures, starts, body };
  }

  function holds(item, gram) {
    return item.body.includes(gram) || item.plainSummary.includes(gram) || item.words.some(({ plain }) => plain.includes(gram));
  }

  // From each pair of characters to the everyday words with it, and the official words they stand for.
  function thesaurus(core) {
    const byPair = new Map();
    const meanings = core.means.split(";");
    core.say.split(";").forEach((words, index) => {
      const means = split(meanings[index]).map(folded);
      for (const word of split(words)) {
        const saying = { ...folded(word), means };
        for (const pair of new Set(Fold.pairs(saying.plain))) {
          if (!byPair.has(pair)) byPair.set(pair, []);
          byPair.get(pair).push(saying);
        }
      }
    });
    return byPair;
  }

  return { item, page, thesaurus, holds, split };
})();
if (typeof module === "object") module.exports = Corpus; // only for node
