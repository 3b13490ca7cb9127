window.beckon ??= {};

/** One line at the bottom that goes away by itself, with a way back while it is there. */
beckon.toast = {
  SECONDS: 8,

  /**
   * @param seconds how long it stays; as long as nobody hears of what can be undone
   */
  show(text, undo, seconds = this.SECONDS) {
    this.hide();
    const node = beckon.card.node.bind(beckon.card);
    const toast = node('div', 'toast');
    toast.append(node('span', '', text));
    if (undo) {
      const button = node('button', 'button', 'Undo');
      button.type = 'button';
      button.title = 'Ctrl+Z';
      button.addEventListener('click', () => this.undo());
      toast.append(button);
    }
    this.stays = Math.max(seconds, this.SECONDS);
    this.back = undo;
    this.element = toast;
    toast.addEventListener('mouseenter', () => clearTimeout(this.timer));
    toast.addEventListener('mouseleave', () => this.wait());
    toast.addEventListener('focusin', () => clearTimeout(this.timer));
    toast.addEventListener('focusout', () => this.wait());
    document.getElementById('main').append(toast);
    // A region that is new is not read out; the one for all of the page is.
    beckon.say(text);
    this.wait();
  },

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), this.stays * 1000);
  },

  undo() {
    const back = this.back;
    this.hide();
    back?.();
  },

  hide() {
    clearTimeout(this.timer);
    this.element?.remove();
    this.element = null;
    this.back = null;
  },
};

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.matches('input, textarea, select, [contenteditable]');
  if ((event.ctrlKey || event.metaKey) && event.key === 'z' && beckon.toast.back && !isTyping) {
    event.preventDefault();
    beckon.toast.undo();
  }
});
