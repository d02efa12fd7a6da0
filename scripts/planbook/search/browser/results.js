// Found items -> the groups of documents that Material's search box shows. All text is escaped here.
if (typeof require === "function") for (const name of ["Fold", "Kinds", "Cuts", "Rank", "Weights"]) globalThis[name] = require(`./${name.toLowerCase()}.js`); // only for node
const Results = (() => {
  const Score = { HEADING: 0.9, SENTENCE: 0.5 }; // an order alone: what is hidden has 0, the next group less
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

  const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);

  // text as HTML with the plain needles marked.
  function marked(text, needles, start = 0, end = text.length) {
    let html = start > 0 ? "…" : "";
    let place = start;
    for (const [from, to] of Fold.find(text, needles)) {
      if (to <= start || from >= end) continue;
      html += escape(text.slice(place, Math.max(from, start)));
      place = Math.min(to, end);
      html += `<mark>${escape(text.slice(Math.max(from, start), place))}</mark>`;
    }
    return html + escape(text.slice(place, end)) + (end < text.length ? "…" : "");
  }

  // The same, with only so much of a long text as shows the first mark.
  function excerpt(text, needles) {
    if (text.length <= Weights.EXCERPT) return marked(text, needles);
    const [first] = Fold.find(text, needles);
    const start = Math.max(0, Math.min((first ? first[0] : 0) - Weights.BEFORE_THE_MARK, text.length - Weights.EXCERPT));
    return marked(text, needles, start, Math.min(text.length, start + Weights.EXCERPT));
  }

  // Material's answer; beside the first group what docs/assets/search/ needs: the words that it answers, for
  // Enter, and what headings and chips are made of.
  function answer({ query, results, isWhole, isCut, isLast, text, term }, store) {
    const severalPlans = store.core && store.core.plans.length > 1;
    const counted = results.filter(({ kind }) => kind !== "chance");
    const shown = new Set(); // what has been said already is not said again
    const isNew = (said) => !shown.has(said) && shown.add(said);
    const side = {
      text,
      isWhole,
      term: term && card(term, isCut), // above the results
      isCut, // whether the rest could not be loaded
      isMore: Boolean(isLast) && !isWhole, // whether there is more that nobody looks for
      kinds: results.map(({ kind }) => kind),
      headings: results.map((result) => Kinds.heading(result, query.text !== text && query.text)),
      audiences: tally(store, counted, "audiences"),
      topics: tally(store, counted, "topics"),
      plans: tally(store, counted, "plans"),
    };
    const items = results.map((result, index) => group({ query, ...result }, index, {
      severalPlans,
      isNew,
      isCut,
      isWritten: (plain) => [...store.loaded, ...store.pages].some((entry) => Cuts.holds(entry, plain)),
      data: index ? "" : ` data-search="${escape(JSON.stringify(side))}"`,
    }));
    return { items, suggest: store.suggestion(query.text) };
  }

  // A term with its explanation, with room for it, or null if it could not be loaded.
  function card({ id, name, explanation, width }, isCut) {
    if (explanation) return { name, text: explanation, location: `terms/?to=${id}` };
    return isCut ? null : { name, text: room(width), location: "terms/", isComing: true };
  }

  // So wide, in Chinese characters, with lines that break where theirs do.
  const room = (width) => "一".repeat(width);

  // How many results each name has, in the order of the data: the newest plan first.
  function tally(store, results, field) {
    const counts = new Map();
    for (const { entry } of results) {
      for (const index of entry[field]) {
        counts.set(index, (counts.get(index) || 0) + 1);
      }
    }
    const ordered = [...counts].sort(([one], [other]) => one - other);
    return Object.fromEntries(ordered.map(([index, count]) => [store[field][index].text, count]));
  }

  // What to mark in an item's text for this result: plain words that it holds, none inside another.
  function needles({ query, unit, kind: shown, guess, entry }) {
    const kind = guess ? guess.kind : shown;
    if (["verbatim", "spread", "page"].includes(kind)) return [query.plain];
    if (kind === "chance") return entry.body.includes(query.plain) ? [query.plain] : query.parts;
    if (["parts", "summary"].includes(kind)) return query.parts;
    if (unit && unit.meaning) return [unit.meaning.plain];
    const words = [];
    for (const word of [...query.segments, ...query.pairs]) {
      const isThere = entry.body.includes(word) || entry.plainSummary.includes(word);
      if (isThere && word.length > 1 && !words.some((other) => other.includes(word))) words.push(word);
    }
    return words;
  }

  // Why an item is there that does not hold the query word for word. Only what editors have said to be the
  // same is said to be so, and only where it was typed whole.
  function reason({ unit, kind, guess }, { isWritten, isNew }) {
    if (guess) return guess.isLatin ? `按拼音，猜是“${guess.meant}”` : `没有找到“${guess.typed}”，猜是“${guess.meant}”`;
    if (!unit || !unit.text) return "";
    if (kind === "near") {
      const isTold = isWritten(unit.plain) || !isNew(unit.text);
      return `${isTold ? "" : `公文没有直接写“${unit.text}”，`}最接近的是：“${unit.meaning.text}”`;
    }
    if (kind === "everyday") return unit.meaning ? `“${unit.text}”相当于“${unit.meaning.text}”` : `常用叫法：“${unit.text}”`;
    return kind === "similar" ? `猜和“${unit.text}”有关` : "";
  }

  // The documents of one item: Material shows as heading the one without "#", then those that score at
  // least as much as the first, and hides the rest behind "more". Enter opens what scores highest.
  function group(result, index, side) {
    const { entry, measures } = result;
    const { severalPlans, isNew, data, isCut } = side;
    const words = needles(result);
    const isItem = entry.number !== undefined;
    const anchor = (measure) => (isItem ? `m${measure + 1}` : entry.anchors[measure]);
    const isOfWhole = !measures.length || Fold.find(entry.title, words).length > 0;
    const first = Rank.leading(result);
    const { asked } = entry;
    const label = isItem ? entry.label : "";
    const parent = document(entry.path + landing(words, first === undefined ? "" : anchor(first)), -index + (isOfWhole ? Score.HEADING : 0),
      `<span class="search-title"${data}>${label && !asked ? `<b>${escape(label)}</b> ` : ""}${marked(asked ? asked.text : entry.title, words)}</span>` +
      (asked && entry.answer === "" && !isCut ? `<small class="search-answer search-coming">${room(asked.width)}</small>` : small("answer", asked && entry.answer)) +
      small("note", [asked && "编者的回答", severalPlans ? entry.mark : "", asked ? label + entry.title : entry.heading].filter(Boolean).join("　")) +
      small("why", reason(result, side)),
      isItem ? marked(entry.summary, words) : "");
    const teasers = measures.filter((measure) => isNew(`${entry.path} ${measure}`)).map((measure, order) => document(
      `${entry.path}${landing(words)}#${anchor(measure)}`,
      -index + (order < Weights.MOST_SENTENCES ? Score.SENTENCE : 0),
      isItem ? escape(entry.called[measure] || `第${measure + 1}句`) : "",
      excerpt(entry.measures[measure], words)));
    return [...teasers.slice(0, Weights.MOST_SENTENCES), parent, ...teasers.slice(Weights.MOST_SENTENCES)];
  }

  function document(location, score, title, text) {
    return { location, title, text, score, terms: {} };
  }

  function small(kind, text) {
    return text ? `<small class="search-${kind}">${escape(text)}</small>` : "";
  }

  // The part of the address that has the landing page mark words and go to a place in it. A heading has no
  // place of its own: by that Material knows it from the measures.
  function landing(words, to = "") {
    let text = "";
    for (const word of words) if (text.length + word.length < Weights.LONGEST_MARK) text += ` ${word}`;
    const parts = [text && `h=${encodeURIComponent(text.trim())}`, to && `to=${to}`].filter(Boolean);
    return parts.length ? `?${parts.join("&")}` : "";
  }

  return { answer, marked };
})();
if (typeof module === "object") module.exports = Results; // only for node
