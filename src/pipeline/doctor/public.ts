/** The role of the public pages: what it may do, and whether the pages reach the archive with it. */
import type pg from "pg";
import { connect, shownUrl } from "../../db/connect.ts";
import { identityOf, publicRoleFacts } from "../../db/diagnosis.ts";
import { publicRoleExcess } from "../../db/public-role.ts";
import { migrationState } from "../../db/readiness.ts";
import { reasonOf } from "../../domain/errors.ts";
import { type DoctorFinding, fault, ok, unchecked, warn, withUnchecked } from "./report.ts";

const publicRole = "kanalarkiv_public";

/**
 * @param embedded the server is the archive's own: `serve` and `work` make the role what it is meant to be
 * @param role another name only in tests
 */
export async function examinePublicRole(
  db: Pick<pg.ClientBase, "query">,
  place: string,
  embedded: boolean,
  role = publicRole,
): Promise<readonly DoctorFinding[]> {
  const where = `${place}, role ${role}`;
  const facts = await publicRoleFacts(db, role);
  if (!facts) return [fault("doctor.publicRole", where, "is not there")];
  if (embedded && !facts.limited)
    return [
      unchecked(
        "doctor.publicRole",
        where,
        "no pages were served yet, and it was not made what it is meant to be",
        "The first `kanalarkiv serve` or `work` does that.",
      ),
    ];
  const found: DoctorFinding[] = (await publicRoleExcess(db, role)).map(({ what, todo }) =>
    fault("doctor.publicRole", where, what, `${todo} (docs/search.md, “What the public role may do”)`),
  );
  if (facts.tooMuch.length > 0)
    found.push(
      fault(
        "doctor.publicRole",
        where,
        `may read or change ${shownSome(facts.tooMuch)}`,
        `Take that away: revoke all on … from ${role}, and from public.`,
      ),
    );
  if (!facts.readsPublic) found.push(fault("doctor.publicRole", where, "cannot read the schema pub"));
  if (!facts.mayLogIn)
    found.push(warn("doctor.publicRole", where, "may not sign in", `alter role ${role} login password '…'`));
  return found.length > 0 ? found : [ok("doctor.publicRole", where, "reads pub and nothing else")];
}

function shownSome(names: readonly string[]): string {
  return names.length <= 3
    ? names.join(", ")
    : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}

/** Signs in as the pages do. @param archive the database that they must come to */
export async function examinePublicAddress(
  publicUrl: string | undefined,
  archive: Pick<pg.ClientBase, "query">,
): Promise<readonly DoctorFinding[]> {
  if (publicUrl === undefined)
    return [
      warn(
        "doctor.publicRole",
        "DATABASE_PUBLIC_URL",
        "is not set",
        "kanalarkiv serve needs it; a machine that only works does not.",
      ),
    ];
  const place = shownUrl(publicUrl);
  return await signedIn(publicUrl, async (pages) => {
    const [theirs, ours] = [await identityOf(pages), await identityOf(archive)];
    if (theirs !== ours)
      return [
        fault(
          "doctor.publicRole",
          place,
          "leads to another database than DATABASE_URL",
          "Name the same server and database in both: the pages show what lies there, and not this archive.",
        ),
      ];
    return [ok("doctor.publicRole", place, "signs in, to the same database")];
  });
}

/** A machine that has the pages' address alone serves pages: what else there is cannot be asked from it. */
export async function examinePagesAlone(publicUrl: string): Promise<readonly DoctorFinding[]> {
  const place = shownUrl(publicUrl);
  const found = await signedIn(publicUrl, async (pages) => {
    const state = await migrationState(pages);
    await pages.query("select 1 from pub.agencies limit 1");
    return [
      ok("doctor.database", place, "answers"),
      ok("doctor.publicRole", place, "signs in, and reads pub"),
      state === undefined
        ? ok("doctor.migrations", place, "as this version wants it")
        : fault("doctor.migrations", place, state),
    ];
  });
  return withUnchecked(
    found,
    "this machine has the address of the pages alone; run the doctor where work runs",
  );
}

async function signedIn(
  publicUrl: string,
  ask: (pool: pg.Pool) => Promise<readonly DoctorFinding[]>,
): Promise<readonly DoctorFinding[]> {
  const place = shownUrl(publicUrl);
  try {
    const { pool, close } = await connect(publicUrl, { connections: 1 });
    try {
      const asked = await pool.query<{ who: string }>("select current_user as who");
      const who = asked.rows[0]?.who;
      if (who === publicRole) return await ask(pool);
      return [
        fault(
          "doctor.publicRole",
          place,
          `signs in as ${who}`,
          `Name ${publicRole} in DATABASE_PUBLIC_URL: the pages must not be able to read more than is public.`,
        ),
      ];
    } finally {
      await close();
    }
  } catch (error) {
    return [fault("doctor.publicRole", place, reasonOf(error))];
  }
}
