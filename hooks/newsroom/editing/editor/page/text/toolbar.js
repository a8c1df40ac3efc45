// The buttons above the text, called as in Word.

import { button, make } from "../dom.js";
import { chooser, PICTURES } from "../files/files.js";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  redo,
  undo,
} from "../prosemirror.js";
import {
  asHeading,
  asLink,
  asList,
  asQuote,
  enclosing,
  hasMark,
  insertNote,
  insertTable,
  linkAround,
  toggle,
} from "./commands.js";
import { askForAddress } from "./link-dialog.js";
import { schema } from "./schema.js";

const { bullet_list, ordered_list, blockquote } = schema.nodes;
const isHeading =
  (level) =>
  ({
    selection: {
      $from: { parent },
    },
  }) =>
    parent.type === schema.nodes.heading && parent.attrs.level === level;
const nearestList = (type) => (state) => enclosing(state, bullet_list, ordered_list)?.type === type;

/** Words, what it is called in full, what it does, when it is pressed. */
const TOOLS = [
  {
    words: "Đậm",
    title: "Chữ đậm (Ctrl + B)",
    class: "strong",
    act: toggle("strong"),
    on: (state) => hasMark(state, "strong"),
  },
  {
    words: "Nghiêng",
    title: "Chữ nghiêng (Ctrl + I)",
    class: "em",
    act: toggle("em"),
    on: (state) => hasMark(state, "em"),
  },
  { words: "Tiêu đề", title: "Tiêu đề của một phần", act: asHeading(2), on: isHeading(2) },
  { words: "Tiêu đề nhỏ", title: "Tiêu đề nhỏ hơn", act: asHeading(3), on: isHeading(3) },
  {
    words: "• Danh sách",
    title: "Danh sách có dấu chấm tròn",
    act: asList("bullet_list"),
    on: nearestList(bullet_list),
  },
  { words: "1. Danh sách", title: "Danh sách có số", act: asList("ordered_list"), on: nearestList(ordered_list) },
  { words: "Trích dẫn", title: "Đoạn trích dẫn", act: asQuote, on: (state) => Boolean(enclosing(state, blockquote)) },
  { words: "Bảng", title: "Thêm bảng", act: insertTable },
  { words: "Chú thích cuối bài", title: "Đánh số ở đây, lời chú thích viết ở cuối bài", act: insertNote },
];
const TABLE_TOOLS = [
  { words: "Thêm hàng", act: addRowAfter },
  { words: "Thêm cột", act: addColumnAfter },
  { words: "Bớt hàng", act: deleteRow },
  { words: "Bớt cột", act: deleteColumn },
  { words: "Bỏ bảng", act: deleteTable },
];
const HISTORY = [
  { words: "Hoàn tác", title: "Hoàn tác (Ctrl + Z)", act: undo },
  { words: "Làm lại", title: "Làm lại (Ctrl + Y)", act: redo },
];

export class Toolbar {
  /**
   * @param {import("../form/inputs.js").Desk} desk
   * @param {(command: Function) => void} act does something to the text
   */
  constructor(desk, act) {
    this.desk = desk;
    this.act = act;
    this.tools = new Map();
    this.link = button("Liên kết", () => this.askForLink(), { title: "Liên kết (Ctrl + K)", "aria-pressed": "false" });
    this.table = make(
      "div",
      { class: "tools", role: "group", "aria-label": "Bảng", hidden: true },
      ...TABLE_TOOLS.map((tool) => this.draw(tool)),
    );
    this.said = make("p", { class: "trouble", role: "alert" });
    this.pictures = chooser("Ảnh", PICTURES, (files) => desk.intake.take(files), {
      several: true,
      title: "Thêm ảnh vào chỗ đang viết",
    });
    this.element = make(
      "div",
      { class: "toolbar" },
      make(
        "div",
        { class: "tools", role: "group", "aria-label": "Trình bày chữ" },
        ...TOOLS.map((tool) => this.draw(tool)),
        this.link,
        this.pictures,
        ...HISTORY.map((tool) => this.draw(tool)),
      ),
      this.table,
      this.said,
    );
    // A click on a tool leaves the words chosen that it is for.
    this.element.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
  }

  draw(tool) {
    const { words, title, act, on } = tool;
    const made = button(words, () => this.act(act), { title, class: tool.class, "aria-pressed": on && "false" });
    this.tools.set(made, tool);
    return made;
  }

  /** Show what holds where the cursor stands. */
  show(state) {
    for (const [made, { act, on }] of this.tools) {
      if (on) made.setAttribute("aria-pressed", String(on(state)));
      made.setAttribute("aria-disabled", String(!act(state)));
    }
    this.link.setAttribute("aria-pressed", String(Boolean(linkAround(state))));
    this.table.hidden = !isInTable(state);
    this.state = state;
  }

  say(words) {
    this.said.textContent = words;
  }

  async askForLink() {
    const href = await askForAddress(this.desk, linkAround(this.state)?.href ?? "");
    if (href !== null) this.act(asLink(href));
  }
}
