// Reading without a network: the offer on every page. It is made only where it can be kept, and does nothing before a reader takes it up:
// what follows then is in a script of its own. Nothing is stored, and no cache or worker made, by looking whether something is kept.

const works = isSecureContext && /^https?:$/.test(location.protocol) && "serviceWorker" in navigator && "caches" in globalThis;

function load(place, isPage) {
  const script = new URL(place.dataset.script, document.baseURI);
  return import(script).then(({ start }) => start(place, isPage)).catch(() => {
    const said = document.createElement("p");
    said.textContent = place.dataset.failed;
    said.setAttribute("role", "alert");
    place.append(said);
  });
}

for (const place of document.querySelectorAll("[data-offline]")) {
  if (place.classList.contains("keep-page")) {
    if (works) load(place, true);
    else {
      const said = document.createElement("p");
      said.className = "notice";
      said.textContent = place.dataset.cannot;
      place.append(said);
    }
  } else if (works) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", ({ target }) => {
      target.parentElement.remove();
      load(place, false);
    });
  }
}
