// Which of many blocks of items hold a character or a pair of characters, and how many do.
if (typeof require === "function") for (const name of ["Fold", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Directory = (() => {
  // load(name) gives a promise of one file of the index, parsed.
  class Directory {
    constructor(core, load) {
      this.core = core;
      this.load = load;
      this.total = Math.ceil(core.items / core.size);
      this.entries = new Map();
    }

    // Loads what is known about the grams; before it, the other methods know nothing of them.
    async prepare(grams) {
      const missing = grams.filter((gram) => !this.entries.has(gram));
      await Promise.all(missing.map(async (gram) => {
        const shard = await this.load(`grams/${Fold.shard(gram, this.core.shards)}`);
        const [all, titles] = Object.prototype.hasOwnProperty.call(shard, gram) ? shard[gram].split(";") : [];
        this.entries.set(gram, { all: places(all), titles: places(titles) });
      }));
    }

    count(gram) {
      return this.entries.has(gram) ? this.entries.get(gram).all.length : 0;
    }

    // The blocks that hold all grams, those that may hold them in a title first.
    blocks(grams) {
      if (!grams.length) return [...Array(this.total).keys()];
      return [...new Set([...this.common(grams, "titles"), ...this.common(grams, "all")])];
    }

    // The blocks with the items in the place that a number tells, one of each plan.
    numbered(number) {
      const { firsts, items, size } = this.core;
      const places = firsts.map((first) => first + number - 1)
        .filter((place, plan) => place >= firsts[plan] && place < (plan + 1 < firsts.length ? firsts[plan + 1] : items));
      return [...new Set(places.map((place) => Math.floor(place / size)))];
    }

    // The few blocks most like a query: those with the rarest of its pairs, before them some with the official words that are
    // meant, and the one with the item that answers a question like it. asked: how like it, by the places of items.
    async likely(pairs, meant, asked, value) {
      const worth = new Map();
      for (const pair of pairs) for (const place of this.blocks([pair])) worth.set(place, (worth.get(place) || 0) + value(pair));
      const words = meant.slice(0, Weights.SURE_WORDS).map((word) => Fold.pairs(word).slice(0, Weights.PAIRS_A_WORD));
      await this.prepare(words.flat());
      const known = new Set(words.flatMap((grams) => this.blocks(grams).slice(0, Weights.BLOCKS_A_WORD)));
      const answering = likeliest(asked).slice(0, 1).map((place) => Math.floor(place / this.core.size));
      const first = [...answering, ...known].slice(0, Weights.SURE_BLOCKS);
      return [...new Set([...first, ...likeliest(worth)])].slice(0, Weights.LIKELY_BLOCKS);
    }

    common(grams, kind) {
      const lists = grams.map((gram) => this.entries.get(gram)[kind]).sort((one, other) => one.length - other.length);
      return lists.slice(1).reduce((left, list) => {
        const set = new Set(list);
        return left.filter((place) => set.has(place));
      }, lists[0] || []);
    }
  }

  // The likeliest first of what has worth, a map.
  const likeliest = (worth) => [...worth].filter(([, value]) => value).sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([place]) => place);

  // "0,3,1" are distances, each from the place before.
  function places(distances) {
    let place = 0;
    return distances ? distances.split(",").map((distance) => (place += Number(distance))) : [];
  }

  return Directory;
})();
if (typeof module === "object") module.exports = Directory; // only for node
