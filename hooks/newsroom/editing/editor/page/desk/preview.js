// The real page of the notice, as the site makes it, in a frame in which no script runs.

import { make } from "../dom.js";

export class Preview {
  constructor() {
    this.said = make("p", { class: "preview-said", role: "status" });
    this.frame = this.draw();
    this.frames = make("div", { class: "frames" }, this.frame);
    this.element = make("section", { class: "preview", "aria-label": "Trang thật" }, this.said, this.frames);
    this.html = "";
  }

  draw() {
    return make("iframe", { sandbox: "allow-same-origin", title: "Trang thật của tin" });
  }

  /** Show a page, none where faults prevent it: then the one before stays, and it is said. */
  show(html, isUnfinished) {
    const awaited = isUnfinished ? "Điền các mục phải có" : "Sửa những chỗ báo đỏ";
    this.said.textContent = html ? "" : `${awaited} thì trang hiện ra ở đây.`;
    this.element.classList.toggle("waiting", !html);
    if (!html || html === this.html) return;
    this.html = html;
    this.coming?.remove();
    const coming = this.draw();
    coming.className = "coming";
    coming.addEventListener("load", () => this.settle(coming), { once: true });
    coming.srcdoc = html;
    this.coming = coming;
    this.frames.append(coming);
  }

  /** Put a page that is there in the place of the one before, at the same height of it. */
  settle(coming) {
    if (coming !== this.coming) return;
    const page = coming.contentDocument;
    page.getElementById("dark")?.setAttribute("media", document.getElementById("dark").media);
    // It is looked at, not walked through: a link would leave the notice.
    page.addEventListener("click", (event) => event.target.closest("a") && event.preventDefault());
    coming.contentWindow.scrollTo(0, this.frame.contentWindow.scrollY);
    this.frame.remove();
    coming.className = "";
    this.frame = coming;
    this.coming = null;
  }
}
