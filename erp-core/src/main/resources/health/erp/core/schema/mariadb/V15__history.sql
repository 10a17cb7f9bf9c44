-- What is over is taken away after a time: the oldest are found for all hospitals at once.
create index erp_user_session_ended on erp_user_session (ended_at);
create index erp_process_ended on erp_process (ended_at);
create index erp_notice_told on erp_notice (told_at);
