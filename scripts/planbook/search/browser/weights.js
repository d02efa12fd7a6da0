// Every number that decides what is found and in which order: its effect, what its extremes do, and a query
// that needs it. tests/search/weights.test.js holds the queries; `make why Q="高中"` shows the scores.
const Weights = (() => ({
  // --- Items that hold the query (rank.js). Kinds are in order already (kinds.js): this is the order inside one.
  // A hit in the title, less the title's length: short titles are about the query most of all. With 0, titles
  // come among the hits in texts: 教育.
  TITLE: 1000,
  // A further sentence with the query counts as one point, up to so many. With 0, an item with one sentence
  // may come before one with five: 家长.
  MOST_SENTENCES: 20,

  // --- Items that are like the query (likeness.js). A score is the share of the query that an item explains.
  // What a pair of characters in the text is worth beside one in an everyday word that was typed whole, which
  // is worth 1. With 1, every word of a question weighs as much as the one that editors know: 读书活动; with 0
  // the text explains nothing: 跟别的学校一起教研.
  PAIR_IN_TEXT: 0.5,
  // Official words lead less surely the further back they stand in their entry: 1, 0.9, 0.8 and so on.
  // With 0, the last is as good as the first: 幼升小; with 1 only the first counts: 机器改卷.
  NEXT_MEANING: 0.1,
  // Of items that are alike, those whose own text holds more of the query come first. With 0, it is chance
  // which: 校车超员; with 1, the text beats everyday words: 考前冲刺.
  IN_TEXT: 0.05,
  // An item that several whole everyday words of the query lead to comes first. With 0, one is enough: 强校帮弱校; with 1,
  // short ones beat a long one: 老师写论文.
  WHOLE_WORD: 0.03,
  // What is less like the query than this share of the best is left out. With 0, up to ten results stand
  // behind every likeness: 形式主义享乐主义; with 1, only the best does: 学校差距大.
  LEAST_OF_BEST: 0.55,
  // More are not read. With 1, only the best is left: 学校差距大.
  MOST_SIMILAR: 10,

  // --- Guesses (fallback.js).
  // If the best likeness explains less, the query may hold a slip. With 0, 德育课成 is like 德育课; with 1,
  // most likenesses wait for the table of readings: 手机.
  DOUBTFUL: 0.6,
}))();
if (typeof module === "object") module.exports = Weights; // only for node
