// The fade and the moved faders of FadeSender.java, as one would write them with Node and npm's ws.
//
//   NODE_PATH=<folder with ws> node fade.js mode=cork|naive port=P gateways=4 fades=512 probes=12 hosts=4 warm=4 seconds=10
//
// naive: one send per value. cork: the socket is corked around each gateway's step, so that a step is few writes.
// Steps and moves are due at times fixed beforehand, on the clock Java's System.nanoTime() reads on Linux; one timer is
// set for whatever is due next. Prints one line RESULT {...} with the keys of FadeSender.
'use strict';
const WebSocket = require('ws');

const order = { mode: 'cork', port: 0, gateways: 4, fades: 512, probes: 12, hosts: 4, warm: 4, seconds: 10 };
for (const word of process.argv.slice(2)) {
  const [key, value] = word.split('=');
  order[key] = key === 'mode' ? value : Number(value);
}
const RATE = 44;
const FADE_PERIOD = Math.floor(1e9 / RATE);
const MOVES_PER_SECOND = 40;
const STAGGER = Math.floor(1e9 / MOVES_PER_SECOND / order.probes);
const CYCLE = 251;
const LEAD = 1e9;
const PAD = 'x'.repeat(80);

const now = () => Number(process.hrtime.bigint());
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const round = (value, digits) => Number(value.toFixed(digits));
const text = (address, value) =>
  JSON.stringify({ Type: 'DATA_PKT', StageNetAddress: 'SN' + address, Value: value });

// The layout of FadeOrder.blocks(): a gateway's addresses in one run, those that fade before those that are probed.
const spacing = Math.floor(order.gateways / order.hosts);
const gateways = [];
const probes = [];
for (let i = 0, next = 1; i < order.gateways; i++) {
  const host = Math.floor(i / spacing);
  const probed = i % spacing === 0 && host < order.hosts;
  const count = probed ? Math.floor((order.probes - host + order.hosts - 1) / order.hosts) : 0;
  const gateway = { first: next, firstProbe: next + order.fades, count, host, ws: null };
  gateways.push(gateway);
  for (let p = 0; p < count; p++) {
    probes[host + p * order.hosts] = { gateway, address: gateway.firstProbe + p };
  }
  next += order.fades + count;
}

let sent = 0;

function step(value) {
  for (const gateway of gateways) {
    if (order.mode === 'cork') gateway.ws._socket.cork();
    for (let i = 0; i < order.fades; i++) gateway.ws.send(text(gateway.first + i, value));
    if (order.mode === 'cork') gateway.ws._socket.uncork();
  }
  sent += order.gateways * order.fades;
}

function move(probe, value) {
  const { gateway, address } = probes[probe];
  gateway.ws.send(text(address, value));
  sent++;
}

function ask(gateway, message) {
  return new Promise((resolve) => {
    gateway.ws.once('message', (answer) => resolve(JSON.parse(answer)));
    gateway.ws.send(JSON.stringify({ ...message, pad: PAD }));
  });
}

async function countDelivered() {
  let texts = 0;
  for (const gateway of gateways) texts += (await ask(gateway, { Type: 'MARK' })).n - 1;
  return texts;
}

async function emptied() {
  while (gateways.some((gateway) => gateway.ws.bufferedAmount > 0)) await sleep(1);
}

// Resolves with how late the timer was for each move, in microseconds.
function play(base, seconds) {
  const steps = seconds * RATE;
  const moves = seconds * MOVES_PER_SECOND * order.probes;
  const late = [];
  let k = 0;
  let m = 0;
  return new Promise((resolve) => {
    const pump = () => {
      for (;;) {
        const stepDue = k < steps ? base + k * FADE_PERIOD : Infinity;
        const moveDue = m < moves ? base + m * STAGGER : Infinity;
        const due = Math.min(stepDue, moveDue);
        const ahead = due - now();
        if (due === Infinity) return resolve(late);
        if (ahead > 0) return setTimeout(pump, ahead / 1e6);
        if (stepDue <= moveDue) {
          step(k++ & 0xff);
        } else {
          late.push(-ahead / 1e3);
          move(m % order.probes, (Math.floor(m / order.probes) % CYCLE) + 1);
          m++;
        }
      }
    };
    pump();
  });
}

function connect(gateway) {
  return new Promise((resolve, reject) => {
    gateway.ws = new WebSocket(`ws://127.0.0.1:${order.port}/stagenet`, { perMessageDeflate: false });
    gateway.ws.on('error', reject);
    gateway.ws.on('open', () => {
      gateway.ws._socket.setNoDelay(true);
      resolve();
    });
  });
}

async function main() {
  await Promise.all(gateways.map(connect));
  await play(now() + LEAD, order.warm);
  step(128);
  probes.forEach((_, probe) => move(probe, 0));
  await emptied();

  const base = now() + LEAD;
  for (const { ws, count, host, firstProbe } of gateways) {
    if (count > 0) {
      ws.send(JSON.stringify({ Type: 'PROBES', base: base + host * STAGGER, period: order.probes * STAGGER,
        stagger: order.hosts * STAGGER, first: firstProbe, count, pad: PAD }));
    }
  }
  await ask(gateways[0], { Type: 'DUMP' });
  await countDelivered();
  if (now() > base - 50e6) throw new Error('the schedule began before all were told of it');
  await sleep((base - 50e6 - now()) / 1e6);

  const sentBefore = sent;
  const begin = now();
  const cpuBefore = process.cpuUsage();
  const late = await play(base, order.seconds);
  const cpu = process.cpuUsage(cpuBefore);
  const seconds = (now() - begin) / 1e9;
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  await emptied();
  const delivered = await countDelivered();
  const lateness = await ask(gateways[0], { Type: 'DUMP' });
  late.sort((a, b) => a - b);
  console.log('RESULT ' + JSON.stringify({
    sender: 'node-' + order.mode, gateways: order.gateways, addressesPerGateway: order.fades,
    addresses: order.gateways * order.fades + order.probes, seconds: round(seconds, 3),
    offered: order.seconds * (RATE * order.gateways * order.fades + MOVES_PER_SECOND * order.probes),
    sent: sent - sentBefore, delivered, valuesPerSecond: Math.round(delivered / seconds),
    cpuShare: round(cpuSeconds / seconds, 4), nsPerValue: round((cpuSeconds * 1e9) / delivered, 1),
    p50us: lateness.p50, p99us: lateness.p99, p999us: lateness.p999, maxus: lateness.max,
    count: lateness.count, skipped: lateness.skipped, strange: lateness.strange,
    timerP99us: Math.round(late[Math.floor(late.length * 0.99)]),
    heapMb: round(process.memoryUsage().heapUsed / 1e6, 2),
  }));
  process.exit(0);
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
