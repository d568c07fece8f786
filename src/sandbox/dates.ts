const digits = (value: number, width = 2): string => String(value).padStart(width, "0")

/** A moment as statuses show it, `YYYYMMDDHHMMSS` in UTC (assumed: the platform uses its local time). */
export const moment = (milliseconds: number): string => {
  const date = new Date(milliseconds)
  const day = `${digits(date.getUTCFullYear(), 4)}${digits(date.getUTCMonth() + 1)}${digits(date.getUTCDate())}`
  return `${day}${digits(date.getUTCHours())}${digits(date.getUTCMinutes())}${digits(date.getUTCSeconds())}`
}
