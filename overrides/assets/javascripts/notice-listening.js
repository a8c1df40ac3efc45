// Reading aloud, paragraph by paragraph, by a Vietnamese voice of the browser.

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

export function startListening(button, stop, notice) {
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
