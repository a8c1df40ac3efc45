// What a reader asks for: words, some of which must stand side by side, and dates.

import { datesIn, keysOf } from "./search-dates.js";
import { composed, fold, isSpelled, toWord, wordsOf } from "./search-words.js";

const RUN = /["“”„«»]([^"“”„«»]*)["“”„«»]?|[^"“”„«»]+/gu;
const PIECE = /(?:[0-9]{1,3}(?: [0-9]{3}){2,}(?![0-9])|[0-9],(?=[0-9]{3})|[^\s,;:!?()])+/gu;
const DAY_AND_MONTH = /^0?(?<d>[0-9]{1,2})\/0?(?<m>[0-9]{1,2})$/;
/** What may stand before a date, and the time of day there or behind it, as pages show them. */
const TIME = "[0-9]{1,2}(?:[:h][0-9]{2}|h| gi[oờ](?: [0-9]{1,2}(?: ph[uú]t)?)?)";
const WEEKDAY = "(?:t[2-7]|cn|th[uứ] (?:[2-7]|hai|ba|t[uư]|n[aă]m|s[aá]u|b[aả]y)|ch[uủ] nh[aậ]t)";
const BEFORE_DATE = new RegExp(`(?:^| )t\\.? ?$|(?:(?:(?:l[uú]c|h[oồ]i|v[aà]o) )?${TIME},? )?(?:${WEEKDAY},? )?(?:(?:s[aá]ng|tr[uư]a|chi[eề]u|t[oố]i) )?(?:ng[aà]y |th[aá]ng )?(?:m[uùoồ]ng )?$`, "iu");
const CLOCK = new RegExp(`^,? ?${TIME}(?![\\p{L}\\p{N}])`, "iu");
const YEAR = /^(?:19|20|21)[0-9]{2}$/;
const MOST_TERMS = 16;
/** Numbers as Romans wrote them, and the words behind which readers write them either way. */
const ROMAN = "none i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ").map(toWord);
const NUMBERED = new Set("quy khoa hoi ky thu chuong".split(" "));
/** Numbers in words, as of months: sáu tháng đầu năm is 6 tháng đầu năm. */
const IN_WORDS = "không một hai ba bốn năm sáu bảy tám chín mười".split(" ").map(toWord);
/** No word of Vietnamese: a short form such as QĐ, HD or KL. */
const SHORT_FORM = /^[^aeiouy0-9]{2,}$/;
/** What only tells that something is asked for, before it and behind it: no notice need say it. */
const QUESTION = "(?:nhung )?ai(?= (?:bi|duoc|da|la|co|phai) )|(?:cho(?: toi| em| chau| minh)?|xin|toi (?:muon|can)) (?:hoi|biet)|(?:lam|vi|tai) sao|(?:lam )?the nao(?: la)?|khi nao|bao gio";
const WISH = "(?:(?:tim|xem) )?(?:thong tin|tin(?: tuc)?)(?= ve )|tim(?: kiem| hieu)?|xem(?! xet| lai)";
const ASKING = new RegExp(`^ ?(?:${QUESTION}|${WISH})(?: ve| de)? (?=.)`);
const ASKED = /(?: (?:la (?:gi|ai)|(?:la |nhu )?the nao|(?:la )?bao nhieu|(?:khi|ngay|luc) nao|ra sao|bao gio|o dau|ntn|may gio|moi nhat|gan day|hom (?:nay|qua)))+[ ?]*$/;
/** What else tells no more than that news are asked for. */
const NEWS = /^(?:cac |thong )?tin(?: tuc)?(?: moi)?$/;
/** What a notice need not say: who asks for news from a place seldom minds how it is put. */
const LOOSE = new Set("ở o của cua về tại và".split(" "));
/** How money is called behind an amount of it: a notice may call it otherwise. */
const CURRENCY = new Set("d dong vnd".split(" "));
const AMOUNT = /^[0-9]{4,}$/;

/**
 * Read a query: its `terms` are words and dates; `pairs` are the words that stand side by side in
 * it, by the places of the second ones. A pair that is `quoted` must stand so in a notice too, and
 * one that is `joined`, as in 22-QĐ/TW, if it does in any. `loose` is what a notice need not have.
 * A word may have an `other` of the same meaning; a pair that is `turned` may stand either way.
 * The last word may be `open`: still being typed.
 */
export function readQuery(text) {
  const terms = [];
  const plain = withoutAsking(composed(text));
  for (const [run, quoted] of matches(RUN, plain)) {
    const inner = quoted === undefined ? run : quoted;
    terms.push(...termsOf(inner, quoted !== undefined).slice(0, MOST_TERMS - terms.length));
  }
  markLoose(terms);
  markNumerals(terms);
  const last = terms[terms.length - 1];
  const open = Boolean(last) && !last.date && !last.strict && /[\p{L}\p{N}]\*?$/u.test(plain);
  return { terms, pairs: pairsOf(terms), open };
}

/** Whether a reader asks for the latest news, whatever they are about. */
export function asksForNews(text) {
  return NEWS.test(fold(withoutAsking(composed(text)).toLowerCase()));
}

/** A query without the words that make a question of it. */
function withoutAsking(text) {
  const folded = fold(text.toLowerCase());
  if (folded.length !== text.length) return text;
  const [head] = ASKING.exec(folded) || [""];
  const tail = ASKED.exec(folded);
  return text.slice(head.length, tail && tail.index > head.length ? tail.index : text.length);
}

function matches(pattern, text) {
  const found = [];
  text.replace(pattern, (...match) => found.push(match));
  return found;
}

function termsOf(text, quoted) {
  const terms = [];
  let done = 0;
  for (const date of datesIn(text)) {
    const before = text.slice(done, date.start).replace(BEFORE_DATE, "");
    terms.push(...piecesOf(before, quoted), { date: true, keys: [date.keys[0]] });
    const clock = CLOCK.exec(text.slice(date.end));
    done = date.end + (clock ? clock[0].length : 0);
  }
  return [...terms, ...piecesOf(text.slice(done), quoted)];
}

function piecesOf(text, quoted) {
  const pieces = quoted ? [[text]] : matches(PIECE, text);
  return [].concat(...pieces.map(([piece]) => dayAndMonth(piece) || joinedWords(piece, quoted)));
}

/** 26/5 may be a day, or any two numbers. */
function dayAndMonth(piece) {
  const match = DAY_AND_MONTH.exec(piece);
  if (!match) return null;
  const { d, m } = match.groups;
  const keys = keysOf({ d, m });
  return keys.length ? [{ date: true, keys: [...keys, `${d} ${m}`] }] : null;
}

function joinedWords(piece, quoted) {
  return wordsOf(piece).map((word, place) => ({ ...word, quoted, strict: quoted && word.marked, joined: place > 0 }));
}

/** A notice of a year need not say `năm`, nor one of an amount `đồng`. */
function markLoose(terms) {
  for (const [place, term] of terms.entries()) {
    const next = terms[place + 1];
    const beforeYear = term.fold === "nam" && next && YEAR.test(next.name) && !next.joined;
    const before = terms[place - 1];
    const behindAmount = CURRENCY.has(term.fold) && before && AMOUNT.test(before.name);
    if (!term.date && !term.quoted && (beforeYear || behindAmount || LOOSE.has(term.name))) term.loose = true;
  }
}

/** Quý IV and quý 4 are one, and so are khoá XIII and khoá 13, sáu tháng and 6 tháng. */
function markNumerals(terms) {
  const folds = terms.map((term) => term.fold);
  for (const [place, term] of terms.entries()) {
    const sides = [folds[place - 1], folds[place + 1]];
    const names = NUMBERED.has(sides[0]) ? ROMAN : sides.includes("thang") ? IN_WORDS : [];
    if (term.date || !names.length) continue;
    const value = names.findIndex((name) => isSpelled(term, name));
    const other = value > 0 ? toWord(String(value)) : names.find((_, number) => number && String(number) === term.fold);
    if (other) term.other = { ...term, ...other, strict: true };
  }
}

/** Whether it is the number of a document that need not come first in it: HD 05 is 05-HD. */
function isTurned(left, right) {
  return [[left, right], [right, left]].some(([form, number]) => SHORT_FORM.test(form.fold) && /^[0-9]+$/.test(number.fold));
}

function pairsOf(terms) {
  const pairs = [];
  for (const [place, right] of terms.entries()) {
    const left = terms[place - 1];
    if (!left || left.date || right.date) continue;
    const quoted = Boolean(right.quoted && right.joined);
    const loose = Boolean(left.loose || right.loose || (YEAR.test(right.name) && !right.joined));
    pairs.push({ left, right, place, quoted, joined: right.joined, loose, turned: !quoted && isTurned(left, right) });
  }
  return pairs;
}
