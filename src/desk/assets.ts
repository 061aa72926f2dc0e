/** What browsers are given beside the pages: the public pages' look with the desk's after it, and the desk's scripts. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Assets, readAssets } from "../web/assets.ts";

export function deskAssets(): Assets {
  return readAssets(filesIn("styles", ".css"), filesIn("scripts", ".js"));
}

/** In the order of their names, so that the look is the same on every machine. */
function filesIn(folder: string, ending: string): readonly string[] {
  const place = join(import.meta.dirname, folder);
  return readdirSync(place)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(place, name));
}
