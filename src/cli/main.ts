#!/usr/bin/env -S node --max-semi-space-size=16
/** `kanalarkiv <command>`: what makes every later module quick to load, and then the command line itself. */
import { keepCompiled } from "./compiled.ts";
import { resolveQuickly } from "./resolved.ts";

// the timetable's node-cron counts its minutes in the zone of the process, whatever zone it is told, and stands still in
// the hour that comes twice; people are shown the time of their agency's zone
process.env["TZ"] = "UTC";
keepCompiled(process.env);
resolveQuickly();
const { run } = await import("./run.ts");
process.exitCode = await run(process.argv);
