#!/bin/sh
# node-cron stands still for the hour that comes twice, although it is told to keep its times in UTC.
#
# Its runner drops the milliseconds of the present with Date#setMilliseconds, which works in the zone of the process: in
# the second of two hours with the same name, the result lies in the first. So `timezone: "UTC"` does not help where the
# process runs in a zone with summer time; a process in UTC is not touched.
#
# Run with node-cron 4.6.0 from the npm registry and Node 20 or newer, the clock moved to 25 October 2026, 00:59:58 UTC.
# Expected: a task of every second, with timezone UTC, runs four or five times in 4.5 seconds in either zone.
# Seen: four or five times with TZ=UTC; with TZ=Europe/Oslo only until 01:00, one or two times, and then not for an hour.
# Exit 0 while that is so, 1 when it has changed, 2 when it cannot be run.
set -eu
command -v npm >/dev/null || { echo "node and npm are needed"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent node-cron@4.6.0 || { echo "node-cron 4.6.0 cannot be had"; exit 2; }

cat > run.mjs <<'JS'
const Real = Date;
const ahead = Real.parse("2026-10-25T00:59:58Z") - Real.now();
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() {
    return Real.now() + ahead;
  }
};
const { default: cron } = await import("node-cron");
let runs = 0;
cron.schedule("* * * * * *", () => { runs += 1; }, { timezone: "UTC" });
setTimeout(() => { console.log(runs); process.exit(0); }, 4500);
JS
utc=$(TZ=UTC node run.mjs 2>/dev/null | tail -1)
oslo=$(TZ=Europe/Oslo node run.mjs 2>/dev/null | tail -1)
echo "node-cron 4.6.0, timezone UTC, 4.5 seconds around the hour that comes twice: TZ=UTC ran $utc times, TZ=Europe/Oslo $oslo times"
[ "$utc" -ge 3 ] && [ "$oslo" -le 2 ] || { echo "changed"; exit 1; }
