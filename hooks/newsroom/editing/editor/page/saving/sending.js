// A notice sent to review.

import { submit } from "../api.js";
import { ask, paragraph } from "../dialog.js";
import { make, newId } from "../dom.js";
import { recall, remember } from "./kept.js";

const SEND = { words: "Gửi duyệt", value: "send", main: true };
const SEND_DRAFT = [
  { words: "Bỏ dấu nháp và gửi", value: "public", main: true },
  { words: "Gửi bản nháp", value: "send" },
];
const LEAVE = { words: "Thôi", value: "" };

export class Sending {
  /** @param {import("../desk/desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** "Gửi duyệt": save, ask what must be asked, hand it on; once, however often it is pressed meanwhile. */
  submit() {
    this.sending ??= this.send().finally(() => (this.sending = null));
    return this.sending;
  }

  async send() {
    const { desk } = this;
    const work = desk.work();
    desk.judging.isBlaming = true;
    await desk.judging.check();
    if (desk.judging.isWrong) return this.leadToFault("Chưa gửi");
    const { answer, name } = await askHow(work.get("draft"));
    if (!answer || !name) return;
    remember("name", name);
    if (answer === "public") desk.change("draft", false);
    if (!(await desk.saving.save())) return;
    if (desk.judging.isWrong) return this.leadToFault("Đã lưu, chưa gửi");
    desk.notes.say("Đang gửi…");
    try {
      const { message, url } = await submit(work.path, name);
      const said = desk.saving.tell("Gửi duyệt", message);
      const link = url && make("a", { href: url, target: "_blank", rel: "noreferrer" }, "Mở trang gửi duyệt");
      if (link && !desk.isLeft) said.append(" ", link);
    } catch (error) {
      desk.saving.tell("Chưa gửi được", error.message);
    }
  }

  leadToFault(done) {
    this.desk.notes.say(`${done}: còn chỗ báo đỏ. Sửa xong rồi bấm Gửi duyệt lần nữa.`);
    this.desk.judging.goToFirst();
  }
}

/** Ask who sends it, and what shall become of a draft. */
async function askHow(isDraft) {
  const name = make("input", { id: newId("name"), value: recall("name"), autocomplete: "name", required: true });
  const body = [make("label", { for: name.id }, "Tên của bạn, để người duyệt biết ai gửi"), name];
  if (isDraft) {
    body.push(
      paragraph("Tin còn là bản nháp: duyệt xong, bạn đọc vẫn chưa thấy. Muốn duyệt xong là đăng thì bỏ dấu nháp."),
    );
  }
  const answer = await ask("Gửi duyệt", body, [...(isDraft ? SEND_DRAFT : [SEND]), LEAVE]);
  return { answer, name: name.value.trim() };
}
