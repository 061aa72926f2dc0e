/** Every kind of work that can be asked for at the desk. */
import type { AskedKind } from "../../domain/asked.ts";
import { lookAcceptance, takingUpLooks, trialOfChannel } from "./channels.ts";
import { auditVerification, storeVerification } from "./checks.ts";
import { packageControl } from "./control.ts";
import { dryRunOfExport, packageExport } from "./export.ts";
import type { AskedKindOfWork } from "./kind.ts";
import { whatIfOfDecision } from "./what-if.ts";

export const askedKindsOfWork: Readonly<Record<AskedKind, AskedKindOfWork>> = {
  export: packageExport,
  exportDryRun: dryRunOfExport,
  channelTrial: trialOfChannel,
  looksTakeUp: takingUpLooks,
  lookAccept: lookAcceptance,
  storeCheck: storeVerification,
  auditCheck: auditVerification,
  whatIf: whatIfOfDecision,
  packageControl,
};
