// The share button of the search box copies the address of this search. Material's own click would close the
// box, show that it has copied behind it, and copy the query before where a tap does not move the focus.
(() => {
  const input = document.querySelector("[data-md-component=search-query]");
  const share = document.querySelector("[data-md-component=search-share]");
  if (!input || !share) return;
  const LABEL = "复制这次搜索的网址";
  const SHOWN = 5000;
  let hiding = 0;

  share.title = LABEL;
  share.setAttribute("aria-label", LABEL);
  const notice = document.createElement("p");
  notice.className = "search-notice";
  notice.setAttribute("role", "status");
  input.form.append(notice);

  share.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays
  share.addEventListener("click", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const url = new URL(`?q=${encodeURIComponent(input.value.trim())}`, location.href).href;
    const isCopied = await copy(url);
    notice.textContent = isCopied ? "网址已复制，可以发给别人了" : `没能复制，请自己复制这个网址：${url}`;
    clearTimeout(hiding);
    if (isCopied) hiding = setTimeout(clear, SHOWN);
  });
  input.addEventListener("keyup", clear);

  function clear() {
    notice.textContent = "";
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text); // older browsers, and sites without https
    }
  }

  function copySelected(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.readOnly = true;
    area.className = "search-copied";
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
    return isCopied;
  }
})();
