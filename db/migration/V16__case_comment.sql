-- What the members write about a case before its meeting. It is the case's: when the case is carried over, it goes with it.
create table case_comment (
  id uuid not null,
  referral_id uuid not null,
  -- Where the case was listed when it was written.
  item_id uuid not null,
  author uuid not null,
  words longblob not null,
  written_at datetime(6) not null,
  primary key (id),
  key case_comment_referral (referral_id, written_at),
  foreign key (referral_id) references referral (id),
  foreign key (item_id) references agenda_item (id)
);
