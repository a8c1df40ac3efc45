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

  /**
   * Have a text read that is to be shown, as in Word unless that cannot be.
   * @returns {Promise<() => void>} what shows it, at once
   */
  async read(text, { plain = this.isPlain } = {}) {
    if (plain) return () => this.showPlain(text);
    try {
      const [{ RichText }, read] = await Promise.all([import("./rich-text.js"), blocks(text)]);
      return () => this.showRich(text, RichText, read);
    } catch (error) {
      return () => this.showPlain(text, error.answer ? error.message : NO_LIBRARY);
    }
  }

  showPlain(text, trouble = "") {
    this.box.value = text;
    this.place.replaceChildren(this.box);
    this.said.textContent = trouble;
    this.switch.textContent = "Xem như trong Word";
  }

  showRich(text, RichText, read) {
    this.box.value = text;
    this.rich ??= new RichText(this.desk, LABEL, this.told);
    this.place.replaceChildren(this.rich.element);
    this.rich.show(read);
    this.said.textContent = "";
    this.switch.textContent = "Xem chữ thuần";
  }

  async change(plain) {
    let text;
    let show;
    do {
      text = this.text;
      show = await this.read(text, { plain });
    } while (text !== this.text); // it was written on meanwhile
    show();
    (plain ? this.box : this.rich?.view)?.focus();
  }

  /** Show what is wrong with the text, of which the first line is the file's `firstLine`. */
  tell(faults, firstLine, accept) {
    const place = (fault) => fault.line - firstLine;
    if (!this.isPlain) this.rich?.mark(faults.map(place));
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

  /** Hold the place where a picture is to stand that is not there yet; none in plain text. */
  hold(position) {
    return this.isPlain ? null : this.rich?.hold(position);
  }

  letGo(place) {
    if (place) this.rich?.held.letGo(place);
  }

  insertPicture(name, place) {
    if (!this.isPlain) return this.rich.insertPicture(name, place);
    const at = this.box.selectionEnd;
    this.box.setRangeText(`\n\n![${this.desk.model.stand_ins[0]}](${name})\n\n`, at, at, "end");
    this.told.changed();
  }

  destroy() {
    this.rich?.destroy();
  }
}
