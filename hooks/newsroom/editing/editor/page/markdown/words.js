// Words as Markdown that the site's reader reads back as they are. The rules are those by which the importer
// writes (importing/writing/inline.py): Python-Markdown knows fewer escapes than others, and more signs.

import { MarkdownSerializerState } from "../prosemirror.js";

const STARS = { strong: "**", em: "*" };
const SPECIAL =
  /[\\`*[\]{}|<~^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\p{L}\p{N}_])|=(?==)|:(?=[a-z][a-z0-9_+-]*:)/gu;
const ENTITIES = { "~": "&#126;", "^": "&#94;", "=": "&#61;", ":": "&#58;", "?": "&#63;", "<": "&lt;", "&": "&amp;" };
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
const BLOCK = /^(?:[-+](?=\s|$|[-+])|[#>]|!(?=!!)|\?(?=\?\?)|:(?=\s)|=)/;
const UNSAFE = /[\s<>"'()[\]\\^`{|}]/g;
const OPENING = "([{“‘«";
const CLOSING = ")]}”’»,.;:!?…%";
const WORD = /[\p{L}\p{N}]/u;

/** Text in which nothing is a sign of Markdown. */
export function escaped(text) {
  const line = text.normalize("NFC").replace(/[\v\f\u0085\u2028\u2029]/g, " ");
  return line.replace(SPECIAL, (sign) => ENTITIES[sign] ?? `\\${sign}`).replaceAll("\\]:", "&#93;:");
}

/** A line that begins no block. */
export function atLineHead(line) {
  if (NUMBER.test(line)) return line.replace(NUMBER, "$1\\$2");
  return line.replace(BLOCK, (sign) => ENTITIES[sign] ?? `\\${sign}`);
}

export const address = (href) =>
  href
    .trim()
    .replace(UNSAFE, (sign) =>
      /['()]/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign),
    );

class Writer extends MarkdownSerializerState {
  constructor() {
    super(NODES, MARKS, {});
  }

  esc(text) {
    return escaped(text);
  }
}

/** Words with their marks, as lines. */
export function lines(node) {
  const writer = new Writer();
  writer.renderInline(node, false);
  return writer.out
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter(Boolean);
}

/** Whether a mark is written as a tag, since its stars would be read otherwise. */
function isTag(mark, parent, index) {
  let [first, last] = [index, index];
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first -= 1;
  while (last + 1 < parent.childCount && mark.isInSet(parent.child(last + 1).marks)) last += 1;
  const other = mark.type.name === "strong" ? "em" : "strong";
  for (let place = Math.max(0, first - 1); place <= Math.min(parent.childCount - 1, last + 1); place += 1) {
    if (parent.child(place).marks.some((each) => each.type.name === other || each.type.name === "link")) return true;
  }
  const words = Array.from({ length: last - first + 1 }, (_, place) => parent.child(first + place).text ?? "")
    .join("")
    .trim();
  const before = first > 0 ? (parent.child(first - 1).text ?? "").slice(-1) : "";
  const after = last + 1 < parent.childCount ? (parent.child(last + 1).text ?? "").slice(0, 1) : "";
  const isInWord = WORD.test(before) || WORD.test(after);
  const [head, tail] = [words.slice(0, 1), words.slice(-1)];
  return isInWord || CLOSING.includes(head) || OPENING.includes(tail) || [before, head, tail].includes("*") || !words;
}

const starred = (name) => ({
  open: (_, mark, parent, index) => (isTag(mark, parent, index) ? `<${name}>` : STARS[name]),
  close: (_, mark, parent, index) => (isTag(mark, parent, index - 1) ? `</${name}>` : STARS[name]),
  mixable: true,
  expelEnclosingWhitespace: true,
});
const tagged = (name) => ({ open: `<${name}>`, close: `</${name}>`, mixable: true, expelEnclosingWhitespace: true });

const MARKS = {
  strong: starred("strong"),
  em: starred("em"),
  ...Object.fromEntries(["u", "s", "sup", "sub"].map((name) => [name, tagged(name)])),
  link: {
    open: () => "[",
    close: (_, mark) => `](${address(mark.attrs.href)}${quoted(mark.attrs.title)})`,
    mixable: true,
  },
  code: {
    open: (_, __, parent, index) => ticks(parent.child(index).text),
    close: (_, __, parent, index) => ticks(parent.child(index - 1).text),
    escape: false,
  },
};

const ticks = (text) => "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
export const quoted = (title) => (title ? ` "${escaped(title).replaceAll('"', "&quot;")}"` : "");

const NODES = {
  hard_break: (writer) => writer.write("\n"),
  note: (writer, node) => writer.write(`[^${node.attrs.label}]`),
  text: (writer, node) => writer.text(node.text),
};
