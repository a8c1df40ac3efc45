// Filters the list of all documents in place: nothing is loaded. Without it the lists below lead to the same.

const form = document.querySelector(".document-filter");
const count = form.querySelector(".document-count");
const rows = Array.from(document.querySelectorAll(".document-rows > li"), (row) => ({
  row,
  words: folded(row.textContent),
}));

/** Returns a text as readers type it: without marks, signs as spaces. */
function folded(text) {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, " ");
}

function filter() {
  const asked = folded(form.elements.tu.value).trim().split(" ");
  const chosen = Array.from(form.querySelectorAll("select")).filter((select) => select.value);
  let shown = 0;
  for (const { row, words } of rows) {
    const fits =
      chosen.every((select) => row.getAttribute(`data-${select.name}`) === select.value) &&
      asked.every((word) => words.includes(word));
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown ? `${shown} văn bản` : "Không có văn bản nào như vậy; thử bỏ bớt điều kiện.";
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", filter);
form.addEventListener("change", filter);
form.hidden = false;
filter();
