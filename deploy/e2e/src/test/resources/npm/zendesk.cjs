// What an integration with Zendesk does: nothing here knows of Fenster but the address and the key.
const { createClient } = require('node-zendesk');
const { ADDRESS: endpointUri, KEY: token } = process.env;

// The client words a refusal as: Zendesk Error (401): …
const status = (error) => Number(/\((\d+)\)/.exec(error.message)?.[1]);

async function main() {
  const client = createClient({ username: 'agent@example.com', token, endpointUri });
  const created = await client.tickets.create({
    ticket: {
      subject: 'Kasse druckt nicht', comment: { body: 'Seit dem Update druckt die Kasse keine Bons mehr.' },
      requester: { name: 'Karla Kunde', email: 'karla@example.com' }, priority: 'high', tags: ['update'],
      external_id: 'npm-zendesk-1', via: { channel: 'email' },
    },
  });
  const updated = await client.tickets.update(created.result.id, {
    ticket: { status: 'solved', comment: { body: 'Bitte starten Sie den Druckdienst neu.', public: true, author_id: 7 } },
  });
  const me = await client.users.me();
  const other = createClient({ token, oauth: true, endpointUri });
  const again = await other.tickets.create({ ticket: { comment: { body: 'The same' }, external_id: 'npm-zendesk-2' } });
  const refused = await createClient({ username: 'agent@example.com', token: 'no key', endpointUri })
    .tickets.create({ ticket: { comment: { body: 'x' } } }).then(() => 'accepted', status);
  const invalid = await client.tickets.create({ ticket: {} }).then(() => 'accepted', status);
  console.log(JSON.stringify({
    ticketId: created.response.headers.get('fenster-ticket-id'), created: created.result, updated: updated.result,
    me: me.result, otherId: again.response.headers.get('fenster-ticket-id'), refused, invalid,
  }));
}

main().catch((error) => { console.error(error); process.exit(1); });
