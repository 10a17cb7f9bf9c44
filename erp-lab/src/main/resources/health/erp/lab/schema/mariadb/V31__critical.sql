-- Somebody has to be told of a result at once. is_open is true or null: of a result one call is open.
create table lab_critical_call (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    run_id          uuid          not null,
    result_no       int           not null,
    order_id        uuid          not null,
    patient_id      uuid          not null,
    requester_id    uuid          not null,
    test            varchar(32)   not null,
    section         varchar(20)   not null,
    detected_at     datetime(6) not null,
    detected_by     uuid          not null,
    step            varchar(12)   not null,
    step_at         datetime(6) not null,
    is_open         boolean,
    attempts        int           not null,
    outcome         varchar(12),
    notified        varchar(200),
    notified_role   varchar(20),
    notified_at     datetime(6),
    read_back       boolean       not null,
    failure         varchar(500),
    closed_by       uuid,
    closed_at       datetime(6),
    corrected_no    int,
    primary key (hospital_id, id),
    constraint lab_critical_call_open_uq unique (hospital_id, run_id, is_open),
    constraint lab_critical_call_closed_ck check (is_open is not null
        or (notified is not null and notified_at is not null and read_back = true) or failure is not null),
    constraint lab_critical_call_result_fk foreign key (hospital_id, run_id, result_no)
        references lab_result_version (hospital_id, run_id, no)
) default character set utf8mb4 collate utf8mb4_bin;
create index lab_critical_call_run on lab_critical_call (hospital_id, run_id, result_no);
create index lab_critical_call_open on lab_critical_call (hospital_id, is_open, id);
create index lab_critical_call_patient on lab_critical_call (hospital_id, patient_id, id);

-- Each time somebody tried.
create table lab_call_attempt (
    hospital_id     uuid          not null,
    call_id         uuid          not null,
    no              int           not null,
    caller_id       uuid          not null,
    recipient       varchar(200)  not null,
    recipient_role  varchar(20)   not null,
    channel         varchar(12)   not null,
    outcome         varchar(12)   not null,
    read_back       boolean       not null,
    tried_at        datetime(6) not null,
    note            varchar(500),
    primary key (hospital_id, call_id, no),
    constraint lab_call_attempt_call_fk foreign key (hospital_id, call_id) references lab_critical_call (hospital_id, id)
) default character set utf8mb4 collate utf8mb4_bin;
create index lab_critical_call_id on lab_critical_call (id);
create index lab_call_attempt_id on lab_call_attempt (call_id, no);

-- What is said is only added to, by whomever; but the rows of a hospital that has left go all together.
create trigger lab_call_attempt_no_update before update on lab_call_attempt for each row
    signal sqlstate '45000' set message_text = 'What is written once is only added to.';
create trigger lab_call_attempt_no_delete before delete on lab_call_attempt for each row
begin
    if not (convert(old.hospital_id, char) <=> convert(@erp_leaving, char)) then
        signal sqlstate '45000' set message_text = 'What is written once is only added to.';
    end if;
end;
