// What is always at hand: the way back, how far the work is, and the three buttons.

import { asSentence, button, make } from "../dom.js";
import { summary } from "../faults.js";

const WIDE = matchMedia("(min-width: 64em)");

export class Bar {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.said = make("span", { class: "said", role: "status" });
    this.faults = button("", () => desk.judging.goToFirst(), { class: "summary", hidden: true });
    this.save = button("Lưu nháp", () => desk.saving.save(), { class: "main", title: "Ctrl + S" });
    this.look = button("Xem trước", () => this.toggle(), { "aria-pressed": "false" });
    this.submit = desk.model.submit && button("Gửi duyệt", () => desk.sending.submit());
    this.element = make(
      "header",
      { class: "bar" },
      make("a", { class: "name", href: "#/" }, make("span", { "aria-hidden": "true" }, "‹ "), "Danh sách tin"),
      make("div", { class: "bar-state" }, this.said, this.faults),
      make("div", { class: "actions" }, this.save, this.look, this.submit),
    );
    if (WIDE.matches) this.toggle();
  }

  /** Ctrl + S saves, wherever the cursor is. */
  hear(event) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    if (document.querySelector("dialog[open]")) return; // which is to be answered first
    this.desk.finish();
    this.save.click();
  }

  /** Show the real page beside the form; on a telephone, in its place. */
  toggle() {
    const isOn = document.documentElement.classList.toggle(
      "with-preview",
      this.look.getAttribute("aria-pressed") === "false",
    );
    this.look.setAttribute("aria-pressed", String(isOn));
  }

  /** Call the button by what it does: a draft is kept from readers, another is not. */
  show() {
    const work = this.desk.work();
    this.save.textContent = work.get("draft") ? "Lưu nháp" : "Lưu";
    this.desk.heading.textContent = work.path ? "Sửa tin" : "Tin mới";
    document.title = `${work.get("title") || "Tin mới"} · Soạn tin`;
    if (work.isDirty) this.say("Chưa lưu");
  }

  say(words) {
    if (this.said.textContent !== words) this.said.textContent = words;
  }

  /**
   * @param {object[]} faults
   * @param {{trouble?: string, isUnfinished?: boolean}} [more] why they are not known; whether
   *   something that must be there is still empty
   */
  tell(faults, { trouble = "", isUnfinished = false } = {}) {
    this.faults.hidden = false;
    const told = isUnfinished && !faults.length ? "Còn mục phải điền" : summary(faults);
    this.faults.textContent = trouble ? asSentence(trouble) : told;
    this.faults.classList.toggle("wrong", Boolean(trouble) || faults.some((fault) => fault.severity === "error"));
    this.faults.classList.toggle("right", !trouble && !isUnfinished && !faults.length);
    this.faults.disabled = !faults.length;
  }
}
