// The menu of a narrow window for those who use keys. A label opens it, which no key reaches, so it gets a button;
// what a shut menu holds is out of reach (frame.css), and whoever leaves the menu finds it shut.
(() => {
  const label = document.querySelector(".md-header__button[for=__drawer]");
  const toggle = document.getElementById("__drawer");
  const menu = document.querySelector(".md-sidebar--primary");
  if (!label || !toggle || !menu) return;
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", "菜单");
  button.append(...label.childNodes);
  button.addEventListener("click", () => {
    toggle.click();
    if (toggle.checked) menu.querySelector("a").focus();
  });
  label.append(button);
  toggle.addEventListener("change", tell);
  tell();

  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !toggle.checked) return;
    toggle.click();
    button.focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (toggle.checked && relatedTarget && !menu.contains(relatedTarget)) toggle.click();
  });

  function tell() {
    button.setAttribute("aria-expanded", toggle.checked);
  }
})();
