/** What an operator is told of one channel below the table of `status`: only what is not as it should be, and what is next. */

import { secretsIn } from "../../domain/public-address.ts";
import { localMinute } from "../../domain/zoned.ts";
import { accessState } from "../../pipeline/acts/health.ts";
import { accessWords } from "../../pipeline/acts/health-words.ts";
import { openSecret } from "../../pipeline/register/advice.ts";
import type { ChannelStatus } from "../../pipeline/status/status.ts";
import { sentence } from "../terminal.ts";
import { remedyLines } from "./notes.ts";

/** A late look is not yet a sign that nothing works. */
const lateMs = 5 * 60_000;

/** @returns nothing for a channel of which there is nothing to tell */
export function channelNotes(c: ChannelStatus, zone: string, now: Date): string | undefined {
  const said = [
    ...stateNote(c, zone),
    ...secretNote(c),
    ...accessEndNotes(c, zone, now),
    ...lookNote(c),
    ...dueNote(c, zone, now),
    ...settledNote(c),
    ...countNotes(c),
    ...unreadNote(c, zone),
    ...fileNotes(c),
    ...clockNote(c),
  ];
  return said.length === 0 ? undefined : [c.channel.title, ...said].join("\n");
}

/** Its answers are no part of the archive yet, and nobody else would say so. */
function unreadNote({ unread }: ChannelStatus, zone: string): readonly string[] {
  if (!unread) return [];
  const { looks, oldestAt, nextTryAt, tries, why } = unread;
  const [whose, them, first] =
    looks === 1 ? ["1 look", "it", "it was taken"] : [`${looks} looks`, "them", "the oldest was taken"];
  const when = `${first} ${localMinute(oldestAt, zone)}`;
  const next = `the next try is due ${localMinute(nextTryAt, zone)}, after ${tries}`;
  return [
    told(`NOT READ YET: the answers of ${whose} are kept and nothing of ${them} is taken; ${when}; ${next}.`),
    told(`The last try: ${why}`),
  ];
}

function fileNotes({ channel, files: { owed, lost }, atLeast }: ChannelStatus): readonly string[] {
  const named = (count: number) =>
    atLeast.files ? `${count} files or more` : count === 1 ? "1 file" : `${count} files`;
  const is = (count: number) => (count === 1 && !atLeast.files ? "is" : "are");
  const later = `${named(owed)} of its items ${is(owed)} owed: asked for at the next looks.`;
  const never = `${named(lost)} of its items ${is(lost)} not kept and asked for no longer: kanalarkiv item files --lost --channel ${channel.id}`;
  return [...(owed > 0 ? [told(later)] : []), ...(lost > 0 ? [told(never)] : [])];
}

/** Whatever the days are at which it is mailed: a month ahead there is still time to ask who gave it. */
const endsWithinMs = 31 * 86_400_000;

function accessEndNotes({ access }: ChannelStatus, zone: string, now: Date): readonly string[] {
  if (!access) return [];
  const { tokenEndsAt, dataEndsAt, lacks } = access;
  const near = (at: Date | undefined): at is Date =>
    at !== undefined && at > now && at.getTime() - now.getTime() <= endsWithinMs;
  return [
    ...(near(tokenEndsAt)
      ? [told(`ITS TOKEN ENDS ${localMinute(tokenEndsAt, zone)}: make a new one and set it.`)]
      : []),
    ...(near(dataEndsAt)
      ? [
          told(
            `WHAT THE APP MAY READ ENDS ${localMinute(dataEndsAt, zone)}: whoever gave the access must sign in and give it again.`,
          ),
        ]
      : []),
    ...(lacks.length > 0
      ? [told(`Its token lacks permissions that the channel is read with: ${lacks.join(", ")}.`)]
      : []),
  ];
}

function told(text: string): string {
  return sentence(text, "  ");
}

function stateNote({ channel, pause }: ChannelStatus, zone: string): readonly string[] {
  if (!pause) return [];
  const since = pause.at ? ` since ${localMinute(pause.at, zone)}` : "";
  const why = pause.because ? `: ${pause.because}` : "";
  return [told(`It is ${channel.state}${since} and not looked at${why}.`)];
}

function secretNote({ channel }: ChannelStatus): readonly string[] {
  return secretsIn(channel.address).length > 0 ? [told(openSecret(channel))] : [];
}

function lookNote(c: ChannelStatus): readonly string[] {
  // what was released is settled: its remedy would be refused
  if (c.pause || c.lastVerdict === undefined || c.lastVerdict === "released") return [];
  if (c.lastFault === undefined) return [];
  const what = c.lastVerdict === "incomplete" ? "was not whole" : `is ${c.lastVerdict}`;
  const state = accessState(c.lastFault, c.lastFaultDetail);
  const access = state && accessWords.en.state[state];
  return [
    told(`The last look ${what}: ${c.lastFaultDetail ?? c.lastFault}`),
    ...(access ? [told(`${accessWords.en.lost}: ${access.says} ${access.todo}`)] : []),
    ...remedyLines(c.lastFault),
  ];
}

function dueNote(c: ChannelStatus, zone: string, now: Date): readonly string[] {
  if (!c.nextLookAt) return [];
  const at = localMinute(c.nextLookAt, zone);
  if (c.nextLookAt.getTime() + lateMs < now.getTime())
    return [
      told(
        `A look has been due since ${at}. Looks are taken while \`kanalarkiv work\` or \`kanalarkiv serve --with-work\` runs, or by \`kanalarkiv capture\`.`,
      ),
    ];
  if (c.quietUntil && c.quietUntil > now)
    return [told(`It asked to be left in peace; the next look is due ${at}.`)];
  // that all is well needs no line of its own for each channel
  return c.lastFault === undefined ? [] : [told(`The next look is due ${at}.`)];
}

/** What became of looks that were kept aside. */
function settledNote({ channel, verdicts }: ChannelStatus): readonly string[] {
  const { held, released, discarded } = verdicts;
  const parts = [
    ...(held > 0 ? [`${held} kept aside still, nothing is written from ${held === 1 ? "it" : "them"}`] : []),
    ...(released > 0 ? [`${released} released, because later looks or a person agreed`] : []),
    ...(discarded > 0
      ? [`${discarded} discarded, because later looks contradicted it; the raw answers are kept`]
      : []),
  ];
  return parts.length === 0
    ? []
    : [
        told(
          `Looks that did not fit: ${parts.join("; ")}. Each with its reason: kanalarkiv looks --channel ${channel.id}`,
        ),
      ];
}

function countNotes({ channel, heldFindings, missing, atLeast }: ChannelStatus): readonly string[] {
  const more = atLeast.heldFindings ? " or more (older findings were not looked through)" : "";
  return [
    ...(heldFindings > 0 || atLeast.heldFindings
      ? [
          told(
            `${heldFindings}${more} kept out of the archive: kanalarkiv channel findings --held --channel ${channel.id}`,
          ),
        ]
      : []),
    ...(missing > 0 ? [told(`${missing} missing: no longer listed, and not known to be removed.`)] : []),
  ];
}

function clockNote({ futureLooks }: ChannelStatus): readonly string[] {
  if (futureLooks === 0) return [];
  const looks = futureLooks === 1 ? "1 look is" : `${futureLooks} looks are`;
  return [told(`${looks} dated later than now and left out here.`), ...remedyLines("channel.clockAhead")];
}
