// What is wrong with the notice as it is now, told at its fields and lines, and its real page.

import { draw } from "../api.js";
import { make } from "../dom.js";
import { drawFault } from "../faults.js";

export class Judging {
  /**
   * @param {import("./desk.js").Desk} desk
   * @param {boolean} isBlaming whether to tell also of what is not begun to be filled in
   */
  constructor(desk, isBlaming) {
    this.desk = desk;
    this.isBlaming = isBlaming;
    /** Whether a build would refuse the notice. */
    this.isWrong = false;
    this.element = make("ul", { class: "faults" });
  }

  /** Let the preview judge and draw what is written now; one at a time, always the newest. */
  check() {
    this.isWanted = true;
    this.checking ??= this.checkAll().finally(() => (this.checking = null));
    return this.checking;
  }

  async checkAll() {
    while (this.isWanted) {
      this.isWanted = false;
      const { desk } = this;
      desk.takeText();
      const work = desk.work();
      try {
        const drawn = await draw({ path: work.path, ...work.body() });
        if (desk.isLeft) return;
        this.tell(drawn);
      } catch (error) {
        desk.bar.tell([], { trouble: error.message });
      }
    }
  }

  tell({ faults, page, digest, text_line: firstLine }) {
    const { desk } = this;
    this.isWrong = faults.some((fault) => fault.severity === "error");
    const shown = faults.filter((fault) => this.isBlaming || this.hasBegun(fault.field));
    const isInText = (fault) => !fault.field && fault.line >= firstLine;
    const accept = (rule) => desk.change("allow", [...(desk.work().get("allow") ?? []), rule]);
    const homeless = desk.form.tell(
      shown.filter((fault) => !isInText(fault)),
      accept,
    );
    this.element.replaceChildren(...homeless.map((fault) => drawFault(fault, { accept })));
    desk.text.tell(shown.filter(isInText), firstLine, accept);
    // Of what is still empty it is not told as a fault, but nothing is right before it is there.
    const isUnfinished = this.isWrong && !shown.some((fault) => fault.severity === "error");
    desk.bar.tell(shown, { isUnfinished });
    desk.preview.show(page, isUnfinished);
    if (desk.work().path && digest !== desk.work().opened.digest) desk.saving.lookBeneath();
  }

  /** Whether a field was begun to be filled in, or the text where there is none. */
  hasBegun(field) {
    const work = this.desk.work();
    return field ? work.changed.has(field.split(".")[0]) : work.newText !== null;
  }

  /** Lead to the first place where something is wrong. */
  goToFirst() {
    const { writing } = this.desk;
    const first = writing.querySelector(".fault.error") ?? writing.querySelector(".fault");
    first?.closest("details")?.setAttribute("open", "");
    first?.scrollIntoView({ block: "center" });
    (first?.closest("[data-field]") ?? first)?.querySelector("input:not([hidden]), textarea, select, button")?.focus();
  }
}
