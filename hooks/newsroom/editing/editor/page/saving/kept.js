// Work that is not saved yet, kept by the browser so that a reload or a power cut loses nothing.

const PREFIX = "soan-tin:";
const NEW = "moi";

const nameOf = (path) => PREFIX + (path ?? NEW);

/** Keep what is to be saved; nothing where it is saved. */
export function keep(work) {
  try {
    if (!work.isDirty) localStorage.removeItem(nameOf(work.path));
    else localStorage.setItem(nameOf(work.path), JSON.stringify({ ...work.body(), at: Date.now() }));
  } catch {
    // A browser that keeps nothing still saves.
  }
}

/** What was kept of a notice: its changes, the digest of the file they belong to, and when. */
export function kept(path) {
  try {
    return JSON.parse(localStorage.getItem(nameOf(path)) ?? "null");
  } catch {
    return null;
  }
}

export function forget(path) {
  try {
    localStorage.removeItem(nameOf(path));
  } catch {
    // Nothing was kept either.
  }
}

/** Keep a small thing from one notice to the next, such as the editor's name. */
export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // The editor is asked again.
  }
}

export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name) ?? "";
  } catch {
    return "";
  }
}
