/** Gathers what there is beside a package to compare it with: a manifest. */
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { ManifestFound, Records } from "../../package/comparison.ts";
import { largestManifestBytes, readManifest } from "../../package/manifest.ts";

/**
 * `UUID.manifest.json` beside `UUID.tar` is always meant for it; a plain `manifest.json` only when it names this package,
 * because in a folder of downloads it may be another's.
 *
 * @param source a tar or a folder that is there
 * @param packageName the folder that everything in the package lies in
 */
export async function recordsBeside(source: string, packageName: string | undefined): Promise<Records> {
  const path = resolve(source);
  const stem = basename(path).replace(/\.tar$/i, "");
  const names = [stem, ...(packageName === undefined ? [] : [packageName])];
  const places = [...new Set(names.map((name) => `${name}.manifest.json`)), "manifest.json"];
  const found: ManifestFound[] = [];
  for (const place of places) {
    const manifest = await manifestAt(join(dirname(path), place), place);
    found.push(place === "manifest.json" ? ofThese(manifest, names) : manifest);
  }
  const order = ["found", "another", "unreadable"] as const;
  const best = order.flatMap((state) => found.find((each) => each.state === state) ?? [])[0];
  return { manifest: best ?? { state: "absent", place: "manifest.json" } };
}

function ofThese(found: ManifestFound, names: readonly string[]): ManifestFound {
  if (found.state !== "found" || names.includes(found.manifest.packageId)) return found;
  return { state: "another", place: found.place, packageId: found.manifest.packageId };
}

async function manifestAt(path: string, place: string): Promise<ManifestFound> {
  const there = await stat(path).catch(() => undefined);
  if (!there?.isFile()) return { state: "absent", place };
  if (there.size > largestManifestBytes) return { state: "unreadable", place };
  const manifest = readManifest(await readFile(path, "utf8"));
  return manifest === undefined ? { state: "unreadable", place } : { state: "found", place, manifest };
}
