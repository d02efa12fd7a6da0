// Terms whose explanation in plain words is like the query; for queries that nothing else answers.
if (typeof require === "function") globalThis.Fold = require("./fold.js"); // only for node
const Explanation = (() => {
  const LEAST = 0.5;
  const MOST_TERMS = 3;

  // terms: [id, name, explanation, places of items] as in scripts/planbook/search/files.py.
  // Returns [{name, places, score}], best first. idf gives a pair's rarity.
  function terms(query, terms, idf) {
    let whole = 0;
    const weights = new Map();
    for (const [pair, share] of query.pairs) {
      weights.set(pair, share * idf(pair).value);
      whole += weights.get(pair);
    }
    return terms
      .map(([, name, explanation, places]) => {
        const text = Fold.plain(explanation);
        let score = 0;
        for (const [pair, weight] of weights) if (text.includes(pair)) score += weight;
        return { name, places, score: score / (whole || 1) };
      })
      .filter(({ score }) => score >= LEAST)
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST_TERMS);
  }

  return { terms };
})();
if (typeof module === "object") module.exports = Explanation; // only for node
