/** The control page: a package is dropped, read by a process of its own, judged, and removed. */
import { html } from "hono/html";
import { isArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import { refusalOf } from "../../pipeline/control/done.ts";
import type { Drop } from "../../pipeline/control/room.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import type { Uploaded } from "../upload.ts";
import { controlWords } from "../words/control.ts";
import type { Reader } from "./channels.ts";
import { controlResult } from "./control-result.ts";
import { hiddenKey } from "./form.ts";
import { alert } from "./inputs.ts";
import { staleFormPage } from "./problem.ts";
import { shownBytes } from "./sizes.ts";

export function ownerOf({ agency, signedIn, language }: Reader) {
  return { agency, language, user: signedIn.user };
}

export async function controlPage(
  site: DeskSite,
  { reader }: AgencyRequest,
  refused?: Html | string,
): Promise<DeskPage> {
  const { agency, language, search } = reader;
  const words = controlWords[language];
  const at = `/${agency.orgNumber}/kontroll`;
  const most = shownBytes(site.controls.mostBytes, language);
  const earlier = site.controls.list(ownerOf(reader));
  const says = refused ?? (search.get("glemt") === "ja" ? words.gone : undefined);
  return {
    title: words.heading,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    ...(refused !== undefined && { status: 400 as const }),
    main: html`<h1>${words.heading}</h1>${says === undefined ? "" : alert(says)}
<p class="lead">${words.intro}</p>
<form method="post" action="${at}" enctype="multipart/form-data" class="desk-form drop-form" data-most="${site.controls.mostBytes}" data-too-large="${words.tooLarge(most)}" data-sending="${words.sending}">${hiddenKey(reader)}
<div class="ds-field"><label class="ds-label" for="pakke">${words.file}</label><p class="quiet small" id="pakke-hint">${words.fileHint(most)}</p><input class="ds-input" id="pakke" name="pakke" type="file" multiple accept=".tar,.zip,.xml,.json" aria-describedby="pakke-hint"></div>
<div class="ds-field"><label class="ds-label" for="mappe">${words.folder}</label><input class="ds-input" id="mappe" name="mappe" type="file" multiple webkitdirectory></div>
<p class="drop-progress" role="status"></p>
<p><button class="ds-button" type="submit">${words.start}</button></p></form>
${
  earlier.length === 0
    ? ""
    : html`<h2>${words.earlier}</h2><ul>${earlier.map((one) => html`<li><a class="ds-link" href="${at}/${one.id}"><bdi>${harmless(one.name)}</bdi></a> ${time(one.at, agency.timeZone, language)}</li>`)}</ul>`
}<script type="module" src="/assets/control.js"></script>`,
  };
}

export async function dropPackage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, readFiles } = request;
  const words = controlWords[reader.language];
  if (!readFiles) return await controlPage(site, request, words.none);
  const drop = await site.controls.drop(ownerOf(reader));
  try {
    const read = await readFiles(site.controls.mostBytes, drop.take);
    if (read === "refused") return staleFormPage(reader);
    if (read !== "read") return await controlPage(site, request, notRead(site, reader, read));
    const id = await begun(drop);
    if (id === undefined) return await controlPage(site, request, words.none);
    return context.redirect(`/${reader.agency.orgNumber}/kontroll/${id}`, 303);
  } catch (error) {
    if (!isArchiveError(error) || !error.code.startsWith("package.")) throw error;
    return await controlPage(site, request, refusedWords(site, reader, error.message));
  } finally {
    if (!kept.has(drop)) await drop.discard();
  }
}

/** What is being controlled is removed when that ends, and not by who dropped it. */
const kept = new WeakSet<Drop>();

async function begun(drop: Drop): Promise<string | undefined> {
  const id = await drop.begin();
  if (id !== undefined) kept.add(drop);
  return id;
}

function notRead(site: DeskSite, { language }: Reader, read: Uploaded): string {
  const words = controlWords[language];
  return read === "tooLarge" ? words.tooLarge(shownBytes(site.controls.mostBytes, language)) : words.broken;
}

function refusedWords(site: DeskSite, { language }: Reader, said: string): Html | string {
  const words = controlWords[language];
  if (/^the package has more than/.test(said))
    return words.tooLarge(shownBytes(site.controls.mostBytes, language));
  const refusal = refusalOf(said);
  return refusal === "other"
    ? html`${words.refused} <span lang="en">${harmless(said)}</span>`
    : words.refusal[refusal];
}

/** One of another person or agency is not there; one that was forgotten leads back. */
export async function controlledPage(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<DeskAnswer> {
  const id = context.req.param("kontroll") ?? "";
  if (!isUuid(id)) return undefined;
  const found = site.controls.find(ownerOf(reader), id);
  return found && (await controlResult(site, reader, found));
}

export async function controlReport(site: DeskSite, { reader, context }: AgencyRequest): Promise<DeskAnswer> {
  const id = context.req.param("kontroll") ?? "";
  const found = isUuid(id) ? site.controls.find(ownerOf(reader), id) : undefined;
  if (found?.state.is !== "done") return undefined;
  context.header("Content-Type", "text/html; charset=utf-8");
  context.header("Content-Disposition", `attachment; filename="kontroll-${id}.html"`);
  return context.body(found.state.done.html);
}
