// Asks for the page again while it says that something goes on; without this script people follow the link beside it.
const going = () => document.querySelector("[data-refresh]");

async function again() {
  const now = going();
  if (!now) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("[data-refresh]");
    // only what goes on is put in place of itself, so that nothing that is read or typed moves
    if (!next) return location.reload();
    if (next.textContent !== now.textContent) now.replaceChildren(...next.childNodes);
  } catch {
    // the desk may be on its way up again
  }
  wait();
}

function wait() {
  const seconds = Number(going()?.dataset.refresh);
  if (seconds > 0) setTimeout(again, seconds * 1000);
}

wait();
