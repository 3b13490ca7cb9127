-- Who was handed a call just now, and may still be in it: nobody is called meanwhile.
create index attempt_in_call on attempt (endpoint, sent_at)
  where channel = 'PHONE' and state in ('SENT', 'DELIVERED');
