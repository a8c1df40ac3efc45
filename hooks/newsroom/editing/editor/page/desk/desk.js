// One notice being written: its form, its text, the real page beside them, and who keeps, judges and saves it.

import { formModel, notices, open, upload } from "../api.js";
import { yearOf } from "../dates.js";
import { afterPause, FINISH, make } from "../dom.js";
import { acceptDrops } from "../files/files.js";
import { Intake } from "../files/intake.js";
import { keptRemarks } from "../files/remarks.js";
import { Form } from "../form/form.js";
import { Elsewhere } from "../saving/elsewhere.js";
import { keep, kept, recall } from "../saving/kept.js";
import { offerKept } from "../saving/restoring.js";
import { Saving } from "../saving/saving.js";
import { Sending } from "../saving/sending.js";
import { takeSlot } from "../saving/slots.js";
import { Text } from "../text/text.js";
import { Bar } from "./bar.js";
import { Judging } from "./judging.js";
import { Notes } from "./notes.js";
import { Preview } from "./preview.js";
import { Work } from "./work.js";

const PAUSE = 500;

export class Desk {
  /** Open the notice of a path, a new one where there is none. */
  static async open(path) {
    const [model, all, opened] = await Promise.all([formModel(), notices(), path ? open(path) : null]);
    return new Desk(model, all, opened, path ? undefined : await takeSlot());
  }

  constructor(model, all, opened, slot) {
    this.model = model;
    this.notices = all;
    this.slot = slot;
    this.current = new Work(opened, opened ? {} : { begun: begun(model), slot: slot.name });
    this.intake = new Intake(this);
    this.judging = new Judging(this, Boolean(opened));
    this.saving = new Saving(this);
    this.sending = new Sending(this);
    this.notes = new Notes();
    this.text = new Text(this, {
      changed: () => this.changedText(),
      files: (files, place) => this.intake.take(files, place),
    });
    this.form = new Form(this, () => this.changed());
    this.preview = new Preview();
    this.bar = new Bar(this);
    this.pause = afterPause(() => this.settle(), PAUSE);
    this.elsewhere = new Elsewhere(this.current.path, {
      open: () => this.notes.say("Tin này đang mở ở một cửa sổ khác. Chỉ nên viết ở một cửa sổ."),
      saved: () => this.saving.lookBeneath(),
    });
    this.remarks = make("div");
    this.heading = make("h1", { class: "unseen", tabindex: -1 });
    this.writing = make(
      "main",
      { class: "writing" },
      this.heading,
      this.remarks,
      this.judging.element,
      this.form.before,
      this.text.element,
      this.form.after,
      this.form.state,
    );
    acceptDrops(this.writing, (files) => this.intake.take(files));
    this.elements = [
      this.bar.element,
      this.notes.element,
      make("div", { class: "desk" }, this.writing, this.preview.element),
    ];
    this.leaving = new AbortController();
  }

  /** Show everything, with what was not saved the last time. */
  async begin() {
    const { signal } = this.leaving;
    addEventListener("pagehide", () => this.finish(), { signal });
    addEventListener("beforeunload", (event) => this.saving.storing && event.preventDefault(), { signal });
    addEventListener("focus", () => this.saving.lookBeneath(), { signal });
    addEventListener("keydown", (event) => this.bar.hear(event), { signal });
    const before = kept(this.current.keptAs);
    if (before) await offerKept(this, before);
    await this.showAll();
    if (!this.current.path && !before) this.form.focus("title");
  }

  async showAll() {
    this.form.show();
    await this.showRead(await this.text.read(this.current.text));
  }

  /** @param {() => void} showText shows the text, which was read before */
  async showRead(showText) {
    this.form.show();
    this.remarks.replaceChildren(...keptRemarks(this.current, this.model));
    showText();
    this.textIsTouched = false;
    this.bar.show();
    await this.judging.check();
  }

  /** Leave the notice; what is being saved is so before another view is shown. */
  async leave() {
    this.finish();
    this.pause.stop();
    this.leaving.abort();
    this.elsewhere.leave();
    this.text.destroy();
    await this.saving.storing;
    this.slot?.letGo();
  }

  get isLeft() {
    return this.leaving.signal.aborted;
  }

  // What boxes ask of the page around them

  work() {
    return this.current;
  }

  year() {
    return this.current.year(yearOf) || this.model.now.slice(0, 4);
  }

  async upload(file) {
    const year = this.year();
    const made = await upload(year, file);
    this.took(year, [made]);
    if (year !== this.year()) made.name = `../${year}/${made.name}`; // it got its folder meanwhile
    return made;
  }

  /** Know of files that lie in the folder of a year now. */
  took(year, files) {
    if (files.length && !this.current.path) this.current.folder = year; // whatever date it gets, they stay together
    this.current.opened.files.push(...files);
  }

  // What an editor does

  changedText() {
    this.textIsTouched = true;
    this.changed();
  }

  changed() {
    this.bar.say("Chưa lưu");
    this.pause.begin();
  }

  /** Change a field by more than its own box. */
  change(name, value) {
    this.current.set(name, value);
    this.form.fields.get(name)?.show(value);
    this.changed();
  }

  /** Take the words of the text over into the work. */
  takeText() {
    if (this.textIsTouched) this.current.text = this.text.text;
  }

  /** Take up and keep all that is written, be it half typed. */
  finish() {
    document.activeElement?.dispatchEvent(new Event(FINISH));
    this.keepNow();
  }

  settle() {
    this.keepNow();
    this.bar.show();
    this.judging.check();
  }

  keepNow() {
    this.takeText();
    keep(this.current);
  }
}

/** What a new notice says before anything is written. */
function begun(model) {
  const author = recall("author");
  return { draft: true, date: model.now, ...(author && { author: [author] }) };
}
