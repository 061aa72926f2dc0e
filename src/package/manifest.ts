/** The commit point of a package: a small object that is written last. Without it the package does not exist. */
import { canonicalJson } from "../audit/canonical.ts";

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
  readonly schemas: "official" | "own";
  readonly selection: Readonly<Record<string, number>>;
  readonly journal: { readonly entries: number; readonly from: string | null; readonly to: string | null };
  readonly verification: { readonly errors: number; readonly warnings: number };
  /** what the receiver should know, and why each error that could not be avoided is there */
  readonly remarks: readonly string[];
}

/** The bytes that are stored: canonical JSON (RFC 8785), so that the same manifest is the same object. */
export function manifestBytes(manifest: PackageManifest): Uint8Array {
  return Buffer.from(canonicalJson({ ...manifest }), "utf8");
}
