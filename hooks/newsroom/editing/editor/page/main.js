// Which view the page shows; the address says it, so that a reload and the way back lead there again.

import { make } from "./dom.js";
import { Desk } from "./desk.js";
import { drawList } from "./list.js";

const view = document.getElementById("view");
let leave = () => {};
let shown = location.hash;

/** @param {boolean} [isLater] whether she was at another view before, and is to be led to this one */
async function show(isLater = false) {
  const [, place, ...path] = decodeURIComponent(location.hash).split("/");
  const mine = (shown = location.hash);
  leave = () => {};
  document.title = "Soạn tin";
  try {
    const isDesk = place === "tin" || place === "moi";
    const opened = isDesk ? await Desk.open(place === "tin" ? path.join("/") : null) : await drawList();
    if (mine !== shown) return; // she has gone on meanwhile
    view.replaceChildren(...opened.elements);
    leave = () => opened.leave?.();
    if (isLater) view.querySelector("h1").focus();
    await opened.begin?.();
  } catch (error) {
    if (mine !== shown) return;
    console.error(error);
    view.replaceChildren(
      make(
        "main",
        { class: "list-view" },
        make("h1", {}, "Soạn tin"),
        make("p", { class: "trouble", role: "alert" }, error.message),
        make("p", {}, make("a", { href: "#/" }, "Về danh sách tin")),
      ),
    );
  }
}

addEventListener("hashchange", () => {
  if (location.hash === shown) return;
  leave();
  scrollTo(0, 0);
  show(true);
});
show();
