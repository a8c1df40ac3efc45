// The index, of which only the files that a query needs are loaded: newsroom/postings.py.

import { fold } from "./search-words.js";

const DIGITS = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).filter((digit) => !'"\\'.includes(digit));
const VALUES = new Map(DIGITS.map((digit, value) => [digit, value]));
const LAST = 62;
const MORE = DIGITS.length - LAST;
const KINDS = { w: 4, p: 2 };
const MOST_FILES = 3;

/** Call `visit` with the number of each notice of a list, and with how the notice has the word. */
function readList(digits, kinds, visit) {
  let notice = -1;
  let number = 0;
  for (const digit of digits) {
    const value = VALUES.get(digit);
    if (value >= LAST) {
      number = number * MORE + value - LAST + 1;
      continue;
    }
    number = number * LAST + value;
    notice += Math.floor(number / kinds) + 1;
    visit(notice, number % kinds);
    number = 0;
  }
}

/** The number of the last file that begins with `key` or before it. */
function fileOf(firsts, key) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export class SearchIndex {
  /** `catalogue` is what newsroom/volumes.py says of the volumes, `folder` where they are. */
  constructor(catalogue, folder) {
    this.folder = folder;
    this.perTable = catalogue.table;
    this.slugs = catalogue.categories;
    this.abbreviations = catalogue.abbreviations;
    this.size = 0;
    this.volumes = catalogue.volumes.map((volume) => {
      const first = this.size;
      this.size += volume.categories.length;
      return { ...volume, first };
    });
    this.categories = Uint16Array.from(this.volumes.flatMap((volume) => volume.categories));
    this.years = Uint16Array.from(this.volumes.flatMap((volume) => volume.years.flatMap(([year, count]) => Array(count).fill(year))));
    this.loads = new Map();
  }

  /** Load a file of a volume once; a load that failed may be tried again. */
  load(volume, name) {
    const path = `${this.folder}/${volume.name}/${name}.json`;
    if (!this.loads.has(path)) {
      const load = fetch(path).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${path}`);
        return answer.json();
      });
      load.catch(() => this.loads.delete(path));
      this.loads.set(path, load);
    }
    return this.loads.get(path);
  }

  /**
   * How each notice has a word ("w") or a pair of words ("p"): 0 not at all, else 1 and what
   * `rate` says of the spelling, 0 for those it refuses, and of how the notice has it.
   */
  async column(kind, key, rate, { prefix = false } = {}) {
    const column = new Uint8Array(this.size);
    const fits = prefix ? (name) => fold(name).startsWith(key) : (name) => fold(name) === key;
    await Promise.all(
      this.volumes.map(async (volume) => {
        const firsts = (await this.load(volume, "index"))[kind === "w" ? "words" : "pairs"];
        const from = Math.max(0, fileOf(firsts, key));
        const to = prefix ? fileOf(firsts, `${key}\uffff`) : from;
        if (!firsts.length || to - from >= MOST_FILES) return;
        const numbers = Array.from({ length: to - from + 1 }, (_, place) => from + place);
        for (const lists of await Promise.all(numbers.map((number) => this.load(volume, kind + number)))) {
          for (const [name, digits] of Object.entries(lists)) {
            const worth = fits(name) ? rate(name) : 0;
            if (!worth) continue;
            readList(digits, KINDS[kind], (notice, how) => {
              const place = volume.first + notice;
              column[place] = Math.max(column[place], worth + how);
            });
          }
        }
      }),
    );
    return column;
  }

  /** Address, title, date and state of a notice. */
  async row(notice) {
    const volume = this.volumes.filter((each) => each.first <= notice).pop();
    const place = notice - volume.first;
    const table = await this.load(volume, `t${Math.floor(place / this.perTable)}`);
    const [url, title, date, state = ""] = table[place % this.perTable];
    return { url, title, date, state, category: this.slugs[this.categories[notice]] };
  }
}
