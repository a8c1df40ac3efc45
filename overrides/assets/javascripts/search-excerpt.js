// What a result shows of its notice: the piece with most of the words, taken from its own page.

import { isSpelled, means, toWord, wordsOf } from "./search-words.js";

const LENGTH = 34;
const BEFORE = 6;
const PARTS = [".summary", ".body", "figcaption", ".byline", ".source", ".tags li", ".attachments a"];

/** The words to be marked: those of the query, and what abbreviations of them stand for. */
export function markerFor(query, abbreviations, prefix) {
  const wanted = [...query.words];
  for (const [short, long] of Object.entries(abbreviations)) {
    const form = toWord(short);
    const phrase = wordsOf(long);
    if (query.words.some((typed) => means(typed, form))) wanted.push(...phrase);
    if (phrase.every((word) => query.words.some((typed) => isSpelled(typed, word)))) wanted.push(form);
  }
  const last = query.words[query.words.length - 1];
  return (word) =>
    wanted.findIndex((each) => isSpelled(each, word) || (prefix && each === last && word.fold.startsWith(each.fold)));
}

/** Put `text` into `element`, the marked words in <mark>; neighbours share one. */
export function writeMarked(element, text, mark) {
  let written = 0;
  let open = null;
  for (const word of wordsOf(text)) {
    if (mark(word) < 0) {
      open = null;
      continue;
    }
    const between = text.slice(written, word.start);
    if (open && /^\s*$/.test(between)) {
      open.textContent += between + text.slice(word.start, word.end);
    } else {
      open = document.createElement("mark");
      open.textContent = text.slice(word.start, word.end);
      element.append(between, open);
    }
    written = word.end;
  }
  element.append(text.slice(written));
}

/** The piece of a text that has the most of the words, each counted once. */
export function excerpt(text, mark) {
  const words = wordsOf(text);
  const hits = words.map(mark);
  let best = 0;
  let most = -1;
  for (const [place, hit] of hits.entries()) {
    if (hit < 0 && place) continue;
    const found = hits.slice(place, place + LENGTH - BEFORE).filter((each) => each >= 0);
    const worth = new Set(found).size * LENGTH + found.length;
    if (worth > most) [best, most] = [place, worth];
  }
  const from = Math.max(0, Math.min(best - BEFORE, words.length - LENGTH));
  const to = Math.min(words.length, from + LENGTH) - 1;
  if (to < 0) return "";
  const head = from ? "… " : "";
  const tail = to < words.length - 1 ? " …" : "";
  return head + text.slice(from ? words[from].start : 0, tail ? words[to].end : text.length) + tail;
}

/** The text of a notice, from its page. */
export async function textOf(url) {
  const answer = await fetch(url);
  if (!answer.ok) return "";
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = PARTS.flatMap((part) => [...page.querySelectorAll(`article.notice ${part}`)]);
  return parts.map((part) => part.textContent.replace(/\s+/g, " ").trim()).filter(Boolean).join(" · ");
}
