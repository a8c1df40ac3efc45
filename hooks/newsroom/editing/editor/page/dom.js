// Elements of the page, made by hand.

/**
 * Make an element. Attributes that begin with "on" are listeners; false and null leave one out.
 * @param {string} name
 * @param {Object<string, unknown>} [attributes]
 * @param {...(Node|string|null|undefined|false)} children
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child || child === ""));
  return element;
}

/** A button that does something of this page. */
export function button(words, onclick, attributes = {}) {
  return make("button", { type: "button", onclick, ...attributes }, words);
}

/** Told to the box that is written in before its words are needed: what is half typed in it is all. */
export const FINISH = "finish";

let made = 0;

/** A name for an element that another one points to. */
export function newId(name) {
  made += 1;
  return `${name}-${made}`;
}

/** What is told, as it stands alone. */
export const asSentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Tell those who listen instead of look. */
export function say(words) {
  const heard = document.getElementById("heard");
  heard.textContent = "";
  requestAnimationFrame(() => (heard.textContent = words));
}

/** Let a text box be as high as its words. */
export function grow(box) {
  if (CSS.supports("field-sizing", "content")) return;
  const fit = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`;
  };
  box.addEventListener("input", fit);
  requestAnimationFrame(fit);
}

/** Let Enter begin no new line in a box whose words stand on one. */
export function keepOnOneLine(box) {
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
}

/**
 * Call `act` once nothing has happened for a while.
 * @returns {{begin: () => void, stop: () => void}} `begin` is called whenever something happens
 */
export function afterPause(act, milliseconds) {
  let waiting = 0;
  const stop = () => clearTimeout(waiting);
  const begin = () => {
    stop();
    waiting = setTimeout(act, milliseconds);
  };
  return { begin, stop };
}
