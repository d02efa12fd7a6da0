// Every number that decides what is found, in which order, and what is shown of it: its effect, what its extremes do, and a query
// that needs it. tests/search/weights.test.js holds the queries; `make why Q="高中"` shows the scores.
const Weights = (() => ({
  // --- What is read of a query (query.js).
  // More characters are not read. With 9, questions are cut off: 党员老师今年要参加什么主题学习; without, a book that is pasted takes seconds.
  LONGEST_QUERY: 5000,
  // More pairs of characters are not compared. With 10, the end of a question is not:
  // 不同学校的家委会能一起搞活动吗; without, a pasted page takes three times as long.
  MOST_PAIRS: 160,

  // --- What stands in a text by chance (cuts.js).
  // More characters than this stand together by chance nowhere. With 3, 国特色社 is a hit; with 99, what was copied from the
  // midst of a word is none: 入学习党的十.
  LONGEST_MEETING: 5,
  // A word in front or behind makes no hit of so few characters: 大学生 in 加大|学生. With 2, that is one; with 5, a word with
  // something behind it is none: 课后托管日.
  LONGEST_END: 3,

  // --- Items that hold the query (rank.js). Kinds are in order already (kinds.js): this is the order inside one.
  // A hit in the title, less the title's length: short titles are about the query most of all. With 0, titles
  // come among the hits in texts: 教育.
  TITLE: 1000,
  // Each place where an item has the query counts as one point, up to so many, and each newer year as so many. With 0, an item that has it once may come before one that has it five times: 家长.
  MOST_PLACES: 20,

  // --- Items that are like the query (likeness.js). A score is the share of the query that an item explains.
  // What a pair of characters in the text is worth beside one in an everyday word that was typed whole, which
  // is worth 1. With 1, every word of a question weighs as much as the one that editors know: 支部建设; with 0
  // the text explains nothing: 办出自己的风格.
  PAIR_IN_TEXT: 0.5,
  // How much a word that is typed in part is worth: the share of its pairs, to this power. With 0, one pair
  // of a long word is worth all of it: 政治学习; with 1, half a word is worth half: 成人教育.
  PART_OF_WORD: 0.5,
  // As so many more entries a pair counts that it is in (store.js; questions.js as well), so that what is in none has a
  // worth at all. With 0.01, what is in none is worth most of a query: 作风建设; with 1, rare pairs are worth less: 终身学习.
  UNSEEN: 0.5,
  // Official words lead less surely the further back they stand in their entry: 1, 0.9, 0.8 and so on.
  // With 0, the last is as good as the first: 亮点打造; with 1 only the first counts: 十九大报告.
  NEXT_MEANING: 0.1,
  // Of items that are alike, those whose own text holds more of the query come first. With 0, it is chance
  // which: 干部收红包谁来查; with 1, the text beats everyday words: 支部书记该管啥.
  IN_TEXT: 0.05,
  // What is less like the query than this share of the best is left out. With 0, up to ten results stand
  // behind every likeness: 不同学校的家委会能一起搞活动吗; with 1, only the best does: 特色活动.
  LEAST_OF_BEST: 0.55,
  // An everyday word in a query of a few words that explains less than this share of what the best explains is only
  // like it. With 0, what one half of it is called leads: 幼儿园小学化; with 1, only the best is told as what
  // it is: 课外书. In a longer query it is: 督学是干嘛的，能找他反映问题不 is more than 反映问题.
  SAID_OF_BEST: 0.65,
  // Up to so many characters are one word or two, of which a part means little. With 0, 党员开会
  // is told as what one half of it is like; with 99, a strange word hides the subject of a long question: 近视激光矫正手术.
  FEW_WORDS: 6,
  // In such a piece, less of a likeness is none. With 0, 学校午休 is like 学校账; with 1, only everyday words are left: 放学.
  LEAST: 0.13,
  // An everyday word of two characters in such a piece that explains less of it says nothing. With 0, 职业电竞选手 is told
  // as 竞选; with 1, 党员开会 is no more told as 开会.
  LEAST_SAID: 0.24,
  // Less of a likeness than this is none if no pair of it is the item's own, in its text or common in the everyday
  // words. With 0, 个体户执照 is like 个体幼儿园; with 1, 机关风气 is not like 教育风气.
  SURE: 0.3,
  // What a pair says at most that is common in the everyday words (store.js). With 0, 老师 is none of them:
  // 老师做研究; with 9, all are: 个体户执照.
  COMMON: 3.5,
  // A word of two characters that is in fewer everyday words is not what they are about. With 0, 虫子 is like 吃出虫子;
  // with 999, 放学 is like nothing.
  OFTEN: 6,
  // From so many characters on, what only meets in the text was copied from it, and needs no guess. With 0, a
  // word that meets by chance hides what is like it: 好学; with 99, guesses come before the text: 部书记.
  COPIED_LENGTH: 3,
  // What each newer year adds. With 0, last year's wording may come before this year's; with 1, all of an older plan
  // comes last: tests/search/several.plans.js.
  NEWER: 0.03,
  // More are not read. With 1, only the best is left: 特色活动.
  MOST_SIMILAR: 10,

  // --- Questions that editors have answered (questions.js). A score is how like the query one is, from 0 to 1,
  // and more if what answers it was found for the query.
  // Less is no answer. With 0, two answers stand before everything: 政治学习; with 2, none does: 作风建设.
  ASKED: 0.5,
  // Rare pairs count more, by this power of their rarity. With 1, questions with a common word are alike: 廉政讲座; with
  // 3, one rare word is all that counts: 整顿作风.
  RARE_IN_QUESTIONS: 2,
  // What is less like the query by itself, such as 督学人员怎么调整 for 督学电话, stands behind what was found. With 0, it
  // comes before everything: 督学电话; with 1, nothing but the very question does: 孩子放学没人接怎么办.
  ASKED_FIRST: 0.3,
  // What it is worth that the sentence that answers was found first, or another of its item. With 0, only a question
  // in the reader's own words is an answer: 作风建设, 党支部活动; with 1, any question of an item is: 政治学习.
  SAME_SENTENCE: 0.3,
  SAME_ITEM: 0.2,
  // What likeness to a question adds to an item that answers it. With 0, questions lead to no item: 强项学科;
  // with 1, one that is a little like it beats everyday words: 督导评估.
  ANSWERS: 0.25,
  // More answers are not shown. With 1, only the best is: 便宜的幼儿园; with 9, four stand before the text: 少先队员.
  MOST_ASKED: 2,

  // --- Guesses (fallback.js).
  // If the best likeness explains less, the query may hold a slip. With 0, 学校办得好不好谁来督导 waits for no slip; with 1,
  // most likenesses wait for the table of readings: 手机.
  DOUBTFUL: 0.6,
  // A longer query is no word with a slip. With 0, no query is: xiaoche.
  LONGEST_GUESS: 24,
  // Of fewer characters only sure guesses are made: one character for another that makes the same length, or sounds
  // alike. With 99, of longer ones as well, beside what is like them: 立德数人.
  SHORTEST_UNSURE: 4,

  // --- Which words may have been meant (guess.js).
  // More are not looked for. With 1, only the likeliest is: xqz.
  MOST_GUESSES: 4,
  // First letters stand for a name of so many characters at most. With 0, for none: jzxx.
  LONGEST_INITIALS: 8,
  // Of several words in a row that are typed by their reading, the first has so many letters. With 99, there
  // is no row: zhongxiaoxueshitang.
  SHORTEST_READING: 4,
  // The end of a longer name is a word from so many characters on: 安全稳定. With 99, none is: 安全稳顶.
  SHORTEST_INSIDE: 3,
  // The beginning of a longer name may hold a slip from so many characters on. With 0, one character in a longer
  // name is enough for a guess: 拖鞋; with 99, none is made: 曲埠学校.
  SHORTEST_BEGINNING: 4,
  // A word may hold a slip from so many characters on: of three, another one makes another word. With 0, 生活费
  // is 生活会.
  SHORTEST_SLIP: 4,
  // What a word is worth more for each name that begins with it, where a word read in full is worth 3. With 0, the
  // order of the names decides: jiaoyu; with 99, many names beat the better reading: jianshe.
  A_PHRASE: 0.05,

  // --- How much is looked through and looked up (search.js, directory.js). A short plan is looked through whole.
  // More blocks and items are not looked for: 学校 is in all. With 1, the first of them is all that is found.
  MOST_BLOCKS: 60,
  MOST_ITEMS: 200,
  // So many blocks are read before what they hold is shown. With 1, one alone; with 99, nothing is shown until all
  // are there: 学校.
  BLOCKS_AT_ONCE: 3,
  // So many pairs of a query are asked about in the directory of a long plan, and in the everyday words of any.
  // With 1, the rest of a query is not known to be there: 加强 建设, 一年级什么时候能戴红领巾.
  PAIRS_TO_LOOK_UP: 16,
  WORD_PAIRS_TO_LOOK_UP: 32,
  // Of everyday words that are like a query in a long plan so many count. With 0, only the text does: 加强 建设; with
  // 99, those that share one common pair choose the blocks: 推进 学校.
  MOST_SAYINGS: 12,
  // In a long plan what is alike is looked for in so many blocks. With 1, in the likeliest only: 加强 建设; with 99,
  // all that share anything are loaded.
  LIKELY_BLOCKS: 6,
  // Before the blocks that share most pairs come, for each of so many official words that are meant, so many blocks
  // that hold this many of its pairs. With 0, or with 1 pair, other blocks come: sz.
  SURE_WORDS: 8,
  BLOCKS_A_WORD: 3,
  PAIRS_A_WORD: 4,
  // No more of these come first. With 0, none does: sz; with 6, they leave no room for others: 特色 评选.
  SURE_BLOCKS: 3,

  // --- What is shown of a result (results.js).
  // More sentences of an item stand behind “more”. With 0, all do; with 99, an item fills the screen: 教育.
  MOST_SENTENCES: 3,
  // Of a longer sentence so many characters are shown. With 0, none is; with 9999, all are: 学校.
  EXCERPT: 110,
  // So many of them stand before what was found. With 0, it stands without what leads to it; with 9999, it is cut off: 学校.
  BEFORE_THE_MARK: 24,
  // So many characters to be marked go into an address. With 0, none does: 学校; with 9999, a pasted page makes
  // an address that chats cut off.
  LONGEST_MARK: 300,
}))();
if (typeof module === "object") module.exports = Weights; // only for node
