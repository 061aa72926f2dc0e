/** One import in a process of its own, which may end itself, as if killed, once so many bytes of records were read. */
import { openApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { importArchive } from "../../src/pipeline/import/import.ts";

const { IMPORT_PATH = "", IMPORT_CHANNEL = "", IMPORT_DIES_AFTER } = process.env;
const app = await openApp(readConfig(process.env, process.cwd()), { actor: "test" });
try {
  const given = { path: IMPORT_PATH, channel: IMPORT_CHANNEL, by: "Kari Vik" };
  const result = await importArchive(app.tools, given, (done) => {
    if (IMPORT_DIES_AFTER !== undefined && done > Number(IMPORT_DIES_AFTER))
      process.kill(process.pid, "SIGKILL");
  });
  const { findings: _, ...counts } = result;
  process.stdout.write(JSON.stringify({ ...counts, peakBytes: process.resourceUsage().maxRSS * 1024 }));
} finally {
  await app.close();
}
