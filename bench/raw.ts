/** What the raw answers of a real feed take in the store, beside the answers as they came, which is what they took before. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DirectoryStore } from "../src/objects/directory.ts";
import { rawKey, storeRaw } from "../src/objects/raw.ts";
import { sharedPath } from "../test/support/shared.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";

const answers = sharedPath("data", "polisen-se-events", "last-7-days");

/** @throws when the real feed does not lie beside the checkout */
export async function raw(place: Place): Promise<readonly Figure[]> {
  const store = await DirectoryStore.open(join(place.dir, "raw"));
  let came = 0;
  let lies = 0;
  let cpuMs = 0;
  const names = (await readdir(answers)).filter((name) => name.endsWith(".json.gz")).sort();
  for (const name of names) {
    const bytes = gunzipSync(await readFile(join(answers, name)));
    const begun = process.cpuUsage();
    const result = await storeRaw(store, bytes);
    const { user, system } = process.cpuUsage(begun);
    cpuMs += (user + system) / 1000;
    if (result.how === "present") continue;
    came += bytes.byteLength;
    lies += (await store.head(rawKey(result.sha256)))?.sizeBytes ?? 0;
  }
  return [
    atMost(0.15, figure(`${names.length} answers in the store ÷ as they came`, "", [lies / came])),
    figure("storing one", "ms of CPU", [cpuMs / names.length]),
  ];
}
