// What readers type otherwise than notices write it: quarters, months, days, numbers of documents and telephones.
// Loaded only where a number is typed, in digits or words, that no notice has so.

import { composed, fold } from "./search-words.js";

const A_YEAR = "(?:19|20|21)[0-9]{2}(?![0-9])";
const A_MONTH = "([01]?[0-9])(?![0-9])";
const A_DAY = "\\b([0-3]?[0-9])";
const UNIT = "một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|giêng|chạp";
const VALUES = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8, chin: 9, gieng: 1, chap: 12 };
const MONTH_IN_WORDS = `(mười(?: một| hai)?|${UNIT})`;
const DAY_IN_WORDS = `((?:(?:hai |ba )?(?:mười|mươi) )?(?:${UNIT})|(?:hai |ba )?(?:mười|mươi))`;
const OF_A_YEAR = `(?=,? (?:năm )?${A_YEAR})`;
/** From twenty on; `mười năm` is rather ten years. */
const TENS = "((?:hai|ba|bốn|tư|năm|sáu|bảy|tám|chín) mươi(?: (?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?)";
const END = "(?![\\p{L}\\p{N}])";
/** What is told apart by numbers, which are no count of what stands behind them. */
const NUMBERED = "(?:tháng|quý|quí|ngày|mùng|mồng|khoá|khóa|kỳ|kì|lần|số|thứ|điều|tổ|thôn|khu) ";
const COUNTS = "không một hai ba bốn năm sáu bảy tám chín mười".split(" ");
/** The kinds of documents whose numbers are typed without a sign behind them: kl15/tu, qd22. */
const KIND = "(qđ|kl|tb|cv|hd|kh|bc|ttr?|nq|ctr?|nđ|qc)";

const RULES = [
  [`\\bq\\.? ?([1-4]|i{1,3}|iv)[-/. ]+(?:năm )?(?=${A_YEAR})`, "quý $1 năm "],
  [`([0-9]) ?th\\.? ?(?=${A_MONTH})`, "$1 tháng "],
  [`\\bth\\.? ?(?=${A_MONTH})`, "tháng "],
  [`năm (${A_YEAR}),? tháng ${A_MONTH}`, "tháng $2 năm $1"],
  // Of May, `9 tháng năm 2022` says something else: nine months of a year.
  [`(tháng |quý |quí )(?!năm [^n])${MONTH_IN_WORDS}${OF_A_YEAR}`, inDigits],
  [`(^|[^\\p{L}])${DAY_IN_WORDS}(?= tháng ${A_MONTH}${OF_A_YEAR})`, inDigits],
  [`${A_DAY}( ?[-/.,|_\\\\] ?| )${A_MONTH}\\2(?=${A_YEAR})`, "$1/$3/"],
  ["\\b((?:19|20)[0-9]{2})([. \\\\])([01]?[0-9])\\2([0-3]?[0-9])\\b", "$4/$3/$1"],
  ["\\b((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])\\b", "$3/$2/$1"],
  // 15022000 and 150200 are amounts more often than days.
  ["\\b([0-3][0-9])([01][0-9])((?:19|20)?(?!00)[0-9]{2})\\b", "$1/$2/$3"],
  // What is left of numbers in words, once dates are read.
  [`(^|[^\\p{L}])${TENS}${END}`, inDigits],
  [`(^|(?:^| )(?!${NUMBERED})[^ ]+ )([1-9]|10)(?= (?!tháng|năm|giờ)\\p{L})`, inWords],
  // A telephone's, whose parts everybody sets otherwise.
  ["\\b0(?:[-. ()]{0,2}[0-9]){9,10}\\b", (number) => number.replace(/[^0-9]/g, "")],
  ["\\bsố (?=[0-9])", ""],
  [`\\b${KIND}([0-9]{1,4})\\b`, "$1 $2"],
].map(([pattern, written]) => [new RegExp(withoutMarksToo(pattern), "giu"), written]);

/** A pattern for words that readers type with their marks or without. */
function withoutMarksToo(pattern) {
  return pattern.replace(/[^ -~]/g, (letter) => `[${letter}${fold(letter)}]`);
}

/** A number in words, behind what is `before` it, as one in digits. */
function inDigits(match, before, words) {
  const folded = fold(words.toLowerCase()).split(" ");
  return before + folded.reduce((sum, word) => (word === "muoi" ? (sum || 1) * 10 : sum + VALUES[word]), 0);
}

/** A count in digits, behind what is `before` it, as one in words. */
function inWords(match, before, digits) {
  return before + COUNTS[digits];
}

/** A query, spelled as notices are. */
export function asWritten(text) {
  return RULES.reduce((query, [pattern, written]) => query.replace(pattern, written), composed(text));
}
