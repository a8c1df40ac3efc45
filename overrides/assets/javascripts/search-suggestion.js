// What a reader may have meant whose words no notice has. Loaded only when that happens.

import { COST, Lexicon } from "./search-lexicon.js";
import { readQuery } from "./search-query.js";
import { find } from "./search-ranking.js";
import { toWord, wordsOf } from "./search-words.js";

const MOST_TRIES = 8;

/** The text of the likeliest other query that finds something; null if there is none. */
export async function suggest(index, text) {
  const lexicon = new Lexicon(await index.vocabulary());
  const plain = text.normalize("NFC");
  const words = wordsOf(plain).map(({ start, end }) => plain.slice(start, end));
  let tries = [{ text: "", cost: 0, guesses: 0 }];
  let behind = [];
  for (const word of words) {
    const ways = lexicon.ways(word, behind);
    behind = await wordsBehind(index, word);
    tries = [].concat(...tries.map((each) => ways.map((way) => joined(each, way))));
    tries = tries.filter(({ guesses }) => guesses <= Math.ceil(words.length / 2));
    tries = tries.sort((one, other) => one.cost - other.cost).slice(0, MOST_TRIES);
  }
  const answers = await Promise.all(tries.map((each) => each.cost && answer(index, each.text, each.guesses > 0)));
  const [best] = tries
    .map((each, place) => ({ ...each, answer: answers[place] }))
    .filter(({ answer }) => answer && answer.whole && answer.spelled)
    .sort((one, other) => one.answer.lacking - other.answer.lacking || one.cost - other.cost || other.answer.best.length - one.answer.best.length);
  if (!best) return null;
  const marked = await withMarks(index, best.text.trim());
  const found = await answer(index, marked);
  return found.whole && found.spelled && found.lacking <= best.answer.lacking ? marked : best.text.trim();
}

function joined(begun, { text, cost }) {
  return { text: `${begun.text} ${text}`, cost: begun.cost + cost, guesses: begun.guesses + (cost >= COST.letter) };
}

/** What a query finds, of which no word is still being typed; as one phrase where it is but a guess. */
function answer(index, text, guessed = false) {
  return find(index, readQuery(guessed ? `"${text}"` : `${text} `));
}

/** The words that stand behind a word somewhere; none where those are too many to load. */
async function wordsBehind(index, word) {
  const lists = await index.lists(`${toWord(word).fold} `, { prefix: true });
  return (lists || []).map(([key]) => key.split(" ")[1]);
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
