// What a reader asks for: words, some of which must stand side by side, and dates.

import { datesIn, keysOf } from "./search-dates.js";
import { fold, wordsOf } from "./search-words.js";

const RUN = /["“”„«»]([^"“”„«»]*)["“”„«»]?|[^"“”„«»]+/gu;
const PIECE = /[^\s,;:!?()]+/gu;
const DAY_AND_MONTH = /^([0-9]{1,2})\/([0-9]{1,2})$/;
/** What may stand before a date, and the time of day behind it, as pages show them. */
const BEFORE_DATE = /(?:(?:th[uứ] (?:hai|ba|t[uư]|n[aă]m|s[aá]u|b[aả]y)|ch[uủ] nh[aậ]t),? )?(?:ng[aà]y |th[aá]ng )?$/iu;
const CLOCK = /^,? ?[0-9]{1,2}[:h][0-9]{2}(?![\p{L}\p{N}])/u;
const YEAR = /^(?:19|20|21)[0-9]{2}$/;
const MOST_TERMS = 16;
/** What only tells that something is asked, before it and behind it: no notice need say it. */
const ASKING = /^ ?(?:cho (?:toi|em|chau|minh) hoi|xin hoi|toi (?:muon|can) (?:hoi|biet)|lam (?:the nao|sao)|the nao la)(?: ve| de)? (?=.)/;
const ASKED = /(?: (?:la gi|la ai|la the nao|nhu the nao|the nao|ra sao|khi nao|bao gio|o dau))+[ ?]*$/;
/** What a notice need not say: who asks for news from a place seldom minds how it is put. */
const LOOSE = new Set("ở o của cua về tại và".split(" "));

/**
 * Read a query: its `terms` are words and dates; `pairs` are the words that stand side by side in
 * it, by the places of the second ones. A pair that is `quoted` must stand so in a notice too, and
 * one that is `joined`, as in 22-QĐ/TW, if it does in any. `loose` is what a notice need not have.
 * The last word may be `open`: still being typed.
 */
export function readQuery(text) {
  const terms = [];
  const plain = withoutAsking(text.normalize("NFC").replace(/\s+/g, " "));
  for (const [run, quoted] of matches(RUN, plain)) {
    const inner = quoted === undefined ? run : quoted;
    terms.push(...termsOf(inner, quoted !== undefined).slice(0, MOST_TERMS - terms.length));
  }
  markLoose(terms);
  const last = terms[terms.length - 1];
  const open = Boolean(last) && !last.date && !last.strict && /[\p{L}\p{N}]$/u.test(plain);
  return { terms, pairs: pairsOf(terms), open };
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
  const [day, month] = match.slice(1).map(Number);
  const keys = keysOf({ d: day, m: month });
  return keys.length ? [{ date: true, keys: [...keys, `${day} ${month}`] }] : null;
}

function joinedWords(piece, quoted) {
  return wordsOf(piece).map((word, place) => ({ ...word, quoted, strict: quoted && word.marked, joined: place > 0 }));
}

/** A notice of a year need not say `năm`. */
function markLoose(terms) {
  for (const [place, term] of terms.entries()) {
    const next = terms[place + 1];
    const beforeYear = term.fold === "nam" && next && YEAR.test(next.name) && !next.joined;
    if (!term.date && !term.quoted && (beforeYear || LOOSE.has(term.name))) term.loose = true;
  }
}

function pairsOf(terms) {
  const pairs = [];
  for (const [place, right] of terms.entries()) {
    const left = terms[place - 1];
    if (!left || left.date || right.date) continue;
    const quoted = Boolean(right.quoted && right.joined);
    const loose = Boolean(left.loose || right.loose || (YEAR.test(right.name) && !right.joined));
    pairs.push({ left, right, place, quoted, joined: right.joined, loose });
  }
  return pairs;
}
