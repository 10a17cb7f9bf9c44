-- How far each story of the demo has been told: of the wards, the people, the year, the front desk.
create table service_demo_step (
    hospital     uuid         not null,
    story        varchar(20)  not null,
    step         int          not null,
    primary key (hospital, story, step),
    foreign key (hospital) references service_hospital (hospital)
) default character set utf8mb4 collate utf8mb4_bin;
insert into service_demo_step (hospital, story, step) select hospital, 'year', step from service_demo;
drop table service_demo;
