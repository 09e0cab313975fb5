-- Who was told of a programme before that was kept (V25) stands in the messages alone, under the digest of the case and the
-- programme: a UUID of version 3, which is MD5 but for the 13th digit and half of the 17th. The programmes are those of that time.
insert ignore into screening_proposal (programme, referral_id, physician_id, told_on)
select programme.code, told.subject_id, told.recipient_id, date(min(told.queued_at))
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
group by programme.code, told.subject_id, told.recipient_id;
