import connect from "connect-sdk-nodejs"

/** The same with the official SDK. */
export const program = async (): Promise<string | undefined> => {
  const client = connect.init({
    host: "127.0.0.1",
    apiKeyId: "key",
    secretApiKey: "secret",
    integrator: "Alpenladen AG",
  })
  const answer = await client.v1.payments.approve("1234", "000000123400000000010000100001", {}, null)
  return answer.isSuccess ? answer.body.payment?.status ?? undefined : undefined
}
