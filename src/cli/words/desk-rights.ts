/** What each role of the desk is for, and what each right lets a person do, in English: for help and guides. */
import type { DeskRight, DeskRole } from "../../domain/desk.ts";

export const roleWords: Readonly<Record<DeskRole, string>> = {
  officer: "decides about items, handles entries and cases, places holds",
  approver: "adopts decisions on retention",
  archivist: "makes packages and looks after what is stored; decides nothing about items",
  administrator: "gives rights, keeps channels; reads no protected text",
  auditor: "reads all that was done, the audit log too; changes nothing",
  reader: "reads",
};

export const rightWords: Readonly<Record<DeskRight, string>> = {
  "item.read": "see items, and where each stands",
  "item.readProtected": "read what may not be public; each reading is logged, with why",
  "item.decide": "confirm and overrule what the rules propose",
  "entry.handle": "put entries into cases, title them, answer and write off",
  "decision.read": "read decisions on retention",
  "decision.write": "draft decisions, and try what they would do",
  "decision.adopt": "adopt decisions",
  "hold.read": "see what may not be destroyed, and why",
  "hold.write": "place and release holds",
  "package.read": "see packages and how they were received",
  "package.make": "make packages, and say what became of them",
  "package.control": "control a package that anybody made",
  "store.check": "read back what is stored",
  "audit.read": "search the audit log",
  "channel.read": "see channels, their looks and coverage",
  "channel.write": "add, change, pause and close channels",
  "agency.write": "change what is kept about the agency",
  "user.read": "see who has which role",
  "user.write": "add people, give and take roles, make links, end sessions",
};
