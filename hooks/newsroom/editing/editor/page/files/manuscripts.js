// Word files and saved pages, made drafts by the importer.

import { formModel, importFile } from "../api.js";
import { ask, paragraph } from "../dialog.js";
import { make, say } from "../dom.js";
import { acceptDrops, chooser, MANUSCRIPTS } from "./files.js";
import { remarkList } from "./remarks.js";

/** Where Word files are dropped. */
export function dropPlace() {
  const said = make("p", { class: "trouble", role: "alert" });
  const takeHere = (files) => {
    said.textContent = "";
    return takeManuscripts(files, place, (words) => (said.textContent = words));
  };
  const place = make(
    "div",
    { class: "drop" },
    make("strong", {}, "Đã có tệp Word?"),
    make("span", {}, "Kéo tệp thả vào đây, máy làm thành tin nháp có đủ ảnh, bảng, chú thích."),
    chooser("Chọn tệp Word…", MANUSCRIPTS, takeHere, {
      several: true,
      class: "main",
    }),
    said,
  );
  acceptDrops(place, takeHere);
  return place;
}

/**
 * Make drafts of files, tell what was guessed; one alone is opened.
 * @param {File[]} files
 * @param {HTMLElement} place what waits for them
 * @param {(words: string) => void} tell says why none could be read
 */
export async function takeManuscripts(files, place, tell) {
  place.setAttribute("aria-busy", "true");
  say("Đang đọc tệp");
  const made = [];
  const troubles = [];
  for (const file of files) {
    try {
      made.push({ name: file.name, ...(await importFile(file)) });
    } catch (error) {
      troubles.push(error.message);
    }
  }
  place.removeAttribute("aria-busy");
  if (!made.length) return void tell(troubles.join("\n"));
  const isAlone = files.length === 1;
  if (isAlone) location.hash = `#/tin/${made[0].path}`;
  await tellRemarks(made, troubles, await formModel());
  if (!isAlone) goToList();
}

/** @param {{name: string, path: string, remarks: string[]}[]} made @param {string[]} troubles */
async function tellRemarks(made, troubles, model) {
  const list = ({ remarks }) => remarkList(remarks, model);
  const isOne = made.length + troubles.length === 1;
  if (isOne && !made[0].remarks.length) return;
  const body = isOne
    ? [list(made[0])]
    : [
        ...made.flatMap((each) => [make("h3", {}, `Tin nháp từ tệp ${each.name}`), list(each)]),
        ...troubles.map((words) => make("p", { class: "trouble" }, words)),
      ];
  await ask(
    "Đã đọc tệp, xin xem lại mấy điều máy đoán",
    [...body, paragraph("Đúng thì thôi, sai thì sửa ngay trong tin.")],
    [{ words: isOne ? "Xem tin" : "Xem danh sách tin", value: "", main: true }],
  );
}

function goToList() {
  if (location.hash === "#/") dispatchEvent(new Event("hashchange")); // the list is there, but not as it is now
  else location.hash = "#/";
}
