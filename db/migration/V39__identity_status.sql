-- How sure the patient's identity is (INS); not known of what was written before it was asked.
alter table referral add column identity_status varchar(20) null after urgency;
alter table referral_version add column identity_status varchar(20) null after urgency;
