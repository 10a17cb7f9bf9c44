create table note (
    hospital_id uuid         not null,
    id          uuid         not null,
    version     int          not null,
    patient_id  uuid         not null,
    title       varchar(255) not null,
    primary key (hospital_id, id),
    constraint note_title_uq unique (hospital_id, title)
);
create table note_line (
    hospital_id uuid         not null,
    id          uuid         not null,
    note_id     uuid         not null,
    text        varchar(255) not null,
    primary key (hospital_id, id),
    constraint note_line_note_fk foreign key (hospital_id, note_id) references note (hospital_id, id)
);
create index note_line_note on note_line (hospital_id, note_id);
create index note_id on note (id);
create index note_line_id on note_line (id);
