// The bar below an item: copy its address, hand it to the phone's own sheet for sharing, print it. Without this
// script nothing of it is shown.
(() => {
  // Copies words; where the browser has no clipboard, or the site no https, by selecting them.
  window.planbookCopy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = words;
      area.readOnly = true;
      area.className = "copied";
      document.body.append(area);
      area.select();
      const isCopied = document.execCommand("copy");
      area.remove();
      return isCopied;
    }
  };

  const bar = document.querySelector(".pass-on");
  if (!bar) return;
  const address = location.href.split(/[?#]/)[0];
  const said = document.createElement("span");
  said.setAttribute("role", "status");

  function add(words, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.addEventListener("click", act);
    bar.append(button);
  }

  add("复制链接", async () => {
    const isCopied = await window.planbookCopy(address);
    said.textContent = isCopied ? "已复制" : `没能复制，请自己复制：${address}`;
  });
  if (navigator.share) {
    add("分享", () => navigator.share({ title: document.title, url: address }).catch(() => {})); // closed again
  }
  add("打印", () => window.print());
  bar.append(said);
  bar.hidden = false;
})();
