/** Whether somebody works, and whether the looks come: from the queue and the ledger, as `work` has no port to be asked at. */
import type { Clock } from "../../clock.ts";
import type { ToldAccess } from "../../db/channel-access.ts";
import type { ChannelFacts, QueueFacts } from "../../db/diagnosis.ts";
import { variablesIn } from "../../domain/public-address.ts";
import { type DoctorFinding, fault, ok, warn } from "./report.ts";

const minute = 60_000;
/** the timetable adds work every five minutes, however few channels there are */
const addedWithinMs = 15 * minute;
const takenWithinMs = 15 * minute;

/** what is dated so much later than now was dated by another clock */
const aheadMs = 2 * minute;
const clockTodo =
  "A clock ran ahead, or this one is behind: put it right. Until then nobody can tell whether this runs.";

export const failedSinceMs = 24 * 60 * minute;

/** @param facts undefined when nobody ever worked */
export function queueFindings(facts: QueueFacts | undefined, clock: Clock): readonly DoctorFinding[] {
  const place = "timetable and queue";
  if (facts?.lastAdded === undefined)
    return [
      warn(
        "doctor.timetable",
        place,
        "nobody has worked yet",
        "Start kanalarkiv work, or serve --with-work.",
      ),
    ];
  const now = clock.now().getTime();
  const found: DoctorFinding[] = [];
  const idleMs = now - facts.lastAdded.getTime();
  if (idleMs < -aheadMs)
    found.push(
      warn("doctor.timetable", place, `the timetable last ran ${agoText(-idleMs)} later than now`, clockTodo),
    );
  if (idleMs > addedWithinMs)
    found.push(fault("doctor.timetable", place, `the timetable last ran ${agoText(idleMs)} ago`));
  const waitsMs = facts.waitsSince === undefined ? 0 : now - facts.waitsSince.getTime();
  if (waitsMs > takenWithinMs)
    found.push(
      fault(
        "doctor.timetable",
        place,
        `${facts.waiting} pieces of work wait, the first for ${agoText(waitsMs)}`,
        "Start more processes with kanalarkiv work, or look in their log at what they are busy with.",
      ),
    );
  if (facts.failed > 0)
    found.push(
      warn(
        "doctor.timetable",
        place,
        `${facts.failed} pieces of work were given up in the last day`,
        "The log of kanalarkiv work says why, at “work failed”.",
      ),
    );
  return found.length > 0 ? found : [ok("doctor.timetable", place, `ran ${agoText(idleMs)} ago`)];
}

/** a look may be late by a slow one before it */
const slotsMissed = 3;

export function lookFindings(channels: readonly ChannelFacts[], clock: Clock): readonly DoctorFinding[] {
  if (channels.length === 0) return [ok("doctor.looks", "channels", "none is looked at")];
  return channels.map((channel) => lookFinding(channel, clock.now().getTime()));
}

function lookFinding(channel: ChannelFacts, now: number): DoctorFinding {
  const { title, everyMinutes, lastLookAt, registeredAt, quietUntil, lastFault } = channel;
  const place = `channel ${title}`;
  const last = lastLookAt ?? registeredAt;
  const since = Math.max(last.getTime(), quietUntil?.getTime() ?? 0);
  const ago = agoText(now - last.getTime());
  const said = lastLookAt === null ? `no look since it was registered ${ago} ago` : `last look ${ago} ago`;
  if (last.getTime() > now + aheadMs)
    return warn(
      "doctor.looks",
      place,
      `last look ${agoText(last.getTime() - now)} later than now`,
      clockTodo,
    );
  if (now - since > slotsMissed * everyMinutes * minute)
    return warn("doctor.looks", place, `${said}, of one every ${everyMinutes} minutes`);
  if (channel.lastVerdict === "incomplete" || channel.lastVerdict === "held")
    return warn(
      "doctor.looks",
      place,
      `${said}, ${channel.lastVerdict === "held" ? "kept aside" : "not whole"}${lastFault === null ? "" : `: ${lastFault}`}`,
    );
  return ok("doctor.looks", place, said);
}

/** @param secret the value of a variable of this process's environment */
export function secretFindings(
  channels: readonly ChannelFacts[],
  secret: (name: string) => string | undefined,
): readonly DoctorFinding[] {
  const named = channels.flatMap(({ title, secretName, address }) =>
    [...(secretName === null ? [] : [secretName]), ...variablesIn(address)].map((name) => ({ name, title })),
  );
  if (named.length === 0) return [ok("doctor.secrets", "channels", "none names one")];
  return named.map(({ name, title }) => {
    const place = `channel ${title}`;
    const value = secret(name);
    if (!value) return fault("doctor.secrets", place, `${name} is not set here`);
    if (value !== value.trim() || value.includes("\n"))
      return warn("doctor.secrets", place, `${name} holds a line end, or begins or ends with a space`);
    return ok("doctor.secrets", place, `${name} is set`);
  });
}

/** What is mailed with some days' notice is told here as long before as it is known. */
const endsWithinDays = 31;

/** What platforms last said of the access, before it is lost. @param told of the channels that say anything */
export function accessFindings(told: readonly ToldAccess[], clock: Clock): readonly DoctorFinding[] {
  if (told.length === 0) return [ok("doctor.access", "channels", "none says when its access ends")];
  const now = clock.now().getTime();
  return told.map(({ title, tokenEndsAt, dataEndsAt, lacks }) => {
    const place = `channel ${title}`;
    const ends = [
      ...(tokenEndsAt ? [{ what: "its token ends", at: tokenEndsAt }] : []),
      ...(dataEndsAt ? [{ what: "what its app may read ends", at: dataEndsAt }] : []),
    ];
    const told = ends.map(({ what, at }) => `${what} ${at.toISOString().slice(0, 10)}`).join(", ");
    if (ends.some(({ at }) => at.getTime() <= now)) return fault("doctor.access", place, told);
    if (ends.some(({ at }) => at.getTime() - now <= endsWithinDays * 24 * 60 * minute))
      return warn("doctor.access", place, told);
    if (lacks.length > 0) return warn("doctor.access", place, `its token lacks ${lacks.join(", ")}`);
    return ok("doctor.access", place, told === "" ? "its token does not end" : told);
  });
}

function agoText(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minute));
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
