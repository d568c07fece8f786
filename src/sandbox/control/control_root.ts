/** First part of the path of every control over HTTP, and the path of the dashboard. */
export const controlRoot = "/sandbox"
