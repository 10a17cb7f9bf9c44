-- How far each story of the demo has been told: of the wards, the people, the year, the front desk.
create table service_demo_step (
    hospital     uuid         not null references service_hospital,
    story        varchar(20)  not null,
    step         int          not null,
    primary key (hospital, story, step)
);
insert into service_demo_step (hospital, story, step) select hospital, 'year', step from service_demo;
drop table service_demo;
