window.beckon ??= {};

/** The menu behind the three dots: what can be done to this card, now. */
beckon.cardMenu = {
  /** What a technician does next, and what it is called. */
  NEXT: {
    SENT: [['ACKNOWLEDGE', 'Acknowledge'], ['EN_ROUTE', 'En route']],
    ACKNOWLEDGED: [['EN_ROUTE', 'En route']],
    EN_ROUTE: [['CHECK_IN', 'Check in']],
    ON_SITE: [['CHECK_OUT', 'Check out']],
  },

  jobPage: '',

  /** The page says how, so that it can take care of what has the focus afterwards. */
  assign: (card) => beckon.placement.open(card),

  open(card) {
    location.href = this.jobPage + card.jobId;
  },

  canMove(card) {
    return card.lane !== undefined && card.lane !== null && !['IN_PROGRESS', 'PAUSED'].includes(card.look);
  },

  canSend(card) {
    return !card.proposed && card.look === 'SCHEDULED' && card.technicians.some((holder) => holder.status === 'PLANNED');
  },

  items(card) {
    const items = [{icon: 'pi-external-link', text: 'Open', key: 'Enter', run: () => this.open(card)}];
    if (this.canMove(card)) {
      const text = card.startsAt ? 'Move to…' : 'Assign…';
      items.push({icon: 'pi-calendar-plus', text, key: 'A', run: () => this.assign(card)});
    }
    if (this.canSend(card)) {
      items.push({icon: 'pi-send', text: 'Send to Tech', key: 'S', run: () => beckon.actions.send(card)});
    }
    card.technicians.forEach((holder) => items.push(...this.itemsOf(card, holder)));
    items.push(...this.locks(card));
    if (card.startsAt && this.canMove(card)) {
      items.push({icon: 'pi-trash', text: 'Remove visit…', run: () => beckon.actions.remove(card)});
    }
    return items;
  },

  /** Pinning is for visits that are still to be done. */
  locks(card) {
    if (!card.appointmentId || card.proposed || !['SCHEDULED', 'DISPATCHED'].includes(card.look)) {
      return [];
    }
    const entry = (what, word, key) => {
      const isLocked = card.locks.includes(what);
      return {
        icon: isLocked ? 'pi-lock-open' : 'pi-lock',
        text: isLocked ? `Unlock the ${word}` : `Lock the ${word}…`,
        key,
        run: () => beckon.actions.lock(card, what, !isLocked),
      };
    };
    return [
      entry('TIME', 'time', 'L'),
      ...(card.technicians.length > 0 ? [entry('PERSON', 'technician')] : []),
    ];
  },

  itemsOf(card, holder) {
    const name = card.technicians.length > 1 ? ` (${holder.name})` : '';
    const items = (this.NEXT[holder.status] ?? []).map(([action, word]) => ({
      icon: 'pi-forward',
      text: `${word} on behalf${name}…`,
      run: () => beckon.actions.step(card, holder, action, word),
    }));
    if (['SENT', 'ACKNOWLEDGED', 'EN_ROUTE'].includes(holder.status)) {
      items.push({icon: 'pi-users', text: `Reassign${name}…`, run: () => beckon.reassign.open(beckon.actions.place(holder), card)});
    }
    if (['SENT', 'ACKNOWLEDGED'].includes(holder.status)) {
      items.push({icon: 'pi-undo', text: `Recall${name}…`, run: () => beckon.actions.recall(card, holder)});
    }
    if (holder.status === 'PLANNED') {
      items.push({icon: 'pi-user-minus', text: `Take technician off${name}`, run: () => beckon.actions.unassign(card, holder)});
    }
    return items;
  },

  show(card, anchor) {
    beckon.menu.show({label: `Actions for ${card.number}`, items: this.items(card), anchor});
  },
};
