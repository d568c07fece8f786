/** What a document is looked up by, besides its id. */
export interface DocumentKeys {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** The object that it belongs to. */
  readonly parentId?: string | undefined
  readonly merchantReference?: string | undefined
  readonly merchantOrderId?: number | undefined
  readonly hostedCheckoutId?: string | undefined
}

/** A kind of document: its name in the store and how its keys are read from it. */
export interface Collection<A> {
  readonly kind: string
  readonly keys: (document: A) => DocumentKeys
}

/** Values that every document found must have. */
export interface Filter {
  readonly parentId?: string | undefined
  readonly merchantReference?: string | undefined
  readonly merchantOrderId?: number | undefined
  readonly hostedCheckoutId?: string | undefined
}

/** Which part of the documents found is wanted, oldest first. */
export interface Page {
  readonly offset: number
  readonly limit: number
}

/** A part of the documents found, and how many there are in all. */
export interface Found<A> {
  readonly documents: ReadonlyArray<A>
  readonly total: number
}
