/** What people give of an agency or a channel, checked with every fault at once. Pure. */
import { z } from "zod";
import { channelKinds, identityRules } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { organisationNumberFault } from "../../domain/organisation-number.ts";
import { secretsIn } from "../../domain/public-address.ts";
import { addressFaults } from "./address.ts";

const agencyFields = {
  name: z.string().trim().min(1).max(200),
  language: z.enum(["nb", "nn", "sv", "en"]),
  timeZone: z.string().refine(isTimeZone, "an IANA time zone such as Europe/Oslo").optional(),
  unit: z.string().trim().min(1).max(200),
  responsible: z.string().trim().min(1).max(200),
  names: z.enum(["searchable-1y", "hidden"]).optional(),
  fourEyes: z.boolean().optional(),
};

/** Whom the public asks. Blank takes it away. */
const contactFields = {
  contactEmail: z
    .email("an e-mail address, such as postmottak@fjordvik.example")
    .max(200)
    .or(z.literal(""))
    .optional(),
  contactPhone: z
    .string()
    .trim()
    .regex(/^\+?[\d ()-]{3,30}$/, "a telephone number, such as +47 55 00 00 00")
    .or(z.literal(""))
    .optional(),
  contactAddress: z.string().trim().max(300).optional(),
  contactForm: z
    .url({ protocol: /^https?$/, error: "the whole web address of the form, with https:// in front" })
    .max(500)
    .or(z.literal(""))
    .optional(),
};

export const AgencyInput = z
  .strictObject({
    ...agencyFields,
    orgNumber: z.string().trim(),
    country: z.enum(["NO", "SE"]),
  })
  .superRefine(({ orgNumber, country }, context) => {
    const message = organisationNumberFault(orgNumber, country);
    if (message !== undefined) context.addIssue({ code: "custom", path: ["orgNumber"], message });
  });

/** Number and country stay: another one is another agency. */
export const AgencyChange = z.strictObject({ ...agencyFields, ...contactFields }).partial();

const host = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;

/** "Invalid URL" would not tell what is lacking of www.fjordvik.example */
const notWhole =
  "must be a whole web address with https:// or http:// in front, such as https://www.fjordvik.example";

const channelFields = {
  title: z.string().trim().min(1).max(200),
  address: z
    .string()
    .trim()
    .pipe(
      z.url({ protocol: /^https?$/, error: notWhole }).superRefine((address, context) => {
        for (const message of addressFaults(address)) context.addIssue({ code: "custom", message });
      }),
    ),
  secretName: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, "the name of an environment variable, not the secret itself")
    .optional(),
  leading: z.boolean(),
  denyAuthors: z.array(z.string().trim().min(1)),
  everyMinutes: z.number().int().min(1).max(10_080),
  mediaHosts: z.array(
    z.string().trim().toLowerCase().regex(host, "a host, such as cdn.example.no or *.example.no"),
  ),
  identifyBy: z.enum(identityRules),
};

export const ChannelInput = z.strictObject({
  ...channelFields,
  agency: z.string().min(1),
  kind: z.enum(channelKinds),
  leading: channelFields.leading.default(false),
  denyAuthors: channelFields.denyAuthors.default([]),
  everyMinutes: channelFields.everyMinutes.default(30),
  mediaHosts: channelFields.mediaHosts.default([]),
  identifyBy: channelFields.identifyBy.default("auto"),
});

/** The kind stays: the same address read in another way is another channel. `secretName: ""` takes the name away. */
export const ChannelChange = z
  .strictObject({ ...channelFields, secretName: channelFields.secretName.or(z.literal("")) })
  .partial();

export type AgencyInput = z.input<typeof AgencyInput>;
export type AgencyChange = z.input<typeof AgencyChange>;
export type ChannelInput = z.input<typeof ChannelInput>;
export type ChannelChange = z.input<typeof ChannelChange>;

/** @throws ArchiveError `config.invalid` with every fault */
export function parsed<Output>(schema: z.ZodType<Output>, input: unknown, what: string): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${what} /${issue.path.join("/")}: ${issue.message}`);
  throw new ArchiveError("config.invalid", `the ${what} is wrong:\n${faults.join("\n")}`);
}

/** What is wrong with what was given, by field, for who says it in other words. */
export interface FieldFault {
  readonly field: string;
  /** `secret`: the address holds a key or password in the open */
  readonly kind: "secret" | "form";
}

/** Each field once; empty when nothing is wrong. */
export function fieldFaults(schema: z.ZodType, input: object): readonly FieldFault[] {
  const result = schema.safeParse(input);
  if (result.success) return [];
  const address = "address" in input && typeof input.address === "string" ? input.address : "";
  const fields = new Set(result.error.issues.map(({ path: [field] }) => String(field)));
  return [...fields].map((field) => ({
    field,
    kind: field === "address" && secretsIn(address).length > 0 ? "secret" : "form",
  }));
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
