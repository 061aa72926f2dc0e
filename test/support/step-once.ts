/** One step of an agency's archive in a process of its own; an export may end itself, as if killed, at a phase of it. */
import { openApp } from "../../src/app.ts";
import { SteppedClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import { day } from "../../src/domain/day.ts";
import { exportPeriod } from "../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../src/pipeline/export/places.ts";
import { journalAgency } from "../../src/pipeline/journal/journal.ts";
import { agencyBy } from "../../src/pipeline/register/register.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { closeAll } from "./close-all.ts";
import { storeThatKills } from "./stores.ts";

const { STEP, STEP_AT = "", STEP_FROM = "", STEP_TO = "", STEP_DIES_AT, STEP_AGENCY = "" } = process.env;
const clock = new SteppedClock(new Date(STEP_AT));
const app = await openApp(readConfig(process.env, process.cwd()), { clock, actor: "test" });
try {
  const agency = await agencyBy(app.tools, STEP_AGENCY);
  if (STEP === "journal")
    process.stdout.write(String((await journalAgency(app.tools, agency, quiet)).entries));
  else {
    const period = { from: day(STEP_FROM), to: day(STEP_TO) };
    const request = { agency, period, closedBy: "Kari Vik", noteDisposal: false, ...closeAll };
    const objects =
      STEP_DIES_AT === "half of the upload" ? storeThatKills(app.tools.objects) : app.tools.objects;
    const { manifest } = await exportPeriod(
      { ...app.tools, objects },
      request,
      await exportPlaces(app.config),
      {
        building: quiet,
        phase: (name) => void (name === STEP_DIES_AT && process.kill(process.pid, "SIGKILL")),
      },
    );
    process.stdout.write(manifest.packageId);
  }
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 3;
} finally {
  await app.close();
}
