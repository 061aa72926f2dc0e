/** The object store: what was read back, what is missing or damaged and what to do, and a check that is asked for. */
import { html } from "hono/html";
import { askedState } from "../../domain/asked.ts";
import { listAskedWork } from "../../pipeline/asked/ask.ts";
import { damagedObjects } from "../../pipeline/fixity/damaged.ts";
import { countObjects } from "../../pipeline/fixity/verify.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { storeWords } from "../words/store.ts";
import { asked } from "./channel-acts.ts";
import type { Reader } from "./channels.ts";
import { hiddenKey } from "./form.ts";
import { shownCount } from "./sizes.ts";
import { besideTheStore } from "./store-beside.ts";

const shownDamage = 100;
const shownChecks = 5;

export async function storePage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = storeWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const at = (moment: Date) => time(moment, agency.timeZone, language);
  const checks = await listAskedWork(tools.pool, agency.id, ["storeCheck"], shownChecks);
  return {
    title: words.heading,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    main: html`<h1>${words.heading}</h1><p class="lead">${words.intro}</p>
${counts(reader, await countObjects(tools))}
<form method="post" action="/${agency.orgNumber}/lager" class="desk-form">${hiddenKey(reader)}<p class="quiet small">${words.askHint}</p><p><button class="ds-button" data-variant="secondary" type="submit">${words.ask}</button></p></form>
${checks.length === 0 ? "" : html`<h2>${words.checks}</h2><table class="ds-table stacking"><thead><tr><th scope="col">${words.asked}</th><th scope="col">${words.by}</th><th scope="col">${words.state}</th></tr></thead><tbody>${checks.map((one) => html`<tr><th scope="row" data-label="${words.asked}">${at(one.askedAt)}</th><td data-label="${words.by}">${harmless(one.by)}</td><td data-label="${words.state}">${words.states[askedState(one)]}</td></tr>`)}</tbody></table>`}
<h2>${words.list}</h2>${damage(reader, await damagedObjects(tools, agency, shownDamage))}
${await besideTheStore(tools, reader)}`,
  };
}

function counts({ agency, language }: Reader, found: Awaited<ReturnType<typeof countObjects>>): Html {
  const words = storeWords[language];
  if (!found) return html`<p>${words.notCounted}</p>`;
  const at = (moment: Date) => time(moment, agency.timeZone, language);
  return html`<dl class="facts">${(["referred", "neverRead", "missing", "damaged"] as const).map((name) => html`<dt>${words[name]}</dt><dd>${shownCount(found[name], language)}</dd>`)}
${found.allReadSince ? html`<dt>${words.allRead}</dt><dd>${at(found.allReadSince)}</dd>` : ""}${found.countedAt ? html`<dt>${words.countedAt}</dt><dd>${at(found.countedAt)}</dd>` : ""}</dl>`;
}

function damage({ agency, language }: Reader, found: Awaited<ReturnType<typeof damagedObjects>>): Html {
  const words = storeWords[language];
  if (found.length === 0) return html`<p>${words.none}</p>`;
  return html`<p>${words.todo}</p><ul>${found.map(({ kind, name, state, checkedAt, detail }) => html`<li>${words[state]}: ${words.kind[kind]} <code>${name}</code>, ${time(checkedAt, agency.timeZone, language)}<br><span class="small quiet" lang="en">${harmless(detail)}</span></li>`)}</ul>`;
}

export async function askForCheck(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  await asked(site, request, "storeCheck", {});
  return request.context.redirect(`/${request.reader.agency.orgNumber}/lager`, 303);
}
