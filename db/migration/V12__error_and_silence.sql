-- A case created by mistake is marked by two persons; one closed for want of an answer can be reopened for a time.
alter table referral
  add column error_reported_by uuid null after withdrawal_reason,
  add column error_reason longblob null after error_reported_by,
  add column reopenable_until date null after error_reason;
