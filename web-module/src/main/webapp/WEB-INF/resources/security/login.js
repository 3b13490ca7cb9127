/** The sign-in page: a hint when Caps Lock is on, and the accounts of the demo. */
document.addEventListener('DOMContentLoaded', () => {
  const field = (id) => document.getElementById('loginForm:' + id);

  document.addEventListener('keyup', (event) => {
    const hint = document.getElementById('capsLock');
    if (hint && event.getModifierState) {
      hint.hidden = !(event.target.type === 'password' && event.getModifierState('CapsLock'));
    }
  });

  document.querySelectorAll('.demo-account').forEach((account) => {
    account.addEventListener('click', () => {
      field('login').value = account.dataset.login;
      field('password').value = account.dataset.password;
      field('signIn').click();
    });
  });
});
