// Whether the editor can show a block and write all of it again; else it is shown as its source.

const WORDS = new Set(["STRONG", "B", "EM", "I", "U", "S", "DEL", "SUB", "SUP", "CODE", "A", "BR"]);
const ATTRIBUTES = {
  A: ["href", "title"],
  IMG: ["src", "alt", "title"],
  OL: ["start"],
  TH: ["class", "colspan", "rowspan"],
  TD: ["class", "colspan", "rowspan"],
};
const LISTS = ["P", "UL", "OL"];
/** Which elements may stand in which, beside words. */
const WITHIN = {
  UL: ["LI"],
  OL: ["LI"],
  LI: LISTS,
  BLOCKQUOTE: LISTS,
  TABLE: ["THEAD", "TBODY"],
  THEAD: ["TR"],
  TBODY: ["TR"],
  TR: ["TH", "TD"],
};
const TOP = ["P", "UL", "OL", "BLOCKQUOTE", "TABLE", "HR", "H1", "H2", "H3", "H4", "H5", "H6"];
const HOLD_WORDS = new Set(["P", "LI", "TH", "TD", "H1", "H2", "H3", "H4", "H5", "H6"]);
/** Attributes written by hand behind a block: `{#ten .lop}`. */
const BY_HAND = /(?<!\\)\{[:#.][^{}\n]*\}[ \t]*$/m;

/** @param {DocumentFragment} content @param {string} source */
export function isUnderstood(content, source) {
  return !BY_HAND.test(source) && [...content.children].every((child) => TOP.includes(child.tagName) && isKnown(child));
}

function isKnown(element) {
  if (isNote(element)) return true;
  if (!hasKnownAttributes(element)) return false;
  if (element.tagName === "P" && element.querySelector("img")) return isPictures(element);
  return [...element.children].every((child) => mayStandIn(element, child) && isKnown(child));
}

function mayStandIn(element, child) {
  const name = element.tagName;
  if (WITHIN[name]?.includes(child.tagName)) return true;
  return (HOLD_WORDS.has(name) || WORDS.has(name)) && (WORDS.has(child.tagName) || isNote(child));
}

const isNote = (element) => element.tagName === "SUP" && element.id.startsWith("fnref");

const isPictures = (paragraph) =>
  paragraph.parentNode instanceof DocumentFragment &&
  !paragraph.textContent.trim() &&
  [...paragraph.children].every((child) => ["IMG", "BR"].includes(child.tagName) && hasKnownAttributes(child));

function hasKnownAttributes(element) {
  const known = ATTRIBUTES[element.tagName] ?? [];
  const isHeading = /^H[1-6]$/.test(element.tagName); // its id is made from its words
  return [...element.attributes].every(({ name }) => known.includes(name) || (isHeading && name === "id"));
}
