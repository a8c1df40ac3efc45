// Which notices answer a query, the best first.

import { isSpelled, means, toWord, wordsOf } from "./search-words.js";

/** How a column says that a notice has a key: at all, and beside it in which ways. */
const HAD = 1;
const OFTEN = 1;
const TITLE = 2;
const SPELLED = 4;
/** Fewer notices with the very marks that were typed than these are too few to leave others out. */
const ENOUGH = 3;

/** What a word, or each of two, is worth: `typed` are those of the query, in the order of a key. */
function rate(...typed) {
  return (key, how) => {
    const names = key.split(" ");
    if (typed.some((word, place) => word.strict && word.name !== names[place])) return 0;
    const spelled = typed.every((word, place) => !word.marked || word.name === names[place]);
    return HAD + how + (spelled ? SPELLED : 0);
  };
}

async function loadTerm(index, term, options) {
  if (!term.date) return index.column(term.fold, rate(term), options);
  const columns = await Promise.all(term.keys.map((key) => index.column(key, (_, how) => HAD + how + SPELLED)));
  return columns.reduce(greater);
}

function loadPair(index, { left, right }, options) {
  return index.column(`${left.fold} ${right.fold}`, rate(left, right), options);
}

function greater(column, other) {
  for (let notice = 0; notice < other.length; notice += 1) {
    if (other[notice] > column[notice]) column[notice] = other[notice];
  }
  return column;
}

/** How each notice has the terms, and the pairs of the query. A `prefix` is what the last word is. */
async function loadColumns(index, { terms, pairs }, prefix) {
  const last = terms.length - 1;
  const goesOn = (place) => ({ prefix: prefix && place === last });
  const [own, near, others] = await Promise.all([
    Promise.all(terms.map((term, place) => loadTerm(index, term, goesOn(place)))),
    Promise.all(pairs.map((pair) => loadPair(index, pair, goesOn(pair.place)))),
    Promise.all(loadAbbreviations(index, terms)),
  ]);
  // Too many words begin so: what stands beside the word before it will do.
  if (!own[last] && pairs.length && pairs[pairs.length - 1].place === last) own[last] = near[pairs.length - 1];
  if ([...own, ...near].some((column) => !column)) return null;
  for (const { start, end, column } of others) {
    for (let place = start; place < end; place += 1) greater(own[place], column);
    for (const [number, { place }] of pairs.entries()) if (place > start && place < end) greater(near[number], column);
  }
  return { own, near };
}

/**
 * Load what is found by the short form of some words of a query, and by the words of a short form:
 * columns, each for the words from `start` to before `end`.
 */
function loadAbbreviations(index, terms) {
  const loads = [];
  const words = (place) => (terms[place] && !terms[place].date ? terms[place] : null);
  for (const [short, long] of Object.entries(index.abbreviations)) {
    const form = { ...toWord(short), strict: true };
    const phrase = wordsOf(long).map((word) => ({ ...word, strict: true }));
    for (const start of terms.keys()) {
      const end = start + phrase.length;
      if (phrase.length > 1 && words(start) && means(words(start), form)) {
        loads.push(loadPhrase(index, phrase).then((column) => ({ start, end: start + 1, column })));
      }
      if (phrase.every((word, place) => words(start + place) && isSpelled(words(start + place), word))) {
        loads.push(index.column(form.fold, rate(form)).then((column) => ({ start, end, column })));
      }
    }
  }
  return loads;
}

/** How each notice has some words side by side. */
async function loadPhrase(index, phrase) {
  const near = await Promise.all(phrase.slice(1).map((right, place) => loadPair(index, { left: phrase[place], right })));
  const column = new Uint8Array(index.size);
  for (let notice = 0; notice < index.size; notice += 1) {
    if (!near.every((each) => each[notice])) continue;
    column[notice] = HAD + near.reduce((common, each) => common & (each[notice] - HAD), OFTEN + TITLE + SPELLED);
  }
  return column;
}

/** What is told of a notice: which of the terms and pairs it has, and what they are worth. */
function judge(notice, { terms, pairs }, { own, near }) {
  const judged = { notice, had: 0, whole: true, joined: true, spelled: true, near: 0, spelledNear: 0, worth: 0 };
  let [exact, title, often, beside] = [0, 0, 0, 0];
  for (let place = 0; place < terms.length; place += 1) {
    const how = own[place][notice] - HAD;
    if (how < 0) {
      if (!terms[place].loose) judged.whole = false;
      continue;
    }
    judged.had += 1;
    if (how & SPELLED) exact += 1;
    else judged.spelled = false;
    if (how & TITLE) title += 1;
    if (how & OFTEN) often += 1;
  }
  for (let number = 0; number < pairs.length; number += 1) {
    const { quoted, joined, loose } = pairs[number];
    const how = near[number][notice] - HAD;
    if (how < 0) {
      if (quoted) judged.whole = false;
      if (joined) judged.joined = false;
      continue;
    }
    beside += 1;
    if (how & TITLE) title += 1;
    if (how & OFTEN) often += 1;
    if (!loose) judged.near += 1;
    if (!loose && how & SPELLED) judged.spelledNear += 1;
  }
  judged.worth = ((judged.had * 32 + exact) * 128 + beside * 2 + title) * 32 + often;
  return judged;
}

function better(one, other) {
  return other.worth - one.worth || other.notice - one.notice;
}

/** The notices that have some of a query's terms, the best first, of equals the newest first. */
async function rank(index, query, prefix) {
  const columns = await loadColumns(index, query, prefix);
  if (!columns) return null;
  const found = [];
  for (let notice = 0; notice < index.size; notice += 1) {
    const judged = judge(notice, query, columns);
    if (judged.had) found.push(judged);
  }
  return found.sort(better);
}

/** What `find` tells of notices that have been ranked. */
function sortedOut(ranked, { pairs }, filter) {
  const every = ranked.filter((each) => each.whole);
  const joined = every.filter((each) => each.joined);
  const whole = joined.length ? joined : every;
  const spelled = whole.filter((each) => each.spelled);
  const had = ranked.reduce((most, each) => Math.max(most, each.had), 0);
  const precise = spelled.length >= ENOUGH;
  const found = whole.length ? (precise ? spelled : whole) : ranked.filter((each) => each.had === had);
  const kept = found.filter((each) => filter(each.notice));
  const near = (each) => (precise ? each.spelledNear : each.near);
  const wanted = pairs.filter((pair) => !pair.loose).length;
  const most = kept.reduce((best, each) => Math.max(best, near(each)), 0);
  const best = whole.length && most * 2 >= wanted ? kept.filter((each) => near(each) === most) : kept;
  return {
    all: kept.map((each) => each.notice),
    best: best.map((each) => each.notice),
    whole: whole.length > 0,
    nearly: most < wanted,
    spelled: spelled.length > 0,
    unfiltered: found.length,
  };
}

/** The query without its last word, which is still being typed. */
function without(query) {
  const last = query.terms.length - 1;
  return { terms: query.terms.slice(0, last), pairs: query.pairs.filter((pair) => pair.place < last), open: false };
}

/**
 * Find the notices for a query: `all` that have every term, of them the `best`, in which words
 * stand side by side as they were typed: all of them, or else, `nearly`, as many as in any. Where
 * none has every term, `all` are the nearest, and not `whole`. The last word may be the beginning
 * of one, and where it is no more than that it is left out. `spelled` tells whether marks are as
 * typed. Only notices that the `filter` lets pass count, but for `unfiltered`, the number of all.
 */
export async function find(index, query, filter = () => true) {
  if (!query.terms.length) return null;
  const last = query.terms[query.terms.length - 1];
  const letter = query.open && last.fold.length === 1 && !/[0-9]/.test(last.fold);
  let found = null;
  for (const prefix of query.open ? [false, true] : [false]) {
    const ranked = await rank(index, query, prefix);
    if (!ranked) return find(index, without(query), filter);
    const result = sortedOut(ranked, query, filter);
    if (result.whole && (!letter || !result.nearly)) return { ...result, query, prefix };
    found = found || result;
  }
  if (letter) return find(index, without(query), filter);
  return { ...found, query, prefix: false };
}
