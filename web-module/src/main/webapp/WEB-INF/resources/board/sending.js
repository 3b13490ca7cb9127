window.beckon ??= {};

/** Send all: the morning's run over what shows, or over the cards that were chosen (S2-41). */
beckon.sending = {
  chosen() {
    return [...beckon.board.root.querySelectorAll('.card.chosen')].map((element) => beckon.board.cards.get(element.dataset.key));
  },

  /** What Send all would send: the chosen ones, else all that show and have somebody. */
  sendable() {
    const chosen = this.chosen();
    return (chosen.length ? chosen : beckon.board.shown).filter((card) => beckon.cardMenu.canSend(card));
  },

  mark() {
    const button = document.getElementById('sendAll');
    const count = this.sendable().length;
    button.textContent = `${this.chosen().length ? 'Send chosen' : 'Send all'} (${count})`;
    button.disabled = count === 0;
  },

  send() {
    return beckon.actions.sendSeveral(this.sendable());
  },

  choose(element) {
    const chosen = element.classList.toggle('chosen');
    beckon.say(`${beckon.board.cards.get(element.dataset.key).number} ${chosen ? 'chosen' : 'no longer chosen'}.`);
    this.mark();
  },
};
