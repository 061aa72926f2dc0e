/** What lies on this machine: the data directory, room on its disks, the key of the log. */
import { createPrivateKey } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { access, readFile, stat, statfs } from "node:fs/promises";
import { reasonOf } from "../../domain/errors.ts";
import { keyFile } from "../anchor/key.ts";
import { type DoctorFinding, fault, ok, sizeText, warn } from "./report.ts";

export interface RoomLimits {
  readonly fault: number;
  readonly warn: number;
}

export const roomLimits: RoomLimits = { fault: 256 * 1024 ** 2, warn: 4 * 1024 ** 3 };

export async function examineDirectory(
  directory: string,
  limits = roomLimits,
): Promise<readonly DoctorFinding[]> {
  if (!existsSync(directory))
    return [
      warn(
        "doctor.disk",
        directory,
        "is not there yet",
        "The first command makes it; look whether KANALARKIV_DATA_DIR names the right place.",
      ),
    ];
  try {
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
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
  const { bavail, bsize, ffree, files } = await statfs(directory);
  const free = bavail * bsize;
  const said = `${sizeText(free)} free`;
  if (files > 0 && ffree === 0) return [fault("doctor.disk", directory, "no inode is free")];
  if (free < limits.fault) return [fault("doctor.disk", directory, said)];
  if (free < limits.warn) return [warn("doctor.disk", directory, said)];
  return [ok("doctor.disk", directory, said)];
}

/** @param signed whether the log has checkpoints; undefined when the database cannot be asked */
export async function examineKey(dataDir: string, signed: boolean | undefined): Promise<DoctorFinding> {
  const file = keyFile(dataDir);
  if (!existsSync(file)) {
    if (signed === true) return fault("doctor.key", file, "is not there, and the log has signed checkpoints");
    return ok("doctor.key", file, "is made before the first checkpoint");
  }
  try {
    const key = createPrivateKey(await readFile(file));
    if (key.asymmetricKeyType !== "ed25519")
      return fault("doctor.key", file, `holds a key of the kind ${key.asymmetricKeyType}, not ed25519`);
  } catch (error) {
    return fault("doctor.key", file, `cannot be read as a private key: ${reasonOf(error)}`);
  }
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0)
    return warn(
      "doctor.key",
      file,
      `may be read by others (mode ${(mode & 0o777).toString(8)})`,
      `chmod 600 ${file}`,
    );
  return ok("doctor.key", file, "signs");
}
