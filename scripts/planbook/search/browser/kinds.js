// The kinds of results, what a reader is told of them, and their order. No other file orders kinds.
const Kinds = (() => {
  // isHeld: the query itself stands there. Official words come first, then what editors wrote, then what is
  // only near, then guesses, and last what is no word there at all.
  const ALL = {
    verbatim: { heading: "一字不差的", isHeld: true },
    parts: { heading: "几个词都写到的", isHeld: true },
    number: { heading: "序号相同的" },
    spread: { heading: "中间隔着标点的", isHeld: true },
    summary: { heading: "编者的话里写到的", isHeld: true },
    everyday: { heading: "说的是同一件事的" },
    near: { heading: "公文没有直接写，最接近的" },
    page: { heading: "条目之外的原文", isHeld: true },
    guess: { heading: "按读音或字形猜的" },
    similar: { heading: "猜您可能要找的" },
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

  const isHeld = (result) => Boolean(result && ALL[result.kind].isHeld);
  const heading = ({ kind }) => ALL[kind].heading;

  return { sorted, isHeld, heading };
})();
if (typeof module === "object") module.exports = Kinds; // only for node
