-- The contents of documents: each once in a hospital, sealed in the document store under this id.
create table erp_document_blob (
    hospital_id      uuid          not null,
    id               uuid          not null,
    address          varchar(40)   not null,
    size_bytes       bigint        not null,
    key_generation   int           not null,
    primary key (hospital_id, id),
    constraint erp_document_blob_address_uq unique (hospital_id, address)
);
call erp_isolate('erp_document_blob');

-- Files the hospital keeps.
create table erp_document (
    hospital_id      uuid          not null,
    id               uuid          not null,
    version          int           not null,
    patient_id       uuid,
    title            varchar(200)  not null,
    media_type       varchar(100)  not null,
    blob_id          uuid          not null,
    retention_reason varchar(40),
    retained_until   date,
    held_for         varchar(400),
    added_by         uuid          not null,
    added_at         timestamptz not null,
    primary key (hospital_id, id),
    constraint erp_document_blob_fk foreign key (hospital_id, blob_id) references erp_document_blob (hospital_id, id)
);
create index erp_document_patient on erp_document (hospital_id, patient_id, id);
create index erp_document_content on erp_document (hospital_id, blob_id);
call erp_isolate('erp_document');
