/** The mail port. One call, one message to one address. */
export interface MailProvider {
  readonly name: string
  /** True when messages stay on this machine. */
  readonly local: boolean
  send(message: MailMessage, signal: AbortSignal): Promise<MailReceipt>
  /**
   * Ask whether a message with this id was taken, for a try whose outcome is unknown; null means for certain not.
   * Absent where the transport cannot tell.
   */
  find?(messageId: string): Promise<MailReceipt | null>
  /** The whole message as kept by a local transport; null when it is gone. */
  read?(storedAs: string): Promise<Uint8Array | null>
}

export interface MailMessage {
  /** RFC 5322 Message-ID without angle brackets; the same for every try of one delivery. */
  messageId: string
  from: { name: string; address: string }
  to: { name: string | null; address: string }
  subject: string
  html: string
  text: string
  headers: Readonly<Record<string, string>>
  inline: readonly { cid: string; filename: string; contentType: string; bytes: Uint8Array }[]
}

export interface MailReceipt {
  providerId: string
  /** Where a local transport keeps the message; absent elsewhere. */
  storedAs?: string
}
