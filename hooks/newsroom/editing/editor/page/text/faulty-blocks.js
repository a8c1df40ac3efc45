// The blocks of the text on whose lines something is wrong.

import { Decoration, DecorationSet, Plugin, PluginKey } from "../prosemirror.js";

/** By it a transaction says which of the top-level nodes they are. */
export const faulty = new PluginKey("faulty");

/** What shows them. */
export function faultyBlocks() {
  return new Plugin({
    key: faulty,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, shown) {
        const children = transaction.getMeta(faulty);
        if (!children) return shown.map(transaction.mapping, transaction.doc);
        const marks = [];
        transaction.doc.forEach((node, start, place) => {
          if (children.has(place)) marks.push(Decoration.node(start, start + node.nodeSize, { class: "faulty" }));
        });
        return DecorationSet.create(transaction.doc, marks);
      },
    },
    props: { decorations: (state) => faulty.getState(state) },
  });
}
