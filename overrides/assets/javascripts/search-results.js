// What is shown of results: how many there are, and each with the words of the query marked.

import { datesIn } from "./search-dates.js";
import { excerptOf } from "./search-excerpt.js";
import { isSpelled, means, toWord, wordsOf } from "./search-words.js";

const NEAR = "100px";
const NONE_CHOSEN = "Không có tin nào trong chuyên mục và năm đã chọn.";

/**
 * What of a text is to be marked: the words of the query, what abbreviations of them stand for, and
 * its dates. The function gives the places in a text, and for each what of the query it is.
 */
export function markerFor({ terms }, abbreviations, prefix) {
  const wanted = terms.filter((term) => !term.date);
  wanted.push(...wanted.map((term) => term.other).filter(Boolean));
  for (const [short, long] of Object.entries(abbreviations)) {
    const form = toWord(short);
    const phrase = wordsOf(long);
    if (wanted.some((typed) => means(typed, form))) wanted.push(...phrase);
    if (phrase.every((word) => wanted.some((typed) => isSpelled(typed, word)))) wanted.push(form);
  }
  const last = terms[terms.length - 1];
  const fits = (word) => (each) => isSpelled(each, word) || (prefix && each === last && word.fold.startsWith(each.fold));
  const dates = terms.filter((term) => term.date);
  return (text) => {
    const found = wordsOf(text).map((word) => ({ start: word.start, end: word.end, hit: wanted.findIndex(fits(word)) }));
    for (const { start, end, keys } of dates.length ? datesIn(text) : []) {
      const hit = dates.findIndex((date) => keys.includes(date.keys[0]));
      for (const word of found) if (hit >= 0 && word.start >= start && word.end <= end) word.hit = wanted.length + hit;
    }
    return found;
  };
}

/** Put `text` into `element`, the marked words in <mark>; neighbours share one. */
export function writeMarked(element, text, mark) {
  const plain = text.normalize("NFC");
  let written = 0;
  let open = null;
  for (const { start, end, hit } of mark(plain)) {
    if (hit < 0) {
      open = null;
      continue;
    }
    const between = plain.slice(written, start);
    if (open && !/[^\s/.-]/.test(between)) {
      open.textContent += plain.slice(written, end);
    } else {
      open = document.createElement("mark");
      open.textContent = plain.slice(start, end);
      element.append(between, open);
    }
    written = end;
  }
  element.append(plain.slice(written));
}

/** A result: title, date, category, and room for a piece of the text, which comes when it is seen. */
export function drawResult({ title, date, state }, { url, category, mark }) {
  const [item, heading, link, facts, time, piece] = ["li", "h2", "a", "p", "time", "p"].map((name) => document.createElement(name));
  link.className = "card-link";
  link.href = url;
  writeMarked(link, title, mark);
  heading.append(link);
  facts.className = "search-facts";
  time.dateTime = date.replace(/^(\d+)-(\d+)-(\d+)/, "$3-$2-$1");
  time.textContent = date;
  facts.append(time, ` · ${category}`, state && ` · ${state}`);
  piece.className = "search-excerpt";
  item.append(heading, facts, piece);
  whenSeen(item, async () => writeMarked(piece, await excerptOf(url, mark), mark));
  return item;
}

/** Do `work` when an element comes near the screen: what nobody looks at costs nothing. */
function whenSeen(element, work) {
  // A result without its excerpt is still a result.
  const start = () => work().catch(() => {});
  if (!("IntersectionObserver" in window)) {
    start();
    return;
  }
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      start();
    },
    { rootMargin: NEAR },
  );
  watch.observe(element);
}

/** What is said of an answer, and of how much more there is than is shown of it. */
export function sayings(found, { all: showsAll, typed }) {
  if (!found) return { counted: typed && "Xin gõ thêm vài chữ." };
  const { all, best, whole, lacking, unfiltered, listed } = found;
  const [count, fewer] = [number(all.length), number(best.length)];
  if (listed) return { counted: all.length ? `${count} tin, mới nhất trước.` : NONE_CHOSEN };
  if (!unfiltered) return { counted: "Không tìm thấy tin nào. Thử bỏ bớt từ, hoặc gõ không dấu." };
  if (!all.length) return { counted: NONE_CHOSEN, more: `Bỏ chọn thì có ${number(unfiltered)} tin` };
  if (!whole) return { counted: `Không tin nào có đủ các từ. Đây là ${count} tin gần nhất.` };
  if (best.length === all.length) return { counted: `Tìm thấy ${count} tin.` };
  if (showsAll) return { counted: `Tìm thấy ${count} tin có đủ các chữ.` };
  const how = lacking ? "sát nhất với các từ đã gõ" : "có đúng cụm này";
  return { counted: `Tìm thấy ${fewer} tin ${how}.`, more: `Xem cả ${count} tin có đủ các chữ` };
}

/** A number with a dot between thousands; the browser's own way takes a weak phone 200 ms. */
function number(value) {
  return String(value).replace(/(\d)(?=(?:\d{3})+$)/g, "$1.");
}
