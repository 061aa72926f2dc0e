// Shows the progress of asked work without loading the whole page anew; without it the page refreshes itself.
const place = document.getElementById("arbeid");
let faults = 0;

/** Only what changed is put in, so that a reader of screens is told of nothing twice. */
function show(there) {
  const [old, fresh] = [[...place.children], [...there.children]];
  if (old.length !== fresh.length) return place.replaceChildren(...fresh);
  for (const [index, element] of fresh.entries())
    if (old[index].outerHTML !== element.outerHTML) old[index].replaceWith(element);
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    const there = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("arbeid");
    // signed out, or over: the page itself says what then
    if (!there || there.dataset.over === "ja") return location.reload();
    show(there);
    faults = 0;
  } catch {
    faults += 1;
  }
  setTimeout(look, Math.min(30_000, 2000 * 2 ** faults));
}

if (place) setTimeout(look, 2000);
