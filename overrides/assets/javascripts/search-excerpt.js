// What a result shows of its notice's text: the piece with most of the words of the query.

import { otherPage } from "./other-page.js";
import { composed } from "./search-words.js";

const LENGTH = 34;
const BEFORE = 6;
const TEXT = [".summary", ".body"];
const OTHERS = ["figcaption", ".byline", ".source", ".tags li", ".attachments a", ".document dd", ".event-place"];

/** The piece of some texts that has the most of the words, each counted once; of equals the first. */
function excerpt(texts, mark) {
  let best = { worth: -1, text: "" };
  for (const text of texts) {
    const words = mark(text);
    for (const [place, { hit }] of words.entries()) {
      if (hit < 0 && (place || best.worth >= 0)) continue;
      const hits = words.slice(place, place + LENGTH - BEFORE).filter((word) => word.hit >= 0);
      const worth = new Set(hits.map((word) => word.hit)).size;
      if (worth > best.worth) best = { worth, text: piece(text, words, place) };
    }
  }
  return best;
}

/** The piece of a text that begins somewhat before one of its words. */
function piece(text, words, place) {
  const from = Math.max(0, Math.min(place - BEFORE, words.length - LENGTH));
  const to = Math.min(words.length, from + LENGTH) - 1;
  const tail = to < words.length - 1 ? " …" : "";
  return (from ? "… " : "") + text.slice(from ? words[from].start : 0, tail ? words[to].end : text.length) + tail;
}

/** What to show of the notice at an address: its text, or what else has the words. */
export async function excerptOf(url, mark) {
  const page = await otherPage(url);
  const read = (parts) => {
    const found = [].concat(...parts.map((part) => [...page.querySelectorAll(`article.notice ${part}`)]));
    return found.map((each) => composed(each.textContent).trim()).filter(Boolean);
  };
  const own = excerpt(read(TEXT), mark);
  if (own.worth > 0) return own.text;
  const other = excerpt(read(OTHERS), mark);
  return other.worth > 0 ? other.text : own.text;
}
