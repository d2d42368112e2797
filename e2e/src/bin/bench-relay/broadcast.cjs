// The plainest broadcast server with npm's `ws`: what a client sends goes to all others of its room, which is
// the path that it connected to. `node broadcast.cjs FOLDER PORT`, with the folder that npm installed into.
const { createRequire } = require('module');
const [folder, port] = process.argv.slice(2);
const { WebSocketServer } = createRequire(`${folder}/`)('ws');

const rooms = new Map();
new WebSocketServer({ host: '127.0.0.1', port: Number(port), perMessageDeflate: false }).on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(socket));
  socket.on('message', data => {
    for (const other of room) {
      if (other !== socket) other.send(data, { binary: true });
    }
  });
  socket.on('close', () => room.delete(socket));
  socket.send('', { binary: true });
});
