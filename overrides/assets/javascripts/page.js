// Reading needs none of this: it keeps the reader's choices, closes the menu and ends lines in good places.

import { remember } from "./remember.js";
import { keepWhole } from "./unbroken.js";

const themes = [
  { name: "auto", media: "(prefers-color-scheme: dark)", label: "theo máy" },
  { name: "light", media: "not all", label: "sáng" },
  { name: "dark", media: "all", label: "tối" },
];

function startThemeSwitch(button) {
  const sheet = document.getElementById("dark");
  // choices.js has set it as it was chosen before.
  let current = themes.findIndex((theme) => theme.media === sheet.media);

  function show() {
    sheet.media = themes[current].media;
    button.querySelector("span").textContent = themes[current].label;
  }

  button.addEventListener("click", () => {
    current = (current + 1) % themes.length;
    remember("theme", themes[current].name);
    show();
  });
  show();
  button.hidden = false;
}

function startBanner(stop) {
  // choices.js keeps it still until the box says so.
  stop.checked = document.documentElement.classList.contains("still");
  document.documentElement.classList.remove("still");
  stop.addEventListener("change", () => {
    document.querySelector(".banner-window").scrollLeft = 0;
    remember("banner", stop.checked ? "still" : "moving");
  });
}

function startMenu(menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  for (const departure of ["click", "focusin"]) {
    document.addEventListener(departure, (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  }
}

// What was typed on another page stays in the box, though the script that searches may be lost on its way.
function keepQuery(box) {
  box.value = box.value || new URLSearchParams(location.search).get("q") || "";
}

startThemeSwitch(document.querySelector(".theme"));
document.querySelectorAll(".search-form [name=q]").forEach(keepQuery);
document.querySelectorAll(".menu details, .menu-all details").forEach(startMenu);
const stop = document.querySelector(".banner-stop input");
if (stop) startBanner(stop);
keepWhole();
