-- Programmes in force: each definition text ever used, so that a verdict shown once can be replayed.
create table programme_definition (
  code varchar(40) not null,
  version varchar(40) not null,
  sha256 varchar(64) not null,
  source longtext not null,
  since datetime(6) not null,
  primary key (code, version, sha256)
);

-- Whether a programme takes patients: apart from its criteria.
create table programme_status (
  code varchar(40) not null,
  status varchar(20) not null,
  since date not null,
  set_by uuid null,
  places_taken int null,
  places_total int null,
  primary key (code)
);

-- One patient's case from one centre. The names of the patient are encrypted; facts are in the exchange format.
-- What a person types is kept at any length and in any shape: a draft refuses nothing.
create table referral (
  id uuid not null,
  reference varchar(16) not null,
  centre_id uuid not null,
  referrer_id uuid not null,
  state varchar(20) not null,
  state_since datetime(6) not null,
  revision bigint not null,
  family_name longblob not null,
  given_name longblob not null,
  tracking_rpps longtext not null,
  question longtext not null,
  urgency varchar(10) not null,
  informed bit not null,
  informed_by longtext not null,
  informed_on date null,
  facts longtext not null,
  opened_at datetime(6) not null,
  changed_at datetime(6) not null,
  changed_by uuid not null,
  primary key (id),
  unique key referral_reference (reference),
  key referral_centre (centre_id, changed_at),
  key referral_state (state, changed_at),
  key referral_tracking (tracking_rpps(11))
);

-- What was submitted, frozen, with the versions that judged it.
create table referral_version (
  id uuid not null,
  referral_id uuid not null,
  number int not null,
  question longtext not null,
  urgency varchar(10) not null,
  informed bit not null,
  informed_by longtext not null,
  informed_on date null,
  facts longtext not null,
  engine_version varchar(40) not null,
  frozen_at datetime(6) not null,
  frozen_by uuid not null,
  primary key (id),
  unique key referral_version_number (referral_id, number),
  foreign key (referral_id) references referral (id)
);

create table referral_version_definition (
  version_id uuid not null,
  programme varchar(40) not null,
  definition_version varchar(40) not null,
  primary key (version_id, programme),
  foreign key (version_id) references referral_version (id)
);

-- Every judgement of a frozen version is kept: one row a programme, numbered together.
create table verdict (
  id bigint not null auto_increment,
  version_id uuid not null,
  judgement int not null,
  position int not null,
  programme varchar(40) not null,
  programme_version varchar(40) not null,
  engine_version varchar(40) not null,
  reference_date date not null,
  result varchar(20) not null,
  detail longtext not null,
  judged_at datetime(6) not null,
  primary key (id),
  unique key verdict_once (version_id, judgement, programme),
  key verdict_result (programme, result),
  foreign key (version_id) references referral_version (id)
);

-- The transition log: replaying it gives the state; every statistic is counted from it.
create table referral_transition (
  id bigint not null auto_increment,
  referral_id uuid not null,
  from_state varchar(20) null,
  to_state varchar(20) not null,
  actor uuid not null,
  role varchar(30) not null,
  reason longtext null,
  at datetime(6) not null,
  primary key (id),
  key referral_transition_referral (referral_id, id),
  foreign key (referral_id) references referral (id)
);
