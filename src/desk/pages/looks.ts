/** The ledger of a channel's looks, page by page, and one look with its verdict, what it wrote, and the ways out. */
import { html } from "hono/html";
import { addDays, day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { isUuid } from "../../domain/ids.ts";
import { instantAt } from "../../domain/zoned.ts";
import { allLooks, type ListedLook, lookOf } from "../../pipeline/looks/looks.ts";
import type { RegisteredChannel } from "../../pipeline/register/register.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, queryString, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { channelsWords } from "../words/channels.ts";
import { faultGroup, faultWords } from "../words/faults.ts";
import { looksWords } from "../words/looks.ts";
import { channelHere, channelsCrumbs, type Reader } from "./channels.ts";
import { shownDay } from "./coverage-words.ts";
import { hiddenKey } from "./form.ts";
import { alert, done, lineInput } from "./inputs.ts";

const pageLength = 25;

interface LooksAsked {
  readonly openOnly: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly after: { readonly startedAt: Date; readonly observationId: string } | undefined;
}

/** What is no day and no place narrows nothing. */
function asked(search: URLSearchParams): LooksAsked {
  const [at = "", id = ""] = (search.get("etter") ?? "").split("_");
  const startedAt = new Date(Number(at));
  const isPlace = /^\d{1,15}$/.test(at) && isUuid(id) && !Number.isNaN(startedAt.getTime());
  return {
    openOnly: search.get("apne") === "ja",
    from: dayIn(search.get("fra")),
    to: dayIn(search.get("til")),
    after: isPlace ? { startedAt, observationId: id } : undefined,
  };
}

export function dayIn(text: string | null | undefined): string | undefined {
  try {
    return text ? day(text) : undefined;
  } catch {
    return undefined;
  }
}

export async function looksSection(
  site: DeskSite,
  reader: Reader,
  channel: RegisteredChannel,
): Promise<Html> {
  const { agency, language, search, signedIn } = reader;
  const words = looksWords[language];
  const { openOnly, from, to, after } = asked(search);
  const found = await allLooks(site.toolsFor(signedIn.user.name), {
    channelId: channel.id,
    openOnly,
    after,
    since: from === undefined ? undefined : instantAt(day(from), agency.timeZone),
    until: to === undefined ? undefined : instantAt(addDays(day(to), 1), agency.timeZone),
    limit: pageLength + 1,
  });
  const shown = found.slice(0, pageLength);
  const last = shown.at(-1);
  const at = `/${agency.orgNumber}/kanaler/${channel.id}`;
  const link = (parts: Record<string, string | undefined>) => `${at}${queryString(parts)}#syn`;
  const kept = { fra: from, til: to, apne: openOnly ? "ja" : undefined };
  const older =
    last && found.length > pageLength ? `${last.startedAt.getTime()}_${last.observationId}` : undefined;
  return html`<section aria-labelledby="syn"><h2 id="syn">${words.looks}</h2>
<ul class="desk-links"><li><a class="ds-link" href="${link({})}">${words.all}</a></li><li><a class="ds-link" href="${link({ apne: "ja" })}"${openOnly ? html` aria-current="true"` : ""}>${words.onlyOpen}</a></li></ul>
${from === undefined && to === undefined ? "" : html`<p>${words.period}: ${from ? shownDay(from, reader) : ""} – ${to ? shownDay(to, reader) : ""}</p>`}
${shown.length === 0 ? html`<p>${words.noLooks}</p>` : table(reader, at, shown)}
<ul class="desk-links">${after ? html`<li><a class="ds-link" href="${link(kept)}">${words.newest}</a></li>` : ""}${older ? html`<li><a class="ds-link" href="${link({ ...kept, etter: older })}">${words.older}</a></li>` : ""}</ul></section>`;
}

function table({ language, agency }: Reader, at: string, shown: readonly ListedLook[]): Html {
  const words = looksWords[language];
  const count = (label: string, n: number) => html`<td class="number" data-label="${label}">${n}</td>`;
  return html`<table class="ds-table stacking"><thead><tr><th scope="col">${words.at}</th><th scope="col">${words.verdictName}</th><th scope="col" class="number">${words.added}</th><th scope="col" class="number">${words.versions}</th><th scope="col" class="number">${words.removed}</th><th scope="col" class="number">${words.back}</th></tr></thead>
<tbody>${shown.map(
    (look) =>
      html`<tr><th scope="row" data-label="${words.at}"><a class="ds-link" href="${at}/syn/${look.observationId}">${time(look.startedAt, agency.timeZone, language)}</a></th><td data-label="${words.verdictName}"><span>${verdictTag(look, words.verdict[look.verdict])}${look.faultCode === null ? "" : html`<br><span class="small">${faultWords[language][faultGroup(look.faultCode)].says}</span>`}</span></td>${count(words.added, look.added.new)}${count(words.versions, look.added.versions)}${count(words.removed, look.added.removed)}${count(words.back, look.added.reappeared)}</tr>`,
  )}</tbody></table>`;
}

const colours = {
  accepted: "success",
  released: "success",
  incomplete: "warning",
  held: "warning",
  discarded: "neutral",
  import: "neutral",
  told: "neutral",
} as const;

function verdictTag({ verdict }: ListedLook, says: string): Html {
  return html`<span class="ds-tag" data-color="${colours[verdict]}">${says}</span>`;
}

/** A look of another channel or agency is not there. */
export async function lookHere(
  site: DeskSite,
  request: AgencyRequest,
): Promise<{ readonly channel: RegisteredChannel; readonly look: ListedLook } | undefined> {
  const channel = await channelHere(site, request);
  const id = request.context.req.param("syn") ?? "";
  if (!channel || !isUuid(id)) return undefined;
  const look = await lookOf(site.toolsFor(""), request.reader.agency, id);
  return look?.channelId === channel.id ? { channel, look } : undefined;
}

export async function lookPage(
  site: DeskSite,
  request: AgencyRequest,
  refused?: { readonly says: Html | string; readonly typed: string },
): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language, signedIn, search } = reader;
  const words = looksWords[language];
  const here = await lookHere(site, request);
  if (!here) return undefined;
  const { channel, look } = here;
  const at = `/${agency.orgNumber}/kanaler/${channel.id}`;
  const fault = look.faultCode === null ? undefined : faultWords[language][faultGroup(look.faultCode)];
  const writes = may(signedIn.held, "channel.write", agency.id);
  return {
    title: `${words.look} ${shownDay(dayOf(look.startedAt, agency.timeZone), reader)}`,
    crumbs: [...channelsCrumbs(reader), { text: channel.title, href: at }],
    ...(refused && { status: 400 as const }),
    main: html`<h1>${words.look} ${time(look.startedAt, agency.timeZone, language)}</h1>
${refused ? alert(refused.says) : ""}${search.get("gjort") === "bestilt" ? done(channelsWords[language].asked) : ""}
<p class="lead">${verdictTag(look, words.verdict[look.verdict])} ${words.verdictText[look.verdict]}</p>
<dl class="facts">
${fault ? html`<dt>${words.why}</dt><dd>${fault.says}</dd><dt>${words.todo}</dt><dd>${fault.todo}</dd><dt>${words.detail}</dt><dd lang="en">${harmless(look.faultDetail ?? "")} (${harmless(look.faultCode ?? "")})</dd>` : ""}
<dt>${words.seen}</dt><dd>${look.seen}</dd><dt>${words.added}</dt><dd>${look.added.new}</dd><dt>${words.versions}</dt><dd>${look.added.versions}</dd><dt>${words.removed}</dt><dd>${look.added.removed}</dd><dt>${words.back}</dt><dd>${look.added.reappeared}</dd><dt>${words.findings}</dt><dd>${look.findings}</dd>
</dl>
${look.act ? html`<p>${(look.act.kind === "accepted" ? words.acceptedBy : words.acknowledged)(harmless(look.act.by))}: ${harmless(look.act.because)}</p>` : ""}
${writes ? waysOut(reader, `${at}/syn/${look.observationId}`, look, refused?.typed) : html`<p class="quiet">${channelsWords[language].readOnly}</p>`}`,
  };
}

/** What may be right after all: what was kept aside, and lists that are short or lack what was held back. */
export function mayBeAccepted({ verdict, faultCode }: ListedLook): boolean {
  return verdict === "held" || (verdict === "incomplete" && /shortList|heldItems/.test(faultCode ?? ""));
}

/** What was not looked for needs nobody's opinion. */
function isNoLook(verdict: ListedLook["verdict"]): boolean {
  return verdict === "import" || verdict === "told";
}

function waysOut(reader: Reader, at: string, look: ListedLook, typed: string | undefined): Html {
  const words = looksWords[reader.language];
  const reason = (id: string, hint: string) =>
    lineInput({
      name: id,
      label: channelsWords[reader.language].because,
      hint,
      value: typed ?? "",
      required: true,
    });
  const settled = look.verdict === "accepted" || look.verdict === "released" || isNoLook(look.verdict);
  return html`${
    mayBeAccepted(look)
      ? html`<h2>${words.accept}</h2><form method="post" action="${at}/godta" class="desk-form">${hiddenKey(reader)}${reason("godta", words.acceptHint)}<p><button class="ds-button" type="submit">${words.accept}</button></p></form>`
      : ""
  }${
    settled
      ? ""
      : html`<h2>${words.ackLook}</h2><form method="post" action="${at}/merk" class="desk-form">${hiddenKey(reader)}${reason("fordi", words.ackHint)}<p><button class="ds-button" data-variant="secondary" type="submit">${words.ackLook}</button></p></form>`
  }`;
}
