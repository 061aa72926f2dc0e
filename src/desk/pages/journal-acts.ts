/** What an officer does about an entry of the journal. What is refused stands above it, in words, with what was typed. */
import { isArchiveError } from "../../domain/errors.ts";
import { assignCase, undoAssign } from "../../pipeline/journal/assign.ts";
import { changeEntryFacts, type EntryAsking } from "../../pipeline/journal/change-entry.ts";
import { changeTitle, undoTitle } from "../../pipeline/journal/retitle.ts";
import { undoWriteOff, writeOffEntry } from "../../pipeline/journal/write-off.ts";
import type { ArchiveTools } from "../../pipeline/tools.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type EntryFault, entryHere, entryWith } from "./journal-entry.ts";

interface Acting {
  readonly tools: ArchiveTools;
  readonly entry: string;
  readonly caseNumber: string;
  readonly agency: string;
  readonly by: string;
  readonly because: string;
  readonly given: (name: string) => string | undefined;
}

export async function writeEntryOff(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, entry, agency, by, because, given }) => {
    const byEntry = given("nummer") ?? given("svar");
    // an answer speaks for itself; a way beside it says how it was given
    await writeOffEntry(tools, { entry, agency, by, because, byEntry, how: given("mate"), on: undefined });
  });
}

export async function undoEntryWriteOff(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, entry, agency, by, because }) => {
    await undoWriteOff(tools, { entry, agency, by, because });
  });
}

export async function retitleEntry(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, entry, agency, by, because, given }) => {
    const asked = { act: "titled", text: given("tittel") ?? "", ground: given("hjemmel") } as const;
    await changeTitle(tools, { unit: entry, agency, by, because, seenChanges: seenIn(given) }, asked);
  });
}

export async function shieldEntryTitle(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, entry, agency, by, because, given }) => {
    const asked = { act: "shielded", words: given("ord"), ground: given("hjemmel") ?? "" } as const;
    await changeTitle(tools, { unit: entry, agency, by, because, seenChanges: seenIn(given) }, asked);
  });
}

export async function undoEntryTitle(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, entry, agency, by, because, given }) => {
    await undoTitle(tools, { unit: entry, agency, by, because, seenChanges: seenIn(given) });
  });
}

export async function assignCaseOf(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, caseNumber, by, because, given }) => {
    const to = given("til") ?? "";
    await assignCase(tools, request.reader.agency, { caseNumber, to, by, because });
  });
}

export async function undoAssignOf(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, caseNumber, by, because }) => {
    await undoAssign(tools, request.reader.agency, { caseNumber, by, because });
  });
}

export async function nameParty(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await changing(site, request, (given) => {
    const kind = given("slag") === "organisation" ? "organisation" : "person";
    return { act: "named", party: given("part") ?? "", kind };
  });
}

export async function undoParty(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await changing(site, request, () => ({ act: "nameUndone" }));
}

export async function screenEntry(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await changing(site, request, (given) => ({ act: "screened", ground: given("hjemmel") ?? "" }));
}

export async function liftScreening(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await changing(site, request, (given) => ({ act: "lifted", read: given("lest") === "1" }));
}

export async function undoScreening(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  return await changing(site, request, (given) => ({ act: "screeningUndone", read: given("lest") === "1" }));
}

async function changing(
  site: DeskSite,
  request: AgencyRequest,
  asked: (given: Acting["given"]) => EntryAsking,
): Promise<DeskAnswer> {
  return await acting(site, request, async ({ tools, entry, agency, by, because, given }) => {
    await changeEntryFacts(
      tools,
      { entry, agency, by, because, seenChanges: seenIn(given, "sett-post") },
      asked(given),
    );
  });
}

async function acting(
  site: DeskSite,
  request: AgencyRequest,
  act: (asked: Acting) => Promise<void>,
): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const entry = await entryHere(site, request);
  if (!entry) return undefined;
  const given = (name: string) => form.get(name)?.trim() || undefined;
  const because = given("fordi");
  if (because === undefined) return await entryWith(site, request, "because");
  const by = reader.signedIn.user.name;
  try {
    const agency = reader.agency.orgNumber;
    const caseNumber = entry.number.replace(/-\d+$/, "");
    await act({ tools: site.toolsFor(by), entry: entry.id, caseNumber, agency, by, because, given });
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    return await entryWith(site, request, faultOf(error));
  }
  return context.redirect(`/${reader.agency.orgNumber}/journal/${entry.id}?lagret=1`, 303);
}

/** How many changes the page showed; no page of ours leaves it out. */
function seenIn(given: Acting["given"], name = "sett"): number {
  const seen = given(name) ?? "";
  return /^\d{1,6}$/.test(seen) ? Number(seen) : -1;
}

/** What the step says, by words of it that stand in no other of its sentences. */
const said: readonly (readonly [RegExp, EntryFault])[] = [
  [/entry was changed since it was read/, "change.changed"],
  [/was changed since it was read/, "changed"],
  [/has no name|not seen|over \d+ characters/, "change.party"],
  [/number of identity/, "change.partyIdentity"],
  [/where somebody is reached/, "change.partyContact"],
  [/internal entry has no other side/, "change.internal"],
  [/no ground of the law/, "change.pickGround"],
  [/document itself is screened/, "change.document"],
  [/say that you have read/, "change.read"],
  [
    /is that already|on this ground already|no ground stands|its party is the one|nobody has changed its screening/,
    "change.nothing",
  ],
  [/written off on .* already/, "already"],
  [/is not written off/, "notWrittenOff"],
  [/say how/, "how"],
  [/is no way of writing off/, "how"],
  [/only an outgoing entry/, "notOutgoing"],
  [/an answer comes later|cannot be written off on/, "tooEarly"],
  [/is no entry|there is no entry/, "noEntry"],
  [/more than \d+ characters/, "titleLong"],
  [/identity number/, "identity"],
  [/no words|cannot be seen/, "title"],
  [/is no ground/, "ground"],
  [/does not hold these words|--words is blank/, "words"],
  [/journaled with/, "firstTitle"],
  [/say who answers/, "person"],
  [/answers for .* already|given to nobody/, "hasIt"],
];

function faultOf(error: Error): EntryFault {
  const known = said.find(([form]) => form.test(error.message));
  if (!known) throw error;
  return known[1];
}
