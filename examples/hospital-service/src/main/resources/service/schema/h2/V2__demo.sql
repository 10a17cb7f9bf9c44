-- How far the demo's year has been written, so that a start after a stop goes on there.
create table service_demo (
    hospital     uuid         not null references service_hospital,
    step         int          not null,
    primary key (hospital, step)
);
