// The switch for bigger text (长辈版) in the header of every page. What was chosen is kept; the head of the next page
// puts it on before anything is drawn (overrides/main.html). Without this script there is no switch.
(() => {
  const place = document.querySelector(".larger-switch");
  if (!place) return;
  const root = document.documentElement;
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.textContent = "大字";
  button.title = "长辈版";
  button.addEventListener("click", () => {
    const read = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const top = read.getBoundingClientRect().top;
    const isLarger = root.classList.toggle("larger");
    window.__md_set("__larger", isLarger);
    show(isLarger);
    said.textContent = isLarger ? "字已放大" : "字已复原";
    if (scrollY) scrollBy(0, read.getBoundingClientRect().top - top); // what was being read stays in sight
  });
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  show(root.classList.contains("larger"));
  place.append(button, said);

  function show(isLarger) {
    button.setAttribute("aria-pressed", isLarger);
  }
})();
