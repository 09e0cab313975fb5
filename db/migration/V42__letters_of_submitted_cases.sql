-- A letter lies with the version its case was submitted in (V35). Of cases submitted before, it lay on in the row of the case, sealed:
-- nobody could open it, and no list of readings told of it.
update referral set letter = null where state <> 'DRAFT' and letter is not null;
