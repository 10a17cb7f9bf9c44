package health.erp.records.consent;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.document.DocumentPermission;
import health.erp.core.job.JobType;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What is done with consents by itself, when their time has come.
 *
 * @param expiry notes that a consent is over
 * @param erasure erases what was received under one
 */
public record ConsentJobs(JobType<ExpireConsent> expiry, JobType<EraseRecord> erasure) {

    public static ConsentJobs of(BiConsumer<Caller, ExpireConsent> expire, BiConsumer<Caller, EraseRecord> erase) {
        return new ConsentJobs(
                JobType.of("records.consent.expire", ExpireConsent.class, expire)
                        .allowed(ConsentPermission.RECORD_CONSENT),
                JobType.of("records.consent.erase", EraseRecord.class, erase)
                        .allowed(ConsentPermission.ERASE_RECORDS, DocumentPermission.DELETE_DOCUMENT));
    }

    public List<JobType<?>> all() {
        return List.of(expiry, erasure);
    }

    /** Once for each consent; when it is granted the time moves. */
    void expire(Erp erp, Caller caller, Consent consent) {
        var jobs = erp.core().jobs();
        var key = consent.getId().toString();
        var moved = jobs.pending(caller, expiry, key)
                .map(job -> jobs.reschedule(caller, job, consent.getExpiresAt()))
                .orElse(false);
        if (!moved) {
            jobs.scheduleOnce(caller, expiry, key, new ExpireConsent(consent.getId()), consent.getExpiresAt());
        }
    }

    void erase(Erp erp, Caller caller, ReceivedRecord record) {
        erp.core()
                .jobs()
                .scheduleOnce(
                        caller,
                        erasure,
                        record.getId().toString(),
                        new EraseRecord(record.getId()),
                        record.getEraseAt());
    }
}
