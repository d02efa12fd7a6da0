// Where words begin in the text of an entry, as scripts/planbook/search/cuts.py found out, and what stands
// there only because the end of one word meets the beginning of another: 高中 in 提高中小学.
if (typeof require === "function") globalThis.Weights = require("./weights.js"); // only for node
const Cuts = (() => {
  const BITS = 8; // in a byte
  const SUFFIX = /^[者性化式率型]$/u; // it ends a word, and begins none where it stands alone: 普惠性服务 is no 性服务

  // For each character of an entry's body and summary whether a word begins there.
  function starts(entry) {
    if (!entry.wordStarts) {
      const bytes = atob(entry.cuts);
      const length = entry.body.length + entry.plainSummary.length;
      entry.wordStarts = Array.from({ length }, (_, place) => (bytes.charCodeAt(place / BITS) >> (BITS - 1 - place % BITS)) & 1);
    }
    return entry.wordStarts;
  }

  // Whether characters [at, end), which begin with first, are no words there: they begin or end inside one, and
  // are not a part of it. What is longer than 工作制 of 工作|制度 is a hit as it is typed, if it begins or ends with a
  // word: 课后托管日.
  function isMeeting(entry, at, end, first) {
    if (end - at > Weights.LONGEST_MEETING) return false;
    const isStart = starts(entry);
    const isWhole = end === isStart.length || isStart[end];
    if (end - at === 1) return false;
    if (SUFFIX.test(first) && isStart[at + 1]) return true;
    if (isStart[at] && isWhole) return false;
    if (!isStart.slice(at + 1, end).includes(1)) return !isStart[at]; // the end of a word is cut off if it is one: 阳城 of 太阳城 is none
    return end - at <= Weights.LONGEST_END || !(isStart[at] || isWhole);
  }

  // The places of needle in the body, or the summary, of an entry: {words, meetings}.
  function places(entry, needle, isSummary = false) {
    const text = isSummary ? entry.plainSummary : entry.body;
    const before = isSummary ? entry.body.length : 0;
    const words = [];
    const meetings = [];
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      (isMeeting(entry, before + at, before + at + needle.length, needle[0]) ? meetings : words).push(at);
    }
    return { words, meetings };
  }

  // Whether the body holds needle as words.
  function holds(entry, needle) {
    return entry.body.includes(needle) && places(entry, needle).words.length > 0;
  }

  return { holds, places };
})();
if (typeof module === "object") module.exports = Cuts; // only for node
