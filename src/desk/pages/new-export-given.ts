/** What the form of a new export says, as a request; and a request as the fields of that form again. PURE. */
import { parseDelivery } from "../../dias/delivery.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { FrozenJson } from "../../domain/frozen.ts";
import { isUuid } from "../../domain/ids.ts";
import type { ExportRequest } from "../../pipeline/export/plan.ts";
import type { NewExportWords } from "../words/new-export.ts";
import { givenDayField } from "./given-day.ts";

export type ExportGiven = Omit<ExportRequest, "agency" | "closedBy">;

/** Each choice with its field's name, and whether the command line asks a reason for it. */
export const exportFlags = [
  { flag: "noteDisposal", field: "kassable", reason: false },
  { flag: "writeOffRest", field: "avskriv", reason: true },
  { flag: "closeAnyway", field: "avslutt", reason: true },
  { flag: "again", field: "igjen", reason: true },
  { flag: "withoutEntries", field: "utenposter", reason: true },
  { flag: "withoutLost", field: "utenfiler", reason: true },
] as const satisfies readonly {
  readonly flag: keyof NewExportWords["flags"];
  readonly field: string;
  readonly reason: boolean;
}[];

const deliveryFields = ["avtale", "mottaker", "kontakt", "epost"] as const;

export interface ReadExport {
  readonly given: ExportGiven | undefined;
  /** by field; none when there is a request */
  readonly faults: ReadonlyMap<string, string>;
}

/** @param values of the form, by field */
export function readExport(values: ReadonlyMap<string, string>, words: NewExportWords): ReadExport {
  const faults = new Map<string, string>();
  const text = (name: string) => values.get(name)?.trim() || undefined;
  const [from, to] = [givenDayField(values.get("fra")), givenDayField(values.get("til"))];
  if (from === undefined) faults.set("fra", words.faults.noDay);
  if (to === undefined) faults.set("til", words.faults.noDay);
  if (from !== undefined && to !== undefined && to < from) faults.set("til", words.faults.backwards);
  const replaces = text("erstatter");
  if (replaces !== undefined && !isUuid(replaces)) faults.set("erstatter", words.faults.replaced);
  const because = text("fordi");
  const chosen = exportFlags.filter(({ field }) => values.get(field) === "ja");
  if (because === undefined && chosen.some(({ reason }) => reason))
    faults.set("fordi", words.faults.noReason);
  const delivery = readDelivery(text, words, faults);
  if (from === undefined || to === undefined || faults.size > 0) return { given: undefined, faults };
  const flags = Object.fromEntries(chosen.map(({ flag }) => [flag, true]));
  return {
    given: { noteDisposal: false, ...flags, period: { from, to }, delivery, replaces, because },
    faults,
  };
}

function readDelivery(
  text: (name: string) => string | undefined,
  words: NewExportWords,
  faults: Map<string, string>,
): Delivery {
  const [agreement, recipient, person, email] = deliveryFields.map(text);
  if (email !== undefined && person === undefined) faults.set("kontakt", words.faults.contact);
  for (const [field, given] of [
    ["avtale", { agreement }],
    ["mottaker", { recipient }],
    ["kontakt", { submitter: { person } }],
  ] as const)
    if (!parseDelivery(JSON.stringify(given)).ok) faults.set(field, words.faults.line);
  const submitter = person === undefined ? undefined : { person, email };
  const read = parseDelivery(JSON.stringify({ agreement, recipient, submitter }));
  if (read.ok) return read.delivery;
  if (faults.size === 0) faults.set("epost", words.faults.email);
  return {};
}

/** The fields that ask for the same again. @param input as `exportInput` keeps it */
export function exportFields(input: FrozenJson): ReadonlyMap<string, string> {
  const asked = input as Readonly<Record<string, unknown>> & {
    readonly from?: string;
    readonly to?: string;
    readonly replaces?: string;
    readonly because?: string;
    readonly delivery?: Delivery;
  };
  const { from, to, replaces, because, delivery } = asked;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["fra", from],
    ["til", to],
    ["erstatter", replaces],
    ...exportFlags.map(({ flag, field }) => [field, asked[flag] === true ? "ja" : undefined] as const),
    ["fordi", because],
    ["avtale", delivery?.agreement],
    ["mottaker", delivery?.recipient],
    ["kontakt", delivery?.submitter?.person],
    ["epost", delivery?.submitter?.email],
  ];
  return new Map(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
