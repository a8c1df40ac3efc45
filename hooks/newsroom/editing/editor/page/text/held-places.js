// Places in the text that wait for what is still on its way: they move with what is written meanwhile.

/** What a transaction says that puts something where a place was held. */
export const ARRIVES = "arrives";

export class HeldPlaces {
  constructor() {
    /** @type {Set<{from: number, to: number}>} */
    this.places = new Set();
  }

  /** Hold the place of what is chosen. */
  hold({ from, to }) {
    const place = { from, to };
    this.places.add(place);
    return place;
  }

  /** Let go of a place; whether it was held until now. */
  letGo(place) {
    return this.places.delete(place);
  }

  /** Let go of all, since there is another text now. */
  clear() {
    this.places.clear();
  }

  /** Follow a change: what is typed at a place comes behind what belongs there, what was to come earlier before it. */
  follow(transaction) {
    const side = transaction.getMeta(ARRIVES) ? 1 : -1;
    for (const place of this.places) {
      place.from = transaction.mapping.map(place.from, side);
      place.to = Math.max(place.from, transaction.mapping.map(place.to, side));
    }
  }
}
