-- How far the demo's year has been written, so that a start after a stop goes on there.
create table service_demo (
    hospital     uuid         not null,
    step         int          not null,
    primary key (hospital, step),
    foreign key (hospital) references service_hospital (hospital)
) default character set utf8mb4 collate utf8mb4_bin;
