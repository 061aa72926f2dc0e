/** What the schemas of the two METS documents allow, as far as the controls say it in their own words. @see DIAS METS 1.9, submissionDescription 1.0 */
import type { HeadRules } from "./dias-head.ts";

export const metsRules: HeadRules = {
  namespace: "http://arkivverket.no/standarder/METS",
  fewestAgents: 6,
  otherRoles: undefined,
  recordTypes: undefined,
};

export const submissionRules: HeadRules = {
  namespace: "http://www.loc.gov/METS/",
  fewestAgents: 3,
  otherRoles: ["SUBMITTER", "PRODUCER"],
  recordTypes: new Set([
    "DELIVERYTYPE",
    "DELIVERYSPECIFICATION",
    "SUBMISSIONAGREEMENT",
    "SYSTEMTYPE",
    "PREVIOUSSUBMISSIONAGREEMENT",
    "DATASUBMISSIONSESSION",
    "PACKAGENUMBER",
    "REFERENCECODE",
    "PREVIOUSREFERENCECODE",
    "APPRAISAL",
    "ACCESSRESTRICT",
    "STARTDATE",
    "ENDDATE",
    "INFORMATIONCLASS",
    "PROFILE_TRANSFER_PROJECT",
    "PROFILE_SUBMIT_DESCRIPTION",
    "PROFILE_SIP",
    "PROFILE_AIP",
    "PROFILE_DIP",
    "PROFILE_CONTENT_TYPE",
    "PROFILE_AUTHORITY_INFORMATION",
    "PROFILE_ARCHIVAL_DESCRIPTION",
    "PROFILE_PRESERVATION_METADATA",
    "PROFILE_EVENT",
    "PROFILE_DATA_SELECTION",
    "PROFILE_IMPORT",
    "PROFILE_WORKFLOW",
  ]),
};

/** The media types that dias-mets.xml may give. */
export const metsMediaTypes: ReadonlySet<string> = new Set([
  "text/txt",
  "text/xml",
  "image/jpg",
  "image/pdf",
  "image/tiff",
  "audio/mp3",
  "video/mpg",
  "package/tar",
  "application/x-tar",
  "application/xml",
  "text/plain",
]);
