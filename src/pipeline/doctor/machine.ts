/** What lies on this machine: the directories that are written to, room on their disks, the key of the log. */
import { createPrivateKey, type KeyObject } from "node:crypto";
import { constants } from "node:fs";
import { access, readFile, stat, statfs } from "node:fs/promises";
import { noteKey, openNote } from "../../audit/note.ts";
import { reasonOf } from "../../domain/errors.ts";
import { type AuditPlace, keyFile, noKeyIn } from "../anchor/key.ts";
import { type DoctorFinding, fault, ok, sizeText, unchecked, warn } from "./report.ts";

export interface RoomLimits {
  readonly fault: number;
  readonly warn: number;
}

export const roomLimits: RoomLimits = { fault: 256 * 1024 ** 2, warn: 4 * 1024 ** 3 };
const fewInodes = 10_000;

/** @throws Error unless it is there, or is known not to be: what lies where nobody may look is not absent */
export async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

export async function examineDirectory(
  directory: string,
  limits = roomLimits,
): Promise<readonly DoctorFinding[]> {
  try {
    if (!(await isThere(directory)))
      return [
        warn(
          "doctor.disk",
          directory,
          "is not there yet",
          "The first command makes it; look whether KANALARKIV_DATA_DIR names the right place.",
        ),
      ];
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    return [roomIn(directory, await statfs(directory), limits)];
  } catch (error) {
    return [
      fault(
        "doctor.disk",
        directory,
        reasonOf(error),
        "Give the user that runs the program the right to read and write there.",
      ),
    ];
  }
}

interface Room {
  readonly bavail: number;
  readonly bsize: number;
  readonly ffree: number;
  readonly files: number;
}

/** @param room as `statfs` tells it; a file system that counts no inodes says 0 of them */
export function roomIn(directory: string, room: Room, limits: RoomLimits): DoctorFinding {
  const free = room.bavail * room.bsize;
  const said = `${sizeText(free)} free`;
  const inodes = `${room.ffree} inodes free`;
  if (room.files > 0 && room.ffree === 0) return fault("doctor.disk", directory, inodes);
  if (free < limits.fault) return fault("doctor.disk", directory, said);
  if (room.files > 0 && room.ffree < fewInodes) return warn("doctor.disk", directory, inodes);
  if (free < limits.warn) return warn("doctor.disk", directory, said);
  return ok("doctor.disk", directory, said);
}

/** What the log says of its key. */
export interface LoggedKey {
  /** the note of the last checkpoint; undefined before the first */
  readonly note: string | undefined;
}

/** @param logged undefined when the database cannot be asked */
export async function examineKey(place: AuditPlace, logged: LoggedKey | undefined): Promise<DoctorFinding> {
  const file = keyFile(place.dataDir);
  try {
    if (await isThere(file)) return await examineKeyFile(file, place, logged);
  } catch (error) {
    return fault("doctor.key", file, `cannot be read: ${reasonOf(error)}`);
  }
  if (logged === undefined)
    return unchecked("doctor.key", file, "it is not there, and whether the log was signed cannot be asked");
  if (logged.note !== undefined)
    return fault("doctor.key", file, "is not there, and the log has signed checkpoints");
  return ok("doctor.key", file, "is made before the first checkpoint");
}

async function examineKeyFile(
  file: string,
  { auditOrigin }: AuditPlace,
  logged: LoggedKey | undefined,
): Promise<DoctorFinding> {
  const pem = await readFile(file);
  const key = keyIn(pem);
  if (key === undefined)
    return fault("doctor.key", file, `holds ${noKeyIn(pem, logged && logged.note !== undefined)}`);
  if (key.asymmetricKeyType !== "ed25519")
    return fault("doctor.key", file, `holds a key of the kind ${key.asymmetricKeyType}, not ed25519`);
  const signer = logged?.note === undefined ? undefined : signerOf(logged.note, key);
  if (signer === null)
    return fault(
      "doctor.key",
      file,
      "is another key than the one that signed the last checkpoint",
      "Bring the key of the machine that signed it, or of the backup. If that one is lost for good: docs/operations.md, “Backup”.",
    );
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0)
    return warn(
      "doctor.key",
      file,
      `may be read by others (mode ${(mode & 0o777).toString(8)})`,
      `chmod 600 ${file}`,
    );
  if (logged === undefined)
    return unchecked("doctor.key", file, "it is a key; whether it signed the log cannot be asked");
  if (signer !== undefined && signer !== auditOrigin)
    return warn(
      "doctor.key",
      file,
      `signed the last checkpoint as ${signer}, and would sign as ${auditOrigin} now`,
      "Set KANALARKIV_AUDIT_ORIGIN to the name under which the key was published.",
    );
  return ok("doctor.key", file, signer === undefined ? "signs" : "signed the last checkpoint");
}

/** @returns under which name the key signed the note; null when it did not */
function signerOf(note: string, key: KeyObject): string | null {
  for (const [, name = ""] of note.matchAll(/^— ([^\s+]+) /gmu)) {
    const answer = openNote(note, [noteKey(name, key)]);
    if (answer.valid) return name;
  }
  return null;
}

function keyIn(pem: Buffer): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
