// The search page: what is typed and chosen stands in the address, so that it can be sent on.

import { excerpt, markerFor, textOf, writeMarked } from "./search-excerpt.js";
import { SearchIndex } from "./search-index.js";
import { find } from "./search-ranking.js";
import { readQuery } from "./search-words.js";

const BATCH = 10;
const PAUSE = 300;

const form = document.querySelector(".search-form");
const list = document.querySelector(".search-results");
const count = document.querySelector(".search-count");
const more = document.querySelector(".search-more");
const root = form.dataset.root;
const catalogue = JSON.parse(document.getElementById("_danh-muc").textContent);
const index = new SearchIndex(catalogue, `${root}/tim-kiem`);
const titles = new Map([...form.elements["chuyen-muc"].options].map((option) => [option.value, option.text]));

let latest = 0;
let shown = { notices: [], mark: () => -1 };

function choices() {
  const found = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) found.set(name, value.trim());
  return found;
}

function passes(chosen) {
  const category = catalogue.categories.indexOf(chosen.get("chuyen-muc"));
  const year = Number(chosen.get("nam"));
  return (notice) => (category < 0 || index.categories[notice] === category) && (!year || index.years[notice] === year);
}

function say({ all, kept, whole, asked }) {
  if (!asked) return "";
  if (!all) return "Không tìm thấy tin nào. Thử ít từ hơn, hoặc gõ không dấu.";
  if (!kept) return `Không có tin nào trong chuyên mục và năm đã chọn; bỏ chọn thì có ${all} tin.`;
  return whole ? `Tìm thấy ${kept} tin.` : `Không tin nào có đủ các từ. Đây là ${kept} tin gần nhất.`;
}

async function search() {
  const mine = (latest += 1);
  const chosen = choices();
  const address = chosen.toString();
  history.replaceState(null, "", address ? `?${address}` : location.pathname);
  const query = readQuery(chosen.get("q") ?? "");
  list.setAttribute("aria-busy", "true");
  try {
    const { notices, whole, prefix } = await find(index, query);
    if (mine !== latest) return;
    const kept = notices.filter(passes(chosen));
    if (chosen.get("sap-xep") === "ngay") kept.sort((one, other) => one - other);
    shown = { notices: kept, mark: markerFor(query, index.abbreviations, prefix) };
    list.replaceChildren();
    await showMore(mine);
    if (mine === latest) count.textContent = say({ all: notices.length, kept: kept.length, whole, asked: query.words.length });
  } catch (error) {
    if (mine !== latest) return;
    console.error(error);
    more.hidden = true;
    count.textContent = "Không tải được dữ liệu tìm kiếm. Xin kiểm tra mạng rồi tải lại trang.";
  }
  if (mine === latest) list.setAttribute("aria-busy", "false");
}

/** Add the next results; those of an earlier query are left out. */
async function showMore(mine) {
  const { notices, mark } = shown;
  const from = list.children.length;
  const rows = await Promise.all(notices.slice(from, from + BATCH).map((notice) => index.row(notice)));
  if (mine !== latest) return null;
  const items = rows.map((row) => drawResult(row, mark));
  list.append(...items);
  more.hidden = list.children.length >= notices.length;
  return items[0];
}

function drawResult({ url, title, date, state, category }, mark) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = `${root}/${url}`;
  writeMarked(link, title, mark);
  heading.append(link);
  const facts = document.createElement("p");
  facts.className = "search-facts";
  const time = document.createElement("time");
  time.textContent = date;
  facts.append(time, ` · ${titles.get(category)}`, state && ` · ${state}`);
  const piece = document.createElement("p");
  piece.className = "search-excerpt";
  item.append(heading, facts, piece);
  whenSeen(item, async () => writeMarked(piece, excerpt(await textOf(link.href), mark), mark));
  return item;
}

/** Do `work` when an element comes near the screen: what nobody looks at costs nothing. */
function whenSeen(element, work) {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      work().catch(() => {}); // A result without its excerpt is still a result.
    },
    { rootMargin: "100px" },
  );
  watch.observe(element);
}

function restore() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
}

let pause;
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
more.addEventListener("click", async () => {
  const first = await showMore(latest);
  first?.querySelector("a").focus();
});

restore();
if (form.elements.q.value) search();
else form.elements.q.focus();
