// Where a new notice is kept that has no file yet: each window has a slot of its own, so that two never meet in one.

import { keptNames } from "./kept.js";

const NEW = "moi/";
const OWN = "soan-tin:slot";
/** Milliseconds that a window waits for its own slot: before a reload it was there itself. */
const PATIENCE = 1000;

let letGo = () => {};

/**
 * The slot of this window: its own after a reload, one that a closed window has left behind, or a new one.
 * It belongs to this window until it is let go of.
 * @returns {Promise<string>}
 */
export async function takeSlot() {
  letGo();
  const own = ownSlot();
  if (own && (await holds(own, { signal: AbortSignal.timeout(PATIENCE) }))) return own;
  const left = keptNames().filter((name) => name.startsWith(NEW));
  for (const slot of [...left, NEW + String(Math.random()).slice(2)]) {
    if (!(await holds(slot, { ifAvailable: true }))) continue;
    ownSlot(slot);
    return slot;
  }
}

export function leaveSlot() {
  letGo();
}

/** Whether this window holds a slot now; the browser takes it back from one that is closed. */
function holds(slot, options) {
  return new Promise((tell) => {
    if (!navigator.locks) return tell(true); // then windows cannot know of each other
    const held = (lock) => {
      tell(lock !== null);
      return lock && new Promise((release) => (letGo = release));
    };
    navigator.locks.request(slot, options, held).catch(() => tell(false));
  });
}

/** The slot that this window had before it was loaded anew; with a slot, remember that. */
function ownSlot(slot) {
  try {
    if (slot) sessionStorage.setItem(OWN, slot);
    return sessionStorage.getItem(OWN);
  } catch {
    return slot ?? null; // a browser that keeps nothing
  }
}
