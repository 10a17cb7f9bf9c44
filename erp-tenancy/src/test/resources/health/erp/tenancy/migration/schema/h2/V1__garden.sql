create table garden (
    hospital_id uuid not null,
    id          uuid not null,
    primary key (hospital_id, id)
);

