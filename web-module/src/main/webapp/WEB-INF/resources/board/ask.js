window.beckon ??= {};

/**
 * Asks before something is done. Resolves to null when the person thinks better of it, else to what
 * was typed as the reason ('' when none was asked for). What could undo the work of somebody else is
 * asked carefully: Enter then means no.
 */
beckon.ask = ({title, text, action, reason, refuse = 'Cancel', careful = false, value = ''}) => {
  const node = beckon.card.node.bind(beckon.card);
  const dialog = node('dialog', 'ask');
  const heading = node('h2', '', title);
  heading.id = 'askTitle';
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = node('form', '');
  form.method = 'dialog';
  const input = node('input', 'control');
  input.placeholder = reason ?? '';
  input.setAttribute('aria-label', reason ?? 'Reason');
  input.maxLength = 200;
  input.value = value;
  const no = node('button', 'button', refuse);
  no.value = '';
  no.type = 'button';
  const yes = node('button', 'button primary', action);
  yes.value = 'yes';
  const buttons = node('div', 'actions');
  buttons.append(no, yes);
  form.append(heading, node('p', '', text), ...(reason ? [input] : []), buttons);
  dialog.append(form);
  document.getElementById('main').append(dialog);
  const before = document.activeElement;
  return new Promise((resolve) => {
    no.addEventListener('click', () => dialog.close(''));
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus?.();
      resolve(dialog.returnValue === 'yes' ? input.value : null);
    });
    dialog.showModal();
    (reason ? input : careful ? no : yes).focus();
  });
};
