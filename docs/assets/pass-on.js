// The bar below an item: copy its address, share it with the phone's own sheet or as a code, print it. Without
// this script nothing of it is shown.
(() => {
  // Where the page is published, whatever copy of it is read: from a folder, or out of a chat with ?from=….
  const canonical = document.querySelector("link[rel=canonical]");
  window.planbookAddress = canonical ? canonical.href : location.href.split(/[?#]/)[0];

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
  const address = window.planbookAddress;
  const code = document.querySelector(".qr");
  const said = document.createElement("span");
  said.setAttribute("role", "status");

  function add(words, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.addEventListener("click", () => act(button));
    bar.append(button);
    return button;
  }

  add("复制链接", async () => {
    const isCopied = await window.planbookCopy(address);
    said.textContent = isCopied ? "已复制" : `没能复制，请自己复制：${address}`;
  });
  if (code) {
    add("分享", (button) => {
      code.hidden = !code.hidden;
      button.setAttribute("aria-expanded", `${!code.hidden}`);
      if (!code.hidden) hand();
    }).setAttribute("aria-expanded", "false");
    bar.after(code);
  } else if (navigator.share) {
    add("分享", hand);
  }
  add("打印", () => window.print());
  bar.append(said);
  if (/MicroMessenger/i.test(navigator.userAgent)) hint("点右上角的“⋯”，可以发给朋友，也可以分享到朋友圈。");
  bar.hidden = false;

  // Hands the page to the phone's own sheet for sharing, where it has one.
  function hand() {
    if (navigator.share) navigator.share({ title: document.title, url: address }).catch(() => {}); // closed again
  }

  function hint(words) {
    const line = document.createElement("span");
    line.className = "hint";
    line.textContent = words;
    bar.append(line);
  }
})();
