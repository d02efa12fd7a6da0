// Fills in the form as its page does. The folder of its scripts is named on the command line. Reads cases from standard
// input, {data, kind, key, typed} each, where `data` is the folder of the files that the form loads; writes what the
// form says is wrong and asked, the changed file, and the ways out.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

global.window = {};
const SCRIPTS = process.argv[2];
for (const name of ["compare", "yaml", "rules", "kinds", "filled", "leave"]) require(path.join(SCRIPTS, `${name}.js`));
const { filled } = window.planbookEdit;

const loaded = new Map();
function load(data, name) {
  const file = path.join(data, `${name}.js`);
  if (!loaded.has(file)) loaded.set(file, JSON.parse(fs.readFileSync(file, "utf8").slice("planbookTaken(".length, -1)));
  return loaded.get(file);
}

const results = JSON.parse(fs.readFileSync(0, "utf8")).map(({ data, kind, key, typed }) => {
  const form = load(data, "form");
  const names = window.planbookEdit.kinds[kind].files(form, key);
  const opened = {
    form,
    kind,
    key,
    file: load(data, names.file),
    published: names.texts.map((name) => load(data, name)).join("\n"),
  };
  const begun = Object.entries(window.planbookEdit.initial(opened)).map(([name, value]) => [name, [value].flat().join("\n")]);
  const { path: name, edit } = opened.file;
  const result = filled(opened, { ...Object.fromEntries(begun), ...typed });
  const [issue, mail] = ["issue", "mail"].map((way) => window.planbookEdit.address(opened.file[way], way, result));
  return { path: name, edit, issue, mail, ...result };
});
process.stdout.write(JSON.stringify(results));
