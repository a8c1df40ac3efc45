// What is wrong, beside what it is wrong with.

import { asSentence, button, make } from "./dom.js";

const KINDS = { error: "Cần sửa", warning: "Nên xem lại", advice: "Gợi ý", hint: "Gợi ý" };

/** The word for how much a fault weighs. */
const wordFor = (fault) => KINDS[fault.severity] ?? "Gợi ý";

/**
 * One fault as an item of a list.
 * @param {object} fault
 * @param {{accept?: (rule: string) => void, goTo?: () => void}} ways
 */
export function drawFault(fault, { accept, goTo } = {}) {
  const message = asSentence(fault.message);
  const item = make("li", { class: `fault ${fault.severity}` }, make("strong", {}, `${wordFor(fault)}: `), message);
  if (goTo) item.append(" ", button("Tới chỗ ấy", goTo, { class: "plain" }));
  // What is no error may be right after all: the editor has looked.
  if (accept && fault.rule && fault.severity !== "error") {
    item.append(
      " ",
      button("Đã xem, không sao", () => accept(fault.rule), { class: "plain" }),
    );
  }
  return item;
}

/** Of how many faults of each weight it is told. */
export function summary(faults) {
  const errors = faults.filter((fault) => fault.severity === "error").length;
  const others = faults.length - errors;
  if (!faults.length) return "Không có lỗi";
  return [errors && `${errors} chỗ cần sửa`, others && `${others} chỗ nên xem`].filter(Boolean).join(" · ");
}
