// What else a query may have meant that finds nothing as it is.
if (typeof require === "function") for (const name of ["Fold", "Query", "Rank", "Guess", "Explanation"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Fallback = (() => {
  const LONGEST_GUESS = 24;

  // Resolves to results as Search.run does, or null; joined joins lists of them.
  async function find(search, query, post, isCurrent, joined) {
    const attempts = [
      () => guessed(search, query, post, isCurrent, joined),
      () => explained(search, query, joined),
    ];
    for (const attempt of attempts) {
      const found = isCurrent() ? await attempt() : null;
      if (found && found.results.length) return found;
    }
    return null;
  }

  // By pinyin; else as if one character were wrong, most often another that is read the same.
  async function guessed(search, query, post, isCurrent, joined) {
    const typed = query.segments.join("");
    if (typed.length < 2 || typed.length > LONGEST_GUESS) return null;
    const index = await search.store.load("pinyin");
    const isLatin = /^[a-z]+$/u.test(typed);
    const lists = [];
    for (const meant of isLatin ? Guess.byReading(typed, index) : Guess.bySlip(typed, index)) {
      const guess = { typed: query.text, meant, isLatin };
      // What holds the word guessed does not hold the one typed.
      const noted = (found) => found.results.map((result) => ({
        ...result, guess, query: found.query, kind: result.kind === "similar" ? "similar" : "guess",
      }));
      const show = (part) => lists.length || post({ query, results: noted(part), isWhole: false });
      const found = await search.find(Query.parse(meant), show, isCurrent);
      if (found) lists.push(noted(found));
    }
    return { query, results: lists.reduce(joined, []), isWhole: true };
  }

  // Items with terms whose explanation is like the query.
  async function explained(search, query, joined) {
    const { store } = search;
    const isWanted = search.filter(query);
    const terms = Explanation.terms(query, await store.load("terms"), (pair) => store.idf(pair));
    const results = [];
    for (const { name, places, score } of terms) {
      const meaning = { text: name, plain: Fold.plain(name) };
      for (const place of places) {
        const entry = (await store.block(Math.floor(place / store.core.size)))[place % store.core.size];
        const hit = Rank.verbatim(entry, meaning.plain);
        const unit = { kind: "term", ...meaning, meaning };
        if (hit && isWanted(entry)) results.push({ ...hit, kind: "similar", entry, score, unit });
      }
    }
    return { query, results: joined([], results), isWhole: true };
  }

  return { find };
})();
if (typeof module === "object") module.exports = Fallback; // only for node
