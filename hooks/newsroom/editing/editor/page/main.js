// Which view the page shows; the address says it, so that a reload and the way back lead there again.

import { Desk } from "./desk/desk.js";
import { asSentence, button, make } from "./dom.js";
import { drawList } from "./list/list.js";

const view = document.getElementById("view");
let leave = async () => {};
/** What the views that were left still have to do. */
let leaving = Promise.resolve();
let shown = location.hash;

/** @param {boolean} [isLater] whether another view was shown before, so that the focus is to be led to this one */
async function show(isLater = false) {
  const mine = (shown = location.hash);
  document.title = "Soạn tin";
  view.inert = true; // what is typed into a view that is being left would be lost
  try {
    await leaving;
    if (mine !== shown) return; // another view was asked for meanwhile
    const [, place, ...path] = decodeURIComponent(mine).split("/");
    const isDesk = place === "tin" || place === "moi";
    const opened = isDesk ? await Desk.open(place === "tin" ? path.join("/") : null) : await drawList();
    if (mine !== shown) return void opened.leave?.();
    put(...opened.elements);
    leave = async () => opened.leave?.();
    if (isLater) view.querySelector("h1").focus();
    await opened.begin?.();
  } catch (error) {
    if (mine !== shown) return;
    console.error(error);
    const isOff = error.status === 0; // then a reload would show nothing at all
    put(
      make(
        "main",
        { class: "list-view" },
        make("h1", {}, "Soạn tin"),
        make("p", { class: "trouble", role: "alert" }, asSentence(error.message)),
        make(
          "p",
          { class: "row" },
          button(isOff ? "Thử lại" : "Tải lại trang", () => (isOff ? show(true) : location.reload()), { class: "main" }),
          make("a", { href: "#/" }, "Về danh sách tin"),
        ),
      ),
    );
  }
}

function put(...elements) {
  view.replaceChildren(...elements);
  view.inert = false;
}

addEventListener("hashchange", () => {
  leaving = Promise.allSettled([leaving, leave()]);
  leave = async () => {};
  scrollTo(0, 0);
  show(true);
});
show();
