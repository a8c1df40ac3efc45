// The text of a notice block by block: each is shown as what the site's own reader made of it, and one that
// nobody has touched is written back as it stood, byte for byte.

import { DOMParser, Fragment } from "../prosemirror.js";
import { schema } from "../text/schema.js";
import { markdown } from "./markdown.js";
import { isUnderstood } from "./understood.js";

const APART = "\n\n";
const parser = DOMParser.fromSchema(schema);

/** The nodes of one block. */
function nodesOf({ source, html }) {
  const place = document.createElement("template");
  place.innerHTML = html;
  const elements = [...place.content.children];
  if (!elements.length || !isUnderstood(place.content, source)) return [schema.nodes.island.create({ source })];
  for (const paragraph of place.content.querySelectorAll("p:has(> img)")) {
    const pictures = [...paragraph.querySelectorAll("img")];
    for (const picture of pictures.slice(1)) picture.setAttribute("data-joined", "");
    paragraph.replaceWith(...pictures);
  }
  const nodes = [];
  parser.parse(place.content).forEach((node) => nodes.push(node));
  return nodes;
}

/** Whether there is more than white space: such between blocks is a block that is never shown as HTML. */
const hasWords = (between) => between.trim() !== "";

export class Blocks {
  /** @param {{blocks: {source: string, html: string}[], between: string[]}} read */
  constructor({ blocks, between }) {
    /** What lies before each block, and after the last. @type {string[]} */
    this.between = [""];
    /** @type {{source: string, nodes: import("../prosemirror.js").Node[]}[]} */
    this.blocks = [];
    between.forEach((gap, place) => {
      if (hasWords(gap)) this.addIsland(gap);
      else this.between[this.between.length - 1] += gap;
      if (place < blocks.length) this.add(blocks[place].source, nodesOf(blocks[place]));
    });
    /** Which block a node is of, by the node itself: ProseMirror keeps those that did not change. */
    this.origin = new Map();
    this.blocks.forEach(({ nodes }, place) => this.origin.set(nodes[0], place));
    const nodes = this.blocks.flatMap((block) => block.nodes);
    this.doc = schema.node("doc", null, Fragment.from(nodes.length ? nodes : [schema.node("paragraph")]));
  }

  add(source, nodes) {
    this.blocks.push({ source, nodes });
    this.between.push("");
  }

  addIsland(gap) {
    const [, before, source, after] = /^(\s*)(.*?)(\s*)$/s.exec(gap);
    this.between[this.between.length - 1] += before;
    this.add(source, [schema.nodes.island.create({ source })]);
    this.between[this.between.length - 1] += after;
  }

  /**
   * The Markdown of a document, and the line on which each of its nodes begins.
   * @returns {{text: string, lines: {line: number, child: number}[]}}
   */
  write(doc) {
    const written = this.placed([...this.entries(doc)]);
    let text = this.between[0];
    const lines = [];
    written.forEach((entry, place) => {
      if (place) text += this.gap(written[place - 1], entry);
      lines.push({ line: text.split("\n").length - 1, child: entry.child });
      text += entry.text;
    });
    const end = this.between[this.between.length - 1];
    if (!written.length) return { text: doc.eq(this.doc) ? this.between.join("") : "", lines };
    return { text: text + (this.blocks.length > 0 ? end : "\n"), lines };
  }

  *entries(doc) {
    for (let child = 0; child < doc.childCount; child += 1) {
      const node = doc.child(child);
      const place = this.placeOf(node);
      const block = this.blocks[place];
      if (
        block &&
        block.nodes.every((each, step) => child + step < doc.childCount && each.eq(doc.child(child + step)))
      ) {
        yield { text: block.source, place, child, node };
        child += block.nodes.length - 1;
        continue;
      }
      const text = markdown(node);
      if (text) yield { text, place: null, child, node };
    }
  }

  /** The block that a node begins: itself, or one that is equal, as after an undo. */
  placeOf(node) {
    return this.origin.get(node) ?? this.blocks.findIndex(({ nodes }) => nodes[0].eq(node));
  }

  /** Say of what was changed in its place which block it was, so that what lies around it stays, too. */
  placed(written) {
    let before = -1;
    written.forEach((entry, start) => {
      if (entry.place === null && written[start - 1]?.place === null) return;
      const after = written.slice(start).findIndex((each) => each.place !== null);
      const [count, next] =
        after < 0 ? [written.length - start, this.blocks.length] : [after, written[start + after].place];
      const isInPlace = count > 0 && next - before - 1 === count;
      if (isInPlace) for (let step = 0; step < count; step += 1) written[start + step].place = before + 1 + step;
      before = entry.place ?? before;
    });
    return written;
  }

  gap(one, other) {
    if (one.place !== null && other.place === one.place + 1) return this.between[other.place];
    return other.node.attrs.joined ? "\n" : APART;
  }
}
