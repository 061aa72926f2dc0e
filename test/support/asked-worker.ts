/** One worker of asked work in a process of its own; it may end itself, as if killed, when its export tells a phase. */
import { openApp } from "../../src/app.ts";
import { SteppedClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import { askedKindsOfWork } from "../../src/pipeline/asked/kinds.ts";
import { openAskedWorker } from "../../src/pipeline/work/asked.ts";
import { storeWith } from "./stores.ts";

const { WORKER_AT = "", WORKER_DIES_AT } = process.env;
const clock = new SteppedClock(new Date(WORKER_AT));
const app = await openApp(readConfig(process.env, process.cwd()), { clock, actor: "test" });
const die = () => void process.kill(process.pid, "SIGKILL");
const real = app.tools.objects;
const objects = storeWith(real, {
  async put(key, content) {
    const stored = await real.put(key, content);
    if (WORKER_DIES_AT === "after the manifest" && key.endsWith("manifest.json")) die();
    return stored;
  },
});
const { export: packageExport, ...others } = askedKindsOfWork;
const kinds = {
  ...others,
  export: {
    ...packageExport,
    run: async (task: Parameters<typeof packageExport.run>[0]) =>
      await packageExport.run({
        ...task,
        report: {
          ...task.report,
          phase: (name) => (name === WORKER_DIES_AT ? die() : task.report.phase(name)),
        },
      }),
  },
};
try {
  const worker = openAskedWorker({ tools: { ...app.tools, objects }, config: app.config, kinds });
  process.stdout.write(String(await worker.drain()));
} finally {
  await app.close();
}
