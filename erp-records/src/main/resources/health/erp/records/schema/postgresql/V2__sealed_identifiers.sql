-- Confidential numbers (Aadhaar): the column identifier has a token of the number to find it by, sealed the number itself,
-- shown its last digits. Numbers that are there already stay as they are until Patients.sealIdentifiers seals them.
alter table patient_identifier add column sealed bytea;
alter table patient_identifier add column shown varchar(64);
