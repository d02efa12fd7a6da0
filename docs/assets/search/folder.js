// For a site that is opened from a folder, as file:///…/index.html; no other page loads this script (see
// overrides/main.html). There no worker starts and nothing can be fetched, but scripts run in a frame; and a
// link to a folder would show the list of its files.
(() => {
  const SCRIPTS = ["query.js", "engine.js", "more.js", "worker.js"];

  // Runs the worker of the search in a frame of its own.
  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      const address = new URL(url, location);
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.srcdoc = "<!doctype html>";
      frame.addEventListener("load", () => this.start(frame.contentWindow, address), { once: true });
      document.body.append(frame);
    }

    start(scope, address) {
      this.scope = scope;
      const append = (name, extra) => {
        const script = Object.assign(scope.document.createElement("script"), { async: false, ...extra });
        script.src = new URL(name, address);
        scope.document.head.append(script);
        return script;
      };
      Object.assign(scope, {
        importScripts() {}, // they are all there
        run: async () => {},
        read: (name) => new Promise((resolve, reject) => {
          const script = append(`${name}.txt`, { charset: "gb18030" });
          script.addEventListener("load", () => resolve(script.content));
          script.addEventListener("error", reject);
        }),
        held(content) {
          scope.document.currentScript.content = content;
        },
        postMessage: (data) => tell(this, data),
      });
      for (const name of SCRIPTS) append(name);
    }

    postMessage(data) {
      if (this.scope) tell(this.scope, data);
    }
  }

  // As late as messages between a page and a worker come.
  function tell(target, data) {
    setTimeout(() => target.dispatchEvent(new MessageEvent("message", { data })));
  }

  function lead(root) {
    for (const link of root.querySelectorAll("a[href]")) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
  }

  window.Worker = FrameWorker;
  lead(document);
  new MutationObserver((records) => records.forEach(({ target }) => lead(target)))
    .observe(document, { childList: true, subtree: true });
})();
