// What is pasted from Word and from other pages: read by the importer, shown as the site shows it.

import { blocks, pasted } from "./api.js";
import { Blocks } from "./blocks.js";
import { Slice } from "./prosemirror.js";

/** Put HTML of the clipboard where the cursor stands, and say what could not be taken. */
export async function insertPasted(view, html, say) {
  try {
    const { text, left_out: leftOut } = await pasted(html);
    const { doc } = new Blocks(await blocks(text));
    say(leftOut.join("; "));
    view.dispatch(
      view.state.tr.replaceSelection(Slice.maxOpen(doc.content, false)).scrollIntoView().setMeta("paste", true),
    );
  } catch (error) {
    say(error.message);
  }
}
