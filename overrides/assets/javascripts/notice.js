// What a notice offers beside its text: its size, its sound, its print, its address, its pictures.

import { remember } from "./page.js";

function startTextSize(group) {
  const buttons = [...group.querySelectorAll("button")];

  function show() {
    const { size } = document.documentElement.dataset;
    const known = buttons.some((button) => button.dataset.size === size) ? size : "";
    for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.size === known);
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      document.documentElement.dataset.size = button.dataset.size;
      remember("size", button.dataset.size);
      show();
    });
  }
  show();
}

// Reading aloud

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td";
const UNREAD = `${BLOCKS}, sup, figure, .footnote-backref`;

function passages(notice) {
  const parts = [...notice.querySelectorAll("h1, .summary, .body")];
  return []
    .concat(...parts.map((part) => [part, ...part.querySelectorAll(BLOCKS)]))
    .filter((block) => !block.closest("figure"))
    .map((block) => {
      const own = block.cloneNode(true);
      for (const other of own.querySelectorAll(UNREAD)) other.remove();
      return { block, text: own.textContent.replace(/\s+/g, " ").trim() };
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function vietnameseVoice() {
  const voices = speechSynthesis.getVoices().filter((voice) => /^vi([-_]|$)/i.test(voice.lang));
  return voices.find((voice) => voice.localService) || voices[0];
}

function startListening(button, stop, notice) {
  const words = button.querySelector("span");
  let parts = [];
  let next = 0;
  let speaking = null;

  function show() {
    words.textContent = speaking ? "Tạm dừng" : next ? "Nghe tiếp" : "Nghe tin";
    button.classList.toggle("speaking", Boolean(speaking));
    stop.classList.toggle("ready", Boolean(speaking || next));
    for (const { block } of parts) block.classList.remove("heard");
    if (speaking) parts[next].block.classList.add("heard");
  }

  // Pausing is cancelling and beginning the paragraph again: not every browser can pause.
  function pause() {
    speaking = null;
    speechSynthesis.cancel();
    show();
  }

  function end() {
    next = 0;
    pause();
  }

  function speak() {
    if (next >= parts.length) {
      end();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(parts[next].text);
    utterance.voice = vietnameseVoice();
    utterance.lang = "vi-VN";
    utterance.onend = () => {
      if (speaking !== utterance) return;
      next += 1;
      speak();
    };
    utterance.onerror = () => {
      if (speaking === utterance) pause();
    };
    speaking = utterance;
    speechSynthesis.speak(utterance);
    show();
  }

  button.addEventListener("click", () => {
    if (speaking) {
      pause();
      return;
    }
    parts = passages(notice);
    speak();
  });
  stop.addEventListener("click", () => {
    end();
    button.focus();
  });
  addEventListener("pagehide", end);

  // Browsers find their voices late; Safari before 2022 could not be asked by a listener.
  const offer = () => button.classList.toggle("ready", Boolean(vietnameseVoice()));
  speechSynthesis.onvoiceschanged = offer;
  offer();
}

// Sharing

function canonical() {
  const link = document.querySelector("link[rel=canonical]");
  return link ? link.href : location.href;
}

function startSharing(share) {
  const button = share.querySelector(".share-by");
  button.hidden = false;
  share.classList.add("shares");
  button.addEventListener("click", () => {
    const title = document.querySelector("h1").textContent;
    // Who closes the sheet without sharing has made no fault.
    navigator.share({ title, url: canonical() }).catch(() => {});
  });
}

async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  // Browsers keep the clipboard from pages that came without encryption.
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (!copied) throw new Error("not copied");
}

function startCopying(button, status) {
  const words = button.querySelector("span");
  const label = words.textContent;
  button.addEventListener("click", async () => {
    let outcome = "Đã chép";
    try {
      await copy(canonical());
    } catch (error) {
      outcome = "Không chép được";
    }
    words.textContent = status.textContent = outcome;
    button.focus();
    setTimeout(() => {
      words.textContent = label;
      status.textContent = "";
    }, 3000);
  });
}

// Pictures in full

const VIEWER = `
  <figure><img alt=""><figcaption aria-live="polite"></figcaption></figure>
  <div class="viewer-tools">
    <button type="button" data-step="-1" aria-label="Ảnh trước">‹ Trước</button>
    <span></span>
    <button type="button" data-step="1" aria-label="Ảnh sau" autofocus>Sau ›</button>
    <button type="button" data-close>Đóng</button>
  </div>`;

// A picture that is no link yet becomes one.
function linked(figure) {
  const image = figure.querySelector("img");
  const shown = image.parentElement.matches("picture") ? image.parentElement : image;
  const link = document.createElement("a");
  link.href = image.src;
  link.setAttribute("aria-label", `Phóng to ảnh: ${image.alt}`);
  figure.insertBefore(link, shown);
  link.append(shown);
  return link;
}

function startViewer(links) {
  const viewer = document.createElement("dialog");
  viewer.className = "viewer";
  viewer.setAttribute("aria-label", "Xem ảnh");
  viewer.innerHTML = VIEWER;
  for (const button of viewer.querySelectorAll("[data-step]")) button.hidden = links.length < 2;
  let current = 0;

  function show(place) {
    current = (place + links.length) % links.length;
    const link = links[current];
    const source = link.querySelector("source");
    const small = link.querySelector("img");
    const caption = link.parentElement.querySelector("figcaption");
    const large = viewer.querySelector("img");
    for (const name of ["width", "height"]) {
      if (small.hasAttribute(name)) large.setAttribute(name, small.getAttribute(name));
    }
    large.alt = small.alt;
    large.sizes = "100vw";
    large.srcset = source ? source.srcset : "";
    large.src = link.href;
    viewer.querySelector("figcaption").textContent = caption ? caption.textContent : small.alt;
    viewer.querySelector("span").textContent = links.length > 1 ? `${current + 1} / ${links.length}` : "";
  }

  viewer.addEventListener("click", ({ target }) => {
    if (target === viewer || "close" in target.dataset) viewer.close();
    else if ("step" in target.dataset) show(current + Number(target.dataset.step));
  });
  viewer.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") show(current - 1);
    if (key === "ArrowRight") show(current + 1);
  });
  // Telephones close with Back, which must not leave the page.
  addEventListener("popstate", () => viewer.open && viewer.close());
  viewer.addEventListener("close", () => {
    if (history.state === "viewer") history.back();
    links[current].focus();
  });
  document.body.append(viewer);
  links.forEach((link, place) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(place);
      history.pushState("viewer", "");
      viewer.showModal();
    });
  });
}

function startViewers(notice) {
  for (const gallery of notice.querySelectorAll(".gallery")) {
    startViewer([...gallery.querySelectorAll("a")]);
  }
  for (const figure of notice.querySelectorAll("figure")) {
    if (!figure.closest(".gallery, a") && figure.querySelector("img") && !figure.querySelector("a img")) {
      startViewer([linked(figure)]);
    }
  }
}

const notice = document.querySelector(".notice");
const tools = notice.querySelector(".tools");
startTextSize(tools.querySelector(".text-size"));
tools.querySelector(".print").addEventListener("click", () => print());
if ("speechSynthesis" in window) {
  startListening(tools.querySelector(".listen"), tools.querySelector(".listen-stop"), notice);
}
const share = notice.querySelector(".share");
if (share) startCopying(share.querySelector(".copy-link"), share.querySelector("[role=status]"));
if (share && navigator.share) startSharing(share);
if ("HTMLDialogElement" in window) startViewers(notice);
