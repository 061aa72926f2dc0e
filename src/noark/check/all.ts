/** Every control, in the order of the ids. */
import { classControls } from "./classes.ts";
import type { Control } from "./control.ts";
import { documentControls } from "./documents.ts";
import { flagControls } from "./flags.ts";
import { journalControls } from "./journals.ts";
import { ownArrearControls } from "./own-arrears.ts";
import { ownDateControls } from "./own-dates.ts";
import { ownDiasControls } from "./own-dias.ts";
import { ownDiasBesideControls } from "./own-dias-beside.ts";
import { ownDiasMetsControls } from "./own-dias-mets.ts";
import { ownDiasPremisControls } from "./own-dias-premis.ts";
import { ownDiasWholeControls } from "./own-dias-whole.ts";
import { ownDisposalControls } from "./own-disposal.ts";
import { ownDocumentControls } from "./own-documents.ts";
import { ownExtractionControls } from "./own-extraction.ts";
import { ownFileControls } from "./own-files.ts";
import { ownFirstByteControls } from "./own-first-bytes.ts";
import { ownFormatDetailControls } from "./own-format-details.ts";
import { ownFormatControls } from "./own-formats.ts";
import { ownJournalEntryControls } from "./own-journal-entries.ts";
import { ownJournalHeadControls } from "./own-journal-heads.ts";
import { ownJournaledControls } from "./own-journaled.ts";
import { ownJournalControls } from "./own-journals.ts";
import { ownLackingControls } from "./own-lacking.ts";
import { ownMainDocumentControls } from "./own-main-document.ts";
import { ownNumberControls } from "./own-numbers.ts";
import { ownPartyControls } from "./own-parties.ts";
import { ownScreeningControls } from "./own-screening.ts";
import { ownSequenceControls } from "./own-sequence.ts";
import { ownTarControls } from "./own-tar.ts";
import { ownUnitControls } from "./own-units.ts";
import { ownValueControls } from "./own-values.ts";
import { ownVersionControls } from "./own-versions.ts";
import { ownVisibleControls } from "./own-visible.ts";
import { ownWritingControls } from "./own-writing.ts";
import { referenceControls } from "./references.ts";
import { statusControls } from "./statuses.ts";
import { structureControls } from "./structure.ts";
import { tallyControls } from "./tally.ts";
import { unitControls } from "./units-counted.ts";

/** The 54 controls of the national archive's tool, version 2.12.4. */
export const nationalControls: readonly Control[] = [
  ...structureControls,
  ...tallyControls,
  ...classControls,
  ...unitControls,
  ...statusControls,
  ...documentControls,
  ...flagControls,
  ...referenceControls,
  ...journalControls,
].toSorted(byId);

/** The controls that the national archive's tool lacks. */
export const ownControls: readonly Control[] = [
  ...ownFileControls,
  ...ownDocumentControls,
  ...ownUnitControls,
  ...ownValueControls,
  ...ownWritingControls,
  ...ownJournalControls,
  ...ownScreeningControls,
  ...ownDiasControls,
  ...ownDiasMetsControls,
  ...ownDiasBesideControls,
  ...ownDiasPremisControls,
  ...ownDiasWholeControls,
  ...ownExtractionControls,
  ...ownDateControls,
  ...ownJournaledControls,
  ...ownNumberControls,
  ...ownSequenceControls,
  ...ownVersionControls,
  ...ownMainDocumentControls,
  ...ownLackingControls,
  ...ownFormatControls,
  ...ownFirstByteControls,
  ...ownDisposalControls,
  ...ownPartyControls,
  ...ownArrearControls,
  ...ownVisibleControls,
  ...ownJournalHeadControls,
  ...ownJournalEntryControls,
  ...ownTarControls,
  ...ownFormatDetailControls,
].toSorted(byId);

export const controls: readonly Control[] = [...nationalControls, ...ownControls];

function byId(a: Control, b: Control): number {
  return a.id < b.id ? -1 : 1;
}
