/** What should become of the sample items that show a row of the decision tables, by the id that the channel gives. */
import type { DemoAgencyKey, Sample } from "./catalogue.ts";
import { samples } from "./catalogue.ts";
import { feedIds, profileId } from "./feeds.ts";
import type { Shown } from "./script.ts";
import { type Placed, type State, seenIn } from "./timeline.ts";
import { idsOf } from "./wordpress-site.ts";

export interface Expected extends Shown {
  readonly agency: DemoAgencyKey;
  /** path of the channel below the origin */
  readonly path: string;
  readonly nativeId: string;
}

/** The ids are the same whatever the time is. */
const anyTime = new Date(0);

/** In state 2 an item that left the channel is still told of: it is the archive that has it. */
export function expectedIn(state: State): readonly Expected[] {
  return samples.flatMap((sample) => {
    const { agency, path } = sample;
    const profile = profileOf(sample);
    return [
      ...(profile ? [{ agency, path, nativeId: profile, row: 19, outcome: "publicRecord" } as const] : []),
      ...nativeIdsOf(sample).flatMap(([placed, nativeId]) => {
        const shows = showsIn(state, placed);
        return shows ? [{ agency, path, nativeId, ...shows }] : [];
      }),
    ];
  });
}

function showsIn(state: State, placed: Placed): Shown | undefined {
  if (state === 2 && placed.said.later?.gone) return placed.said.later.shows;
  return seenIn(state, placed)?.shows;
}

function profileOf(sample: Sample): string | undefined {
  if (sample.format === "wordpress") return "site";
  return sample.format === "jsonFeed" ? profileId(sample.script) : undefined;
}

function nativeIdsOf(sample: Sample): readonly (readonly [Placed, string])[] {
  if (sample.format === "policeEvents") return [];
  if (sample.format !== "wordpress") return [...feedIds(sample.script, anyTime)];
  return [...idsOf(sample.script, anyTime)].map(([placed, id]) => [placed, `${nameOf(placed)}-${id}`]);
}

function nameOf(placed: Placed): "post" | "page" | "comment" {
  if (placed.kind === "remark") return "comment";
  return placed.said.isPage ? "page" : "post";
}
