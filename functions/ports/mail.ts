// One more port: where mail goes. Each implementation passes the contract suite in `test/contract/mail/`.

export interface OutgoingMail {
  /** The same for each sending of one mail: its Message-ID is made of it. */
  key: string;
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

/**
 * What came of a mail. `refused`: the receiver's server does not take mail to this address. `not_now`: it was certainly
 * not sent. `unknown`: the answer was lost after the mail had begun to be handed over.
 */
export type MailOutcome =
  | { kind: 'done' }
  | {
      kind: 'refused' | 'not_now' | 'unknown' /** Such as `550` or `ECONNECTION`; no address and no text. */;
      code: string;
    };

export interface Mail {
  /** Where people reach the product: links in mails begin with it. */
  publicUrl: string;
  send(mail: OutgoingMail, signal: AbortSignal): Promise<MailOutcome>;
}
