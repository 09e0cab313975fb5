-- Invented people and centres of the demonstration. They share one password, given in the README; this file is never
-- loaded unless recours.demo=true.

INSERT INTO centre (id, name, city) VALUES
    ('2001e1d2-b680-4198-860b-e2bbf7fd3679', 'CHU de Valmont', 'Valmont'),
    ('45e21fee-7302-445d-9f19-53ae68a0e652', 'CH de Port-Aubry', 'Port-Aubry');

SET @demonstration = '{bcrypt}$2a$10$dCgw0WXF1pTc8PIdmuW4aOQ.dTO3JAgU5J4qHE9exaqsos334a4vS';

INSERT INTO person
    (id, title, given_name, family_name, email, role, rpps, centre_id, specialty, language, password_hash, enabled, version)
VALUES
    ('16ae1596-b4c9-437e-bab0-1116785acdd9', 'Dr', 'Anaïs', 'Kerbrat', 'anais.kerbrat@chu-valmont.example.org', 'REFERRING_PHYSICIAN',
        '10009900017', '2001e1d2-b680-4198-860b-e2bbf7fd3679', 'Médecine interne', 'fr', @demonstration, true, 0),
    ('754968b0-bfd5-4c7b-88f2-0e96d628141f', 'Mme', 'Mireille', 'Chastaing', 'mireille.chastaing@chu-valmont.example.org', 'DELEGATE',
        NULL, '2001e1d2-b680-4198-860b-e2bbf7fd3679', NULL, 'fr', @demonstration, true, 0),
    ('6a4c0bc9-f890-4d28-9f5b-6e5a5987dd5f', 'Dr', 'Karim', 'Zeroual', 'karim.zeroual@ch-port-aubry.example.org', 'REFERRING_PHYSICIAN',
        '10009900025', '45e21fee-7302-445d-9f19-53ae68a0e652', 'Rhumatologie', 'fr', @demonstration, true, 0),
    ('258fd7e5-9e85-4e37-9dc9-d5f16c365f4a', 'Mme', 'Salomé', 'Vidal-Roche', 'salome.vidal-roche@mathec.example.org', 'COORDINATOR',
        NULL, NULL, NULL, 'fr', @demonstration, true, 0),
    ('44e3fa38-3f78-481d-b18d-fa2771d78d33', 'Pr', 'Étienne', 'Maubert', 'etienne.maubert@mathec.example.org', 'CHAIR',
        '10009900033', NULL, 'Médecine interne', 'fr', @demonstration, true, 0),
    ('29885b96-6f3a-44a8-ae93-250285226be8', 'Dr', 'Odile', 'Sarrazin', 'odile.sarrazin@expert.example.org', 'EXPERT',
        '10009900041', NULL, 'Hématologie', 'fr', @demonstration, true, 0),
    ('8861d5eb-4f25-4320-8c73-2e1803e8c914', 'Dr', 'Paul-Henri', 'Tessier', 'paul-henri.tessier@expert.example.org', 'EXPERT',
        '10009900058', NULL, 'Pneumologie', 'fr', @demonstration, true, 0),
    ('e9ee6c94-760b-4cc6-8e3f-b36d710af013', 'Dr', 'Nour', 'Belhadi', 'nour.belhadi@expert.example.org', 'EXPERT',
        '10009900066', NULL, 'Cardiologie', 'fr', @demonstration, true, 0),
    ('bfc968b3-d4e7-47b3-bfce-258028c2dbac', 'Pr', 'Léonie', 'Marchetti', 'leonie.marchetti@expert.example.org', 'EXPERT',
        '10009900074', NULL, 'Néphrologie', 'fr', @demonstration, true, 0),
    ('d0c755e0-b8b4-4824-a8de-f98b7339d079', 'Dr', 'Henri', 'Vaubert', 'henri.vaubert@expert.example.org', 'INVITED_EXPERT',
        '10009900082', NULL, 'Dermatologie', 'fr', @demonstration, true, 0),
    ('25b22d8f-13d1-40aa-be74-da2f96b13654', 'Dr', 'Roland', 'Pessac', 'roland.pessac@cabinet.example.org', 'TRACKING_DOCTOR',
        '10009900090', NULL, 'Médecine générale', 'fr', @demonstration, true, 0),
    ('44f19948-ba9b-48eb-a1a0-db3a54e8bd2a', 'Mme', 'Noémie', 'Astier', 'noemie.astier@mathec.example.org', 'ADMINISTRATOR',
        NULL, NULL, NULL, 'fr', @demonstration, true, 0),
    ('47aa773d-dc11-40aa-abd3-e9419ab81b9a', 'M.', 'Gilles', 'Fontanel', 'gilles.fontanel@mathec.example.org', 'AUDITOR',
        NULL, NULL, NULL, 'fr', @demonstration, true, 0);
