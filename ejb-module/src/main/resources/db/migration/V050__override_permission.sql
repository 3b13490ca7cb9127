-- A dispatcher's permission to plan what does not fit; those who are here already could do it.
alter table account_role drop constraint account_role_role_check;
alter table account_role add constraint account_role_role_check
  check (role in ('ADMIN', 'DISPATCHER', 'SUPERVISOR', 'TECHNICIAN', 'AGENT', 'ERP', 'OVERRIDE'));
insert into account_role (account_id, role)
  select account_id, 'OVERRIDE' from account_role where role = 'DISPATCHER';
