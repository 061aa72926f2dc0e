/**
 * PURE. The time that is written in a record's key, and which time of a post is believed.
 *
 * Whoever writes a record says when it was made, and the network takes 30 February, year 0 and 2099. The key says it too
 * as a rule, and is made by another program as a rule; both can be chosen.
 *
 * @see https://atproto.com/specs/tid
 */
import { instantOf } from "../../instant.ts";

const digits = "234567abcdefghijklmnopqrstuvwxyz";
const form = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/;

/** Of a key or a revision; undefined for what is no TID. */
export function timeOfTid(tid: string): Date | undefined {
  if (!form.test(tid)) return undefined;
  let number = 0n;
  for (const digit of tid) number = number * 32n + BigInt(digits.indexOf(digit));
  return new Date(Number((number >> 10n) / 1000n));
}

/** Nothing was posted before the network was there. */
const start = Date.parse("2022-11-01T00:00:00Z");
const minute = 60_000;
const day = 24 * 60 * minute;
/** clocks differ */
const lead = 5 * minute;

/**
 * @param latest no record was written later: the commit's time, or that of the look
 * @returns `createdAt` where the key agrees within a day, else the key's time, else none
 */
export function believedTime(rkey: string, createdAt: string | undefined, latest: Date): Date | undefined {
  const said = saidTime(createdAt);
  const keyed = timeOfTid(rkey);
  const isPossible = (at: Date) => at.getTime() >= start && at.getTime() <= latest.getTime() + lead;
  if (!keyed || !isPossible(keyed)) return undefined;
  const agrees = said && isPossible(said) && Math.abs(said.getTime() - keyed.getTime()) <= day;
  return agrees ? said : keyed;
}

/** As a calendar has it: a day that is none is no time. */
export function saidTime(createdAt: string | undefined): Date | undefined {
  return createdAt === undefined ? undefined : instantOf(createdAt);
}

/** Whether a record was written when its key was made, and not later under a key that had been freed. */
export function isOfItsKey(rkey: string, createdAt: string | undefined): boolean {
  const [said, keyed] = [saidTime(createdAt), timeOfTid(rkey)];
  if (createdAt === undefined || !keyed) return true;
  return said !== undefined && Math.abs(said.getTime() - keyed.getTime()) <= 10 * minute;
}

/**
 * Whether a repository at that revision is older than a record of that key, so that it cannot speak of it: a server that was
 * set back, or a copy that lags behind, signs that there is no record that it has not heard of yet.
 *
 * @param at when it was asked; a key that is of later than that tells no time
 */
export function predates(rev: string, rkey: string, at: Date): boolean {
  const [head, keyed] = [timeOfTid(rev), timeOfTid(rkey)];
  return head !== undefined && keyed !== undefined && keyed <= at && rev < rkey;
}
