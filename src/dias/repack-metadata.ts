/** `metadata.json` of the national archive's tool, for those who pack the extraction again with it (`arkade pack -m metadata.json`). */
import type { Party } from "../domain/delivery.ts";
import type { ExportScope } from "../domain/export.ts";
import { dateTime } from "../noark/times.ts";
import { systemType, systemTypeVersion } from "./agents.ts";
import { labelOf, packageNumber } from "./header.ts";

/** The file's text, in the tool's own names; what nobody said is left out. */
export function repackMetadata(scope: ExportScope): string {
  const { agency, delivery, systemName, systemVersion } = scope;
  const who = (party: Party | undefined) => ({
    Entity: party?.organisation ?? agency.name,
    ContactPerson: party?.person,
    Address: party?.address,
    Telephone: party?.telephone,
    Email: party?.email,
  });
  const software = { Name: systemName, Version: systemVersion };
  const system = { ...software, Type: systemType, TypeVersion: systemTypeVersion };
  const metadata = {
    Id: `UUID:${scope.packageId}`,
    Label: labelOf(scope),
    ArchiveDescription: delivery.specification,
    AgreementNumber: delivery.agreement,
    RecordStatus: delivery.status ?? "NEW",
    DeliveryType: delivery.type,
    ProjectName: delivery.project,
    PackageNumber: packageNumber(scope),
    ReferenceCode: delivery.referenceCode,
    ArchiveCreators: [who(delivery.archivist ?? { person: agency.responsible })],
    Transferer: who(delivery.submitter),
    Producer: who(delivery.producer),
    Owners: [who(delivery.owner)],
    Creator: who(delivery.creator ?? { person: scope.closedBy }),
    CreatorSoftwareSystem: software,
    Recipient: delivery.recipient,
    System: system,
    ArchiveSystem: system,
    StartDate: scope.from,
    EndDate: scope.to,
    ExtractionDate: dateTime(scope.closedAt),
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}
