-- A draft its physician set aside: shown to nobody else, taken back for some days, then erased.
alter table referral
  add column discarded_at datetime(6) null after handed_over_at,
  add key referral_discarded (discarded_at);
