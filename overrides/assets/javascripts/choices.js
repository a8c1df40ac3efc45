// The reader's choices of before, put in force before the first paint; page.js takes new ones.
(function () {
  const page = document.documentElement;
  page.classList.add("scripted");
  try {
    page.dataset.size = localStorage.getItem("size") || "";
    page.classList.toggle("still", localStorage.getItem("banner") === "still");
    const media = { light: "not all", dark: "all" }[localStorage.getItem("theme")];
    if (media) document.getElementById("dark").media = media;
  } catch (error) {
    // A browser that keeps nothing shows pages as they are.
  }
})();
