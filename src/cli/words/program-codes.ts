/** Words for what went wrong outside a look: settings, decisions, storage, packages, the log. */
import type { WordsOf } from "./code-words.ts";

type Area =
  | "config"
  | "decision"
  | "review"
  | "hold"
  | "object"
  | "package"
  | "schemas"
  | "audit"
  | "backup"
  | "archive"
  | "worker";

export const programCodes: WordsOf<Area> = {
  "config.invalid": {
    meaning: "A setting, or something that was given, is missing or wrong.",
    remedy:
      "Correct what is named; `kanalarkiv config` prints the settings in force. A secret must stand in the environment of the process that looks: for a service, in its EnvironmentFile.",
  },
  "decision.invalid": {
    meaning: "A retention decision is wrong, or may not be adopted as it is.",
    remedy: "Correct each place that is named, and run `kanalarkiv decision check` again.",
  },
  "decision.state": {
    meaning: "The decision is not in the state that this needs.",
    remedy: "See `kanalarkiv decision list`.",
  },
  "review.state": {
    meaning: "The item is not in the state that this act needs.",
    remedy: "Do what the message says; what was done about an item: `kanalarkiv review history ITEM`.",
  },
  "review.leased": {
    meaning: "Another officer has the item before them just now.",
    remedy: "Take another one, or wait until the lease ends; the message says when.",
  },
  "hold.state": {
    meaning:
      "The hold is not in the state that this needs: it was released already, ends so already, or still covers the item.",
    remedy:
      "See its acts with `kanalarkiv hold show`, or all holds over an item with `kanalarkiv hold check ITEM`; `hold undo` takes a release back, `hold release` and `hold end` end a hold.",
  },
  "object.exists": {
    meaning: "Another object stands under that key, and nothing is ever overwritten.",
    remedy: "Look whether two installations share one store; give each a prefix of its own.",
  },
  "object.missing": {
    meaning: "The store does not hold an object that the database knows.",
    remedy:
      "Look at KANALARKIV_OBJECTS_URL: it must be the store that the archive was made with. If it is, bring the object back from the backup.",
  },
  "object.corrupt": {
    meaning: "An object in the store is not the bytes that its digest promises.",
    remedy: "Bring it back from the backup, and look at the disk or the store that changed it.",
  },
  "object.invalidKey": {
    meaning: "A key is none that the store may be asked for.",
    remedy: "This is a fault of the program: report it with the line that names the key.",
  },
  "object.store": {
    meaning: "The object store could not be read or written.",
    remedy:
      "Look at what it said: space, rights, address and keys of the store. Nothing is lost; run the command again.",
  },
  "package.invalid": {
    meaning: "What was given is no package, or one that cannot be read.",
    remedy: "Give the tar of a package, the folder that it was unpacked to, or its id.",
  },
  "package.overtime": {
    meaning: "A file of the package could not be validated within the time limit.",
    remedy: "Split the period with --max-items, or validate on a faster machine.",
  },
  "package.refused": {
    meaning: "The package is not made, because it would lose or promise something.",
    remedy: "Settle what is named first; `kanalarkiv export --dry-run` shows it without making anything.",
  },
  "package.state": {
    meaning: "The package is not in the state that this needs.",
    remedy: "See `kanalarkiv export list`.",
  },
  "package.unverified": {
    meaning: "The package could not be verified, so there is no verdict on it.",
    remedy: "Do what the line says, and verify again: no verdict is not a good one.",
  },
  "schemas.unknown": {
    meaning: "A schema is missing, or is not the official one.",
    remedy: "See `kanalarkiv schemas status` and `kanalarkiv schemas install --help`.",
  },
  "audit.broken": {
    meaning: "The audit log does not fit itself or its checkpoints.",
    remedy:
      "Change nothing, keep a copy of the database, and find out who could write to it; `kanalarkiv audit verify` names each place.",
  },
  "backup.damaged": {
    meaning: "A backup is not what was written when it was made, or is not whole.",
    remedy:
      "See `kanalarkiv restore PLACE --check`, which names everything that is wrong; take an earlier backup of the place, and make a new one with `kanalarkiv backup --read-all`.",
  },
  "archive.setAside": {
    meaning:
      "Something that waits to be classified, placed, registered or published could not be worked on. It stays in its list; all else was done.",
    remedy:
      "The log names each with its reason. It is tried again at each run. Tell who maintains the program.",
  },
  "archive.busy": {
    meaning: "Another process is doing the same at this moment.",
    remedy: "Nothing was written. Run the command again in a minute.",
  },
  "archive.missing": {
    meaning: "There is nothing by that name, number or id.",
    remedy: "The line names what there is, or the command that lists it.",
  },
  "archive.database": {
    meaning: "PostgreSQL does not answer or does not start.",
    remedy:
      "Look at DATABASE_URL and the server's log; for the embedded one, at postgres/cluster/server.log in the data directory.",
  },
  "archive.disk": {
    meaning: "A place on disk is full, or may not be written or read.",
    remedy:
      "Make room or give the right there, and run the command again: nothing is half done, and what was begun is settled by the next run.",
  },
  "worker.ended": {
    meaning: "A helper process of the program ended before its work was done.",
    remedy: "Run the command again; if it comes again, the machine may lack memory.",
  },
};
