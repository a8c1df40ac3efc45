// Lines that end in good places. Pages have their words as they were written, for programs that look for them.

/** Dates, whose hyphens browsers of the Chromium kind break lines at, and names of Party bodies. */
const WHOLE = /[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Tt]hị|[Qq]uận|[Đđ]ảng|[Cc]hi|[Cc]ấp) (?:uỷ|ủy)|(?:[Uu]ỷ|[Ủủ]y) ban/;

/** Let no line end within a date or the name of a body in titles and texts. */
export function keepWhole() {
  for (const block of document.querySelectorAll("main h1, main h2, main h3, main p, main li, main td")) {
    if (WHOLE.test(block.textContent)) keepWholeIn(block);
  }
}

function keepWholeIn(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const found = WHOLE.exec(text.data);
    if (!found || text.parentNode.closest("time, nobr, button, svg") || isRow(text.parentNode)) continue;
    const range = document.createRange();
    range.setStart(text, found.index);
    range.setEnd(text, found.index + found[0].length);
    // Every browser knows this element, and no style of ours means it.
    range.surroundContents(document.createElement("nobr"));
  }
}

/** Whether the words of an element would stand apart as its children. */
function isRow(element) {
  return /flex|grid/.test(getComputedStyle(element).display);
}
