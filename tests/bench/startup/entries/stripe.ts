export { default } from "../../npm/stripe.ts"
