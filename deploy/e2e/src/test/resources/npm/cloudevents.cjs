// What any sender of CloudEvents does with the SDK: binary and structured.
const { CloudEvent, Mode, emitterFor, httpTransport } = require('cloudevents');
const { ADDRESS: address, KEY: key } = process.env;

async function main() {
  const emit = (mode, event) => emitterFor(httpTransport(address), { mode })(event, { headers: { authorization: `Bearer ${key}` } })
    .then((answer) => JSON.parse(answer.body));
  const opened = await emit(Mode.BINARY, new CloudEvent({
    type: 'dev.fenster.ticket.opened', source: 'https://shop.example.com/orders', subject: 'npm-cloudevents-1',
    data: { channel: 'chat', subject: 'Kasse druckt nicht – schon wieder', text: 'Seit dem Update druckt die Kasse keine Bons mehr.' },
  }));
  const replied = await emit(Mode.STRUCTURED, new CloudEvent({
    type: 'dev.fenster.ticket.agent_replied', source: '/desk', subject: 'npm-cloudevents-1',
    data: { actor: { kind: 'agent', id: 'a7' }, text: 'Bitte starten Sie den Druckdienst neu.' },
  }));
  const other = await emit(Mode.STRUCTURED, new CloudEvent({ type: 'com.example.order.placed', source: '/shop', data: { order: 1 } }));
  console.log(JSON.stringify({ opened, replied, other }));
}

main().catch((error) => { console.error(error); process.exit(1); });
