// Loads what the form works on. As scripts, because a site that is opened from a folder can fetch nothing.
Object.assign(window.planbookEdit, (() => {
  const root = document.querySelector("form.edit").dataset.root;
  // Changes with the data, so that no browser hands out what it had from before.
  const version = JSON.parse(document.getElementById("__config").textContent).search.replace(/^[^?]*/, "");
  const files = new Map();
  window.planbookTaken = (content) => {
    document.currentScript.content = content;
  };

  function loaded(name) {
    if (!files.has(name)) {
      files.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${root}${name}.js${version}`;
        script.addEventListener("load", () => resolve(script.content));
        script.addEventListener("error", () => {
          files.delete(name); // to be tried again
          reject(new Error(name));
        });
        document.head.append(script);
      }));
    }
    return files.get(name);
  }

  // All that changing `key` of a kind needs.
  async function open(form, kind, key) {
    const { file, item = null, texts } = window.planbookEdit.kinds[kind].files(form, key);
    const [content, ofItem, ...published] = await Promise.all([loaded(file), item && loaded(item), ...texts.map(loaded)]);
    return { form, kind, key, file: content, item: ofItem || content, published: published.join("\n") };
  }

  return { loaded, open };
})());
