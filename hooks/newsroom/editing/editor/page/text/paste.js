// What is pasted from Word and from other pages: read by the importer, shown as the site shows it.

import { blocks, pasted } from "../api.js";
import { asSentence } from "../dom.js";
import { Blocks } from "../markdown/blocks.js";
import { Fragment, Slice } from "../prosemirror.js";
import { enclosingAt } from "./commands.js";
import { schema } from "./schema.js";

const { bullet_list, hard_break, ordered_list, table } = schema.nodes;

/** Whether the clipboard holds nothing but pictures, whatever its HTML calls them. */
export const isPictures = (html, files) =>
  files.length > 0 && !new DOMParser().parseFromString(html, "text/html").body.textContent.trim();

/** What the clipboard holds, in the forms that the importer reads. */
export function clipboardOf({ clipboardData }) {
  const [html, rtf, words] = ["text/html", "text/rtf", "text/plain"].map((kind) => clipboardData.getData(kind));
  return { html, rtf, words };
}

/**
 * Put what the clipboard holds where it was pasted, and say what could not be taken.
 * @param {import("./rich-text.js").RichText} text
 * @param {{html: string, rtf: string, words: string}} clipboard the pictures of its HTML are in its RTF
 * @param {{from: number, to: number}} place
 */
export async function insertPasted(text, clipboard, place, say) {
  const { desk } = text;
  const year = desk.year();
  try {
    const { text: read, left_out: leftOut, files } = await pasted(clipboard, year);
    desk.took(year, files);
    const { doc } = new Blocks(await blocks(read));
    const isInCell = Boolean(enclosingAt(text.at(place), table));
    if (isInCell && files.length) leftOut.push(`${files.length} ảnh không dán được vào ô của bảng`);
    say(asSentence(leftOut.join("; ")));
    const slice = isInCell ? forCell(doc) : Slice.maxOpen(doc.content, false);
    text.put(slice, place);
  } catch (error) {
    say(error.message);
  }
}

/** The words alone, line below line: a cell holds no paragraphs, and more would break its table apart. */
function forCell(doc) {
  const lines = linesOf(doc);
  const apart = Fragment.from(hard_break.create());
  const whole = lines.reduce((before, line, place) => before.append(place ? apart.append(line) : line), Fragment.empty);
  return new Slice(whole, 0, 0);
}

/** The lines of a block, the first behind the sign or number of the item that it is. */
function linesOf(node, label = "") {
  if (node.inlineContent) return [label ? Fragment.from(schema.text(label)).append(node.content) : node.content];
  const labels = { [bullet_list.name]: () => "- ", [ordered_list.name]: (place) => `${node.attrs.order + place}. ` };
  const labelOf = labels[node.type.name] ?? ((place) => (place ? "" : label));
  return node.children.flatMap((child, place) => linesOf(child, labelOf(place)));
}
