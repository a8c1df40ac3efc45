// Work that is not saved yet, kept by the browser so that a reload or a power cut loses nothing.

const PREFIX = "soan-tin:";

/** Keep what is to be saved; nothing where it is saved. What another window keeps of the notice stays. */
export function keep(work) {
  try {
    if (work.isDirty) localStorage.setItem(PREFIX + work.keptAs, JSON.stringify({ ...work.body(), at: Date.now() }));
    else if (work.isKept) localStorage.removeItem(PREFIX + work.keptAs);
    work.isKept = work.isDirty;
  } catch {
    // A browser that keeps nothing still saves.
  }
}

/** What was kept of a notice: its changes, the digest of the file they belong to, and when. */
export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept either.
  }
}

/** The names of all that is kept, the newest first. */
export function keptNames() {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    const when = (name) => kept(name)?.at ?? 0;
    return names.map((name) => name.slice(PREFIX.length)).sort((one, other) => when(other) - when(one));
  } catch {
    return [];
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
