create table bed (
    hospital_id uuid        not null,
    id          uuid        not null,
    version     int         not null,
    turn        int         not null,
    primary key (hospital_id, id)
);
create table effect (
    hospital_id uuid        not null,
    id          uuid        not null,
    version     int         not null,
    consumer    varchar(80) not null,
    bed         uuid        not null,
    turn        int         not null,
    pos         bigint not null auto_increment,
    primary key (hospital_id, id), key effect_pos (pos)
);
create index bed_id on bed (id);
create index effect_id on effect (id);
