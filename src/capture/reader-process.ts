/** The process that reads answers. It has no network, no database and no secret to give away: bytes come in, items go out. */
import type { JobTools } from "../workers/serve.ts";
import { serveJobs } from "../workers/serve.ts";
import { readings } from "./channels/readings.ts";

export interface ReaderInput {
  readonly reading: string;
  readonly input: unknown;
}

/** Lists of the output that are sent before the rest of it, by their names. */
export type Pieces = Partial<Record<(typeof sentInPieces)[number], unknown[]>>;

const sentInPieces = ["sightings", "drafts", "findings"] as const;
/** so many at once keep neither side busy for long */
const inOnePiece = 500;

const jobs = {
  /** @returns the output of the reading; what went in pieces is empty in it */
  async read({ reading, input }: ReaderInput, { progress }: JobTools<Pieces>): Promise<unknown> {
    const known = readings.find(({ name }) => name === reading);
    if (known === undefined) throw new TypeError(`there is no reading ${reading}`);
    const output: unknown = await known.read(input);
    if (typeof output !== "object" || output === null) return output;
    const rest: Record<string, unknown> = { ...output };
    for (const name of sentInPieces) {
      const list = rest[name];
      if (!Array.isArray(list) || list.length <= inOnePiece) continue;
      for (let at = 0; at < list.length; at += inOnePiece)
        progress({ [name]: list.slice(at, at + inOnePiece) });
      rest[name] = [];
    }
    return rest;
  },
};
export type ReaderJobs = typeof jobs;

serveJobs(jobs);
