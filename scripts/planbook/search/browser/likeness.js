// Items that are like a query: by everyday words, those of the thesaurus and their own, and by their text.
if (typeof require === "function") for (const name of ["Fold", "Cuts", "Rank", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Likeness = (() => {
  const TEXT = { from: "text" };
  // What is bought or sold beside a word that the plan knows is not what the plan means by it: 体检套餐, 贷款中介.
  const TRADE = /价格|报价|套餐|行情|攻略|优惠|批发|转让|中介|加盟|驾照|牌照|上牌|彩票|股票|利率|电池|团购|代购|租赁|专卖|公司/u;

  // Results, best first. pairs: those of the query that are looked up; idf gives a pair's rarity; asked has
  // how like the query a question is that the item in a place answers.
  function similar({ query, pairs, entries, sayings, idf, asked }) {
    const weights = new Map();
    let whole = 0;
    for (const pair of pairs) {
      const { value } = idf(pair);
      weights.set(pair, value);
      whole += value;
    }
    const typed = typedWhole(query, [...sayings, ...entries.flatMap(({ words }) => words)]);
    const told = sayings.flatMap((saying) => saying.means.map((meaning, order) => (
      explaining({ from: "saying", ...saying, meaning }, query, typed, weights, 1 - Weights.NEXT_MEANING * order))));
    const known = entries
      .map((entry) => likeness({ query, entry, told, typed, weights, whole, asked }))
      .filter((result) => result.score > 0 && !isForeign(query, result, idf))
      .sort((one, other) => other.score - one.score + Weights.NEWER * (other.entry.year - one.entry.year) || one.entry.place - other.entry.place);
    const best = known.length ? known[0].score : 0;
    // A short everyday word in a long question says less than what is like more of it.
    const least = best * (query.segments.join("").length > Weights.FEW_WORDS ? 1 : Weights.SAID_OF_BEST);
    const ranked = known.map((result) => (result.score < least ? { ...result, kind: "similar" } : result));
    // Beside what an everyday word says nothing is guessed: 学校的饭 is not like 好学校.
    const said = ranked.filter(({ kind, unit }) => kind !== "similar" && unit.plain === query.plain);
    if (said.some(({ kind }) => kind === "everyday")) return said;
    // Nor by a longer word of which the query is one by itself: who asks for 空调 does not mean 空调费.
    const isOfLonger = ({ kind, unit }) => said.length > 0 && kind === "similar" && unit !== TEXT && unit.plain.includes(query.plain);
    return ranked.filter((result) => result.score >= best * Weights.LEAST_OF_BEST && !isOfLonger(result)).slice(0, Weights.MOST_SIMILAR);
  }

  // Each pair counts by the best that explains it: the official text, or a unit, that is, an everyday word or
  // a saying of the thesaurus. The score is the share of the query so explained.
  function likeness({ query, entry, told, typed, weights, whole, asked }) {
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
    let isTold = false;
    for (const { unit, isWhole, shared, credit } of units(entry, told, query, typed, weights)) {
      isTold = isTold || isWhole;
      for (const pair of shared) give(pair, credit, unit);
    }
    const gains = new Map();
    let score = 0;
    for (const [pair, [credit, unit]] of credits) {
      const gain = (weights.get(pair) || 0) * credit;
      score += gain;
      gains.set(unit, (gains.get(unit) || 0) + gain);
    }
    const [unit] = [...gains].reduce((best, next) => (next[1] > best[1] ? next : best), [TEXT, 0]);
    return {
      kind: kindOf(unit, typed), entry, unit, isTold,
      score: (score + Weights.IN_TEXT * inText) / (whole || 1) + (score && Weights.ANSWERS * (asked.get(entry.place) || 0)),
      measures: bestMeasures(entry, unit, weights),
      explained: credits, // of each pair: what it is worth, and the unit that explains it
    };
  }

  // What may explain a query beside the text of an entry; told: all that the thesaurus has of it, in the entry
  // or not.
  function units(entry, told, query, typed, weights) {
    const held = new Map(); // many everyday words mean the same
    const isHeld = ({ unit: { meaning: { plain } } }) => {
      if (!held.has(plain)) held.set(plain, entry.body.includes(plain));
      return held.get(plain);
    };
    return [...entry.words.map((word) => explaining({ from: "word", ...word }, query, typed, weights, 1)), ...told.filter(isHeld)];
  }

  // What a unit explains of a query: the pairs in both, and the credit that each gets; more if it is worth more.
  function explaining(unit, query, typed, weights, worth) {
    const all = Fold.pairs(unit.plain);
    const latin = (unit.plain.match(/[a-z0-9]+/g) || []).filter((word) => query.latin.includes(word)); // ipsum is no iPad
    const shared = all.filter((pair) => weights.has(pair) && (!isLatin(pair) || latin.some((word) => word.includes(pair))));
    const isWhole = typed.has(unit.plain);
    const covered = isWhole ? 1 : shared.length / all.length; // 学校的饭, though 的 says nothing
    return { unit, isWhole, shared, credit: covered ** Weights.PART_OF_WORD * worth };
  }

  // Everyday words that were typed whole are known to lead there; all else is a likeness.
  function kindOf(unit, typed) {
    if (!typed.has(unit.plain)) return "similar";
    return unit.meaning && unit.meaning.isNear ? "near" : "everyday";
  }

  // Those of the known words that the query holds in one piece, but not inside a longer one: 办幼儿园 is none of
  // 公办幼儿园难进.
  function typedWhole({ plain, parts }, known) {
    const held = [...new Set(known.map((each) => each.plain))].filter((word) => word === plain || parts.some((part) => part.includes(word)));
    return new Set(held.filter((word) => !held.some((longer) => longer !== word && longer.includes(word))));
  }

  // Whether an item is like a part of a query only that is one word or a few, which means something else as a
  // whole. An everyday word of two characters says nothing beside a word that is in nothing here, 跳舞 in 袜子跳舞,
  // nor where it is hardly any of the query: 竞选 in 职业电竞选手. What is bought or sold is not meant, nor what hardly
  // anything is known of, nor several pairs of which none is the item's own: 时刻 in 高铁时刻表. Where one pair alone is known, the query must begin with it, and the item hold
  // it: 体检费, but of three characters no 生活费 for 党内生活. A word of two characters must begin or end several
  // everyday words: 放学, but no 恐龙 for 看恐龙. Of a longer query more must be known than 飞机 and 充电 by chance.
  function isForeign({ segments: [text, ...others] }, { kind, entry, unit, score, isTold, explained }, idf) {
    const isStrange = (pairs) => pairs.every((pair) => idf(pair).isUnknown);
    const hasOwn = () => [...explained.keys()].some((pair) => idf(pair).value < Weights.COMMON || Cuts.holds(entry, pair));
    if (others.length || text.length > Weights.FEW_WORDS) return kind === "similar" && score < Weights.LEAST && !hasOwn();
    if (kind !== "similar") {
      const rests = text.split(unit.plain).filter(({ length }) => length > 1);
      return unit.plain.length === 2 && (score < Weights.LEAST_SAID || rests.some((rest) => isStrange(Fold.pairs(rest))));
    }
    if (isTold) return false;
    const all = Fold.pairs(text);
    const [pair, ...more] = explained.keys();
    if (all.length > 2 && score < Weights.SURE && !hasOwn()) return true;
    if (score < Weights.LEAST || TRADE.test(text)) return true;
    if (more.length) return false;
    if (unit === TEXT) return true; // 建平 in 党建平台
    const isStart = unit.plain.startsWith(pair);
    if (all.length === 1) return !(isStart || unit.plain.endsWith(pair)) || !idf(pair).isOften;
    return (all.length === 2 && !isStart) || !text.startsWith(pair) || !Cuts.holds(entry, pair);
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

  return { similar };
})();
if (typeof module === "object") module.exports = Likeness; // only for node
