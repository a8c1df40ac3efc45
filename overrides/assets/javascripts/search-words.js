// Words as the index spells them: hooks/newsroom/search/spelling.py does the same.

const TONES = "[\u0300\u0301\u0309\u0303\u0323]";
const OLD_OA = new RegExp(`o(${TONES})([ae])$`);
const OLD_UY = new RegExp(`(^|[^q])u(${TONES})y$`);
const SCHOOL_I = new RegExp(`^(h|k|l|m|s|t|qu)i(${TONES}?)$`);
const LEADING_ZEROS = /^0+(?=[0-9]+$)/;
/** A number may have signs between its thousands, or spaces if they are two; what touches its end, as in 5ha, is a word. */
const WORD = /[0-9]{1,3}(?:(?:[.,][0-9]{3})+|(?: [0-9]{3}){2,})(?![0-9])|[0-9]+|[\p{L}\p{N}]+/gu;

/** Letters that are but drawn otherwise: full-width, bold, italic. */
const DRAWN = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]+/gu;

/** A text as it is looked up: composed (NFC), of plain letters, single spaces between its words. */
export function composed(text) {
  return text.replace(DRAWN, (letters) => letters.normalize("NFKC")).normalize("NFC").replace(/\s+/g, " ");
}

/** The key under which spellings of one word meet: NFC or NFD, uỷ or ủy, kỉ or kỷ, Ð or Đ, 05 or 5, 1.250 or 1250. */
export function wordKey(word) {
  const letters = word.replace(/[., ]/g, "").normalize("NFD").toLowerCase().replace(OLD_OA, "o$2$1").replace(OLD_UY, "$1uy$2").replace(SCHOOL_I, "$1y$2");
  return letters.normalize("NFC").replace(/ð/g, "đ").replace(LEADING_ZEROS, "");
}

/** A key, of one word or of two, without any mark. */
export function fold(key) {
  return key.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/đ/g, "d").normalize("NFC");
}

/** What a reader typed, or a text has, as one word. */
export function toWord(text) {
  const name = wordKey(text);
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

/** The words of a text, which must be composed (NFC), with their places in it. */
export function wordsOf(text) {
  const found = [];
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    found.push({ ...toWord(match[0]), start: match.index, end: WORD.lastIndex });
  }
  return found;
}
