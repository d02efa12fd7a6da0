// What a reader typed, taken apart.
if (typeof require === "function") for (const name of ["Fold", "Asking", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Query = (() => {
  const DIGITS = "一二三四五六七八九";
  const ENDS = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;
  const ITEM_NUMBER = /^第?[0-9０-９]+[.．、：:项条]/u;
  const SEPARATORS = /[\s，、,；;/|。？?！!]+/u;
  const FILTER = /(?:^|\s)(读者|主题|要点)[:：](\S+)/gu;
  // Returns the words, whole and apart; their pairs of characters; and the filters.
  function parse(input) {
    const filters = [];
    const text = String(input).slice(0, Weights.LONGEST_QUERY).replace(FILTER, (_, kind, name) => {
      filters.push({ kind, name });
      return " ";
    }).trim();
    const parts = text.split(/\s+/u).map(Fold.plain).filter(Boolean);
    const segments = [];
    const pairs = new Set();
    // The last character of a sentence makes no word with the first of the next.
    for (const clause of text.split(SEPARATORS).map(Fold.plain)) weigh(clause, segments, pairs);
    // Beside a word, one character says nothing: 做 of 红烧肉怎么做.
    if (segments.some(({ length }) => length > 1)) for (const pair of pairs) if (pair.length === 1) pairs.delete(pair);
    return {
      text, filters, parts, segments, pairs,
      plain: Fold.plain(text),
      latin: parts.flatMap((part) => part.match(/[a-z0-9]+/g) || []),
      typed: Fold.typed(text).replace(ENDS, "") || Fold.typed(text),
      number: number(text),
      wishes: Asking.wishes(Fold.plain(text)),
    };
  }

  // What "26", "第26项" and "第二十六条" say, but not "-26", "007" or "㉖"; else NaN.
  function number(text) {
    const match = /^第?(?:([1-9１-９][0-9０-９]*)|((?:[一二三四五六七八九]?百)?零?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?))[条项号.．、]?$/u.exec(text);
    if (!match || match[1]) return Number(match ? Fold.plain(match[1]) : NaN);
    let sum = 0;
    let digit = 0;
    for (const sign of match[2]) {
      const power = "十百".indexOf(sign) + 1;
      if (power) sum += (digit || 1) * 10 ** power;
      digit = power ? 0 : DIGITS.indexOf(sign) + 1;
    }
    return sum + digit;
  }

  // Adds the stretches of part between words of asking to segments, and their pairs to pairs.
  function weigh(part, segments, pairs) {
    const isFiller = new Array(part.length).fill(false);
    for (const [from, to] of Asking.within(part)) isFiller.fill(true, from, to);
    let segment = "";
    for (let place = 0; place <= part.length; place++) {
      if (place < part.length && !isFiller[place]) segment += part[place];
      else if (segment) {
        segments.push(segment);
        for (const pair of Fold.pairs(segment)) if (pairs.size < Weights.MOST_PAIRS) pairs.add(pair);
        segment = "";
      }
    }
  }

  // The same query without what says nothing of its subject: an item's number before its title, a plan's year
  // and the bureau's name, and with what punctuation keeps apart as words of their own; or, if that is no other
  // one, without dialect, without the words of a question around the subject, then within it. Null if none is
  // another one. Of several plans, the year is the one that is wanted.
  function bare(query, { names, plans }) {
    const dated = new RegExp(`(^|\\D)(${plans.map(([, year]) => year).join("|")})(年度|年)?(?!\\d)`, "gu");
    const named = new RegExp(names, "gu");
    let { year } = query;
    const text = query.text.replace(ITEM_NUMBER, "");
    const words = text.split(SEPARATORS).map(Fold.plain);
    const parts = words.map((word) => word.replace(dated, (_, before, number) => {
      year = Number(number);
      return before;
    }).replace(named, ""));
    const rest = parse(text === query.text ? parts.join(" ") : text);
    const asked = parse(query.parts.map(Asking.subject).join(" "));
    const isApart = query.segments.length > 1 && query.segments.every(({ length }) => length > 1);
    const standard = parse(Asking.standard(query.parts.join(" ")));
    const other = [rest, standard, asked, parse(isApart ? query.segments.join(" ") : "")]
      .find(({ plain, parts }) => plain && (plain !== query.plain || parts.length !== query.parts.length));
    return other ? { ...other, year, filters: query.filters, wishes: query.wishes } : null;
  }

  return { parse, bare, number };
})();
if (typeof module === "object") module.exports = Query; // only for node
