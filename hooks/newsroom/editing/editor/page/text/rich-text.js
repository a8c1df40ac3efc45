// The text as Word would show it: ProseMirror over the blocks of the notice.

import { Blocks } from "../markdown/blocks.js";
import {
  baseKeymap,
  EditorState,
  EditorView,
  gapCursor,
  history,
  keymap,
  tableEditing,
  TextSelection,
} from "../prosemirror.js";
import { faulty, faultyBlocks } from "./faulty-blocks.js";
import { ARRIVES, HeldPlaces } from "./held-places.js";
import { islandView } from "./island-view.js";
import { keys } from "./keys.js";
import { listsAsTyped } from "./lists-as-typed.js";
import { clipboardOf, insertPasted, isPictures } from "./paste.js";
import { pictureView } from "./picture-view.js";
import { schema } from "./schema.js";
import { Toolbar } from "./toolbar.js";

export class RichText {
  /**
   * @param {import("../form/inputs.js").Desk} desk
   * @param {string} label what the box is called
   * @param {{changed: () => void, files: (files: File[], place?: number) => void}} told
   */
  constructor(desk, label, told) {
    this.desk = desk;
    this.told = told;
    this.held = new HeldPlaces();
    /** What was pasted is read one after the other. */
    this.reading = Promise.resolve();
    this.element = document.createElement("div");
    this.element.className = "rich";
    this.toolbar = new Toolbar(desk, (command) => this.do(command));
    this.element.append(this.toolbar.element);
    this.view = new EditorView(this.element, {
      state: this.state(schema.node("doc", null, schema.node("paragraph"))),
      attributes: {
        class: "page-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        spellcheck: "false",
      },
      nodeViews: { picture: pictureView(desk), island: islandView },
      dispatchTransaction: (transaction) => this.dispatch(transaction),
      // What is typed takes the place of no picture and no note, whose words nobody sees go.
      handleTextInput: (view) => Boolean(view.state.selection.node),
      // Before ProseMirror reads what is pasted: that is the importer's.
      handleDOMEvents: { paste: (_, event) => this.paste(event) },
      handleDrop: (view, event) => this.drop(view, event),
    });
  }

  /** Show a text that the preview has taken apart. */
  show(read) {
    this.blocks = new Blocks(read);
    this.lines = [];
    this.held.clear();
    this.view.updateState(this.state(this.blocks.doc));
    this.toolbar.show(this.view.state);
  }

  /** The text as Markdown. */
  get text() {
    const { text, lines } = this.blocks.write(this.view.state.doc);
    this.lines = lines;
    return text;
  }

  state(doc) {
    return EditorState.create({
      doc,
      plugins: [
        keys(() => this.toolbar.askForLink()),
        keymap(baseKeymap),
        history(),
        tableEditing(),
        gapCursor(),
        faultyBlocks(),
        listsAsTyped(),
      ],
    });
  }

  dispatch(transaction) {
    this.view.updateState(this.view.state.apply(transaction));
    this.held.follow(transaction);
    this.toolbar.show(this.view.state);
    if (transaction.docChanged) this.told.changed();
  }

  do(command) {
    const { doc } = this.view.state;
    command(this.view.state, this.view.dispatch, this.view);
    const added = this.view.state.doc.lastChild;
    // The words of a footnote just begun are written next.
    if (added.type === schema.nodes.island && !doc.lastChild.eq(added))
      this.view.dom.lastElementChild.querySelector("textarea").focus();
    else this.view.focus();
  }

  paste(event) {
    const files = [...event.clipboardData.files];
    const clipboard = clipboardOf(event);
    const { html, words } = clipboard;
    // Words on one line are words; of several the importer tells what they are.
    const isOwn = html.includes("data-pm-slice") || (!html && !/[\n\t]/.test(words.trim()));
    if (isPictures(html, files)) this.told.files(files);
    else if (!isOwn) this.read(clipboard);
    else return false;
    event.preventDefault();
    return true;
  }

  /** Let what is pasted be read; what is written meanwhile comes behind it. */
  read(clipboard) {
    const place = this.hold();
    this.reading = this.reading.then(() => insertPasted(this, clipboard, place, (said) => this.toolbar.say(said)));
  }

  /** Hold a place for what comes later: a position, else what is chosen. */
  hold(position) {
    return this.held.hold(position === undefined ? this.view.state.selection : { from: position, to: position });
  }

  /** Where a place is that was held; where the cursor is if the text has become another. */
  at(place) {
    const { doc, selection } = this.view.state;
    return this.held.places.has(place) ? doc.resolve(place.from) : selection.$from;
  }

  /** Put something in a place that was held. */
  put(slice, place) {
    const { selection, tr } = this.view.state;
    const isChosen = !this.held.letGo(place) || (selection.from === place.from && selection.to === place.to);
    const made = isChosen ? tr.replaceSelection(slice).scrollIntoView() : tr.replaceRange(place.from, place.to, slice);
    // Behind a table a note or picture would be chosen.
    if (made.selection.node) made.setSelection(TextSelection.findFrom(made.selection.$from, -1, true) ?? made.selection);
    this.view.dispatch(made.setMeta("paste", true).setMeta(ARRIVES, true));
  }

  drop(view, event) {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return false;
    event.preventDefault();
    this.told.files(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
    return true;
  }

  /** Put a picture below the words at a place that was held; the next in the same place comes below it. */
  insertPicture(name, place) {
    const { state } = this.view;
    const node = schema.nodes.picture.create({ src: name, alt: this.desk.model.stand_ins[0] });
    const at = this.at(place);
    const isEmpty = at.depth === 1 && at.parent.type === schema.nodes.paragraph && !at.parent.content.size;
    let after = at.depth ? at.after(1) : at.pos;
    // From the same words picture after picture may be chosen.
    while (at.depth && state.doc.nodeAt(after)?.type === schema.nodes.picture) after += state.doc.nodeAt(after).nodeSize;
    // At the end there must be a line left to write on.
    const nodes = after === state.doc.content.size ? [node, schema.nodes.paragraph.create()] : [node];
    const made = isEmpty ? state.tr.replaceWith(at.before(1), after, nodes) : state.tr.insert(after, nodes);
    this.view.dispatch(made.setMeta(ARRIVES, true));
    if (place) place.from = place.to = (isEmpty ? at.before(1) : after) + node.nodeSize;
  }

  /** Mark the blocks on whose lines something is wrong. */
  mark(lines) {
    const children = new Set(lines.map((line) => this.childAt(line)));
    this.view.dispatch(this.view.state.tr.setMeta(faulty, children).setMeta("addToHistory", false));
  }

  /** The top-level node that a line of the text belongs to. */
  childAt(line) {
    return this.lines.findLast((each) => each.line <= line)?.child ?? 0;
  }

  goTo(line) {
    const { doc } = this.view.state;
    const child = Math.min(this.childAt(line), doc.childCount - 1);
    let start = 0;
    for (let place = 0; place < child; place += 1) start += doc.child(place).nodeSize;
    this.view.dispatch(this.view.state.tr.setSelection(TextSelection.near(doc.resolve(start + 1))).scrollIntoView());
    this.view.focus();
    this.view.domAtPos(start + 1).node.parentElement?.scrollIntoView({ block: "center" });
  }

  destroy() {
    this.view.destroy();
  }
}
