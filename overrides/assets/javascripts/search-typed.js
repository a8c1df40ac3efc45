// What readers type otherwise than notices write it: quarters, months, days, numbers of documents.

const A_YEAR = "(?:19|20|21)[0-9]{2}(?![0-9])";
/** Of May, `9 tháng năm 2022` says something else: nine months of a year. */
const MONTHS = "gi[eê]ng|m[oộ]t hai ba t[uư]|b[oố]n n[aă]m(?=_n) s[aá]u b[aảẩ]y t[aá]m ch[ií]n m[uư][oờ]i m[uư][oờ]i_m[oộ]t m[uư][oờ]i_hai|ch[aạ]p".split(" ");
/** The kinds of documents whose numbers are typed without a sign beside them: 15kl/tu, qd22. */
const KIND = "(q[dđ]|kl|tb|cv|hd|kh|bc|ttr?|nq|ctr?|n[dđ]|qc)";

const RULES = [
  [`\\bq\\.? ?([1-4]|i{1,3}|iv)[-/. ]+(?:n[aă]m )?(?=${A_YEAR})`, "quý $1 năm "],
  [`n[aă]m (${A_YEAR}),? th[aá]ng ([0-9]{1,2})(?![0-9])`, "tháng $2 năm $1"],
  ...MONTHS.map((name, place) => [`(th[aá]ng |qu[yýií] )(?:${name.replace("_", " ")})(?=,? (?:n[aă]m )?${A_YEAR})`, `$1${place + 1}`]),
  // 15022000 is an amount more often than a day.
  ["\\b([0-3][0-9])([01][0-9])((?:19|20(?!00))[0-9]{2})\\b", "$1/$2/$3"],
  [`\\b([0-9]{1,4})${KIND}(?![\\p{L}\\p{N}])`, "$1-$2"],
  [`\\b${KIND}([0-9]{1,4})\\b`, "$1 $2"],
].map(([pattern, written]) => [new RegExp(pattern, "giu"), written]);

/** A query with single spaces, spelled as notices are. */
export function asWritten(text) {
  return RULES.reduce((query, [pattern, written]) => query.replace(pattern, written), text);
}
