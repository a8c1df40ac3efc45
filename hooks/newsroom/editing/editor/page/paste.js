// What is pasted from Word and from other pages: read by the importer, shown as the site shows it.

import { blocks, pasted } from "./api.js";
import { Blocks } from "./blocks.js";
import { Slice } from "./prosemirror.js";

/** Put HTML of the clipboard where the cursor stands. */
export async function insertPasted(view, html, failed) {
  try {
    const { doc } = new Blocks(await blocks(await pasted(html)));
    view.dispatch(view.state.tr.replaceSelection(Slice.maxOpen(doc.content, false)).scrollIntoView().setMeta("paste", true));
  } catch (error) {
    failed(error);
  }
}
