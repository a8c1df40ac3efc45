// One notice being written: its form, its text, the real page beside them, and what is wrong with it.

import { draw, formModel, notices, open, upload } from "./api.js";
import { Bar } from "./bar.js";
import { clock, yearOf } from "./dates.js";
import { ask, paragraph } from "./dialog.js";
import { afterPause, make, say } from "./dom.js";
import { Elsewhere } from "./elsewhere.js";
import { drawFault } from "./faults.js";
import { acceptDrops, isManuscript, isPicture } from "./files.js";
import { Form } from "./form.js";
import { forget, keep, kept, recall } from "./kept.js";
import { Preview } from "./preview.js";
import { Saving } from "./saving.js";
import { Text } from "./text.js";
import { Work } from "./work.js";

const PAUSE = 500;
export class Desk {
  /** Open the notice of a path, a new one where there is none. */
  static async open(path) {
    const [model, all, opened] = await Promise.all([formModel(), notices(), path ? open(path) : null]);
    return new Desk(model, all, opened);
  }

  constructor(model, all, opened) {
    this.model = model;
    this.notices = all;
    const author = recall("author");
    this.current = new Work(opened, opened ? {} : { draft: true, date: model.now, ...(author && { author: [author] }) });
    this.wasAsked = Boolean(opened); // else nothing has been filled in yet, and nothing is blamed
    this.text = new Text(this, { changed: () => this.changedText(), files: (files, place) => this.insertFiles(files, place) });
    this.form = new Form(this, () => this.changed());
    this.preview = new Preview();
    this.saving = new Saving(this);
    this.bar = new Bar(this);
    this.notes = make("div", { class: "notes" });
    this.faults = make("ul", { class: "faults" });
    this.pause = afterPause(() => this.settle(), PAUSE);
    this.title = make("h1", { class: "unseen" }, opened ? "Sửa tin" : "Tin mới");
    const writing = make("main", { class: "writing" }, this.title, this.notes, this.faults, this.form.before, this.text.element, this.form.after, this.form.state);
    acceptDrops(writing, (file) => this.insertFiles([file]));
    this.elements = [this.bar.element, make("div", { class: "desk" }, writing, this.preview.element)];
    this.onhide = () => this.keepNow();
    this.onfocus = () => this.saving.lookBeneath();
    this.elsewhere = new Elsewhere(this.current.path, this.told());
  }

  /** Show everything, with what was not saved the last time. */
  async begin() {
    addEventListener("pagehide", this.onhide);
    addEventListener("focus", this.onfocus);
    const before = kept(this.current.path);
    if (before) await this.offer(before);
    await this.showAll();
    if (!this.current.path && !before) this.form.focus("title");
  }

  async showAll({ plain } = {}) {
    this.form.show();
    await this.text.show(this.current.text, { plain });
    this.textIsTouched = false;
    this.bar.show();
    await this.check();
  }

  leave() {
    this.keepNow();
    removeEventListener("pagehide", this.onhide);
    removeEventListener("focus", this.onfocus);
    this.elsewhere.leave();
    this.text.destroy();
  }

  // What boxes ask of the page around them

  work() {
    return this.current;
  }

  year() {
    return this.current.year(yearOf) || this.model.now.slice(0, 4);
  }

  async upload(file) {
    const made = await upload(this.year(), file);
    this.current.opened.files.push(made);
    return made;
  }

  // What she does

  changedText() {
    this.textIsTouched = true;
    this.changed();
  }

  changed() {
    this.bar.say("Chưa lưu");
    this.pause();
  }

  /** Take the words of the text over into the work. */
  takeText() {
    if (this.textIsTouched) this.current.text = this.text.text;
  }

  settle() {
    this.keepNow();
    this.bar.show();
    this.check();
  }

  keepNow() {
    this.takeText();
    keep(this.current);
  }

  /** Take files that were dropped or pasted: pictures into the text, papers below it. */
  async insertFiles(files, place) {
    for (const file of files) {
      try {
        if (isManuscript(file) && (await this.wantsNotice(file))) return await this.saving.importInstead(file);
        const made = await this.upload(file);
        if (isPicture(file)) this.text.insertPicture(made.name, place);
        else this.attach(made.name, file.name);
        say(`Đã nhận tệp ${file.name}`);
      } catch (error) {
        this.note(error.message);
      }
    }
  }

  async wantsNotice(file) {
    const answer = await ask(`Tệp ${file.name}`, [paragraph("Tệp này để làm gì?")], [
      { words: "Làm thành tin mới", value: "notice", main: true },
      { words: "Đính kèm cho bạn đọc tải về", value: "paper" },
    ]);
    return answer === "notice";
  }

  attach(name, written) {
    const attachments = [...(this.current.get("attachments") ?? []), { file: name, title: written.replace(/\.\w+$/, "") }];
    this.change("attachments", attachments);
  }

  /** She has looked at what a rule warns of, and it is right. */
  accept(rule) {
    this.change("allow", [...(this.current.get("allow") ?? []), rule]);
  }

  change(name, value) {
    this.current.set(name, value);
    this.form.fields.get(name)?.show(value);
    this.changed();
  }

  // What is wrong, and how it looks

  /** Let the preview judge and draw what is written now; one at a time, always the newest. */
  async check() {
    if (this.isChecking) return (this.checkAgain = true);
    this.isChecking = true;
    do {
      this.checkAgain = false;
      this.takeText();
      try {
        this.tell(await draw({ path: this.current.path, ...this.current.body() }));
      } catch (error) {
        this.bar.tell([], error.message);
      }
    } while (this.checkAgain);
    this.isChecking = false;
  }

  tell({ faults, page, text_line: firstLine }) {
    const shown = faults.filter((fault) => this.wasAsked || this.hasBegun(fault.field));
    const isInText = (fault) => !fault.field && fault.line >= firstLine;
    const accept = (rule) => this.accept(rule);
    const homeless = this.form.tell(shown.filter((fault) => !isInText(fault)), accept);
    this.faults.replaceChildren(...homeless.map((fault) => drawFault(fault, { accept })));
    this.text.tell(shown.filter(isInText), firstLine, accept);
    this.bar.tell(shown);
    this.preview.show(page);
  }

  /** Whether she has begun to fill in a field, or the text where there is none. */
  hasBegun(field) {
    return field ? this.current.changed.has(field.split(".")[0]) : this.current.newText !== null;
  }

  /** Lead to the first place where something is wrong. */
  goToFault() {
    const first = this.elements[1].querySelector(".fault.error") ?? this.elements[1].querySelector(".fault");
    first?.closest("details")?.setAttribute("open", "");
    first?.scrollIntoView({ block: "center" });
    const field = first?.closest("[data-field]");
    (field ?? first)?.querySelector("input:not([hidden]), textarea, select, button")?.focus();
  }

  // What has happened meanwhile

  async offer(before) {
    const when = clock(before.at, this.model.zone);
    if (before.digest === this.current.opened.digest) {
      this.current.restore(before);
      return this.note(`Đã lấy lại phần chưa lưu lúc ${when}.`, "Bỏ phần ấy", async () => {
        forget(this.current.path);
        this.current.restore({ ...JSON.parse(this.current.begun) });
        await this.showAll();
      });
    }
    const answer = await ask("Có phần chưa lưu từ trước", [paragraph(`Lúc ${when}, tin này có phần viết mà chưa lưu. Sau đó tệp đã được sửa ở nơi khác. Lấy lại phần ấy thì khi lưu, nó thay cho chỗ đã sửa.`)], [
      { words: "Lấy lại phần của tôi", value: "mine", main: true },
      { words: "Dùng bản đang có", value: "theirs" },
    ]);
    if (answer === "mine") this.current.restore(before);
    else if (answer === "theirs") forget(this.current.path);
  }

  told() {
    return {
      open: () => this.note("Tin này đang mở ở một cửa sổ khác. Chỉ nên viết ở một cửa sổ."),
      saved: () => this.saving.lookBeneath(),
    };
  }

  /** Say something above the form, with what can be done about it. */
  note(words, action, act) {
    const close = () => note.remove();
    const note = make("div", { class: "note", role: "status" }, make("p", {}, words));
    if (action) note.append(make("button", { type: "button", class: "small", onclick: () => (close(), act()) }, action));
    note.append(make("button", { type: "button", class: "small", onclick: close, "aria-label": "Đóng lời nhắn" }, "Đóng"));
    this.notes.replaceChildren(note);
    return note;
  }
}
