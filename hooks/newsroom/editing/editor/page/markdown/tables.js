// Tables as Markdown, and as HTML where cells are merged, which Markdown cannot say.

import { address, lines } from "./words.js";

const childrenOf = (node) => Array.from({ length: node.childCount }, (_, place) => node.child(place));
const isMerged = (table) =>
  childrenOf(table).some((row) => childrenOf(row).some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1));
const isHead = (row) => childrenOf(row).every((cell) => cell.type.name === "table_header");

export const writeTable = (table) => (isMerged(table) ? asHtml(table) : asLines(table));

function asLines(table) {
  const rows = childrenOf(table);
  const width = Math.max(...rows.map((row) => row.childCount));
  const line = (texts) => `| ${texts.join(" | ")} |`;
  const written = rows.map((row) => line(childrenOf(row).map((cell) => lines(cell).join("<br>"))));
  if (!isHead(rows[0])) written.unshift(line(Array(width).fill("")));
  const aligned = childrenOf(rows[0]).map(
    (cell) => ({ left: ":---", right: "---:", center: ":---:" })[cell.attrs.align] ?? "---",
  );
  written.splice(1, 0, line(aligned));
  return written.join("\n");
}

function asHtml(table) {
  const rows = childrenOf(table);
  const heads = rows.filter((row, place) => rows.slice(0, place + 1).every(isHead));
  const part = (name, some) => (some.length ? [`<${name}>`, ...some.map(rowAsHtml), `</${name}>`] : []);
  return ["<table>", ...part("thead", heads), ...part("tbody", rows.slice(heads.length)), "</table>"].join("\n");
}

function rowAsHtml(row) {
  return `<tr>${childrenOf(row).map(cellAsHtml).join("")}</tr>`;
}

function cellAsHtml(cell) {
  const name = cell.type.name === "table_header" ? "th" : "td";
  const span = (attribute) => (cell.attrs[attribute] > 1 ? ` ${attribute}="${cell.attrs[attribute]}"` : "");
  return `<${name}${span("colspan")}${span("rowspan")}>${wordsAsHtml(cell)}</${name}>`;
}

function wordsAsHtml(cell) {
  return childrenOf(cell)
    .map((node) => {
      if (node.type.name === "hard_break") return "<br>";
      const text = (node.text ?? "").replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
      return node.marks.reduceRight((inner, mark) => inTag(mark, inner), text);
    })
    .join("");
}

const inTag = ({ type, attrs }, inner) =>
  type.name === "link" ? `<a href="${address(attrs.href)}">${inner}</a>` : `<${type.name}>${inner}</${type.name}>`;
