/** The forms by which an officer corrects the other side of an entry, screens it on a ground, or lifts that. */
import { html } from "hono/html";
import type { groundsToday } from "../../pipeline/journal/change-entry.ts";
import type { EntryHistory } from "../../pipeline/journal/entries.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { entryChangeWordsOf } from "../words/journal-changes.ts";
import { actForm, reasonForm, typed } from "./journal-form.ts";

type Grounds = ReturnType<typeof groundsToday>;

export function changeForms(
  request: AgencyRequest,
  entry: EntryHistory,
  grounds: Grounds,
  itemId: string,
): Html {
  const words = entryChangeWordsOf[request.reader.language];
  const did = (...acts: readonly string[]) => entry.acts.some(({ act }) => acts.includes(act));
  return html`${entry.direction === "internal" ? "" : partyForm(request, entry)}
${did("named") ? reasonForm(request, entry.id, "angre-part", words.undoParty, seen(entry)) : ""}
${screenForm(request, entry, grounds)}
${liftForm(request, entry, itemId)}
${did("screened", "lifted") ? actForm(request, entry.id, "angre-skjerming", { of: "us", label: words.undoScreening, fields: html`${seen(entry)}${readBox(request, "angre-skjerming", "us")}`, secondary: true }) : ""}`;
}

/** So many changes the page shows: what was done since is not changed unseen, nor by a form that is sent twice. */
function seen({ acts }: EntryHistory): Html {
  return html`<input type="hidden" name="sett-post" value="${acts.filter((one) => one.of === "entry").length}">`;
}

function partyForm(request: AgencyRequest, entry: EntryHistory): Html {
  const words = entryChangeWordsOf[request.reader.language];
  const kind = typed(request, "part", "slag");
  const choice = (value: string, label: string) =>
    html`<label class="choice"><input type="radio" name="slag" value="${value}" required${kind === value ? html` checked` : ""}> ${label}</label>`;
  return actForm(request, entry.id, "part", {
    of: "p",
    label: words.party,
    fields: html`${seen(entry)}<label class="ds-label" for="part">${words.partyName}</label><input class="ds-input" id="part" name="part" required maxlength="200" autocomplete="off" value="${typed(request, "part", "part") || entry.party}">
<fieldset class="ds-fieldset"><legend>${words.partyKind}</legend><p class="quiet small">${words.partyHint}</p>
${choice("person", words.person)}${choice("organisation", words.organisation)}</fieldset>`,
  });
}

function screenForm(request: AgencyRequest, entry: EntryHistory, grounds: Grounds): Html {
  const words = entryChangeWordsOf[request.reader.language];
  const chosen = typed(request, "hjemmel", "hjemmel");
  return actForm(request, entry.id, "hjemmel", {
    of: "g",
    label: entry.screened ? words.otherGround : words.screen,
    fields: html`${seen(entry)}<p class="quiet small" id="g-hint">${words.screenHint}</p><label class="ds-label" for="g-hjemmel">${words.ground}</label><select class="ds-input" id="g-hjemmel" name="hjemmel" required aria-describedby="g-hint"><option value=""></option>${grounds.map(({ text }) => html`<option${text === chosen ? html` selected` : ""}>${text}</option>`)}</select>`,
  });
}

/** What the document itself is screened by is decided where it is read. */
function liftForm(request: AgencyRequest, entry: EntryHistory, itemId: string): Html | "" {
  const { agency, language } = request.reader;
  const words = entryChangeWordsOf[language];
  if (entry.documentScreened)
    return html`<p>${words.documentScreened} <a class="ds-link" href="/${agency.orgNumber}/ko/${itemId}">${words.decideThere}</a></p>`;
  if (!entry.screened) return "";
  return actForm(request, entry.id, "opphev", {
    of: "l",
    label: words.lift,
    fields: html`${seen(entry)}<p class="quiet small">${words.liftHint}</p>${readBox(request, "opphev", "l")}`,
  });
}

function readBox(request: AgencyRequest, act: string, of: string): Html {
  const words = entryChangeWordsOf[request.reader.language];
  const checked = typed(request, act, "lest") === "1";
  return html`<label class="choice"><input type="checkbox" id="${of}-lest" name="lest" value="1"${checked ? html` checked` : ""}> ${words.read}</label>`;
}
