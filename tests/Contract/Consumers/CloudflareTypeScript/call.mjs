// One call of the official client, unmodified: `node call.mjs METHOD ARGUMENTS`, the arguments as a JSON array.
// Prints the result as JSON, or the type, status, code and message of the error.
import Cloudflare from 'cloudflare';

const [method, args] = process.argv.slice(2);
const { OCR_BASE_URL: baseURL, OCR_TOKEN: apiToken = null, OCR_EMAIL: apiEmail = null, OCR_KEY: apiKey = null } = process.env;
const { originCloudRegions } = new Cloudflare({ baseURL, apiToken, apiEmail, apiKey, maxRetries: 0 }).cache;

// A page also holds the client, which would request the next page.
const plain = (found) => (found.result_info ? { result: found.result, result_info: found.result_info } : found);
const refusal = ({ constructor: { name: type }, status, errors }) => ({ type, status, ...errors[0] });

try {
  console.log(JSON.stringify(plain(await originCloudRegions[method](...JSON.parse(args)))));
} catch (error) {
  if (!(error instanceof Cloudflare.APIError) || !error.status) throw error;
  console.log(JSON.stringify(refusal(error)));
}
