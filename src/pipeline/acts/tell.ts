/**
 * Tells people outside the archive what needs an act: mail at once of what may cost a life, mail of all once a day, and a
 * call of a webhook for each. Everything is a row first and is tried until it was taken, for days if need be.
 */
import { channelTitles, listAgencies } from "../../db/channels.ts";
import { locks } from "../../db/locks.ts";
import {
  addDigest,
  addNotices,
  dueNotices,
  holdBackNotices,
  type Notice,
  noticesFailed,
  noticesSent,
} from "../../db/notices.ts";
import { whileLocked } from "../../db/transact.ts";
import type { NoticeKind } from "../../domain/acts.ts";
import type { Agency } from "../../domain/agency.ts";
import { day, dayOf } from "../../domain/day.ts";
import type { UrgencyCause } from "../../domain/urgency-cause.ts";
import { wallClock } from "../../domain/zoned.ts";
import { type Mailer, NotTaken, type Webhook } from "../../notify/port.ts";
import { needsAct } from "../review/needs-act.ts";
import type { ArchiveTools } from "../tools.ts";
import { alarmPrefix, makeAccessNotices, stateOfCause } from "./health.ts";
import { accessBody, accessMail, type ToldAccess } from "./health-words.ts";
import { linkBody, linkMail } from "./link-words.ts";
import { isLink, linksToTell, makeLinkNotices } from "./links.ts";
import { listActs } from "./list.ts";
import { alarmMail, digestMail, type MailWords, type ToldAct, webhookBody } from "./notice-words.ts";

export interface Telling {
  readonly mailer: Mailer | undefined;
  readonly webhook: Webhook | undefined;
  /** addresses of mail by organisation number */
  readonly recipients: ReadonlyMap<string, readonly string[]>;
  /** days before the access to a channel ends, at which that is told */
  readonly accessDays: readonly number[];
  /** from this hour of the agency's day on its digest is sent */
  readonly digestHour: number;
  /** the desk's address, without a slash at its end */
  readonly deskUrl: string | undefined;
}

/** Whether anybody is to be told at all. */
export function tells({ mailer, webhook }: Telling): boolean {
  return mailer !== undefined || webhook !== undefined;
}

type Tools = Pick<ArchiveTools, "pool" | "db" | "clock" | "ids" | "log">;

/** Causes that a mail tells of at once. */
const atOnce: readonly UrgencyCause[] = ["threat"];
/** Of a digest, so many are named. */
const named = 25;
/** Calls of one run for one agency. */
const callsAtOnce = 200;

/** One process at a time; another's run is left to it. */
export async function tellActs(tools: Tools, telling: Telling, signal: AbortSignal): Promise<void> {
  if (!tells(telling)) return;
  await whileLocked(tools.pool, locks.notices, async () => {
    for (const agency of await listAgencies(tools.db)) {
      signal.throwIfAborted();
      await makeNotices(tools, agency, telling);
      if (telling.webhook) await callWebhook(tools, agency, telling.webhook, telling, signal);
      signal.throwIfAborted();
      if (telling.mailer) await sendMails(tools, agency, telling.mailer, telling);
    }
  });
}

async function makeNotices(tools: Tools, agency: Agency, telling: Telling): Promise<void> {
  const at = tools.clock.now();
  const ids = () => tools.ids.next();
  if (telling.webhook) {
    await addNotices(tools.pool, agency.id, "webhook", { at, ids });
    await makeAccessNotices(tools, agency, "webhook", telling.accessDays);
    await makeLinkNotices(tools, agency, "webhook");
  }
  if (!telling.mailer || !telling.recipients.has(agency.orgNumber)) return;
  await addNotices(tools.pool, agency.id, "mailNow", { at, ids, causes: atOnce });
  await makeAccessNotices(tools, agency, "mailNow", telling.accessDays);
  await makeLinkNotices(tools, agency, "mailNow");
  if (wallClock(at, agency.timeZone).getUTCHours() < telling.digestHour) return;
  const today = Number(dayOf(at, agency.timeZone).replaceAll("-", ""));
  if ((await needsAct(tools, agency, 1)).items > 0)
    await addDigest(tools.pool, agency.id, { id: ids(), at, day: today });
}

async function callWebhook(
  tools: Tools,
  agency: Agency,
  webhook: Webhook,
  { deskUrl }: Telling,
  signal: AbortSignal,
): Promise<void> {
  const due = await dueNotices(tools.pool, agency.id, "webhook", tools.clock.now(), callsAtOnce);
  const tries = mostTries(due);
  const titles = await titlesOf(tools, agency, due);
  const links = await linksToTell(tools, agency, due, deskUrl);
  const bodyOf = (notice: Notice, at: Date) => {
    const { id, itemId: channelId = "" } = notice;
    const link = links.get(id);
    if (link) return linkBody(agency, { id, at, link });
    return isAccess(notice)
      ? accessBody(agency, { id, at, channelId, access: accessOf(agency, notice, deskUrl, titles) })
      : webhookBody(agency, { id, at, act: toldOf(agency, notice, deskUrl) });
  };
  for (const notice of due) {
    signal.throwIfAborted();
    // its link is gone from the channel
    if (isLink(notice) && !links.has(notice.id)) continue;
    const body = bodyOf(notice, tools.clock.now());
    try {
      await webhook.post(notice.id, body);
      await noticesSent(tools.pool, [notice.id], tools.clock.now());
    } catch (error) {
      const isDown = await failed(tools, agency, [notice], {
        error,
        tries: Math.max(tries, notice.tries),
        kinds: ["webhook"],
      });
      if (isDown) return;
    }
  }
}

async function sendMails(tools: Tools, agency: Agency, mailer: Mailer, telling: Telling): Promise<void> {
  const to = telling.recipients.get(agency.orgNumber);
  if (!to) return;
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const address = telling.deskUrl && `${telling.deskUrl}/${agency.orgNumber}/frister`;
  const due = await dueNotices(tools.pool, agency.id, "mailNow", tools.clock.now(), 1000);
  const access = due.filter(isAccess);
  if (access.length > 0) {
    const titles = await titlesOf(tools, agency, access);
    const shown = access.slice(0, named).map((one) => accessOf(agency, one, telling.deskUrl, titles));
    if (!(await sendMail(tools, agency, access, { mailer, to, mail: accessMail(agency, shown) }))) return;
  }
  const links = await linksToTell(tools, agency, due, telling.deskUrl);
  if (links.size > 0) {
    const mail = linkMail(agency, [...links.values()].slice(0, named), links.size);
    const told = due.filter(({ id }) => links.has(id));
    if (!(await sendMail(tools, agency, told, { mailer, to, mail }))) return;
  }
  const alarms = due.filter((notice) => !isAccess(notice) && !isLink(notice));
  if (alarms.length > 0) {
    const acts = alarms.slice(0, named).map((notice) => toldOf(agency, notice, telling.deskUrl));
    const mail = alarmMail(agency, { acts, items: alarms.length, today, address });
    if (!(await sendMail(tools, agency, alarms, { mailer, to, mail }))) return;
  }
  const digests = await dueNotices(tools.pool, agency.id, "mailDigest", tools.clock.now(), 1);
  if (digests.length === 0) return;
  const { items, overdue } = await needsAct(tools, agency, 1);
  // all was dealt with before anybody could be told
  if (items === 0)
    return void (await noticesSent(
      tools.pool,
      digests.map(({ id }) => id),
      tools.clock.now(),
      "nothing to tell any more",
    ));
  const acts = (await listActs(tools, agency, { limit: named })).map((act) =>
    toldOf(agency, act, telling.deskUrl),
  );
  const mail = digestMail(agency, { acts, items, overdue, today, address });
  await sendMail(tools, agency, digests, { mailer, to, mail });
}

/** @returns whether it was taken */
async function sendMail(
  tools: Tools,
  agency: Agency,
  notices: readonly Notice[],
  { mailer, to, mail }: { readonly mailer: Mailer; readonly to: readonly string[]; readonly mail: MailWords },
): Promise<boolean> {
  const [first] = notices;
  try {
    const { refused } = await mailer.send({ to, id: first?.id ?? "", ...mail });
    const fault = refused > 0 ? `${refused} of ${to.length} recipients were refused` : undefined;
    if (fault) tools.log.warn({ agencyName: agency.name, fault }, "mail of what needs an act");
    await noticesSent(
      tools.pool,
      notices.map(({ id }) => id),
      tools.clock.now(),
      fault,
    );
    return true;
  } catch (error) {
    await failed(tools, agency, notices, {
      error,
      tries: mostTries(notices),
      kinds: ["mailNow", "mailDigest"],
    });
    return false;
  }
}

function mostTries(notices: readonly Notice[]): number {
  return notices.reduce((most, { tries }) => Math.max(most, tries), 0);
}

/** A minute, then twice as long each time, an hour at most. */
export function waitAfter(tries: number): number {
  return Math.min(60, 2 ** Math.min(tries, 6)) * 60_000;
}

/** @returns whether the other side seems down, so that the rest waits too */
async function failed(
  tools: Tools,
  agency: Agency,
  notices: readonly Notice[],
  given: { readonly error: unknown; readonly tries: number; readonly kinds: readonly NoticeKind[] },
): Promise<boolean> {
  const { error, tries, kinds } = given;
  if (!(error instanceof NotTaken)) throw error;
  const fault = error.message;
  const nextAt = new Date(tools.clock.now().getTime() + waitAfter(tries));
  await noticesFailed(
    tools.pool,
    notices.map(({ id }) => id),
    { nextAt, fault },
  );
  if (!error.refused) await holdBackNotices(tools.pool, agency.id, kinds, nextAt);
  const said = {
    agencyName: agency.name,
    kind: notices[0]?.kind,
    notices: notices.length,
    tries: tries + 1,
    fault,
    nextAt,
  };
  tools.log.warn(said, "what needs an act could not be told, and is tried again: kanalarkiv acts told");
  return !error.refused;
}

function isAccess({ cause }: Pick<Notice, "cause">): boolean {
  return cause.startsWith(alarmPrefix);
}

/** By channel; read only when one is told of. */
async function titlesOf(
  tools: Tools,
  agency: Agency,
  notices: readonly Notice[],
): Promise<ReadonlyMap<string, string>> {
  if (!notices.some(isAccess)) return new Map();
  const channels = await channelTitles(tools.pool, agency.id);
  return new Map(channels.map(({ id, title }) => [id, title]));
}

function accessOf(
  { orgNumber }: Agency,
  { cause, itemId = "", actBy }: Notice,
  deskUrl: string | undefined,
  titles: ReadonlyMap<string, string>,
): ToldAccess {
  return {
    state: stateOfCause(cause),
    endsOn: actBy === undefined ? undefined : day(actBy),
    title: titles.get(itemId) ?? itemId,
    address: `${deskUrl ?? ""}/${orgNumber}/kanaler/${itemId}`,
  };
}

function toldOf(
  { orgNumber }: Agency,
  {
    cause,
    actBy,
    itemId = "",
  }: { readonly cause: string; readonly actBy: string | undefined; readonly itemId?: string | undefined },
  deskUrl: string | undefined,
): ToldAct {
  return { cause: cause as UrgencyCause, actBy, address: `${deskUrl ?? ""}/${orgNumber}/frister/${itemId}` };
}
