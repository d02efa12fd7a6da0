// Text as the search sees it, and the way back. The same as scripts/planbook/search/plain.py.
const Fold = (() => {
  const known = new Map();

  function plainCharacter(character) {
    let folded = known.get(character);
    if (folded === undefined) {
      folded = character.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, "");
      known.set(character, folded);
    }
    return folded;
  }

  // Without case, width, white space and punctuation. Common Chinese characters are plain already.
  const plain = (text) => text.replace(/[^一-龥]/gu, plainCharacter);

  // The same with punctuation, where quotation marks of all shapes count as one, and brackets too.
  function typed(text) {
    return text.normalize("NFKC").toLowerCase().replace(/\s/gu, "").replace(/[“”‘’'「」『』]/gu, '"')
      .replace(/[〔【[{]/gu, "(").replace(/[〕】\]}]/gu, ")");
  }

  // The stretches [start, end) of text whose plain form is one of the plain needles, merged and in order.
  function find(text, needles) {
    let folded = "";
    const places = [];
    let place = 0;
    for (const character of text) {
      const part = plainCharacter(character);
      for (let unit = 0; unit < part.length; unit++) places.push(place);
      folded += part;
      place += character.length;
    }
    const found = [];
    for (const needle of needles) {
      if (!needle) continue;
      for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
        const last = places[at + needle.length - 1];
        found.push([places[at], last + String.fromCodePoint(text.codePointAt(last)).length]);
      }
    }
    return merged(found);
  }

  function merged(stretches) {
    const result = [];
    for (const [start, end] of stretches.sort((one, other) => one[0] - other[0])) {
      const last = result[result.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else result.push([start, end]);
    }
    return result;
  }

  // Pairs of neighbouring characters of plain text; the character itself where there is only one.
  function pairs(folded) {
    const found = [];
    let before = "";
    for (const character of folded) {
      if (before) found.push(before + character);
      before = character;
    }
    return found.length || !before ? found : [before];
  }

  // In which of count files of the index a pair or a character is: shard_number in scripts/planbook/search/directory.py.
  function shard(gram, count) {
    let value = 0;
    for (const character of gram) value = value * 31 + character.codePointAt(0);
    return value % count;
  }

  return { plain, typed, find, pairs, shard };
})();
if (typeof module === "object") module.exports = Fold; // only for node
