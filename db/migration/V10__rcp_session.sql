-- The hour itself: who came, how each case went, what was decided, what is owed. What people wrote is encrypted.
alter table meeting
  -- A written consultation: a meeting of one case, in writing, between two others.
  add column written bit not null default 0 after calendar_month,
  add column answer_by date null,
  add column started_at datetime(6) null,
  add column ended_at datetime(6) null,
  add column cancel_reason longblob null;

-- Two meetings never begin at once; a written consultation is asked for at any moment.
alter table meeting
  drop index meeting_start,
  add column gathering_at datetime(6) generated always as (case when written then null else start_at end) stored,
  add constraint meeting_start unique (gathering_at);

alter table agenda_item
  add column spent_seconds int not null default 0,
  -- When the timer last started; null while it stands still.
  add column running_since datetime(6) null,
  add column cause varchar(20) null,
  -- Why it was removed, or the chair's reason for one carry-over more.
  add column reason longblob null,
  -- What the room has written so far, before the case is concluded.
  add column notes longblob null,
  add column successor uuid null,
  add constraint agenda_item_successor foreign key (successor) references agenda_item (id),
  add constraint agenda_item_deferred_for_a_cause check (state <> 'DEFERRED' or cause is not null),
  add constraint agenda_item_spent check (spent_seconds >= 0);

create table rcp_member (
  person_id uuid not null,
  specialty varchar(20) null,
  physician bit not null,
  primary key (person_id)
);

create table attendee (
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid null,
  -- Of a guest without an account.
  name longblob null,
  specialty varchar(20) null,
  physician bit not null,
  presence varchar(10) not null,
  primary key (id),
  constraint attendee_once unique (meeting_id, person_id),
  constraint attendee_is_somebody check (person_id is not null or name is not null),
  foreign key (meeting_id) references meeting (id)
);

-- Who keeps out of a case, at every meeting it comes to.
create table conflict_of_interest (
  referral_id uuid not null,
  person_id uuid not null,
  declared_by uuid not null,
  declared_at datetime(6) not null,
  primary key (referral_id, person_id)
);

-- Who is asked for one case.
create table expert_invitation (
  referral_id uuid not null,
  person_id uuid not null,
  invited_by uuid not null,
  invited_at datetime(6) not null,
  primary key (referral_id, person_id)
);

create table written_answer (
  meeting_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  agrees bit not null,
  words longblob not null,
  answered_at datetime(6) not null,
  primary key (meeting_id, person_id),
  foreign key (meeting_id) references meeting (id)
);

create table opinion (
  id uuid not null,
  referral_id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  number int not null,
  supersedes uuid null,
  -- A later version took its place, or the referral ended before it was signed.
  superseded bit not null,
  state varchar(20) not null,
  off_meeting bit not null,
  outcome varchar(30) not null,
  programme varchar(40) null,
  -- The matcher's verdict on that programme when the case was concluded.
  verdict varchar(20) null,
  divergent bit not null,
  content longblob not null,
  present longblob not null,
  author uuid not null,
  proposed_by uuid null,
  due_on date not null,
  reminders int not null,
  concluded_at datetime(6) not null,
  signed_by uuid null,
  signed_at datetime(6) null,
  -- The canonical bytes that were signed, and their hash.
  document longblob null,
  sha256 varchar(64) null,
  revision bigint not null,
  primary key (id),
  unique key opinion_version (item_id, number),
  unique key opinion_corrected_once (supersedes),
  key opinion_referral (referral_id, number),
  key opinion_meeting (meeting_id),
  key opinion_state (state, superseded),
  foreign key (referral_id) references referral (id),
  foreign key (item_id) references agenda_item (id),
  foreign key (meeting_id) references meeting (id),
  foreign key (supersedes) references opinion (id),
  constraint opinion_signed_whole
    check ((sha256 is null) = (state in ('DRAFT', 'TO_SIGN')) and (sha256 is null) = (document is null) and (sha256 is null) = (signed_by is null))
);

create table obligation (
  id uuid not null,
  referral_id uuid not null,
  -- The opinion it follows from; null for a visit.
  opinion_id uuid null,
  kind varchar(20) not null,
  label varchar(20) not null,
  programme varchar(40) null,
  owner varchar(20) not null,
  state varchar(10) not null,
  due_on date not null,
  reminders int not null,
  settled_by uuid null,
  settled_at datetime(6) null,
  reason longblob null,
  version bigint not null,
  primary key (id),
  unique key obligation_once (opinion_id, kind, label),
  key obligation_open (state, due_on),
  key obligation_referral (referral_id, due_on),
  foreign key (referral_id) references referral (id),
  foreign key (opinion_id) references opinion (id)
);

-- What became of an opinion; the last line holds.
create table implementation (
  id uuid not null,
  referral_id uuid not null,
  outcome varchar(10) not null,
  reason longblob not null,
  recorded_by uuid not null,
  recorded_at datetime(6) not null,
  primary key (id),
  key implementation_referral (referral_id, recorded_at),
  foreign key (referral_id) references referral (id)
);

-- Each inclusion takes a numbered seat of its protocol's dose group: two at once cannot take the same one.
create table inclusion (
  id uuid not null,
  referral_id uuid not null,
  programme varchar(40) not null,
  dose_group varchar(20) not null,
  seat int not null,
  included_on date not null,
  recorded_by uuid not null,
  recorded_at datetime(6) not null,
  primary key (id),
  unique key inclusion_seat (programme, dose_group, seat),
  unique key inclusion_once (referral_id, programme),
  foreign key (referral_id) references referral (id)
);
