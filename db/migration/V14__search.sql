-- Which cases changed, in the order of the changes: what the search index has still to hear of.
create table case_change (
  sequence bigint not null auto_increment,
  referral_id uuid not null,
  at datetime(6) not null,
  primary key (sequence),
  key case_change_at (at)
);

-- Tells the index of this database from the index of another. A restored database keeps its id: an index that heard later
-- changes than it holds is made anew.
create table case_index (
  id uuid not null,
  primary key (id)
);
insert into case_index (id) values (uuid());

-- What is read in a document, sealed as the texts people write are: extracted once, found and quoted from.
create table document_text (
  document_id uuid not null,
  text longblob not null,
  primary key (document_id),
  foreign key (document_id) references document (id) on delete cascade
);

-- Searches people keep. What is searched for is sealed: it may say anything.
create table saved_search (
  id uuid not null,
  person_id uuid not null,
  name longblob not null,
  query longblob not null,
  saved_at datetime(6) not null,
  primary key (id),
  key saved_search_person (person_id, saved_at)
);
