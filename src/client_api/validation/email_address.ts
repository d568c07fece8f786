const pattern = /^[^@.]+(\.[^@.]+)*@([^@.]+\.)*[^@.]+\.[^@.][^@.]+$/

/**
 * Whether a value has the shape of an e-mail address: one `@`, no empty part between dots, a last part of at least two
 * characters. White space is not excluded (protocol: validation rules).
 */
export const emailAddress = (value: string): boolean => pattern.test(value)
