-- A note: its draft, and once it is signed where it stands.
create table note (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    patient_id      uuid          not null,
    encounter_id    uuid,
    type            varchar(20)   not null,
    confidentiality varchar(10)   not null,
    title           varchar(200)  not null,
    status          varchar(16)   not null,
    author_id       uuid          not null,
    begun_at        timestamp(6) with time zone not null,
    banner          varchar(200),
    draft           varchar(1000000) not null,
    draft_attachments varchar(4000) not null,
    entry_count     int           not null,
    primary key (hospital_id, id),
    constraint note_draft_ck check (entry_count = 0 or draft = '[]'),
    constraint note_signed_ck check ((status = 'DRAFT' and entry_count = 0) or status = 'ENTERED_IN_ERROR' or entry_count > 0),
    constraint note_encounter_fk foreign key (hospital_id, encounter_id) references encounter (hospital_id, id),
    constraint note_patient_fk foreign key (hospital_id, patient_id) references patient (hospital_id, id)
);
create index note_patient on note (hospital_id, patient_id, id);
create index note_encounter on note (hospital_id, encounter_id, id);

-- What was signed of it: hash binds each entry to the one before, seal is the hospital's signature under the hash.
create table note_entry (
    hospital_id     uuid          not null,
    note_id         uuid          not null,
    no              int           not null,
    kind            varchar(10)   not null,
    signed_for      uuid          not null,
    signed_by       uuid          not null,
    signed_at       timestamp(6) with time zone not null,
    reason          varchar(200),
    sections        varchar(1000000) not null,
    attachments     varchar(4000) not null,
    hash            varchar(64)   not null,
    seal            varbinary(64) not null,
    primary key (hospital_id, note_id, no),
    constraint note_entry_note_fk foreign key (hospital_id, note_id) references note (hospital_id, id),
    constraint note_entry_patient_fk foreign key (hospital_id, signed_for) references patient (hospital_id, id)
);
create index note_entry_patient on note_entry (hospital_id, signed_for);
create index note_id on note (id);
create index note_entry_id on note_entry (note_id, no);

-- What is signed is only added to, by whomever; but the rows of a hospital that has left go all together.
create trigger note_entry_written_once before update, delete on note_entry
    for each row call 'health.erp.core.jpa.WrittenOnce';
