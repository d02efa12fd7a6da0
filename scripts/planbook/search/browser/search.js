// Finds the items that answer a query, and loads of the index no more than that takes.
if (typeof require === "function") for (const name of ["Fold", "Corpus", "Query", "Rank"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Search = (() => {
  const BLOCKS_AT_ONCE = 3;
  const MOST_BLOCKS = 60;
  const MOST_ITEMS = 200;
  const LIKELY_BLOCKS = 6;
  const MOST_SAYINGS = 12;
  const SURE_SAYINGS = 4;
  const PAIRS_TO_LOOK_UP = 16;
  const LONGEST_GUESS = 24;
  const UNKNOWN = 4;

  class Search {
    // load(name) gives a promise of one file of the index, parsed; more() the modules that few queries need.
    constructor(load, more) {
      this.load = load;
      this.more = more;
      this.blocks = new Map();
    }

    start() {
      this.started ||= this.prepare().catch((error) => {
        this.started = null;
        throw error;
      });
      return this.started;
    }

    async prepare() {
      const core = await this.load("core");
      const named = (text) => ({ text, plain: Fold.plain(text) });
      this.core = core;
      this.thesaurus = Corpus.thesaurus(core);
      this.entryCount = core.say.split("||").length;
      this.topics = Corpus.split(core.topics).map(named);
      this.audiences = Corpus.split(core.audiences).map(named);
      this.pages = core.pages.map(Corpus.page);
      if (core.block) {
        const items = core.block.map((values, place) => Corpus.item(values, place, core));
        this.blocks.set(0, items);
        this.directory = {
          total: items.length,
          prepare: async () => {},
          count: (gram) => items.filter((item) => Corpus.holds(item, gram)).length,
          blocks: () => [0],
        };
      } else this.directory = new (this.more().Directory)(core, this.load);
    }

    // Calls post with first results where more are to come; stops when isCurrent says no.
    // Resolves to all results: {query, results, isWhole}; each {kind, entry, score, measures, unit}.
    async run(text, post = () => {}, isCurrent = () => true) {
      const query = Query.parse(text);
      if (!query.signs && !query.filters.length) return { query, results: [], isWhole: true };
      await this.start();
      const attempts = [
        () => this.find(query, post, isCurrent),
        () => this.findSimplified(text, post, isCurrent),
        () => this.findByGuess(query, post, isCurrent),
        () => this.findByExplanation(query, isCurrent),
      ];
      let found = { query, results: [], isWhole: true };
      for (const attempt of attempts) {
        if (!isCurrent() || found.results.length) break;
        found = (await attempt()) || found;
      }
      return found;
    }

    async find(query, post, isCurrent) {
      const isWanted = this.filter(query);
      // Many blocks may have to be looked through in vain: meanwhile what is alike is shown.
      const show = async (hits) => {
        const results = hits.length || !query.plain ? hits : await this.similar(query);
        if (results.length && isCurrent()) post({ query, results, isWhole: false });
      };
      const look = (places, kind, test, showFirst = show) =>
        this.collect(places, (entry) => (isWanted(entry) ? test(entry) : null), kind, isCurrent, showFirst);
      if (!query.plain) {
        const test = (entry) => (query.signs ? Rank.verbatimSigns(entry, query.signs) : { score: 1, measures: [] });
        const { hits, isWhole } = await look(this.directory.blocks([]), "verbatim", test);
        return { query, results: hits, isWhole };
      }
      const places = await this.holding([query.plain]);
      const whole = await look(places, "verbatim", (entry) => Rank.verbatim(entry, query.plain));
      let hits = whole.hits;
      // Single characters with spaces between them are one word spread out, not a query of several.
      if (query.parts.length > 1 && query.parts.every((part) => part.length > 1 || !hits.length)) {
        const parts = await look(await this.holding(query.parts), "parts",
          (entry) => Rank.verbatimParts(entry, query.parts), hits.length ? () => {} : show);
        hits = joined(hits, parts.hits);
      }
      if (!isCurrent()) return null;
      const pages = query.filters.length ? [] : this.pagesHolding(query.plain);
      const others = hits.length || pages.length ? await this.synonymous(query, places) : await this.similar(query);
      const results = [hits, this.numbered(query), others, pages].reduce(joined);
      return { query, results, isWhole: whole.isWhole };
    }

    // The blocks that may hold all needles.
    async holding(needles) {
      const pairs = [...new Set(needles.flatMap((needle) => Fold.pairs(needle).slice(0, PAIRS_TO_LOOK_UP)))];
      await this.directory.prepare(pairs);
      return this.directory.blocks(pairs);
    }

    async collect(places, test, kind, isCurrent, show) {
      const hits = [];
      let next = 0;
      while (next < Math.min(places.length, MOST_BLOCKS) && hits.length < MOST_ITEMS && isCurrent()) {
        const blocks = await Promise.all(places.slice(next, next + BLOCKS_AT_ONCE).map((place) => this.block(place)));
        for (const entry of blocks.flat()) {
          const hit = test(entry);
          if (hit) hits.push({ kind, entry, ...hit });
        }
        hits.sort((one, other) => other.score - one.score || one.entry.place - other.entry.place);
        const isFirst = next === 0;
        next += BLOCKS_AT_ONCE;
        if (isFirst && next < places.length && isCurrent()) await show([...hits]);
      }
      return { hits, isWhole: next >= places.length };
    }

    pagesHolding(needle) {
      return this.pages.flatMap((entry) => {
        const hit = Rank.verbatim(entry, needle);
        return hit ? [{ kind: "page", entry, ...hit }] : [];
      });
    }

    // "26" or "第26项", of the items at hand.
    numbered(query) {
      const match = /^第?(\d{1,5})[条项号]?$/u.exec(query.plain);
      if (!match) return [];
      return [...this.blocks.values()].flat()
        .filter((entry) => entry.number === Number(match[1]) && this.filter(query)(entry))
        .map((entry) => ({ kind: "number", entry, score: 0, measures: [] }));
    }

    async similar(query) {
      const pairs = [...query.pairs.keys()].slice(0, this.core.block ? Infinity : PAIRS_TO_LOOK_UP);
      await this.directory.prepare(pairs);
      const sayings = this.sayings(query);
      return this.rank(query, await this.likelyBlocks(pairs, sayings), sayings);
    }

    // Items of which the query is an everyday name, beside those that hold it word for word.
    async synonymous(query, places) {
      const sayings = this.sayings(query).filter(({ plain }) => plain === query.plain);
      const meant = sayings.length ? (await this.holding([sayings[0].means[0].plain])).slice(0, BLOCKS_AT_ONCE) : [];
      const blocks = await Promise.all(meant.map((place) => this.block(place)));
      const loaded = places.filter((place) => this.blocks.has(place)).map((place) => this.blocks.get(place));
      const ranked = this.rank(query, [...new Set([...blocks, ...loaded])], sayings);
      return ranked.filter(({ unit }) => unit && unit.plain === query.plain);
    }

    rank(query, blocks, sayings) {
      const known = [...query.pairs].slice(0, this.core.block ? Infinity : PAIRS_TO_LOOK_UP);
      return Rank.similar({
        query, pairs: new Map(known), entries: blocks.flat().filter(this.filter(query)), sayings, topics: this.topics, idf: (pair) => this.idf(pair),
      });
    }

    sayings(query) {
      const shared = new Map();
      for (const [pair, weight] of query.pairs) {
        for (const saying of this.thesaurus.get(pair) || []) {
          shared.set(saying, (shared.get(saying) || 0) + weight / Math.max(1, saying.plain.length - 1));
        }
      }
      const best = [...shared].sort((one, other) => other[1] - one[1]).map(([saying]) => saying);
      return this.core.block ? best : best.slice(0, MOST_SAYINGS);
    }

    async likelyBlocks(pairs, sayings) {
      if (this.core.block) return [this.blocks.get(0)];
      const worth = new Map();
      const add = (place, value) => worth.set(place, (worth.get(place) || 0) + value);
      for (const pair of pairs) for (const place of this.directory.blocks([pair])) add(place, this.idf(pair).value);
      const meant = sayings.slice(0, SURE_SAYINGS).map(({ means }) => Fold.pairs(means[0].plain).slice(0, 4));
      await this.directory.prepare(meant.flat());
      meant.forEach((grams, order) => {
        for (const place of this.directory.blocks(grams)) add(place, 20 / (order + 1));
      });
      const best = [...worth].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, LIKELY_BLOCKS);
      return Promise.all(best.map(([place]) => this.block(place)));
    }

    // How much a pair says: rare pairs much; unknown ones, often slips, no more than UNKNOWN.
    idf(pair) {
      const entries = new Set((this.thesaurus.get(pair) || []).map(({ means }) => means)).size;
      const count = this.directory.count(pair) + entries;
      const value = Math.log(1 + (this.directory.total + this.entryCount) / (count + 0.5));
      return { value: count ? value : Math.min(value, UNKNOWN), isUnknown: !count };
    }

    async block(place) {
      if (!this.blocks.has(place)) {
        const values = await this.load(`blocks/${place}`);
        const first = place * this.core.size;
        this.blocks.set(place, values.map((item, index) => Corpus.item(item, first + index, this.core)));
      }
      return this.blocks.get(place);
    }

    // Whether an entry is for the audiences and on the topics that the query names.
    filter({ filters }) {
      const numbers = (kind, names) => filters
        .filter((filter) => filter.kind === kind)
        .map(({ name }) => names.findIndex(({ text }) => text === name));
      const topics = numbers("主题", this.topics);
      const audiences = numbers("读者", this.audiences);
      return (entry) =>
        topics.every((topic) => entry.topics.includes(topic)) &&
        audiences.every((audience) => entry.audiences.includes(audience));
    }

    // The shortest title or everyday word that goes on where text ends; nothing if there is none.
    suggestion(text) {
      const plain = Fold.plain(text);
      if (!this.core || plain.length < 2 || /\s/u.test(text)) return [];
      const known = (this.thesaurus.get(Fold.pairs(plain)[0]) || []).flatMap(({ text, means }) => [text, ...means.map((meaning) => meaning.text)]);
      const items = [...this.blocks.values()].flat().flatMap(({ title, words }) => [title, ...words.map((word) => word.text)]);
      const fitting = [...known, ...items].filter((word) => word.startsWith(text) && word !== text);
      return fitting.sort((one, other) => one.length - other.length).slice(0, 1);
    }

    async findSimplified(text, post, isCurrent) {
      if (!/\p{Script=Han}/u.test(text)) return null;
      const simplified = this.more().Traditional.simplified(text, await this.load("traditional"));
      return simplified === text ? null : this.find(Query.parse(simplified), post, isCurrent);
    }

    // By pinyin; else as if one character were wrong, most often another that is read the same.
    async findByGuess(query, post, isCurrent) {
      const text = query.segments.join("");
      if (text.length < 2 || text.length > LONGEST_GUESS) return null;
      const index = await this.load("pinyin");
      const { Guess } = this.more();
      const isLatin = /^[a-z]+$/u.test(text);
      const lists = [];
      for (const meant of isLatin ? Guess.byReading(text, index) : Guess.bySlip(text, index)) {
        const guess = { typed: query.text, meant, isLatin };
        const noted = (found) => found.results.map((result) => ({ ...result, guess, query: found.query }));
        const show = (part) => lists.length || post({ query, results: noted(part), isWhole: false });
        const found = await this.find(Query.parse(meant), show, isCurrent);
        if (found) lists.push(noted(found));
      }
      return { query, results: lists.reduce(joined, []), isWhole: true };
    }

    async findByExplanation(query, isCurrent) {
      const terms = this.more().Explanation.terms(query, await this.load("terms"), (pair) => this.idf(pair));
      const results = [];
      for (const { name, places, score } of terms) {
        const plain = Fold.plain(name);
        for (const place of places) {
          const block = await this.block(Math.floor(place / this.core.size));
          const entry = block[place % this.core.size];
          const unit = { kind: "term", text: name, plain, meaning: { text: name, plain } };
          results.push({ kind: "similar", entry, score, unit, measures: Rank.verbatim(entry, plain)?.measures || [] });
        }
      }
      return isCurrent() ? { query, results: joined([], results.filter(({ entry }) => this.filter(query)(entry))), isWhole: true } : null;
    }
  }

  // The results of one, then those of other that are about something else.
  function joined(one, other) {
    const known = new Set(one.map(({ entry }) => entry));
    const rest = other.filter(({ entry }) => !known.has(entry) && known.add(entry));
    return [...one, ...rest];
  }

  return Search;
})();
if (typeof module === "object") module.exports = Search; // only for node
