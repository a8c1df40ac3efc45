// The real page of the notice, as the site makes it, in a frame in which no script runs.

import { make } from "./dom.js";

export class Preview {
  constructor() {
    this.frame = make("iframe", { sandbox: "allow-same-origin", title: "Trang thật của tin" });
    this.said = make("p", { class: "preview-said", role: "status" });
    this.element = make("section", { class: "preview", "aria-label": "Trang thật" }, this.said, this.frame);
    this.frame.addEventListener("load", () => this.settle());
    this.html = "";
  }

  /** Show a page, none where faults prevent it: then the one before stays, and it is said. */
  show(html) {
    this.said.textContent = html ? "" : "Sửa những chỗ báo đỏ thì trang hiện ra ở đây.";
    this.element.classList.toggle("waiting", !html);
    if (!html || html === this.html) return;
    this.html = html;
    this.top = this.frame.contentWindow?.scrollY ?? 0;
    this.frame.srcdoc = html;
  }

  settle() {
    const page = this.frame.contentDocument;
    if (!page || !this.html) return;
    this.frame.contentWindow.scrollTo(0, this.top);
    const night = document.getElementById("dark").media;
    page.getElementById("dark")?.setAttribute("media", night);
    // It is looked at, not walked through: a link would leave the notice.
    page.addEventListener("click", (event) => event.target.closest("a") && event.preventDefault());
  }
}
