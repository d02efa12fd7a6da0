// How people ask, apart from what they ask about: words that stand around a subject and say nothing of it.
// A word belongs here if the same answer is right with it and without it. It stands in the list of its place
// in a sentence: people (at the start), openings (before the subject), endings (after it), and time, money
// and meaning, which besides tell what kind of answer is wanted.
const Asking = (() => {
  // Who asks or is asked about, and the politeness around it; dialects say 俺, 阿拉 and 恁 for 我 and 你.
  const OWNER = "(?:(?:我们|咱们|俺们|我|咱|俺|阿拉|你们|恁)(?:这里|这边|这儿|这|家里|家|屋)?的?)";
  const CHILD = "(?:小孩子|孩子们|孩子|小孩|小朋友|娃娃|娃儿|娃|宝宝|宝贝|儿子|女儿|闺女|姑娘|丫头|小子|孙子|孙女|外孙女|外孙|侄子|侄女|外甥)";
  const KIN = "(?:爸爸|妈妈|爷爷|奶奶|姥姥|姥爷|外公|外婆|宝妈|宝爸|弟弟|妹妹|哥哥|姐姐|邻居|朋友|同事)";
  const GREETING = "(?:你好|您好|大家好|各位|亲们|老师好|老师您好|领导好|领导您好|打扰了|打扰一下|麻烦|劳驾|不好意思|求助|求问|急(?!救)|在线等|谢谢|多谢|感谢|拜托)";
  const ASK = "(?:请教一下|请教|请问一下|请问|想问一下|想问下|想问|问一下|问下|问问|咨询一下|咨询下|咨询|了解一下|想了解|想知道|打听一下|打听|说说|讲讲|谁知道|有谁知道|有人知道|有没有人知道|晓得不|知道不|我想|我要|想要|帮我看看|帮忙看看|告诉我|求解|查一下|查查|搜一下)";
  const NOW = "(?:今年|这一年|现在|目前|眼下|如今|当前|这两年|最近|到底|究竟|关于|有关|对于|针对|就是|那个|那么|那|另外|还有)";

  // What kind of answer is wanted.
  const WHEN = "(?:是?在?要?得?(?:什么时候|什么时间|啥时候|啥时|嘛时候|几时|何时|哪天|哪一天|几号|几月份|几月|多久|多长时间)(?:才|能|可以|要|会)?)";
  const MONEY = "(?:要|得|需要|一共|总共|大概|花|交|收|给|发|补)*(?:多少钱|几多钱|几块钱|多少费用|多少经费|多少资金)";
  const MEANING = "(?:是?(?:什么意思|啥意思|嘛意思|什么东西|啥东西|怎么回事|咋回事|什么样的|什么|啥|个啥|做什么的|干什么的|干啥的|干嘛的))";
  const MEANS = "(?:什么是|啥是|什么叫做|什么叫|啥叫|何谓|何为|解释一下|解释)";

  // Before the subject, and after it.
  const HOW = "(?:怎么(?:办理|处理|解决|[样办弄整搞])?|怎样|如何|咋[办整弄样搞地的]?|点解|啷个办|啷个|为什么|为啥|为何|凭什么)";
  const WHETHER = "(?:能不能够|能不能|可不可以|可以不可以|是不是|会不会|要不要|有没有|有木有|需不需要|应不应该|该不该|让不让|给不给|准不准|算不算|能否|可否|是否|有无|可以|需要|应该)";
  const JUDGED = "(?:好不好|行不行|对不对|严不严|多不多|大不大|难不难|贵不贵|好伐|中不中|得不得行|靠谱吗|靠不靠谱|好吗|行吗|可以吗|能吗|有吗|要吗|好不|行不|有不|中不|是不|没有)";
  const TRUE = "(?:这事|这件事|这个)?(?:(?:是不是|是)?真的|是真是假|真的假的|属实)";
  const WHO = "(?:归|由|是|该|应该|要|去|得)*(?:谁|哪个部门|什么部门|哪个单位|哪里|哪儿|哪)(?:来|去|给)?(?:管|负责|处理|解决|主管|说了算|做主)";
  const CARED = "(?:(?:有没)?有人|学校|老师)[会来]?管不?管?";
  const TO_WHOM = "(?:该|应该|要|得|可以|能)*(?:去|到|找|问|联系|打电话给)+(?:谁|哪里|哪儿|哪|哪个部门|什么部门)(?:办理|办|问|反映|投诉|咨询|查|看)?";
  const DONE = "(?:开展|进行|实施|落实)";
  const WHERE = "(?:都)?(?:在哪(?:些|几?所)(?:学校|地方)|在哪里|在哪儿|在哪|在啥地方|在什么地方|哪里有|哪里|哪儿|搁哪)";
  const WHICH = "(?:都)?(?:有哪些|有什么|有啥|有几个|包括哪些|哪些|哪个|哪家|哪所)(?:内容|规定|要求|政策|安排|措施|变化|新政策|说法)?";
  const POLICY = "(?:相关|具体|最新)?(?:政策|规定|情况|问题|事情|事儿|事|要求)?(?:是)?(?:什么样|什么|啥|怎么样|怎样|如何|怎么规定的|怎么说的|怎么定的|怎么安排的|咋规定的)";
  const USE = "(?:能?有?(?:什么|啥|多大|何)(?:用处|用途|用|好处|意义|作用|效果)|(?:有没有|有|管|没有?)用)";
  const PARTICLE = "(?:[吧吗呢啊呀嘛么哦喔哈啦诶欸伐噻呗哩的了]|来着|的话|一下|下子|这件事|这事|方面)";

  const either = (...patterns) => `(?:${patterns.join("|")})`;
  const STARTS = new RegExp(`^${either(GREETING, ASK, NOW, MEANS, WHEN, `${OWNER}?(?:${CHILD}|${KIN})的?`, OWNER, HOW, WHETHER, WHERE, WHICH, "的")}`, "u");
  const ENDS = new RegExp(`${either(GREETING, ASK, POLICY, USE, MEANING, MONEY, WHO, CARED, DONE, TO_WHOM, WHERE, WHICH, WHEN, TRUE, JUDGED, HOW, WHETHER, NOW, PARTICLE)}$`, "u");
  // The same words further inside.
  const WITHIN = new RegExp(either(GREETING, ASK, NOW, MEANS, WHEN, MONEY, MEANING, HOW, "有没有人管|管不管|这一?块|这种事|教育(?:主管)?部门", WHETHER, WHERE, WHICH, OWNER, PARTICLE, "之间|每个|各个|一点|相关|谁|你"), "gu");
  // 卫不卫生 asks for 卫生; what is a word of asking itself, as 能不能, is left to the lists above.
  const DOUBLED = new RegExp(`(?!${WHETHER})(.)不\\1(?=.)`, "gu");
  // Where a particle or a greeting is the end of another word; engines before 2023 cannot look behind.
  const NOUN = /[网书酒]吧$|[应紧着]急$/u;
  const WISHES = { dates: new RegExp(WHEN, "u"), amounts: new RegExp(MONEY, "u"), meaning: new RegExp(`^${MEANS}|${MEANING}$`, "u") };

  // The same as it is said elsewhere: 学区怎么划, where somebody asks 学区是咋划.
  function standard(text) {
    return text.replace(/是?咋个?/gu, "怎么").replace(/啥/gu, "什么");
  }

  // What is left of plain text without the words around its subject; empty if there is nothing else.
  function subject(text) {
    let rest = text.replace(DOUBLED, "$1");
    for (let before = ""; rest !== before;) {
      before = rest;
      for (const words of [ENDS, STARTS]) rest = longEnough(rest.replace(words, kept), rest);
    }
    return rest;
  }

  const kept = (found, offset, text) => (isOfNoun(found, offset, text) ? found : "");
  const isOfNoun = (found, offset, text) => found.length === 1 && NOUN.test(text.slice(0, offset + 1));

  // The places in text, from and to, of words that may be half of others: they only count for less.
  function within(text) {
    const found = [...text.matchAll(WITHIN)].filter((match) => !isOfNoun(match[0], match.index, text));
    return found.map((match) => [match.index, match.index + match[0].length]);
  }

  // One character is more often half a word, as 目 of 目的, than a subject.
  const longEnough = (shorter, text) => (Array.from(shorter).length === 1 ? text : shorter);

  // The kinds of answers that text asks for: "dates", "amounts" and "meaning".
  function wishes(text) {
    return Object.keys(WISHES).filter((wish) => WISHES[wish].test(text));
  }

  return { standard, subject, wishes, within };
})();
if (typeof module === "object") module.exports = Asking; // only for node
