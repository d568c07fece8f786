import { payAt } from "./device.ts"

document.title = await payAt(location.origin)
