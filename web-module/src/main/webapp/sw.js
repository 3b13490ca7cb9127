/** Shows what the office pushes to this device, and opens the jobs when it is tapped. */
const JOBS = new URL('my/jobs.xhtml', self.registration.scope).href;
const ICON = new URL('jakarta.faces.resource/shell/icon-192.png.xhtml', self.registration.scope).href;

self.addEventListener('push', event => {
  const message = event.data?.json() ?? {title: 'Beckon', body: '', tag: 'beckon'};
  // A repeat has the tag of what it repeats, and takes its place.
  event.waitUntil(
    self.registration.showNotification(message.title, {body: message.body, tag: message.tag, icon: ICON}),
  );
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(
    (async () => {
      const windows = await self.clients.matchAll({type: 'window'});
      const open = windows.find(client => client.url.startsWith(JOBS));
      return open ? open.focus() : self.clients.openWindow(JOBS);
    })(),
  );
});
