// What is pasted from Word and from other pages: read by the importer, shown as the site shows it.

import { blocks, pasted } from "../api.js";
import { Blocks } from "../markdown/blocks.js";
import { Fragment, Slice } from "../prosemirror.js";
import { enclosing } from "./commands.js";
import { schema } from "./schema.js";

const { hard_break, table } = schema.nodes;

/** Put HTML of the clipboard where the cursor stands, and say what could not be taken. */
export async function insertPasted(view, html, say) {
  try {
    const { text, left_out: leftOut } = await pasted(html);
    const { doc } = new Blocks(await blocks(text));
    say(leftOut.join("; "));
    const slice = enclosing(view.state, table) ? forCell(doc) : Slice.maxOpen(doc.content, false);
    view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true));
  } catch (error) {
    say(error.message);
  }
}

/** The words alone, line below line: a cell holds no paragraphs, and more would break its table apart. */
function forCell(doc) {
  const lines = [];
  doc.descendants((node) => {
    if (!node.inlineContent) return true;
    lines.push(node.content);
    return false;
  });
  const apart = Fragment.from(hard_break.create());
  const whole = lines.reduce((before, line, place) => before.append(place ? apart.append(line) : line), Fragment.empty);
  return new Slice(whole, 0, 0);
}
