/**
 * Which of the pairs in `recall-pairs.tsv` a search finds: what people type against what stands in a journal. The pairs were
 * written from the languages alone, by somebody who had seen no code of the search.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type pg from "pg";
import { type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";
import { openSite, type Site } from "./search.ts";

interface Pair {
  readonly wanted: boolean;
  readonly query: string;
  readonly text: string;
  readonly why: string;
}

/** `slip`: the page asks whether it was meant, and does not show it at once. */
type Result = "found" | "asked" | "missed";

/** @param earlier root of a checkout of an earlier build, with its dependencies */
export async function recall(place: Place, earlier: string | undefined): Promise<readonly Figure[]> {
  const pairs = readPairs();
  const here = await resultsAt(place, "recall_here", new URL("..", import.meta.url).href, pairs);
  const there =
    earlier === undefined
      ? undefined
      : await resultsAt(place, "recall_earlier", `${pathToFileURL(earlier).href}/`, pairs);
  process.stderr.write(
    pairs
      .map((pair, index) => ({ ...pair, result: here[index] }))
      .filter(({ wanted, why, result }) =>
        wanted ? result === "missed" || (result === "asked" && !why.startsWith("slip")) : result === "found",
      )
      .map(
        ({ wanted, query, text, why }) => `${wanted ? "missed" : "noise "}  ${query}  →  ${text}  (${why})\n`,
      )
      .join(""),
  );
  const share = (wanted: boolean, results: readonly Result[] | undefined) =>
    results &&
    pairs.filter((pair, index) => pair.wanted === wanted && isFound(pair, results[index])).length /
      pairs.filter((pair) => pair.wanted === wanted).length;
  return [true, false].map((wanted) => {
    const name = wanted ? "recall: wanted pairs found" : "recall: unwanted pairs found";
    const now = figure(name, "%", [Math.round((share(wanted, here) ?? 0) * 1000) / 10]);
    const before = share(wanted, there);
    return {
      ...now,
      ...(wanted && { target: "≥ 85", met: now.spread.median >= 85 }),
      ...(before !== undefined && { beside: `${Math.round(before * 1000) / 10} %` }),
    };
  });
}

function isFound({ wanted, why }: Pair, result: Result | undefined): boolean {
  return result === "found" || (wanted && why.startsWith("slip") && result === "asked");
}

function readPairs(): readonly Pair[] {
  return readFileSync(join(import.meta.dirname, "recall-pairs.tsv"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [kind, query = "", text = "", why = ""] = line.split("\t");
      return { wanted: kind === "wanted", query, text, why };
    });
}

const id = "01990000-0000-7000-8000-000000000001";

/** Each pair alone, so that none is found for another's sake. */
async function resultsAt(
  place: Place,
  name: string,
  root: string,
  pairs: readonly Pair[],
): Promise<readonly Result[]> {
  const site = await openSite(place, name, root, fillPlace);
  const results: Result[] = [];
  try {
    for (const { query, text } of pairs) {
      await site.owner.query(
        `insert into pub.items (id, agency_id, channel_id, kind, title, body, language, posted_at, first_seen_at, versions, standing, content_sha256, published_at)
         values ($1, $1, $1, 'post', null, $2, 'nb', now(), now(), 1, 'visible', 'x', now())`,
        [id, text],
      );
      results.push(await resultOf(site, query));
      await site.owner.query("delete from pub.items");
    }
    return results;
  } finally {
    await site.close();
  }
}

async function resultOf({ web }: Site, query: string): Promise<Result> {
  const asked = new URLSearchParams({ query, entity: "Innlegg" });
  const answer = await web.request(`/api/v1/search?${asked}`);
  const { items = [] } = (await answer.json()) as { readonly items?: readonly unknown[] };
  if (items.length > 0) return "found";
  const page = await (await web.request(`/sok?${new URLSearchParams({ query, lang: "nb" })}`)).text();
  return page.includes("Mente du") ? "asked" : "missed";
}

async function fillPlace(owner: pg.Pool): Promise<void> {
  await owner.query(
    `insert into pub.agencies (id, name, org_number, country, language, time_zone, unit, names)
     values ($1, 'Kommune', '999999999', 'NO', 'nb', 'Europe/Oslo', 'Kommunikasjon', 'searchable-1y')`,
    [id],
  );
  await owner.query(
    "insert into pub.channels (id, agency_id, kind, title, address, every_minutes) values ($1, $1, 'feed', 'Kanal', 'https://k.example/', 15)",
    [id],
  );
}
