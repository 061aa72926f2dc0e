/** One look at every channel in a process of its own, so that a test can end it at any moment. Prints the verdicts. */
import { openApp } from "../../src/app.ts";
import { SteppedClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import { captureAll } from "../../src/pipeline/capture/all.ts";

const clock = new SteppedClock(new Date(process.env["LOOK_AT"] ?? ""));
const app = await openApp(readConfig(process.env, process.cwd()), { clock, actor: "test" });
try {
  const results = await captureAll(app.tools, {}, () => undefined, new AbortController().signal);
  process.stdout.write(results.map(({ result }) => result.verdict).join(" "));
} catch (error) {
  process.stderr.write(`look failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 3;
} finally {
  await app.close();
}
