// Keys that hold keys: one picture with its words, papers one below the other.

import { button, make } from "../dom.js";
import { drawField } from "./field.js";

/** Keys of one value; a group that is seldom needed is opened by a button. */
export function drawGroup(key, name, change, desk) {
  const isOpenFrom = key.name === "image";
  const begin = button(`Ghi ${key.label.toLowerCase()}`, begun, { class: "small" });
  const inner = members(key, name, tell, desk, isOpenFrom ? " (phải có nếu tin có ảnh)" : undefined);
  const remove = button(`Bỏ ${key.label.toLowerCase()}`, removeAll, { class: "small" });
  const body = make("div", { class: "group-body" }, ...inner.elements, remove);
  const element = frame(key, name, begin, body);
  const isEmpty = (value) => !Object.keys(value ?? {}).length;
  function tell(value) {
    remove.hidden = isOpenFrom && isEmpty(value);
    change(value);
  }
  function open(isOpen) {
    begin.hidden = isOpen;
    body.hidden = !isOpen;
  }
  function begun() {
    open(true);
    body.querySelector("input, textarea, select, button")?.focus();
  }
  function removeAll() {
    show({});
    change({});
    element.querySelector("button:not([hidden])").focus();
  }
  function show(value) {
    inner.show(value ?? {});
    remove.hidden = isOpenFrom && isEmpty(value);
    open(isOpenFrom || !isEmpty(value));
  }
  return { element, show };
}

/** Groups one below the other. */
export function drawGroups(key, name, change, desk) {
  const one = key.label.toLowerCase().replace(/^các /, "");
  const list = make("div", { class: "groups" });
  const add = button(
    `Thêm ${one}`,
    () => {
      rows.push({ value: {} });
      draw();
      list.lastElementChild.querySelector("button, input, textarea").focus();
    },
    { class: "small" },
  );
  const element = frame(key, name, list, add);
  /** @type {{value: object}[]} */
  let rows = [];
  function draw() {
    list.replaceChildren(...rows.map(drawRow));
  }
  function drawRow(row, place) {
    // A file may arrive in a row after others were taken off, or after itself.
    const inner = members(key, `${name}.${place}`, (changed) => ((row.value = changed), tell()), desk);
    inner.show(row.value);
    const remove = button("Bỏ", () => ((rows = rows.filter((each) => each !== row)), draw(), tell()), {
      class: "small",
      "aria-label": `Bỏ ${one} thứ ${place + 1}`,
    });
    return make(
      "div",
      { class: "group-item", role: "group", "aria-label": `${key.label} ${place + 1}` },
      ...inner.elements,
      remove,
    );
  }
  const tell = () => change(rows.map(({ value }) => value).filter((value) => Object.keys(value).length));
  return {
    element,
    show(values) {
      rows = structuredClone(values ?? []).map((value) => ({ value }));
      draw();
    },
  };
}

function frame(key, name, ...children) {
  const legend = make("legend", {}, key.label);
  const hint = key.hint && make("p", { class: "hint" }, key.hint);
  return make(
    "fieldset",
    { class: "group", "data-field": name },
    legend,
    hint,
    ...children,
    make("ul", { class: "faults" }),
  );
}

/** The fields of a group, with the value that they make together. */
function members(key, name, change, desk, needed) {
  let value = {};
  const fields = key.keys.map((each) => [
    each.name,
    drawField(
      each,
      `${name}.${each.name}`,
      (part) => {
        value = { ...value, [each.name]: part };
        if (part === "" || part === false || part === null || (Array.isArray(part) && !part.length))
          delete value[each.name];
        change(value);
      },
      desk,
      needed,
    ),
  ]);
  return {
    elements: fields.map(([, field]) => field.element),
    show(given) {
      value = { ...given };
      for (const [part, field] of fields) field.show(value[part]);
    },
  };
}
