// Lines that end in good places. Pages have their words as they were written, for programs that look for them.

/** Dates and numbers of documents, whose hyphens browsers of the Chromium kind break lines at, names of Party bodies and what these do. */
const WHOLE = /[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{1,4}-[A-ZĐ]{2,4}|(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Tt]hị|[Qq]uận|[Đđ]ảng|[Cc]hi|[Cc]ấp) (?:uỷ|ủy)|(?:[Uu]ỷ|[Ủủ]y) ban|[Kk]iểm tra|[Gg]iám sát/g;

/** Let no line end within a date, the number of a document up to its kind, the name of a body, kiểm tra or giám sát in titles and texts, the site's name too. */
export function keepWhole() {
  const ranges = [];
  for (const part of document.querySelectorAll(".masthead-title, main")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.data.search(WHOLE) >= 0 && isProse(text.parentNode)) ranges.push(...rangesIn(text));
    }
  }
  // Only now: the browser would work out its styles anew between each change and the next look.
  for (const range of ranges) {
    // Every browser knows this element, and no style of ours means it.
    range.surroundContents(document.createElement("nobr"));
  }
}

/** Whether words within an element are part of lines, and would not stand apart as its children. */
function isProse(element) {
  const isText = element.closest("h1, h2, h3, p, li, td, .masthead-title") && !element.closest("time, button, svg");
  return isText && !/flex|grid/.test(getComputedStyle(element).display);
}

function rangesIn(text) {
  const ranges = [];
  WHOLE.lastIndex = 0;
  for (let found = WHOLE.exec(text.data); found; found = WHOLE.exec(text.data)) {
    const range = document.createRange();
    range.setStart(text, found.index);
    range.setEnd(text, WHOLE.lastIndex);
    ranges.push(range);
  }
  return ranges;
}
