/**
 * Corrects the other side of an entry, or keeps the entry from the public on a ground, for an officer, and takes either back:
 * public with the act, and in later packages. Nothing is overwritten: each act is a row and an event.
 */
import { recordEvent } from "../../db/audit-log.ts";
import { addEntryChange, entryToChange } from "../../db/entry-changes.ts";
import { lockJournal } from "../../db/journal.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import {
  changeEntry,
  type EntryAsked,
  type EntryBeforeAct,
  type EntryFacts,
  groundOf,
  journaledFacts,
  type PartyKind,
} from "../../journal/entry-change.ts";
import { groundNamed, groundsOn, type StatutoryGround } from "../../journal/grounds.ts";
import { publishNow } from "../publish/publish.ts";
import { agencyBy } from "../register/register.ts";
import { officerOf } from "../review/officer.ts";
import type { ArchiveTools } from "../tools.ts";
import { correctTitlesUnder } from "./correct.ts";
import { entryBy } from "./entries.ts";

export type { EntryFacts, PartyKind } from "../../journal/entry-change.ts";

export interface EntryRequest {
  /** as `entryBy` takes it */
  readonly entry: string;
  readonly agency: string | undefined;
  readonly because: string;
  /** a person's name */
  readonly by: string;
  /** how many changes the person had before them: what was done since is not changed unseen */
  readonly seenChanges?: number | undefined;
}

/** What is asked, a ground by how it is printed. */
export type EntryAsking =
  | { readonly act: "named"; readonly party: string; readonly kind: PartyKind }
  | { readonly act: "screened"; readonly ground: string }
  /** @param read the officer says to have read what becomes public */
  | { readonly act: "lifted"; readonly read: boolean }
  | { readonly act: "nameUndone" }
  | { readonly act: "screeningUndone"; readonly read: boolean };

/** @throws ArchiveError `config.invalid` with what to do, `archive.missing` for no such entry */
export async function changeEntryFacts(
  tools: ArchiveTools,
  request: EntryRequest,
  asking: EntryAsking,
): Promise<EntryFacts> {
  const { by, because } = officerOf(request, true);
  const owner = request.agency === undefined ? undefined : await agencyBy(tools, request.agency);
  const { id: entryId, agencyId, number } = await entryBy(tools, request.entry, owner);
  const agency = owner ?? (await agencyBy(tools, agencyId));
  return await transact(tools.pool, async (tx) => {
    await lockJournal(tx, agency);
    const at = tools.clock.now();
    const { changes, ...entry } = await entryToChange(tx.client, entryId);
    if (request.seenChanges !== undefined && request.seenChanges !== changes.length)
      throw new ArchiveError("config.invalid", `${number}: the entry was changed since it was read`);
    const before: EntryBeforeAct = {
      ...entry,
      states: [{ act: "journaled", ...journaledFacts(agency, entry) }, ...changes],
    };
    const asked = askedOf(agency.country, dayOf(at, agency.timeZone), asking);
    const facts = "fault" in asked ? asked : changeEntry(agency, before, asked);
    if ("fault" in facts) throw new ArchiveError("config.invalid", `${number}: ${facts.fault}`);
    if ("read" in asking && !asking.read && opens(before, facts))
      throw new ArchiveError(
        "config.invalid",
        `${number}: what was screened becomes public: say that you have read it`,
      );
    const change = tools.ids.next();
    await addEntryChange(tx, change, { entryId, at, act: asking.act, facts, because, by });
    // never the party: the log is shown to more people than the entry
    await recordEvent(tx, tools, "entry.changed", {
      agency: agency.id,
      ...{ entry: entryId, number, change, act: asking.act, because, by },
      ...(facts.screening.kind === "screened" ? { ground: facts.screening.ground.text } : {}),
    });
    await correctTitlesUnder(tx, tools, agency, entry.itemId);
    await publishNow(tx, tools, agency, entry.itemId);
    return facts;
  });
}

/** On which an entry of the agency may be screened today. */
export function groundsToday(
  { clock }: Pick<ArchiveTools, "clock">,
  { country, timeZone }: Agency,
): readonly StatutoryGround[] {
  return groundsOn(country, dayOf(clock.now(), timeZone));
}

/** Nobody makes public what was not looked at. */
function opens({ states, registeredGround }: EntryBeforeAct, after: EntryFacts): boolean {
  const screening = states.at(-1)?.screening ?? after.screening;
  return (
    groundOf(screening, registeredGround) !== undefined &&
    groundOf(after.screening, registeredGround) === undefined
  );
}

function askedOf(
  country: Parameters<typeof groundNamed>[0],
  today: Parameters<typeof groundNamed>[1],
  asking: EntryAsking,
): EntryAsked | { readonly fault: string } {
  if (asking.act !== "screened") return asking;
  const ground = groundNamed(country, today, asking.ground);
  return ground
    ? { act: "screened", ground }
    : {
        fault: `${JSON.stringify(asking.ground)} is no ground of the law that holds today; see kanalarkiv entry grounds`,
      };
}
