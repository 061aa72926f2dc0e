/** Every command, in the order of --help: from setting up to checking. What one takes and does is loaded when it is typed. */
import type { ListedCommand } from "../program.ts";

export const commands: readonly ListedCommand[] = [
  {
    name: "agency",
    says: "the bodies that keep an archive here",
    load: async () => (await import("./agency.ts")).agency,
  },
  {
    name: "channel",
    says: "the channels of an agency",
    load: async () => (await import("./channel.ts")).channel,
  },
  {
    name: "capture",
    says: "captures every channel once, now",
    load: async () => (await import("./capture.ts")).capture,
  },
  {
    name: "import",
    says: "takes in an archive that a platform gave of an account: its items, files and versions",
    load: async () => (await import("./import.ts")).importCommand,
  },
  {
    name: "seen",
    says: "keeps what a person saw on a channel of others: a picture or PDF, and what that person tells of it",
    load: async () => (await import("./seen.ts")).seen,
  },
  {
    name: "looks",
    says: "the looks that were taken, newest first: what each came to, what it added, and why",
    load: async () => (await import("./looks.ts")).looks,
  },
  {
    name: "item",
    says: "one item: its files, the proof of its removal, and what of it is kept from the public",
    load: async () => (await import("./item.ts")).item,
  },
  {
    name: "decision",
    says: "retention decisions (kassasjonsvedtak, gallringsbeslut)",
    load: async () => (await import("./decision.ts")).decision,
  },
  {
    name: "rules",
    says: "prints the rules by which items are classified: conditions in words, outcome, reason and law",
    load: async () => (await import("./rules.ts")).rules,
  },
  {
    name: "process",
    says: "classifies, journals and publishes what waits",
    load: async () => (await import("./process.ts")).process,
  },
  {
    name: "reconcile",
    says: "compares everything stored with what the steps would make of it: it must find nothing",
    load: async () => (await import("./reconcile.ts")).reconcile,
  },
  {
    name: "review",
    says: "what waits for an officer, the most urgent first, and what officers did about it",
    load: async () => (await import("./review.ts")).review,
  },
  {
    name: "acts",
    says: "what needs an act of a person, by which day and law, and what was done about it",
    load: async () => (await import("./acts.ts")).acts,
  },
  {
    name: "hold",
    says: "what may not be destroyed while somebody needs it: requests, appeals, cases, reports, restrictions",
    load: async () => (await import("./hold.ts")).hold,
  },
  {
    name: "prune",
    says: "what is due, and what stands against its destruction; nothing is destroyed yet",
    load: async () => (await import("./prune.ts")).prune,
  },
  {
    name: "entry",
    says: "registry entries: what is in arrears, their titles, and what officers did about them",
    load: async () => (await import("./entry.ts")).entry,
  },
  {
    name: "export",
    says: "builds a Noark 5 package of a period, uploads it, reads it back and verifies it",
    load: async () => (await import("./export.ts")).exportPackage,
  },
  {
    name: "verify",
    says: "checks a package under the controls N5.01–N5.64 and more: a tar, a folder, or the id of a package in the store",
    load: async () => (await import("./verify.ts")).verify,
  },
  {
    name: "status",
    says: "where everything stands: channels and their gaps, what waits for a person, what was exported",
    load: async () => (await import("./status.ts")).status,
  },
  {
    name: "doctor",
    says: "looks at everything the archive stands on and says what is wrong and what to do",
    load: async () => (await import("./doctor.ts")).doctor,
  },
  {
    name: "audit",
    says: "the append-only log of everything that changed something",
    load: async () => (await import("./audit.ts")).audit,
  },
  {
    name: "objects",
    says: "the object store: raw answers, files and packages",
    load: async () => (await import("./objects.ts")).objects,
  },
  {
    name: "schemas",
    says: "the XML schemas that packages carry",
    load: async () => (await import("./schemas.ts")).schemas,
  },
  {
    name: "backup",
    says: "makes one consistent backup of the archive: rows, objects, key of the log, schemas, settings",
    load: async () => (await import("./backup.ts")).backup,
  },
  {
    name: "restore",
    says: "brings an archive back from a backup, or checks that it could be",
    load: async () => (await import("./restore.ts")).restore,
  },
  {
    name: "upgrade",
    says: "what a new version of the program finds in an archive that an earlier one made",
    load: async () => (await import("./upgrade.ts")).upgrade,
  },
  {
    name: "user",
    says: "who works at the desk: people, their roles for each agency, links for signing in",
    load: async () => (await import("./user.ts")).user,
  },
  {
    name: "webhook",
    says: "takes what channels tell by themselves, on a port of its own, and says how they sign it",
    load: async () => (await import("./webhook.ts")).webhook,
  },
  {
    name: "desk",
    says: "the desk of officers and archivists on a port of its own; the public pages are `serve`",
    load: async () => (await import("./desk.ts")).desk,
  },
  {
    name: "serve",
    says: "runs the public pages and the API, under a database role that can read nothing but the public projection",
    load: async () => (await import("./serve.ts")).serve,
  },
  {
    name: "work",
    says: "runs the timetable and works until Ctrl-C; any number of processes may do so at once",
    load: async () => (await import("./work.ts")).work,
  },
  {
    name: "config",
    says: "prints the settings in force, with secrets hidden, and what each one means",
    load: async () => (await import("./config.ts")).config,
  },
];
