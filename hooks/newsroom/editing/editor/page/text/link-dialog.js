// Where a link shall lead: to an address, or to another notice of the site.

import { ask } from "../dialog.js";
import { make, newId } from "../dom.js";
import { otherNotices } from "../form/field.js";

/**
 * @param {import("../form/inputs.js").Desk} desk
 * @param {string} href where it leads now
 * @returns {Promise<string|null>} none where the dialog was left
 */
export async function askForAddress(desk, href) {
  const options = otherNotices(desk).map(({ value, title }) => make("option", { value, label: title }));
  const known = make("datalist", { id: newId("notices") }, ...options);
  const box = make("input", {
    id: newId("address"),
    list: known.id,
    autocomplete: "off",
    value: href,
    placeholder: "https://…",
    pattern: "\\s*\\S*\\s*",
    title: "Địa chỉ không có dấu cách. Muốn dẫn tới một tin thì bấm chọn tin ấy trong các dòng hiện ra khi gõ.",
  });
  const hint = "Dán địa chỉ trang, hoặc gõ vài chữ để chọn một tin trên trang. Để trống là bỏ liên kết.";
  const body = [make("label", { for: box.id }, "Dẫn tới địa chỉ"), box, known, make("p", { class: "hint" }, hint)];
  const answer = await ask("Liên kết", body, [
    { words: "Xong", value: "done", main: true },
    { words: "Thôi", value: "" },
  ]);
  // What the preview shows is a page of the site, whatever address it stands at here.
  return answer ? box.value.trim().replace(location.origin, "") : null;
}
