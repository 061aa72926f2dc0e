/** The packages of an agency: what each holds, whether it can be delivered, what became of it; two of them compared. */
import { html } from "hono/html";
import { type Day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { publicAddress } from "../../domain/public-address.ts";
import { verdictWords } from "../../package/verdict.ts";
import {
  allPackages,
  type PackageFacts,
  type PackageLife,
  packageLives,
} from "../../pipeline/deposit/packages.ts";
import { compareTwo, type Difference, packageOf } from "../../pipeline/deposit/pages.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type PackagesWords, packagesWords } from "../words/packages.ts";
import { writtenBytes, writtenDay, writtenNumber, writtenPeriod, writtenTime } from "./written.ts";

export type Reader = AgencyRequest["reader"];

const perPage = 40;

export async function packagesPage(site: DeskSite, { reader, context }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = packagesWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const all = [...(await allPackages(tools, agency))].reverse();
  const from = Math.max(0, Number(context.req.query("fra") ?? 0) || 0);
  const shown = await packageLives(tools, all.slice(from, from + perPage));
  const at = `/${agency.orgNumber}/pakker`;
  return {
    title: words.title,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    main: html`<h1>${words.title}</h1>
<p class="desk-links">${may(signedIn.held, "package.make", agency.id) ? html`<a class="ds-button" href="${at}/nytt">${words.newExport}</a>` : ""}
<a class="ds-link" href="${at}/restanse">${words.openEntries}</a></p>
${all.length === 0 ? html`<p>${words.none}</p>` : html`<ol class="package-rows">${shown.map((one) => card(reader, words, one))}</ol>`}
${all.length > from + perPage ? html`<p><a class="ds-link" href="?fra=${from + perPage}">${words.more}</a></p>` : ""}
${all.length > 1 ? compareForm(reader, words, all) : ""}`,
  };
}

function card(reader: Reader, words: PackagesWords, one: PackageLife): Html {
  const { agency, language } = reader;
  const { sha256, sizeBytes, manifest, address } = one;
  return html`<li class="package-row" data-verdict="${manifest?.verification.verdict ?? "none"}" data-state="${one.state}">
<h2><a class="ds-link" href="/${agency.orgNumber}/pakker/${one.id}">${periodOf(reader, one)}</a>${one.parts > 1 ? html` <span class="small">${words.part(one.part, one.parts)}</span>` : ""} <span class="package-state">${words.state[one.state]}</span></h2>
<p class="package-verdict">${verdictText(words, one, language)}</p>
<p>${words.items(writtenNumber(one.items, language))}${sizeBytes === undefined ? "" : html` · ${writtenBytes(sizeBytes, language)}`} · ${words.madeBy} ${harmless(one.closedBy)} ${writtenTime(one.plannedAt, agency.timeZone, language)}</p>
<p>${deliveryText(reader, words, one)}${manifest ? html` · ${words.schemas}: ${words.schemaOrigin[manifest.schemas]}` : ""}</p>
${one.replaces ? html`<p>${words.replaces} <a class="ds-link package-id" href="/${agency.orgNumber}/pakker/${one.replaces}">${one.replaces}</a></p>` : ""}
${sha256 ? html`<p class="quiet small package-id">SHA-256 ${sha256}</p>` : ""}
${address ? html`<p class="quiet small package-id">${harmless(address)}</p>` : ""}
</li>`;
}

export function periodOf(
  { language }: Pick<Reader, "language">,
  one: Pick<PackageFacts, "from" | "to">,
): string {
  return writtenPeriod(one.from as Day, one.to as Day, language);
}

/** The verdict of its export, with how many errors and warnings. */
export function verdictText(
  words: PackagesWords,
  { manifest }: PackageFacts,
  language: Reader["language"],
): string {
  if (!manifest) return words.notVerified;
  const { verdict, errors, warnings } = manifest.verification;
  const counts = words.errorsAndWarnings(writtenNumber(errors, language), writtenNumber(warnings, language));
  // a package of an older version has no verdict in words
  return verdict in verdictWords ? `${words.verdict[verdict]} · ${counts}` : counts;
}

/** To which archive, when, and what that answered. */
export function deliveryText(
  { agency, language }: Reader,
  words: PackagesWords,
  { history }: PackageLife,
): string {
  const told = history.flatMap(({ state, at, detail: { on, to } }) => {
    const day = writtenDay(typeof on === "string" ? (on as Day) : dayOf(at, agency.timeZone), language);
    if (state === "deposited") return [words.deliveredTo(harmless(String(to ?? "?")), day)];
    return state === "acknowledged" || state === "rejected" ? [words.answered[state](day)] : [];
  });
  return told.length === 0 ? words.notDelivered : told.join(", ");
}

function compareForm(reader: Reader, words: PackagesWords, all: readonly PackageFacts[]): Html {
  const choice = (name: string, label: string, chosen: number) =>
    html`<div class="ds-field"><label class="ds-label" for="${name}">${label}</label><select class="ds-input" id="${name}" name="${name}">${all
      .slice(0, 200)
      .map(
        (one, index) =>
          html`<option value="${one.id}"${index === chosen ? " selected" : ""}>${periodOf(reader, one)} · ${words.state[one.state]} · ${one.id.slice(-12)}</option>`,
      )}</select></div>`;
  return html`<h2>${words.compare}</h2><p>${words.compareHint}</p>
<form method="get" action="/${reader.agency.orgNumber}/pakker/sammenlign" class="desk-form">${choice("a", words.first, 1)}${choice("b", words.second, 0)}
<p><button class="ds-button" data-variant="secondary" type="submit">${words.compare}</button></p></form>`;
}

const mostUnits = 100;
const differences = ["same", "otherVersion", "otherClass", "onlyInA", "onlyInB"] as const;

export async function comparePage(site: DeskSite, { reader, context }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, language } = reader;
  const words = packagesWords[language];
  const tools = site.toolsFor(reader.signedIn.user.name);
  const [a, b] = [
    await packageOf(tools, agency, context.req.query("a") ?? ""),
    await packageOf(tools, agency, context.req.query("b") ?? ""),
  ];
  if (!a || !b) return undefined;
  const compared = a.id === b.id ? undefined : await compareTwo(tools.pool, a.id, b.id, mostUnits);
  const differ = differences.filter((one) => one !== "same" && (compared?.counts[one] ?? 0) > 0);
  return {
    title: words.compare,
    crumbs: crumbsOf(reader, words),
    ...(compared ? {} : { status: 400 as const }),
    main: html`<h1>${words.compare}</h1>
${compared ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${words.choosesTwo}</p></div>`}
<h2>${words.first}</h2><ol class="package-rows">${card(reader, words, a)}</ol>
<h2>${words.second}</h2><ol class="package-rows">${card(reader, words, b)}</ol>
${
  compared
    ? html`<h2>${words.number}</h2><table class="ds-table desk-table"><tbody>${differences.map(
        (one) =>
          html`<tr><th scope="row">${words.difference[one]}</th><td class="number">${writtenNumber(compared.counts[one], language)}</td></tr>`,
      )}</tbody></table>
${differ.length === 0 ? html`<p>${words.sameItems}</p>` : differ.map((one) => unitTable(reader, words, one, compared))}`
    : ""
}`,
  };
}

function unitTable(
  { language }: Reader,
  words: PackagesWords,
  difference: Difference,
  { counts, units }: Awaited<ReturnType<typeof compareTwo>>,
): Html {
  const shown = units.filter((unit) => unit.difference === difference);
  const all = counts[difference];
  return html`<h2>${words.difference[difference]}</h2>
${shown.length < all ? html`<p class="quiet">${words.onlyFirst(writtenNumber(shown.length, language), writtenNumber(all, language))}</p>` : ""}
<div class="desk-scroll" tabindex="0" role="region" aria-label="${words.difference[difference]}"><table class="ds-table desk-table"><thead><tr><th scope="col">${words.channel}</th><th scope="col">${words.unit}</th><th scope="col">${words.entry}</th></tr></thead><tbody>
${shown.map(
  (unit) =>
    html`<tr><td><bdi>${harmless(unit.channel)}</bdi></td><td class="package-id">${harmless(publicAddress(unit.nativeId))}</td><td>${unit.entry ?? ""}</td></tr>`,
)}</tbody></table></div>`;
}

export function crumbsOf(
  { agency }: Reader,
  words: PackagesWords,
  one?: { readonly id: string; readonly title: string },
) {
  const at = `/${agency.orgNumber}`;
  return [
    { text: agency.name, href: at },
    { text: words.title, href: `${at}/pakker` },
    ...(one ? [{ text: one.title, href: `${at}/pakker/${one.id}` }] : []),
  ];
}
