// How notices have the words of a query: a column of numbers for each word and each two side by side.

import { isSpelled, means, toWord, wordsOf } from "./search-words.js";

/** How a column says that a notice has a key: at all, and beside it in which ways. */
export const HAD = 1;
export const OFTEN = 1;
export const TITLE = 2;
export const SPELLED = 4;

/** What a key is worth where a notice has it: `typed` are the words of the query, the last perhaps begun. */
function rate(typed, { prefix } = {}) {
  return (key) => {
    const names = key.split(" ");
    if (typed.some((word, place) => word.strict && word.name !== names[place])) return 0;
    const isAsTyped = (word, place) => word.name === names[place] || (prefix && place === typed.length - 1 && names[place].startsWith(word.name));
    return typed.every((word, place) => !word.marked || isAsTyped(word, place)) ? HAD + SPELLED : HAD;
  };
}

async function loadTerm(index, term, options) {
  if (term.date) return greatest(term.keys.map((key) => index.column(key, () => HAD + SPELLED)));
  return greatest(meanings(term, options).map((each) => index.column(each.fold, rate([each], options), options)));
}

function loadPair(index, { left, right, turned }, options = {}) {
  const orders = [].concat(...meanings(left).map((one) => meanings(right, options).map((other) => [one, other])));
  if (turned && !options.prefix) orders.push([right, left]);
  return greatest(orders.map(([one, other]) => index.column(`${one.fold} ${other.fold}`, rate([one, other], options), options)));
}

/** A word and its other of the same meaning; one still being typed has only itself. */
function meanings(term, { prefix } = {}) {
  return term.other && !prefix ? [term, term.other] : [term];
}

/** The greatest of some columns that are being loaded; null where one is too long. */
async function greatest(loads) {
  const columns = await Promise.all(loads);
  return columns.every(Boolean) ? columns.reduce(greater) : null;
}

function greater(column, other) {
  for (let notice = 0; notice < other.length; notice += 1) {
    if (other[notice] > column[notice]) column[notice] = other[notice];
  }
  return column;
}

/** How each notice has the terms, and the pairs of the query. A `prefix` is what the last word is. */
export async function loadColumns(index, { terms, pairs }, prefix) {
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
        loads.push(index.column(form.fold, rate([form])).then((column) => ({ start, end, column })));
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
