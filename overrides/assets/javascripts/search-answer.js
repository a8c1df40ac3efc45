// Which notices a reader is given for what was typed and chosen.

import { asksForNews, readQuery } from "./search-query.js";
import { find } from "./search-ranking.js";

const NUMBER = /[0-9]|m[uư][oơ]i/iu;

/** The notices for what is chosen; `again` where an edition's files may have gone meanwhile. */
export async function answer(index, chosen, options) {
  await index.open(options);
  const [category, year] = [chosen.get("chuyen-muc"), Number(chosen.get("nam"))];
  const filter = await index.filter(category, year);
  const text = chosen.get("q") || "";
  const any = asksForNews(text);
  const found = any ? null : await ask(index, text, filter);
  if (found || !(any || category || year)) return found;
  const all = [];
  for (let notice = index.size - 1; notice >= 0; notice -= 1) if (filter(notice)) all.push(notice);
  return { all, best: all, whole: true, spelled: true, listed: true };
}

/** What is found for a text; spelled as notices are, where they have it rather so: only what has a number may be. */
async function ask(index, text, filter) {
  const found = await find(index, readQuery(text), filter);
  if (!NUMBER.test(text) || (found.whole && !found.lacking)) return found;
  // Lost on its way, it takes nothing from what is found.
  const typed = await import("./search-typed.js").catch(() => null);
  const other = typed && (await find(index, readQuery(typed.asWritten(text)), filter));
  return other && other.whole && !(found.whole && found.lacking < other.lacking) ? other : found;
}
