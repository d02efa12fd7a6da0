// The items and the everyday words of the index, made ready for searching.
if (typeof require === "function") globalThis.Fold = require("./fold.js"); // only for node
const Corpus = (() => {
  const split = (text) => (text ? text.split("|") : []);
  const numbers = (text) => (text ? text.split(" ").map(Number) : []);
  const folded = (text) => ({ text, plain: Fold.plain(text) });

  // values: one item as scripts/planbook/search/records.py lists it.
  function item(values, place, core) {
    const [plan, number, section, topics, audiences, label, title, isTitled, summary, words, cuts, called, ...measures] = values;
    const [address, year, mark] = core.plans[plan];
    return {
      ...official(isTitled ? title : "", measures),
      place, number, label, title, summary, year, mark, cuts,
      plans: [plan],
      path: `${address}${number}/`,
      heading: core.sections[section],
      topics: numbers(topics),
      audiences: numbers(audiences),
      words: split(words).map(folded),
      called: split(called), // what some measures are called instead of by their numbers
      plainSummary: Fold.plain(summary),
    };
  }

  // A page outside the items as something to find: address, title, then anchor and text in turn, and the cuts.
  function page([path, title, ...rest], core) {
    const plan = core.plans.findIndex(([address]) => path.startsWith(address));
    const [, year, mark] = core.plans[plan] || [];
    const cuts = rest.pop();
    const anchors = rest.filter((_, index) => index % 2 === 0);
    const texts = rest.filter((_, index) => index % 2 === 1);
    return { ...official(title, texts), path, anchors, cuts, year, mark, plans: plan < 0 ? [] : [plan], topics: [], audiences: [], words: [], place: Infinity, plainSummary: "" };
  }

  // A page of the site that holds no official text of its own: address, title, other names, and the wish that
  // it answers with what may be wished, as in scripts/planbook/search/site_pages.py.
  function sitePage([path, title, names, wish, wished], core) {
    const plain = (words) => split(words).map(Fold.plain);
    return { ...page([path, title, ""], core), names: plain(names), wish, wished: plain(wished) };
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

  // The everyday words of a file, each with the official ones: those that say the same, then those that are
  // only near. Of several files, what leads to the same words has the same target.
  function sayings({ say, means, near }) {
    const meanings = means.split(";");
    const nearest = near.split(";");
    return say.split(";").flatMap((words, index) => {
      const closest = split(nearest[index]).map((text) => ({ ...folded(text), isNear: true }));
      const means = [...split(meanings[index]).map(folded), ...closest];
      const target = `${meanings[index]};${nearest[index]}`;
      return split(words).map((word) => ({ ...folded(word), means, target }));
    });
  }

  return { item, page, sitePage, sayings, holds, split };
})();
if (typeof module === "object") module.exports = Corpus; // only for node
