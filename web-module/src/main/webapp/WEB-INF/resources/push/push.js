/** Turns notifications on at this device, when its owner asks for it. */
(() => {
  const state = document.getElementById('pushState');
  const button = document.getElementById('turnOn');
  if (!state || !button) {
    return;
  }

  const say = words => (state.textContent = words);
  const isAble = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

  /** As its owner will know it again. */
  const deviceName = () => {
    const agent = navigator.userAgent;
    const first = pairs => pairs.find(([word]) => agent.includes(word))?.[1];
    const browser = first([
      ['Edg/', 'Edge'], ['SamsungBrowser', 'Samsung Internet'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'],
      ['Safari', 'Safari'],
    ]) ?? 'Browser';
    const system = first([
      ['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'],
      ['Linux', 'Linux'],
    ]);
    return system ? `${browser} on ${system}` : browser;
  };

  const register = subscription => {
    const {endpoint, keys} = subscription.toJSON();
    window.registerDevice([
      {name: 'deviceName', value: deviceName()},
      {name: 'endpoint', value: endpoint},
      {name: 'p256dh', value: keys.p256dh},
      {name: 'auth', value: keys.auth},
    ]);
  };

  const worker = () => navigator.serviceWorker.register(state.dataset.worker, {scope: state.dataset.scope});

  const turnOn = async () => {
    button.disabled = true;
    say('One moment…');
    try {
      if ((await Notification.requestPermission()) !== 'granted') {
        say('This browser does not allow notifications from Beckon. Allow them in its settings for this site.');
        return;
      }
      await worker();
      const ready = await navigator.serviceWorker.ready;
      const subscription = await ready.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: state.dataset.key,
      });
      register(subscription);
      button.hidden = true;
      say('Notifications are on at this device.');
    } catch (error) {
      say(`Notifications could not be turned on: ${error.message}`);
    } finally {
      button.disabled = false;
    }
  };

  const open = async () => {
    if (!isAble) {
      say('This browser cannot show notifications. On an iPhone or iPad, add Beckon to the home screen first.');
      return;
    }
    const known = await navigator.serviceWorker.getRegistration(state.dataset.scope);
    const subscription = await known?.pushManager.getSubscription();
    button.hidden = false;
    if (subscription && Notification.permission === 'granted') {
      say('Notifications are allowed at this device. If it is missing below, turn them on again.');
    }
  };

  button.addEventListener('click', turnOn);
  open();
})();
