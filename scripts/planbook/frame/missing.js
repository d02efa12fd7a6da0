// The page for what is missing is shown below any address, and where the site begins is not known when it is
// built. This asks for the style sheet, from the nearest folder up, before anything goes by <base>.
(() => {
  const base = document.querySelector("base");
  const folders = location.pathname.split("/").slice(0, -1);

  function hasSheet(folder) {
    const request = new XMLHttpRequest();
    request.open("HEAD", `${folder}assets/planbook.css`, false); // the page cannot begin without
    try {
      request.send();
    } catch {
      return false;
    }
    // Some hosts answer whatever is asked with a page.
    return request.status === 200 && /css/.test(request.getResponseHeader("Content-Type"));
  }

  for (let depth = folders.length; depth > 0; depth -= 1) {
    const folder = `${folders.slice(0, depth).join("/")}/`;
    if (hasSheet(folder)) {
      base.href = folder;
      break;
    }
  }

  // The theme and the search go by addresses of their own, from where the page is.
  window.planbookPlaced = () => {
    const element = document.getElementById("__config");
    const config = JSON.parse(element.textContent);
    for (const name of ["base", "search"]) config[name] = new URL(config[name], document.baseURI).href;
    element.textContent = JSON.stringify(config);
  };
})();
