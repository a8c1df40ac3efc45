// Which notices answer a query, the best first.

import { HAD, loadColumns, OFTEN, SPELLED, TITLE } from "./search-columns.js";

/** Fewer notices with the very marks that were typed than these are too few to leave others out. */
const ENOUGH = 3;

/** What it is worth that a notice has a word or a pair: twice as much with the marks that were typed. */
const worthOf = (how) => (how ? 1 + (how > SPELLED) : 0);

/**
 * Count what each notice is worth for the terms that it has, and for the pairs of the query side by side, and
 * whether it `lacks` a term or, 2 of it, a quoted pair. Ten thousand are looked at, so this makes nothing for each.
 */
function counted({ terms, pairs }, { own, near }) {
  const size = own[0].length;
  const [worth, lacks] = [new Uint8Array(size), new Uint8Array(size)];
  for (const [place, column] of own.entries()) {
    const loose = terms[place].loose ? 0 : 1;
    for (let notice = 0; notice < size; notice += 1) {
      worth[notice] += worthOf(column[notice]);
      if (!column[notice]) lacks[notice] |= loose;
    }
  }
  for (const [number, column] of near.entries()) {
    const { quoted, loose } = pairs[number];
    for (let notice = 0; notice < size; notice += 1) {
      if (!loose) worth[notice] += worthOf(column[notice]);
      if (!column[notice] && quoted) lacks[notice] |= 2;
    }
  }
  return { worth, lacks };
}

/**
 * The notices that have every term and, side by side, what is quoted; where none does `have` it,
 * those that have the most. `nearer` are others that lack a term, and yet have so much more side by
 * side that they must be meant: syllables are no words, and far apart say nothing.
 */
function candidates(query, columns) {
  const { worth, lacks } = counted(query, columns);
  const every = [];
  const nearest = [];
  let [best, inEvery] = [1, 0];
  for (let notice = 0; notice < worth.length; notice += 1) {
    const own = worth[notice];
    if (own && !lacks[notice]) {
      every.push(notice);
      inEvery = Math.max(inEvery, own);
    }
    if (own > best) {
      best = own;
      nearest.length = 0;
    }
    if (own === best) nearest.push(notice);
  }
  const have = every.length > 0;
  const nearer = have && best > inEvery ? nearest.filter((notice) => lacks[notice] < 2) : [];
  return { have, notices: have ? every : nearest, nearer };
}

/** What is told of a notice: which of the terms and pairs it has, and what they are worth. */
function judge(notice, { terms, pairs }, { own, near }) {
  const judged = { notice, joined: true, near: 0, spelledNear: 0 };
  let [had, exact, title, often, beside] = [0, 0, 0, 0, 0];
  for (let place = 0; place < terms.length; place += 1) {
    const how = own[place][notice] - HAD;
    if (how < 0) continue;
    had += 1;
    if (how & SPELLED) exact += 1;
    if (how & TITLE) title += 1;
    if (how & OFTEN) often += 1;
  }
  for (let number = 0; number < pairs.length; number += 1) {
    const { joined, loose } = pairs[number];
    const how = near[number][notice] - HAD;
    if (how < 0) {
      if (joined) judged.joined = false;
      continue;
    }
    beside += 1;
    if (how & TITLE) title += 1;
    if (how & OFTEN) often += 1;
    if (!loose) judged.near += 1;
    if (!loose && how & SPELLED) judged.spelledNear += 1;
  }
  judged.spelled = exact === had;
  judged.worth = ((had * 32 + exact) * 128 + beside * 2 + title) * 32 + often;
  return judged;
}

/** The most that any of some notices has of what is judged. */
function most(judged, what) {
  return judged.reduce((best, each) => Math.max(best, each[what]), 0);
}

const better = (one, other) => other.worth - one.worth || other.notice - one.notice;

/** What `find` tells of the notices that answer a query. */
function sortedOut(query, columns, filter) {
  const { notices, have, nearer } = candidates(query, columns);
  const judged = (some) => some.map((notice) => judge(notice, query, columns));
  const every = judged(notices);
  const joined = every.filter((each) => each.joined);
  const fits = have && joined.length ? joined : every;
  const spelled = have ? fits.filter((each) => each.spelled) : [];
  // A slip parts a word from both its neighbours, which other marks have beside it.
  const asTyped = spelled.length > 0 && most(spelled, "spelledNear") + 1 >= most(fits, "near");
  const precise = asTyped && spelled.length >= ENOUGH;
  const found = precise ? spelled : fits;
  const kept = found.filter((each) => filter(each.notice)).sort(better);
  const wanted = query.pairs.filter((pair) => !pair.loose).length;
  const near = precise ? "spelledNear" : "near";
  const nearest = most(kept, near);
  const areNear = have && nearest * 2 >= wanted;
  const best = areNear ? kept.filter((each) => each[near] === nearest) : kept;
  const close = judged(nearer.filter(filter)).sort(better);
  const shown = close.length ? close : best;
  const numbers = (some) => some.map((each) => each.notice);
  return {
    all: numbers(kept),
    best: numbers(shown),
    // Far apart and in other marks they are other words.
    whole: areNear || spelled.length + close.length > 0,
    lacking: wanted - most(shown, near),
    spelled: asTyped && !close.length,
    unfiltered: found.length,
  };
}

/** The query without its last word, which is still being typed. */
function without(query) {
  const last = query.terms.length - 1;
  return { terms: query.terms.slice(0, last), pairs: query.pairs.filter((pair) => pair.place < last) };
}

/**
 * Find the notices for a query: `all` that have every term, of them the `best`, in which words
 * stand side by side as they were typed: all but the `lacking`, which no notice has so. Where
 * none has every term, `all` are the nearest, and not `whole`. The last word may be the beginning
 * of one, and where it is no more than that it is left out. `spelled` tells whether marks are as
 * typed. Only notices that the `filter` lets pass count, but for `unfiltered`, the number of all.
 */
export async function find(index, query, filter = () => true) {
  if (!query.terms.length) return null;
  const answer = async (prefix) => {
    const columns = await loadColumns(index, query, prefix);
    return columns && { ...sortedOut(query, columns, filter), query, prefix };
  };
  const last = query.terms[query.terms.length - 1];
  const letter = query.open && last.fold.length === 1 && !/[0-9]/.test(last.fold);
  const isEnough = (found) => found && found.whole && !(letter && found.lacking);
  const exact = await answer(false);
  if (!query.open || (isEnough(exact) && exact.spelled)) return exact;
  const begun = await answer(true);
  if (isEnough(begun) && (!isEnough(exact) || (begun.spelled && begun.lacking <= exact.lacking))) return begun;
  if (isEnough(exact)) return exact;
  return letter || !begun ? find(index, without(query), filter) : exact;
}
