// The switch for bigger text (长辈版) at the foot of every page. What was chosen is kept; the head of the next page
// puts it on before anything is drawn (overrides/main.html). Without this script there is no switch.
(() => {
  const place = document.querySelector(".larger-switch");
  if (!place) return;
  const root = document.documentElement;
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.textContent = "长辈版（大字）";
  button.addEventListener("click", () => {
    const top = button.getBoundingClientRect().top;
    const isLarger = root.classList.toggle("larger");
    window.__md_set("__larger", isLarger);
    show(isLarger);
    said.textContent = isLarger ? "字已放大" : "字已复原";
    scrollBy(0, button.getBoundingClientRect().top - top); // what was pressed stays under the finger
  });
  said.setAttribute("role", "status");
  show(root.classList.contains("larger"));
  place.append(button, said);
  place.hidden = false;

  function show(isLarger) {
    button.setAttribute("aria-pressed", isLarger);
  }
})();
