// The keys that work in the text as they do in Word.

import {
  addRowAfter,
  chainCommands,
  exitCode,
  goToNextCell,
  isInTable,
  keymap,
  liftListItem,
  redo,
  sinkListItem,
  splitListItem,
  undo,
} from "../prosemirror.js";
import { asHeading, chooseBeside, enclosing, toggle } from "./commands.js";
import { schema } from "./schema.js";

const { hard_break, list_item, table } = schema.nodes;

const breakLine = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView());
  return true;
});

/** In a cell, Enter begins a new line: a cell holds no paragraphs. */
const enterInCell = (state, dispatch) => Boolean(enclosing(state, table)) && breakLine(state, dispatch);

/** Behind the last cell begins a new row, as in Word. */
function newRow(state, dispatch, view) {
  if (!isInTable(state) || !addRowAfter(state, dispatch)) return false;
  return !view || goToNextCell(1)(view.state, view.dispatch);
}

/** @param {() => void} askForLink */
export function keys(askForLink) {
  // In lists and tables Tab moves words; after Escape it leads on, as everywhere else on the page.
  let leadsOn = false;
  const unlessLeaving = (command) => (state, dispatch, view) => {
    if (!leadsOn) return command(state, dispatch, view);
    leadsOn = false;
    return false;
  };
  return keymap({
    "Mod-b": toggle("strong"),
    "Mod-i": toggle("em"),
    "Mod-u": toggle("u"),
    "Mod-k": () => (askForLink(), true),
    "Mod-z": undo,
    "Mod-y": redo,
    "Mod-Shift-z": redo,
    "Mod-Alt-0": asHeading(0),
    "Mod-Alt-1": asHeading(2),
    "Mod-Alt-2": asHeading(3),
    "Shift-Enter": breakLine,
    Enter: chainCommands(enterInCell, splitListItem(list_item)),
    Backspace: chooseBeside(-1),
    Delete: chooseBeside(1),
    Escape: () => (leadsOn = true),
    Tab: unlessLeaving(chainCommands(goToNextCell(1), newRow, sinkListItem(list_item))),
    "Shift-Tab": unlessLeaving(chainCommands(goToNextCell(-1), liftListItem(list_item))),
  });
}
