/** Who had come in when a backup was made does not come in by it again. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { BackupManifest } from "../../../src/pipeline/backup/manifest.ts";
import { recordRestore } from "../../../src/pipeline/restore/verify.ts";
import { makeLink } from "../../../src/pipeline/users/link.ts";
import { addUser } from "../../../src/pipeline/users/people.ts";
import { askSession } from "../../../src/pipeline/users/session.ts";
import {
  choosePassword,
  signInByLink,
  signInByPassword,
  whoseLink,
} from "../../../src/pipeline/users/sign-in.ts";
import type { UserTools } from "../../../src/pipeline/users/tools.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";

let opened: TestApp;
let users: UserTools;
beforeAll(async () => {
  opened = await openTestApp();
  users = { ...opened.app.tools, secretBytes: (count) => crypto.getRandomValues(new Uint8Array(count)) };
});
afterAll(() => opened.close());

const tried = { browser: "Test 1.0", from: "192.0.2.1", replaces: undefined };
const password = "fire ville ekorn danser";

test("sessions and links end with the restore, and a password signs in anew", async () => {
  const user = await addUser(users, { name: "Kari Vik", signInName: "kari" });
  await choosePassword(users, user, password);
  const first = await makeLink(users, user.id);
  const begun = await signInByLink(users, first.secret, tried);
  if (typeof begun === "string") throw new Error(begun);
  const { secret: unused } = await makeLink(users, user.id);
  expect(await askSession(users, begun.secret)).toBeDefined();
  expect(await whoseLink(users, unused)).toBeDefined();

  const manifest = { id: "2026-06-01T080000Z", takenAt: "2026-06-01T08:00:00.000Z" } as BackupManifest;
  await recordRestore(opened.app.tools, manifest, "0".repeat(64), []);
  expect(await askSession(users, begun.secret)).toBeUndefined();
  expect(await whoseLink(users, unused)).toBeUndefined();
  expect(await signInByLink(users, unused, tried)).toBe("linkOver");
  expect(await signInByPassword(users, { name: "kari", password }, tried)).toHaveProperty("secret");

  const { rows } = await opened.app.tools.pool.query<{ kind: string; told: Record<string, unknown> }>(
    `select e.kind, json_object_agg(f.name, f.value) as told from core.audit_events e join core.audit_fields f on f.event_id = e.id
      where e.kind in ('session.ended', 'archive.restored') group by e.id, e.kind order by e.kind`,
  );
  expect(rows).toMatchObject([
    { kind: "archive.restored", told: { sessionsEnded: 1, linksEnded: 1 } },
    { kind: "session.ended", told: { because: "restored", user: user.id } },
  ]);
});
