/** Ways on which the archive tells somebody outside of it, and why one did not work: never in words of the other side. */

/** Why nothing was taken; `message` is ours, so that it may be stored and shown. */
export class NotTaken extends Error {
  /** the other side is there and refuses this one for good; else it may be down, and the others need not be tried now */
  readonly refused: boolean;

  constructor(message: string, refused: boolean) {
    super(message);
    this.name = "NotTaken";
    this.refused = refused;
  }
}

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  /** plain text */
  readonly text: string;
  /** stays the same when it is sent again, so that a receiver sees that it has it */
  readonly id: string;
}

export interface Mailer {
  /** @returns how many of the recipients were refused, while others were taken; @throws NotTaken when nobody took it */
  send(mail: Mail): Promise<{ readonly refused: number }>;
}

export interface Webhook {
  /** @param body JSON; @param id the same when it is sent again; @throws NotTaken */
  post(id: string, body: string): Promise<void>;
}
