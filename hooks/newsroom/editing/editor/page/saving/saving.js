// A notice saved, and what stands in the way of it: the file changed elsewhere, or gone.

import { create, open, save } from "../api.js";
import { clock } from "../dates.js";
import { ask, paragraph } from "../dialog.js";
import { say } from "../dom.js";
import { forget, keep, remember } from "./kept.js";

const COPY = { words: "Lưu phần của tôi thành tin khác", value: "copy", main: true };
const LATER = { words: "Để tôi xem lại đã", value: "" };

export class Saving {
  /** @param {import("../desk/desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  get work() {
    return this.desk.work();
  }

  /** Save; whether it was done. While it is being done, the next wish waits, for what was written since. */
  async save() {
    const { desk, work } = this;
    while (this.storing) if (!(await this.storing)) return false;
    desk.judging.isBlaming = true;
    if (!work.get("title") && !work.opened.unread.includes("title")) {
      desk.form.focus("title");
      desk.notes.say("Tin cần có tên rồi mới lưu được.");
      desk.judging.check();
      return false;
    }
    try {
      await this.write((sent) => (work.path ? save(work.path, sent) : create(work.asNew())));
      return true;
    } catch (error) {
      if (error.status === 409 && !desk.isLeft) await this.conflict();
      else if (error.status === 404 && !desk.isLeft) await this.gone();
      else this.tell("Chưa lưu được", error.message);
      return false;
    }
  }

  /** Say what became of it, wherever the editor has gone meanwhile. */
  tell(title, words) {
    const { desk, work } = this;
    if (!desk.isLeft) return desk.notes.say(words);
    const about = `Tin “${work.get("title")}”: ${words}`;
    return ask(title, [paragraph(about)], [{ words: "Đóng", value: "", main: true }]);
  }

  /**
   * Let what is written now be saved, and go on from there.
   * @param {(sent: object) => Promise<object>} store
   */
  async write(store) {
    const { desk, work } = this;
    desk.takeText();
    desk.textIsTouched = false;
    const [before, keptAs, sent] = [work.path, work.keptAs, work.body()];
    const answered = store(sent);
    this.storing = answered.then(
      () => true,
      () => false,
    );
    try {
      work.saved(await answered, sent);
      if (work.keptAs !== keptAs) forget(keptAs);
      keep(work); // what was written meanwhile
    } catch (error) {
      desk.textIsTouched = true;
      throw error;
    } finally {
      this.storing = null;
    }
    if (desk.isLeft) return;
    if (work.path !== before) {
      history.replaceState(null, "", `#/tin/${work.path}`);
      desk.elsewhere.path = work.path;
    }
    if (sent.head !== null) {
      desk.takeText();
      await desk.showAll(); // boxes may say something else now
    }
    await this.tellSaved();
  }

  async tellSaved() {
    const { desk, work } = this;
    if (work.get("author")?.length) remember("author", work.get("author")[0]);
    desk.elsewhere.say("saved");
    desk.notes.clear(); // what was in the way of it is so no more
    desk.bar.say(`Đã lưu lúc ${clock(Date.now(), desk.model.zone)}`);
    desk.bar.show();
    say("Đã lưu");
    await desk.judging.check();
  }

  /** The file has changed since it was opened. */
  async conflict() {
    const answer = await ask(
      "Tệp đã được sửa ở nơi khác",
      [paragraph("Từ lúc bạn mở tin này, tệp đã được sửa ở một cửa sổ hay chương trình khác. Chưa có gì bị ghi đè.")],
      [COPY, { words: "Xem bản kia, bỏ phần của tôi", value: "theirs" }, LATER],
    );
    await this.resolve(answer);
  }

  /** The file is there no more. */
  async gone() {
    const words = "Tệp của tin đã bị xoá hoặc đổi tên ở nơi khác. Phần bạn viết vẫn còn ở đây.";
    await this.resolve(await ask("Không còn tệp của tin này", [paragraph(words)], [COPY, LATER]));
  }

  /** @param {string} answer */
  async resolve(answer) {
    const { desk, work } = this;
    try {
      if (answer === "theirs") await this.takeTheirs();
      if (answer !== "copy") return;
      await this.write(() => create(work.asNew()));
      desk.notes.say(`Đã lưu phần của bạn thành tin khác: ${work.path}.`);
    } catch (error) {
      desk.notes.say(error.message);
    }
  }

  /** Show the file as it is now, in place of what is written here. */
  async takeTheirs() {
    const now = await open(this.work.path);
    await this.show(now, await this.desk.text.read(now.text));
  }

  async show(now, showText) {
    const { desk, work } = this;
    forget(work.keptAs);
    work.take(now);
    await desk.showRead(showText);
    desk.bar.say("Bản mới nhất của tệp");
  }

  /** See whether the file has been changed elsewhere; one look at a time, the last after the last wish. */
  lookBeneath() {
    this.isToLook = true;
    this.looking ??= this.lookAgain().finally(() => (this.looking = null));
    return this.looking;
  }

  async lookAgain() {
    while (this.isToLook) {
      this.isToLook = false;
      await this.look().catch(() => {}); // the next save tells what is the matter
    }
  }

  /** Where nothing is lost by it, show the file as it is now. */
  async look() {
    const { desk, work } = this;
    const { path } = work; // which a copy may have left when the answer comes
    const isBusy = () => !path || work.path !== path || this.storing || desk.isLeft;
    if (isBusy()) return;
    const now = await open(path);
    if (now.digest === work.opened.digest) return;
    const showText = await desk.text.read(now.text);
    if (isBusy() || now.digest === work.opened.digest) return;
    desk.takeText(); // what was written until now
    if (work.isDirty) {
      const words = "Tệp vừa được sửa ở nơi khác, trong khi bạn có phần chưa lưu.";
      return void desk.notes.say(words, "Chọn cách làm", () => this.conflict());
    }
    await this.show(now, showText);
    desk.notes.say("Tệp vừa được sửa ở nơi khác; đây là bản mới.");
  }
}
