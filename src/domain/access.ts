/** What a platform says of the access that the archive has to a channel, before it is lost. */
export interface AccessFacts {
  /** when the token ends; undefined: never, or nobody says */
  readonly tokenEndsAt: Date | undefined;
  /** when what the app may read ends, however long the token lasts */
  readonly dataEndsAt: Date | undefined;
  /** permissions that the kind of channel reads with and the token does not have */
  readonly lacks: readonly string[];
}
