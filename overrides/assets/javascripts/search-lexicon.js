// The words of all notices, and which of them a reader may have meant by another.

import { fold, wordKey } from "./search-words.js";

const TELEX_TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const VNI_TONES = { 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" };
const VNI_MARKS = { 6: [/[aeo](?!.*[aeo])/, "$&\u0302"], 7: [/uo|o|u/, horned], 8: [/a/, "ă"], 9: [/^d/, "đ"] };
const VOWEL = /[aeiouyâêôăơư]/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const SHORTEST = 2;
const LONGEST = 7;
const MOST_WAYS = 4;
const RARE = 2;
/** What the ways to read a word cost; from that of a letter on they are guesses. */
export const COST = { keys: 1, apart: 1, piece: 0.1, letter: 2, rare: 3 };

/** How a word is spelled by its letters and, behind them, its tone, wherever that was typed. */
function toneLast(word) {
  const letters = wordKey(word).normalize("NFD");
  const tone = TONE.exec(letters);
  return tone ? letters.replace(TONE, "").normalize("NFC") + tone[0] : letters.normalize("NFC");
}

function horned(vowels) {
  return vowels.replace("u", "ư").replace("o", "ơ");
}

/** What the keys of a word type in Telex; as it is where they are none. */
function fromTelex(word) {
  let tone = "";
  let text = "";
  for (const key of word) {
    if (VOWEL.test(text) && TELEX_TONES[key]) tone = TELEX_TONES[key];
    else if (VOWEL.test(text) && key === "w") text = text.replace(/uo|[aou](?!.*[aou])/, (vowels) => horned(vowels).replace("a", "ă"));
    else if ("aeo".includes(key) && text.includes(key)) text = text.replace(key, `${key}\u0302`.normalize("NFC"));
    else if (key === "d" && text[0] === "d") text = `đ${text.slice(1)}`;
    else text += key === "w" ? "ư" : key;
  }
  return toneLast(text + tone);
}

/** What the keys of a word type in VNI, where a digit never comes first. */
function fromVni(word) {
  let tone = "";
  let text = "";
  for (const key of word) {
    if (text && VNI_TONES[key]) tone = VNI_TONES[key];
    else if (text && VNI_MARKS[key]) text = text.replace(...VNI_MARKS[key]).normalize("NFC");
    else text += key;
  }
  return toneLast(text + tone);
}

/** How a word sounds to many, who write it so: s as x, tr as ch, l as n, ph as f, gi and r as d, j or z. */
function soundOf(word) {
  return word.replace(/^(?:x|tr|n(?![gh])|ph|gi(?=.)|[rjz])/, (start) => ({ x: "s", tr: "ch", n: "l", ph: "f" })[start] || "d");
}

/** Whether one letter more, less, other or in its neighbour's place makes one word the other. */
function isOneOff(word, other) {
  if (Math.abs(word.length - other.length) > 1 || word === other) return false;
  let from = 0;
  while (word[from] === other[from]) from += 1;
  const [rest, otherRest] = [word.slice(from), other.slice(from)];
  if (rest.length !== otherRest.length) return rest.slice(1) === otherRest || rest === otherRest.slice(1);
  const swapped = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2);
  return rest.slice(1) === otherRest.slice(1) || swapped;
}

export class Lexicon {
  /** `words` are those of all notices, each with how common it is. */
  constructor(words) {
    this.names = words;
    this.folds = new Map();
    this.toned = new Map();
    for (const [name, common] of words) {
      const folded = fold(name);
      this.folds.set(folded, Math.max(common, this.folds.get(folded) || 0));
      this.toned.set(toneLast(name), name);
    }
  }

  /** What may be meant by a word, itself among it, each with its cost; likelier what is known `behind` the word before. */
  ways(text, behind) {
    const asItIs = { text, cost: 0 };
    if (/^[0-9.,]+$/.test(text)) return [asItIs];
    const word = text.toLowerCase();
    if (this.knows(word)) return [asItIs, ...this.oneOff(word, this.commonness(word), behind)];
    const typed = [fromTelex(word), fromVni(word)].filter((keys) => this.toned.has(keys)).map((keys) => ({ text: this.toned.get(keys), cost: COST.keys }));
    const apart = this.apart(word).map((pieces) => ({ text: pieces.join(" "), cost: COST.apart + COST.piece * pieces.length }));
    const known = behind.includes(wordKey(word)) ? [asItIs] : [];
    const ways = [...known, ...typed, ...apart.sort((one, other) => one.cost - other.cost), ...this.oneOff(word, -1, behind)];
    return ways.length ? ways.slice(0, MOST_WAYS) : [asItIs];
  }

  knows(word) {
    return this.commonness(word) >= 0;
  }

  commonness(word) {
    const name = wordKey(word);
    const common = fold(name) === name ? this.folds.get(name) : this.names.get(name);
    return common === undefined ? -1 : common;
  }

  /** A word without its spaces, cut into known ones and numbers: the ways to do so. */
  apart(word) {
    const parts = word.match(/[0-9]+|[^0-9]+/g);
    const ways = parts.map((part) => this.cut(part));
    for (const [place, each] of ways.entries()) if (!each.length && ways.length > 1) each.push([parts[place]]);
    const joined = ways.reduce((heads, tails) => [].concat(...heads.map((head) => tails.map((tail) => [...head, ...tail]))));
    return joined.filter((pieces) => pieces.length > 1);
  }

  /** The ways to cut letters into known words: those of the fewest. */
  cut(letters) {
    const heads = [[[]]];
    for (let end = 1; end <= letters.length; end += 1) {
      const ways = [];
      for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start += 1) {
        const word = letters.slice(start, end);
        if (heads[start].length && this.knows(word)) ways.push(...heads[start].map((head) => [...head, word]));
      }
      heads.push(ways.sort((one, other) => one.length - other.length).slice(0, MOST_WAYS));
    }
    return heads[letters.length];
  }

  /** The likeliest words but one letter away, or of the same sound; of a known word only where they are far commoner. */
  oneOff(word, common, behind) {
    if (common > RARE || /[0-9]/.test(word)) return [];
    const name = wordKey(word);
    const sound = soundOf(name);
    const soundsSo = (other) => other !== name && soundOf(other) === sound;
    const isPlain = fold(name) === name;
    const likely = new Set(isPlain ? behind.map(fold) : behind);
    // What only one notice says is not among the words, but may stand behind the word before.
    const others = new Map([...[...likely].map((other) => [other, 0]), ...(isPlain ? this.folds : this.names)]);
    const isNear = (other) => soundsSo(other) || (word.length > SHORTEST && isOneOff(name, other));
    const near = [...others].filter(([other, often]) => isNear(other) && (common < 0 || often > common + RARE));
    const likeliness = ([other, often]) => (likely.has(other) ? 200 : 0) + (soundsSo(other) ? 100 : 0) + often;
    near.sort((one, other) => likeliness(other) - likeliness(one));
    const cost = common < 0 ? COST.letter : COST.rare;
    return near.slice(0, MOST_WAYS).map(([text]) => ({ text, cost }));
  }
}
