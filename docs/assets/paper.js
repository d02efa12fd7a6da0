// Before a page is printed: what the margins of paper say, and what is folded opens. Without this script paper
// has page numbers only, and what was open.
(() => {
  const opened = [];

  addEventListener("beforeprint", () => {
    const { origin, pathname, protocol } = location;
    const published = document.querySelector("link[rel=canonical]");
    const here = protocol.startsWith("http") ? origin + pathname : ""; // a folder of one's own is nobody else's
    const [site, ...page] = document.title.split(" - ").reverse();
    const says = {
      page: page.reverse().join(" - "),
      site,
      address: published ? published.href : here,
    };
    for (const name in says) {
      document.documentElement.style.setProperty(`--planbook-paper-${name}`, JSON.stringify(says[name]));
    }
    for (const folded of document.querySelectorAll("details.more:not([open])")) {
      folded.open = true;
      opened.push(folded);
    }
  });

  addEventListener("afterprint", () => {
    for (const folded of opened.splice(0)) folded.open = false;
  });
})();
