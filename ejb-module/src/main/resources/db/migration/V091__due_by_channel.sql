-- What is due is looked for by channel: one whose provider hangs may have thousands that wait.
drop index attempt_due;
create index attempt_due on attempt (channel, due_at) where state = 'PLANNED';
