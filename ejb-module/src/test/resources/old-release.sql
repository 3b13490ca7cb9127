-- A day of work, as the release with the schema V040 left it.
insert into customer (id, version, kind, name, account_number, email, notify_by_email, notify_by_phone, created_at)
values (1, 3, 'COMPANY', 'Hafenhotel Übersee', 'A-10001', 'desk@harbor.example.org', true, false, '2025-11-03T08:00:00Z');
insert into site (id, version, customer_id, name, street, city, postal_code, latitude, longitude, zone, access_notes)
values (1, 1, 1, 'Main house', '1 Pier Road', 'Quincy', '02169', 42.2529, -71.0023, 'America/New_York', 'Gate code 4711');

insert into technician (id, version, employee_number, name, personnel_type, email, active, notify_by_email,
  notify_by_phone, notify_by_push, notify_by_sms, capacity_a_day, home_latitude, home_longitude, zone)
values (1, 2, 'T-1', 'Ada', 'Field', 'ada@example.org', true, true, false, false, false, 8, 42.36, -71.06, 'America/New_York'),
  (2, 1, 'T-2', 'Bo', 'Field', null, false, false, true, false, false, 6, null, null, 'Europe/Paris');
insert into technician_phone (technician_id, position, label, number) values (1, 1, 'Mobile', '+16175550111');
update technician set phone_to_call = 1 where id = 1;
insert into technician_skill (technician_id, skill, level, expires_on) values (1, 'Boilers', 4, '2030-12-31');
insert into technician_shift (technician_id, day, starts, ends) values (1, 1, '08:00', '16:00');
insert into absence (id, version, technician_id, starts_at, ends_at, reason)
values (1, 1, 1, '2025-12-24T05:00:00Z', '2025-12-27T05:00:00Z', 'Vacation');

insert into job (id, version, number, external_id, kind, title, description, priority, status, status_since,
  canceled_from, customer_id, site_id, estimated_minutes, created_at)
values (1, 5, 'WO-10001', 'ERP-7', 'FIELD_SERVICE', 'Boiler service', 'Both boilers', 'HIGH', 'IN_PROGRESS',
    '2025-11-10T14:10:00Z', null, 1, 1, 60, '2025-11-03T08:05:00Z'),
  (2, 2, 'WO-10002', null, 'FIELD_SERVICE', 'Leaking tap', null, 'LOW', 'CANCELED',
    '2025-11-04T09:00:00Z', 'SCHEDULED', 1, 1, 30, '2025-11-03T08:06:00Z');
insert into job_skill (job_id, skill, level) values (1, 'Boilers', 3);
insert into appointment (id, version, job_id, status, status_since, starts_at, ends_at, arrival_from, arrival_until,
  notes, places, canceled_with_job, changed_at, changed_by)
values (1, 4, 1, 'STARTED', '2025-11-10T14:10:00Z', '2025-11-10T14:00:00Z', '2025-11-10T15:00:00Z',
  '2025-11-10T13:00:00Z', '2025-11-10T15:00:00Z', 'Ring twice', 2, false, '2025-11-10T14:10:00Z', 'ada');
insert into assignment (id, version, appointment_id, place, technician_id, lead, status, status_since, sent_at,
  sent_by, overlap_allowed)
values (1, 4, 1, 1, 1, true, 'ON_SITE', '2025-11-10T14:10:00Z', '2025-11-09T12:00:00Z', 'dora', false),
  (2, 1, 1, 2, null, false, 'OPEN', '2025-11-09T11:00:00Z', null, null, false);

insert into history_item (id, at, actor, kind, job_id, appointment_id, assignment_id, technician_id, old_value, new_value)
values (1, '2025-11-09T12:00:00Z', 'dora', 'assignment.sent', 1, 1, 1, 1, 'PLANNED', 'SENT'),
  (2, '2025-11-10T13:40:00Z', 'ada', 'assignment.status', 1, 1, 1, 1, 'SENT', 'EN_ROUTE'),
  (3, '2025-11-10T14:10:00Z', 'ada', 'assignment.status', 1, 1, 1, 1, 'EN_ROUTE', 'ON_SITE');
insert into notification (fact_key, type, class, technician_id, recipient_name, job_id, appointment_id, assignment_id,
  subject, text, created_at)
values ('assignment-1-sent', 'DISPATCH', 'DISPATCH', 1, 'Ada', 1, 1, 1, 'WO-10001 Boiler service', 'Job: WO-10001', '2025-11-09T12:00:00Z');
insert into attempt (id, version, notification_id, channel, generation, idem_key, endpoint, state, state_since,
  planned_at, due_at, fence, tries, may_repeat)
values (1, 1, 1, 'EMAIL', 1, 'n1-email-1', 'ada@example.org', 'PLANNED', '2025-11-09T12:00:00Z',
  '2025-11-09T12:00:00Z', '2025-11-09T12:00:00Z', 0, 0, false);

insert into setting (name, version, value, changed_at, changed_by)
values ('scheduling.self-dispatch', 1, 'true', '2025-11-01T09:00:00Z', 'ann');
insert into account (id, version, login, display_name, password_hash, password_set_at, active, technician_id, created_at)
values (1, 1, 'dora', 'Dora', 'PBKDF2WithHmacSHA512:10:c2FsdA==:aGFzaA==', '2025-11-01T09:00:00Z', true, null, '2025-11-01T09:00:00Z'),
  (2, 1, 'ada', 'Ada', 'PBKDF2WithHmacSHA512:10:c2FsdA==:aGFzaA==', '2025-11-01T09:00:00Z', true, 1, '2025-11-01T09:00:00Z');
insert into account_role (account_id, role) values (1, 'DISPATCHER'), (2, 'TECHNICIAN');
