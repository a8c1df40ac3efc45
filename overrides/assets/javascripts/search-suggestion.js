// What a reader may have meant whose words no notice has. Loaded only when that happens.

import { COST, Lexicon } from "./search-lexicon.js";
import { readQuery } from "./search-query.js";
import { find } from "./search-ranking.js";
import { toWord } from "./search-words.js";

const MOST_TRIES = 8;

/** The text of the likeliest other query that finds something; null if there is none. */
export async function suggest(index, text) {
  const lexicon = new Lexicon(await index.vocabulary());
  let tries = [{ text: "", cost: 0 }];
  for (const word of text.normalize("NFC").split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
    const ways = lexicon.ways(word);
    tries = [].concat(...tries.map((each) => ways.map((way) => ({ text: `${each.text} ${way.text}`, cost: each.cost + way.cost }))));
    tries = tries.sort((one, other) => one.cost - other.cost).slice(0, MOST_TRIES);
  }
  // A space behind it, since no word of it is still being typed.
  const answers = await Promise.all(tries.map(async (each) => each.cost && find(index, await readQuery(`${each.text} `))));
  const [best] = tries
    .map((each, place) => ({ ...each, answer: answers[place] }))
    .filter(({ answer }) => answer && answer.whole && answer.spelled)
    // Other letters are a guess, which only words that stand side by side bear out.
    .filter(({ answer, cost }) => cost < COST.letter || !answer.nearly)
    .sort((one, other) => one.answer.nearly - other.answer.nearly || one.cost - other.cost || other.answer.best.length - one.answer.best.length);
  return best ? withMarks(index, best.text.trim()) : null;
}

/** A text in which words without marks are spelled as notices mostly spell them side by side. */
async function withMarks(index, text) {
  const words = text.split(" ").map((word) => ({ ...toWord(word), text: word, often: 0 }));
  const runs = words.length > 1 ? words.slice(1).map((word, place) => [words[place], word]) : [words];
  await Promise.all(
    runs.map(async (run) => {
      const lists = await index.lists(run.map((word) => word.fold).join(" "));
      for (const [key, digits] of lists) {
        const names = key.split(" ");
        if (run.some((word, place) => word.marked && word.name !== names[place])) continue;
        for (const [place, word] of run.entries()) {
          if (!word.marked && digits.length > word.often) Object.assign(word, { text: names[place], often: digits.length });
        }
      }
    }),
  );
  return words.map((word) => word.text).join(" ");
}
