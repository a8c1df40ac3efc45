// The form of a notice, generated from its keys: what every notice has is open, the rest is folded by theme.

import { grow, make, newId } from "../dom.js";
import { drawField, showFaults } from "./field.js";
import { drawGroup, drawGroups } from "./groups.js";

const BEFORE_TEXT = ["title", "category", "date", "author", "summary", "image"];
const AFTER_TEXT = ["attachments", "tags"];
const STATE = ["draft", "featured"];
const THEMES = [
  { title: "Tin liên quan, nguồn tin", keys: ["related", "source"] },
  { title: "Văn bản, lịch, vụ việc", keys: ["document", "event", "affair", "step"] },
  {
    title: "Thời hạn, đính chính, thu hồi",
    keys: ["expires", "updated", "change_note", "corrections", "withdrawn"],
  },
];
const REST = "Việc khác";
const OF_GROUPS = { group: drawGroup, groups: drawGroups };

export class Form {
  /**
   * @param {import("./inputs.js").Desk} desk
   * @param {() => void} changed called after each change
   */
  constructor(desk, changed) {
    this.desk = desk;
    this.changed = changed;
    this.fields = new Map();
    const byName = new Map(desk.model.keys.map((key) => [key.name, key]));
    const take = (names) => names.filter((name) => byName.has(name)).map((name) => this.draw(byName.get(name)));
    this.before = make("div", { class: "part" }, ...take(BEFORE_TEXT));
    this.state = make("div", { class: "part states" }, ...take(STATE));
    const after = take(AFTER_TEXT);
    const themes = THEMES.map(({ title, keys }) => folded(title, take(keys)));
    const rest = desk.model.keys.map((key) => key.name).filter((name) => !this.fields.has(name));
    this.head = this.drawHead();
    this.after = make(
      "div",
      { class: "part" },
      ...after,
      ...themes,
      rest.length && folded(REST, take(rest)),
      this.head,
    );
  }

  draw(key) {
    const drawIt = OF_GROUPS[key.kind] ?? drawField;
    const field = drawIt(
      key,
      key.name,
      (value) => {
        this.desk.work().set(key.name, value);
        this.changed();
      },
      this.desk,
    );
    this.fields.set(key.name, field);
    return field.element;
  }

  /** What no box can show: the front matter's own lines, as others have written them. */
  drawHead() {
    const box = make("textarea", { id: newId("head"), class: "plain-text", spellcheck: "false" });
    box.addEventListener("input", () => {
      this.desk.work().head = box.value;
      this.changed();
    });
    grow(box);
    const label = make("label", { for: box.id }, "Phần đầu ở dạng chữ");
    const hint = make("p", { class: "hint" }, "Có chỗ viết theo cách mà các ô ở trên không hiện được; sửa ở đây.");
    return make("div", { class: "field", hidden: true }, label, hint, box);
  }

  /** Show what the notice says now. */
  show() {
    const work = this.desk.work();
    for (const [name, field] of this.fields) {
      const isUnread = work.opened.unread.includes(name);
      field.element.toggleAttribute("inert", isUnread);
      field.element.classList.toggle("unread", isUnread);
      if (!isUnread) field.show(work.get(name));
    }
    for (const theme of this.after.querySelectorAll("details")) theme.open = this.isUsed(theme);
    this.head.hidden = !work.needsHead;
    this.head.querySelector("textarea").value = work.head;
  }

  isUsed(theme) {
    const names = [...theme.querySelectorAll("[data-field]")].map((element) => element.dataset.field);
    return names.some(
      (name) => this.fields.has(name) && ![null, undefined, false].includes(this.desk.work().get(name)),
    );
  }

  /**
   * Show each fault at its field; return those that belong to none.
   * @param {object[]} faults
   * @param {(rule: string) => void} accept
   */
  tell(faults, accept) {
    const places = new Map();
    for (const element of this.elements()) places.set(element.dataset.field, { element, faults: [] });
    const homeless = [];
    for (const fault of faults) {
      let name = fault.field ?? "";
      while (name && !places.has(name)) name = name.slice(0, Math.max(0, name.lastIndexOf(".")));
      (places.get(name)?.faults ?? homeless).push(fault);
    }
    for (const { element, faults: its } of places.values()) showFaults(element, its, accept);
    for (const theme of this.after.querySelectorAll("details")) if (theme.querySelector(".wrong")) theme.open = true;
    return homeless;
  }

  elements() {
    return [this.before, this.after, this.state].flatMap((part) => [...part.querySelectorAll("[data-field]")]);
  }

  /** Lead to the box of a field. */
  focus(name) {
    const element = this.elements().find((each) => each.dataset.field === name);
    element?.closest("details")?.setAttribute("open", "");
    element?.querySelector("input:not([hidden]), textarea, select, button")?.focus();
    return Boolean(element);
  }
}

function folded(title, elements) {
  return make("details", { class: "theme-part" }, make("summary", {}, title), ...elements);
}
