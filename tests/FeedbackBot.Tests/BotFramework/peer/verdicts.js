// Asks Microsoft's own validator about a corpus of requests.
// stdin: {metadataUrl, issuer, appId, tenant, cases: [{name, authorization, activity}]}; stdout: [{name, accepted, why}]
'use strict';
const {
  AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory,
} = require('botframework-connector');

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const corpus = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const credentials = new PasswordServiceClientCredentialFactory(corpus.appId, 'unused', corpus.tenant);
  const validator = BotFrameworkAuthenticationFactory.create(
    '', true, 'https://login.invalid/', 'https://scope.invalid/.default', corpus.issuer, 'https://oauth.invalid/',
    corpus.metadataUrl, 'http://127.0.0.1:1/emulator', '', credentials, new AuthenticationConfiguration());

  const verdicts = [];
  for (const { name, authorization, activity } of corpus.cases) {
    try {
      await validator.authenticateRequest(activity, authorization ?? '');
      verdicts.push({ name, accepted: true, why: '' });
    } catch (error) {
      verdicts.push({ name, accepted: false, why: `${error.name}: ${error.message}` });
    }
  }
  process.stdout.write(JSON.stringify(verdicts));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
