// Sharing: the system's own sheet, and the address to paste.

function canonical() {
  const link = document.querySelector("link[rel=canonical]");
  return link ? link.href : location.href;
}

export function startSharing(share) {
  const button = share.querySelector(".share-by");
  button.hidden = false;
  share.classList.add("shares");
  button.addEventListener("click", () => {
    const title = document.querySelector("h1").textContent;
    // Who closes the sheet without sharing has made no fault.
    navigator.share({ title, url: canonical() }).catch(() => {});
  });
}

async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  // Browsers keep the clipboard from pages that came without encryption.
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (!copied) throw new Error("not copied");
}

export function startCopying(button, status) {
  const words = button.querySelector("span");
  const label = words.textContent;
  button.addEventListener("click", async () => {
    let outcome = "Đã chép";
    try {
      await copy(canonical());
    } catch (error) {
      outcome = "Không chép được";
    }
    words.textContent = status.textContent = outcome;
    button.focus();
    setTimeout(() => {
      words.textContent = label;
      status.textContent = "";
    }, 3000);
  });
}
