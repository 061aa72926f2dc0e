/** What the audit log says of one package that was made, and whether a signed checkpoint covers it. */
import { emptyRoot, Frontier } from "../../audit/merkle.ts";
import { type NoteKey, noteKey } from "../../audit/note.ts";
import {
  type LoggedEvent,
  numberLeaves,
  readCheckpoints,
  readEvents,
  readLeafHashes,
} from "../../db/audit-log.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { EventFound } from "../../package/comparison.ts";
import type { ArchiveTools } from "../tools.ts";
import { faultsOfCheckpoint, faultsOfLeaf, leafOrStored } from "./faults.ts";
import { type AuditPlace, signingKey } from "./key.ts";

type Client = Tx["client"];

const kinds = ["package.verified", "package.committed"] as const;

/** @returns that it was verified, and that it was committed; packages of before their lives were kept have only the first */
export async function loggedPackage(
  tools: Pick<ArchiveTools, "pool">,
  place: AuditPlace,
  packageId: string,
): Promise<readonly EventFound[]> {
  await numberLeaves(tools.pool);
  return await transact(
    tools.pool,
    async ({ client }) => {
      const found: EventFound[] = [];
      for (const kind of kinds)
        for (const event of await readEvents(client, kind, { name: "package", value: packageId }))
          found.push({ kind, ...(await foundOf(client, place, event)) });
      return found;
    },
    "repeatable read, read only",
  );
}

async function foundOf(
  client: Client,
  place: AuditPlace,
  event: LoggedEvent,
): Promise<Omit<EventFound, "kind">> {
  const { signed, faults } = await signature(client, place, event);
  return {
    at: event.beside.at,
    sha256: disclosed(event, "sha256"),
    manifestSha256: disclosed(event, "manifestSha256"),
    faults: [...faultsOfLeaf({ ...event, index: event.index ?? -1 }), ...faults],
    signed,
  };
}

/** The value of a field as the log discloses it; `undefined` when it was removed, or is no text. */
export function disclosed({ fields }: LoggedEvent, name: string): string | undefined {
  const value = fields.find((field) => field.name === name)?.value;
  return typeof value === "string" ? value : undefined;
}

async function signature(
  client: Client,
  place: AuditPlace,
  event: LoggedEvent,
): Promise<Pick<EventFound, "signed" | "faults">> {
  const checkpoint = (await readCheckpoints(client)).find(
    ({ size }) => event.index !== undefined && event.index < size,
  );
  if (checkpoint === undefined)
    return { signed: { because: "not signed yet: `kanalarkiv audit checkpoint` does" }, faults: [] };
  const key = await knownKey(place);
  if (key === undefined)
    return { signed: { because: "its signature not checked: audit-key.pem is not here" }, faults: [] };
  const root = await rootAt(client, checkpoint.size, event);
  const faults = faultsOfCheckpoint(checkpoint, new Map([[checkpoint.size, root]]), [key], place);
  return { signed: { size: checkpoint.size }, faults };
}

async function knownKey(place: AuditPlace): Promise<NoteKey | undefined> {
  try {
    return noteKey(place.auditOrigin, await signingKey(place, true));
  } catch (error) {
    if (isArchiveError(error) && error.code === "config.invalid") return undefined;
    throw error;
  }
}

/** The root over stored hashes, with the event's own made from its bytes; empty for a tree with a gap. */
async function rootAt(client: Client, size: number, event: LoggedEvent): Promise<Buffer> {
  const tree = new Frontier();
  for await (const batch of readLeafHashes(client, size))
    for (const { index, leaf } of batch)
      tree.append(index === event.index ? leafOrStored({ ...event, index }) : leaf);
  return tree.size === size ? tree.root() : emptyRoot();
}
