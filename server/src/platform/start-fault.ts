/** Why the program cannot start, in one sentence that says what to do. The message is printed as it is. */
export class StartFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartFault'
  }
}
