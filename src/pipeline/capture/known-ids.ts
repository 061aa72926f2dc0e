/** Gives the items of a feed the ids by which they are known, before the look is judged. */
import { matchKnown, namedOf, otherAddresses, type Taken } from "../../capture/channels/feed/known-ids.ts";
import { isSamePage } from "../../capture/file-address.ts";
import { eachOf, type Many } from "../../capture/packed.ts";
import { placeOf } from "../../capture/screen.ts";
import { readKnownAddresses, readKnownIds } from "../../db/known-ids.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Sighting } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";

/** What of a look names items. */
interface NamesItems {
  readonly sightings: Many<Sighting>;
  readonly findings: readonly Finding[];
}

/** Asks for more than the ids of the look only where one of them is new or stands at another page than before. */
export async function withKnownIds<Look extends NamesItems>(
  { pool }: Pick<Tools, "pool">,
  channel: Pick<Channel, "id" | "kind" | "identifyBy">,
  look: Look,
): Promise<Look> {
  if (channel.kind !== "feed" || look.sightings.length === 0) return look;
  const named = Array.from(look.sightings, namedOf);
  const ids = named.map(({ nativeId }) => nativeId);
  const addresses = await readKnownAddresses(pool, channel.id, ids);
  const strangers = named.filter((one) => isStranger(one, addresses));
  if (strangers.length === 0) return look;
  const others = strangers.flatMap((one) => [...(one.alsoKnownAs ?? []), ...otherAddresses(one)]);
  const known = await readKnownIds(pool, channel.id, [...new Set([...ids, ...others])]);
  return renamed(look, matchKnown(named, known, channel.identifyBy));
}

function isStranger(
  { nativeId, permalink }: Pick<Sighting, "nativeId" | "permalink">,
  addresses: ReadonlyMap<string, string | undefined>,
): boolean {
  if (!addresses.has(nativeId)) return true;
  const before = addresses.get(nativeId);
  return before !== undefined && permalink !== undefined && !isSamePage(before, permalink);
}

function renamed<Look extends NamesItems>(look: Look, taken: ReadonlyMap<string, Taken>): Look {
  if (taken.size === 0) return look;
  const idOf = (id: string | undefined) => (id === undefined ? id : (taken.get(id)?.knownId ?? id));
  const notes: Finding[] = [];
  const sightings = eachOf(look.sightings, (sighting) => {
    const found = taken.get(sighting.nativeId);
    if (found?.by !== undefined) notes.push(note(sighting, found.knownId, found.by));
    return {
      ...sighting,
      nativeId: idOf(sighting.nativeId) ?? sighting.nativeId,
      parentNativeId: idOf(sighting.parentNativeId),
      rootNativeId: idOf(sighting.rootNativeId),
    };
  });
  const findings = look.findings.map((finding) => ({ ...finding, nativeId: idOf(finding.nativeId) }));
  return { ...look, sightings, findings: [...findings, ...notes] };
}

/** The same words each time, so that it is written once for each item. */
function note({ payload }: Sighting, knownId: string, by: string): Finding {
  return {
    code: "channel.otherIds",
    held: false,
    nativeId: knownId,
    place: placeOf(payload),
    detail: `comes with another id than before and is known by ${by}: it keeps the id it had`,
  };
}
