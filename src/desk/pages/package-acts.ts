/** What an archivist does with a package: says what became of it, has it controlled anew, fetches it. */
import { Readable } from "node:stream";
import { type Day, dayOf } from "../../domain/day.ts";
import { type ErrorCode, isArchiveError } from "../../domain/errors.ts";
import { isCommitted } from "../../domain/package-state.ts";
import { askForWork } from "../../pipeline/asked/ask.ts";
import { recordAnswer, recordDeposit } from "../../pipeline/deposit/deposit.ts";
import type { PackageLife } from "../../pipeline/deposit/packages.ts";
import { fetchPackageFile, type PackageFile } from "../../pipeline/deposit/pages.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type PackagesWords, packagesWords } from "../words/packages.ts";
import { givenDayField } from "./given-day.ts";
import { packageHere, pageOf } from "./package.ts";
import type { Which } from "./package-forms.ts";
import { writtenDay } from "./written.ts";

type Faults = Map<string, string>;

export async function depositPackage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, "deposit", async ({ tools, life, on, faults, words }) => {
    const to = request.form.get("til")?.trim() ?? "";
    if (to === "") faults.set("til", words.faults.noArchive);
    const because = request.form.get("fordi")?.trim() || undefined;
    if (faults.size === 0 && on) await recordDeposit(tools, life.id, { to, on, because });
  });
}

export async function answerPackage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, "answer", async ({ tools, life, on, faults, words }) => {
    const verdict = (["acknowledged", "rejected"] as const).find((one) => one === request.form.get("svar"));
    const because = request.form.get("fordi")?.trim() || undefined;
    const file = (await request.context.req.formData()).get("kvittering");
    const paper = file instanceof File && file.name !== "" ? file : undefined;
    if (!verdict) faults.set("svar", words.faults.noAnswer);
    if (paper?.size === 0) faults.set("kvittering", words.faults.emptyReceipt);
    if (verdict === "rejected" && !because) faults.set("fordi", words.faults.noReason);
    else if (!because && !paper) faults.set("kvittering", words.faults.noPaper);
    if (faults.size > 0 || !verdict) return;
    const receipt = paper && { name: paper.name, bytes: new Uint8Array(await paper.arrayBuffer()) };
    await recordAnswer(tools, life.id, { verdict, because, on, receipt });
  });
}

interface Acting {
  readonly tools: ArchiveTools;
  readonly life: PackageLife;
  readonly on: Day | undefined;
  /** by field; whatever stands here when the act returns is shown, and nothing was done */
  readonly faults: Faults;
  readonly words: PackagesWords;
}

async function acting(
  site: DeskSite,
  request: AgencyRequest,
  form: Which,
  act: (acting: Acting) => Promise<void>,
): Promise<DeskAnswer> {
  const { reader, context } = request;
  const life = await packageHere(site, request);
  if (!life) return undefined;
  const words = packagesWords[reader.language];
  const tools = site.toolsFor(reader.signedIn.user.name);
  const faults: Faults = new Map();
  const on = givenDay(request, life, tools.clock.now(), words, faults);
  try {
    await act({ tools, life, on, faults, words });
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    const [field, says] = refused(error.code, words, (await packageHere(site, request)) ?? life);
    if (says === undefined) throw error;
    faults.set(field, says);
  }
  if (faults.size > 0) return await pageOf(site, request, life, { form, values: request.form, faults });
  return context.redirect(`/${reader.agency.orgNumber}/pakker/${life.id}`, 303);
}

/** After the pages' own checks: somebody else was faster, or the receipt is another package's. */
function refused(
  code: ErrorCode,
  words: PackagesWords,
  life: PackageLife,
): readonly [string, string | undefined] {
  if (code === "package.state") return ["", words.faults.state(words.state[life.state])];
  return code === "config.invalid" ? ["kvittering", words.faults.otherPackage] : ["", undefined];
}

function givenDay(
  { form, reader }: AgencyRequest,
  { history }: PackageLife,
  now: Date,
  words: PackagesWords,
  faults: Faults,
): Day | undefined {
  const { timeZone } = reader.agency;
  const given = givenDayField(form.get("dag"));
  const made = history.find(({ state }) => state === "committed");
  const since = made && dayOf(made.at, timeZone);
  if (given === undefined) faults.set("dag", words.faults.noDay);
  else if (given > dayOf(now, timeZone)) faults.set("dag", words.faults.dayToCome);
  else if (since && given < since)
    faults.set("dag", words.faults.dayTooEarly(writtenDay(since, reader.language)));
  return given;
}

export async function controlPackage(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const life = await packageHere(site, request);
  if (!life || !isCommitted(life.state)) return undefined;
  const { user } = reader.signedIn;
  const asking = {
    agencyId: reader.agency.id,
    kind: "packageControl",
    input: { package: life.id },
    by: user,
  } as const;
  const id = await askForWork(site.toolsFor(user.name), asking);
  return context.redirect(`/${reader.agency.orgNumber}/arbeid/${id}`, 303);
}

/** As a stream that breaks off before its end when the store gives back other bytes. @see RFC 9530 (Repr-Digest) */
export async function fetchFile(
  site: DeskSite,
  request: AgencyRequest,
  file: PackageFile,
): Promise<DeskAnswer> {
  const life = await packageHere(site, request);
  const fetched =
    life && (await fetchPackageFile(site.toolsFor(request.reader.signedIn.user.name), life, file));
  if (!fetched) return undefined;
  const digest = Buffer.from(fetched.sha256, "hex").toString("base64");
  return new Response(Readable.toWeb(fetched.stream) as ReadableStream, {
    headers: {
      "Content-Type": file === "tar" ? "application/x-tar" : "application/xml",
      "Content-Length": String(fetched.sizeBytes),
      "Content-Disposition": `attachment; filename="${fetched.name}"`,
      "Repr-Digest": `sha-256=:${digest}:`,
      // what is packed on the way would have another length
      "Content-Encoding": "identity",
    },
  });
}

export async function manifestFile(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const life = await packageHere(site, request);
  if (!life?.manifest) return undefined;
  return new Response(`${JSON.stringify(life.manifest, undefined, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${life.id}-manifest.json"`,
    },
  });
}
