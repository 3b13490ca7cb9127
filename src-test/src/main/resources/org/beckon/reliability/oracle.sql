-- What must not be. Each block lists what is wrong, a line each; nothing is the good answer. Blocks
-- marked "always" hold at any moment, the others once everything has come to rest.

-- @lost: a dispatch was accepted, a person who was to be told was not, and nothing says why
select i.key || ' by ' || way.channel
from harness.intent i
cross join lateral (values ('EMAIL', i.email), ('SMS', i.phone), ('PUSH', i.login))
  way (channel, endpoint)
where i.kind = 'SEND' and way.endpoint is not null
  and not exists (select from harness.world w
    where w.event = 'ACCEPTED' and w.channel = way.channel and w.endpoint = way.endpoint
      and w.job_number = i.job_number)
  and not exists (select from attempt a join notification n on n.id = a.notification_id
    where n.appointment_id = i.appointment_id and n.type = 'DISPATCH' and a.channel = way.channel
      and a.state in ('FAILED', 'CANCELED') and a.error is not null);

-- @lost_calls: the same of somebody whose phone was to ring (before it rings, nobody says what for)
select i.key from harness.intent i
where i.kind = 'SEND' and i.called is not null
  and not exists (select from attempt a
    join notification t on t.id = a.notification_id
    left join harness.name n on n.attempt_id = a.id
    left join harness.world w on w.channel = 'PHONE' and w.event = 'RANG'
      and harness.reference(w.reference) = n.name
    where t.appointment_id = i.appointment_id and t.type = 'DISPATCH' and a.channel = 'PHONE'
      and (w.n is not null or (a.state in ('FAILED', 'CANCELED') and a.error is not null)));

-- @lost_searches: a search was accepted, nobody was ever asked, and it has not ended
select i.key from harness.intent i
where i.kind = 'SEARCH'
  and not exists (select from harness.world w
    where w.event = 'ACCEPTED' and w.job_number = i.job_number)
  and not exists (select from dispatch d where d.id = i.dispatch_id and d.status = 'STOPPED');

-- @unsettled: everything is up again and time has passed, and still nobody knows
select a.id || ' ' || a.idem_key || ' ' || a.state from attempt a
where a.state in ('PLANNED', 'IN_FLIGHT', 'IN_DOUBT');

-- @searches_at_a_stand: the same of searches
select d.id || ' ' || d.status from dispatch d
where d.kind = 'SEARCH' and d.status <> 'STOPPED';

-- @duplicates: somebody can see one message twice although the gateway could have prevented it
select w.channel || ' ' || min(w.reference) || ' x' || count(*) from harness.world w
join harness.capability c using (channel)
where w.event = 'ACCEPTED' and c.capability <> 'BLIND'
group by w.channel, harness.reference(w.reference) having count(*) > 1;

-- @duplicate_texts: the same of two messages with different references and one text
select w.channel || ' ' || w.endpoint || ' ' || left(w.body, 60) || ' x' || count(*)
from harness.world w join harness.capability c using (channel)
where w.event = 'ACCEPTED' and c.capability <> 'BLIND' and w.reference not like 'reply:%'
group by w.channel, w.endpoint, w.body having count(*) > 1;

-- @unflagged: a blind gateway was given a message again that was not in doubt, or that does not say
-- that it may be a repeat, or more than once again
select w.channel || ' ' || w.reference || ' no. ' || w.nth
from (select *, row_number() over (
    partition by channel, harness.reference(reference), job_number order by n) as nth
  from harness.world where event = 'ACCEPTED') w
join harness.capability c using (channel)
where c.capability = 'BLIND' and w.nth > 1
  and (w.nth > 2 or w.body not like '%(may repeat)%' or not exists (
    select from attempt a join harness.move m on m.attempt_id = a.id and m.became = 'IN_DOUBT'
    join harness.name n on n.attempt_id = a.id
    where n.name = harness.reference(w.reference) and n.channel = w.channel and a.may_repeat));

-- @I1 always: no visit has more people than places, and nobody two places
select a.id || ' has ' || count(*) || ' of ' || a.places || ' places filled'
from appointment a join assignment s on s.appointment_id = a.id
where s.status in ('PLANNED', 'SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE', 'COMPLETE', 'INCOMPLETE')
group by a.id having count(*) > a.places or count(*) > count(distinct s.technician_id);

-- @I2 always: who has said yes in time has a place, and who has a place has said yes
select 'candidate ' || c.id from candidate c
left join assignment s on s.id = c.assignment_id
left join reservation r on r.dispatch_id = c.dispatch_id
where r.id is null and (
  (c.assignment_id is not null)
    <> exists (select from leg l where l.candidate_id = c.id and l.state = 'ACCEPTED')
  or s.technician_id <> c.technician_id);

-- @I3 always: what has stopped has no cue and nothing planned
select 'dispatch ' || d.id from dispatch d
left join search s on s.dispatch_id = d.id
where d.status = 'STOPPED' and (s.cue_at is not null
  or exists (select from attempt a where a.dispatch_id = d.id and a.state = 'PLANNED'));

-- @I4 always: what is under way has its one cue
select 'search ' || d.id from dispatch d join search s on s.dispatch_id = d.id
where d.status = 'ACTIVE' and s.cue_at is null;

-- @I5 always: a key is one attempt, and what was handed over has the provider's word for it
select idem_key from attempt group by idem_key having count(*) > 1
union all
select idem_key from attempt where state = 'SENT' and provider_ref is null;

-- @I6: nobody holds an attempt for longer than the lease and two ticks of the recovery
select idem_key from attempt
where state = 'IN_FLIGHT' and lease_until < engine_now() - interval '10 seconds';

-- @I7 always: no phone rings twice at once
select endpoint from attempt where channel = 'PHONE' and state = 'IN_FLIGHT'
group by endpoint having count(*) > 1;

-- @I8: the history of every dispatch is the chain it was written as
select 'dispatch ' || dispatch_id || ' line ' || chain_no from broken_chains();

-- @I9: nothing was received that we do not know of (a reply to an SMS answers an event that is kept)
select w.channel || ' ' || w.reference from harness.world w
where w.event in ('ACCEPTED', 'RANG')
  and not exists (select from harness.name n
    where n.name = harness.reference(w.reference) and n.channel = w.channel);

-- @I10: nothing counts as handed over that nobody received; a call is handed over when it rings
select a.channel || ' ' || a.idem_key from attempt a
where a.state in ('SENT', 'DELIVERED', 'READ') and a.channel <> 'IN_APP'
  and not exists (select from harness.name n
    join harness.world w on harness.reference(w.reference) = n.name and w.channel = n.channel
    where n.attempt_id = a.id and w.event in ('ACCEPTED', 'RANG'));

-- @I11: whoever was told "you are assigned" by the link has the place
select w.endpoint || ' ' || w.reference from harness.world w
left join offer_link k on k.token_hash = encode(sha256(convert_to(w.reference, 'UTF8')), 'hex')
left join offer o on o.id = k.offer_id
left join candidate c on c.id = o.candidate_id
left join assignment s on s.id = c.assignment_id and s.technician_id = c.technician_id
where w.channel = 'LINK' and w.body like '%You are assigned%' and s.id is null;

-- @I11_sms: ... and so has who was told by SMS
select w.endpoint || ' ' || w.body from harness.world w
where w.channel = 'SMS' and w.event = 'ACCEPTED' and w.body like 'You are assigned. Thank you.%'
  and not exists (select from technician_phone p
    join assignment s on s.technician_id = p.technician_id
    join appointment a on a.id = s.appointment_id join job j on j.id = a.job_id
    where p.number = w.endpoint and j.number = w.job_number);

-- @noted: who heard in a call that their answer is noted can rely on that (B8.4)
select w.endpoint || ' ' || w.reference from harness.world w
where w.channel = 'PHONE' and w.event = 'ANSWERED'
  and not exists (select from harness.name n join attempt a on a.id = n.attempt_id
    join inbound_event e on e.provider = 'ari' and e.provider_event_id = a.idem_key || '|key'
    where n.name = harness.reference(w.reference) and n.channel = 'PHONE');

-- @told_otherwise: who said yes and has the place was told so, however often it took (T-SEAT-2)
select w.endpoint || ' ' || w.body from harness.world w
join offer_link k on k.token_hash = encode(sha256(convert_to(w.reference, 'UTF8')), 'hex')
join offer o on o.id = k.offer_id
join candidate c on c.id = o.candidate_id
where w.channel = 'LINK' and w.body like 'ACCEPT %' and c.assignment_id is not null
  and w.body not like '%You are assigned%';

-- @fence: who ended a claim is who had made it, or its lease was over (T-FENCE-1)
select 'attempt ' || ended.attempt_id || ': claimed by ' || claimed.node || ', ended by ' || ended.node
from harness.move ended
join harness.move claimed on claimed.attempt_id = ended.attempt_id
  and claimed.fence = ended.fence and claimed.became = 'IN_FLIGHT'
where ended.was = 'IN_FLIGHT' and ended.became not in ('DELIVERED', 'READ')
  and ended.node <> claimed.node and ended.at < claimed.lease_until;
