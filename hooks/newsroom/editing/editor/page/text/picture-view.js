// A picture in the text: what it shows, what it is for those who do not see it, what stands below it.

import { button, grow, keepOnOneLine, make, newId } from "../dom.js";
import { thumbnail } from "../files/files.js";

/** @param {import("../form/inputs.js").Desk} desk */
export const pictureView = (desk) => (node, view, getPos) => {
  const alt = words("Lời tả ảnh", "alt", "Ví dụ: Hội trường xã, bốn đại biểu ngồi bàn chủ toạ");
  const caption = words("Chú thích dưới ảnh", "caption", "Ví dụ: Quang cảnh buổi công bố kết luận.");
  const remove = button("Bỏ ảnh này", () => view.dispatch(view.state.tr.delete(getPos(), getPos() + node.nodeSize)), {
    class: "small",
  });
  const frame = make(
    "figure",
    { class: "picture", contenteditable: "false" },
    thumbnail(desk.year(), node.attrs.src),
    make("div", { class: "picture-words" }, alt.element, caption.element, remove),
  );

  function words(label, name, example) {
    const box = make("textarea", { id: newId(name), rows: 1, placeholder: example });
    box.addEventListener("input", () => {
      const attributes = { ...node.attrs, [name]: box.value.replace(/\s*\n\s*/g, " ") };
      view.dispatch(view.state.tr.setNodeMarkup(getPos(), null, attributes));
    });
    keepOnOneLine(box);
    grow(box);
    return { box, element: make("div", { class: "field" }, make("label", { for: box.id }, label), box) };
  }
  function show() {
    const isToWrite = desk.model.stand_ins.includes(node.attrs.alt);
    const told = isToWrite ? "" : node.attrs.alt;
    if (alt.box.value !== told) alt.box.value = told;
    if (caption.box.value !== node.attrs.caption) caption.box.value = node.attrs.caption;
    frame.classList.toggle("undescribed", !told);
  }
  show();
  return {
    dom: frame,
    update(other) {
      if (other.type !== node.type || other.attrs.src !== node.attrs.src) return false;
      node = other;
      show();
      return true;
    },
    stopEvent: (event) => Boolean(event.target.closest?.("textarea, button")),
    ignoreMutation: () => true,
  };
};
