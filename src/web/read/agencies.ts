/** The agencies and their channels, with how fresh and whole each channel's capture is. */
import type pg from "pg";
import type { Country, Language, NamePolicy } from "../../domain/agency.ts";
import type { ChannelKind, ChannelState } from "../../domain/channel.ts";

export interface PublicAgency {
  readonly id: string;
  readonly name: string;
  readonly orgNumber: string;
  readonly country: Country;
  readonly language: Language;
  readonly timeZone: string;
  readonly unit: string;
  readonly names: NamePolicy;
  /** whom the public asks for access */
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly contactAddress: string | null;
  readonly contactForm: string | null;
}

export interface PublicChannel {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: ChannelKind;
  readonly title: string;
  readonly address: string;
  readonly everyMinutes: number;
  readonly lastLookAt: Date | null;
  readonly lastCompleteAt: Date | null;
  readonly lastFault: string | null;
  readonly state: ChannelState;
  /** since when it is paused or closed */
  readonly stateAt: Date | null;
  /** what came before it was not looked for; null while it is not known */
  readonly firstLookAt: Date | null;
}

const agencyColumns = `id, name, org_number as "orgNumber", country, language, time_zone as "timeZone", unit, names,
  contact_email as "contactEmail", contact_phone as "contactPhone", contact_address as "contactAddress",
  contact_form as "contactForm"`;
const channelColumns = `id, agency_id as "agencyId", kind, title, address, every_minutes as "everyMinutes",
  last_look_at as "lastLookAt", last_complete_at as "lastCompleteAt", last_fault as "lastFault",
  state, state_at as "stateAt", first_look_at as "firstLookAt"`;

export async function readAgencies(pool: pg.Pool): Promise<readonly PublicAgency[]> {
  const text = `select ${agencyColumns} from pub.agencies order by lower(name), id`;
  const found = await pool.query<PublicAgency>({ name: "agencies", text });
  return found.rows;
}

/** In the order of their titles, agency by agency. */
export async function readChannels(pool: pg.Pool): Promise<readonly PublicChannel[]> {
  const text = `select ${channelColumns} from pub.channels order by agency_id, lower(title), id`;
  const found = await pool.query<PublicChannel>({ name: "channels", text });
  return found.rows;
}

export type Freshness = "fresh" | "late" | "failing" | "never" | "paused" | "closed";

/**
 * Whether a channel is read as often as it should be.
 *
 * `late` when the last complete look is older than three of its intervals, `failing` when the last look proved
 * nothing, `never` when no complete look was taken yet, `paused` or `closed` when somebody took it out of the timetable.
 */
export function freshnessOf(channel: PublicChannel, at: Date): Freshness {
  if (channel.state !== "active") return channel.state;
  if (channel.lastCompleteAt === null) return "never";
  if (channel.lastFault !== null) return "failing";
  const age = at.getTime() - channel.lastCompleteAt.getTime();
  return age > 3 * channel.everyMinutes * 60_000 ? "late" : "fresh";
}

/** Whether it is in the timetable: what is not looked at can be neither fresh nor late. */
export function isActive(channel: PublicChannel): boolean {
  return channel.state === "active";
}
