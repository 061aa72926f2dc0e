/** The demo's public pages and its desk, each a process under its own role, with a link for each kind of person. */
import { randomBytes } from "node:crypto";
import type { App } from "../src/app.ts";
import { exitCodes } from "../src/cli/context.ts";
import { type Role, runRoles } from "../src/cli/roles.ts";
import type { DeskRole, UserId } from "../src/domain/desk.ts";
import { ArchiveError } from "../src/domain/errors.ts";
import { makeLink } from "../src/pipeline/users/link.ts";
import { addUser, giveRole } from "../src/pipeline/users/people.ts";
import type { UserTools } from "../src/pipeline/users/tools.ts";
import { deskEnvironment, pagesEnvironment } from "../src/process-environment.ts";

/** Invented, as everything here; each has the role for both agencies. */
const people: readonly { readonly name: string; readonly signInName: string; readonly role: DeskRole }[] = [
  { name: "Liv Aas", signInName: "liv.aas", role: "officer" },
  { name: "Kari Vik", signInName: "kari.vik", role: "approver" },
  { name: "Nils Berg", signInName: "nils.berg", role: "archivist" },
  { name: "Tor Dahl", signInName: "tor.dahl", role: "auditor" },
  { name: "Eli Moen", signInName: "eli.moen", role: "reader" },
  { name: "Siv Holm", signInName: "siv.holm", role: "administrator" },
];

/** Until the signal. @throws ArchiveError when one of them does not start */
export async function serveDemo(app: App, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const env = environment(app);
  const users = { ...app.tools, secretBytes: (count: number) => randomBytes(count) };
  const desk = { users, say, people: await addPeople(users) };
  // what is asked for at the desk is done here; the sample channels are looked at no further by themselves
  await (await app.queue()).work();
  const onFault = (err: unknown) => app.log.error({ err }, "demo");
  const roles: readonly Role[] = [
    {
      ...{ name: "serve", args: ["serve"], env: pagesEnvironment(env, process.cwd()), isHeard: false },
      onReady: (address = "") => tellPages(address, app, say),
    },
    {
      ...{ name: "desk", args: ["desk"], env: deskEnvironment(env, process.cwd()) ?? {}, isHeard: false },
      onReady: (address = "") => void tellDesk(address, desk).catch(onFault),
    },
  ];
  const program = new URL("../src/cli/main.ts", import.meta.url);
  const code = await runRoles(roles, { log: app.log, signal, program });
  if (code !== exitCodes.interrupted)
    throw new ArchiveError("config.invalid", "the pages or the desk did not start; why stands above");
}

interface DemoDesk {
  readonly users: UserTools;
  readonly people: readonly { readonly id: UserId; readonly name: string; readonly role: DeskRole }[];
  readonly say: (line: string) => void;
}

async function addPeople(users: UserTools): Promise<DemoDesk["people"]> {
  const added: DemoDesk["people"][number][] = [];
  for (const { name, signInName, role } of people) {
    const { id } = await addUser(users, { name, signInName });
    await giveRole(users, id, { role, agencyId: "all" });
    added.push({ id, name, role });
  }
  return added;
}

/** Free ports unless others were set; never the address of a database that is set for a real archive. */
function environment({ config }: App): Record<string, string | undefined> {
  return {
    KANALARKIV_PORT: "0",
    KANALARKIV_DESK_PORT: "0",
    KANALARKIV_LOG_LEVEL: "warn",
    ...process.env,
    KANALARKIV_DATA_DIR: config.dataDir,
    DATABASE_URL: undefined,
    DATABASE_PUBLIC_URL: undefined,
    DATABASE_DESK_URL: undefined,
  };
}

function tellPages(address: string, { config }: App, say: (line: string) => void): void {
  say("\nopen these addresses; Ctrl-C ends the demo");
  for (const path of ["", "journal", "sok?query=barnehage", "api/v1/journalpost"])
    say(`  ${address}/${path}`);
  say("or look around in another terminal:");
  say(`  KANALARKIV_DATA_DIR=${config.dataDir} npx kanalarkiv status`);
}

/** Again when the desk was started again: its links are new then, and so is its port. */
async function tellDesk(address: string, { users, people, say }: DemoDesk): Promise<void> {
  say("\nthe desk: each link signs its person in once, on this machine");
  for (const { id, name, role } of people) {
    const { secret } = await makeLink(users, id);
    say(`  ${role.padEnd(13)}  ${address}/inn/${secret}  ${name}`);
  }
}
