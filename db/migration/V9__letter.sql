-- The letter a draft is filled from, and what was decided of each thing read in it, encrypted as the names are: a letter names
-- its patient. Null for none.
alter table referral add column letter longblob null after unreadable;
