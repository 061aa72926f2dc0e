/**
 * PURE. The tables of a Takeout. Their columns change places between the years, and have names in the language of the
 * account, so what YouTube writes in a form of its own (ids, times, segments of text) is known by that form.
 */
import { instantOf } from "../../instant.ts";
import { columnName, fieldsOf, signs } from "../csv-row.ts";

export interface Table {
  readonly sign: string;
  /** as `columnName` writes them */
  readonly names: readonly string[];
}

export function tableOf(columns: string): Table {
  const line = columns.replace(/^\uFEFF/, "");
  const all = signs.map((sign) => ({ sign, names: (fieldsOf(line, sign) ?? []).map(columnName) }));
  return all.reduce((one, other) => (other.names.length > one.names.length ? other : one));
}

/** The fields of a row; undefined for quotes that do not end, or more fields than are named. */
export function rowIn({ sign, names }: Table, record: string): readonly string[] | undefined {
  const fields = fieldsOf(record, sign);
  return fields && fields.length <= names.length ? fields : undefined;
}

/** What stands in the first column whose name fits; undefined where there is none, or nothing in it. */
export function named({ names }: Table, row: readonly string[], which: RegExp): string | undefined {
  return row[names.findIndex((name) => which.test(name))] || undefined;
}

/** The same of every column that fits, in their order. */
export function allNamed({ names }: Table, row: readonly string[], which: RegExp): readonly string[] {
  return names.flatMap((name, at) => (which.test(name) ? (row[at] ?? "") : []));
}

export function isChannelId(field: string): boolean {
  return /^UC[\w-]{22}$/.test(field);
}

export function isVideoId(field: string): boolean {
  return /^[\w-]{11}$/.test(field) && /[A-Za-z_-]/.test(field);
}

/** A post of the tab for the community. */
export function isPostId(field: string): boolean {
  return /^Ugk[\w-]{20,}$/.test(field);
}

/** Older comments came over from another service and have other ids. */
export function isCommentId(field: string): boolean {
  return !isPostId(field) && /^(?:Ug[\w-]{10,}|z\d[\w]{18,})(?:\.[\w-]+)?$/.test(field);
}

/** Whole seconds, as the API tells them. */
export function secondOf(field: string | undefined): Date | undefined {
  const at = instantOf(field ?? "");
  return at && new Date(Math.floor(at.getTime() / 1000) * 1000);
}
