// The size of the letters, which the next notice has too.

import { remember } from "./remember.js";

export function startTextSize(group) {
  const buttons = [...group.querySelectorAll("button")];

  function show() {
    const { size } = document.documentElement.dataset;
    const known = buttons.some((button) => button.dataset.size === size) ? size : "";
    for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.size === known);
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      document.documentElement.dataset.size = button.dataset.size;
      remember("size", button.dataset.size);
      show();
    });
  }
  show();
}
