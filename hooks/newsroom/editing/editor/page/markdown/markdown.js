// Writes what was changed as the site's reader reads it back.

import { MarkdownSerializerState } from "../prosemirror.js";
import { writeTable } from "./tables.js";
import { atLineHead, address, escaped, lines, quoted } from "./words.js";

const BREAK = "  \n";
/** In quotes the site's reader sees no other. */
const BREAK_IN_QUOTE = "<br>";
const INDENT = "    ";

const NODES = {
  paragraph(state, node) {
    const lineBreak = state.delim.includes(">") ? BREAK_IN_QUOTE : BREAK;
    block(state, node, lines(node).map(atLineHead).join(lineBreak));
  },
  heading(state, node) {
    const words = lines(node).join(" ");
    block(state, node, words && `${"#".repeat(node.attrs.level)} ${words}${words.endsWith("#") ? " #" : ""}`);
  },
  bullet_list: (state, node) => state.renderList(node, INDENT, () => "- "),
  ordered_list: (state, node) => state.renderList(node, INDENT, (place) => `${node.attrs.order + place}. `),
  list_item: (state, node) => state.renderContent(node),
  blockquote(state, node) {
    const startsWithNumber = /^\d/.test(node.textContent);
    state.wrapBlock("> ", startsWithNumber ? ">\n> " : null, node, () => state.renderContent(node));
  },
  horizontal_rule: (state, node) => block(state, node, "---"),
  table: (state, node) => block(state, node, writeTable(node)),
  picture(state, node) {
    const { src, alt, caption } = node.attrs;
    block(state, node, `![${escaped(alt)}](${address(src)}${quoted(caption)})`);
  },
  island: (state, node) => block(state, node, node.attrs.source),
};

function block(state, node, text) {
  state.text(text, false);
  state.closeBlock(node);
}

/** One top-level node as Markdown; "" where it says nothing. */
export function markdown(node) {
  const writer = new MarkdownSerializerState(NODES, {}, { tightLists: true });
  writer.render(node, node, 0);
  return writer.out.replace(/[ \t]+$/gm, (end) => (end === "  " ? end : "")).replace(/\s+$/, "");
}
