-- Who belongs to the RCP of the demonstration, and for which specialty.
INSERT INTO rcp_member (person_id, specialty, physician) VALUES
    ('44e3fa38-3f78-481d-b18d-fa2771d78d33', 'INTERNAL_MEDICINE', true),
    ('29885b96-6f3a-44a8-ae93-250285226be8', 'HAEMATOLOGY', true),
    ('8861d5eb-4f25-4320-8c73-2e1803e8c914', 'PULMONOLOGY', true),
    ('e9ee6c94-760b-4cc6-8e3f-b36d710af013', 'CARDIOLOGY', true),
    ('bfc968b3-d4e7-47b3-bfce-258028c2dbac', 'NEPHROLOGY', true),
    ('258fd7e5-9e85-4e37-9dc9-d5f16c365f4a', NULL, false);
