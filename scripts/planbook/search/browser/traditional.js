// Traditional characters -> the simplified ones of the plans. table: pairs of them, joined.
const Traditional = (() => {
  function simplified(text, table) {
    const characters = Array.from(table);
    const pairs = new Map();
    for (let place = 0; place < characters.length; place += 2) pairs.set(characters[place], characters[place + 1]);
    return Array.from(text, (character) => pairs.get(character) || character).join("");
  }

  return { simplified };
})();
if (typeof module === "object") module.exports = Traditional; // only for node
