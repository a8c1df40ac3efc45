// Other windows of this browser in which the same notice is open.

const channel = "BroadcastChannel" in window ? new BroadcastChannel("soan-tin") : null;
const me = crypto.randomUUID?.() ?? String(Math.random());

export class Elsewhere {
  /** @param {{open: () => void, saved: () => void}} told called when another window has it open, or saves it */
  constructor(path, told) {
    this.path = path;
    this.hear = ({ data }) => {
      if (data.path !== this.path || data.from === me) return;
      if (data.says === "opened") this.say("open");
      told[data.says === "saved" ? "saved" : "open"]();
    };
    channel?.addEventListener("message", this.hear);
    this.say("opened");
  }

  say(says) {
    if (this.path) channel?.postMessage({ path: this.path, from: me, says });
  }

  leave() {
    channel?.removeEventListener("message", this.hear);
  }
}
