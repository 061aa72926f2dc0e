/**
 * What the audit log says about one change: who did what and when, and, field by field, a salted digest of with what.
 *
 * A reader who is given a field and its salt can check it; once both are destroyed the event stays and says nothing
 * (the method of RFC 9901, SD-JWT, sections 4.2 and 9.3, on RFC 8785 bytes).
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { ArchiveError } from "../domain/errors.ts";
import { isUuid, type Sha256, sha256 } from "../domain/ids.ts";
import { canonicalBytes } from "./canonical.ts";
import { leafHash } from "./merkle.ts";

export const auditEventKinds = [
  "agency.registered",
  "agency.changed",
  "channel.registered",
  "channel.changed",
  "channel.planned",
  "channel.planUndone",
  "schemas.installed",
  "user.added",
  "user.closed",
  "user.roleGiven",
  "user.roleTaken",
  "user.linkMade",
  "user.passwordSet",
  "session.begun",
  "session.ended",
  "signIn.refused",
  "work.asked",
  "work.cancelAsked",
  "work.ended",
  "signIn.brokeGlass",
  "user.shownAs",
  "observation.recorded",
  "archive.imported",
  "findings.recorded",
  "look.accepted",
  "look.acknowledged",
  "finding.acknowledged",
  "media.captured",
  "item.attached",
  "item.detached",
  "decision.drafted",
  "decision.withdrawn",
  "decision.adopted",
  "decision.protocolAttached",
  "decision.superseded",
  "decision.partlySuperseded",
  "retention.stated",
  "retention.takenBack",
  "items.classified",
  "item.confirmed",
  "item.overruled",
  "items.confirmed",
  "items.overruled",
  "items.reopened",
  "item.read",
  "item.postponed",
  "item.noted",
  "item.handedOver",
  "review.undone",
  "act.dealtWith",
  "act.dealingUndone",
  "sample.drawn",
  "sample.read",
  "sample.closed",
  "model.simulated",
  "model.trained",
  "model.switchedOn",
  "model.switchedOff",
  "model.discarded",
  "hold.placed",
  "hold.released",
  "hold.changed",
  "hold.reviewSet",
  "entries.journaled",
  "entries.writtenOff",
  "entry.writtenOff",
  "entry.writeOffUndone",
  "case.assigned",
  "entry.changed",
  "title.changed",
  "text.shielded",
  "text.shown",
  "text.undone",
  "titles.corrected",
  "period.closed",
  "period.leftOpen",
  "package.planned",
  "package.built",
  "package.uploaded",
  "package.verified",
  "package.committed",
  "package.deposited",
  "package.acknowledged",
  "package.rejected",
  "package.replaced",
  "package.failed",
  "package.fetched",
  "prune.approved",
  "items.pruned",
  "request.received",
  "request.answered",
  "fixity.checked",
  "object.setAside",
  "checkpoint.signed",
  "backup.made",
  "archive.restored",
  "log.fetched",
] as const;

export type AuditEventKind = (typeof auditEventKinds)[number];

export interface AuditEvent {
  /** a lower-case UUID */
  readonly id: string;
  /** an instant in UTC with milliseconds, as `Date.toISOString` writes it */
  readonly at: string;
  readonly kind: AuditEventKind;
  /** a person's user name or the name of a job; it is part of the leaf and can never be pruned */
  readonly actor: string;
  readonly commitments: Readonly<Record<string, Sha256>>;
}

/** With one length, no byte can be moved between salt and value. RFC 9901 section 9.3 asks for 128 bits or more. */
export const saltBytes = 32;

/**
 * SHA-256(salt ‖ canonical JSON of the value) for each field.
 *
 * @param salts 32 random bytes for each field, never used for another field or event
 * @throws RangeError when a field has no salt or one of another length; TypeError when a value is not JSON
 */
export function commit(
  fields: Readonly<Record<string, unknown>>,
  salts: Readonly<Record<string, Uint8Array>>,
): Record<string, Sha256> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const salt = Object.hasOwn(salts, name) ? salts[name] : undefined;
      if (salt?.byteLength !== saltBytes)
        throw new RangeError(`field ${name}: needs a salt of ${saltBytes} bytes`);
      return [name, commitmentOf(salt, value)];
    }),
  );
}

/** The bytes that are stored and that the leaf commits to (RFC 8785). */
export function eventBytes(event: AuditEvent): Buffer {
  const { id, at, kind, actor, commitments } = event;
  return canonicalBytes({ id, at, kind, actor, commitments });
}

/** The event's place in the tree, as RFC 9162 section 2.1.1 hashes an entry. */
export function leafOf(event: AuditEvent): Buffer {
  return leafHash(eventBytes(event));
}

const EventShape = z.strictObject({
  id: z.string().refine(isUuid, "must be a lower-case UUID"),
  at: z.iso.datetime({ precision: 3 }),
  kind: z.enum(auditEventKinds),
  actor: z.string().min(1),
  commitments: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

/**
 * Reads an event from what `eventBytes` wrote.
 *
 * @throws ArchiveError `audit.broken` for anything else, also for the same JSON in other bytes
 */
export function readEvent(bytes: Uint8Array): AuditEvent {
  const parsed = EventShape.safeParse(jsonOf(bytes));
  if (!parsed.success)
    throw new ArchiveError("audit.broken", `not an audit event: ${z.prettifyError(parsed.error)}`);
  const { commitments, ...rest } = parsed.data;
  const event: AuditEvent = {
    ...rest,
    commitments: Object.fromEntries(Object.entries(commitments).map(([name, hex]) => [name, sha256(hex)])),
  };
  if (Buffer.compare(eventBytes(event), bytes) === 0) return event;
  throw new ArchiveError(
    "audit.broken",
    `audit event ${event.id}: its bytes are not canonical JSON (RFC 8785)`,
  );
}

export type DisclosureAnswer =
  | { readonly holds: true }
  | { readonly holds: false; readonly because: "no-such-field" | "salt-length" | "not-json" | "differs" };

/** Whether the disclosed value is the one that the event committed to. Never throws. */
export function checkDisclosure(
  event: AuditEvent,
  fieldName: string,
  salt: Uint8Array,
  value: unknown,
): DisclosureAnswer {
  const commitment = Object.hasOwn(event.commitments, fieldName) ? event.commitments[fieldName] : undefined;
  if (commitment === undefined) return { holds: false, because: "no-such-field" };
  if (salt.byteLength !== saltBytes) return { holds: false, because: "salt-length" };
  try {
    return commitmentOf(salt, value) === commitment ? { holds: true } : { holds: false, because: "differs" };
  } catch {
    return { holds: false, because: "not-json" };
  }
}

function commitmentOf(salt: Uint8Array, value: unknown): Sha256 {
  return sha256(createHash("sha256").update(salt).update(canonicalBytes(value)).digest("hex"));
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
