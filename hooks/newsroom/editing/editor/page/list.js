// The first view: begin a notice, drop a Word file, or find one that is there.

import { formModel, importFile, notices } from "./api.js";
import { inWords } from "./dates.js";
import { ask, paragraph } from "./dialog.js";
import { button, make, newId, say } from "./dom.js";
import { acceptDrops, chooser, isManuscript, MANUSCRIPTS } from "./files.js";
import { fold } from "./fold.js";

const STATES = {
  draft: "Nháp",
  faulty: "Cần sửa",
  waiting: "Chờ giờ đăng",
  public: "Đã đăng",
  expired: "Hết hạn",
  withdrawn: "Đã thu hồi",
};
const BATCH = 30;

/** @returns {Promise<{elements: Node[]}>} */
export async function drawList() {
  const [all, model] = await Promise.all([notices(), formModel()]);
  const count = make("p", { class: "count", role: "status" });
  const rows = make("ul", { class: "notices" });
  const more = button("Xem thêm", () => show(shown + BATCH), { class: "wide" });
  const words = make("input", { id: newId("words"), type: "search", placeholder: "Tên tin, tác giả", autocomplete: "off" });
  const category = make("select", { id: newId("category") }, make("option", { value: "" }, "Mọi chuyên mục"), ...model.categories.map(({ slug, title }) => make("option", { value: slug }, title)));
  const states = stateButtons(all, () => show(BATCH));
  const searched = new Map(all.map((notice) => [notice, fold(`${notice.title} ${notice.author}`)]));
  let shown = BATCH;

  function show(most) {
    shown = most;
    const asked = fold(words.value).split(/\s+/).filter(Boolean);
    const found = all.filter(
      (notice) =>
        (!states.chosen || notice.state === states.chosen) &&
        (!category.value || notice.category === category.value) &&
        asked.every((word) => searched.get(notice).includes(word)),
    );
    count.textContent = found.length ? `${found.length} tin` : "Không có tin nào như vậy";
    rows.replaceChildren(...found.slice(0, most).map((notice) => row(notice, model)));
    more.hidden = found.length <= most;
  }
  words.addEventListener("input", () => show(BATCH));
  category.addEventListener("change", () => show(BATCH));

  show(BATCH);
  const elements = [
    make("header", { class: "bar" }, make("a", { class: "name", href: ".." }, make("img", { src: "../assets/images/favicon.svg", alt: "" }), "Về trang xem trước")),
    make(
      "main",
      { class: "list-view" },
      make("h1", { tabindex: -1 }, "Soạn tin"),
      make("div", { class: "begin" }, dropPlace(), make("a", { class: "begin-new", href: "#/moi" }, make("strong", {}, "Viết tin mới"), make("span", {}, "Bắt đầu từ trang trắng"))),
      make("h2", {}, "Tin của trang"),
      make(
        "div",
        { class: "filters", role: "search" },
        make("div", { class: "field" }, make("label", { for: words.id }, "Tìm tin"), words),
        make("div", { class: "field" }, make("label", { for: category.id }, "Chuyên mục"), category),
      ),
      states.element,
      count,
      rows,
      more,
    ),
  ];
  return { elements };
}

function stateButtons(all, chosen) {
  const found = { chosen: "", element: make("div", { class: "states", role: "group", "aria-label": "Lọc theo tình trạng" }) };
  for (const [state, words] of [["", "Tất cả"], ...Object.entries(STATES)]) {
    const number = state ? all.filter((notice) => notice.state === state).length : all.length;
    if (state && !number) continue;
    const made = button(`${words} ${number}`, () => {
      found.chosen = state;
      for (const each of found.element.children) each.setAttribute("aria-pressed", String(each === made));
      chosen();
    }, { "aria-pressed": String(!state) });
    found.element.append(made);
  }
  return found;
}

function row(notice, model) {
  const category = model.categories.find(({ slug }) => slug === notice.category);
  const about = [notice.date && inWords(notice.date), category?.short ?? category?.title, notice.author].filter(Boolean).join(" · ");
  return make(
    "li",
    {},
    make("a", { href: `#/tin/${notice.path}` }, notice.title || "(chưa có tên)"),
    make("span", { class: `state ${notice.state}` }, STATES[notice.state]),
    make("span", { class: "about" }, about),
    notice.faults > 0 && make("span", { class: "about wrong" }, `${notice.faults} chỗ cần sửa`),
  );
}

/** Where a Word file is dropped. */
function dropPlace() {
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
  await ask("Đã đọc tệp, xin xem lại mấy điều máy đoán", [list, paragraph("Đúng thì thôi, sai thì sửa ngay trong tin.")], [{ words: "Xem tin", value: "", main: true }]);
}
