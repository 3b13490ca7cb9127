window.beckon ??= {};

/**
 * What can be done to a card, apart from giving it a time and a technician. Each method resolves
 * when the server has answered, whether it agreed or not; what it became arrives as beckon:change.
 */
beckon.actions = {
  waiting: [],

  command(action, card, params, done) {
    const all = {action, jobId: card.jobId, ...params};
    // A key pressed twice is meant once.
    if (this.waiting.some((other) => other.jobId === card.jobId)) {
      return Promise.resolve(false);
    }
    return new Promise((resolve) => {
      this.waiting.push({resolve, done, jobId: card.jobId, again: (fresh) => this.again(action, fresh, params, done)});
      window.visitAction(Object.entries(all).map(([name, value]) => ({name, value})));
    });
  },

  /** Commands are answered in their order; without a change, the server has refused and said why. */
  async done(args) {
    const {resolve, done, again} = this.waiting.shift();
    if (args?.stale) {
      resolve(await this.meanwhile(args, again));
      return;
    }
    if (args?.change) {
      this.tell(args.change);
      beckon.say(done);
      this.offerBack(args, done);
    }
    resolve(Boolean(args?.change));
  },

  /** Where what was sent is held back, it can be undone as long. */
  offerBack(args, done) {
    if (args.undoSeconds > 0) {
      const card = JSON.parse(args.change).cards.find((one) => one.appointmentId === this.sending);
      const back = () => this.command('TAKE_BACK', card, this.visit(card), `${card.number} was not sent.`);
      beckon.toast.show(done, back, args.undoSeconds);
    }
  },

  visit(card) {
    return {appointmentId: card.appointmentId, version: card.seenVersion};
  },

  /** Pins the time or the technician of a visit, or lets it go. */
  async lock(card, what, isLocked) {
    const thing = what === 'TIME' ? 'time' : 'technician';
    if (!isLocked) {
      return this.command(`UNLOCK_${what}`, card, this.visit(card), `${card.number}: ${thing} unlocked.`);
    }
    const reason = await beckon.ask({
      title: `Lock the ${thing} of ${card.number}`,
      text: `Nobody changes it, by whatever way, until it is unlocked. Unlocking takes a permission.`,
      action: 'Lock',
      reason: 'Reason (optional)',
    });
    return reason !== null
      && this.command(`LOCK_${what}`, card, {...this.visit(card), reason}, `${card.number}: ${thing} locked.`);
  },

  async meanwhile(args, again) {
    const cards = JSON.parse(args.change).cards;
    const repeat = cards.map((card) => again(card)).find(Boolean);
    if (!repeat) {
      beckon.stale.tell(args);
      return false;
    }
    return (await beckon.stale.ask(args)) && repeat();
  },

  /** The same with the version that is there now; null when what it was about is gone. */
  again(action, fresh, params, done) {
    const holder = fresh.technicians.find((other) => other.assignmentId === params.assignmentId);
    if (params.assignmentId ? !holder : fresh.appointmentId !== params.appointmentId || !fresh.lane) {
      return null;
    }
    const version = holder?.version ?? fresh.seenVersion;
    return () => this.command(action, fresh, {...params, version}, done);
  },

  tell(json) {
    document.dispatchEvent(new CustomEvent('beckon:change', {detail: JSON.parse(json)}));
  },

  send(card) {
    this.sending = card.appointmentId;
    return this.command('SEND', card, this.visit(card), `${card.number} sent to ${beckon.card.people(card)}.`);
  },

  async sendSeveral(cards) {
    const visits = cards.map((card) => `${card.appointmentId}:${card.seenVersion}`).join();
    const question = {
      title: 'Send to Tech',
      text: `Send ${cards.length} ${cards.length === 1 ? 'visit' : 'visits'} to their technicians now?`,
      action: 'Send',
    };
    if (cards.length > 0 && (await beckon.ask(question)) !== null) {
      window.sendSeveral([{name: 'visits', value: visits}]);
    }
  },

  sentSeveral(args) {
    if (args?.sent !== undefined) {
      const refused = args.refused ? `, ${args.refused} refused` : '';
      beckon.toast.show(`${args.sent} sent${refused}`);
      document.dispatchEvent(new CustomEvent('beckon:resync'));
    }
  },

  async recall(card, holder) {
    const reason = await beckon.ask({
      title: `Recall ${card.number}`,
      text: `${holder.name} is told that this job need not be done. The visit stays, without a technician.`,
      action: 'Recall',
      reason: 'Reason (optional)',
    });
    return reason !== null
      && this.command('RECALL', card, {...this.place(holder), reason}, `${card.number} recalled from ${holder.name}.`);
  },

  unassign(card, holder) {
    return this.command('UNASSIGN', card, this.place(holder), `${holder.name} taken off ${card.number}.`);
  },

  async remove(card) {
    const told = beckon.card.foremost(card) ? ' Whoever was sent is told.' : '';
    const agreed = await beckon.ask({
      title: `Remove the visit of ${card.number}`,
      text: `${card.title}, ${beckon.card.when(card)}. The job stays.${told}`,
      action: 'Remove visit',
    });
    const visit = {appointmentId: card.appointmentId, version: card.seenVersion};
    return agreed !== null && this.command('REMOVE', card, visit, `Visit of ${card.number} removed.`);
  },

  async step(card, holder, action, word) {
    const agreed = await beckon.ask({
      title: `${word}: ${card.number}`,
      text: `On behalf of ${holder.name}; your name goes on record.`,
      action: word,
    });
    return agreed !== null
      && this.command(action, card, this.place(holder), `${card.number}: ${word}, on behalf of ${holder.name}.`);
  },

  place(holder) {
    return {assignmentId: holder.assignmentId, version: holder.version};
  },
};
