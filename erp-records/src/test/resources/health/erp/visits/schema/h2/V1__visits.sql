create table visit (
    hospital_id uuid         not null,
    id          uuid         not null,
    version     int          not null,
    patient_id  uuid         not null,
    note        varchar(255) not null,
    going       boolean,
    primary key (hospital_id, id),
    constraint visit_going_uq unique (hospital_id, patient_id, going)
);
create index visit_patient on visit (hospital_id, patient_id);
create index visit_id on visit (id);
