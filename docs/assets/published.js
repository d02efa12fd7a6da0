// On every page of a site that is published, and on no other.
(() => {
  // WeChat looks for the picture of a link among those that the page has loaded.
  const picture = document.querySelector("img.shared");
  if (picture && /MicroMessenger/i.test(navigator.userAgent)) picture.loading = "eager";

  // What was read can be read again without a network: see scripts/planbook/publish/service_worker.js.
  const manifest = document.querySelector("link[rel=manifest]");
  if (!manifest || !navigator.serviceWorker || location.protocol === "file:") return;
  const isKnown = Boolean(navigator.serviceWorker.controller);
  window.addEventListener("load", async () => {
    try {
      await navigator.serviceWorker.register(new URL("service-worker.js", manifest.href));
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
      // The first page was loaded before there was a worker to keep it; who comes again gets the search too.
      active.postMessage(isKnown ? { keepSearch: true } : { keep: [location.href.split(/[?#]/)[0], ...loaded] });
    } catch {} // private windows have none
  });
})();
