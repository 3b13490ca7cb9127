window.beckon ??= {};

/** The rows without a mouse: arrows between bars, Alt and arrows to move one. */
beckon.barKeys = {
  HELP: [
    ['Tab', 'From the backlog to the bars'],
    ['↑ ↓ ← →', 'Card above, below; bar before, after, in the row above, below'],
    ['Alt ← →', 'Move the visit by 15 minutes'],
    ['Alt ↑ ↓', 'Give the visit to the technician above, below'],
    ['Alt Shift ← →', '15 minutes shorter, longer'],
    ['Enter', 'Assign, or move to another time or technician'],
    ['M', 'Menu'],
    ['S', 'Send to Tech'],
    ['L', 'Lock or unlock the time'],
    ['O', 'Open the job'],
  ],

  start() {
    const rows = document.querySelector('.rows');
    this.nameScroller(rows.querySelector('.vis-panel.vis-left'));
    rows.addEventListener('keydown', (event) => this.key(event));
    rows.addEventListener('focusin', (event) => this.focused(event.target));
    document.addEventListener('pointerdown', () => { this.wanted = null; });
    beckon.schedule.timeline.on('changed', () => this.drawn());
    beckon.schedule.timeline.on('click', ({item}) => item && this.focus(item));
    beckon.shortcuts.start(this.HELP);
  },

  /** Whoever has no mouse can scroll the rows, too. */
  nameScroller(scroller) {
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'region');
    scroller.setAttribute('aria-label', 'Technicians');
  },

  element(itemId) {
    return document.querySelector(`.bar[data-item="${CSS.escape(itemId)}"]`);
  },

  /** Bars were drawn, perhaps anew: the one that should have the focus gets it. */
  drawn() {
    this.keepStop();
    if (this.wanted && performance.now() < this.wantedUntil) {
      this.element(this.wanted)?.focus({preventScroll: true});
    }
  },

  focused(target) {
    if (target.matches('.bar')) {
      this.current = target.dataset.item;
      beckon.schedule.timeline.setSelection(this.current);
      this.keepStop();
    }
  },

  /** One stop for Tab among the bars: the last one that had the focus, else the first that shows. */
  keepStop() {
    const bars = [...document.querySelectorAll('.bar')];
    const stop = bars.find((bar) => bar.dataset.item === this.current) ?? bars[0];
    bars.forEach((bar) => {
      bar.tabIndex = bar === stop ? 0 : -1;
    });
  },

  key(event) {
    const itemId = event.target.matches('.bar') ? event.target.dataset.item : null;
    const card = itemId && beckon.schedule.cardOf(itemId);
    const action = card && (event.altKey ? this.move(event, itemId, card) : this.action(event, itemId, card));
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  },

  action(event, itemId, card) {
    const next = this.neighbor(itemId, event.key);
    if (next) {
      return () => this.focus(next);
    }
    const menu = () => beckon.cardMenu.show(card, this.element(itemId));
    return {
      Enter: () => (beckon.cardMenu.canMove(card) ? beckon.schedule.assign(card) : menu()),
      m: menu,
      ContextMenu: menu,
      o: () => beckon.cardMenu.open(card),
      l: () => beckon.cardMenu.locks(card)[0]?.run(),
      s: () => (beckon.cardMenu.canSend(card) ? beckon.actions.send(card) : menu()),
    }[event.key];
  },

  /** The bar next to this one in its row, or nearest in time in the next row that has any. */
  neighbor(itemId, key) {
    const item = beckon.schedule.items.get(itemId);
    const row = this.row(item.group);
    const at = row.findIndex((other) => other.id === itemId);
    const beside = {ArrowLeft: row[at - 1], ArrowRight: row[at + 1]}[key];
    const direction = {ArrowUp: -1, ArrowDown: 1}[key];
    return (beside ?? (direction && this.nearest(item, direction)))?.id;
  },

  nearest(item, direction) {
    const groups = this.groups();
    for (let at = groups.indexOf(item.group) + direction; groups[at] !== undefined; at += direction) {
      const row = this.row(groups[at]);
      if (row.length > 0) {
        return row.reduce((best, other) => (Math.abs(other.start - item.start) < Math.abs(best.start - item.start) ? other : best));
      }
    }
    return undefined;
  },

  row(group) {
    return beckon.schedule.items
      .get({filter: (item) => item.group === group && item.type === 'range'})
      .sort((one, other) => one.start - other.start);
  },

  groups() {
    return beckon.schedule.groups.get({filter: (row) => row.visible, order: 'order'}).map((row) => row.id);
  },

  move(event, itemId, card) {
    const item = beckon.schedule.items.get(itemId);
    const to = this.target(event, item);
    if (!to || !item.editable) {
      return null;
    }
    return async () => {
      this.current = itemId;
      await beckon.placement.drop(card, to);
      beckon.schedule.put(card.key);
      this.focusJob(card.jobId);
    };
  },

  target(event, item) {
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    const row = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (step && event.shiftKey) {
      return {minutes: Math.max(15, Math.round((item.end - item.start) / 60000) + step * 15)};
    }
    if (step) {
      return {startsAt: new Date(item.start.getTime() + step * 900000).toISOString()};
    }
    const groups = this.groups();
    const technicianId = row && groups[groups.indexOf(item.group) + row];
    return technicianId && technicianId !== beckon.rows.OPEN ? {technicianId} : null;
  },

  focusJob(jobId) {
    const item = beckon.schedule.items.get({filter: (other) => beckon.sheet.cards.get(other.key)?.jobId === jobId})[0];
    if (item) {
      this.focus(item.id);
    }
  },

  /** Rows that are scrolled away have no bars in the page: the row comes first. */
  focus(itemId) {
    this.current = itemId;
    this.wanted = itemId;
    this.wantedUntil = performance.now() + 600;
    this.reveal(beckon.schedule.items.get(itemId));
    this.element(itemId)?.focus({preventScroll: true});
  },

  reveal(item) {
    this.pan(item);
    const index = this.groups().indexOf(item.group);
    const label = document.querySelectorAll('.vis-labelset .vis-label')[index];
    const scroller = document.querySelector('.rows .vis-vertical-scroll');
    if (label && scroller) {
      const top = label.offsetTop;
      const bottom = top + label.offsetHeight;
      if (top < scroller.scrollTop) {
        scroller.scrollTop = top;
      } else if (bottom > scroller.scrollTop + scroller.clientHeight) {
        scroller.scrollTop = bottom - scroller.clientHeight;
      }
    }
  },

  /** Brings the time of a bar into view, no farther than it takes. */
  pan(item) {
    const {timeline} = beckon.schedule;
    const {start, end} = timeline.getWindow();
    const by = item.start < start ? item.start - start : Math.max(0, Math.min(item.end - end, item.start - start));
    if (by !== 0) {
      timeline.setWindow(new Date(+start + by), new Date(+end + by), {animation: false});
    }
  },

  hasFocus(key) {
    return document.activeElement?.dataset?.item?.startsWith(`${key}:`) ?? false;
  },
};

$(() => {
  if (beckon.schedule.root) {
    beckon.barKeys.start();
  }
});
