/** Gathers what there is outside a package to compare it with: a manifest beside a file; for an id the store, the database and the audit log. */
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { findAgency } from "../../db/channels.ts";
import { findPackage } from "../../db/packages.ts";
import type { Language } from "../../domain/agency.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { isCommitted } from "../../domain/package-state.ts";
import { readAll } from "../../objects/content.ts";
import type { DatabaseFound, ManifestFound, Records } from "../../package/comparison.ts";
import { asManifest, largestManifestBytes, packageKeys, readManifest } from "../../package/manifest.ts";
import type { AuditPlace } from "../anchor/key.ts";
import { loggedPackage } from "../anchor/logged-package.ts";
import type { Tools } from "../tools.ts";

/** Where packages are recorded. */
export interface Archive {
  readonly tools: Pick<Tools, "pool" | "db" | "objects">;
  readonly place: AuditPlace;
}

/** @param id of a package in the store */
export async function recordsOf({ tools, place }: Archive, id: string): Promise<Records> {
  return {
    id,
    manifest: await storedManifest(tools, id),
    database: await inDatabase(tools, id),
    events: await loggedPackage(tools, place, id),
  };
}

/** The language of the agency whose package it is; `undefined` when the database does not know it. */
export async function languageOf({ tools }: Archive, id: string): Promise<Language | undefined> {
  const row = await findPackage(tools.pool, id);
  return row && (await findAgency(tools.db, row.orgNumber)).language;
}

async function storedManifest({ objects }: Pick<Tools, "objects">, id: string): Promise<ManifestFound> {
  const place = "manifest.json";
  try {
    const bytes = await readAll(objects, packageKeys(id).manifest, largestManifestBytes);
    const manifest = readManifest(bytes.toString("utf8"));
    return manifest === undefined ? { state: "unreadable", place } : { state: "found", place, manifest };
  } catch (error) {
    if (isArchiveError(error) && error.code === "object.missing") return { state: "absent", place };
    if (isArchiveError(error) && error.code === "object.corrupt") return { state: "unreadable", place };
    throw error;
  }
}

async function inDatabase(tools: Pick<Tools, "pool">, id: string): Promise<DatabaseFound | "absent"> {
  const row = await findPackage(tools.pool, id);
  if (row === undefined) return "absent";
  return {
    state: row.state,
    committed: isCommitted(row.state),
    sha256: row.sha256,
    manifest: asManifest(row.report),
  };
}

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
