window.beckon ??= {};

/** The calendar without a mouse: one stop for Tab, arrows between visits, letters for actions. */
beckon.calendarKeys = {
  HELP: [
    ['Tab', 'From the technicians to the visits'],
    ['← →', 'Visit before, after'],
    ['Enter', 'Move to another time or technician'],
    ['M', 'Menu'],
    ['S', 'Send to Tech'],
    ['O', 'Open the job'],
  ],

  start(root) {
    beckon.cardMenu.jobPage = root.dataset.job;
    beckon.cardMenu.assign = (card) => this.assign(card);
    root.addEventListener('keydown', (event) => this.key(event), true);
    beckon.shortcuts.start(this.HELP);
  },

  visits() {
    return [...document.querySelectorAll('.calendar-main [data-key]')];
  },

  key(event) {
    const element = event.target.closest('[data-key]');
    const card = element && !event.altKey && !event.ctrlKey && beckon.calendarSheet.cards.get(element.dataset.key);
    const action = card && (this.neighbor(element, event.key) ?? this.action(event.key, card, element));
    if (action) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  },

  neighbor(element, key) {
    const all = this.visits();
    const step = {ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1}[key];
    const next = step && all[all.indexOf(element) + step];
    return next && (() => beckon.roving.moveTo(all, next));
  },

  action(key, card, element) {
    const menu = () => beckon.cardMenu.show(card, element);
    return {
      Enter: () => (beckon.cardMenu.canMove(card) ? this.assign(card) : menu()),
      m: menu,
      ContextMenu: menu,
      o: () => beckon.cardMenu.open(card),
      s: () => (beckon.cardMenu.canSend(card) ? beckon.actions.send(card) : menu()),
    }[key];
  },

  async assign(card) {
    this.wanted = card.key;
    return beckon.placement.open(card);
  },

  /** Visits were drawn anew: Tab must find one, and the one that had the focus keeps it. */
  drawn(key) {
    const all = this.visits();
    const isLost = document.activeElement === document.body || document.activeElement === null;
    const kept = all.find((element) => element.dataset.key === (key ?? (isLost ? this.wanted : undefined)));
    this.wanted = null;
    const stop = kept ?? all[0];
    all.forEach((element) => {
      element.tabIndex = element === stop ? 0 : -1;
    });
    if (kept && isLost) {
      kept.focus({preventScroll: true});
    }
  },
};

document.addEventListener('DOMContentLoaded', () => {
  beckon.calendarKeys.start(document.getElementById('calendar'));
});
