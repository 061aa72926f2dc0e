/** Registers agencies and channels. What people type is checked here, every fault at once. */
import { z } from "zod";
import { recordEvent } from "../../db/audit-log.ts";
import {
  addAgency,
  addChannel,
  findAgency,
  listAgencies,
  listChannels,
  type RegisteredChannel,
} from "../../db/channels.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Channel, channelKinds, identityRules } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type AgencyId, asId, type ChannelId } from "../../domain/ids.ts";
import { operatorAddress } from "../../domain/public-address.ts";
import type { Tools } from "../tools.ts";
import { addressFaults } from "./address.ts";

const AgencyInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  orgNumber: z
    .string()
    .trim()
    .regex(/^(\d{9}|\d{6}-\d{4})$/, "nine digits (Norway) or NNNNNN-NNNN (Sweden)"),
  country: z.enum(["NO", "SE"]),
  language: z.enum(["nb", "nn", "sv", "en"]),
  timeZone: z.string().refine(isTimeZone, "an IANA time zone such as Europe/Oslo").optional(),
  unit: z.string().trim().min(1).max(200),
  responsible: z.string().trim().min(1).max(200),
  names: z.enum(["searchable-1y", "hidden"]).optional(),
});

const ChannelInput = z.strictObject({
  agency: z.string().min(1),
  kind: z.enum(channelKinds),
  title: z.string().trim().min(1).max(200),
  address: z.url({ protocol: /^https?$/ }).superRefine((address, context) => {
    for (const message of addressFaults(address)) context.addIssue({ code: "custom", message });
  }),
  secretName: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, "the name of an environment variable, not the secret itself")
    .optional(),
  leading: z.boolean().default(false),
  denyAuthors: z.array(z.string().min(1)).default([]),
  everyMinutes: z.number().int().min(1).max(10_080).default(30),
  mediaHosts: z.array(z.string().min(1)).default([]),
  identifyBy: z.enum(identityRules).default("auto"),
});

export type AgencyInput = z.input<typeof AgencyInput>;
export type ChannelInput = z.input<typeof ChannelInput>;

/** @throws ArchiveError `config.invalid` with every fault */
export async function registerAgency(tools: Tools, input: AgencyInput): Promise<Agency> {
  const given = parsed(AgencyInput, input, "agency");
  const agency: Agency = {
    ...given,
    id: asId<AgencyId>(tools.ids.next()),
    timeZone: given.timeZone ?? (given.country === "NO" ? "Europe/Oslo" : "Europe/Stockholm"),
    names: given.names ?? (given.country === "NO" ? "searchable-1y" : "hidden"),
  };
  await transact(tools.pool, async (tx) => {
    const taken = await tx.client.query("select 1 from core.agencies where org_number = $1", [
      agency.orgNumber,
    ]);
    if (taken.rowCount)
      throw new ArchiveError(
        "config.invalid",
        `an agency with organisation number ${agency.orgNumber} is registered already`,
      );
    await addAgency(tx.db, agency, tools.clock.now());
    await recordEvent(tx, tools, "agency.registered", {
      agency: agency.id,
      orgNumber: agency.orgNumber,
      country: agency.country,
    });
  });
  return agency;
}

/** @throws ArchiveError `config.invalid` with every fault, `archive.missing` for an unknown agency */
export async function registerChannel(tools: Tools, input: ChannelInput): Promise<Channel> {
  const { agency, ...given } = parsed(ChannelInput, input, "channel");
  const owner = await findAgency(tools.db, agency);
  const channel: Channel = {
    ...given,
    secretName: given.secretName,
    id: asId<ChannelId>(tools.ids.next()),
    agencyId: owner.id,
    state: "active",
  };
  await transact(tools.pool, async (tx) => {
    const taken = await tx.client.query("select 1 from core.channels where agency_id = $1 and address = $2", [
      owner.id,
      channel.address,
    ]);
    if (taken.rowCount)
      throw new ArchiveError(
        "config.invalid",
        `${owner.name} has a channel at ${operatorAddress(channel.address)} already`,
      );
    await addChannel(tx.db, channel, tools.clock.now());
    await recordEvent(tx, tools, "channel.registered", {
      channel: channel.id,
      agency: owner.id,
      kind: channel.kind,
      address: operatorAddress(channel.address),
    });
  });
  return channel;
}

export async function allAgencies(tools: Tools): Promise<readonly Agency[]> {
  return await listAgencies(tools.db);
}

/** @param agency organisation number or id; undefined for all @throws ArchiveError `archive.missing` */
export async function allChannels(
  tools: Tools,
  agency: string | undefined,
): Promise<readonly RegisteredChannel[]> {
  return await listChannels(
    tools.db,
    agency === undefined ? undefined : (await findAgency(tools.db, agency)).id,
  );
}

/** @throws ArchiveError `archive.missing` */
export async function agencyBy(tools: Tools, wanted: string): Promise<Agency> {
  return await findAgency(tools.db, wanted);
}

export { allFindings } from "../findings/findings.ts";

function parsed<Output>(schema: z.ZodType<Output>, input: unknown, what: string): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${what} /${issue.path.join("/")}: ${issue.message}`);
  throw new ArchiveError("config.invalid", `the ${what} is wrong:\n${faults.join("\n")}`);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
