// Files that are dropped or pasted into a notice: pictures into its text, papers below it.

import { ask, paragraph } from "../dialog.js";
import { asSentence, say } from "../dom.js";
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
    const manuscripts = [];
    const troubles = [];
    for (const file of files) {
      const use = isManuscript(file) ? await askForUse(file) : "here";
      if (use === "notice") manuscripts.push(file);
      if (use !== "here") continue;
      try {
        const made = await desk.upload(file);
        if (isPicture(file)) desk.text.insertPicture(made.name, place);
        else this.attach(made.name, file.name);
        say(`Đã nhận tệp ${file.name}`);
      } catch (error) {
        troubles.push(asSentence(error.message));
      }
    }
    desk.text.letGo(place);
    const tell = (words) => desk.notes.say([...troubles, words].join("\n").trim());
    if (troubles.length) tell("");
    if (manuscripts.length) await takeManuscripts(manuscripts, desk.writing, tell);
  }

  attach(name, written) {
    const attachments = this.desk.work().get("attachments") ?? [];
    this.desk.change("attachments", [...attachments, { file: name, title: written.replace(/\.\w+$/, "") }]);
  }
}

/** What a Word file is for: to be a notice of its own, or to be taken away by readers here; nothing after Escape. */
function askForUse(file) {
  const answers = [
    { words: "Làm thành tin mới", value: "notice", main: true },
    { words: "Đính kèm cho bạn đọc tải về", value: "here" },
    { words: "Thôi", value: "" },
  ];
  return ask(`Tệp ${file.name}`, [paragraph("Tệp này để làm gì?")], answers);
}
