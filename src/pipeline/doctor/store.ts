/**
 * The object store, tried as it is used: a small object is put, read back, put again otherwise, and deleted. That shows a
 * store that works; that it is this archive's show some of the objects that the archive put there.
 */
import { text } from "node:stream/consumers";
import type { IdSource } from "../../clock.ts";
import type { ObjectCheck, ReferredObject } from "../../db/objects.ts";
import { isArchiveError, reasonOf } from "../../domain/errors.ts";
import { contentOfBytes } from "../../objects/content.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { packageKeys } from "../../package/manifest.ts";
import { mediaKey } from "../capture/media.ts";
import { checkObject } from "../fixity/verify.ts";
import { type DoctorFinding, fault, ok, unchecked, warn } from "./report.ts";

/** What the archive says of its store. */
export interface StoredFacts {
  /** a few that must lie there */
  readonly sample: readonly ReferredObject[];
  /** that were missing or damaged when they were last read back */
  readonly bad: number;
}

/**
 * @param open opens the store; what it throws is a finding
 * @param stored undefined when the database cannot be asked
 */
export async function examineStore(
  address: string,
  open: () => Promise<ObjectStore>,
  ids: IdSource,
  stored: StoredFacts | undefined,
): Promise<readonly DoctorFinding[]> {
  let place = address;
  try {
    const store = await open();
    place = store.address;
    const refused = await tried(store, `doctor/${ids.next()}`);
    if (refused !== undefined) return [fault("doctor.store", place, refused)];
    return [promiseFinding(store), ...(await contentFindings(store, stored))];
  } catch (error) {
    return [fault("doctor.store", place, reasonOf(error))];
  }
}

function promiseFinding({ address, putOnce }: ObjectStore): DoctorFinding {
  if (putOnce === "kept") return ok("doctor.store", address, "puts, reads, refuses a second writer, deletes");
  return warn(
    "doctor.store",
    address,
    putOnce === "ignored"
      ? "puts, reads and deletes; lets a second writer of a key win"
      : "puts, reads and deletes; whether a second writer of a key is refused could not be tried",
    "Give nobody but this program the right to write there: docs/operations.md, “S3”.",
  );
}

async function contentFindings(
  store: ObjectStore,
  stored: StoredFacts | undefined,
): Promise<readonly DoctorFinding[]> {
  const place = `${store.address} (content)`;
  if (stored === undefined)
    return [unchecked("doctor.store", place, "what the archive put there cannot be asked")];
  const { sample, bad } = stored;
  const found: DoctorFinding[] = [];
  const lost: string[] = [];
  for (const object of sample) {
    const state = await stateOf(store, object);
    if (state !== "sound") lost.push(`${state}: ${object.kind} ${object.packageId ?? object.sha256}`);
  }
  if (lost.length > 0)
    found.push(
      fault(
        "doctor.store",
        place,
        `of ${sample.length} objects of the archive that were looked for, ${lost.join("; ")}`,
        lost.length === sample.length
          ? "It is another store than the archive's, or an empty one: look at KANALARKIV_OBJECTS_URL, bucket, prefix, and whether the disk is mounted."
          : "`kanalarkiv objects verify` reads all of them, and says what to do.",
      ),
    );
  if (bad > 0)
    found.push(
      fault(
        "doctor.store",
        place,
        `${bad} objects were missing or damaged when they were last read back`,
        "`kanalarkiv objects verify` names them, and says what to do.",
      ),
    );
  if (found.length > 0) return found;
  const said =
    sample.length === 0
      ? "the archive has put nothing there yet"
      : `holds ${sample.length} of the archive's objects that were looked for`;
  return [ok("doctor.store", place, said)];
}

/** More is not read for a look at a store. */
const readAtMost = 64 * 1024 ** 2;

async function stateOf(store: ObjectStore, object: ReferredObject): Promise<ObjectCheck["state"]> {
  if (object.kind === "raw" || (object.kind === "media" && object.sizeBytes <= readAtMost))
    return (await checkObject({ objects: store }, object)).state;
  const key = object.kind === "media" ? mediaKey(object.sha256) : packageKeys(object.packageId ?? "").tar;
  const found = await store.head(key);
  if (found === undefined) return "missing";
  return found.sizeBytes === object.sizeBytes ? "sound" : "damaged";
}

/** A directory that is not there is not made for the sake of a look at it. */
export function absentStore(address: string, stored: StoredFacts | undefined): DoctorFinding {
  if (stored === undefined)
    return unchecked(
      "doctor.store",
      address,
      "it is not there, and whether the archive put anything there cannot be asked",
    );
  if (stored.sample.length > 0)
    return fault(
      "doctor.store",
      address,
      "is not there, and the archive has put objects there",
      "Look whether its disk is mounted, and at KANALARKIV_OBJECTS_URL; if it is lost, put it back from a backup.",
    );
  return warn("doctor.store", address, "is not there yet", "The first command makes it.");
}

const [first, other] = ["kanalarkiv doctor", "kanalarkiv doctor, another"];

/** @returns what the store did not do as it must */
async function tried(store: ObjectStore, key: string): Promise<string | undefined> {
  try {
    await store.put(key, contentOfBytes(Buffer.from(first)));
    const back = await text(await store.get(key));
    if (back !== first) return "gave other bytes back than it was given";
    const overwritten = await store.put(key, contentOfBytes(Buffer.from(other))).then(
      () => true,
      (error: unknown) => {
        if (isArchiveError(error) && error.code === "object.exists") return false;
        throw error;
      },
    );
    if (overwritten) return "let an object be overwritten";
  } finally {
    await store.delete(key);
  }
  return (await store.head(key)) === undefined ? undefined : "kept an object that was deleted";
}
