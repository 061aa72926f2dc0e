/** What the page of a piece of asked work shows of each kind: what it is about, what it came to, why it was refused. */
import type { AskedKind, AskedWork } from "../../domain/asked.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import type { DeskSite } from "../site.ts";

export interface AskedLook {
  /** the steps that it goes through, for a list; none when there is one only */
  readonly phases: readonly string[];
  /** the page of its own that it has, below the agency's; undefined when it is shown here */
  at?(work: AskedWork): string;
  /** a line that tells it from others of its kind */
  about(reader: AgencyRequest["reader"], work: AskedWork): string;
  /** once it is done */
  result(site: DeskSite, request: AgencyRequest, work: AskedWork): Promise<Html>;
  /** a refusal in words of the reader, with what to do; undefined when there are only the program's */
  refusal?(reader: AgencyRequest["reader"], work: AskedWork): Html | undefined;
}

export type AskedLooks = Readonly<Record<AskedKind, AskedLook>>;
