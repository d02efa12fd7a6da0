// Items that are like a query: by everyday words, those of the thesaurus and their own, and by their text.
if (typeof require === "function") for (const name of ["Fold", "Cuts", "Rank", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Likeness = (() => {
  const TEXT = { from: "text" };

  // Results, best first. pairs: those of the query that are looked up; idf gives a pair's rarity.
  function similar({ query, pairs, entries, sayings, idf, isKnown }) {
    const weights = new Map();
    let whole = 0;
    for (const pair of pairs) {
      const { value } = idf(pair);
      weights.set(pair, value);
      whole += value;
    }
    const ranked = entries
      .map((entry) => likeness({ query, entry, sayings, weights, whole }))
      .filter((result) => result.score > 0 && !isPartOfShort(query, result, isKnown) && !isInside(query, result))
      .sort((one, other) => other.score - one.score || one.entry.place - other.entry.place);
    if (ranked.every((result) => isForeign(query, result, idf))) return [];
    // Of an everyday word with a filler in it, parts say nothing: 学校的饭 is not like 好学校.
    const isFilled = query.segments.join("") !== query.plain;
    const said = ranked.filter(({ kind, unit }) => isFilled && kind !== "similar" && unit.plain === query.plain);
    if (said.length) return said;
    return ranked.filter(({ score }) => score >= ranked[0].score * Weights.LEAST_OF_BEST).slice(0, Weights.MOST_SIMILAR);
  }

  // Each pair counts by the best that explains it: the official text, or a unit, that is, an everyday word or
  // a saying of the thesaurus. The score is the share of the query so explained.
  function likeness({ query, entry, sayings, weights, whole }) {
    const credits = new Map();
    const give = (pair, credit, unit) => {
      if (credit > (credits.get(pair) || [0])[0]) credits.set(pair, [credit, unit]);
    };
    let inText = 0;
    for (const [pair, weight] of weights) {
      if (isLatin(pair)) continue;
      const isOfficial = Cuts.holds(entry, pair);
      if (isOfficial) inText += weight;
      if (isOfficial || entry.plainSummary.includes(pair)) give(pair, Weights.PAIR_IN_TEXT, TEXT);
    }
    let wholeWords = 0;
    for (const [unit, worth] of units(entry, sayings)) {
      if (isLatin(unit.plain) && !query.latin.includes(unit.plain)) continue;
      const all = Fold.pairs(unit.plain);
      const shared = all.filter((pair) => weights.has(pair));
      const isWhole = isTyped(unit, query);
      const covered = isWhole ? 1 : shared.length / all.length; // 学校的饭, though 的 says nothing
      if (isWhole) wholeWords += worth;
      for (const pair of shared) give(pair, Math.sqrt(covered) * worth, unit);
    }
    const gains = new Map();
    let score = 0;
    for (const [pair, [credit, unit]] of credits) {
      const gain = (weights.get(pair) || 0) * credit;
      score += gain;
      gains.set(unit, (gains.get(unit) || 0) + gain);
    }
    const [unit] = [...gains].reduce((best, next) => (next[1] > best[1] ? next : best), [TEXT, 0]);
    score *= 1 + Weights.WHOLE_WORD * wholeWords;
    return {
      kind: kindOf(unit, query), entry, unit,
      score: (score + Weights.IN_TEXT * inText) / (whole || 1),
      measures: bestMeasures(entry, unit, weights),
      explained: credits, // of each pair: what it is worth, and the unit that explains it
    };
  }

  // What may explain a query beside the text of an entry, and what each is worth.
  function units(entry, sayings) {
    const own = entry.words.map((word) => [{ from: "word", ...word }, 1]);
    const said = sayings.flatMap((saying) => saying.means.flatMap((meaning, order) => (
      entry.body.includes(meaning.plain)
        ? [[{ from: "saying", ...saying, meaning }, 1 - Weights.NEXT_MEANING * order]]
        : [])));
    return [...own, ...said];
  }

  // Everyday words that were typed whole are known to lead there; all else is a likeness.
  function kindOf(unit, query) {
    if (unit === TEXT || !isTyped(unit, query)) return "similar";
    return unit.meaning && unit.meaning.isNear ? "near" : "everyday";
  }

  // Whether the query holds a unit in one piece.
  function isTyped(unit, { plain, parts }) {
    return plain === unit.plain || parts.some((part) => part.includes(unit.plain));
  }

  // The characters of a query that is one word of three; none of others.
  function shortWord({ segments }) {
    return segments.length === 1 && /^\p{Script=Han}{3}$/u.test(segments[0]) ? Array.from(segments[0]) : [];
  }

  // Whether an item is like two of three characters only: by part of a longer saying, as 手机壳 is like
  // 带手机, or with a third that nothing here has, as in 减肥药.
  function isPartOfShort(query, { entry, unit, explained }, isKnown) {
    const [pair, ...others] = explained.keys();
    if (others.length) return false;
    const rest = shortWord(query).filter((character) => !pair.includes(character));
    const isPart = !Cuts.holds(entry, pair) && unit.plain !== pair;
    return rest.length > 0 && (isPart || !rest.every(isKnown));
  }

  // Whether two characters are only inside an everyday word, where they may be no word: 化学 in 标准化学校.
  function isInside({ segments: [text, ...others] }, { unit }) {
    return !others.length && text.length === 2 && unit !== TEXT && !unit.plain.startsWith(text) && !unit.plain.endsWith(text);
  }

  // Whether an item is like four characters or more only by the end of a longer saying, or by the middle of
  // four, and the rest is in nothing here, as 丽江 of 丽江旅游, which is like 公款旅游.
  function isForeign({ segments }, { entry, unit, explained: credits }, idf) {
    const [text] = segments;
    const explained = [...credits.keys()];
    if (segments.length !== 1 || text.length < 4 || !unit.plain) return false;
    const isEnd = !explained.includes(Fold.pairs(unit.plain)[0]) && text.endsWith(explained[explained.length - 1]);
    const isMiddle = text.length === 4 && text.indexOf(explained[0]) === 1;
    return (isEnd || isMiddle) && !explained.some((pair) => Cuts.holds(entry, pair)) &&
      Fold.pairs(text).every((pair) => explained.includes(pair) || idf(pair).isUnknown);
  }

  // Parts of a Latin word mean nothing.
  function isLatin(pair) {
    return /^[a-z0-9]+$/.test(pair);
  }

  // The measures that show best why an item is there.
  function bestMeasures(entry, unit, weights) {
    if (unit.meaning) return Rank.verbatim(entry, unit.meaning.plain).measures;
    const asked = new Map(weights);
    for (const pair of unit.plain ? Fold.pairs(unit.plain) : []) if (!asked.has(pair)) asked.set(pair, Weights.PAIR_IN_TEXT);
    return Rank.likest(entry, asked);
  }

  return { isTyped, shortWord, similar };
})();
if (typeof module === "object") module.exports = Likeness; // only for node
