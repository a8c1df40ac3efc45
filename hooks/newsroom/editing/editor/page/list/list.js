// The first view: begin a notice, drop a Word file, or find one that is there.

import { formModel, notices } from "../api.js";
import { inWords } from "../dates.js";
import { button, make, newId } from "../dom.js";
import { dropPlace } from "../files/manuscripts.js";
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
/** What was looked for, when a notice was opened from the list. */
const asked = { words: "", category: "", state: "" };

/** @returns {Promise<{elements: Node[]}>} */
export async function drawList() {
  const [all, model] = await Promise.all([notices(), formModel()]);
  const count = make("span", { role: "status" });
  // The site's search reads the texts, too; each notice that it finds leads back here.
  const inTexts = make("a", {}, "Tìm cả trong nội dung tin");
  const rows = make("ul", { class: "notices" });
  const more = button("Xem thêm", () => show(shown + BATCH), { class: "wide" });
  const words = make("input", {
    id: newId("words"),
    type: "search",
    placeholder: "Tên tin, tác giả",
    value: asked.words,
    autocomplete: "off",
  });
  const category = make(
    "select",
    { id: newId("category") },
    make("option", { value: "" }, "Mọi chuyên mục"),
    ...model.categories.map(({ slug, title }) => make("option", { value: slug }, title)),
  );
  category.value = asked.category;
  const states = stateButtons(all, () => show(BATCH));
  const searched = new Map(all.map((notice) => [notice, fold(`${notice.title} ${notice.author}`)]));
  let shown = BATCH;

  function show(most) {
    shown = most;
    Object.assign(asked, { words: words.value, category: category.value });
    const folded = fold(words.value).split(/\s+/).filter(Boolean);
    const found = all.filter(
      (notice) =>
        (!asked.state || notice.state === asked.state) &&
        (!asked.category || notice.category === asked.category) &&
        folded.every((word) => searched.get(notice).includes(word)),
    );
    count.textContent = found.length ? `${found.length} tin` : "Không có tin nào như vậy";
    inTexts.hidden = !model.search || !folded.length;
    inTexts.href = `${model.search}?q=${encodeURIComponent(words.value)}`;
    rows.replaceChildren(...found.slice(0, most).map((notice) => row(notice, model)));
    more.hidden = found.length <= most;
  }
  words.addEventListener("input", () => show(BATCH));
  category.addEventListener("change", () => show(BATCH));

  show(BATCH);
  const elements = [
    make(
      "header",
      { class: "bar" },
      make(
        "a",
        { class: "name", href: ".." },
        make("img", { src: "../assets/images/favicon.svg", alt: "" }),
        "Về trang xem trước",
      ),
    ),
    make(
      "main",
      { class: "list-view" },
      make("h1", { tabindex: -1 }, "Soạn tin"),
      make(
        "div",
        { class: "begin" },
        dropPlace(),
        make(
          "a",
          { class: "begin-new", href: "#/moi" },
          make("strong", {}, "Viết tin mới"),
          make("span", {}, "Bắt đầu từ trang trắng"),
        ),
      ),
      make("h2", {}, "Tin của trang"),
      make(
        "div",
        { class: "filters", role: "search" },
        make("div", { class: "field" }, make("label", { for: words.id }, "Tìm tin"), words),
        make("div", { class: "field" }, make("label", { for: category.id }, "Chuyên mục"), category),
      ),
      states,
      make("p", { class: "count" }, count, " ", inTexts),
      rows,
      more,
    ),
  ];
  return { elements };
}

function stateButtons(all, chosen) {
  const made = make("div", { class: "states", role: "group", "aria-label": "Lọc theo tình trạng" });
  const counted = [["", "Tất cả", all.length]];
  for (const [state, words] of Object.entries(STATES)) {
    const number = all.filter((notice) => notice.state === state).length;
    if (number) counted.push([state, words, number]);
  }
  if (counted.every(([state]) => state !== asked.state)) asked.state = "";
  for (const [state, words, number] of counted) {
    const choose = () => {
      asked.state = state;
      for (const each of made.children) each.setAttribute("aria-pressed", String(each === one));
      chosen();
    };
    const one = button(`${words} ${number}`, choose, { "aria-pressed": String(state === asked.state) });
    made.append(one);
  }
  return made;
}

function row(notice, model) {
  const category = model.categories.find(({ slug }) => slug === notice.category);
  const about = [notice.date && inWords(notice.date), category?.short ?? category?.title, notice.author]
    .filter(Boolean)
    .join(" · ");
  return make(
    "li",
    {},
    make("a", { href: `#/tin/${notice.path}` }, notice.title || "(chưa có tên)"),
    make("span", { class: `state ${notice.state}` }, STATES[notice.state]),
    make("span", { class: "about" }, about),
    notice.faults > 0 && make("span", { class: "about wrong" }, `${notice.faults} chỗ cần sửa`),
  );
}
