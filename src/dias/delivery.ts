/** The form of a delivery's file, as people write it: the source of `schemas/delivery.schema.json`. */
import { z } from "zod";
import { type Delivery, recordStatuses } from "../domain/delivery.ts";
import { namesUsedTwice } from "../domain/json-names.ts";
import { isBlank } from "../noark/xml.ts";

/** One line: it stands in attributes and short elements, where a reader would turn breaks and tabs into spaces. */
const line = z
  .string()
  .trim()
  .refine(
    (written) => !/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(written),
    "holds a line break, a tab or a character that XML cannot hold",
  )
  .refine((written) => !isBlank(written), "is blank")
  .refine((written) => written.length <= 500, "is longer than 500 characters");

const party = z
  .strictObject({
    organisation: line.optional(),
    person: line.optional(),
    address: line.optional(),
    telephone: line.optional(),
    email: line.refine((written) => /^[^\s@]+@[^\s@]+$/.test(written), "is no e-mail address").optional(),
  })
  .refine(
    ({ person, address, telephone, email }) =>
      person !== undefined || (address ?? telephone ?? email) === undefined,
    "an address, telephone or e-mail needs the person whose it is",
  );

const deliveryFile = z.strictObject({
  $schema: z.string().optional(),
  label: line.optional().describe("default: the archive's title with the period"),
  agreement: line.optional().describe("number of the agreement on submission"),
  specification: line.optional().describe("what the agreement calls the archive"),
  type: line.optional().describe("what the agreement calls this kind of delivery"),
  project: line.optional(),
  packageNumber: line.optional(),
  referenceCode: line.optional(),
  status: z.enum(recordStatuses).optional().describe("default: NEW"),
  recipient: line.optional().describe("the archive that receives it"),
  archivist: party
    .optional()
    .describe("whose archive it is; default: the agency and who answers for its case files"),
  submitter: party
    .optional()
    .describe("who hands it over, and whom the receiver may ask; default: the agency"),
  producer: party.optional().describe("who made the extraction; default: the agency"),
  owner: party.optional().describe("default: the agency"),
  creator: party.optional().describe("who made the package; default: the agency and who closes the period"),
});

export type DeliveryReading =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly faults: readonly string[] };

/** @param json the text of a file; everything that is wrong with it is told at once, with its place */
export function parseDelivery(json: string): DeliveryReading {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    return { ok: false, faults: [`is no JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const twice = namesUsedTwice(json).map((path) => `${path.join(".")}: stands there twice`);
  const read = deliveryFile.safeParse(value);
  const faults =
    read.error?.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`) ?? [];
  if (!read.success || twice.length > 0) return { ok: false, faults: [...faults, ...twice] };
  const { $schema: _, ...delivery } = read.data;
  return { ok: true, delivery };
}

/** As JSON Schema, for those who write such a file. */
export function deliverySchema(): unknown {
  return z.toJSONSchema(deliveryFile, { io: "input" });
}
