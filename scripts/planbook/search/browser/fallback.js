// What else a query may have meant that finds nothing as it is, or little that is like it.
if (typeof require === "function") for (const name of ["Fold", "Kinds", "Query", "Rank", "Guess", "Explanation"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Fallback = (() => {
  const LONGEST_GUESS = 24;
  const SHORTEST_UNSURE = 4;

  // Resolves to results as Search.run does, or null. alike are results that are like the query, after which
  // only sure guesses are made.
  async function find(search, query, alike, post, isCurrent) {
    const meant = await guessed(search, query, alike.length > 0, post, isCurrent);
    const results = Kinds.sorted([...meant, ...alike]);
    if (!isCurrent()) return null;
    return { query, results: results.length ? results : await explained(search, query), isWhole: true };
  }

  // By pinyin; else as if one character were wrong, most often another that is read the same.
  async function guessed(search, query, isSure, post, isCurrent) {
    const typed = query.segments.join("");
    const isKnown = typed.length === 2 && !search.store.idf(typed).isUnknown;
    if (typed.length < 2 || typed.length > LONGEST_GUESS || isKnown) return [];
    isSure ||= typed.length < SHORTEST_UNSURE;
    const index = await search.store.load("pinyin");
    const isLatin = /^[a-z]+$/u.test(typed);
    const lists = [];
    for (const meant of isLatin ? Guess.byReading(typed, index) : Guess.bySlip(typed, index, isSure)) {
      const guess = { typed: query.text, meant, isLatin };
      // What holds the word guessed does not hold the one typed.
      const noted = (found) => found.results.filter(({ kind }) => kind !== "chance")
        .map((result) => ({ ...result, guess: { ...guess, kind: result.kind }, query: found.query, kind: "guess" }));
      const show = (part) => lists.length || post({ query, results: noted(part), isWhole: false });
      const wanted = { ...Query.parse(meant), filters: query.filters, year: query.year };
      const found = await search.find(wanted, show, isCurrent);
      const isHeld = found && Kinds.isHeld(found.results[0]);
      if (found && (!isSure || isLatin || typed.length === 2 || isHeld)) lists.push({ isHeld, results: noted(found) });
    }
    return lists.sort((one, other) => other.isHeld - one.isHeld).flatMap(({ results: list }) => list);
  }

  // Items with terms whose explanation is like the query.
  async function explained(search, query) {
    const { store } = search;
    const isWanted = search.filter(query);
    const terms = Explanation.terms(query, await store.load("terms"), (pair) => store.idf(pair));
    const results = [];
    for (const { name, places, score } of terms) {
      const meaning = { text: name, plain: Fold.plain(name) };
      for (const place of places) {
        const entry = await store.item(place);
        const hit = Rank.verbatim(entry, meaning.plain);
        const unit = { kind: "term", ...meaning, meaning };
        if (hit && isWanted(entry)) results.push({ ...hit, kind: "similar", entry, score, unit });
      }
    }
    return Kinds.sorted(results);
  }

  return { find };
})();
if (typeof module === "object") module.exports = Fallback; // only for node
