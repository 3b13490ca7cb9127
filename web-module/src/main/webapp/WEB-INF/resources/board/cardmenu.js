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
    this.hide();
    this.anchor = anchor;
    const menu = beckon.card.node('div', 'card-actions');
    menu.setAttribute('role', 'menu');
    menu.setAttribute('aria-label', `Actions for ${card.number}`);
    menu.popover = 'auto';
    menu.append(...this.items(card).map((item) => this.entry(item)));
    document.getElementById('main').append(menu);
    menu.addEventListener('toggle', (event) => event.newState === 'closed' && this.gone(menu));
    menu.addEventListener('keydown', (event) => this.key(event, menu));
    menu.showPopover();
    this.placeAt(menu, anchor.getBoundingClientRect());
    this.menu = menu;
    menu.firstElementChild.focus();
  },

  entry(item) {
    const entry = beckon.card.node('button', '');
    entry.type = 'button';
    entry.tabIndex = -1;
    entry.setAttribute('role', 'menuitem');
    entry.append(beckon.card.icon(item.icon), beckon.card.node('span', '', item.text));
    if (item.key) {
      entry.append(beckon.card.node('kbd', '', item.key));
    }
    entry.addEventListener('click', () => {
      this.hide();
      item.run();
    });
    return entry;
  },

  placeAt(menu, anchor) {
    const below = anchor.bottom + menu.offsetHeight < innerHeight;
    menu.style.top = `${below ? anchor.bottom : Math.max(4, anchor.top - menu.offsetHeight)}px`;
    menu.style.left = `${Math.max(4, Math.min(anchor.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 4))}px`;
  },

  key(event, menu) {
    const entries = [...menu.children];
    const at = entries.indexOf(document.activeElement);
    const next = {
      ArrowDown: (at + 1) % entries.length,
      ArrowUp: (at - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      entries[next].focus();
    } else if (event.key === 'Tab') {
      this.hide();
    }
    event.stopPropagation();
  },

  hide() {
    this.menu?.hidePopover();
  },

  gone(menu) {
    const hadFocus = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    this.menu = null;
    if (hadFocus) {
      (this.anchor.closest('.card') ?? this.anchor).focus();
    }
  },
};
