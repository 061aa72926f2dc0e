/** Times as the agency's own clock shows them, whatever zone this process has. */
import { localMinute } from "../domain/zoned.ts";
import type { Tools } from "../pipeline/tools.ts";

/** @param of an agency's id or organisation number */
export type LocalTime = (at: Date, of: string) => string;

export async function localTimes(tools: Tools): Promise<LocalTime> {
  const { allAgencies } = await import("../pipeline/register/register.ts");
  const agencies = await allAgencies(tools);
  const zones = new Map(
    agencies.flatMap(({ id, orgNumber, timeZone }) => [
      [id as string, timeZone],
      [orgNumber, timeZone],
    ]),
  );
  return (at, of) => localMinute(at, zones.get(of) ?? "UTC");
}
