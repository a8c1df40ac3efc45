// What a notice offers beside its text: its size, its sound, its print, its address, its pictures.

import { startListening } from "./notice-listening.js";
import { startCopying, startSharing } from "./notice-sharing.js";
import { startTextSize } from "./notice-text-size.js";
import { startViewers } from "./notice-viewer.js";

const notice = document.querySelector(".notice");
const tools = notice.querySelector(".tools");
startTextSize(tools.querySelector(".text-size"));
tools.querySelector(".print").addEventListener("click", () => print());
if ("speechSynthesis" in window) {
  startListening(tools.querySelector(".listen"), tools.querySelector(".listen-stop"), notice);
}
const share = notice.querySelector(".share");
if (share) startCopying(share.querySelector(".copy-link"), share.querySelector("[role=status]"));
if (share && navigator.share) startSharing(share);
if ("HTMLDialogElement" in window) startViewers(notice);
