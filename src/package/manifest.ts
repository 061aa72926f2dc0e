/** The commit point of a package: a small object that is written last. Without it the package does not exist. */
import { hash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../audit/canonical.ts";
import type { Verdict } from "./verdict.ts";

export interface PackageManifest {
  readonly form: "kanalarkiv-package-1";
  readonly packageId: string;
  readonly agency: { readonly name: string; readonly orgNumber: string };
  readonly period: { readonly from: string; readonly to: string };
  readonly closedAt: string;
  readonly closedBy: string;
  readonly tar: {
    readonly key: string;
    readonly sha256: string;
    readonly sizeBytes: number;
    readonly entries: number;
  };
  /** the submission description beside the tar; packages of before 2026-12 have none */
  readonly submission?: { readonly key: string; readonly sha256: string; readonly sizeBytes: number };
  readonly schemas: "official" | "own";
  /** of the packages that the period was split into; 1 of 1 for most */
  readonly part: { readonly number: number; readonly of: number };
  /** the id of the package that this one takes the place of */
  readonly replaces: string | null;
  readonly selection: Readonly<Record<string, number>>;
  /** items of the period that it is without, because they are confirmed as prunable; manifests of before 2026-12 say nothing */
  readonly leftOut?: readonly {
    /** the decision's reference and the clause */
    readonly under: string;
    /** null for what the decision itself confirms */
    readonly by: string | null;
    readonly items: number;
  }[];
  /** whether the period was closed, and why it was although items of it were left out */
  readonly closing: { readonly closed: boolean; readonly because: string | null };
  readonly journal: { readonly entries: number; readonly from: string | null; readonly to: string | null };
  readonly verification: {
    readonly verdict: Verdict;
    /** why it is not deliverable, in English; empty when it is */
    readonly because: readonly string[];
    readonly errors: number;
    readonly warnings: number;
  };
  /** what the receiver should know, and why each error that could not be avoided is there */
  readonly remarks: readonly string[];
}

/** The bytes that are stored: canonical JSON (RFC 8785), so that the same manifest is the same object. */
export function manifestBytes(manifest: PackageManifest): Uint8Array {
  return Buffer.from(canonicalJson({ ...manifest }), "utf8");
}

/** Where a package and what belongs to it lie in the object store. */
export interface PackageKeys {
  readonly tar: string;
  /** the submission description, which lies beside the tar wherever that is taken */
  readonly submission: string;
  /** for whoever packs the extraction again with the national archive's tool */
  readonly repackMetadata: string;
  /** written last: the package exists from it on */
  readonly manifest: string;
}

export function packageKeys(packageId: string): PackageKeys {
  const folder = `packages/${packageId}`;
  return {
    tar: `${folder}/${packageId}.tar`,
    submission: `${folder}/${packageId}.xml`,
    repackMetadata: `${folder}/metadata.json`,
    manifest: `${folder}/manifest.json`,
  };
}

/** A larger one is not read. */
export const largestManifestBytes = 16 * 1024 * 1024;

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a comparison needs of a manifest; later versions of the form may say more. */
const Stated = z.object({
  form: z.string().startsWith("kanalarkiv-package-"),
  packageId: z.uuid(),
  closedAt: z.iso.datetime(),
  tar: z.object({ sha256: Digest }),
  submission: z.object({ sha256: Digest }).optional(),
  selection: z.record(z.string(), z.number()).default({}),
  leftOut: z.array(z.object({ under: z.string(), by: z.string().nullable(), items: z.number() })).default([]),
  closing: z.object({ closed: z.boolean(), because: z.string().nullable() }).optional(),
});

export interface StatedManifest extends z.infer<typeof Stated> {
  /** all that it says, as canonical JSON */
  readonly canonical: string;
  /** of that, as the audit log has it */
  readonly sha256: string;
}

/** @returns `undefined` for anything that is no manifest of a package */
export function readManifest(text: string): StatedManifest | undefined {
  try {
    return asManifest(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * The same of JSON that is read already, such as a column of the database.
 *
 * @throws TypeError as `canonicalJson`, for what is deeper than any manifest
 */
export function asManifest(value: unknown): StatedManifest | undefined {
  const read = Stated.safeParse(value);
  if (!read.success) return undefined;
  const canonical = canonicalJson(value);
  return { ...read.data, canonical, sha256: hash("sha256", canonical) };
}
