// Dates in a text, under the keys that the index has: hooks/newsroom/search/dates.py does the same.

import { fold, wordKey } from "./search-words.js";

const MAYBE = /[0-9]{1,4}(?=[-/.][0-9]|,? n[aă]m [0-9]| th[aá]ng [0-9]|,? [0-9]{4})/g;
/** No date is the head of a word, or of a number such as 10/2022/QH15. */
const TAIL = /^(?:[\p{L}\p{N}]|\/[\p{L}\p{N}]|\.[0-9]|-\p{L})/u;
/** The short form of a month, which its number may touch: T5/2022. */
const MONTH = /^[^\p{L}\p{N}]?t$/u;
/** What has numbers of its own: terms, and documents of a year such as `Thông tư 01/2021`. */
const COUNTED = new Set("quy so ky dot lan khoa lop tu tt dinh nd qd quyet nq luat lenh".split(" "));
const TIMES_OF_DAY = new Set("ngay hom sang trua chieu toi dem mung mong".split(" "));
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const [D, M, Y] = ["(?<d>[0-9]{1,2})", "(?<m>[0-9]{1,2})", "(?<y>[0-9]{4})"];
const OF_YEAR = `(?:,? n[aă]m |,? |[-/.])${Y}`;

/** How dates are written, behind which words, and behind which not. */
const FORMS = [
  [`${D}[-/.]${M}[-/.]${Y}`],
  [`${Y}[-/]${M}[-/]${D}`],
  [`${D} th[aá]ng ${M}${OF_YEAR}`],
  [`${D} th[aá]ng ${M}`],
  [`${D}([-/.])${M}\\2(?<y>[0-9]{2})`],
  [`${M}/${Y}`, null, COUNTED],
  [`${M}${OF_YEAR}`, new Set(["thang", "t"])],
  [`${D}[-/.]${M}`, TIMES_OF_DAY],
].map(([form, behind, notBehind]) => ({ pattern: new RegExp(form, "y"), behind, notBehind }));

/** The dates of a composed text, in which single spaces part the words: places and keys of each. */
export function datesIn(composed) {
  const text = composed.toLowerCase();
  const found = [];
  let done = 0;
  MAYBE.lastIndex = 0;
  for (let number = MAYBE.exec(text); number; number = MAYBE.exec(text)) {
    const start = number.index;
    const date = start >= done && !isWithin(text, start) && readDate(text, start);
    if (!date) continue;
    found.push(date);
    done = date.end;
  }
  return found;
}

/** Whether what begins here is the tail of a word or of a longer number. */
function isWithin(text, start) {
  const before = text.slice(Math.max(0, start - 2), start);
  return !MONTH.test(before) && /[\p{L}\p{N}]$|[\p{N}][/.]$/u.test(before);
}

function readDate(text, start) {
  const before = fold(wordKey(text.slice(Math.max(0, start - 6), start).trim().split(" ").pop()));
  for (const { pattern, behind, notBehind } of FORMS) {
    if ((behind && !behind.has(before)) || (notBehind && notBehind.has(before))) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || TAIL.test(text.slice(pattern.lastIndex, pattern.lastIndex + 2))) continue;
    const keys = keysOf(match.groups);
    if (keys.length) return { start, end: pattern.lastIndex, keys };
  }
  return null;
}

/** The keys of a date in digits, none where the calendar has no such date. */
export function keysOf({ y, m, d }) {
  if (!DAYS[m - 1] || d < 1 || d > DAYS[m - 1]) return [];
  const [month, day] = [m, d || ""].map((number) => number.padStart(2, "0"));
  const inAnyYear = `@-${month}-${day}`;
  if (!y) return [inAnyYear];
  const year = y < 100 ? `20${y}` : y;
  if (year < 1900 || year >= 2200) return [];
  const inYear = `@${year}-${month}`;
  return d ? [`${inYear}-${day}`, inAnyYear, inYear] : [inYear];
}
