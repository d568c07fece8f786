/** Whether the customer has agreed: the value is the word `true` (protocol: validation rules). */
export const termsAndConditions = (value: string): boolean => value === "true"
