// Words that a reader may have meant: by their reading in pinyin (xiaoche, xc), or with one slip (近示 for 近视).
if (typeof require === "function") globalThis.Weights = require("./weights.js"); // only for node
const Guess = (() => {
  const BETWEEN = /[|，、：]/u;
  // How well a word is read as the letters typed.
  const UNFINISHED = 1;
  const INITIALS = 2;
  const FULL = 3;
  // How well a word is what was meant by one with a slip.
  const ONE_SLIP = 1;
  const SAME_SOUND = 2;
  const made = new WeakMap();

  // index: {phrases, readings, others} of scripts/planbook/search/files.py. Returns words, the likeliest first;
  // letters that begin no word may be several in a row.
  function byReading(letters, index) {
    const { phrases, readings } = prepared(index);
    const read = (part, isWanted) => likeliest(phrases, (characters) =>
      [...lengths(characters, part, readings)].filter(([, value]) => isWanted(value)));
    const inRow = (rest) => {
      for (let length = rest.length - 1; length >= Weights.SHORTEST_READING; length--) {
        const firsts = read(rest.slice(0, length), (value) => value === FULL);
        const others = firsts.length ? orInRow(rest.slice(length), (value) => value !== INITIALS) : [];
        const rows = firsts.flatMap((first) => others.map((other) => `${first} ${other}`));
        if (rows.length) return rows.slice(0, Weights.MOST_GUESSES);
      }
      return [];
    };
    const orInRow = (part, isWanted) => {
      const words = read(part, isWanted);
      return words.length ? words : inRow(part);
    };
    const words = orInRow(letters, () => true);
    const isWhole = (characters) => [...lengths(characters, letters, readings)]
      .filter(([length, value]) => value === FULL && length === characters.length);
    return words.length ? words : likeliest(ends(phrases), isWhole);
  }

  // isSure: only words of the same length with one character for another, or that sound the same.
  function bySlip(text, index, isSure) {
    const { phrases: all, readings, others } = prepared(index);
    const typed = Array.from(text);
    if (others.has(text)) return []; // 痛风 is no slip for 通风
    const own = new Set(typed);
    const phrases = all.filter((characters) => characters.some((character) => own.has(character))); // else it is more than a slip
    const sound = (character) => (readings.get(character) || [character])[0]; // 税 is read tuan in old books only: 退税 is no 退团
    const isAlike = (place, other) => sound(typed[place]) === sound(other);
    const worth = (characters) => {
      if (characters.length < typed.length - 1) return []; // shorter by more than a slip
      const isPart = typed.some((character, place) => character === characters[place]); // 股市 is no 古诗
      if (isPart && typed.every((_, place) => isAlike(place, characters[place]))) return [[typed.length, SAME_SOUND]];
      if (typed.length >= Weights.SHORTEST_SLIP && isOneSlip(typed, characters, isSure)) return [[characters.length, ONE_SLIP]];
      // The beginning of a longer name: 曲埠学校 for 曲阜学校中学部.
      if (typed.length >= Weights.SHORTEST_BEGINNING && isOneSlip(typed, characters.slice(0, typed.length), true)) return [[typed.length, ONE_SLIP]];
      return [];
    };
    const words = likeliest(phrases, worth);
    return words.length || typed.length < Weights.SHORTEST_INSIDE ? words : likeliest(ends(phrases), worth);
  }

  // What is made of an index once: its phrases, each as its characters, and the readings of characters.
  function prepared(index) {
    if (!made.has(index)) {
      const phrases = index.phrases.split(BETWEEN).map((phrase) => [...phrase]);
      const readings = new Map(Object.entries(index.readings).map(([character, list]) => [character, list.split(" ")]));
      made.set(index, { phrases, readings, others: new Set(index.others.match(/../gu)) });
    }
    return made.get(index);
  }

  // All ends of phrases that are long enough, such as 共青团 of 加强共青团.
  function ends(phrases) {
    return phrases.flatMap((characters) => (
      characters.slice(Weights.SHORTEST_INSIDE - 1).map((_, place) => characters.slice(place))));
  }

  // worth(characters) says which lengths of a phrase would do, and how well; a phrase is known as a whole
  // and by its beginning, since pieces from its middle are often no words.
  function likeliest(phrases, worth) {
    const points = new Map();
    for (const characters of phrases) {
      for (const [length, value] of worth(characters)) {
        if (length < 2) continue;
        const word = characters.slice(0, length).join("");
        points.set(word, Math.max(value, (points.get(word) || 0) + Weights.A_PHRASE));
      }
    }
    const sorted = [...points].sort((one, other) => other[1] - one[1]);
    const least = sorted.length ? Math.floor(sorted[0][1]) : 0;
    return sorted.filter(([, value]) => value >= least).slice(0, Weights.MOST_GUESSES).map(([word]) => word);
  }

  // How many characters read as letters, and how well.
  function lengths(characters, letters, readings) {
    const found = new Map();
    const of = (place) => readings.get(characters[place]) || [(characters[place] || "").toLowerCase()];
    const isInitials = letters.length === characters.length && letters.length <= Weights.LONGEST_INITIALS && new Set(letters).size > 1 &&
      Array.from(letters).every((letter, place) => of(place).some((reading) => reading[0] === letter));
    if (isInitials) found.set(letters.length, INITIALS);
    const follow = (place, rest) => {
      if (!rest) found.set(place, FULL);
      if (!rest || place === characters.length) return;
      for (const reading of of(place)) {
        if (reading && rest.startsWith(reading)) follow(place + 1, rest.slice(reading.length));
        else if (place > 0 && reading.startsWith(rest) && !found.has(place + 1)) found.set(place + 1, UNFINISHED);
      }
    };
    follow(0, letters);
    return found;
  }

  // One character wrong or, unless isSure is wanted, missing, too many, or two neighbours swapped.
  function isOneSlip(typed, meant, isSure) {
    if (Math.abs(typed.length - meant.length) > (isSure ? 0 : 1)) return false;
    let start = 0;
    while (start < typed.length && typed[start] === meant[start]) start++;
    const isSwapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
    if (endsAlike(typed, start + 1, meant, start + 1)) return true;
    return !isSure && (
      endsAlike(typed, start + 1, meant, start) ||
      endsAlike(typed, start, meant, start + 1) ||
      (isSwapped && endsAlike(typed, start + 2, meant, start + 2))
    );
  }

  // Whether the same characters stand in two lists, each from a place on.
  function endsAlike(one, from, other, start) {
    const rest = Math.max(0, one.length - from);
    if (rest !== Math.max(0, other.length - start)) return false;
    for (let place = 0; place < rest; place++) if (one[from + place] !== other[start + place]) return false;
    return true;
  }

  return { byReading, bySlip };
})();
if (typeof module === "object") module.exports = Guess; // only for node
