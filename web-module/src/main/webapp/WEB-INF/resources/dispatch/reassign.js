window.beckon ??= {};

/** The dialog by which somebody else takes over what somebody was sent. */
beckon.reassign = {
  visit: null,

  /**
   * Names the place as it was seen, and its visit, should the time have to be changed instead.
   *
   * @param best whether the best match is chosen at once
   */
  open(place, visit, best = false) {
    this.visit = visit;
    this.best = best;
    window.reassignOpen(Object.entries({...place, jobId: visit.jobId}).map(([name, value]) => ({name, value})));
  },

  opened(args) {
    if (!args?.validationFailed) {
      PF('reassignDialog').show();
      this.chooseBest();
    }
  },

  chooseBest() {
    const first = document.querySelector('#reassignForm .placement-chips a');
    if (this.best && first) {
      first.click();
    } else if (this.best) {
      beckon.toast.show('Nobody else is free and able then.');
    }
    this.best = false;
  },

  done(args) {
    if (args?.change) {
      PF('reassignDialog').hide();
      beckon.actions.tell(args.change);
      beckon.say(args.what);
      beckon.toast.show(args.what);
    }
  },

  focus() {
    document.getElementById('reassignForm:technicianId_focus')?.focus();
  },

  /** Third choice of a conflict: another time, in the dialog that knows about times. */
  move() {
    PF('reassignDialog').hide();
    beckon.placement.open(this.visit);
  },
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-reassign]');
  if (button) {
    const {reassign, version, jobId, appointmentId, visitVersion} = button.dataset;
    beckon.reassign.open(
      {assignmentId: reassign, version},
      {jobId, appointmentId, seenVersion: visitVersion},
    );
  }
});
