// The kinds of results, what a reader is told of them, and their order. No other file orders kinds.
//
// The shapes that the search hands on, stated here once:
//   entry   what can be found, made by corpus.js of an item or a page: {path, place, number, title, measures,
//           summary, words, topics, audiences} as read; plainTitle, body (title and measures), plainSummary in
//           plain text; starts (of the measures in body); cuts, wordStarts (see cuts.js)
//   query   what was typed, taken apart by query.js: {text, plain, parts (words), segments (stretches between
//           words of asking), pairs (of characters in them), filters, wishes, number, year}
//   unit    why an entry is like a query: {from: "text"}, or {from: "word" | "saying", text, plain,
//           meaning}; meaning: the official words {text, plain, isNear} that a saying stands for
//   question  what editors have answered: {text, plain, pairs, item (its place), measure, audience, place}
//   answer  an entry as well, of the item whose measure answers: {...item, asked (a question), answer, notSaid}
//   result  {kind, entry, score, measures (numbers, best first), unit,
//           guess: {typed, meant, isLatin, kind}}
const Kinds = (() => {
  // holdsQuery: the query itself stands there. Official words come first, then what editors wrote, then what is
  // only near, then guesses, and last what is no word there at all.
  const ALL = {
    asked: { heading: "本站的这一页" },
    answer: { heading: "编者回答过的问题" },
    verbatim: { heading: "一字不差的", holdsQuery: true },
    parts: { heading: "几个词都写到的", holdsQuery: true },
    number: { heading: "序号相同的" },
    spread: { heading: "中间隔着标点的", holdsQuery: true },
    related: { heading: "编者回答过的问题" },
    summary: { heading: "编者的话里写到的", holdsQuery: true },
    everyday: { heading: "说的是同一件事的" },
    near: { heading: "公文没有直接写，最接近的" },
    page: { heading: "条目之外的原文", holdsQuery: true },
    guess: { heading: "按读音或字形猜的" },
    similar: { heading: "猜您可能要找的" },
    site: { heading: "本站还有这几页" },
    chance: { heading: "只是字连在一起的" },
  };
  const ORDER = Object.keys(ALL);

  // The results, best kind first, each entry only where it comes first.
  function sorted(results) {
    const known = new Set();
    return results
      .map((result, place) => ({ result, place, kind: ORDER.indexOf(result.kind) }))
      .sort((one, other) => one.kind - other.kind || one.place - other.place)
      .map(({ result }) => result)
      .filter(({ entry }) => !known.has(entry) && known.add(entry));
  }

  const holdsQuery = (result) => Boolean(result && ALL[result.kind].holdsQuery);
  const heading = ({ kind }) => ALL[kind].heading;

  return { sorted, holdsQuery, heading };
})();
if (typeof module === "object") module.exports = Kinds; // only for node
