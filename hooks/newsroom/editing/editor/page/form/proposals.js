// Affairs that a notice seems to go on telling of, each one click away.

import { affairs } from "../api.js";
import { button, make } from "../dom.js";

/** A box to choose an affair, with a button below it that looks for those which fit. */
export function proposals(input, change, desk) {
  const found = make("div", { class: "proposals", role: "status" });
  const look = button(
    "Tìm vụ việc hợp với tin này",
    async () => {
      const path = desk.work().path;
      if (!path) return told("Lưu tin một lần rồi tìm.");
      try {
        const fitting = await affairs(path);
        if (!fitting.length) return told("Không thấy vụ việc nào hợp.");
        found.replaceChildren(make("ul", {}, ...fitting.map(draw)));
      } catch (error) {
        told(error.message);
      }
    },
    { class: "small" },
  );
  const told = (words) => found.replaceChildren(words);
  const draw = ({ slug, title, reason }) =>
    make(
      "li",
      {},
      button(title, () => (input.show(slug), change(slug), told(`Đã chọn ${title}.`)), { class: "small" }),
      ` ${reason}`,
    );
  return { elements: [...input.elements, look, found], show: input.show };
}
