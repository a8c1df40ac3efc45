// What the toolbar and the keys do to the text.

import { lift, liftListItem, setBlockType, TextSelection, toggleMark, wrapIn, wrapInList } from "../prosemirror.js";
import { schema } from "./schema.js";

const {
  bullet_list,
  ordered_list,
  list_item,
  heading,
  paragraph,
  blockquote,
  table,
  table_row,
  table_cell,
  table_header,
} = schema.nodes;

/** The nearest node of some types in which the words chosen stand. */
export const enclosing = (state, ...types) => enclosingAt(state.selection.$from, ...types);

/** The nearest node of some types in which a place is. */
export function enclosingAt($place, ...types) {
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    if (types.includes($place.node(depth).type)) return $place.node(depth);
  }
  return null;
}

export function hasMark(state, name) {
  const { from, to, empty, $from } = state.selection;
  const type = schema.marks[name];
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

export const toggle = (name) => toggleMark(schema.marks[name]);

export const asHeading = (level) => (state, dispatch) => {
  const node = state.selection.$from.parent;
  const isSame = node.type === heading && node.attrs.level === level;
  return (isSame || !level ? setBlockType(paragraph) : setBlockType(heading, { level }))(state, dispatch);
};

/** Make a list of the paragraphs chosen, one of the other kind, or paragraphs again. */
export const asList = (name) => (state, dispatch) => {
  const type = schema.nodes[name];
  const list = enclosing(state, bullet_list, ordered_list);
  if (!list) return wrapInList(type)(state, dispatch);
  if (list.type === type) return liftListItem(list_item)(state, dispatch);
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth) !== list) continue;
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { tight: list.attrs.tight }));
    return true;
  }
  return false;
};

export const asQuote = (state, dispatch) =>
  enclosing(state, blockquote) ? lift(state, dispatch) : wrapIn(blockquote)(state, dispatch);

/** A table of three columns: a head and two rows. */
export function insertTable(state, dispatch) {
  const row = (type) =>
    table_row.create(
      null,
      [0, 1, 2].map(() => type.create()),
    );
  const made = table.create(null, [row(table_header), row(table_cell), row(table_cell)]);
  const { $from } = state.selection;
  const isEmpty = $from.depth === 1 && !$from.parent.content.size;
  const place = isEmpty ? $from.before(1) : $from.after(1);
  const transaction = isEmpty
    ? state.tr.replaceWith(place, $from.after(1), [made, paragraph.create()])
    : state.tr.insert(place, made);
  dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(place + 3))).scrollIntoView());
  return true;
}

/** Let the words chosen lead to an address, or nowhere where it is empty. */
export const asLink = (href) => (state, dispatch) => {
  const { from, to, empty } = state.selection;
  const type = schema.marks.link;
  const range = empty ? linkAround(state) : { from, to };
  if (!range && !href) return false;
  const transaction = state.tr;
  if (range) {
    transaction.removeMark(range.from, range.to, type);
    if (href) transaction.addMark(range.from, range.to, type.create({ href }));
  } else transaction.insert(from, schema.text(href, [type.create({ href })]));
  dispatch?.(transaction);
  return true;
};

/** Where the link begins and ends in which the cursor stands, or at one of whose ends. */
export function linkAround(state) {
  const { $from } = state.selection;
  const marks = [$from.marks(), $from.nodeAfter?.marks ?? [], $from.nodeBefore?.marks ?? []];
  const mark = marks.map((each) => schema.marks.link.isInSet(each)).find(Boolean);
  if (!mark) return null;
  let found = null;
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return;
    const [from, to] = [$from.start() + offset, $from.start() + offset + node.nodeSize];
    if (found && found.to === from) found.to = to;
    else if (from <= $from.pos && $from.pos <= to) found = { from, to, href: mark.attrs.href };
  });
  return found;
}

/** Choose the note, box or picture on a side of the paragraph; who presses the key again takes it out. */
export const chooseBeside = (side) => (state, dispatch) => {
  const { $from, empty } = state.selection;
  const isAtEdge = $from.parentOffset === (side < 0 ? 0 : $from.parent.content.size);
  if (!empty || $from.depth !== 1 || !isAtEdge) return false;
  const place = state.doc.resolve(side < 0 ? $from.before() : $from.after());
  if (!(side < 0 ? place.nodeBefore : place.nodeAfter)?.isAtom) return false;
  dispatch?.(state.tr.setSelection(TextSelection.findFrom(place, side)).scrollIntoView());
  return true;
};

/** A footnote where the cursor stands, with the first number that is free; its words go to the end. */
export function insertNote(state, dispatch) {
  if (!state.selection.$from.parent.inlineContent) return false;
  const { note, island } = schema.nodes;
  const taken = new Set();
  state.doc.descendants((node) => {
    if (node.type === note) taken.add(node.attrs.label);
    if (node.type === island) taken.add(/^\[\^([^\]\s]+)\]:/.exec(node.attrs.source)?.[1]);
  });
  let label = 1;
  while (taken.has(String(label))) label += 1;
  const transaction = state.tr.insert(state.selection.to, note.create({ label: String(label) }));
  dispatch?.(transaction.insert(transaction.doc.content.size, island.create({ source: `[^${label}]: ` })));
  return true;
}
