// What the text of a notice may hold, as ProseMirror's nodes, from and to HTML.

import { Schema, tableNodes } from "../prosemirror.js";

const LISTED = "paragraph (paragraph | bullet_list | ordered_list)*";
const cells = tableNodes({
  tableGroup: "block",
  cellContent: "inline*",
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (cell) => cell.className || null,
      setDOMAttr: (value, attributes) => value && (attributes.class = value),
    },
  },
});

const TIGHT = "data-tight";
/** Whether no blank lines part the items: as the reader's HTML has it, or as the editor's own, when it is moved. */
const isTight = (list) =>
  list.hasAttribute(TIGHT) || ![...list.children].some((item) => item.querySelector(":scope > p"));
const asTight = ({ attrs }) => ({ [TIGHT]: attrs.tight ? "" : null });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      group: "block",
      content: "inline*",
      marks: "_",
      defining: true,
      attrs: { level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    bullet_list: {
      group: "block",
      content: "list_item+",
      attrs: { tight: { default: true } },
      parseDOM: [{ tag: "ul", getAttrs: (list) => ({ tight: isTight(list) }) }],
      toDOM: (node) => ["ul", asTight(node), 0],
    },
    ordered_list: {
      group: "block",
      content: "list_item+",
      attrs: { order: { default: 1 }, tight: { default: true } },
      parseDOM: [
        { tag: "ol", getAttrs: (list) => ({ tight: isTight(list), order: Number(list.getAttribute("start") ?? 1) }) },
      ],
      toDOM: (node) => ["ol", { start: node.attrs.order, ...asTight(node) }, 0],
    },
    list_item: { content: LISTED, defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    blockquote: {
      group: "block",
      content: "(paragraph | bullet_list | ordered_list)+",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: () => ["blockquote", 0],
    },
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    ...cells,
    picture: {
      group: "block",
      atom: true,
      draggable: true,
      attrs: { src: {}, alt: { default: "" }, caption: { default: "" }, joined: { default: false } },
      toDOM: (node) => ["img", { src: node.attrs.src, alt: node.attrs.alt, title: node.attrs.caption || null }],
      parseDOM: [
        {
          tag: "img",
          getAttrs: (picture) => ({
            src: picture.getAttribute("src"),
            alt: picture.getAttribute("alt") ?? "",
            caption: picture.getAttribute("title") ?? "",
            joined: picture.hasAttribute("data-joined"),
          }),
        },
      ],
    },
    // What only its Markdown can say: it is kept as it is written.
    island: {
      group: "block",
      atom: true,
      attrs: { source: {} },
      parseDOM: [{ tag: "pre[data-island]", getAttrs: (element) => ({ source: element.textContent }) }],
      toDOM: (node) => ["pre", { "data-island": "" }, node.attrs.source],
    },
    text: { group: "inline" },
    hard_break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
    note: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { label: {} },
      parseDOM: [{ tag: "sup[id^='fnref']", priority: 60, getAttrs: (mark) => ({ label: noteLabel(mark) }) }],
      toDOM: (node) => [
        "sup",
        { id: `fnref:${node.attrs.label}`, class: "footnote", title: "Chú thích cuối bài" },
        `[${node.attrs.label}]`,
      ],
    },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: null } },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (link) => ({ href: link.getAttribute("href"), title: link.getAttribute("title") }),
        },
      ],
      toDOM: (mark) => ["a", { href: mark.attrs.href, title: mark.attrs.title }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    u: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
    s: { parseDOM: [{ tag: "s" }, { tag: "del" }], toDOM: () => ["s", 0] },
    sup: { parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
    sub: { parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
    code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  },
});

/** A footnote's label: fnref:1, and fnref2:1 where it is referred to again. */
const noteLabel = (mark) => mark.id.slice(mark.id.indexOf(":") + 1);
