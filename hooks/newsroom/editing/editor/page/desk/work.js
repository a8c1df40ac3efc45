// A notice being written: what its file says, and what has been changed since.

/** Values that mean that nothing is written. */
const isEmpty = (value) =>
  value === null ||
  value === undefined ||
  value === "" ||
  value === false ||
  (typeof value === "object" && Object.values(value).every(isEmpty));

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Words with the ends of lines of the file: boxes of a browser only know their own. */
const withEnds = (words, file) => (file.includes("\r\n") ? words.replace(/\r?\n/g, "\r\n") : words);

export class Work {
  /**
   * @param {object|null} opened what the preview tells of a file, none for a new notice
   * @param {{begun?: Object<string, unknown>, slot?: string}} fresh of a new one the fields with which it begins, and
   *   where it is kept
   */
  constructor(opened, { begun = {}, slot } = {}) {
    this.slot = slot;
    /** Whether this window keeps something of it in the browser. */
    this.isKept = false;
    /** @type {Map<string, unknown>} */
    this.changed = new Map();
    /** @type {string|null} */
    this.newText = null;
    /** The front matter as its lines, where those were changed. @type {string|null} */
    this.newHead = null;
    this.take(opened ?? { path: null, digest: null, fields: {}, unread: [], head: null, text: "\n", files: [] });
    for (const [key, value] of Object.entries(begun)) this.changed.set(key, value);
    this.begun = JSON.stringify(this.body());
  }

  /** Go on from what the file says now. */
  take(opened) {
    this.opened = opened;
    /** The year in whose folder the files of a new notice lie already. @type {string|null} */
    this.folder = null;
    this.changed.clear();
    this.newText = null;
    this.newHead = null;
    this.begun = JSON.stringify(this.body());
  }

  /** Go on from the file as saved; what was changed since it was `sent` is still to be saved. */
  saved(opened, sent) {
    const { changed, newText, newHead } = this;
    this.changed = new Map();
    this.take(opened);
    for (const [key, value] of changed)
      if (!(key in sent.fields) || !same(value, sent.fields[key])) this.changed.set(key, value);
    if (newText !== sent.text) this.newText = newText;
    if (newHead !== sent.head) this.newHead = newHead;
  }

  get path() {
    return this.opened.path;
  }

  /** By what name the browser keeps what is not saved. */
  get keptAs() {
    return this.path ?? this.slot;
  }

  get isDirty() {
    return JSON.stringify(this.body()) !== this.begun;
  }

  /** The folder's year: that of the file, else of the files beside it, else of the date. */
  year(yearOf) {
    return this.path?.split("/")[0] ?? this.folder ?? yearOf(this.get("date") ?? "");
  }

  get(key) {
    return this.changed.has(key) ? this.changed.get(key) : this.opened.fields[key];
  }

  set(key, value) {
    const kept = isEmpty(value) ? null : value;
    const written = this.opened.fields[key];
    if (same(kept, written) || (kept === null && isEmpty(written))) this.changed.delete(key);
    else this.changed.set(key, kept);
  }

  get text() {
    return this.newText ?? this.opened.text;
  }

  set text(text) {
    const given = withEnds(text, this.opened.text);
    this.newText = given === this.opened.text ? null : given;
  }

  get head() {
    return this.newHead ?? this.opened.head ?? "";
  }

  set head(head) {
    const given = withEnds(head, this.opened.head ?? "");
    this.newHead = given === (this.opened.head ?? "") ? null : given;
  }

  /** Whether there is something that boxes cannot show, but its lines can. */
  get needsHead() {
    return (
      this.newHead !== null ||
      this.opened.unread.length > 0 ||
      (this.opened.faults ?? []).some((fault) => fault.line > 1 && fault.line < this.opened.text_line && !fault.field)
    );
  }

  /** What is to be saved or drawn: nothing but what was changed. */
  body() {
    return {
      digest: this.opened.digest,
      fields: Object.fromEntries(this.changed),
      text: this.newText,
      head: this.newHead,
      year: this.folder,
    };
  }

  /** The whole notice as one of its own, for another file. */
  asNew() {
    const fields = { ...this.opened.fields, ...Object.fromEntries(this.changed) };
    return {
      fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))),
      text: this.text,
      year: this.path?.split("/")[0] ?? this.folder,
    };
  }

  /** Whether changes that were kept say anything that the file does not. */
  isNewTo({ fields, text, head }) {
    const { opened } = this;
    const isNew = ([key, value]) => !same(value, opened.fields[key]) && !(isEmpty(value) && isEmpty(opened.fields[key]));
    return (
      !this.path ||
      Object.entries(fields).some(isNew) ||
      ![null, opened.text].includes(text) ||
      ![null, opened.head].includes(head)
    );
  }

  /** Take up changes that were kept. */
  restore({ fields, text, head, year }) {
    this.isKept = true;
    this.changed = new Map(Object.entries(fields));
    this.newText = text;
    this.newHead = head;
    this.folder = year ?? null;
  }
}
