-- A case created by mistake is marked by two persons; one closed for want of an answer can be reopened for a time.
alter table referral
  add column error_reported_by uuid null after withdrawal_reason,
  add column error_reason longblob null after error_reported_by,
  add column reopenable_until date null after error_reason;

-- Cases submitted before their clock was kept: five working days are at most a week.
update referral
set due_on = date(state_since) + interval 7 day
where due_on is null and state in ('SUBMITTED', 'TRIAGE');
