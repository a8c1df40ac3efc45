// Several short values in one box, each a chip that can be taken away.

import { button, FINISH, make, newId } from "../dom.js";

/**
 * @param {{value: string, title: string}[]} known what is proposed, and how it is called
 * @returns {import("./inputs.js").Input}
 */
export function chipsInput(id, key, change, known) {
  const list = make("datalist", { id: newId("known") }, ...known.map(({ title }) => make("option", { value: title })));
  const chips = make("ul", { class: "chips" });
  const box = make("input", { id, list: list.id, autocomplete: "off", enterkeyhint: "done" });
  const add = button("Thêm", () => take(), { class: "small" });
  let values = [];

  function draw() {
    chips.replaceChildren(
      ...values.map((value, place) => {
        const title = known.find((each) => each.value === value)?.title ?? value;
        const remove = button("×", () => tell(values.filter((_, other) => other !== place)), {
          "aria-label": `Bỏ ${title}`,
        });
        return make("li", {}, title, remove);
      }),
    );
  }
  function tell(newValues) {
    values = newValues;
    draw();
    change(values);
  }
  function take() {
    const typed = box.value.trim();
    if (!typed) return;
    box.value = "";
    const value = known.find(({ title }) => title === typed)?.value ?? typed;
    if (!values.includes(value)) tell([...values, value]);
  }
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    take();
  });
  box.addEventListener("change", take);
  box.addEventListener(FINISH, take);
  // One that was chosen from the list is meant as it is.
  box.addEventListener("input", (event) => event.inputType === "insertReplacementText" && take());
  return {
    elements: [chips, make("div", { class: "row" }, box, add), list],
    show(value) {
      values = value ?? [];
      draw();
    },
  };
}
