// Files that are dropped or pasted into a notice: pictures into its text, papers below it.

import { ask, paragraph } from "../dialog.js";
import { say } from "../dom.js";
import { isManuscript, isPicture } from "./files.js";
import { takeManuscripts } from "./manuscripts.js";

export class Intake {
  /** @param {import("../desk/desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {File[]} files @param {number} [position] where in the text */
  async take(files, position) {
    const { desk } = this;
    const place = desk.text.hold(position);
    for (const file of files) {
      try {
        if (isManuscript(file) && (await wantsNotice(file))) {
          return await takeManuscripts([file], desk.elements[1], desk.notes.say(""));
        }
        const made = await desk.upload(file);
        if (isPicture(file)) desk.text.insertPicture(made.name, place);
        else this.attach(made.name, file.name);
        say(`Đã nhận tệp ${file.name}`);
      } catch (error) {
        desk.notes.say(error.message);
      }
    }
    desk.text.letGo(place);
  }

  attach(name, written) {
    const attachments = this.desk.work().get("attachments") ?? [];
    this.desk.change("attachments", [...attachments, { file: name, title: written.replace(/\.\w+$/, "") }]);
  }
}

/** Whether a Word file is to be a notice of its own; readers may be meant to take it away. */
async function wantsNotice(file) {
  const answers = [
    { words: "Làm thành tin mới", value: "notice", main: true },
    { words: "Đính kèm cho bạn đọc tải về", value: "paper" },
  ];
  return (await ask(`Tệp ${file.name}`, [paragraph("Tệp này để làm gì?")], answers)) === "notice";
}
