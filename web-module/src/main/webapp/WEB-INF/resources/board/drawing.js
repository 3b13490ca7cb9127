window.beckon ??= {};

/** Draws the cards of the board: what fits on the screen first, the rest while nobody waits. */
beckon.drawing = {
  /** How many cards of a lane are drawn at once. */
  FIRST: 40,

  start(sorted, focused) {
    const counts = new Map();
    const isFirst = (card) => {
      const lane = beckon.lanes.of(card);
      counts.set(lane, (counts.get(lane) ?? 0) + 1);
      return counts.get(lane) <= this.FIRST;
    };
    const rest = [];
    sorted.forEach((card) => (isFirst(card) ? this.insert(card) : rest.push(card.key)));
    beckon.board.narrow();
    beckon.board.focus(focused);
    clearTimeout(this.timer);
    this.rest(rest, focused);
  },

  rest(keys, focused) {
    if (keys.length === 0) {
      beckon.board.root.dataset.ready = 'true';
      return;
    }
    this.timer = setTimeout(() => {
      const wanted = beckon.filter.read();
      keys.splice(0, this.FIRST * 3).forEach((key) => {
        if (beckon.board.cards.has(key) && !beckon.board.elements.has(key)) {
          this.insert(beckon.board.cards.get(key)).hidden = !beckon.filter.matches(beckon.board.cards.get(key), wanted);
        }
      });
      if (beckon.board.elements.has(focused) && document.activeElement === document.body) {
        beckon.board.focus(focused);
      }
      this.rest(keys, focused);
    });
  },

  insert(card) {
    const element = beckon.card.element(card);
    beckon.board.elements.set(card.key, element);
    beckon.lanes.insert(element, card, (key) => beckon.board.cards.get(key));
    return element;
  },
};
