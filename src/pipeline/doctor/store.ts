/** The object store, tried as it is used: a small object is put, read back, put again otherwise, and deleted. */
import { text } from "node:stream/consumers";
import type { IdSource } from "../../clock.ts";
import { isArchiveError, reasonOf } from "../../domain/errors.ts";
import { contentOfBytes } from "../../objects/content.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { type DoctorFinding, fault, ok, warn } from "./report.ts";

/** @param open opens the store; what it throws is a finding */
export async function examineStore(
  address: string,
  open: () => Promise<ObjectStore>,
  ids: IdSource,
): Promise<readonly DoctorFinding[]> {
  let place = address;
  try {
    const store = await open();
    place = store.address;
    const refused = await tried(store, `doctor/${ids.next()}`);
    if (refused !== undefined) return [fault("doctor.store", place, refused)];
    if (store.putOnce === "kept")
      return [ok("doctor.store", place, "puts, reads, refuses a second writer, deletes")];
    return [
      warn(
        "doctor.store",
        place,
        store.putOnce === "ignored"
          ? "puts, reads and deletes; lets a second writer of a key win"
          : "puts, reads and deletes; whether a second writer of a key is refused could not be tried",
        "Give nobody but this program the right to write there: docs/operations.md, “S3”.",
      ),
    ];
  } catch (error) {
    return [fault("doctor.store", place, reasonOf(error))];
  }
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
