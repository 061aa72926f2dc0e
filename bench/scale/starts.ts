/** What a command costs from its start to its end: `--help`, and `status` on the archive that has grown. */
import { join } from "node:path";
import { spentBy } from "../cpu.ts";
import { flagsOf } from "./build.ts";
import type { Ground } from "./ground.ts";

/** CPU milliseconds of each run after one that is not counted: of the command, and of the server meanwhile. */
export interface Starts {
  readonly help: readonly number[];
  readonly status: readonly number[];
}

const runs = 5;

export async function startsOn({ build, database, server }: Ground): Promise<Starts> {
  const program = [process.execPath, ...flagsOf(build.root), join(build.root, "src/cli/main.ts")]
    .map(quoted)
    .join(" ");
  const settings = `DATABASE_URL=${quoted(database.url)} KANALARKIV_DATA_DIR=${quoted(database.dataDir)}`;
  const several = async (command: string) => {
    const found: number[] = [];
    for (let run = 0; run <= runs; run++) {
      const before = server.totalMs();
      const { cpuMs } = await spentBy(`${settings} ${command}`, database.dataDir);
      if (run > 0) found.push(cpuMs + server.totalMs() - before);
    }
    return found;
  };
  return { help: await several(`${program} --help`), status: await several(`${program} status`) };
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
