// What else a query may have meant that finds nothing as it is, or little that is like it.
if (typeof require === "function") for (const name of ["Kinds", "Query", "Guess", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Fallback = (() => {
  // Resolves to results as Search.run does, or null. alike are results that are like the query, after which
  // only sure guesses are made.
  async function find(search, query, alike, post, isCurrent) {
    const meant = await guessed(search, query, alike.length > 0, post, isCurrent);
    const results = Kinds.sorted([...meant, ...alike]);
    if (!isCurrent()) return null;
    return { query, results, isWhole: true };
  }

  // By pinyin; else as if one character were wrong, most often another that is read the same.
  async function guessed(search, query, isSure, post, isCurrent) {
    const typed = query.segments.join("");
    const isKnown = typed.length === 2 && !search.store.idf(typed).isUnknown;
    const isNumber = /^[0-9]+$/u.test(typed); // 123456 is no slip for 12345
    if (typed.length < 2 || typed.length > Weights.LONGEST_GUESS || isKnown || isNumber) return [];
    const isExact = isSure || typed.length < Weights.SHORTEST_UNSURE;
    const index = await search.store.load("pinyin");
    const isLatin = /^[a-z]+$/u.test(typed);
    const lists = [];
    for (const meant of isLatin ? Guess.byReading(typed, index) : Guess.bySlip(typed, index, isExact)) {
      const guess = { typed: query.text, meant, isLatin };
      // What holds the word guessed does not hold the one typed, and what is only like it is a guess of a guess:
      // 携程 is no 写程序.
      const noted = (found) => found.results.filter(({ kind }) => kind !== "chance" && kind !== "similar")
        .map((result) => ({ ...result, guess: { ...guess, kind: result.kind }, query: found.query, kind: "guess" }));
      const show = (part) => lists.length || post({ query, results: noted(part), isWhole: false });
      const wanted = { ...Query.parse(meant), filters: query.filters, year: query.year };
      const found = await search.find(wanted, show, isCurrent);
      const isSame = found && Kinds.holdsQuery(found.results[0]);
      if (found && (!isExact || isLatin || typed.length === 2 || isSame)) lists.push({ isSame, results: noted(found) });
    }
    return lists.sort((one, other) => other.isSame - one.isSame).flatMap(({ results: list }) => list);
  }

  return { find };
})();
if (typeof module === "object") module.exports = Fallback; // only for node
