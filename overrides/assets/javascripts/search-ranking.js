// Which notices answer a query, the best first.

import { isSpelled, means, toWord, wordsOf } from "./search-words.js";

const OTHER_SPELLING = 1;
const WORD = { exact: 5, often: 1, title: 2 };
const PAIR = { exact: 3, title: 1 };
const SHORTEST = 2;

/** A word's worth in another spelling, and in the very spelling where the reader typed marks. */
function rateWord(word) {
  return (name) => {
    if (word.marked && name === word.name) return WORD.exact;
    return word.strict ? 0 : OTHER_SPELLING;
  };
}

function ratePair(left, right) {
  return (name) => {
    const [one, two] = name.split(" ");
    if ((left.strict && one !== left.name) || (right.strict && two !== right.name)) return 0;
    return one === left.name && two === right.name ? PAIR.exact : OTHER_SPELLING;
  };
}

function loadPair(index, left, right, options) {
  return index.column("p", `${left.fold} ${right.fold}`, ratePair(left, right), options);
}

/** The words that a notice must have, and which neighbours it has side by side. */
async function loadColumns(index, words, { prefix }) {
  const last = words.length - 1;
  const [own, pairs] = await Promise.all([
    Promise.all(words.map((word, place) => index.column("w", word.fold, rateWord(word), { prefix: prefix && place === last }))),
    Promise.all(words.slice(1).map((word, place) => loadPair(index, words[place], word, { prefix: prefix && place + 1 === last }))),
  ]);
  await addAbbreviations(index, words, own, pairs);
  return { own, pairs };
}

/** Let the short form of some words be found by the words, and the words by the short form. */
async function addAbbreviations(index, words, own, pairs) {
  const loads = [];
  for (const [short, long] of Object.entries(index.abbreviations)) {
    const form = { ...toWord(short), strict: true };
    const phrase = wordsOf(long).map((word) => ({ ...word, strict: true }));
    for (const start of words.keys()) {
      if (means(words[start], form) && phrase.length > 1) loads.push(addPhrase(index, phrase, words[start], own[start]));
      if (phrase.every((word, place) => words[start + place] && isSpelled(words[start + place], word))) {
        loads.push(addShort(index, form, { words, own, pairs, start, end: start + phrase.length }));
      }
    }
  }
  await Promise.all(loads);
}

async function addPhrase(index, phrase, word, column) {
  const worth = word.marked ? WORD.exact : OTHER_SPELLING;
  const pairs = await Promise.all(phrase.slice(1).map((each, place) => loadPair(index, phrase[place], each)));
  for (const notice of column.keys()) {
    if (!pairs.every((pair) => pair[notice])) continue;
    const inTitle = pairs.every((pair) => (pair[notice] - PAIR.exact) & PAIR.title);
    column[notice] = Math.max(column[notice], worth + (inTitle ? WORD.title : 0));
  }
}

async function addShort(index, form, { words, own, pairs, start, end }) {
  const short = await index.column("w", form.fold, (name) => (name === form.name ? OTHER_SPELLING : 0));
  for (const [notice, how] of short.entries()) {
    if (!how) continue;
    const ways = how - OTHER_SPELLING;
    for (let place = start; place < end; place += 1) {
      const worth = words[place].marked ? WORD.exact : OTHER_SPELLING;
      own[place][notice] = Math.max(own[place][notice], worth + ways);
      if (place + 1 < end) pairs[place][notice] = Math.max(pairs[place][notice], OTHER_SPELLING);
    }
  }
}

/**
 * What a notice is worth: first how many of the words it has, then how many of them as they are
 * spelled, then how many stand side by side and in its title, then how many it has often. Also
 * whether it has all it must.
 */
function judge(notice, { own, pairs }, joined) {
  let had = 0;
  let exact = 0;
  let title = 0;
  let near = 0;
  let often = 0;
  for (const column of own) {
    const how = column[notice];
    if (!how) continue;
    had += 1;
    exact += how >= WORD.exact;
    const ways = (how - 1) & (WORD.title | WORD.often);
    title += (ways & WORD.title) > 0;
    often += (ways & WORD.often) > 0;
  }
  let whole = had === own.length;
  for (const [place, pair] of pairs.entries()) {
    const how = pair[notice];
    near += how > 0;
    title += how > 0 && ((how - 1) & PAIR.title) > 0;
    if (!how && joined.has(place)) whole = false;
  }
  return { had, whole, worth: ((had * 32 + exact) * 128 + near * 2 + title) * 32 + often };
}

function rank(columns, joined, size) {
  const found = [];
  for (let notice = 0; notice < size; notice += 1) {
    const judged = judge(notice, columns, joined);
    if (judged.had) found.push({ notice, ...judged });
  }
  return found.sort((one, other) => other.worth - one.worth || one.notice - other.notice);
}

/**
 * Find the notices for a query, the best first, of equals the newest first. Where none has all
 * the words, the last may be the beginning of one; where still none does, the nearest are given.
 */
export async function find(index, { words, joined }) {
  if (!words.length) return { notices: [], whole: true, prefix: false };
  const last = words[words.length - 1];
  const mayGoOn = !last.strict && last.fold.length >= SHORTEST;
  let found = [];
  for (const prefix of mayGoOn ? [false, true] : [false]) {
    found = rank(await loadColumns(index, words, { prefix }), joined, index.size);
    const whole = found.filter((each) => each.whole);
    if (whole.length) return { notices: whole.map((each) => each.notice), whole: true, prefix };
  }
  const most = found.reduce((best, each) => Math.max(best, each.had), 0);
  const nearest = found.filter((each) => each.had === most);
  return { notices: nearest.map((each) => each.notice), whole: false, prefix: false };
}
