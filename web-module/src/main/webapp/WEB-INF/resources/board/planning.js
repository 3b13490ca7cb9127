window.beckon ??= {};

/**
 * Who has which job in hand, in other windows: shown on its cards and bars, and forgotten by itself
 * when it is not repeated (C8). Fires beckon:planned with the job as detail when a mark comes or goes.
 */
beckon.planning = {
  /** What is over sooner is not worth telling. */
  PATIENCE: 300,
  REPEAT: 10000,
  FORGET: 25000,

  /** By window: the job, whose window it is, and until when that holds. */
  others: new Map(),
  own: Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join(''),

  start() {
    document.addEventListener('beckon:planning', (event) => this.heard(event.detail));
    setInterval(() => this.forget(), 1000);
  },

  /** A dialog is open for the card, or it is being dragged. */
  begin(jobId) {
    if (this.jobId === jobId) {
      return;
    }
    this.end();
    this.jobId = jobId;
    const tell = () => {
      this.told = true;
      beckon.live?.send(`planning ${this.own} ${jobId}`);
    };
    this.patience = setTimeout(tell, this.PATIENCE);
    this.repeat = setInterval(tell, this.REPEAT);
  },

  end() {
    clearTimeout(this.patience);
    clearInterval(this.repeat);
    if (this.told) {
      beckon.live?.send('planned');
    }
    this.jobId = null;
    this.told = false;
  },

  heard({window: from, jobId, who}) {
    if (from === this.own) {
      return;
    }
    const before = this.others.get(from);
    if (jobId) {
      this.others.set(from, {jobId, who, until: performance.now() + this.FORGET});
    } else {
      this.others.delete(from);
    }
    this.show(before?.jobId);
    if (jobId !== before?.jobId) {
      this.show(jobId);
    }
  },

  forget() {
    this.others.forEach((mark, from) => {
      if (mark.until < performance.now()) {
        this.others.delete(from);
        this.show(mark.jobId);
      }
    });
  },

  show(jobId) {
    if (jobId) {
      document.dispatchEvent(new CustomEvent('beckon:planned', {detail: jobId}));
    }
  },

  /** In words, or '' when nobody has it in hand. */
  words(jobId) {
    const names = [...new Set([...this.others.values()].filter((mark) => mark.jobId === jobId).map((mark) => mark.who))];
    if (names.length === 0) {
      return '';
    }
    return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} planning this`;
  },
};

beckon.planning.start();
