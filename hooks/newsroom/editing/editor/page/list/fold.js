// Words without marks, as people type them in a hurry.

/** Take the marks off: Giám sát → giam sat. */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
