/** Taking a draft back, attaching a protocol, and the files of a decision. */
import { isArchiveError } from "../../domain/errors.ts";
import { withdrawDraft } from "../../pipeline/decide/decide.ts";
import { attachProtocol, protocolOf } from "../../pipeline/decide/protocols.ts";
import { decisionText } from "../../pipeline/decide/sketches.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { decisionPageWords } from "../words/decisions.ts";
import { showDecision } from "./decision.ts";
import { decisionHere } from "./decision-here.ts";
import { givenFile } from "./given-file.ts";

export async function withdraw(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, language, signedIn } = reader;
  const row = await decisionHere(site, request);
  if (!row) return undefined;
  try {
    const tools = site.toolsFor(signedIn.user.name);
    await withdrawDraft(tools, agency, row.number, { because: form.get("fordi") ?? "", language });
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return await showDecision(site, request, error.message);
  }
  return context.redirect(`/${agency.orgNumber}/vedtak/${row.number}`, 303);
}

export async function attach(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const { agency, language, signedIn } = reader;
  const row = await decisionHere(site, request);
  if (!row) return undefined;
  const file = await givenFile(context, "protokoll");
  if (!file) return await showDecision(site, request, decisionPageWords[language].protocolAgain);
  try {
    await attachProtocol(site.toolsFor(signedIn.user.name), agency, row.number, file);
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return await showDecision(site, request, error.message);
  }
  return context.redirect(`/${agency.orgNumber}/vedtak/${row.number}`, 303);
}

/** The file as it was adopted, or as it is to be. */
export async function downloadDecision(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const row = await decisionHere(site, request);
  if (!row) return undefined;
  const { context, reader } = request;
  return context.body(decisionText(row.document), 200, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Disposition": `attachment; filename="vedtak-${reader.agency.orgNumber}-${row.number}.json"`,
  });
}

/** Saved and never shown: what somebody handed in is not run in the desk's own address. */
export async function downloadProtocol(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const row = await decisionHere(site, request);
  const { context, reader } = request;
  const tools = site.toolsFor(reader.signedIn.user.name);
  const file = row && (await protocolOf(tools, row, context.req.param("file") ?? ""));
  if (!file) return undefined;
  return context.body(new Uint8Array(file.content), 200, {
    "Content-Type": file.mediaType,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}
