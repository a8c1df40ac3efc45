// "- " and "1. " at the head of a paragraph begin a list, as in Word; undone, they are what was typed.

import { Plugin, wrapInList } from "../prosemirror.js";
import { schema } from "./schema.js";

const { bullet_list, ordered_list, paragraph } = schema.nodes;
const BEGUN = /^(?:[-*•]|(?<number>\d{1,2})[.)])$/;
/** Milliseconds after which the history takes a change for one of its own. */
const APART = 1000;

export const listsAsTyped = () =>
  new Plugin({
    props: {
      handleTextInput(view, from, to, typed) {
        const { $from, empty } = view.state.selection;
        if (typed !== " " || !empty || $from.depth !== 1 || $from.parent.type !== paragraph) return false;
        const begun = BEGUN.exec($from.parent.textBetween(0, $from.parentOffset, "\n", "\n"));
        if (!begun) return false;
        view.dispatch(view.state.tr.insertText(typed));
        const { number } = begun.groups;
        const made = view.state.tr.delete($from.start(), view.state.selection.from).setTime(Date.now() + APART);
        const wrap = number ? wrapInList(ordered_list, { order: Number(number) }) : wrapInList(bullet_list);
        wrap(view.state.apply(made), ({ steps }) => steps.forEach((step) => made.step(step)));
        view.dispatch(made);
        return true;
      },
    },
  });
