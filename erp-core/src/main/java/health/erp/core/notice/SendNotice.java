package health.erp.core.notice;

/** It is time to send this notice. */
record SendNotice(NoticeId notice) {}
