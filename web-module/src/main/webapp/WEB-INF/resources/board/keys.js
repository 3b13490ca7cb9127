window.beckon ??= {};

/** The board without a mouse: one stop for Tab, arrows between cards and lanes, letters for actions. */
beckon.boardKeys = {
  HELP: [
    ['↑ ↓', 'Card above, below'],
    ['← →', 'Lane to the left, right'],
    ['Home End', 'First, last card of the lane'],
    ['Enter', 'Open the job'],
    ['M', 'Menu of the card'],
    ['A', 'Assign, or move to another time or technician'],
    ['S', 'Send to Tech'],
    ['L', 'Lock or unlock the time'],
    ['E', 'Go to the exceptions: plans that are no longer right'],
    ['R A B K', 'On an exception: reassign, move, best match, keep as it is'],
    ['Space', 'Choose for Send chosen (mouse: Ctrl and click)'],
  ],

  start(root) {
    root.addEventListener('keydown', (event) => {
      if (event.target.matches('.card') && !event.ctrlKey && !event.metaKey && !event.altKey) {
        this.onCard(event);
      }
    });
    root.addEventListener('focusin', (event) => {
      const card = event.target.closest('.card');
      if (card) {
        this.stopAt(card);
      }
    });
    beckon.shortcuts.start(this.HELP);
  },

  onCard(event) {
    const element = event.target;
    const next = this.neighbor(element, event.key);
    const action = this.actionOf(event.key, beckon.board.cards.get(element.dataset.key), element);
    if (next || action) {
      event.preventDefault();
      this.moveTo(next);
      action?.();
    }
  },

  actionOf(key, card, element) {
    const menu = () => beckon.cardMenu.show(card, element.querySelector('.card-menu'));
    return {
      Enter: () => beckon.cardMenu.open(card),
      m: menu,
      ContextMenu: menu,
      a: beckon.cardMenu.canMove(card) ? () => beckon.board.assign(card) : menu,
      s: () => this.send(card),
      l: () => beckon.cardMenu.locks(card)[0]?.run(),
      e: () => beckon.exceptions.focus(),
      ' ': () => beckon.sending.choose(element),
    }[key.length === 1 ? key.toLowerCase() : key];
  },

  send(card) {
    if (beckon.cardMenu.canSend(card)) {
      beckon.actions.send(card);
    } else {
      beckon.toast.show(`${card.number} cannot be sent: it needs a date and a technician, and is sent once.`);
    }
  },

  neighbor(element, key) {
    const lane = this.shown(element.parentElement);
    const at = lane.indexOf(element);
    const within = {ArrowUp: lane[at - 1], ArrowDown: lane[at + 1], Home: lane[0], End: lane.at(-1)}[key];
    return within ?? this.across(element.parentElement, at, {ArrowLeft: -1, ArrowRight: 1}[key]);
  },

  /** The card at the same height in the nearest lane that has any. */
  across(list, at, direction) {
    const lists = [...beckon.lanes.lists.values()].filter((other) => !other.parentElement.hidden);
    let index = direction === undefined ? -1 : lists.indexOf(list) + direction;
    while (lists[index] && this.shown(lists[index]).length === 0) {
      index += direction;
    }
    const cards = lists[index] ? this.shown(lists[index]) : [];
    return cards[Math.min(at, cards.length - 1)];
  },

  shown(list) {
    return [...list.children].filter((element) => !element.hidden);
  },

  moveTo(element) {
    if (element) {
      this.stopAt(element);
      element.focus();
      element.scrollIntoView({block: 'nearest'});
    }
  },

  stopAt(element) {
    if (this.stop !== element) {
      this.stop?.setAttribute('tabindex', '-1');
      this.stop = element;
    }
    element.tabIndex = 0;
  },

  /** Tab must find a card, whatever was filtered or taken away. */
  keepStop() {
    if (!this.stop?.isConnected || this.stop.hidden) {
      const first = document.querySelector('.lane:not([hidden]) .card:not([hidden])');
      if (first) {
        this.stopAt(first);
      }
    }
  },
};

document.addEventListener('DOMContentLoaded', () => {
  if (beckon.board.root) {
    beckon.boardKeys.start(beckon.board.root);
  }
});
