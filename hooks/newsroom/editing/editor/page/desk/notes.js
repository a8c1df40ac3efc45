// What is said below the bar, wherever the editor has scrolled to, with what can be done about it.

import { asSentence, button, make } from "../dom.js";

export class Notes {
  constructor() {
    this.element = make("div", { class: "notes" });
    // What else stands at the head of the window stands below it.
    const told = () => document.documentElement.style.setProperty("--said", `${this.element.offsetHeight}px`);
    new ResizeObserver(told).observe(this.element);
  }

  /**
   * @param {string} words
   * @param {string} [action] what a button says that does something about it
   * @param {() => void} [act]
   * @returns {HTMLElement} where the words stand
   */
  say(words, action, act) {
    const said = make("p", {}, asSentence(words));
    const close = () => note.remove();
    const note = make(
      "div",
      { class: "note", role: "status" },
      said,
      action && button(action, () => (close(), act()), { class: "small" }),
      button("Đóng", close, { class: "small", "aria-label": "Đóng lời nhắn" }),
    );
    this.element.replaceChildren(note);
    return said;
  }

  clear() {
    this.element.replaceChildren();
  }
}
