/** The process that reads answers. It has no network, no database and no secret to give away: bytes come in, items go out. */
import type { Sighting } from "../domain/item.ts";
import type { Finding } from "../domain/observation.ts";
import type { JobTools } from "../workers/serve.ts";
import { serveJobs } from "../workers/serve.ts";
import { feed, feedReading } from "./channels/feed/adapter.ts";
import { policeEvents, policeReading } from "./channels/police-events/adapter.ts";
import { wordpress } from "./channels/wordpress/adapter.ts";
import { siteReading } from "./channels/wordpress/read.ts";
import { answerReading } from "./channels/wordpress/said.ts";
import type { AnswerReading, Reading } from "./port.ts";
import { rereadingOf } from "./reader.ts";

// biome-ignore lint/suspicious/noExplicitAny: each reading knows its own input and output, and its caller gave the one for the other
const readings: readonly AnswerReading<any, any>[] = [
  feedReading,
  policeReading,
  siteReading,
  answerReading,
  ...[feed, policeEvents, wordpress].map(rereadingOf),
];

export interface ReaderInput {
  readonly reading: string;
  readonly input: unknown;
}

/** Items and findings that went before the rest of the output. */
export interface Pieces {
  readonly sightings: Sighting[];
  readonly findings: Finding[];
}

/** so many at once keep neither side busy for long */
const inOnePiece = 500;

const jobs = {
  /** @returns the output of the reading; one with more items or findings than a piece without them */
  read({ reading, input }: ReaderInput, { progress }: JobTools<Pieces>): unknown {
    const known = readings.find(({ name }) => name === reading);
    if (known === undefined) throw new TypeError(`there is no reading ${reading}`);
    const output: unknown = known.read(input);
    if (!isLong(output)) return output;
    const { sightings, findings } = output;
    for (let at = 0; at < Math.max(sightings.length, findings.length); at += inOnePiece)
      progress({
        sightings: sightings.slice(at, at + inOnePiece),
        findings: findings.slice(at, at + inOnePiece),
      });
    return { ...output, sightings: [], findings: [] };
  },
};
export type ReaderJobs = typeof jobs;

function isLong(output: unknown): output is Reading {
  if (typeof output !== "object" || output === null || !("sightings" in output)) return false;
  const { sightings, findings } = output as Reading;
  return sightings.length > inOnePiece || findings.length > inOnePiece;
}

serveJobs(jobs);
