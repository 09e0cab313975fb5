-- How often the patient's own doctor was named since the submission: they are invited once each time.
alter table referral add column doctor_naming int not null default 0 after tracking_rpps;

-- Named with the case, their invitation bears the case alone, as those written before.
update ignore notice
set event_key = left(event_key, length(event_key) - 2)
where template = 'TRACKING_INVITED' and event_key like 'tracking:%:0';

update referral r
join (
  select reference, max(cast(substring_index(event_key, ':', -1) as unsigned)) as naming
  from notice
  where template = 'TRACKING_INVITED' and event_key like 'tracking:%:%'
  group by reference) told on told.reference = r.reference
set r.doctor_naming = told.naming;
