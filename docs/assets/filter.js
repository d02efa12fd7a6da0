// A field above a list that leaves of it what fits the words typed: part of a name or its explanation, or the
// name in pinyin, whole or the first letters (sanhuiyike, shyk). Without this script there is no field.
(() => {
  const place = document.querySelector(".filter");
  if (!place) return;
  const groups = document.querySelectorAll(".filtered");
  const entries = document.querySelectorAll("[data-readings]");

  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = "输入名词里的字，或拼音";
  input.setAttribute("aria-label", "筛选名词");
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  place.append(input, said);
  place.hidden = false;
  input.addEventListener("input", show);
  show();

  function show() {
    const query = input.value.trim().toLowerCase().replace(/[\s“”"']/g, "");
    const isPinyin = /^[a-z]+$/.test(query);
    let count = 0;
    for (const entry of entries) {
      const fits = entry.textContent.toLowerCase().includes(query) || (isPinyin && isRead(entry, query));
      entry.hidden = !fits;
      if (fits) count += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-readings]:not([hidden])");
    said.textContent = count ? `${count}个名词` : "没有这样的名词，换个字试试";
  }

  // Whether the letters are how the name is read, from any of its characters on.
  function isRead(entry, letters) {
    const characters = entry.dataset.readings.split(" ").map((readings) => readings.split("|"));
    return characters.some((_, start) => isReadFrom(characters, start, letters));
  }

  function isReadFrom(characters, start, letters) {
    if (!letters) return true;
    return (characters[start] || []).some((reading) => {
      if (reading.startsWith(letters)) return true;
      if (letters.startsWith(reading) && isReadFrom(characters, start + 1, letters.slice(reading.length))) return true;
      return reading[0] === letters[0] && isReadFrom(characters, start + 1, letters.slice(1));
    });
  }
})();
