/** The desk: what its role may do, whether it reaches the archive with it, and whether people can sign in there. */
import type pg from "pg";
import { connect, shownUrl } from "../../db/connect.ts";
import { deskRightsApart, deskRoleExcess, deskRoleFacts } from "../../db/desk-role.ts";
import { deskPeople, identityOf } from "../../db/diagnosis.ts";
import { migrationState } from "../../db/readiness.ts";
import { reasonOf } from "../../domain/errors.ts";
import { type DoctorFinding, fault, ok, unchecked, warn, withUnchecked } from "./report.ts";

const deskRole = "kanalarkiv_desk";

/**
 * @param embedded the server is the archive's own: `desk` and `work` make the role what it is meant to be
 * @param role another name only in tests
 */
export async function examineDeskRole(
  db: Pick<pg.ClientBase, "query">,
  place: string,
  embedded: boolean,
  role = deskRole,
): Promise<readonly DoctorFinding[]> {
  const where = `${place}, role ${role}`;
  const facts = await deskRoleFacts(db, role);
  if (!facts) return [fault("doctor.deskRole", where, "is not there")];
  if (embedded && !facts.limited)
    return [
      unchecked(
        "doctor.deskRole",
        where,
        "no desk was opened yet, and it was not made what it is meant to be",
        "The first `kanalarkiv desk` or `work` does that.",
      ),
    ];
  const { tooMuch, tooLittle } = await deskRightsApart(db, role);
  const found: DoctorFinding[] = (await deskRoleExcess(db, role)).map(({ what, todo }) =>
    fault("doctor.deskRole", where, what, todo),
  );
  if (tooMuch.length > 0)
    found.push(
      fault(
        "doctor.deskRole",
        where,
        `may do what it must not: ${shownSome(tooMuch)}`,
        `Take that away, as the owner: revoke … from ${role}, and from public.`,
      ),
    );
  if (tooLittle.length > 0)
    found.push(
      fault(
        "doctor.deskRole",
        where,
        `may not do what it must: ${shownSome(tooLittle)}`,
        `Give it that, as the owner: grant … to ${role}.`,
      ),
    );
  if (!facts.mayLogIn)
    found.push(warn("doctor.deskRole", where, "may not sign in", `alter role ${role} login password '…'`));
  return found.length > 0
    ? found
    : [ok("doctor.deskRole", where, "reads the archive and writes what people do")];
}

function shownSome(names: readonly string[]): string {
  const rest = names.length - 5;
  return rest > 0 ? `${names.slice(0, 5).join("; ")}; and ${rest} more` : names.join("; ");
}

/** Signs in as the desk does. @param archive the database that it must come to */
export async function examineDeskAddress(
  deskUrl: string | undefined,
  archive: Pick<pg.ClientBase, "query">,
): Promise<readonly DoctorFinding[]> {
  if (deskUrl === undefined)
    return [
      warn(
        "doctor.deskRole",
        "DATABASE_DESK_URL",
        "is not set",
        "kanalarkiv desk needs it, and serve --with-work starts none without; a machine that only works does not.",
      ),
    ];
  return await signedIn(deskUrl, async (desk, place) => [await whereCame(desk, place, archive)]);
}

/** A machine that has the desk's address alone serves the desk: what else there is cannot be asked from it. */
export async function examineDeskAlone(
  deskUrl: string,
  settings: DeskSettings,
): Promise<readonly DoctorFinding[]> {
  const found = await signedIn(deskUrl, async (desk, place) => {
    const people = await examineDesk(desk, settings);
    const state = await migrationState(desk);
    return [
      ok("doctor.database", place, "answers"),
      ok("doctor.deskRole", place, "signs in, and reads the archive"),
      state === undefined
        ? ok("doctor.migrations", place, "as this version wants it")
        : fault("doctor.migrations", place, state),
      ...people,
    ];
  });
  return withUnchecked(
    found,
    "this machine has the address of the desk alone; run the doctor where work runs",
  );
}

async function signedIn(
  deskUrl: string,
  ask: (desk: pg.Pool, place: string) => Promise<readonly DoctorFinding[]>,
): Promise<readonly DoctorFinding[]> {
  const place = shownUrl(deskUrl);
  try {
    const { pool, close } = await connect(deskUrl, { connections: 1 });
    try {
      const asked = await pool.query<{ who: string }>("select current_user as who");
      const who = asked.rows[0]?.who;
      return who === deskRole ? await ask(pool, place) : [anotherCame(place, who)];
    } finally {
      await close();
    }
  } catch (error) {
    return [fault("doctor.deskRole", place, reasonOf(error))];
  }
}

function anotherCame(place: string, who: string | undefined): DoctorFinding {
  return fault(
    "doctor.deskRole",
    place,
    `signs in as ${who}`,
    `Name ${deskRole} in DATABASE_DESK_URL: the desk must not be able to change what was captured and decided.`,
  );
}

async function whereCame(
  desk: pg.Pool,
  place: string,
  archive: Pick<pg.ClientBase, "query">,
): Promise<DoctorFinding> {
  if ((await identityOf(desk)) === (await identityOf(archive)))
    return ok("doctor.deskRole", place, "signs in, to the same database");
  return fault(
    "doctor.deskRole",
    place,
    "leads to another database than DATABASE_URL",
    "Name the same server and database in both: people would decide about another archive.",
  );
}

export interface DeskSettings {
  readonly desk: {
    /** as its people have it in their browsers */
    readonly url: string | undefined;
    readonly port: number;
    readonly proxies: number;
  };
  /** of the public pages */
  readonly port: number;
  /** where both listen */
  readonly host: string;
}

/** Whether people can sign in, and whether nobody can read on the way. */
export async function examineDesk(
  db: Pick<pg.ClientBase, "query">,
  settings: DeskSettings,
): Promise<readonly DoctorFinding[]> {
  return [...wayFindings(settings), peopleFinding(await deskPeople(db))];
}

function wayFindings({
  desk: { url, port, proxies },
  port: pagesPort,
  host,
}: DeskSettings): readonly DoctorFinding[] {
  const found: DoctorFinding[] = [];
  if (port !== 0 && port === pagesPort)
    found.push(
      fault(
        "doctor.desk",
        "KANALARKIV_DESK_PORT",
        `${port} is the port of the public pages too`,
        "Give the desk another: only one of them can listen there.",
      ),
    );
  const place = "KANALARKIV_DESK_URL";
  if (url === undefined)
    found.push(ok("doctor.desk", place, "not set: people sign in on this machine alone, by localhost"));
  else if (!url.startsWith("https:"))
    found.push(
      fault(
        "doctor.desk",
        place,
        "is no https address: nobody can sign in there",
        "Put a reverse proxy with a certificate before the desk, and name its address.",
      ),
    );
  else found.push(ok("doctor.desk", place, new URL(url).origin));
  if (url?.startsWith("https:") && proxies === 0)
    found.push(
      warn(
        "doctor.desk",
        "KANALARKIV_DESK_PROXIES",
        "0 with an https address: failed tries of everybody count as from one place, the proxy's",
        "Set it to how many proxies stand before the desk, 1 for most.",
      ),
    );
  if (!isLoopback(host))
    found.push(
      warn(
        "doctor.desk",
        `KANALARKIV_HOST ${host}`,
        `port ${port} of the desk is open to the network too, without TLS`,
        "Keep it from everybody but the reverse proxy: nobody signs in there, and nobody should try.",
      ),
    );
  return found;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(host);
}

function peopleFinding({ open, administrators }: Awaited<ReturnType<typeof deskPeople>>): DoctorFinding {
  if (open === 0)
    return warn("doctor.desk", "people", "nobody works at the desk yet", "kanalarkiv user add --help");
  if (administrators === 0)
    return warn(
      "doctor.desk",
      "people",
      `${open}, and none of them is an administrator: nobody can add or end people in the browser`,
      "kanalarkiv user give … --role administrator --agency all",
    );
  return ok("doctor.desk", "people", `${open}, ${administrators} of them administrators`);
}
