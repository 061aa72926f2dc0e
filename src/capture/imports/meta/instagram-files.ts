/** Where the records of an Instagram download lie, by the ends of their paths, whatever the layout of the year. */
export const instagramFiles = {
  profile: /(?:^|\/)personal_information(?:\/personal_information)?\/personal_information\.json$/,
  posts:
    /(?:^|\/)(?:your_instagram_activity\/)?(?:content|media)\/(?:posts|reels|stories|igtv_videos|archived_posts|other_content)(?:_\d+)?\.json$/,
  comments: /(?:^|\/)comments\/(?:post_comments|reels_comments)(?:_\d+)?\.json$/,
  messages:
    /(?:^|\/)messages\/(?:inbox|archived_threads|filtered_threads|message_requests)\/[^/]+\/message_\d+\.json$/,
  /** and others beside them, which are not read */
  mayHoldRecords: /(?:^|\/)(?:content|media|comments|threads)\/[^/]+\.json$/,
} as const;
