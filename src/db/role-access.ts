/** Under which role, and by which connections, a process of fewer rights asks the database. */
import type pg from "pg";
import { ArchiveError } from "../domain/errors.ts";
import type { Address, OpenPool } from "./connect.ts";
import type { EmbeddedServer } from "./embedded.ts";

/** A role, and what a process asks through under it. */
export interface RoleAccess<Pools extends readonly [OpenPool, ...OpenPool[]]> {
  /** as the server knows it */
  readonly role: string;
  /** as a message calls it: `the desk's role` */
  readonly called: string;
  /** `DATABASE_DESK_URL`: where its address stands for a server of one's own */
  readonly setting: string;
  /** `the desk runs`: what needs it */
  readonly forWhat: string;
  /** a table that the role can read */
  readonly table: string;
  readonly passwordOf: (server: EmbeddedServer) => string;
  readonly prepare: (owner: pg.Pool, password: string) => Promise<void>;
  /** the first is asked whether the database answers */
  readonly open: (address: Address, onFault: (fault: Error) => void) => Pools;
}

export function addressMissing({
  setting,
  forWhat,
  role,
}: Pick<RoleAccess<never>, "setting" | "forWhat" | "role">): ArchiveError {
  return new ArchiveError(
    "config.invalid",
    `${setting} is needed with DATABASE_URL: ${forWhat} under the role ${role}`,
  );
}

/** The embedded server's address under a role, whose password is this installation's. */
export function addressUnder(
  { role, passwordOf }: Pick<RoleAccess<never>, "role" | "passwordOf">,
  server: EmbeddedServer,
): string {
  const address = new URL(server.url);
  address.username = role;
  address.password = passwordOf(server);
  return address.href;
}
