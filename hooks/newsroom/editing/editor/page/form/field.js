// One key of the form: its label, what helps to fill it, its box, and what is wrong with it.

import { make, newId } from "../dom.js";
import { drawFault } from "../faults.js";
import { fileInput } from "../files/files.js";
import { chipsInput } from "./chips.js";
import { authorsInput, checkbox, choiceInput, lineInput, momentInput, textInput } from "./inputs.js";
import { proposals } from "./proposals.js";

const asKnown = (values) => values.map((value) => ({ value, title: value }));

/** @type {Object<string, (id: string, key: object, change: (value: any) => void, desk: import("./inputs.js").Desk) => import("./inputs.js").Input>} */
const INPUTS = {
  moment: (id, key, change, desk) => momentInput(id, key, change, desk, true),
  last_day: (id, key, change, desk) => momentInput(id, key, change, desk, key.example.includes(":")),
  boolean: checkbox,
  authors: authorsInput,
  category: (id, key, change, desk) => choiceInput(id, desk.model.categories, change, "Chọn chuyên mục…"),
  affair: (id, key, change, desk) =>
    proposals(choiceInput(id, desk.model.affairs, change, "Không thuộc vụ việc nào"), change, desk),
  texts: (id, key, change, desk) => chipsInput(id, key, change, key.name === "tags" ? asKnown(desk.model.tags) : []),
  documents: (id, key, change) => chipsInput(id, key, change, []),
  notices: (id, key, change, desk) => chipsInput(id, key, change, otherNotices(desk)),
  file: fileInput,
  web: (id, key, change) => lineInput(id, key, change, { type: "url", mode: "url" }),
  number: (id, key, change) => lineInput(id, key, change, { mode: "numeric" }),
};

/** Notices as others name them: by the way from one file to the other. */
export function otherNotices(desk) {
  const year = desk.year();
  return desk.notices
    .filter(({ path }) => path !== desk.work().path)
    .map(({ path, title }) => ({
      value: path.startsWith(`${year}/`) ? path.slice(year.length + 1) : `../${path}`,
      title,
    }));
}

/**
 * The field of a key that holds no keys.
 * @param {object} key
 * @param {string} name that of the field among all: image.alt
 * @param {(value: any) => void} change
 * @param {import("./inputs.js").Desk} desk
 * @param {string} [needed] what stands behind the label of a key that must be there
 * @returns {{element: HTMLElement, show: (value: any) => void}}
 */
export function drawField(key, name, change, desk, needed = " (phải có)") {
  const id = newId("field");
  const input = (INPUTS[key.kind] ?? textInput)(id, key, change, desk);
  const words = key.hint || (name.includes(".") ? helpBeyondLabel(key) : "");
  const hint = words && make("p", { class: "hint", id: `${id}-hint` }, words);
  const faults = make("ul", { class: "faults", id: `${id}-faults` });
  const label = make("label", { for: id }, key.label, key.required && make("span", { class: "needed" }, needed));
  const isCheck = key.kind === "boolean";
  const element = make(
    "div",
    { class: `field kind-${key.kind}`, "data-field": name },
    ...(isCheck ? [make("div", { class: "check" }, ...input.elements, label)] : [label, hint, ...input.elements]),
    isCheck && hint,
    faults,
  );
  const described = [hint && hint.id, faults.id].filter(Boolean).join(" ");
  element.querySelector(`#${id}`)?.setAttribute("aria-describedby", described);
  return {
    element,
    show(value) {
      input.show(value);
      element.querySelector(`#${id}`)?.setAttribute("aria-describedby", described);
    },
  };
}

/** Show what is wrong with a field, or with a group as a whole. */
export function showFaults(element, faults, accept) {
  element.querySelector(":scope > .faults").replaceChildren(...faults.map((fault) => drawFault(fault, { accept })));
  const isWrong = faults.some((fault) => fault.severity === "error");
  element.classList.toggle("wrong", isWrong);
  const box = element.querySelector("input, textarea, select");
  if (element.matches(".field") && box) box.setAttribute("aria-invalid", String(isWrong));
}

/** What the help of a group's key says that its label does not. */
function helpBeyondLabel({ label, help, kind }) {
  const isSame = kind === "file" || help.toLowerCase().startsWith(label.toLowerCase());
  return isSame ? "" : help.charAt(0).toUpperCase() + help.slice(1);
}
