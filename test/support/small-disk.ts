/** A real file system with little room, which a test fills and empties. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly dir: string;
  /** Takes all room but so much. */
  fill(leftBytes: number): void;
  free(): void;
  close(): void;
}

/** @returns undefined where this user may not mount a file system */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const dir = mkdtempSync(join(tmpdir(), "kanalarkiv-fault-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", dir], {
      stdio: "ignore",
    });
  } catch {
    rmSync(dir, { recursive: true });
    return undefined;
  }
  const ballast = join(dir, "ballast");
  const free = () => rmSync(ballast, { force: true });
  return {
    ...{ dir, free },
    fill(leftBytes) {
      free();
      const { bavail, bsize } = statfsSync(dir);
      try {
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
      } catch (error) {
        // somebody else took the rest of the room meanwhile
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    },
    close() {
      // what still has a file open there keeps it until it ends
      execFileSync("umount", ["--lazy", dir]);
      rmSync(dir, { recursive: true });
    },
  };
}

export function mayMount(): boolean {
  const disk = smallDisk(1);
  disk?.close();
  return disk !== undefined;
}
