// The text of the notice: as in Word, or as the plain text that its file holds.

import { blocks } from "../api.js";
import { button, grow, make, newId } from "../dom.js";
import { drawFault } from "../faults.js";

const LABEL = "Nội dung tin";
const NO_LIBRARY = "Không tải được phần soạn thảo như Word; vẫn viết được bằng chữ thuần ở đây.";

export class Text {
  /**
   * @param {import("../form/inputs.js").Desk} desk
   * @param {{changed: () => void, files: (files: File[], place?: number) => void}} told
   */
  constructor(desk, told) {
    this.desk = desk;
    this.told = told;
    this.rich = null;
    this.box = make("textarea", {
      id: newId("text"),
      class: "plain-text",
      rows: 12,
      "aria-label": `${LABEL}, chữ thuần`,
      spellcheck: "false",
    });
    this.box.addEventListener("input", told.changed);
    grow(this.box);
    this.switch = button("Xem chữ thuần", () => this.change(!this.isPlain), { class: "plain" });
    this.said = make("p", { class: "trouble", role: "alert" });
    this.faults = make("ul", { class: "faults" });
    this.place = make("div", {});
    const head = make("div", { class: "part-head" }, make("h2", {}, LABEL), this.switch);
    this.element = make(
      "section",
      { class: "text-part", "aria-label": LABEL },
      head,
      this.said,
      this.place,
      this.faults,
    );
  }

  get isPlain() {
    return this.place.firstElementChild === this.box;
  }

  /** The text as it is to be saved; as it was shown until it is changed. */
  get text() {
    return this.isPlain ? this.box.value : this.rich.text;
  }

  /** Show a text, as in Word unless that cannot be. */
  async show(text, { plain = this.isPlain } = {}) {
    this.switch.disabled = true;
    this.box.value = text;
    this.said.textContent = "";
    try {
      if (!plain) await this.showRich(text);
    } catch (error) {
      this.said.textContent = error.answer ? error.message : NO_LIBRARY;
      plain = true;
    }
    if (plain) this.place.replaceChildren(this.box);
    this.switch.disabled = false;
    this.switch.textContent = plain ? "Xem như trong Word" : "Xem chữ thuần";
  }

  async showRich(text) {
    const { RichText } = await import("./rich-text.js");
    const read = await blocks(text);
    this.rich ??= new RichText(this.desk, LABEL, this.told);
    this.place.replaceChildren(this.rich.element);
    this.rich.show(read);
  }

  async change(plain) {
    await this.show(this.text, { plain });
    (plain ? this.box : this.rich?.view)?.focus();
  }

  /** Show what is wrong with the text, of which the first line is the file's `firstLine`. */
  tell(faults, firstLine, accept) {
    const place = (fault) => fault.line - firstLine;
    if (!this.isPlain) this.rich.mark(faults.map(place));
    this.faults.replaceChildren(
      ...faults.map((fault) => drawFault(fault, { accept, goTo: () => this.goTo(place(fault)) })),
    );
  }

  goTo(line) {
    if (!this.isPlain) return this.rich.goTo(line);
    const before = this.box.value.split("\n").slice(0, line);
    const start = before.join("\n").length + (line > 0 ? 1 : 0);
    this.box.focus();
    this.box.setSelectionRange(start, start + (this.box.value.slice(start).split("\n")[0]?.length ?? 0));
  }

  insertPicture(name, place) {
    if (!this.isPlain) return this.rich.insertPicture(name, place);
    const at = this.box.selectionEnd;
    this.box.setRangeText(`\n\n![](${name})\n\n`, at, at, "end");
    this.told.changed();
  }

  destroy() {
    this.rich?.destroy();
  }
}
