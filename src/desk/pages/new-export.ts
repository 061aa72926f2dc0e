/** A new export: what it is to hold and how the period is left, tried first and then asked for. */
import { html } from "hono/html";
import { type Day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { mayFollow } from "../../domain/package-state.ts";
import { personFault } from "../../domain/person.ts";
import { askForWork } from "../../pipeline/asked/ask.ts";
import { exportInput } from "../../pipeline/asked/export-input.ts";
import { allPackages, type PackageFacts } from "../../pipeline/deposit/packages.ts";
import { packageOf } from "../../pipeline/deposit/pages.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type NewExportWords, newExportWords } from "../words/new-export.ts";
import { packagesWords } from "../words/packages.ts";
import { hiddenKey } from "./form.ts";
import { exportFlags, readExport } from "./new-export-given.ts";
import { type Given, input } from "./package-forms.ts";
import { crumbsOf, periodOf, type Reader } from "./packages.ts";

type Filled = Pick<Given, "values" | "faults">;

export async function newExportPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { context } = request;
  const asked = new Map(Object.entries(context.req.query()));
  const year = Number(dayOf(site.users.clock.now(), request.reader.agency.timeZone).slice(0, 4)) - 1;
  const values = asked.has("fra")
    ? asked
    : new Map([
        ["fra", `${year}-01-01`],
        ["til", `${year}-12-31`],
      ]);
  return await page(site, request, { values, faults: new Map() });
}

async function page(site: DeskSite, { reader }: AgencyRequest, filled: Filled): Promise<DeskPage> {
  const { agency, language, signedIn } = reader;
  const words = newExportWords[language];
  const all = await allPackages(site.toolsFor(signedIn.user.name), agency);
  const replaceable = all.filter(({ state }) => mayFollow(state, "replaced")).reverse();
  const mayMake = may(signedIn.held, "package.make", agency.id);
  return {
    title: words.title,
    crumbs: crumbsOf(reader, packagesWords[language]),
    ...(filled.faults.size > 0 ? { status: 400 as const } : {}),
    main: html`<h1>${words.title}</h1>
${mayMake ? html`<p class="lead">${words.lead}</p>` : html`<div class="ds-alert" data-color="info"><p>${words.needsArchivist}</p></div>`}
${agency.country === "SE" ? html`<div class="ds-alert" data-color="info"><p>${words.noark}</p></div>` : ""}
${mayMake ? exportForm(reader, words, replaceable, filled) : ""}`,
  };
}

function exportForm(
  reader: Reader,
  words: NewExportWords,
  replaceable: readonly PackageFacts[],
  filled: Filled,
): Html {
  const own = (name: string, label: string, type: "text" | "date" | "email", hint?: string) =>
    input("ny", { name, label, type, ...(hint === undefined ? {} : { hint }) }, filled);
  // a package that nothing can be chosen instead of has no field
  const fault =
    filled.faults.get("") ?? (replaceable.length === 0 ? filled.faults.get("erstatter") : undefined);
  return html`${fault === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${fault}</p></div>`}
<form method="post" action="/${reader.agency.orgNumber}/pakker/nytt" class="desk-form">${hiddenKey(reader)}
<fieldset class="ds-fieldset"><legend class="ds-label">${words.period}</legend><p class="quiet small">${words.periodHint}</p>
<div class="desk-period">${own("fra", words.from, "date")}${own("til", words.to, "date")}</div></fieldset>
${replacesChoice(reader, words, replaceable, filled)}
<fieldset class="ds-fieldset"><legend class="ds-label">${words.choices}</legend>${exportFlags.map(
    ({ flag, field, reason }) =>
      html`<div class="desk-choice"><label class="desk-check"><input class="ds-input" type="checkbox" name="${field}" value="ja"${filled.values.get(field) === "ja" ? html` checked` : ""}> <span>${words.flags[flag]}${reason ? html` <span class="quiet small">(${words.needsReason})</span>` : ""}</span></label></div>`,
  )}</fieldset>
${own("fordi", words.because, "text", words.becauseHint)}
<details${["avtale", "mottaker", "kontakt", "epost"].some((name) => filled.values.get(name) || filled.faults.has(name)) ? html` open` : ""}><summary>${words.delivery}</summary><p class="quiet small">${words.deliveryHint}</p>
${own("avtale", words.agreement, "text")}${own("mottaker", words.recipient, "text")}${own("kontakt", words.contact, "text")}${own("epost", words.contactEmail, "email")}</details>
<p class="quiet small">${words.closes(harmless(reader.signedIn.user.name))}</p>
<p class="desk-links"><button class="ds-button" type="submit" name="hva" value="prov">${words.try}</button>
<button class="ds-button" data-variant="secondary" type="submit" name="hva" value="lag">${words.make}</button></p></form>`;
}

function replacesChoice(
  reader: Reader,
  words: NewExportWords,
  replaceable: readonly PackageFacts[],
  { values, faults }: Filled,
): Html | "" {
  if (replaceable.length === 0) return "";
  const states = packagesWords[reader.language].state;
  const fault = faults.get("erstatter");
  return html`<div class="ds-field"><label class="ds-label" for="erstatter">${words.replaces}</label><p class="quiet small" id="erstatter-hint">${words.replacesHint}</p>
<select class="ds-input" id="erstatter" name="erstatter" aria-describedby="erstatter-hint"><option value="">${words.replacesNone}</option>${replaceable
    .slice(0, 200)
    .map(
      (one) =>
        html`<option value="${one.id}"${values.get("erstatter") === one.id ? html` selected` : ""}>${periodOf(reader, one)} · ${states[one.state]} · ${one.id.slice(-12)}</option>`,
    )}</select>${fault === undefined ? "" : html`<p class="ds-validation-message" data-color="danger">${fault}</p>`}</div>`;
}

/** Asks for the dry run or the export itself; both are told on the page of the work. */
export async function askForExport(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, signedIn, language } = reader;
  const words = newExportWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const read = readExport(form, words);
  const faults = new Map(read.faults);
  const replaced =
    read.given?.replaces === undefined ? undefined : await packageOf(tools, agency, read.given.replaces);
  if (read.given?.replaces !== undefined && !(replaced && mayFollow(replaced.state, "replaced")))
    faults.set("erstatter", words.faults.replaced);
  if (personFault(signedIn.user.name)) faults.set("", words.faults.person);
  if (!read.given || faults.size > 0) return await page(site, request, { values: form, faults });
  const kind = form.get("hva") === "lag" ? "export" : "exportDryRun";
  const input = exportInput(read.given);
  const id = await askForWork(tools, { agencyId: agency.id, kind, input, by: signedIn.user });
  return context.redirect(`/${agency.orgNumber}/arbeid/${id}`, 303);
}

/** A period as an address asks for it. */
export function periodIn(input: unknown): { readonly from: Day; readonly to: Day } | undefined {
  const { from, to } = (input ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  return typeof from === "string" && typeof to === "string"
    ? { from: from as Day, to: to as Day }
    : undefined;
}
