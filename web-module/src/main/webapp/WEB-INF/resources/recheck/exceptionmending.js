window.beckon ??= {};

/** The ways to mend a plan that has become wrong: the same dialogs as everywhere, and "Keep as it is". */
beckon.exceptionMending = {
  mayKeep: false,

  of(entry) {
    return [
      {key: 'r', text: 'Reassign', run: () => this.reassign(entry)},
      {key: 'a', text: 'Move', run: () => beckon.placement.open(this.visit(entry))},
      {key: 'b', text: 'Best match', run: () => this.reassign(entry, true)},
      {key: 'k', text: 'Keep as it is', ...this.refusal(entry), run: () => this.keep(entry)},
    ];
  },

  refusal(entry) {
    if (entry.severity === 'HARD') {
      return {disabled: true, title: 'A strict rule speaks against it: nobody may keep it.'};
    }
    return this.mayKeep ? {} : {disabled: true, title: 'Your account may not override. Ask a supervisor.'};
  },

  visit(entry) {
    return {jobId: entry.jobId, appointmentId: entry.appointmentId, seenVersion: entry.appointmentVersion};
  },

  reassign(entry, best = false) {
    const place = {assignmentId: entry.assignmentId, version: entry.assignmentVersion};
    beckon.reassign.open(place, this.visit(entry), best);
  },

  async keep(entry) {
    const reason = await beckon.ask({
      title: `Keep ${entry.number} as it is`,
      text: `${entry.words} It stays with ${entry.technician}; this goes into the history.`,
      action: 'Keep as it is',
      reason: 'Reason (logged)',
    });
    if (reason === null) {
      return;
    }
    const answer = await fetch(`${this.address}/${entry.id}/keep`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'If-Match': `"${entry.version}"`, 'X-Requested-By': 'board'},
      body: JSON.stringify({reason}),
    });
    beckon.toast.show(answer.ok ? `${entry.number} stays as it is.` : (await answer.json()).detail);
    if (answer.ok || answer.status === 412 || answer.status === 409) {
      beckon.exceptions.load();
    }
  },
};
