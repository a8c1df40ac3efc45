// What the importer has guessed and left out: told when it has read a file, and kept in the head of its draft.

import { make } from "../dom.js";

const KEPT = /^# - (.+)$/gm;

/** Remarks one below the other, fields called as the form calls them. */
export function remarkList(remarks, model) {
  const keys = [...model.keys.flatMap((key) => key.keys), ...model.keys]; // those of groups have the same names
  const labels = new Map(keys.map(({ name, label }) => [name, label]));
  const told = (remark) => remark.replace(/^(\w+)(?=: )/, (name) => labels.get(name) ?? name);
  return make("ul", {}, ...remarks.map((remark) => make("li", {}, told(remark))));
}

/** What a draft keeps of it, to be looked up. */
export function keptRemarks(work, model) {
  const remarks = [...(work.opened.head ?? "").matchAll(KEPT)].map(([, words]) => words);
  const summary = make("summary", {}, `Xem lại ${remarks.length} điều máy ghi khi nhập tệp`);
  const isShown = remarks.length && work.get("draft");
  return isShown ? [make("details", { class: "note" }, summary, remarkList(remarks, model))] : [];
}
