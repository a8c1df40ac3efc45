// Work of the last time that was not saved, given back.

import { clock } from "../dates.js";
import { ask, paragraph } from "../dialog.js";
import { forget } from "./kept.js";

/**
 * Take up what was kept; where the file has changed since, the editor is asked.
 * @param {import("../desk/desk.js").Desk} desk
 * @param {object} before what `kept` has given
 */
export async function offerKept(desk, before) {
  const work = desk.work();
  const when = clock(before.at, desk.model.zone);
  // A window that was closed while it saved does not know that it did.
  if (!work.isNewTo(before)) return forget(work.keptAs);
  if (before.digest !== work.opened.digest && !(await wantsItBack(when))) return forget(work.keptAs);
  const untouched = JSON.parse(work.begun);
  work.restore(before);
  desk.notes.say(`Đã lấy lại phần chưa lưu lúc ${when}.`, "Bỏ phần ấy", async () => {
    forget(work.keptAs);
    work.restore(untouched);
    await desk.showAll();
  });
}

async function wantsItBack(when) {
  const words = `Lúc ${when}, tin này có phần viết mà chưa lưu. Sau đó tệp đã được sửa ở nơi khác. Lấy lại phần ấy thì khi lưu, nó thay cho chỗ đã sửa.`;
  const answers = [
    { words: "Lấy lại phần của tôi", value: "mine", main: true },
    { words: "Dùng bản đang có", value: "theirs" },
  ];
  // Left without an answer, nothing is thrown away.
  return (await ask("Có phần chưa lưu từ trước", [paragraph(words)], answers)) !== "theirs";
}
