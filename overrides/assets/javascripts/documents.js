// Filters the list of all documents. Where it has several pages, all its rows come from the page that has them on one,
// when a reader first asks. Without this the lists below lead to the same.

import { otherPage } from "./other-page.js";

const MOST = 50;
const form = document.querySelector(".document-filter");
const list = document.querySelector(".document-rows");
const count = form.querySelector(".document-count");
const pagination = document.querySelector(".pagination");
const newest = Array.from(list.children);
let every = form.dataset.whole ? null : Promise.resolve(described(newest));
let asked = null;

/** Returns the words of a text as readers type them: without marks, y as i, numbers apart from letters and without zeros before. */
function folded(text) {
  const letters = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d").replace(/y/g, "i");
  return letters.match(/[a-z]+|[1-9][0-9]*/g) || [];
}

function described(rows) {
  return rows.map((row) => ({ row, words: ` ${folded(row.textContent).join(" ")} ` }));
}

/** Returns the rows of the page that has all of them. */
async function fetched() {
  const page = await otherPage(form.dataset.whole);
  const rows = Array.from(page.querySelectorAll(".document-rows > li"));
  for (const row of rows) {
    const link = row.querySelector("a");
    link.setAttribute("href", link.href); // whole, as it is there
  }
  return described(rows);
}

function show(rows, said) {
  list.setAttribute("aria-busy", "false");
  list.textContent = "";
  list.append(...rows);
  count.textContent = said;
  if (pagination) pagination.hidden = rows !== newest;
}

async function filter() {
  // Nobody need have said `số` or `ngày` of a number. A word may be unfinished; 22 is no beginning of 2022.
  const typed = folded(form.elements.tu.value).filter((word, place, all) => !/^(?:so|ngai)$/.test(word) || !/[0-9]/.test(all[place + 1]));
  const words = typed.map((word) => (/[0-9]/.test(word) ? ` ${word} ` : ` ${word}`));
  const chosen = Array.from(form.querySelectorAll("select")).filter((select) => select.value);
  const question = [...words, ...chosen.map((select) => `${select.name}=${select.value}`)].join("\n").trim();
  // Leaving a box is told as a change, too: rows put anew then would be pulled from below the finger.
  if (question === asked) return;
  asked = question;
  if (!question) {
    show(newest, "");
    return;
  }
  list.setAttribute("aria-busy", "true");
  try {
    every = every || fetched();
    const fits = (await every).filter(
      ({ row, words: has }) =>
        chosen.every((select) => row.getAttribute(`data-${select.name}`) === select.value) &&
        words.every((word) => has.includes(word)),
    );
    const number = `${fits.length} văn bản`;
    const told = fits.length > MOST ? `${number}, đây là ${MOST} văn bản mới nhất.` : number;
    const none = "Không có văn bản nào như vậy; thử bỏ bớt điều kiện.";
    if (question === asked) show(fits.slice(0, MOST).map(({ row }) => row), fits.length ? told : none);
  } catch (error) {
    every = null;
    asked = null;
    show([], "Chưa tải được danh mục; xin thử lại, hoặc xem theo danh mục bên dưới.");
  }
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", filter);
form.addEventListener("change", filter);
form.hidden = false;
// what a browser has kept of an earlier visit
filter();
