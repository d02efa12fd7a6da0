// The ways out of the form: the changed file in the clipboard and the editor of the repository, or what was changed
// as an issue or a mail, or the words alone and the name of the file.
Object.assign(window.planbookEdit, (() => {
  // Windows cuts addresses of mails at 2,048 signs; GitHub refuses those of more than 8,000.
  const LONGEST = { mail: 2000, issue: 7000 };
  const TOO_LONG = "（太长，放不进来：已经复制好，请粘贴在这里）";

  const linesOf = (lines) => lines.map(([, line]) => line).join("\n");

  // `form` is where something is sent, with {old} and {new} in it.
  function address(form, way, { went, came }) {
    const filled = (old, now) => form.replace("{old}", () => encodeURIComponent(old)).replace("{new}", () => encodeURIComponent(now));
    const whole = filled(linesOf(went) || "（没有，是新添的）", linesOf(came) || "（删去）");
    return whole.length <= LONGEST[way] ? whole : filled("", TOO_LONG);
  }

  // What was changed, as one tells it to somebody who changes it.
  const told = (file, { went, came }) => `${file.place}\n原来：\n${linesOf(went)}\n改成：\n${linesOf(came)}\n`;

  return { address, toldChange: told };
})());
