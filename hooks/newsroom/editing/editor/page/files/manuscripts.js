// Word files and saved pages, made drafts by the importer.

import { formModel, importFile } from "../api.js";
import { ask, paragraph } from "../dialog.js";
import { make, say } from "../dom.js";
import { acceptDrops, chooser, isManuscript, MANUSCRIPTS } from "./files.js";

/** Where a Word file is dropped. */
export function dropPlace() {
  const said = make("p", { class: "trouble", role: "alert" });
  const place = make(
    "div",
    { class: "drop" },
    make("strong", {}, "Đã có tệp Word?"),
    make("span", {}, "Kéo tệp thả vào đây, máy làm thành tin nháp có đủ ảnh, bảng, chú thích."),
    chooser("Chọn tệp Word…", MANUSCRIPTS, (file) => takeManuscript(file, place, said), { class: "main" }),
    said,
  );
  acceptDrops(place, (file) => takeManuscript(file, place, said));
  return place;
}

/** Make a draft of a file, tell what was guessed, and open it. */
export async function takeManuscript(file, place, said) {
  said.textContent = "";
  if (!isManuscript(file)) {
    said.textContent = `“${file.name}” không phải tệp Word. Nhận tệp .docx, trang .html đã lưu, tệp chữ .txt; ảnh và PDF thì thả vào tin đang viết.`;
    return;
  }
  place.setAttribute("aria-busy", "true");
  say("Đang đọc tệp");
  try {
    const { path, remarks } = await importFile(file);
    location.hash = `#/tin/${path}`;
    await tellRemarks(remarks, await formModel());
  } catch (error) {
    said.textContent = error.message;
  } finally {
    place.removeAttribute("aria-busy");
  }
}

async function tellRemarks(remarks, model) {
  if (!remarks.length) return;
  const labels = new Map(model.keys.flatMap((key) => [...key.keys, key]).map(({ name, label }) => [name, label]));
  const told = (remark) => remark.replace(/^(\w+)(?=: )/, (name) => labels.get(name) ?? name);
  const list = make("ul", {}, ...remarks.map((remark) => make("li", {}, told(remark))));
  await ask(
    "Đã đọc tệp, xin xem lại mấy điều máy đoán",
    [list, paragraph("Đúng thì thôi, sai thì sửa ngay trong tin.")],
    [{ words: "Xem tin", value: "", main: true }],
  );
}
