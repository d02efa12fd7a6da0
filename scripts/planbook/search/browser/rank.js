// How well an item answers a query: word for word, or by everyday words and likeness.
if (typeof require === "function") for (const name of ["Fold", "Cuts"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Rank = (() => {
  const MEANING_ORDER = [1, 0.9, 0.8];
  const HELD = 0.05; // Of items that are alike, those whose own text holds the query's pairs come first.
  const LEAST = 0.08; // Where less of the query is explained, the likeness is chance.
  const LEAST_OF_BEST = 0.55;
  const MOST_SIMILAR = 10;
  const LONGEST_IN_PIECES = 12;
  const SHORTEST_SPREAD = 4;

  // Where entry holds needle: the kind, the score, and the numbers of the measures; null if nowhere.
  function verbatim(entry, needle) {
    const official = Cuts.places(entry, needle);
    const edited = Cuts.places(entry, needle, true);
    const at = official.words.length || edited.words.length ? official.words : official.meetings;
    const measures = measuresAt(entry, at, needle.length);
    if (official.words.length) return { kind: "verbatim", ...worth(entry, at, measures) };
    if (edited.words.length) return { kind: "summary", score: 300, measures };
    if (at.length || edited.meetings.length) return { kind: "chance", score: measures.length, measures };
    return null;
  }

  function worth(entry, places, measures) {
    const isInTitle = places.some((at) => at < entry.plainTitle.length);
    return { score: isInTitle ? 1000 - entry.plainTitle.length + measures.length : 500 + Math.min(measures.length, 20), measures };
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
    entry.typed ||= typed(entry);
    const isThere = entry.typed.includes(query.typed);
    if (!query.plain) return isThere ? { kind: "verbatim", score: 1, measures: [] } : null;
    const hit = verbatim(entry, query.plain);
    if (!hit || isThere || hit.kind !== "verbatim") return hit;
    // 研学 in 调研、学区 is chance; a longer query is what stands there.
    return { ...hit, kind: query.plain.length < SHORTEST_SPREAD ? "chance" : "spread" };
  }

  // The items that hold all parts of a query of several words.
  function verbatimParts(entry, parts) {
    const found = parts.map((part) => verbatim(entry, part));
    if (!found.every(Boolean)) return null;
    const counts = new Map();
    for (const { measures } of found) for (const index of measures) counts.set(index, (counts.get(index) || 0) + 1);
    const measures = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || one - other);
    const best = measures.length ? counts.get(measures[0]) : 0;
    const score = found.reduce((sum, { score }) => sum + score, 0) / parts.length / 2 + best;
    const kind = ["chance", "summary"].find((loose) => found.some((each) => each.kind === loose)) || "parts";
    return { kind, score, measures };
  }

  // Whether the query without fillers can be cut into pieces of two or more characters that title holds.
  function isInPieces({ segments }, title) {
    const isHeld = (text) => !text || Array.from(text, (_, place) => place + 1)
      .some((length) => length > 1 && title.includes(text.slice(0, length)) && isHeld(text.slice(length)));
    return segments.length > 0 && segments.every((text) => text.length <= LONGEST_IN_PIECES && isHeld(text));
  }

  // Items by likeness, best first: {kind, entry, score, unit, measures}. idf gives a pair's rarity.
  function similar({ query, pairs, entries, sayings, topics, idf, isKnown }) {
    const weights = new Map();
    let whole = 0;
    for (const [pair, share] of pairs) {
      const rarity = idf(pair);
      if (share < 1 && rarity.isUnknown) continue;
      weights.set(pair, share * rarity.value);
      whole += share * rarity.value;
    }
    const ranked = entries
      .map((entry) => likeness({ query, entry, pairs, sayings, topics, weights, whole }))
      .filter((hit) => hit.score >= LEAST && !isChance(query, hit, isKnown))
      .sort((one, other) => other.score - one.score || one.entry.place - other.entry.place);
    if (ranked.every((hit) => isForeign(query, hit, idf))) return [];
    return ranked.filter(({ score }) => score >= ranked[0].score * LEAST_OF_BEST).slice(0, MOST_SIMILAR);
  }

  // Each pair counts by the best that holds it: the official text, or a unit, that is, an everyday word, a
  // saying of the thesaurus or a topic. The score is the share of the query so explained.
  function likeness({ query, entry, pairs, sayings, topics, weights, whole }) {
    const credits = new Map();
    const give = (pair, credit, unit) => {
      if (credit > (credits.get(pair) || [0])[0]) credits.set(pair, [credit, unit]);
    };
    const text = { kind: "text" };
    for (const segment of query.segments) {
      if (segment.length < 2 || !Cuts.holds(entry, segment)) continue;
      for (const pair of Fold.pairs(segment)) give(pair, entry.plainTitle.includes(segment) ? 1 : 0.9, text);
    }
    let held = 0;
    for (const [pair, weight] of weights) {
      if (isLatin(pair)) continue;
      const isHeld = Cuts.holds(entry, pair);
      if (isHeld) held += weight;
      if (isHeld && entry.plainTitle.includes(pair)) give(pair, 0.7, text);
      else if (isHeld || entry.plainSummary.includes(pair)) give(pair, 0.5, text);
    }
    let complete = 0;
    const offer = (unit, worth) => {
      if (isLatin(unit.plain) && !query.latin.includes(unit.plain)) return;
      const all = Fold.pairs(unit.plain);
      const shared = all.filter((pair) => weights.has(pair));
      const covered = shared.reduce((sum, pair) => sum + pairs.get(pair), 0) / all.length;
      if (covered > 0.99) complete += worth;
      for (const pair of shared) give(pair, Math.sqrt(covered) * worth, unit);
    };
    for (const word of entry.words) offer({ kind: "word", ...word }, 1);
    for (const saying of sayings) {
      saying.means.forEach((meaning, order) => {
        if (!entry.body.includes(meaning.plain)) return;
        const worth = (MEANING_ORDER[order] || 0.7) + (entry.plainTitle.includes(meaning.plain) ? 0.05 : 0);
        offer({ kind: "saying", ...saying, meaning }, worth);
      });
    }
    for (const index of entry.topics) offer({ kind: "topic", ...topics[index] }, 0.6);
    const gains = new Map();
    let score = 0;
    for (const [pair, [credit, unit]] of credits) {
      const gain = (weights.get(pair) || 0) * credit;
      score += gain;
      gains.set(unit, (gains.get(unit) || 0) + gain);
    }
    let [unit = null] = [...gains].reduce((best, next) => (next[1] > best[1] ? next : best), [null, 0]);
    if (unit && unit.plain && held > 0 && !isTyped(unit, query)) {
      const shared = Fold.pairs(unit.plain).reduce((sum, pair) => sum + (weights.get(pair) || 0), 0);
      if (held >= shared) unit = text;
    }
    score = (score * (1 + 0.03 * Math.min(complete, 3)) + HELD * held) / (whole || 1);
    return { kind: kindOf(unit, query), entry, score, unit, measures: bestMeasures(entry, unit, weights), explained: [...credits.keys()] };
  }

  // Everyday words that were typed whole are known to lead there; all else is a likeness.
  function kindOf(unit, query) {
    if (!unit || !["word", "saying"].includes(unit.kind) || !isTyped(unit, query)) return "similar";
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

  // Whether an item is like two of three characters by chance: by part of a longer saying, as 手机壳 is like
  // 带手机, or with a third that nothing here has, as in 减肥药.
  function isChance(query, { entry, unit, explained: [pair, ...others] }, isKnown) {
    if (others.length) return false;
    const rest = shortWord(query).filter((character) => !pair.includes(character));
    const isPart = !Cuts.holds(entry, pair) && unit.plain !== pair;
    return rest.length > 0 && (isPart || !rest.every(isKnown));
  }

  // Whether an item is like four characters or more only by the end of a longer saying, or by the middle of
  // four, and the rest is in nothing here, as 丽江 of 丽江旅游, which is like 公款旅游.
  function isForeign({ segments }, { entry, unit, explained }, idf) {
    const [text] = segments;
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
    if (unit && unit.meaning) return verbatim(entry, unit.meaning.plain).measures;
    const asked = new Map(weights);
    for (const pair of unit && unit.plain ? Fold.pairs(unit.plain) : []) if (!asked.has(pair)) asked.set(pair, 0.5);
    return likest(entry, asked);
  }

  // The measure to read first where the title or the summary is what was found: it is like the query, or what
  // it is found by; of an item found by its number the first. Of a page without official sentences none is.
  function leading({ kind, entry, unit, query, measures }) {
    const words = kind === "number" ? [] : [query.plain, unit && unit.plain, entry.plainSummary].filter(Boolean);
    const found = [measures, ...words.map((text) => likest(entry, new Map(Fold.pairs(text).map((pair) => [pair, 1]))))];
    return [...found.flat(), ...entry.measures.keys()][0];
  }

  function likest(entry, asked) {
    const scores = entry.measures.map((_, index) => {
      const text = entry.body.slice(entry.starts[index], entry.starts[index + 1]);
      let score = 0;
      for (const [pair, weight] of asked) if (text.includes(pair)) score += weight;
      return score;
    });
    const best = Math.max(...scores);
    return best > 0 ? scores.flatMap((score, index) => (score === best ? [index] : [])) : [];
  }

  return { leading, verbatim, verbatimQuery, verbatimParts, isInPieces, isTyped, shortWord, similar };
})();
if (typeof module === "object") module.exports = Rank; // only for node
