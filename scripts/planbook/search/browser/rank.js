// Where an item holds a query: as words, by chance, all of its words, and which sentence to read first.
if (typeof require === "function") for (const name of ["Fold", "Cuts", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Rank = (() => {
  // Where entry holds needle: the kind, the score, and the numbers of the measures; null if nowhere.
  function verbatim(entry, needle) {
    const official = Cuts.places(entry, needle);
    const edited = Cuts.places(entry, needle, true);
    const isWord = official.words.length || edited.words.length;
    const at = isWord ? official.words : official.meetings;
    const measures = measuresAt(entry, at, needle.length);
    const score = Math.min(at.length, Weights.MOST_PLACES);
    if (official.words.length) {
      const isInTitle = at.some((place) => place < entry.plainTitle.length);
      return { kind: "verbatim", score: score + (isInTitle ? Weights.TITLE - entry.plainTitle.length : 0), measures };
    }
    if (isWord) return { kind: "summary", score, measures };
    return at.length || edited.meetings.length ? { kind: "chance", score, measures } : null;
  }

  // The numbers of the measures that length characters from any of the places reach into.
  function measuresAt(entry, places, length) {
    const measures = new Set();
    for (const at of places) {
      entry.starts.forEach((start, index) => {
        const end = index + 1 < entry.starts.length ? entry.starts[index + 1] : entry.body.length;
        if (at < end && at + length > start) measures.add(index);
      });
    }
    return [...measures];
  }

  // All texts of an entry as they are typed, the official text with and without a full stop after the title.
  function typed({ title, measures, summary }) {
    const text = measures.join("");
    return [title + text, `${title}。${text}`, summary].map((each) => Fold.typed(each || "")).join(" ");
  }

  // The same for a whole query. Where punctuation keeps its characters apart, it is "spread".
  function verbatimQuery(entry, query) {
    entry.typed = entry.typed || typed(entry);
    const isThere = entry.typed.includes(query.typed);
    if (!query.plain) return isThere ? { kind: "verbatim", score: 1, measures: [] } : null;
    const hit = verbatim(entry, query.plain);
    // Who typed the punctuation as well has copied it: 理，做 of 管理，做好.
    if (isThere && hit && hit.kind === "chance" && query.typed !== query.plain) return { ...hit, kind: "verbatim" };
    if (!hit || isThere) return hit;
    // 学区制 in 学区、制定 is none.
    if (hit.kind === "summary" && query.plain.length <= Weights.LONGEST_END) return { ...hit, kind: "chance" };
    return hit.kind === "verbatim" ? { ...hit, kind: "spread" } : hit;
  }

  // The same for all parts of a query of several words. One that is there by chance is not there.
  function verbatimParts(entry, parts) {
    const found = parts.map((part) => verbatim(entry, part));
    if (!found.every(Boolean)) return null;
    const counts = new Map();
    for (const { measures } of found) for (const index of measures) counts.set(index, (counts.get(index) || 0) + 1);
    const measures = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || one - other);
    const best = measures.length ? counts.get(measures[0]) : 0;
    const kind = ["chance", "summary"].find((loose) => found.some((each) => each.kind === loose)) || "parts";
    return { kind, score: found.reduce((sum, { score }) => sum + score, best), measures };
  }

  // The measure to read first where the title or the summary is what was found: it is like the query, or what
  // it is found by; of an item found by its number the first. Of a page without official sentences none is.
  function leading({ kind, entry, unit, query, measures }) {
    const words = kind === "number" ? [] : [query.plain, unit && unit.plain, entry.plainSummary].filter(Boolean);
    const found = [measures, ...words.map((text) => likest(entry, new Map(Fold.pairs(text).map((pair) => [pair, 1]))))];
    return [...found.flat(), ...entry.measures.keys()][0];
  }

  // The numbers of the measures that hold most of the pairs, by their weights; none if none holds any.
  function likest(entry, weights) {
    const scores = entry.measures.map((_, index) => {
      const text = entry.body.slice(entry.starts[index], entry.starts[index + 1]);
      let score = 0;
      for (const [pair, weight] of weights) if (text.includes(pair)) score += weight;
      return score;
    });
    const best = Math.max(...scores);
    return best > 0 ? scores.flatMap((score, index) => (score === best ? [index] : [])) : [];
  }

  return { leading, likest, verbatim, verbatimQuery, verbatimParts };
})();
if (typeof module === "object") module.exports = Rank; // only for node
