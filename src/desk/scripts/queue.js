/**
 * The queue by keys of one letter: only while the focus is in it, never with Ctrl, Alt or Meta, never in a field, and only
 * while they are switched on (WCAG 2.1.4). Everything that it does a form or a link of the page does without it.
 */
const queue = document.querySelector(".queue");
const told = document.querySelector("#melding");
/** the way goes on within the queue, or a form is on its way */
let staying = false;

const store = {
  get(name) {
    try {
      return sessionStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      if (value === null) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, value);
    } catch {
      // a browser that keeps nothing forgets the selection with the page
    }
  },
};

if (queue) {
  begin();
  keepSelection();
  keepDraft();
  keepHeld();
  queue.addEventListener("keydown", pressed);
}

/** After each act, and on opening an item, the focus is where the next act is done from. */
function begin() {
  const first = document.querySelector("#avslag") ?? document.querySelector("[aria-invalid]");
  (first ?? queue.querySelector("#tråd") ?? document.querySelector("#innhold"))?.focus();
  queue.querySelector(".queue-row[data-current]")?.scrollIntoView({ block: "nearest" });
  if (queue.dataset.keys === "on")
    for (const one of queue.querySelectorAll("[data-key]"))
      one.setAttribute("aria-keyshortcuts", one.dataset.key);
}

function isField(element) {
  return element.closest("input, textarea, select, [contenteditable]") !== null;
}

function pressed(event) {
  if (queue.dataset.keys !== "on" || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return;
  // what Enter does to a link, a button or a fold it goes on doing
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  const key =
    event.shiftKey && event.key !== "?" && event.key !== "/" ? `Shift+${event.key.toLowerCase()}` : event.key;
  const act = keys[key];
  if (!act) return;
  event.preventDefault();
  act();
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  1: () => choose(1),
  2: () => choose(2),
  3: () => choose(3),
  0: () => field("#til"),
  x: () => pick(false),
  "Shift+x": () => pick(true),
  Enter: () => document.querySelector("#bekreft")?.requestSubmit(),
  z: () => document.querySelector("#angre")?.requestSubmit(),
  n: () => field("#notat-tekst"),
  o: () => document.querySelector("#original a")?.click(),
  "/": () => field("#finn"),
  "?": () => {
    const help = document.querySelector(".queue-keys");
    help.open = true;
    help.querySelector("summary").focus();
  },
};

function rows() {
  return [...queue.querySelectorAll(".queue-row")];
}

function here() {
  return rows().findIndex((row) => row.dataset.current !== undefined);
}

function move(by) {
  const all = rows();
  const at = here();
  const next = all[at === -1 ? 0 : at + by];
  if (!next) return;
  staying = true;
  next.querySelector("a").click();
}

/** An outcome as it is proposed is confirmed by Enter; any other needs a reason, so that field is next. */
function choose(number) {
  const radio = queue.querySelector(`input[name="utfall"][data-key="${number}"]`);
  if (!radio) return;
  radio.checked = true;
  const stands = radio.dataset.proposed === "true" && document.querySelector("#bekreft");
  if (stands) document.querySelector("#bekreft button").focus();
  else field("#fordi");
}

function field(selector) {
  const one = document.querySelector(selector);
  if (!one) return;
  for (let fold = one.closest("details"); fold; fold = fold.parentElement.closest("details"))
    fold.open = true;
  one.focus();
}

/** What is selected stays so from page to page, in this window. */
function keepSelection() {
  const kept = new Set((store.get("ko-valgt") ?? "").split(" "));
  for (const box of boxes()) {
    if (kept.has(box.value)) box.checked = true;
    box.addEventListener("change", () => {
      const now = new Set((store.get("ko-valgt") ?? "").split(" ").filter(Boolean));
      if (box.checked) now.add(box.value);
      else now.delete(box.value);
      store.set("ko-valgt", [...now].join(" "));
    });
  }
  document.querySelector("#velg")?.addEventListener("submit", () => {
    staying = true;
    store.set("ko-valgt", null);
  });
}

function boxes() {
  return [...queue.querySelectorAll('input[name="valgt"]')];
}

function pick(range) {
  const all = boxes();
  const at = here();
  if (!all[at]) return;
  const from = range ? all.findIndex((box) => box.value === store.get("ko-sist")) : at;
  const [first, last] = [Math.min(from === -1 ? at : from, at), Math.max(from, at)];
  const checked = range || !all[at].checked;
  for (const box of all.slice(first, last + 1)) {
    box.checked = checked;
    box.dispatchEvent(new Event("change"));
  }
  store.set("ko-sist", all[at].value);
}

/** What was typed and not sent comes back: after a session that ended, a page that was left, a browser that fell over. */
function keepDraft() {
  // of a form that was refused the address goes on after the item's
  const name = `ko-skrevet ${location.pathname.split("/").slice(0, 4).join("/")}`;
  const fields = [...queue.querySelectorAll(".desk-form input:not([type=hidden]):not([type=radio])")];
  const kept = JSON.parse(store.get(name) ?? "{}");
  if (new URLSearchParams(location.search).has("gjort")) clearDrafts(name, kept);
  for (const one of fields) {
    const text = kept[one.id];
    if (text === undefined || text === one.value) continue;
    one.value = text;
    told.textContent = queue.dataset.draftKept;
  }
  for (const one of fields)
    one.addEventListener("input", () => {
      kept[one.id] = one.value;
      store.set(name, JSON.stringify(kept));
    });
  for (const form of queue.querySelectorAll(".desk-form"))
    form.addEventListener("submit", () => {
      const sent = fields.filter((one) => form.contains(one)).map(({ id }) => id);
      store.set("ko-sendt", JSON.stringify({ name, sent }));
    });
}

/** What was done is no draft any more: of other items nothing, of the one that is open now what was sent of it. */
function clearDrafts(but, kept) {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith("ko-skrevet ") && name !== but) sessionStorage.removeItem(name);
  } catch {
    // nothing is kept, so nothing is left
  }
  const { name, sent } = JSON.parse(store.get("ko-sendt") ?? "{}");
  if (name !== but) return;
  for (const id of sent) delete kept[id];
  store.set(but, JSON.stringify(kept));
}

/** The item is held on while somebody works at it, and given back when they leave the queue. */
function keepHeld() {
  const { held } = queue.dataset;
  if (!held) return;
  const key = () => new URLSearchParams({ key: queue.querySelector('input[name="key"]')?.value ?? "" });
  let active = false;
  for (const what of ["keydown", "pointerdown", "scroll", "input"])
    addEventListener(what, () => (active = true), { passive: true });
  setInterval(async () => {
    if (!active) return;
    active = false;
    const answer = await fetch(`${held}/behold`, { method: "POST", body: key() }).catch(() => undefined);
    const { mine } = answer?.ok ? await answer.json() : { mine: answer === undefined };
    if (!mine) told.textContent = queue.dataset.leaseOver;
  }, 4 * 60_000);
  addEventListener("submit", () => (staying = true));
  queue.addEventListener("click", (event) => {
    if (event.target.closest("a")) staying = true;
  });
  addEventListener("pagehide", () => {
    if (!staying) navigator.sendBeacon(`${held}/slipp`, key());
  });
}
