// How well an item answers a query: word for word, or by everyday words and likeness.
if (typeof require === "function") globalThis.Fold = require("./fold.js"); // only for node
const Rank = (() => {
  const MEANING_ORDER = [1, 0.9, 0.8];
  const LEAST = 0.08; // Below that share of the query explained, a likeness is chance.
  const LEAST_OF_BEST = 0.55;
  const MOST_SIMILAR = 10;

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
    if (entry.plainSummary.includes(needle)) return { score: 300, measures: [] };
    return null;
  }

  // A query of punctuation alone is looked for in the text as it is.
  function verbatimSigns(entry, signs) {
    const holds = (text) => text.normalize("NFKC").replace(/\s/gu, "").includes(signs);
    const measures = entry.measures.flatMap((text, index) => (holds(text) ? [index] : []));
    if (measures.length || holds(entry.title)) return { score: 500 + measures.length, measures };
    return null;
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
    return { score, measures };
  }

  // Items by likeness, best first: {entry, score, unit, meaning, measures}. idf gives a pair's rarity.
  function similar(query, entries, sayings, idf, topics) {
    const weights = new Map();
    let whole = 0;
    for (const [pair, share] of query.pairs) {
      const rarity = idf(pair);
      if (share < 1 && rarity.isUnknown) continue;
      weights.set(pair, share * rarity.value);
      whole += share * rarity.value;
    }
    const ranked = [];
    for (const entry of entries) {
      const result = { kind: "similar", ...likeness(query, entry, sayings, weights, topics) };
      result.score /= whole || 1;
      if (result.score >= LEAST) ranked.push(result);
    }
    ranked.sort((one, other) => other.score - one.score || one.entry.place - other.entry.place);
    return ranked.filter(({ score }) => score >= ranked[0].score * LEAST_OF_BEST).slice(0, MOST_SIMILAR);
  }

  function likeness(query, entry, sayings, weights, topics) {
    const credits = new Map(); // pair -> [credit, unit]
    const give = (pair, credit, unit) => {
      if (credit > (credits.get(pair) || [0])[0]) credits.set(pair, [credit, unit]);
    };
    for (const segment of query.segments) {
      if (segment.length < 2) continue;
      const inTitle = entry.plainTitle.includes(segment);
      if (inTitle || entry.body.includes(segment)) {
        for (const pair of Fold.pairs(segment)) give(pair, inTitle ? 1 : 0.9, { kind: "text" });
      }
    }
    for (const pair of weights.keys()) {
      if (entry.plainTitle.includes(pair)) give(pair, 0.7, { kind: "text" });
      else if (entry.body.includes(pair)) give(pair, 0.5, { kind: "text" });
      else if (entry.plainSummary.includes(pair)) give(pair, 0.5, { kind: "summary" });
    }
    let full = 0;
    const offer = (unit, worth) => {
      const pairs = Fold.pairs(unit.plain);
      const shared = pairs.filter((pair) => weights.has(pair));
      if (!shared.length) return;
      const covered = shared.reduce((sum, pair) => sum + query.pairs.get(pair), 0) / pairs.length;
      if (covered > 0.99) full += worth;
      for (const pair of shared) give(pair, Math.sqrt(covered) * worth, unit);
    };
    for (const word of entry.words) offer({ kind: "word", ...word }, 1);
    for (const saying of sayings) {
      saying.means.forEach((meaning, order) => {
        if (!entry.body.includes(meaning.plain)) return;
        const worth = (MEANING_ORDER[order] || 0.7) + (entry.plainTitle.includes(meaning.plain) ? 0.05 : 0);
        offer({ kind: "saying", text: saying.text, plain: saying.plain, meaning }, worth);
      });
    }
    for (const index of entry.topics || []) offer({ kind: "topic", ...topics[index] }, 0.6);
    const byUnit = new Map();
    let score = 0;
    for (const [pair, [credit, unit]] of credits) {
      const gain = (weights.get(pair) || 0) * credit;
      score += gain;
      byUnit.set(unit, (byUnit.get(unit) || 0) + gain);
    }
    let unit = null;
    for (const [candidate, gain] of byUnit) if (!unit || gain > byUnit.get(unit)) unit = candidate;
    score *= 1 + 0.03 * Math.min(full, 3);
    return { entry, score, unit, measures: bestMeasures(entry, unit, weights) };
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

  return { verbatim, verbatimSigns, verbatimParts, similar };
})();
if (typeof module === "object") module.exports = Rank; // only for node
