/** Words for what `kanalarkiv doctor` looks at. */
import type { WordsOf } from "./code-words.ts";

export const doctorCodes: WordsOf<"doctor"> = {
  "doctor.config": {
    meaning: "The settings can be read.",
    remedy: "Correct what is named; `kanalarkiv config` prints the settings in force.",
  },
  "doctor.variable": {
    meaning: "A variable that begins with KANALARKIV_ is a setting, or the secret of a channel.",
    remedy:
      "Correct its name, or take it away: as it is, it does nothing. `kanalarkiv config` lists the settings.",
  },
  "doctor.disk": {
    meaning: "Where the archive writes there is room, and the right to write.",
    remedy: "Make room before it is full: then looks and packages fail, and an embedded PostgreSQL stops.",
  },
  "doctor.database": {
    meaning: "PostgreSQL answers.",
    remedy:
      "Look at DATABASE_URL and the server's log; for the embedded one, at postgres/cluster/server.log in the data directory.",
  },
  "doctor.server": {
    meaning: "The server is new enough, and its settings are those of a server that keeps what it was given.",
    remedy: "Move the archive to a newer server: docs/operations.md, “Your own PostgreSQL, three roles”.",
  },
  "doctor.owner": {
    meaning: "The role of DATABASE_URL owns the tables, and is no superuser.",
    remedy: "See docs/operations.md, “Your own PostgreSQL, three roles”.",
  },
  "doctor.publicRole": {
    meaning: "The role of the public pages reads the public projection and nothing else.",
    remedy:
      "See docs/operations.md, “Your own PostgreSQL, three roles”: the first command makes the role and its rights, you give it its password.",
  },
  "doctor.deskRole": {
    meaning: "The role of the desk reads the archive, writes what people do, and nothing else.",
    remedy:
      "See docs/desk.md: the first command makes the role and its rights, you give it its password. Rights that it has too much are taken from it by the owner (revoke … from kanalarkiv_desk), those that it lacks are given (grant … to kanalarkiv_desk).",
  },
  "doctor.desk": {
    meaning:
      "People can sign in at the desk, by a way that nobody can read on: somebody has a role, and the address is https.",
    remedy: "See docs/desk.md: the first person, TLS, and a name in the network.",
  },
  "doctor.leftovers": {
    meaning: "Nothing that an earlier version did wrong waits for somebody to put it right.",
    remedy: "Do what `kanalarkiv upgrade check` tells of each.",
  },
  "doctor.migrations": {
    meaning: "The tables have the shape that this version knows.",
    remedy:
      "Any command brings an older one to the new shape; a newer one needs the newer version of the program. Back up first.",
  },
  "doctor.clock": {
    meaning:
      "The clocks of this machine and of the database server agree, and nothing in the log is dated later than now.",
    remedy:
      "Let both follow a time server (chrony, systemd-timesyncd): looks, journal days and deadlines are dated by them.",
  },
  "doctor.store": {
    meaning:
      "The object store takes a small object, gives it back, keeps it from being overwritten, and deletes it; some of what the archive put there lies there, whole.",
    remedy:
      "Look at what it said: space, rights, address and keys of the store (KANALARKIV_OBJECTS_URL and the settings of S3).",
  },
  "doctor.key": {
    meaning: "The key that signs the audit log's checkpoints is here, can be read, and signed the last one.",
    remedy:
      "Bring it from the machine that signed them, or from the backup: without it nothing is signed or verified.",
  },
  "doctor.badLinks": {
    meaning:
      "The list of malicious addresses (KANALARKIV_BAD_LINKS) is there, is understood, names something and is not old.",
    remedy:
      "Fetch it anew, and look at what fetches it: until then no malicious link is told of that is not on it (docs/exposed.md).",
  },
  "doctor.provider": {
    meaning: "Providers of sign-in at the desk answer, by a clock like ours, and have keys to sign with.",
    remedy:
      "See docs/desk-sign-in.md, “What people are told, and what to do”. Until it works, `kanalarkiv user link … --because …` lets people in.",
  },
  "doctor.secrets": {
    meaning: "Passwords and keys that channels name stand in the environment.",
    remedy:
      "Set it where looks are taken: for a service, in its EnvironmentFile. Run the doctor with the same file to know what the service knows.",
  },
  "doctor.access": {
    meaning: "The access to a channel lasts, and has the permissions that the channel is read with.",
    remedy:
      "Make a new token, or give the app its access again, before the day that is named: what is published, edited and removed after it is not kept (docs/meta.md, docs/youtube.md).",
  },
  "doctor.timetable": {
    meaning: "The timetable runs, and its work is taken.",
    remedy: "Start kanalarkiv work, or serve --with-work, and look at what its log said last.",
  },
  "doctor.looks": {
    meaning: "Each channel was looked at when its turn was, and the last look was whole.",
    remedy: "See `kanalarkiv status`, which says why, and `kanalarkiv looks`, what the last ones came to.",
  },
};
