// Finds the items that answer a query, and loads of the index no more than that takes.
if (typeof require === "function") for (const name of ["Asking", "Fold", "Kinds", "Likeness", "Query", "Questions", "Rank", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Search = (() => {
  class Search {
    constructor(store) {
      this.store = store;
    }

    // Calls post with first results where more are to come; stops when isCurrent says no.
    // Resolves to all results: {query, results, isWhole}.
    async run(text, post = () => {}, isCurrent = () => true) {
      let query = Query.parse(text);
      const found = { query, results: [], isWhole: true };
      if (!query.typed && !query.filters.length) return found;
      // Without the questions nothing is shown that their answers would push down. If they fail, that is told in the end.
      await Promise.all([this.store.start(), this.store.questions().catch(() => {})]);
      query = Query.parse(await this.store.simplified(text));
      const show = (part) => post(this.withRoom(part, query));
      const answered = (await this.answer(query, show, isCurrent)) || found;
      await this.store.questions();
      await this.store.items(this.asking(answered, query).map(({ asked }) => this.store.blockOf(asked.item)));
      return this.withTexts(this.withRoom(answered, query), post, isCurrent);
    }

    // The questions that are asked, if they are loaded.
    asking(found, typed) {
      return this.store.asked ? Questions.asking(found, found.query.text !== typed.text, this.store.asked) : [];
    }

    // The same with room for what editors say of it, answers and a term, so that nothing moves when the texts come.
    withRoom(found, typed) {
      const answers = this.asking(found, typed).flatMap((result) => {
        const { asked } = result;
        const item = this.store.item(asked.item);
        return item ? { ...result, measures: [asked.measure], entry: { ...item, asked, answer: "", audiences: [asked.audience] } } : [];
      }).filter(({ entry }) => this.filter(found.query)(entry));
      const place = this.store.terms.findIndex(({ names }) => names.some(({ plain }) => plain === found.query.plain));
      const { names: [{ text: name }], width } = this.store.terms[place] || { names: [{}] };
      return { ...found, results: Kinds.sorted([...answers, ...found.results]), term: name && { place, name, width } };
    }

    // The same with these texts; all that was found is shown meanwhile.
    async withTexts(found, post, isCurrent) {
      const answers = found.results.filter(({ entry }) => entry.asked).map(({ entry }) => entry);
      if (!isCurrent() || !(answers.length || found.term)) return found;
      post({ ...found, isWhole: false });
      const texts = await Promise.all(answers.map(({ asked }) => this.store.answer(asked)));
      answers.forEach((entry, place) => (entry.answer = texts[place]));
      if (!found.term) return found;
      const [id, name, explanation] = await this.store.term(found.term.place);
      return { ...found, term: { id, name, explanation } };
    }

    async answer(query, post, isCurrent) {
      const found = await this.find(query, post, isCurrent);
      if (!found || !isCurrent() || !query.segments.length || (found.results.length && !isDoubtful(found.results))) return found;
      if (found.results.length) post({ ...found, isWhole: false });
      return (await this.store.more().Fallback.find(this, query, found.results, post, isCurrent)) || found;
    }

    async find(query, post, isCurrent) {
      const isWanted = this.filter(query);
      // Many blocks may have to be looked through in vain: meanwhile what is alike is shown.
      const show = async (hits) => {
        const alike = hits.some(Kinds.holdsQuery) || !query.plain ? [] : await this.similar(query);
        const results = Kinds.sorted([...hits, ...alike]);
        if (results.length && isCurrent()) post({ query, results, isWhole: false });
      };
      const look = (places, test, showFirst = show) =>
        this.collect(places, (entry) => (isWanted(entry) ? test(entry) : null), isCurrent, showFirst);
      const places = await this.holding(query.plain ? [query.plain] : []);
      const whole = await look(places, (entry) => Rank.verbatimQuery(entry, query));
      if (!query.plain) return { query, results: whole.hits, isWhole: whole.isWhole };
      const pages = this.pagesHolding(query.plain).filter(({ entry }) => isWanted(entry));
      let { hits } = whole;
      const isNamed = [...hits, ...pages].some(Kinds.holdsQuery) || await this.isSaid(query);
      const bare = isNamed ? null : Query.bare(query, this.store.core);
      if (bare) {
        const found = await this.answer(bare, post, isCurrent);
        if (!found || found.results.length) return found;
      }
      // Single characters with spaces between them are one word spread out, not a query of several.
      if (query.parts.some(isWord) && query.parts.length > 1 && query.parts.every((part) => isWord(part) || !hits.length)) {
        const parts = await look(await this.holding(query.parts),
          (entry) => Rank.verbatimParts(entry, query.parts), hits.length ? () => {} : show);
        hits = Kinds.sorted([...hits, ...parts.hits]);
      }
      if (!isCurrent()) return null;
      const numbered = await this.numbered(query);
      const onSite = (isKnown, isFound) => this.sitePages(query, isKnown, isFound).filter(({ entry }) => isWanted(entry));
      if (hits.some(Kinds.holdsQuery) && this.store.missingWords(query.parts.length < 2 ? said(query) : query.pairs).length) {
        post({ query, results: Kinds.sorted([...hits, ...numbered, ...pages, ...onSite(true, true)]), isWhole: false });
      }
      const isAnswered = hits.some(Kinds.holdsQuery) || numbered.length || pages.some(Kinds.holdsQuery);
      // Behind what holds all words comes what holds most of them.
      const alike = isAnswered && query.parts.length < 2 ? await this.synonymous(query, places) : await this.similar(query, hits);
      // What was copied from the text is no word there, but needs no guess: 部书记 of 支部书记.
      const isCopied = query.plain.length >= Weights.COPIED_LENGTH && hits.some(({ kind }) => kind === "chance");
      const others = isCopied ? alike.filter(({ kind }) => kind !== "similar") : alike;
      const isKnown = isAnswered || others.some(({ kind }) => kind !== "similar");
      const found = [...hits, ...numbered, ...others, ...pages];
      const results = Kinds.sorted([...found, ...onSite(isKnown, found.length > 0)]);
      return { query, results, isWhole: whole.isWhole };
    }

    // The blocks that may hold all needles.
    async holding(needles) {
      const pairs = [...new Set(needles.flatMap((needle) => Fold.pairs(needle).slice(0, Weights.PAIRS_TO_LOOK_UP)))];
      await this.store.directory.prepare(pairs);
      return this.store.directory.blocks(pairs);
    }

    async collect(places, test, isCurrent, showFirst) {
      const hits = [];
      let next = 0;
      while (next < Math.min(places.length, Weights.MOST_BLOCKS) && hits.length < Weights.MOST_ITEMS && isCurrent()) {
        for (const entry of await this.store.items(places.slice(next, next + Weights.BLOCKS_AT_ONCE))) {
          const hit = test(entry);
          if (hit) hits.push({ entry, ...hit });
        }
        // No number of sentences makes up for a year, but a title does.
        hits.sort((one, other) => other.score - one.score + Weights.MOST_PLACES * (other.entry.year - one.entry.year) || one.entry.place - other.entry.place);
        const isFirst = next === 0;
        next += Weights.BLOCKS_AT_ONCE;
        if (isFirst && next < places.length && isCurrent()) await showFirst([...hits]);
      }
      return { hits, isWhole: next >= places.length };
    }

    pagesHolding(needle) {
      return this.store.pages.flatMap((entry) => {
        const hit = Rank.verbatim(entry, needle);
        return hit ? [{ entry, ...hit, kind: hit.kind === "verbatim" ? "page" : hit.kind }] : [];
      });
    }

    // The pages of the site that a query is about: those that it asks for, and others. Where the text answers,
    // only a page's very title, and no word of the text such as a topic's name, asks for the page. Where nothing is
    // found of what somebody wants to know the price of, the page of amounts says nothing either: 种牙多少钱.
    sitePages({ plain, wishes }, isAnswered, isFound) {
      const subject = Asking.subject(plain);
      const kindOf = ({ plainTitle, names, wish, wished }) => {
        const isWish = wish !== "" && wishes.includes(wish) && (isFound || !subject || wished.includes(subject));
        const isNamed = plain === plainTitle || names.includes(plain);
        const isAsked = isNamed && (!isAnswered || (names.length && plain === plainTitle));
        if (isAsked || (isWish && (!subject || wished.includes(subject)))) return "asked";
        return isNamed || isWish || (plain.length > 1 && plainTitle.includes(plain)) ? "site" : null;
      };
      return this.store.site.map((entry) => ({ kind: kindOf(entry), entry, score: 0, measures: [] })).filter(({ kind }) => kind);
    }

    // The items whose printed number the query is; of a long plan only those near that place are looked at.
    async numbered(query) {
      const entries = await this.store.items(this.store.directory.numbered(query.number));
      return entries.filter((entry) => Query.number(Fold.plain(entry.label)) === query.number && this.filter(query)(entry))
        .map((entry) => ({ kind: "number", entry, score: 0, measures: [] }));
    }

    // Items that are like the query, but for those that hold it.
    async similar(query, hits = []) {
      if (!query.segments.length) return [];
      const pairs = [...new Set([...this.lookedUp(query), ...Fold.pairs(query.plain).slice(0, Weights.PAIRS_TO_LOOK_UP)])]; // 学校的饭
      // Of a long plan only the likest words count, and those are likest that share what says nothing as well.
      await this.store.prepareWords(this.store.isWhole ? [...query.pairs].slice(0, Weights.WORD_PAIRS_TO_LOOK_UP) : pairs);
      await this.store.directory.prepare(pairs);
      const asked = Questions.answering(query, await this.store.questions());
      const sayings = this.store.sayings({ pairs }).slice(0, this.store.isWhole ? Infinity : Weights.MOST_SAYINGS);
      const meant = sayings.flatMap(leading).map(({ plain }) => plain);
      const places = await this.store.directory.likely(pairs, meant, asked, (pair) => this.store.idf(pair).value);
      const entries = [...await this.store.items(places), ...this.store.pages];
      return this.rank(query, entries.filter((entry) => !hits.some((hit) => hit.entry === entry && Kinds.holdsQuery(hit))), sayings, asked);
    }

    // Items of which the query is an everyday name, beside those that hold it word for word.
    async synonymous(query, places) {
      await this.store.prepareWords(said(query));
      const sayings = this.store.sayings(query).filter(({ plain }) => plain === query.plain);
      const meant = (await Promise.all(sayings.flatMap(leading).map(({ plain }) => this.holding([plain]))))
        .flatMap((blocks) => blocks.slice(0, Weights.BLOCKS_A_WORD));
      const held = places.filter((place) => this.store.blocks.has(place));
      const entries = await this.store.items([...new Set([...meant, ...held])]);
      return this.rank(query, entries, sayings).filter(({ unit }) => unit && unit.plain === query.plain);
    }

    // Whether a query as it is is an everyday word: 教得好不好.
    async isSaid(query) {
      await this.store.prepareWords(said(query));
      return this.store.sayings(query).some(({ plain }) => plain === query.plain) ||
        this.store.loaded.some(({ words }) => words.some(({ plain }) => plain === query.plain));
    }

    rank(query, entries, sayings, asked = new Map()) {
      const idf = (pair) => this.store.idf(pair);
      const wanted = entries.filter(this.filter(query));
      return Likeness.similar({ query, pairs: this.lookedUp(query), entries: wanted, sayings, idf, asked });
    }

    // The pairs of a query that a long plan's directory is asked about.
    lookedUp({ pairs }) {
      return [...pairs].slice(0, this.store.isWhole ? Infinity : Weights.PAIRS_TO_LOOK_UP);
    }

    // Whether an entry is for the audiences, on the topics and of the plan and the year that the query names.
    filter({ filters, year }) {
      const wanted = filters.map(({ kind, name }) => {
        const field = { 读者: "audiences", 主题: "topics", 要点: "plans" }[kind];
        return [field, this.store[field].findIndex(({ plain }) => plain === Fold.plain(name))];
      });
      return (entry) => (!year || entry.year === year) && wanted.every(([field, number]) => entry[field].includes(number));
    }
  }

  // The pair that tells whether a query is an everyday word: that stands in the files of all its pairs. One
  // of those that are looked up anyway, if any is.
  function said({ plain, pairs }) {
    const all = Fold.pairs(plain);
    return [all.find((pair) => pairs.has(pair)) || all[0]];
  }

  // The best of the official words that mean the same, and of those that are only near.
  function leading({ means }) {
    return means.filter(({ isNear }, order) => !order || isNear !== means[order - 1].isNear);
  }

  // One character says nothing: 1/0.
  function isWord({ length }) {
    return length > 1;
  }

  // Whether much of the query is left unexplained, so that it may hold a slip.
  function isDoubtful(results) {
    const [{ kind, score }] = results;
    return kind === "similar" && score < Weights.DOUBTFUL && results.every((result) => result.kind !== "chance");
  }

  return Search;
})();
if (typeof module === "object") module.exports = Search; // only for node
