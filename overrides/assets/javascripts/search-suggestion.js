// What a reader may have meant whose words no notice has. Loaded only when that happens.

import { COST, Lexicon } from "./search-lexicon.js";
import { readQuery } from "./search-query.js";
import { find } from "./search-ranking.js";
import { composed, toWord, wordsOf } from "./search-words.js";

const MOST_TRIES = 8;
/** What it is worth that two words stand side by side anywhere, against how often they do. */
const SAID = 1e5;
/** Wi-Fi and e-mail are wifi and email to others. */
const HYPHEN = /(\p{L})-(?=\p{L})/gu;

/** The text of the likeliest other query that finds something; null if there is none. */
export async function suggest(index, text) {
  const lexicon = new Lexicon(await index.vocabulary());
  const plain = composed(text);
  const inOne = plain.replace(HYPHEN, "$1");
  return (await likeliestOther(index, lexicon, plain, 0)) || (inOne === plain ? null : likeliestOther(index, lexicon, inOne, COST.apart));
}

async function likeliestOther(index, lexicon, plain, cost) {
  const words = wordsOf(plain).map(({ start, end }) => plain.slice(start, end));
  let tries = [{ ways: [], cost, guesses: 0 }];
  let behind = [];
  for (const word of words) {
    const ways = lexicon.ways(word, behind);
    behind = await wordsBehind(index, word);
    tries = [].concat(...tries.map((each) => ways.map((way) => joined(each, way))));
    tries = tries.filter(({ guesses }) => guesses <= Math.ceil(words.length / 2));
    tries = tries.sort((one, other) => one.cost - other.cost).slice(0, MOST_TRIES);
  }
  const answers = await Promise.all(tries.filter((each) => each.cost).map((each) => answer(index, each)));
  const [best] = answers.filter(Boolean).sort((one, other) => one.lacking - other.lacking || one.cost - other.cost || other.best.length - one.best.length);
  if (!best) return null;
  const marked = await withMarks(index, best.text);
  const found = await find(index, readQuery(`${marked} `));
  return found.whole && found.spelled && found.lacking <= best.lacking ? marked : best.text;
}

function joined(begun, way) {
  return { ways: [...begun.ways, way], cost: begun.cost + way.cost, guesses: begun.guesses + (way.cost >= COST.letter) };
}

/**
 * What a query of some ways to read its words finds; null where that is not all of it. A guess must
 * stand side by side with the word before it, or with the one behind it.
 */
async function answer(index, { ways, cost, guesses }) {
  const sides = guesses ? [0, 1] : [0];
  const found = await Promise.all(sides.map((side) => find(index, readQuery(`${phrased(ways, side)} `))));
  const [best] = found.filter((each) => each && each.whole && each.spelled).sort((one, other) => one.lacking - other.lacking);
  return best ? { ...best, cost, text: ways.map((way) => way.text).join(" ") } : null;
}

/** A query in which each guess is quoted with its neighbour: the one before it, or on the other `side`. */
function phrased(ways, side) {
  const isGuess = ({ cost }) => cost >= COST.letter;
  const runs = [];
  for (const [place, way] of ways.entries()) {
    const [before, run] = [ways[place - 1], runs[runs.length - 1]];
    const isBound = before && (isGuess(ways[place - side]) || (isGuess(way) && place + side === ways.length) || (isGuess(before) && place === 1));
    if (isBound) run.push(way);
    else runs.push([way]);
  }
  return runs.map((run) => ({ run, text: run.map((way) => way.text).join(" ") })).map(({ run, text }) => (run.some(isGuess) ? `"${text}"` : text)).join(" ");
}

/** The words that stand behind a word somewhere; none where those are too many to load. */
async function wordsBehind(index, word) {
  const lists = await index.lists(`${toWord(word).fold} `, { prefix: true });
  return (lists || []).map(([key]) => key.split(" ")[1]);
}

/** A text in which words without marks are spelled as notices mostly spell them side by side. */
async function withMarks(index, text) {
  const words = text.split(" ").map((word) => ({ ...toWord(word), text: word }));
  const pairs = words.slice(1).map((word, place) => `${words[place].fold} ${word.fold}`);
  const lists = await Promise.all((pairs.length ? pairs : [words[0].fold]).map((key) => index.lists(key)));
  // The likeliest spellings of the words so far, by that of the last of them.
  let ways = new Map([["", { worth: 0, texts: [] }]]);
  for (const [place, word] of words.entries()) {
    const next = new Map();
    const offer = (name, before, often) => {
      const worth = before.worth + often;
      const known = next.get(name);
      if ((word.marked && name !== word.name) || (known && known.worth >= worth)) return;
      next.set(name, { worth, texts: [...before.texts, word.marked ? word.text : name] });
    };
    const likeliest = [...ways.values()].reduce((best, way) => (way.worth > best.worth ? way : best));
    offer(word.name, likeliest, 0);
    for (const [key, digits] of lists[place] || []) offer(key.split(" ")[0], likeliest, pairs.length ? 0 : digits.length);
    for (const [key, digits] of lists[place - 1] || []) {
      const [left, right] = key.split(" ");
      if (ways.has(left)) offer(right, ways.get(left), SAID + digits.length);
    }
    ways = next;
  }
  return [...ways.values()].reduce((best, way) => (way.worth > best.worth ? way : best)).texts.join(" ");
}
