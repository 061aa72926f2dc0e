/** What the API can be asked, by the names of the common journal service (access-and-ux reference: einnsyn-api-spec, queryparameters). */
import { z } from "zod";
import { type IdKind, uuidOf } from "../../access/ids.ts";
import { longestQuery } from "../../access/query.ts";
import { instantOf } from "../../access/time-string.ts";
import { searchKinds } from "../search.ts";
import { happenings, journalposttyper } from "./schemas.ts";

const mostValues = 100;

/** One value; of several the last counts, as in most readers of query strings. */
const one = <Inner extends z.ZodType>(inner: Inner) =>
  z.preprocess((value) => (Array.isArray(value) ? value.at(-1) : value), inner.optional());
const many = <Inner extends z.ZodType>(inner: Inner) => z.array(inner).max(mostValues).optional();

const wholeNumber = z.string().regex(/^\d{1,9}$/, "must be a whole number");
const timeString = z
  .string()
  .refine(
    (text) => instantOf(text, new Date(0), "UTC", "from") !== undefined,
    "must be a date (2026-01-15), an RFC 3339 time or such as now-7d/d",
  );
/** PostgreSQL takes no NUL, and nobody searches for the others. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^\P{Cc}*$/u, "must hold no control characters");
const idOf = (kind: IdKind) =>
  z.string().refine((text) => uuidOf(kind, text) !== undefined, `must be an id of this kind (${kind})`);

const paging = {
  limit: one(
    z
      .string()
      .regex(/^(?:[1-9]\d?|100)$/, "must be from 1 to 100")
      .default("25"),
  ).describe("1–100, 25 unless told"),
  sortOrder: one(z.enum(["asc", "desc"])).describe("`desc` unless told: newest first"),
  expand: many(z.string().max(80)).describe("`saksmappe`, `journalenhet`, `administrativEnhetObjekt`"),
};

/** A broken cursor is no cursor: it is never an error. */
const cursors = {
  startingAfter: many(z.string()).describe("go on after this id"),
  endingBefore: many(z.string()).describe("the page before this id"),
};

/** A parameter that is not known is a fault: a filter passed over in silence would be a wrong answer. */
export const ListParameters = z.strictObject({
  ...paging,
  ...cursors,
  ids: many(z.string()).describe("these rows only; the other parameters are then ignored"),
  journalenhet: one(idOf("agency")),
});

export const KanalParameters = z.strictObject({
  aar: one(z.string().regex(/^\d{4}$/, "must be a year of four digits")).describe(
    "of `dekning`; the newest unless told, the nearest when nothing was captured then",
  ),
  expand: paging.expand,
});

export const EnhetParameters = ListParameters.omit({ journalenhet: true }).extend({
  query: one(text(longestQuery)).describe("part of the name, or the organisation number"),
  orgnummer: many(text(20)),
});

export const SearchParameters = z.strictObject({
  query: one(z.string().max(2000)).describe(
    'words side by side must all occur; "…" exact phrase; -word not; | or; ( ) group; never an error',
  ),
  entity: many(z.enum(searchKinds)).describe("all three unless told"),
  journalenhet: one(idOf("agency")),
  administrativEnhet: z.array(idOf("agency")).max(1, "one agency at a time").optional(),
  kanal: one(idOf("channel")),
  plattform: one(text(80)),
  tittel: many(text(500).min(1)),
  korrespondansepartNavn: many(text(500).min(1)).describe("under the one-year name rule"),
  skjermingshjemmel: many(text(500).min(1)),
  journalposttype: many(z.enum(journalposttyper)),
  journaldatoFrom: one(timeString),
  journaldatoTo: one(timeString),
  standardDatoFrom: one(timeString),
  standardDatoTo: one(timeString),
  dokumentetsDatoFrom: one(timeString),
  dokumentetsDatoTo: one(timeString),
  publisertDatoFrom: one(timeString),
  publisertDatoTo: one(timeString),
  oppdatertDatoFrom: one(timeString).describe("changed since; of what never was, its publication counts"),
  oppdatertDatoTo: one(timeString),
  hendelse: one(z.enum(happenings)).describe("agencies' own texts that were edited, removed, or either"),
  saksaar: many(wholeNumber),
  sakssekvensnummer: many(wholeNumber),
  saksnummer: many(z.string().regex(/^\d{4}\/\d{1,9}$/, "must be such as 2026/12")),
  journalsekvensnummer: many(wholeNumber),
  journalpostnummer: many(wholeNumber),
  ...paging,
  sortBy: one(z.enum(["standardDato"])).describe("the one order that there is; may be left out"),
  startingAfter: many(z.string()).describe("two values: the day and the id of the last row seen"),
  endingBefore: many(z.string()).describe("two values: the day and the id of the first row seen"),
});

/** Both `a=1&a=2` and `a[]=1&a[]=2`. `pretty` is of the answer's look and not of the question. */
export function manyValued(search: URLSearchParams): Record<string, string[]> {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of search) {
    if (name === "pretty") continue;
    const plain = name.replace(/\[\]$/, "");
    values[plain] = [...(values[plain] ?? []), value];
  }
  return values;
}
