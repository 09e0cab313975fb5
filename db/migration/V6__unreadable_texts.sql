-- What was typed into a draft and cannot be taken, by field, encrypted as the names are: a text nobody could read may say
-- anything. Null for none, as in every case that was submitted.
alter table referral add column unreadable longblob null after tracking_rpps;
