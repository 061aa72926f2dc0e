/**
 * Where everything lies that a run of the tests writes: in memory where there is room, for nothing of it must outlive the
 * run, and most of what a database test waits for is the disk.
 */
import { chmodSync, globSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
/** several times what a whole run has held at once */
const roomBytes = 8 * 2 ** 30;

/** Made for this run, open to the account that the database server runs as. What killed runs left is taken away first. */
export function makeRunDirectory(): string {
  for (const left of globSync(`${memory}/kanalarkiv-tests-*`)) if (!isRunning(left)) remove(left);
  const made = mkdtempSync(join(hasRoom() ? memory : tmpdir(), `kanalarkiv-tests-${process.pid}-`));
  chmodSync(made, 0o755);
  return made;
}

export function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return Math.min(bavail * bsize, process.availableMemory()) >= roomBytes;
  } catch {
    return false;
  }
}

function isRunning(directory: string): boolean {
  const [, pid] = /-tests-(\d+)-/.exec(directory) ?? [];
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
