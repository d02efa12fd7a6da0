// Words by how they are read: full pinyin (xiaoche) or first letters (xc).
const Reading = (() => {
  const MOST_WORDS = 5;

  // The words of index that letters may stand for, those that most phrases hold first.
  // index: {phrases, readings} of scripts/planbook/search/files.py.
  function words(letters, index) {
    const readings = new Map(Object.entries(index.readings).map(([character, list]) => [character, list.split(" ")]));
    const counts = new Map();
    for (const phrase of index.phrases.split("\t")) {
      const characters = Array.from(phrase).filter((character) => readings.has(character) || /[a-z0-9]/iu.test(character));
      const found = new Set();
      characters.forEach((_, start) => {
        for (const length of lengths(characters, start, letters, readings)) {
          if (length > 1) found.add(characters.slice(start, start + length).join(""));
        }
      });
      for (const word of found) {
        const isWhole = word.length === characters.length;
        counts.set(word, (counts.get(word) || 0) + (isWhole ? 10 : 1));
      }
    }
    return [...counts].sort((one, other) => other[1] - one[1]).slice(0, MOST_WORDS).map(([word]) => word);
  }

  // How many characters from start on read as letters: in full, the last perhaps unfinished, or by initials.
  function lengths(characters, start, letters, readings) {
    const found = new Set();
    const isInitials = letters.length <= 8 && Array.from(letters).every((letter, index) =>
      (readings.get(characters[start + index]) || [characters[start + index] || ""])
        .some((reading) => reading[0] && reading[0].toLowerCase() === letter));
    if (isInitials) found.add(letters.length);
    const follow = (place, rest) => {
      if (!rest) found.add(place - start);
      if (!rest || place === characters.length) return;
      for (const reading of readings.get(characters[place]) || [characters[place].toLowerCase()]) {
        if (rest.startsWith(reading)) follow(place + 1, rest.slice(reading.length));
        else if (place > start && reading.startsWith(rest)) found.add(place + 1 - start);
      }
    };
    follow(start, letters);
    return found;
  }

  return { words };
})();
if (typeof module === "object") module.exports = Reading; // only for node
