// The index, of which only the files that a query needs are loaded: hooks/newsroom/search/.

import { fold } from "./search-words.js";

const NAME = 10;
const MOST_FILES = 3;

/** What `agreed` says of numbers in digits and what `folder` holds, for a browser to search. */
export class SearchIndex {
  constructor(agreed, folder) {
    this.folder = folder;
    this.kinds = agreed.kinds;
    this.last = agreed.last;
    this.more = agreed.alphabet.length - agreed.last;
    this.values = new Uint8Array(128);
    for (const [value, digit] of [...agreed.alphabet].entries()) this.values[digit.charCodeAt(0)] = value;
    this.abbreviations = agreed.abbreviations;
    this.loads = new Map();
  }

  /** Load the catalogue; `again`, past the browser's own copy, when it names what is gone. */
  async open({ again = false } = {}) {
    if (again) this.loads.clear();
    const catalogue = await this.load("danh-muc", again ? { cache: "reload" } : {});
    this.catalogue = catalogue;
    this.size = catalogue.counts.reduce((sum, count) => sum + count, 0);
  }

  /** Load a file once; a load that failed may be tried again. */
  load(name, options) {
    if (!this.loads.has(name)) {
      const load = fetch(`${this.folder}/${name}.json`, options).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${name}`);
        return answer.json();
      });
      load.catch(() => this.loads.delete(name));
      this.loads.set(name, load);
    }
    return this.loads.get(name);
  }

  /** The lists whose folded keys are `key`, or begin with it: null if those are too many. */
  async lists(key, { prefix = false } = {}) {
    const { lasts, blocks } = this.catalogue;
    const place = (wanted) => Math.min(firstNotBelow(lasts, wanted), lasts.length - 1);
    const [from, to] = [place(key), prefix ? place(`${key}\uffff`) : place(key)];
    if (to - from >= MOST_FILES) return null;
    const names = [];
    for (let number = from; number <= to; number += 1) names.push(blocks.substr(number * NAME, NAME));
    const files = await Promise.all(names.map((name) => name && this.load(`tu/${name}`)));
    const lists = [].concat(...files.map((file) => Object.entries(file || {})));
    // Few keys have the length and the form, and folding every one takes a weak phone long.
    const like = lists.filter(([name]) => name.length >= key.length && name.includes(" ") === key.includes(" "));
    return like.filter(([name]) => (prefix ? fold(name).startsWith(key) : fold(name) === key));
  }

  /** By the number of a notice, what a key is worth there: of each list what `rate` says, 0 for none, and how it has it. */
  async column(key, rate, options) {
    const lists = await this.lists(key, options);
    if (!lists) return null;
    const column = new Uint8Array(this.size);
    for (const [name, digits] of lists) {
      const worth = rate(name);
      if (worth) this.read(digits, worth, column);
    }
    return column;
  }

  /** Write into a column what the key of a list is worth to each of its notices. */
  read(digits, worth, column) {
    let notice = -1;
    let number = 0;
    for (let place = 0; place < digits.length; place += 1) {
      const value = this.values[digits.charCodeAt(place)];
      if (value >= this.last) {
        number = number * this.more + value - this.last + 1;
        continue;
      }
      number = number * this.last + value;
      notice += Math.floor(number / this.kinds) + 1;
      column[notice] = Math.max(column[notice], worth + (number % this.kinds));
      number = 0;
    }
  }

  /** Address, title, date, category and state of a notice. */
  async row(notice) {
    const { counts, tables } = this.catalogue;
    let number = 0;
    let first = 0;
    while (notice >= first + counts[number]) first += counts[number++];
    const table = await this.load(`tin/${tables.substr(number * NAME, NAME)}`);
    const [url, title, date, category, state = ""] = table[notice - first];
    return { url, title, date, category, state };
  }

  /** Whether a notice, by its number, is of a category and of a year, where they are chosen. */
  async filter(category, year) {
    const column = category && (await this.column(`#${category}`, () => 1));
    let [from, to] = [0, year ? 0 : this.size];
    let first = 0;
    for (const [each, count] of this.catalogue.years) {
      if (each === year) [from, to] = [first, first + count];
      first += count;
    }
    return (notice) => notice >= from && notice < to && (!column || column[notice] > 0);
  }

  /** The words of all notices, each with how common it is. */
  async vocabulary() {
    const words = (await this.load(`tu-vung/${this.catalogue.words}`)).split(" ");
    return new Map(words.filter(Boolean).map((word) => [word.slice(0, -1), parseInt(word.slice(-1), 36)]));
  }
}

/** The place of the first of some sorted texts that does not come before another. */
function firstNotBelow(texts, wanted) {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
