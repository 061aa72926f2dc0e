/** What the pages of the desk are answered from. */
import type { Agency } from "../domain/agency.ts";
import type { ControlRoom } from "../pipeline/control/room.ts";
import type { ArchiveTools } from "../pipeline/tools.ts";
import type { Provider } from "../pipeline/users/provider-sign-in.ts";
import type { UserTools } from "../pipeline/users/tools.ts";

export interface DeskSite {
  /** as the person who acts: their name stands in the audit log and under the act */
  toolsFor(person: string): ArchiveTools;
  readonly users: UserTools;
  /** the address that people have in their browsers, when it was configured */
  readonly deskUrl: string | undefined;
  /** reverse proxies of ours before it */
  readonly proxies: number;
  /** by which people sign in, in the order of the settings */
  readonly providers: readonly Provider[];
  /** whether people may sign in by a password */
  readonly passwords: boolean;
  /** in which times stand that belong to no agency */
  readonly timeZone: string;
  /** where packages that people drop are controlled */
  readonly controls: ControlRoom;
  agencies(): Promise<readonly Agency[]>;
  /** whether the item is the agency's */
  itemOf(agency: Agency, itemId: string): Promise<boolean>;
  agencyByNumber(orgNumber: string): Promise<Agency | undefined>;
}
