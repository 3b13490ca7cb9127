/**
 * Listens for changes. A page gets them as events on document:
 *   beckon:change    with the message as detail, for each change
 *   beckon:planning  with the message as detail, when somebody takes a job in hand or lets go
 *   beckon:resync    when something may have been missed: load again what is shown
 */
window.beckon ??= {};

beckon.live = {
  PING_MS: 25000,
  POLL_MS: 10000,
  TRIES_BEFORE_POLLING: 2,
  LONGEST_WAIT_MS: 30000,
  tries: 0,
  missed: false,

  open() {
    const indicator = document.getElementById('live');
    if (!indicator) {
      return;
    }
    const scheme = location.protocol === 'https:' ? 'wss://' : 'ws://';
    this.socket = new WebSocket(scheme + location.host + indicator.dataset.socket);
    this.socket.onopen = () => this.opened();
    this.socket.onmessage = (event) => this.heard(JSON.parse(event.data));
    this.socket.onclose = (event) => this.closed(event);
  },

  heard(message) {
    this.tell(message.type === 'planning' ? 'beckon:planning' : 'beckon:change', message);
  },

  /** What cannot be said now need not be said later. */
  send(text) {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(text);
    }
  },

  opened() {
    this.tries = 0;
    clearInterval(this.poll);
    this.poll = null;
    this.ping = setInterval(() => this.socket.send('here'), this.PING_MS);
    this.show('on', 'Live');
    if (this.missed) {
      this.missed = false;
      this.tell('beckon:resync');
    }
  },

  closed(event) {
    clearInterval(this.ping);
    this.missed = true;
    this.tries += 1;
    if (event.code === 1008) {
      this.show('off', 'Signed out');
      return;
    }
    if (this.tries >= this.TRIES_BEFORE_POLLING) {
      this.fallBack();
    } else {
      this.show('waiting', 'Reconnecting');
    }
    setTimeout(() => this.open(), this.waitOf(this.tries));
  },

  /** Spread, so that a server that comes back is not run over by all pages at once. */
  waitOf(tries) {
    const wait = Math.min(500 * 2 ** tries, this.LONGEST_WAIT_MS);
    return wait / 2 + Math.random() * wait / 2;
  },

  /** Some proxies let no socket through: then the page asks. */
  fallBack() {
    if (!this.poll) {
      this.poll = setInterval(() => this.ask(), this.POLL_MS);
      this.ask();
    }
  },

  async ask() {
    if (document.hidden) {
      return;
    }
    const isThere = await this.isThere();
    if (this.poll) {
      this.show(isThere ? 'waiting' : 'off', isThere ? 'Polling' : 'Server away');
      if (isThere) {
        this.tell('beckon:resync');
      }
    }
  },

  /** By something small that needs no session. */
  isThere() {
    const icon = document.querySelector('link[rel="icon"]').href;
    return fetch(icon, {method: 'HEAD', cache: 'no-store'}).then(
      (answer) => answer.ok,
      () => false);
  },

  show(state, text) {
    const indicator = document.getElementById('live');
    indicator.className = 'live ' + state;
    indicator.querySelector('span').textContent = text;
    document.body.classList.toggle('offline', state !== 'on');
  },

  tell(name, detail) {
    document.dispatchEvent(new CustomEvent(name, {detail}));
  },
};

document.addEventListener('DOMContentLoaded', () => beckon.live.open());
