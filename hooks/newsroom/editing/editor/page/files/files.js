// Files beside the notice: pictures as thumbnails, papers by their names, chosen, dropped or taken off.

import { fileAddress } from "../api.js";
import { button, make, newId, say } from "../dom.js";

export const PICTURES =
  "image/jpeg,image/png,image/webp,image/gif,image/heic,image/heif,.heic,.heif,.jpg,.jpeg,.png,.webp";
const PAPERS = ".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.txt,.csv,.mp3,.mp4";
/** Of old programs, too: who chooses such a file is told how to save it anew. */
export const MANUSCRIPTS = ".docx,.doc,.docm,.rtf,.odt,.html,.htm,.mhtml,.mht,.txt";

export const isPicture = (file) => file.type.startsWith("image/") || /\.(heic|heif)$/i.test(file.name);
export const isManuscript = (file) => /\.(docx|m?html?|mht|txt)$/i.test(file.name);

/**
 * A button to choose files of this machine.
 * @param {(files: File[]) => void} take
 */
export function chooser(words, accept, take, { several = false, ...attributes } = {}) {
  const box = make("input", {
    type: "file",
    accept,
    multiple: several,
    hidden: true,
    tabindex: -1,
    "aria-hidden": "true",
  });
  box.addEventListener("change", () => {
    const files = [...box.files];
    box.value = "";
    take(files);
  });
  return make(
    "span",
    { class: "chooser" },
    button(words, () => box.click(), attributes),
    box,
  );
}

/**
 * Let files be dropped on an element.
 * @param {(files: File[]) => void} take
 */
export function acceptDrops(element, take) {
  let depth = 0;
  const mark = (step) => {
    depth = Math.max(0, depth + step);
    element.classList.toggle("dropping", depth > 0);
  };
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  element.addEventListener("dragenter", (event) => carriesFiles(event) && mark(1));
  element.addEventListener("dragleave", (event) => carriesFiles(event) && mark(-1));
  element.addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault());
  element.addEventListener("drop", (event) => {
    depth = 0;
    mark(0);
    if (!carriesFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    take([...event.dataTransfer.files]);
  });
}

/** The name of one file beside the notice: a picture of it, or a paper. */
export function fileInput(id, key, change, desk) {
  const wantsPicture = key.name === "src";
  const trouble = make("p", { class: "trouble", role: "alert" });
  const shown = make("div", { class: "file" });
  const place = make("div", { class: "drop small" }, shown, trouble);
  let name = "";

  async function take([file]) {
    if (!file) return;
    trouble.textContent = "";
    place.setAttribute("aria-busy", "true");
    try {
      const made = await desk.upload(file);
      draw(made.name);
      change(name);
      say(`Đã nhận tệp ${file.name}`);
    } catch (error) {
      trouble.textContent = error.message;
    } finally {
      place.removeAttribute("aria-busy");
    }
  }
  function chosen(value) {
    draw(value);
    change(name);
  }
  function draw(value) {
    name = value ?? "";
    const others = desk
      .work()
      .opened.files.filter((file) => file.name !== name && (file.kind === "picture") === wantsPicture);
    shown.replaceChildren(
      ...(name ? [wantsPicture ? thumbnail(desk.year(), name) : make("span", { class: "file-name" }, name)] : []),
      make(
        "div",
        { class: "row" },
        chooser(words(), wantsPicture ? PICTURES : PAPERS, take, { id }),
        name && button("Bỏ tệp này", () => chosen(""), { class: "small" }),
        others.length && choice(others),
      ),
    );
  }
  const words = () => (wantsPicture ? (name ? "Đổi ảnh khác…" : "Chọn ảnh…") : name ? "Đổi tệp khác…" : "Chọn tệp…");
  function choice(others) {
    const box = make(
      "select",
      { id: newId("beside"), "aria-label": "Lấy tệp đã có cạnh tin" },
      make("option", { value: "" }, "Lấy tệp đã có…"),
    );
    for (const file of others) box.append(make("option", { value: file.name }, file.name));
    box.addEventListener("change", () => box.value && chosen(box.value));
    return box;
  }
  acceptDrops(place, take);
  return { elements: [place], show: draw };
}

/** A picture beside the notice, small. */
export function thumbnail(year, name) {
  const picture = make("img", { src: fileAddress(year, name), alt: "", class: "thumbnail" });
  picture.addEventListener("error", () =>
    picture.replaceWith(make("span", { class: "file-name" }, `Không thấy ảnh ${name}`)),
  );
  return picture;
}
