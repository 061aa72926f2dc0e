/** What the search page was asked for, as its form and its address say it: the page, its feeds and its table read it alike. */
import { publicId, uuidOf } from "../access/ids.ts";
import { longestQuery } from "../access/query.ts";
import { readDay } from "../access/time-string.ts";
import type { Day } from "../domain/day.ts";
import type { EntryDirection } from "../domain/journal.ts";
import { instantAt } from "../domain/zoned.ts";
import { harmless } from "./archived-text.ts";
import type { PublicAgency } from "./read/agencies.ts";
import type { SearchKind, SearchRequest } from "./search.ts";

/** What a reader chose. */
export interface SearchForm {
  readonly query: string;
  readonly agency: PublicAgency | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly type: string;
  readonly happened: Happened | "";
  /** changed here on this day or later */
  readonly updatedFrom: Day | undefined;
}

/** What may have happened to an agency's own text, by its word in the address. */
export const happenings = { endret: "edited", slettet: "removed", endretEllerSlettet: "either" } as const;
export type Happened = keyof typeof happenings;

/** Both countries keep one clock. */
const zone = "Europe/Oslo";

/** What stands in the list of types, and what each means to the search. */
export const searchTypes: Readonly<
  Record<string, { readonly kinds: readonly SearchKind[]; readonly direction?: EntryDirection }>
> = {
  "": { kinds: ["Journalpost", "Innlegg"] },
  journalpost: { kinds: ["Journalpost"] },
  inngaaende: { kinds: ["Journalpost"], direction: "incoming" },
  utgaaende: { kinds: ["Journalpost"], direction: "outgoing" },
  organinternt: { kinds: ["Journalpost"], direction: "internal" },
  sak: { kinds: ["Saksmappe"] },
  innlegg: { kinds: ["Innlegg"] },
};

/** An agency that is not here, a day that is none and a type that is not known count as not chosen. */
export function readForm(search: URLSearchParams, agencies: readonly PublicAgency[]): SearchForm {
  const agencyId = uuidOf("agency", search.get("enhet") ?? "");
  const type = search.get("type") ?? "";
  const happened = search.get("hendelse") ?? "";
  return {
    // one letter more, so that the page can say that it is cut
    query: harmless(search.get("query") ?? "").slice(0, longestQuery + 1),
    agency: agencies.find(({ id }) => id === agencyId),
    from: readDay(search.get("fra")),
    to: readDay(search.get("til")),
    type: Object.hasOwn(searchTypes, type) ? type : "",
    happened: Object.hasOwn(happenings, happened) ? (happened as Happened) : "",
    updatedFrom: readDay(search.get("endretFra")),
  };
}

/** What leads here again. */
export function parametersOf(form: SearchForm): Readonly<Record<string, string | undefined>> {
  return {
    query: form.query,
    enhet: form.agency && publicId("agency", form.agency.id),
    fra: form.from,
    til: form.to,
    type: form.type,
    hendelse: form.happened,
    endretFra: form.updatedFrom,
  };
}

/** Only what agencies said themselves is edited or removed on a channel. */
export function searchTypeOf({ type, happened }: SearchForm): {
  readonly kinds: readonly SearchKind[];
  readonly direction?: EntryDirection;
} {
  const chosen = searchTypes[type] ?? { kinds: ["Journalpost", "Innlegg"] };
  return happened === "" ? chosen : { ...chosen, kinds: chosen.kinds.filter((kind) => kind === "Innlegg") };
}

export function requestOf(form: SearchForm): SearchRequest {
  const { kinds, direction } = searchTypeOf(form);
  const { agency, from, to } = form;
  return {
    query: form.query,
    kinds,
    filter: {
      agency: agency?.id,
      from,
      to,
      directions: direction && [direction],
      happened: form.happened === "" ? undefined : happenings[form.happened],
      updatedFrom: form.updatedFrom && instantAt(form.updatedFrom, zone).toISOString(),
    },
  };
}
