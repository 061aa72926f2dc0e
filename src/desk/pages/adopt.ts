/** Recording what the body decided, with its protocol. Everything that the command line demands is demanded here too. */
import { html } from "hono/html";
import { dayOf } from "../../domain/day.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { adoptDecision, refuseDraftTitle } from "../../pipeline/decide/decide.ts";
import type { ListedDecision } from "../../pipeline/decide/gather.ts";
import { mostProtocolBytes } from "../../pipeline/decide/protocols.ts";
import { numbered, worldWith } from "../../pipeline/decide/worlds.ts";
import { sameName } from "../../retention/scope.ts";
import { draftMarks } from "../../retention/warnings.ts";
import { decisionWords } from "../../retention/words/index.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { decisionPageWords } from "../words/decisions.ts";
import { decisionHere } from "./decision-here.ts";
import { hiddenKey } from "./form.ts";
import { givenDayField } from "./given-day.ts";
import { givenFile } from "./given-file.ts";

type Reader = AgencyRequest["reader"];
type Typed = ReadonlyMap<string, string>;

export async function adoptPage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const row = await decisionHere(site, request);
  return row && (await page(site, request.reader, row, { typed: new Map(), fault: undefined }));
}

export async function adoptHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, language, signedIn } = reader;
  const row = await decisionHere(site, request);
  if (!row) return undefined;
  const tools = site.toolsFor(signedIn.user.name);
  const words = decisionPageWords[language];
  const on = givenDayField(form.get("dag"));
  if (on === undefined) return await page(site, reader, row, { typed: form, fault: words.notANumber });
  try {
    if (form.get("ment") !== "ja") await refuseDraftTitle(tools, agency, row.number, language);
    const named = {
      body: form.get("organ") ?? "",
      under: form.get("hjemmel") ?? "",
      reference: form.get("referanse") ?? "",
    };
    const protocol = await givenFile(context, "protokoll");
    await adoptDecision(
      tools,
      agency,
      row.number,
      { by: signedIn.user.name, on, ...named },
      { language, protocol },
    );
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return await page(site, reader, row, { typed: form, fault: error.message });
  }
  return context.redirect(`/${agency.orgNumber}/vedtak/${row.number}`, 303);
}

async function page(
  site: DeskSite,
  reader: Reader,
  row: ListedDecision,
  { typed, fault }: { readonly typed: Typed; readonly fault: string | undefined },
): Promise<DeskPage> {
  const { agency, language, signedIn } = reader;
  const words = decisionPageWords[language];
  const at = `/${agency.orgNumber}/vedtak`;
  const tools = site.toolsFor(signedIn.user.name);
  const candidate = await numbered(tools, agency, row.number);
  const { hindrances } = await worldWith(tools, agency, candidate, undefined, language);
  const today = dayOf(tools.clock.now(), agency.timeZone);
  return {
    title: words.adopt,
    crumbs: [
      { text: agency.name, href: `/${agency.orgNumber}` },
      { text: words.decisions, href: at },
      { text: row.document.title, href: `${at}/${row.number}` },
    ],
    ...(fault !== undefined && { status: 409 as const }),
    main: html`<h1>${words.adopt}</h1>
<p class="lead"><a class="ds-link" href="${at}/${row.number}">${harmless(row.document.title)}</a></p>
${fault === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(fault)}</p></div>`}
${hindrances.length === 0 ? "" : html`<div class="ds-alert" data-color="danger"><h2>${words.hindrances}</h2><ul>${hindrances.map((line) => html`<li>${harmless(line)}</li>`)}</ul></div>`}
${writer(reader, row)}
<p>${words.adoptLead}</p>
<form method="post" action="${at}/${row.number}/vedta" enctype="multipart/form-data" class="desk-form">${hiddenKey(reader)}
${draftTitle(reader, row, typed)}
${text("organ", words.body, typed, words.bodyHint)}
<label class="ds-label" for="dag">${words.on}</label><input class="ds-input" id="dag" name="dag" type="date" max="${today}" required value="${typed.get("dag") ?? ""}">
${text("hjemmel", words.under, typed)}
${text("referanse", words.reference, typed)}
<label class="ds-label" for="protokoll">${words.protocol}</label><p class="quiet small" id="protokoll-hint">${fault === undefined ? "" : `${words.protocolAgain} `}${words.protocolHint(mostProtocolBytes / 1024 / 1024)}</p><input class="ds-input" type="file" id="protokoll" name="protokoll" aria-describedby="protokoll-hint">
<p class="quiet">${harmless(words.signs(signedIn.user.name))}</p>
<p><button class="ds-button" type="submit">${words.adopt}</button></p></form>`,
  };
}

function text(name: string, label: string, typed: Typed, hint?: string): Html {
  return html`<label class="ds-label" for="${name}">${label}</label>${hint ? html`<p class="quiet small" id="${name}-hint">${hint}</p>` : ""}<input class="ds-input" id="${name}" name="${name}" required autocomplete="off" value="${typed.get(name) ?? ""}"${hint ? html` aria-describedby="${name}-hint"` : ""}>`;
}

/** Who wrote it is shown, and when that is the one who adopts it. */
function writer({ agency, language, signedIn }: Reader, { addedBy }: ListedDecision): Html {
  const words = decisionPageWords[language];
  if (addedBy === null) return html`<p class="quiet">${words.writerUnknown}</p>`;
  if (sameName(addedBy) !== sameName(signedIn.user.name))
    return html`<p class="quiet">${harmless(words.writtenByOther(addedBy))}</p>`;
  return html`<div class="ds-alert" data-color="${agency.fourEyes ? "danger" : "warning"}"><p>${harmless(agency.fourEyes ? words.ownRefused : words.own(addedBy))}</p></div>`;
}

function draftTitle({ language }: Reader, { document }: ListedDecision, typed: Typed): Html | "" {
  const marks = draftMarks(document, decisionWords[language]);
  if (marks.length === 0) return "";
  const words = decisionPageWords[language];
  return html`<div class="ds-alert" data-color="warning"><p>${words.draftTitle}</p><ul>${marks.map(({ message }) => html`<li>${harmless(message)}</li>`)}</ul>
<label class="choice"><input type="checkbox" name="ment" value="ja"${typed.get("ment") === "ja" ? html` checked` : ""}> ${words.draftMeant}</label></div>`;
}
