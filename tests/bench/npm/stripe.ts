export { default } from "npm:stripe@23.1.0"
