// Boxes for one value, by its kind. Each is drawn with an id, shows a value, and tells of a change.

import { forCalendar, fromCalendar, inWords, isAfter, nowIn } from "../dates.js";
import { button, grow, keepOnOneLine, make, newId } from "../dom.js";

/**
 * @typedef {object} Input
 * @property {Node[]} elements the first of them bears the id
 * @property {(value: any) => void} show
 *
 * @typedef {object} Desk what inputs may ask of the page around them
 * @property {object} model keys, categories and what else a form is made from
 * @property {object[]} notices
 * @property {() => import("../desk/work.js").Work} work
 * @property {() => string} year
 * @property {(file: File) => Promise<object>} upload
 */

/** Words on one line, however long. */
export function textInput(id, key, change, desk) {
  const box = make("textarea", { id, rows: 1, placeholder: key.example && `Ví dụ: ${key.example}` });
  keepOnOneLine(box);
  box.addEventListener("input", () => {
    box.classList.remove("to-write");
    change(box.value.replace(/\s*\n\s*/g, " "));
  });
  grow(box);
  return {
    elements: [box],
    show(value) {
      const isToWrite = desk.model.stand_ins.includes(value);
      box.value = isToWrite ? "" : (value ?? "");
      box.classList.toggle("to-write", isToWrite);
    },
  };
}

export function lineInput(id, key, change, { type = "text", mode = "text" } = {}) {
  const box = make("input", {
    id,
    type,
    inputmode: mode,
    placeholder: key.example && `Ví dụ: ${key.example}`,
    autocomplete: "off",
  });
  box.addEventListener("input", () => change(box.value));
  return { elements: [box], show: (value) => (box.value = value ?? "") };
}

export function checkbox(id, key, change) {
  const box = make("input", { id, type: "checkbox" });
  box.addEventListener("change", () => change(box.checked));
  return { elements: [box], show: (value) => (box.checked = value === true) };
}

/** A moment of Vietnam, or a day of it, from the browser's calendar. */
export function momentInput(id, key, change, desk, withTime) {
  const box = make("input", { id, type: withTime ? "datetime-local" : "date" });
  const words = make("span", { class: "in-words" });
  const now = withTime && button("Bây giờ", setNow, { class: "small" });
  function show(value) {
    box.value = forCalendar(value ?? "", withTime);
    const isKnown = !value || box.value;
    words.textContent = isKnown ? spoken(value) : `Đang ghi “${value}”, chọn lại ngày`;
  }
  function setNow() {
    const value = nowIn(desk.model.zone);
    show(value);
    change(value);
  }
  function spoken(value) {
    if (!value) return "";
    const waits = key.name === "date" && isAfter(value, nowIn(desk.model.zone));
    return inWords(value) + (withTime ? " (giờ Việt Nam)" : "") + (waits ? ". Đến lúc ấy tin mới hiện." : "");
  }
  // The box is left as it is: half typed it has no value, and what is typed so far would go.
  box.addEventListener("change", () => {
    const value = fromCalendar(box.value);
    words.textContent = spoken(value);
    change(value);
  });
  return { elements: [make("div", { class: "row" }, box, now), words], show };
}

/** One of a list of slugs and titles. */
export function choiceInput(id, choices, change, empty) {
  const box = make("select", { id }, make("option", { value: "" }, empty));
  for (const { slug, title } of choices) box.append(make("option", { value: slug }, title));
  box.addEventListener("change", () => change(box.value));
  return {
    elements: [box],
    show(value) {
      const chosen = choices.find(({ slug, title }) => value === slug || value === title);
      if (value && !chosen) box.append(make("option", { value }, `${value} (không có trong danh sách)`));
      box.value = chosen?.slug ?? value ?? "";
    },
  };
}

/** One line an author, with those used before to choose from. */
export function authorsInput(id, key, change, desk) {
  const known = make(
    "datalist",
    { id: newId("authors") },
    ...desk.model.authors.map((value) => make("option", { value })),
  );
  const lines = make("div", { class: "lines" });
  const add = button("Thêm tác giả", () => line("").focus(), { class: "small" });
  const tell = () => change([...lines.querySelectorAll("input")].map((box) => box.value.trim()).filter(Boolean));

  function line(value) {
    const isFirst = !lines.childElementCount;
    const box = make("input", {
      id: isFirst ? id : newId("author"),
      list: known.id,
      autocomplete: "off",
      value,
      "aria-label": isFirst ? null : "Tác giả nữa",
      placeholder: `Ví dụ: ${key.example}`,
    });
    box.addEventListener("input", tell);
    const remove =
      !isFirst && button("Bỏ", () => (row.remove(), tell()), { class: "small", "aria-label": "Bỏ tác giả này" });
    const row = make("div", { class: "row" }, box, remove);
    lines.append(row);
    return box;
  }
  return {
    elements: [lines, add, known],
    show(value) {
      lines.replaceChildren();
      const shown = (value ?? []).filter((each) => !desk.model.stand_ins.includes(each));
      for (const each of shown.length ? shown : [""]) line(each);
    },
  };
}
