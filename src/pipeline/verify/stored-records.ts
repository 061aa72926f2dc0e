/** Gathers what is recorded of a package with an id, to compare it with: in the store, the database and the audit log. */
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
import type { ArchiveTools } from "../tools.ts";

/** Where packages are recorded. */
export interface Archive {
  readonly tools: Pick<ArchiveTools, "pool" | "db" | "objects">;
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

async function storedManifest(
  { objects }: Pick<ArchiveTools, "objects">,
  id: string,
): Promise<ManifestFound> {
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

async function inDatabase(tools: Pick<ArchiveTools, "pool">, id: string): Promise<DatabaseFound | "absent"> {
  const row = await findPackage(tools.pool, id);
  if (row === undefined) return "absent";
  return {
    state: row.state,
    committed: isCommitted(row.state),
    sha256: row.sha256,
    manifest: asManifest(row.report),
  };
}
