// The kinds of results, what a reader is told of them, and their order. No other file orders kinds.
//
// The shapes that the search hands on, stated here once:
//   entry   what can be found, made by corpus.js of an item or a page: {path, place, number, title, measures,
//           summary, words, topics, audiences} as read; plans (the place of its own), year;
//           plainTitle, body (title and measures), plainSummary in
//           plain text; starts (of the measures in body); cuts, wordStarts (see cuts.js)
//   query   what was typed, taken apart by query.js: {text, plain, parts (words), segments (stretches between
//           words of asking), pairs (of characters in them), filters, wishes, number, year}
//   unit    why an entry is like a query: {from: "text"}, or {from: "word" | "saying", text, plain,
//           meaning}; meaning: the official words {text, plain, isNear} that a saying stands for
//   question  what editors have answered: {text, plain, pairs, item (its place), measure, audience, width (of the
//           answer, in Chinese characters), place}
//   answer  an entry as well, of the item whose measure answers: {...item, asked (a question), answer (empty
//           until it has come)}
//   result  {kind, entry, score, measures (numbers, best first), unit,
//           guess: {typed, meant, isLatin, kind}}
const Kinds = (() => {
  // With the heading above each. Official words come first, then those that mean the same, then what editors
  // wrote, then what is only near, then guesses, and last what is no word there at all.
  const HEADINGS = {
    asked: "本站的这一页",
    answer: "编者回答过的问题",
    verbatim: "一字不差的",
    parts: "几个词都写到的",
    number: "序号相同的",
    spread: "中间隔着标点的",
    related: "编者回答过的问题",
    everyday: "说的是同一件事的",
    summary: "编者的话里写到的",
    near: "公文没有直接写，最接近的",
    page: "条目之外的原文",
    guess: "按读音或字形猜的",
    similar: "猜您可能要找的",
    beside: "编者回答过的问题",
    site: "本站还有这几页",
    chance: "只是字连在一起的",
  };
  const ORDER = Object.keys(HEADINGS);
  const HOLDING = ["verbatim", "parts", "spread", "summary", "page"]; // Here the query itself stands.

  // The results, best kind first, each entry only where it comes first.
  function sorted(results) {
    const known = new Set();
    return [...results].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
      .filter(({ entry }) => !known.has(entry) && known.add(entry));
  }

  const holdsQuery = (result) => Boolean(result) && HOLDING.includes(result.kind);
  // about: what was looked for, if that is not all that was typed.
  const heading = ({ kind }, about) => (about && kind === "verbatim" ? `写到“${about}”的` : HEADINGS[kind]);

  return { sorted, holdsQuery, heading };
})();
if (typeof module === "object") module.exports = Kinds; // only for node
