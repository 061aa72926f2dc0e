/** A real S3 store for tests: the one that the environment names, or one started by `scripts/radosgw.sh`. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const script = join(import.meta.dirname, "../../scripts/radosgw.sh");
const given = process.env["KANALARKIV_TEST_S3_ENDPOINT"];
const missing =
  given === undefined
    ? ["radosgw", "radosgw-admin", "ceph-mon", "ceph-osd"].filter((name) => !onPath(name))
    : [];
const reason =
  missing.length > 0
    ? `no ${missing.join(", ")}, see scripts/radosgw.sh; or name a store in KANALARKIV_TEST_S3_ENDPOINT`
    : given === undefined && process.getuid?.() !== 0
      ? "scripts/radosgw.sh must run as root; or name a store in KANALARKIV_TEST_S3_ENDPOINT"
      : "";

if (reason !== "" && process.env["CI"] === "true")
  throw new Error(`under CI a real S3 store must be there: ${reason}`);

/** `describe` where an S3 store can be had, else a skipped block whose title gives the reason. */
export function whenS3<Describe extends { skip: unknown }>(describe: Describe): Describe {
  return (reason === "" ? describe : describe.skip) as Describe;
}

export const s3Reason = reason === "" ? "" : ` (skipped: ${reason})`;

export interface S3Server {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  stop(): Promise<void>;
}

/** About 16 seconds when it must be started; it has its own directory and ports, so that several may run. */
export async function startS3(): Promise<S3Server> {
  const accessKeyId = process.env["KANALARKIV_TEST_S3_ACCESS_KEY_ID"] ?? "TESTKEY";
  const secretAccessKey = process.env["KANALARKIV_TEST_S3_SECRET_ACCESS_KEY"] ?? "TESTSECRET";
  if (given !== undefined)
    return { endpoint: given, accessKeyId, secretAccessKey, stop: async () => undefined };
  const dir = mkdtempSync("/var/tmp/kanalarkiv-rgw-");
  const env = {
    ...process.env,
    RADOSGW_PORT: String(await freePort()),
    RADOSGW_MON_PORT: String(await freePort()),
  };
  const stop = async () => {
    await run(script, ["down", dir], { env });
  };
  try {
    const { stdout } = await run(script, ["up", dir], { env });
    return { endpoint: stdout.trim(), accessKeyId, secretAccessKey, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

function onPath(program: string): boolean {
  try {
    execFileSync("sh", ["-c", 'command -v "$1"', "sh", program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
