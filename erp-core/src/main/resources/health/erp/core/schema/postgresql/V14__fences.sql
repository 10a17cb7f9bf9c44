-- Whether a hospital's rows are here and who may work with them: looked at by every transaction, so that a runtime that
-- has not heard of a move or a suspension changes nothing. Hospitals nobody registered have none.
create table erp_fence (
    hospital_id    uuid          not null,
    epoch          bigint        not null,
    state          varchar(10)   not null,
    changed_at     timestamptz   not null,
    primary key (hospital_id),
    constraint erp_fence_epoch_ck check (epoch > 0)
);
call erp_isolate('erp_fence');
