// The search page: what is typed and chosen stands in the address, so that it can be sent on.

import { answer } from "./search-answer.js";
import { SearchIndex } from "./search-index.js";
import { drawResult, markerFor, sayings } from "./search-results.js";

const BATCH = 10;
/** As many as a telephone has room for are shown before the others of a batch are asked for. */
const FIRST = 4;
const PAUSE = 300;

const [form, list, count, suggestion, rest, more, ways, fallback] = ["form", "results", "count", "suggestion", "rest", "more", "ways", "fallback"].map(
  (name) => document.querySelector(`.search-${name}`),
);
// What it is for has not happened: every module is here.
fallback.hidden = true;
const index = new SearchIndex(JSON.parse(document.getElementById("_danh-muc").textContent), form.dataset.index);
const titles = new Map([...form.elements["chuyen-muc"].options].map((option) => [option.value, option.text]));

let latest = 0;
/** What is shown: the answer, whether all of it, the notices in their order, how to mark a text. */
let shown = { found: null, all: false, notices: [], mark: () => [] };

function choices() {
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) chosen.set(name, value.trim());
  return chosen;
}

/** Answer what is typed and chosen, and show as much of it as an earlier visit of the page did. */
async function search({ all = false, count: before = 0, top = 0 } = {}) {
  const wanted = Math.max(BATCH, before);
  const mine = (latest += 1);
  const chosen = choices();
  const address = chosen.toString();
  history.replaceState({ all, count: wanted, top }, "", address ? `?${address}` : location.pathname);
  list.setAttribute("aria-busy", "true");
  try {
    const found = await answer(index, chosen).catch(() => answer(index, chosen, { again: true }));
    if (mine !== latest) return;
    await show(found, { all, wanted, top, mine });
    if (mine === latest && found && isDoubtful(found)) offerOther(chosen, mine);
  } catch (error) {
    if (mine !== latest) return;
    console.error(error);
    say({ counted: "Không tải được dữ liệu tìm kiếm. Xin kiểm tra mạng rồi bấm Tìm lần nữa." });
  }
  if (mine === latest) list.setAttribute("aria-busy", "false");
}

async function show(found, { all, wanted, top, mine }) {
  const notices = found ? [...(all ? found.all : found.best)] : [];
  if (choices().get("sap-xep") === "ngay") notices.sort((one, other) => other - one);
  const mark = markerFor((found && found.query) || { terms: [] }, index.abbreviations, found && found.prefix);
  const first = await draw(notices.slice(0, FIRST), mark);
  if (mine !== latest) return;
  shown = { found, all, notices, mark };
  list.textContent = "";
  list.append(...first);
  say(sayings(found, { all, typed: form.elements.q.value.trim() }));
  const others = await draw(notices.slice(FIRST, wanted), mark);
  if (mine !== latest) return;
  list.append(...others);
  more.hidden = list.children.length >= notices.length;
  if (top) scrollTo(0, top);
}

/** Say how much is found, and what more there is; offer other ways where there is nothing. */
function say({ counted, more: beyond = "" }) {
  count.textContent = counted;
  suggestion.hidden = true;
  rest.textContent = beyond;
  rest.hidden = !beyond;
  ways.hidden = list.children.length > 0;
  more.hidden = true;
}

/** Whether nothing has the words as they are spelled, or only so that the last is the beginning of one elsewhere. */
function isDoubtful({ whole, spelled, prefix, lacking }) {
  return !(whole && spelled) || Boolean(prefix && lacking);
}

/** Offer another query, where this one finds nothing as it is spelled. */
async function offerOther(chosen, mine) {
  const { suggest } = await import("./search-suggestion.js");
  const text = await suggest(index, chosen.get("q") || "");
  if (!text || mine !== latest) return;
  const link = document.createElement("a");
  chosen.set("q", text);
  link.href = `?${chosen}`;
  link.textContent = text;
  suggestion.textContent = "";
  suggestion.append("Có phải ý bạn là ", link, "?");
  suggestion.hidden = false;
}

/** Results for some notices, ready to be put into the list. */
async function draw(notices, mark) {
  const rows = await Promise.all(notices.map((notice) => index.row(notice)));
  return rows.map((row) => drawResult(row, { url: `${form.dataset.root}/${row.url}`, category: titles.get(row.category), mark }));
}

async function showMore() {
  const mine = latest;
  const from = list.children.length;
  const items = await draw(shown.notices.slice(from, from + BATCH), shown.mark);
  if (mine !== latest) return;
  list.append(...items);
  more.hidden = list.children.length >= shown.notices.length;
  items[0].querySelector("a").focus();
  keep();
}

/** Keep how much is shown, so that Back comes to the same place. */
function keep() {
  history.replaceState({ count: list.children.length, all: shown.all, top: scrollY }, "");
}

let pause;
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => search(), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  // A phone's keyboard would cover the results.
  if (matchMedia("(pointer: coarse)").matches) form.elements.q.blur();
  search();
});
more.addEventListener("click", showMore);
rest.addEventListener("click", async () => {
  const all = shown.notices.length > 0;
  if (!all) for (const name of ["chuyen-muc", "nam"]) form.elements[name].value = "";
  await search({ all });
  if (list.children.length) list.querySelector("a").focus();
});
list.addEventListener("click", keep);
addEventListener("pagehide", keep);

for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}
if (choices().toString()) {
  ways.hidden = true;
  history.scrollRestoration = "manual";
  search(history.state || {});
} else {
  // While the reader types; what fails is tried again.
  index.open().catch(() => {});
  form.elements.q.focus();
}
