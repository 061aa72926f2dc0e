/** The body's protocol, attached to its decision: kept as it was handed in, with its digest in the log. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import type { DecisionRow } from "../../db/decisions.ts";
import {
  addProtocol,
  type ListedProtocol,
  listProtocols,
  type ProtocolRow,
  readProtocol,
} from "../../db/protocols.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { plainFileName } from "../../domain/file-name.ts";
import { headBytes, signatureOf } from "../../domain/file-signature.ts";
import { isUuid } from "../../domain/ids.ts";
import type { ArchiveTools } from "../tools.ts";
import { decisionByNumber } from "./gather.ts";

export type { ListedProtocol, ProtocolRow } from "../../db/protocols.ts";

/** A protocol of a meeting with its appendices. */
export const mostProtocolBytes = 16 * 1024 * 1024;

export interface GivenProtocol {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Attaches within the transaction of the adoption, or later. @throws ArchiveError `config.invalid` for a file without bytes */
export async function attachIn(
  tx: Tx,
  tools: ArchiveTools,
  decision: Pick<DecisionRow, "id" | "agencyId">,
  { name, content }: GivenProtocol,
): Promise<void> {
  if (content.length === 0 || content.length > mostProtocolBytes)
    throw new ArchiveError(
      "config.invalid",
      `the protocol has ${content.length} bytes: 1 to ${mostProtocolBytes} can be kept`,
    );
  const sha256 = createHash("sha256").update(content).digest("hex");
  const row: ProtocolRow = {
    ...{
      id: tools.ids.next(),
      decisionId: decision.id,
      name: plainFileName(name, "protokoll"),
      mediaType: mediaTypeOf(content),
    },
    ...{ sha256, sizeBytes: content.length, content: Buffer.from(content) },
    ...{ at: tools.clock.now(), byPerson: tools.actor },
  };
  if (!(await addProtocol(tx.db, row))) return;
  await recordEvent(tx, tools, "decision.protocolAttached", {
    ...{ decision: decision.id, agency: decision.agencyId, file: row.id, sha256, name: row.name },
  });
}

/** @throws ArchiveError `archive.missing` for an unknown number, `decision.state` before it is adopted */
export async function attachProtocol(
  tools: ArchiveTools,
  agency: Agency,
  number: number,
  protocol: GivenProtocol,
): Promise<void> {
  await transact(tools.pool, async (tx) => {
    const decision = await decisionByNumber(tx, agency, number);
    if (decision.state === "draft" || decision.state === "withdrawn")
      throw new ArchiveError(
        "decision.state",
        `decision ${number} is not adopted: a protocol comes with its adoption`,
      );
    await attachIn(tx, tools, decision, protocol);
  });
}

export async function protocolsOf(
  tools: Pick<ArchiveTools, "db">,
  decision: Pick<DecisionRow, "id">,
): Promise<readonly ListedProtocol[]> {
  return await listProtocols(tools.db, decision.id);
}

export async function protocolOf(
  tools: Pick<ArchiveTools, "db">,
  decision: Pick<DecisionRow, "id">,
  id: string,
): Promise<ProtocolRow | undefined> {
  return isUuid(id) ? await readProtocol(tools.db, decision.id, id) : undefined;
}

/** By its first bytes, whatever it is called: what is not known is never shown, only saved. */
function mediaTypeOf(content: Uint8Array): string {
  return signatureOf(content.subarray(0, headBytes))?.mediaType ?? "application/octet-stream";
}
