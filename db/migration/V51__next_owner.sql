-- Who owes what is owed next on a case that is followed up; null while its state alone says whose move it is.
alter table referral
  add column owed_by varchar(20) null;

-- As the portal would say now: nobody but the coordination when nothing is open, else who owes the earliest.
update referral r
set r.owed_by = coalesce(
  (select o.owner from obligation o
   where o.referral_id = r.id and o.state in ('UPCOMING', 'DUE', 'OVERDUE')
   order by o.due_on, o.id limit 1),
  'COORDINATION')
where r.state = 'FOLLOW_UP';

-- A correction that was given up leaves its opinion to be corrected again.
alter table opinion
  drop key opinion_corrected_once,
  add key opinion_supersedes (supersedes);
