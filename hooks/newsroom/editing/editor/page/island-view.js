// A block that only its Markdown can say: its source, to be changed as text.

import { button, grow, make, newId } from "./dom.js";

const KINDS = [
  [/^\[\^/, "Chú thích cuối bài"],
  [/^(!!!|\?\?\?)/, "Khung lưu ý"],
  [/^(```|~~~)/, "Chữ giữ nguyên từng dấu cách"],
  [/^<!--/, "Lời ghi riêng, không hiện trên trang"],
];
const OTHER = "Phần viết theo cách riêng";

export function islandView(node, view, getPos) {
  const kind = KINDS.find(([sign]) => sign.test(node.attrs.source))?.[1] ?? OTHER;
  const box = make("textarea", { id: newId("source"), rows: node.attrs.source.split("\n").length, spellcheck: "false" });
  box.value = node.attrs.source;
  box.addEventListener("input", () => view.dispatch(view.state.tr.setNodeMarkup(getPos(), null, { source: box.value })));
  grow(box);
  const remove = button("Bỏ phần này", () => view.dispatch(view.state.tr.delete(getPos(), getPos() + node.nodeSize)), { class: "small" });
  const frame = make("div", { class: "island", contenteditable: "false" }, make("label", { for: box.id }, kind), box, remove);
  return {
    dom: frame,
    update(other) {
      if (other.type !== node.type) return false;
      node = other;
      if (box.value !== node.attrs.source) box.value = node.attrs.source;
      return true;
    },
    stopEvent: (event) => Boolean(event.target.closest?.("textarea, button")),
    ignoreMutation: () => true,
  };
}
