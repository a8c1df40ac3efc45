// A reader's choice, kept for the pages to come.

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    // A browser that keeps nothing still changes this page.
  }
}
