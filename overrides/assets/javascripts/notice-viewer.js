// Pictures in full: a gallery's one after another, others alone.

const VIEWER = `
  <figure><img alt=""><figcaption aria-live="polite"></figcaption></figure>
  <div class="viewer-tools">
    <button type="button" data-step="-1" aria-label="Ảnh trước">‹ Trước</button>
    <span></span>
    <button type="button" data-step="1" aria-label="Ảnh sau" autofocus>Sau ›</button>
    <button type="button" data-close>Đóng</button>
  </div>`;

// A picture that is no link yet becomes one.
function linked(figure) {
  const image = figure.querySelector("img");
  const shown = image.parentElement.matches("picture") ? image.parentElement : image;
  const link = document.createElement("a");
  link.href = image.src;
  link.setAttribute("aria-label", `Phóng to ảnh: ${image.alt}`);
  figure.insertBefore(link, shown);
  link.append(shown);
  return link;
}

function startViewer(links) {
  const viewer = document.createElement("dialog");
  viewer.className = "viewer";
  viewer.setAttribute("aria-label", "Xem ảnh");
  viewer.innerHTML = VIEWER;
  for (const button of viewer.querySelectorAll("[data-step]")) button.hidden = links.length < 2;
  let current = 0;

  function show(place) {
    current = (place + links.length) % links.length;
    const link = links[current];
    const source = link.querySelector("source");
    const small = link.querySelector("img");
    const caption = link.parentElement.querySelector("figcaption");
    const large = viewer.querySelector("img");
    for (const name of ["width", "height"]) {
      if (small.hasAttribute(name)) large.setAttribute(name, small.getAttribute(name));
    }
    large.alt = small.alt;
    large.sizes = "100vw";
    large.srcset = source ? source.srcset : "";
    large.src = link.href;
    viewer.querySelector("figcaption").textContent = caption ? caption.textContent : small.alt;
    viewer.querySelector("span").textContent = links.length > 1 ? `${current + 1} / ${links.length}` : "";
  }

  viewer.addEventListener("click", ({ target }) => {
    if (target === viewer || "close" in target.dataset) viewer.close();
    else if ("step" in target.dataset) show(current + Number(target.dataset.step));
  });
  viewer.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") show(current - 1);
    if (key === "ArrowRight") show(current + 1);
  });
  // Telephones close with Back, which must not leave the page.
  addEventListener("popstate", () => viewer.open && viewer.close());
  viewer.addEventListener("close", () => {
    if (history.state === "viewer") history.back();
    links[current].focus();
  });
  document.body.append(viewer);
  links.forEach((link, place) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(place);
      history.pushState("viewer", "");
      viewer.showModal();
    });
  });
}

export function startViewers(notice) {
  for (const gallery of notice.querySelectorAll(".gallery")) {
    startViewer([...gallery.querySelectorAll("a")]);
  }
  for (const figure of notice.querySelectorAll("figure")) {
    if (!figure.closest(".gallery, a") && figure.querySelector("img") && !figure.querySelector("a img")) {
      startViewer([linked(figure)]);
    }
  }
}
