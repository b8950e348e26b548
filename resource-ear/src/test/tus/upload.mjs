// Uploads one file as any program with tus-js-client would. Arguments: address, token, draft, path, file.
import { createReadStream, statSync } from 'node:fs';
import { Upload } from 'tus-js-client';

const [address, token, resource, path, file] = process.argv.slice(2);
let last = 0;
const upload = new Upload(createReadStream(file), {
  endpoint: address + '/api/uploads',
  uploadSize: statSync(file).size,
  chunkSize: 4 * 1024 * 1024,
  retryDelays: Array(500).fill(250),
  headers: { Authorization: 'Bearer ' + token },
  metadata: { resource, path },
  onChunkComplete(size, accepted) {
    if (accepted < last) { console.log('went back to ' + accepted); }
    last = accepted;
    console.log('accepted ' + accepted);
  },
  onError(problem) {
    console.error(String(problem));
    process.exit(1);
  },
  onSuccess() {
    console.log('done ' + upload.url);
  },
});
upload.start();
