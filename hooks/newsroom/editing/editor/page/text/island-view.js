// A block that only its Markdown can say: its source, to be changed as text. Of a footnote the words alone.

import { button, grow, keepOnOneLine, make, newId } from "../dom.js";

const NOTE = /^\[\^(?<label>[^\]\s]+)\]:[ \t]*(?<words>[^\n]*)$/;
const KINDS = [
  [/^\[\^/, "Chú thích cuối bài"],
  [/^(!!!|\?\?\?)/, "Khung lưu ý"],
  [/^(```|~~~)/, "Chữ giữ nguyên từng dấu cách"],
  [/^<!--/, "Lời ghi riêng, không hiện trên trang"],
];
const OTHER = "Phần viết theo cách riêng";

/** How a source is called and shown, and how it is made of what the box says. */
function shown(source) {
  const note = NOTE.exec(source)?.groups;
  if (note) {
    const write = (words) => `[^${note.label}]: ${words.replace(/\s*\n\s*/g, " ")}`;
    return { name: `Chú thích cuối bài [${note.label}]`, words: note.words, write };
  }
  return { name: KINDS.find(([sign]) => sign.test(source))?.[1] ?? OTHER, words: source, write: (words) => words };
}

export function islandView(node, view, getPos) {
  const { name, words, write } = shown(node.attrs.source);
  const box = make("textarea", { id: newId("source"), rows: words.split("\n").length, spellcheck: "false" });
  box.value = words;
  box.addEventListener("input", () =>
    view.dispatch(view.state.tr.setNodeMarkup(getPos(), null, { source: write(box.value) })),
  );
  if (NOTE.test(node.attrs.source)) keepOnOneLine(box);
  grow(box);
  const remove = button("Bỏ phần này", () => view.dispatch(view.state.tr.delete(getPos(), getPos() + node.nodeSize)), {
    class: "small",
  });
  const frame = make(
    "div",
    { class: NOTE.test(node.attrs.source) ? "island words" : "island", contenteditable: "false" },
    make("label", { for: box.id }, name),
    box,
    remove,
  );
  return {
    dom: frame,
    update(other) {
      const now = shown(other.attrs.source ?? "");
      if (other.type !== node.type || now.name !== name) return false;
      node = other;
      if (box.value !== now.words) box.value = now.words;
      return true;
    },
    stopEvent: (event) => Boolean(event.target.closest?.("textarea, button")),
    ignoreMutation: () => true,
  };
}
