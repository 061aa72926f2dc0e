/** What the pages of the desk are answered from. */
import type { Agency } from "../domain/agency.ts";
import type { UserTools } from "../pipeline/users/tools.ts";

export interface DeskSite {
  readonly users: UserTools;
  /** the address that people have in their browsers, when it was configured */
  readonly deskUrl: string | undefined;
  /** in which times stand that belong to no agency */
  readonly timeZone: string;
  agencies(): Promise<readonly Agency[]>;
  agencyByNumber(orgNumber: string): Promise<Agency | undefined>;
}
