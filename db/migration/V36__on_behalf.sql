-- A draft may be typed by somebody else than the physician it is for: who began it, and as whom.
alter table referral
  add column prepared_by uuid null after referrer_id,
  add column prepared_as varchar(30) null after prepared_by,
  -- When that physician was last told that it is ready to be submitted.
  add column handed_over_at datetime(6) null after prepared_as;

-- Until now a delegate who began a draft stood in its physician's place.
update referral draft
join person typist on typist.id = draft.referrer_id and typist.role = 'DELEGATE'
set draft.prepared_by = typist.id, draft.prepared_as = typist.role
where draft.state = 'DRAFT';

-- Whose it is can be told where the centre has one physician only; elsewhere it is asked before it is handed over.
update referral draft
join (
  select centre_id, min(id) as id from person
  where role = 'REFERRING_PHYSICIAN' and enabled
  group by centre_id having count(*) = 1) physician on physician.centre_id = draft.centre_id
set draft.referrer_id = physician.id
where draft.state = 'DRAFT' and draft.prepared_by = draft.referrer_id;
