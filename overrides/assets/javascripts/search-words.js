// Words as the index spells them: newsroom/vietnamese.py and newsroom/postings.py say the same.

const TONES = "[\u0300\u0301\u0309\u0303\u0323]";
const OLD_OA = new RegExp(`o(${TONES})([ae])$`);
const OLD_UY = new RegExp(`(^|[^q])u(${TONES})y$`);
const WORD = /[\p{L}\p{N}]+/gu;
const PIECE = /["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s,;:!?()"“”„«»]+/gu;
const MOST_WORDS = 16;

/** The key under which spellings of one word meet: NFC or NFD, uỷ or ủy, Ð or Đ, any case. */
export function canonical(word) {
  const placed = word.normalize("NFD").toLowerCase().replace(OLD_OA, "o$2$1").replace(OLD_UY, "$1uy$2");
  return placed.normalize("NFC").replaceAll("ð", "đ");
}

/** A word, or several, in lower case without any mark. */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/[đð]/g, "d").normalize("NFC");
}

/** What a reader typed, or a text has, as one word. */
export function toWord(text) {
  const name = canonical(text);
  const folded = fold(name);
  return { name, fold: folded, marked: name !== folded };
}

/** Whether a word is spelled as a reader typed it, who may have left all marks out. */
export function isSpelled(typed, word) {
  return typed.marked ? typed.name === word.name : typed.fold === word.fold;
}

/** Whether a reader typed a short form; without marks one of two letters is too often a word. */
export function means(typed, form) {
  return typed.name === form.name || (typed.fold === form.fold && form.fold.length > 2);
}

/** The words of a text with their places in it. */
export function wordsOf(text) {
  return [...text.matchAll(WORD)].map((match) => ({ ...toWord(match[0]), start: match.index, end: match.index + match[0].length }));
}

/**
 * Read a query. Words in quotation marks, and those of a number such as 22-QĐ/TW, must stand side
 * by side: `joined` holds the places of each that is bound to the next.
 */
export function readQuery(text) {
  const words = [];
  const joined = new Set();
  for (const [piece, quoted] of text.normalize("NFC").matchAll(PIECE)) {
    const found = wordsOf(quoted ?? piece);
    for (const [place, word] of found.entries()) {
      if (words.length === MOST_WORDS) break;
      if (place) joined.add(words.length - 1);
      words.push({ ...word, strict: quoted !== undefined && word.marked });
    }
  }
  return { words, joined };
}
