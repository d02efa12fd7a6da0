// How well an item answers a query: word for word, or by everyday words and likeness.
if (typeof require === "function") globalThis.Fold = require("./fold.js"); // only for node
const Rank = (() => {
  const MEANING_ORDER = [1, 0.9, 0.8];
  const HELD = 0.05; // Of items that are alike, those whose own text holds the query's pairs come first.
  const LEAST = 0.08; // Where less of the query is explained, the likeness is chance.
  const LEAST_OF_BEST = 0.55;
  const MOST_SIMILAR = 10;
  const LONGEST_IN_PIECES = 12;

  // Where entry holds needle: the score, and the numbers of the measures; null if nowhere.
  function verbatim(entry, needle) {
    const measures = new Set();
    let inTitle = false;
    for (let at = entry.body.indexOf(needle); at >= 0; at = entry.body.indexOf(needle, at + 1)) {
      if (at < entry.plainTitle.length) inTitle = true;
      entry.starts.forEach((start, index) => {
        const end = index + 1 < entry.starts.length ? entry.starts[index + 1] : entry.body.length;
        if (at < end && at + needle.length > start) measures.add(index);
      });
    }
    if (inTitle) return { score: 1000 - entry.plainTitle.length + measures.size, measures: [...measures] };
    if (measures.size) return { score: 500 + Math.min(measures.size, 20), measures: [...measures] };
    if (entry.plainSummary.includes(needle)) return { kind: "summary", score: 300, measures: [] };
    return null;
  }

  // All texts of an entry as they are typed, the official text with and without a full stop after the title.
  function typed({ title, measures, summary }) {
    const text = measures.join("");
    return [title + text, `${title}。${text}`, summary].map((each) => Fold.typed(each || "")).join(" ");
  }

  // The same for a whole query. Where its words are apart in the text, as 研学 is in 调研、学区, it is "spread".
  function verbatimQuery(entry, query) {
    entry.typed ||= typed(entry);
    const isThere = entry.typed.includes(query.typed);
    if (!query.plain) return isThere ? { score: 1, measures: [] } : null;
    const hit = verbatim(entry, query.plain);
    return hit && !isThere && !hit.kind ? { ...hit, kind: "spread", score: hit.score - 2000 } : hit;
  }

  // The results of one, then those of other that are about something else.
  function joined(one, other) {
    const known = new Set(one.map(({ entry }) => entry));
    return [...one, ...other.filter(({ entry }) => !known.has(entry) && known.add(entry))];
  }

  // Whether a result holds the query itself.
  function isHeld(result) {
    return result !== undefined && result.kind !== "similar" && result.kind !== "number";
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
    return { score, measures, ...(found.some(({ kind }) => kind) && { kind: "summary" }) };
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
      if (segment.length < 2 || !entry.body.includes(segment)) continue;
      for (const pair of Fold.pairs(segment)) give(pair, entry.plainTitle.includes(segment) ? 1 : 0.9, text);
    }
    let held = 0;
    for (const [pair, weight] of weights) {
      if (isLatin(pair)) continue;
      if (entry.body.includes(pair)) held += weight;
      if (entry.plainTitle.includes(pair)) give(pair, 0.7, text);
      else if (entry.body.includes(pair) || entry.plainSummary.includes(pair)) give(pair, 0.5, text);
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
    if (unit && unit.plain && held > 0 && !isTyped(unit, pairs)) {
      const shared = Fold.pairs(unit.plain).reduce((sum, pair) => sum + (weights.get(pair) || 0), 0);
      if (held >= shared) unit = text;
    }
    score = (score * (1 + 0.03 * Math.min(complete, 3)) + HELD * held) / (whole || 1);
    return { kind: "similar", entry, score, unit, measures: bestMeasures(entry, unit, weights), explained: [...credits.keys()] };
  }

  // Whether the query holds all of a unit.
  function isTyped(unit, pairs) {
    return Fold.pairs(unit.plain || "").every((pair) => pairs.has(pair));
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
    const isPart = !entry.body.includes(pair) && unit.plain !== pair;
    return rest.length > 0 && (isPart || !rest.every(isKnown));
  }

  // Whether an item is like four characters or more only by the end of a longer saying, or by the middle of
  // four, and the rest is in nothing here, as 丽江 of 丽江旅游, which is like 公款旅游.
  function isForeign({ segments }, { entry, unit, explained }, idf) {
    const [text] = segments;
    if (segments.length !== 1 || text.length < 4 || !unit.plain) return false;
    const isEnd = !explained.includes(Fold.pairs(unit.plain)[0]);
    const isMiddle = text.length === 4 && text.indexOf(explained[0]) === 1;
    return (isEnd || isMiddle) && !explained.some((pair) => entry.body.includes(pair)) &&
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
    const scores = entry.measures.map((_, index) => {
      const text = entry.body.slice(entry.starts[index], entry.starts[index + 1]);
      let score = 0;
      for (const [pair, weight] of asked) if (text.includes(pair)) score += weight;
      return score;
    });
    const best = Math.max(...scores);
    return best > 0 ? scores.flatMap((score, index) => (score === best ? [index] : [])) : [];
  }

  return { verbatim, verbatimQuery, verbatimParts, isHeld, isInPieces, isTyped, joined, shortWord, similar };
})();
if (typeof module === "object") module.exports = Rank; // only for node
