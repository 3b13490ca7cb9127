window.beckon ??= {};

/** Dragging between lanes. The server decides; a card that may not stay goes back, with the reason. */
beckon.boardDrag = {
  start() {
    beckon.lanes.lists.forEach((list) => {
      Sortable.create(list, {
        group: 'board',
        sort: false,
        draggable: '.card',
        filter: '.card-menu',
        preventOnFilter: false,
        animation: 120,
        delay: 150,
        delayOnTouchOnly: true,
        // A hand that trembles is no drag (C1); the schedule has its own threshold.
        touchStartThreshold: 5,
        fallbackTolerance: 5,
        scrollSensitivity: 60,
        onStart: (event) => beckon.planning.begin(beckon.board.cards.get(event.item.dataset.key)?.jobId),
        onEnd: (event) => this.dropped(event),
      });
    });
  },

  async dropped(event) {
    const key = event.item.dataset.key;
    const card = beckon.board.cards.get(key);
    const [from, to] = [event.from.dataset.lane, event.to.dataset.lane];
    if (from !== to && card) {
      event.item.classList.add('pending');
      await this.move(card, from, to);
    }
    beckon.planning.end();
    beckon.board.settle(key);
  },

  move(card, from, to) {
    const step = this.STEPS[`${from} ${to}`];
    return step ? step(card) : this.refuse(card, from, to);
  },

  STEPS: {
    'UNSCHEDULED SCHEDULED': (card) => beckon.board.assign(card),
    'SCHEDULED DISPATCHED': (card) => beckon.actions.send(card),
    'DISPATCHED SCHEDULED': (card) => beckon.actions.recall(card, beckon.card.foremost(card)),
    'DISPATCHED IN_PROGRESS': (card) =>
      beckon.actions.step(card, beckon.card.foremost(card), 'EN_ROUTE', 'En route'),
    'SCHEDULED UNSCHEDULED': (card) => beckon.actions.remove(card),
    'DISPATCHED UNSCHEDULED': (card) => beckon.actions.remove(card),
  },

  /** Said at once, without asking the server what it would refuse anyway. */
  refuse(card, from, to) {
    const why = {
      UNSCHEDULED: 'is not scheduled: it needs a date and a technician first.',
      SCHEDULED: 'was not sent yet: send it first.',
      IN_PROGRESS: 'is under way; what comes next is in its menu.',
      CLOSED: 'is over.',
      DISPATCHED: 'is closed by its technician, or in its menu.',
    }[from];
    const text = to === 'CLOSED' && from !== 'IN_PROGRESS' ? 'is not finished.' : why;
    beckon.toast.show(`${card.number} ${text}`);
    return Promise.resolve(false);
  },
};

document.addEventListener('DOMContentLoaded', () => {
  if (beckon.board.root) {
    beckon.boardDrag.start();
  }
});
