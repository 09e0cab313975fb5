-- What brought each frozen version, and as whom: an answer, or what was told since the opinion.
alter table referral_version
  add column action varchar(30) not null default 'ANSWER' after frozen_by,
  add column role varchar(30) not null default 'REFERRING_PHYSICIAN' after action;

update referral_version version
set action = case
  when number = 1 then 'SUBMIT'
  when (
    select step.to_state from referral_transition step
    where step.referral_id = version.referral_id and step.at < version.frozen_at
    order by step.id desc limit 1) = 'FOLLOW_UP' then 'EVOLVE'
  else 'ANSWER'
end;

alter table referral_version
  alter column action drop default,
  alter column role drop default;

-- A doctor is invited once for each case, whenever their account is opened.
update notice told
join referral r on r.reference = told.reference
set told.event_key = concat('tracking:', r.id)
where told.template = 'TRACKING_INVITED';

-- Whether the patient, once told, did not object or consented; not known of what was written before it was asked.
alter table referral add column agreement varchar(20) null after informed_on;
alter table referral_version add column agreement varchar(20) null after informed_on;
