-- Who was told of a programme before that was kept (V25) stands in the messages alone, under the digest of the case and the
-- programme: a UUID of version 3, which is MD5 but for the 13th digit and half of the 17th. The programmes are those of that time.
-- Messages tell the time in UTC, told_on is the day in Paris: an hour later, two from the last Sunday of March to that of October,
-- 01:00 UTC. Servers need not know the names of time zones.
insert ignore into screening_proposal (programme, referral_id, physician_id, told_on)
select code, subject_id, recipient_id, date(told_at + interval if(told_at >= summer and told_at < winter, 2, 1) hour)
from (
  select code, subject_id, recipient_id, told_at,
    march - interval mod(weekday(march) + 1, 7) day as summer,
    october - interval mod(weekday(october) + 1, 7) day as winter
  from (
    select programme.code, told.subject_id, told.recipient_id, min(told.queued_at) as told_at,
      cast(concat(year(min(told.queued_at)), '-03-31 01:00:00') as datetime) as march,
      cast(concat(year(min(told.queued_at)), '-10-31 01:00:00') as datetime) as october
    from notice told
    join (
      select 'AHSCT-SLE' as code
      union all select 'AHSCT-SSc'
      union all select 'BLINA-SSc'
      union all select 'MSC-LES'
      union all select 'MSC-ScS'
    ) programme
      on replace(told.event_key, '-', '') like concat(
        'proposed:', insert(insert(md5(concat(told.subject_id, ' ', programme.code)), 13, 1, '3'), 17, 1, '_'))
    where told.template = 'PROGRAMME_PROPOSED'
    group by programme.code, told.subject_id, told.recipient_id
  ) first_told
) by_paris;
