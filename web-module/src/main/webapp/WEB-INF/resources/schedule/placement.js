window.beckon ??= {};

/**
 * Gives a card a time and a technician: by a drop that says everything, or by the dialog. Both
 * resolve to whether it was placed; until then the page may show it where it was dropped.
 */
beckon.placement = {
  finish: null,
  turning: false,

  drop(card, to) {
    return this.begin(card, to, window.placementDrop);
  },

  open(card, to = {}) {
    return this.begin(card, to, window.placementOpen);
  },

  begin(card, to, command) {
    this.settle(false);
    this.card = card;
    beckon.planning.begin(Number(card.jobId));
    const all = {jobId: card.jobId, appointmentId: card.appointmentId, version: card.seenVersion, ...to};
    const params = Object.entries(all).filter(([, value]) => value !== undefined && value !== null);
    return new Promise((resolve) => {
      this.finish = resolve;
      command(params.map(([name, value]) => ({name, value})));
    });
  },

  opened(args) {
    if (!args || args.validationFailed) {
      this.settle(false);
      return;
    }
    PF('assignDialog').show();
  },

  /** The answer to a drop, or to a button of one of the two dialogs. */
  done(args) {
    if (args?.outcome === 'placed') {
      this.settle(true);
      this.hideAll();
      beckon.actions.tell(args.change);
      beckon.toast.show(args.what, () => window.placementUndo(), args.undoSeconds);
    } else if (args?.outcome === 'proposed') {
      this.settle(true);
      this.hideAll();
      beckon.drafts.took(args);
    } else if (args?.outcome === 'conflict') {
      this.ask();
    } else if (args?.outcome === 'stale') {
      this.tooLate(args);
    } else if (!this.isOpen()) {
      this.settle(false);
    }
  },

  /** Both ways: it stays as somebody else made it, or ours is done with what is there now. */
  async tooLate(args) {
    this.turning = true;
    this.hideAll();
    this.turning = false;
    if (!args.mine) {
      beckon.stale.tell(args);
    } else if (await beckon.stale.ask(args)) {
      const mine = Object.entries(JSON.parse(args.mine));
      window.placementDrop(mine.map(([name, value]) => ({name, value})));
      return;
    }
    this.settle(false);
  },

  ask() {
    this.turning = true;
    PF('assignDialog').hide();
    this.turning = false;
    PF('conflictDialog').show();
    beckon.say('This does not fit. Choose another technician, another time, or override.');
  },

  /** Canceled, by whatever means: it goes back to where it was. */
  closed() {
    if (!this.turning) {
      this.settle(false);
    }
  },

  undone(args) {
    if (args?.change) {
      beckon.actions.tell(args.change);
      beckon.toast.show('Put back');
    }
  },

  isOpen() {
    return ['assignDialog', 'conflictDialog'].some((name) => PF(name).isVisible());
  },

  hideAll() {
    ['assignDialog', 'conflictDialog'].forEach((name) => PF(name).hide());
  },

  settle(placed) {
    const finish = this.finish;
    this.finish = null;
    if (finish) {
      beckon.planning.end();
    }
    finish?.(placed);
  },
};
