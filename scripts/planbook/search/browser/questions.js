// Questions that editors have answered: which of them a reader asks.
if (typeof require === "function") for (const name of ["Fold", "Kinds", "Query", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Questions = (() => {
  // The questions of a file, ready to be compared; rare pairs of characters count more than
  // others, and single characters nothing.
  function made([texts, items, measures, audiences, widths]) {
    const list = texts.map((text, place) => ({
      text, item: items[place], measure: measures[place], audience: audiences[place], width: widths[place], place,
      plain: Fold.plain(text), pairs: Query.parse(text).pairs,
    }));
    const holding = new Map(); // from a pair to the questions with it
    for (const asked of list) for (const pair of asked.pairs) holding.set(pair, [...(holding.get(pair) || []), asked]);
    const weight = (pair) => (pair.length < 2 ? 0 : Math.log(1 + list.length / ((holding.get(pair) || []).length + Weights.UNSEEN)) ** Weights.RARE_IN_QUESTIONS);
    const sum = (pairs) => Array.from(pairs, weight).reduce((one, other) => one + other, 0);
    for (const asked of list) asked.weight = sum(asked.pairs);
    // How like the pairs of a query a question is: the cosine of both, 1 for the same, 0 where none is in both.
    const likeness = ({ pairs }) => {
      const whole = sum(pairs);
      const shared = new Map();
      for (const pair of pairs) for (const asked of holding.get(pair) || []) shared.set(asked, (shared.get(asked) || 0) + weight(pair));
      return (asked) => (shared.get(asked) || 0) / (Math.sqrt(whole * asked.weight) || 1);
    };
    return { list, likeness };
  }

  // By the places of items, how like a query the questions are that they answer.
  function answering(query, { list, likeness }) {
    const best = new Map();
    const likenessOf = likeness(query);
    for (const asked of list) best.set(asked.item, Math.max(best.get(asked.item) || 0, likenessOf(asked)));
    return best;
  }

  // The questions that a query asks, best first, each with its score: how like it is, and more if what answers
  // it is what was found first for the query. Where the text holds the query, only a question that holds it too
  // and is answered there; that stands before the official words only if more than these was asked. What is
  // hardly like the query stands behind what was found.
  function asking({ query, results }, isQuestion, { list, likeness }) {
    const [first] = results;
    const isHeld = Kinds.holdsQuery(first);
    const isSure = first && first.kind !== "chance" && !first.guess;
    const met = results.filter(({ kind }) => kind === "chance").map(({ entry }) => entry.body);
    // 政风 of 廉政风险 only meets in the question as it does in the text.
    const isMet = ({ plain }) => {
      const place = plain.indexOf(query.plain);
      return place >= 0 && met.some((body) => body.includes(plain.slice(Math.max(0, place - 1), place + query.plain.length + 1)));
    };
    const likenessOf = likeness(query);
    return list
      .map((asked) => {
        const own = likenessOf(asked);
        const isFound = isSure && first.entry.place === asked.item;
        const isSentence = isFound && first.measures.includes(asked.measure);
        const score = own + (isSentence ? Weights.SAME_SENTENCE : isFound ? Weights.SAME_ITEM : 0);
        const isWanted = isHeld ? isFound && query.parts.every((part) => asked.plain.includes(part)) : !isMet(asked);
        const asking = own < Weights.ASKED_FIRST ? "beside" : "answer";
        return { kind: isHeld && !isQuestion ? "related" : asking, asked, unit: isFound ? first.unit : undefined, score: isWanted ? score : 0 };
      })
      .filter(({ score }) => score >= Weights.ASKED)
      .sort((one, other) => other.score - one.score)
      .slice(0, isHeld ? 1 : Weights.MOST_ASKED);
  }

  return { made, answering, asking };
})();
if (typeof module === "object") module.exports = Questions; // only for node
