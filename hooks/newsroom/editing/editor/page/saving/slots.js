// Where a new notice is kept that has no file yet: each window has a slot of its own, so that two never meet in one.

import { keptNames } from "./kept.js";

const NEW = "moi/";
const OWN = "soan-tin:slot";
/** Milliseconds that a window waits for its own slot: before a reload it was there itself. */
const PATIENCE = 1000;

/**
 * The slot of this window: its own after a reload, one that a closed window has left behind, or a new one.
 * It belongs to this window until it is let go of.
 * @returns {Promise<{name: string, letGo: () => void}>}
 */
export async function takeSlot() {
  const own = ownSlot();
  const found = own && (await hold(own, { signal: AbortSignal.timeout(PATIENCE) }));
  if (found) return found;
  const left = keptNames().filter((name) => name.startsWith(NEW));
  for (const name of [...left, NEW + String(Math.random()).slice(2)]) {
    const slot = await hold(name, { ifAvailable: true });
    if (!slot) continue;
    ownSlot(name);
    return slot;
  }
}

/** Hold a slot; none where another window holds it. The browser takes it back from one that is closed. */
function hold(name, options) {
  return new Promise((tell) => {
    if (!navigator.locks) return tell({ name, letGo() {} }); // then windows cannot know of each other
    const held = (lock) => {
      if (!lock) return tell(null);
      return new Promise((letGo) => tell({ name, letGo }));
    };
    navigator.locks.request(name, options, held).catch(() => tell(null));
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
