/** Channels that take all they can get, beside an ordinary one. */
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { aFeed, aFeedPost } from "../../support/dialog-feed.ts";
import { startCrew } from "../crew.ts";
import { done, makeFaultPlace, orgNumber } from "../place.ts";
import type { Row } from "../table.ts";
import { goOn, patiently, type Rounds, unasked } from "./common.ts";

/** 20 kB that unpack to millions of items that are none. */
function manyNothings(): Buffer {
  const zeros = Buffer.from(`0${",0".repeat(9_900_000)}`);
  return gzipSync(`{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[${zeros}]}`);
}

/** A post with hundreds of files that never come. */
function manyFiles(origin: string): string {
  const attachments = Array.from({ length: 500 }, (_, n) => ({
    url: `${origin}/never/${n}`,
    mime_type: "image/png",
  }));
  return aFeed([aFeedPost("hangs", "Bilete", "Fem hundre bilete.", { attachments })]);
}

/** How often the ordinary channel's turn comes; a slot of the timetable, but shorter. */
const slotMs = 12_000;

export async function badChannels({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance, names: ["a"] });
  try {
    const nothings = manyNothings();
    const { source } = place;
    source.own("/never/", () => undefined);
    const addresses = [
      source.own("/nothings.json", (response) => {
        response.setHeader("Content-Encoding", "gzip");
        response.end(nothings);
      }),
      source.own("/files.json", (response) => void response.end(manyFiles(source.origin))),
    ];
    const bad: string[] = [];
    for (const address of addresses) {
      const kind = ["--kind", "feed", "--title", address, "--address", address, "--every", "10080"];
      const { out } = await done(
        place.env,
        "channel",
        "add",
        "--agency",
        orgNumber,
        ...kind,
        "--no-check",
        "--anyway",
        "--json",
      );
      bad.push((JSON.parse(out) as { id: string }).id);
    }
    const crew = await startCrew(place, ["only"]);
    let missed = 0;
    for (let slot = 0; slot < rounds; slot += 1) {
      const before = await looksAt(place.channels[0]?.channelId);
      goOn(place, 1);
      for (const id of bad) await place.add("capture", id);
      await place.add("capture", place.channels[0]?.channelId ?? "");
      const began = Date.now();
      const looked = await patiently(
        place,
        async () => {
          if ((await looksAt(place.channels[0]?.channelId)) <= before) throw new Error("not yet");
        },
        slotMs,
      );
      if (looked === undefined) missed += 1;
      await pause(Math.max(0, began + slotMs - Date.now()));
    }
    const also = [
      ...(missed > 0 ? [`the ordinary channel was not captured in ${missed} of ${rounds} slots`] : []),
      ...(await crew.end()),
      ...unasked(crew),
    ];
    // what was given up with the worker is taken up now: they have no next look
    for (const id of bad) await done(place.env, "channel", "pause", id, "--because", "a drill");
    const what = `${rounds} slots of ${slotMs / 1000} s beside 10 million bad items and 500 files that never come`;
    return { fault: "bad channels beside one", done: what, seed, settled: await place.settle(), also };
  } finally {
    await place.close();
  }

  async function looksAt(channelId: string | undefined): Promise<number> {
    const sql = "select count(*)::int as looks from core.observations where channel_id = $1";
    return (await place.query<{ looks: number }>(sql, [channelId]))[0]?.looks ?? 0;
  }
}
