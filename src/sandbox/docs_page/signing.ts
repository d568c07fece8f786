/** A signed request for any shell, with openssl and curl; the sandbox's own key of programs that name none. */
export const signedCurl = (origin: string): string =>
  `endpoint=${origin}
merchant=1234
key=sandbox-key
secret=sandbox-secret

path="/v1/$merchant/payments"
body='{"order":{"amountOfMoney":{"amount":4990,"currencyCode":"CHF"}},"cardPaymentMethodSpecificInput":{"paymentProductId":1,"card":{"cardNumber":"4012000033330026","cvv":"123","expiryDate":"1249"}}}'
date=$(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')
idempotence="order-$$-$(date +%s)"

# Method, content type, date, X-GCS headers by name, path and query: each line ends with a line feed.
signature=$(printf 'POST\\napplication/json\\n%s\\nx-gcs-idempotence-key:%s\\n%s\\n' "$date" "$idempotence" "$path" |
  openssl dgst -sha256 -hmac "$secret" -binary | openssl base64 -A)

curl --silent --show-error "$endpoint$path" \\
  --header "Authorization: GCS v1HMAC:$key:$signature" \\
  --header "Date: $date" \\
  --header "Content-Type: application/json" \\
  --header "X-GCS-Idempotence-Key: $idempotence" \\
  --data "$body"
`
