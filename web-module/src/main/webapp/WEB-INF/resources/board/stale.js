window.beckon ??= {};

/**
 * Somebody else was quicker. The page shows at once what is there now, says who did it, and asks
 * whether it stays; resolves to whether ours is to be done all the same (C8).
 */
beckon.stale = {
  async ask(args) {
    beckon.actions.tell(args.change);
    beckon.say(args.stale);
    const question = {
      title: `${args.number} was changed meanwhile`,
      text: args.stale,
      action: 'Apply mine',
      refuse: args.keep,
      careful: true,
    };
    return (await beckon.ask(question)) !== null;
  },

  /** Nothing can be applied any more: what was meant is gone. */
  tell(args) {
    beckon.actions.tell(args.change);
    beckon.toast.show(args.stale);
  },
};
