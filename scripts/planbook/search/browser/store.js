// The index in the browser: what of it has been loaded, and what can be asked of it.
if (typeof require === "function") for (const name of ["Fold", "Corpus", "Questions", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Store = (() => {
  // All of GB 2312, in two bytes each.
  const FIRST_ROW = 0xb0;
  const LAST_ROW = 0xf7;
  const FIRST_CELL = 0xa1;
  const LAST_CELL = 0xfe;
  let simple = null; // made when it is first needed

  function simplifiedCharacters() {
    const bytes = [];
    for (let row = FIRST_ROW; row <= LAST_ROW; row++) for (let cell = FIRST_CELL; cell <= LAST_CELL; cell++) bytes.push(row, cell);
    return new TextDecoder("gb2312").decode(Uint8Array.from(bytes));
  }

  class Store {
    // load(name) gives a promise of one file of the index, parsed; more() the modules that few queries need.
    constructor(load, more) {
      this.load = load;
      this.more = more;
      this.blocks = new Map();
      this.thesaurus = new Map(); // from a pair of characters to the everyday words with it
      this.said = new Set(); // the everyday words that are in it
      this.parts = new Set(); // of the thesaurus, the numbers of those that are there
    }

    start() {
      this.started = this.started || this.prepare().catch((error) => {
        this.started = null;
        throw error;
      });
      return this.started;
    }

    async prepare() {
      const core = await this.load("core");
      const named = (text) => ({ text, plain: Fold.plain(text) });
      this.core = core;
      this.isWhole = Boolean(core.block);
      this.plans = core.plans.map(([, , mark]) => named(mark));
      this.topics = Corpus.split(core.topics).map(named);
      this.audiences = Corpus.split(core.audiences).map(named);
      this.pages = core.pages.map((values) => Corpus.page(values, core));
      this.site = core.site.map((values) => Corpus.sitePage(values, core));
      this.terms = core.terms.split(";").map((names, place) => ({ names: Corpus.split(names).map(named), width: core.widths[place] }));
      if (this.isWhole) {
        const items = core.block.map((values, place) => Corpus.item(values, place, core));
        this.blocks.set(0, items);
        this.directory = {
          total: items.length,
          prepare: async () => {},
          count: (gram) => items.filter((item) => Corpus.holds(item, gram)).length,
          blocks: () => [0],
          common: () => [0],
          numbered: () => [0],
          likely: async () => [0],
        };
      } else this.directory = new (this.more().Directory)(core, this.load);
    }

    // Loads the everyday words with one of the pairs; before it, the store knows nothing of them.
    async prepareWords(pairs) {
      await Promise.all(this.missingWords(pairs).map(async (number) => {
        const part = await this.load(`words/${number}`);
        if (this.parts.has(number)) return;
        this.parts.add(number);
        for (const saying of Corpus.sayings(part)) this.add(saying);
      }));
    }

    // The numbers of the parts of the thesaurus with one of the pairs that are not there yet.
    missingWords(pairs) {
      const numbers = Array.from(pairs, (pair) => Fold.shard(pair, this.core.parts));
      return [...new Set(numbers)].filter((part) => !this.parts.has(part));
    }

    // Several parts may hold the same everyday word.
    add(saying) {
      if (this.said.has(saying.text)) return;
      this.said.add(saying.text);
      for (const pair of new Set(Fold.pairs(saying.plain))) {
        const sayings = this.thesaurus.get(pair);
        if (sayings) sayings.push(saying);
        else this.thesaurus.set(pair, [saying]);
      }
    }

    // A promise of the questions that editors have answered; they are in "asked" from then on.
    async questions() {
      this.asked = this.asked || Questions.made(await this.load("questions"));
      return this.asked;
    }

    // A promise of the text of the answer to a question.
    async answer({ place }) {
      const { answers: size } = this.core;
      return (await this.load(`answers/${Math.floor(place / size)}`))[place % size];
    }

    // A promise of a term: [id, name, explanation].
    async term(place) {
      const { explanations: size } = this.core;
      return (await this.load(`terms/${Math.floor(place / size)}`))[place % size];
    }

    // A promise of the items in a block.
    async block(place) {
      if (!this.blocks.has(place)) {
        const values = await this.load(`blocks/${place}`);
        const first = place * this.core.size;
        this.blocks.set(place, values.map((item, index) => Corpus.item(item, first + index, this.core)));
      }
      return this.blocks.get(place);
    }

    blockOf(place) {
      return Math.floor(place / this.core.size);
    }

    // The item in a place, if it is loaded.
    item(place) {
      return (this.blocks.get(this.blockOf(place)) || [])[place % this.core.size];
    }

    // The items of several blocks, in one list.
    async items(places) {
      return (await Promise.all(places.map((place) => this.block(place)))).flat();
    }

    // The text in the characters of the plans, if it has any that are neither among them nor simplified.
    async simplified(text) {
      simple = simple || new Set(simplifiedCharacters());
      const isUnknown = (character) => /\p{Script=Han}/u.test(character) && !simple.has(character) && !this.isKnown(character);
      if (!Array.from(text).some(isUnknown)) return text;
      return this.more().Traditional.simplified(text, await this.load("traditional"));
    }

    // Whether a character is anywhere in what is loaded or in the directory.
    isKnown(character) {
      this.characters = this.characters || new Set(JSON.stringify(this.core));
      return this.characters.has(character) || this.directory.count(character) > 0;
    }

    // The items loaded so far.
    get loaded() {
      return [...this.blocks.values()].flat();
    }

    // How much a pair says: rare pairs much, unknown ones, often slips, most.
    idf(pair) {
      const sayings = this.thesaurus.get(pair) || [];
      const count = this.directory.count(pair) + new Set(sayings.map(({ target }) => target)).size;
      const value = Math.log(1 + (this.directory.total + this.core.entries) / (count + Weights.UNSEEN));
      return { value, isUnknown: !count, isOften: sayings.length >= Weights.OFTEN };
    }

    // Everyday words of the thesaurus that share pairs with a query, the likest first, whatever came first here.
    sayings({ pairs }) {
      const shared = new Map();
      for (const pair of pairs) {
        const { value } = this.idf(pair);
        for (const saying of this.thesaurus.get(pair) || []) {
          if (!shared.has(saying)) shared.set(saying, [0, 0]);
          const sums = shared.get(saying);
          sums[0] += 1 / Math.max(1, saying.plain.length - 1);
          sums[1] += value;
        }
      }
      return [...shared]
        .sort(([one, [share, rarity]], [other, [most, rarest]]) => most - share || rarest - rarity || (one.plain < other.plain ? -1 : 1))
        .map(([saying]) => saying);
    }

    // The shortest title or everyday word that goes on where text ends, in a list; empty if there is none.
    suggestion(text) {
      const plain = Fold.plain(text);
      if (!this.core || plain.length < 2 || /\s/u.test(text)) return [];
      const words = (this.thesaurus.get(Fold.pairs(plain)[0]) || [])
        .flatMap((saying) => [saying.text, ...saying.means.map((meaning) => meaning.text)]);
      for (const item of this.loaded) words.push(item.title, ...item.words.map((word) => word.text));
      const fitting = words.filter((word) => word.startsWith(text) && word !== text);
      return fitting.sort((one, other) => one.length - other.length).slice(0, 1);
    }
  }

  return Store;
})();
if (typeof module === "object") module.exports = Store; // only for node
