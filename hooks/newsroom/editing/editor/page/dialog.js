// Questions that must be answered before going on.

import { button, make, newId } from "./dom.js";

/**
 * Ask; the answer is the value of the button that was pressed, "" after Escape.
 * @param {string} title
 * @param {Node[]} body
 * @param {{words: string, value: string, main?: boolean}[]} answers
 * @returns {Promise<string>}
 */
export function ask(title, body, answers) {
  const id = newId("dialog");
  const dialog = make("dialog", { "aria-labelledby": id });
  const choose = (value) => dialog.close(value);
  const main = answers.find((answer) => answer.main);
  const form = make(
    "form",
    { onsubmit: (event) => (event.preventDefault(), choose(main?.value ?? "")) },
    make("h2", { id }, title),
    ...body,
    make(
      "div",
      { class: "answers" },
      ...answers.map((answer) =>
        answer.main
          ? make("button", { class: "main" }, answer.words)
          : button(answer.words, () => choose(answer.value)),
      ),
    ),
  );
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/** A paragraph of a question. */
export const paragraph = (words) => make("p", {}, words);
