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
    pos         bigint generated always as identity,
    primary key (hospital_id, id)
);
call erp_isolate('bed');
call erp_isolate('effect');
