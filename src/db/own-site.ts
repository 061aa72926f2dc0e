/** Whether a post is a copy of what stands on the agency's own site, as queries ask it. */

/**
 * SQL: every file of a version was kept as the channel gave it, and stands with another version too, byte for byte and with
 * the same words to it. A file that is owed, lost or was handed in by a person is not compared, so the version is no copy.
 *
 * @param own alias of the version
 * @param other alias of the one on the agency's site
 */
export function filesStandWith(own: string, other: string): string {
  return `(${own}.media = '[]'::jsonb or (
    jsonb_array_length(${own}.media) = (select count(*) from core.media m where m.version_id = ${own}.id and m.sha256 is not null)
    and not exists (
      select 1 from core.media m where m.version_id = ${own}.id and (
        m.sha256 is null or m.origin <> 'channel'
        or exists (select 1 from core.object_checks oc where oc.key = 'media/' || m.sha256 and oc.state <> 'sound')
        or not exists (
          select 1 from core.media om
           where om.version_id = ${other}.id and om.sha256 = m.sha256 and om.origin = 'channel'
             and (coalesce(m.alt, '') = '' or om.alt = m.alt))))))`;
}
