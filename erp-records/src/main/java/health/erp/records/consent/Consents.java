package health.erp.records.consent;

import static health.erp.records.consent.ConsentMapper.MAPPER;
import static health.erp.records.consent.ConsentPermission.READ_CONSENT;
import static health.erp.records.consent.ConsentPermission.RECORD_CONSENT;
import static health.erp.records.consent.ConsentPermission.REQUEST_CONSENT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.records.patient.Patients;

/** Asks patients whether data may be shown, notes what they say, and answers whoever wants some. */
public final class Consents {
    private final Erp erp;
    private final Patients patients;
    private final ConsentStore consents;
    private final ReceivedStore received;
    private final ConsentJobs jobs;

    public Consents(Erp erp, Patients patients, ConsentJobs jobs) {
        this.erp = erp;
        this.patients = patients;
        this.consents = new ConsentStore(erp);
        this.received = new ReceivedStore(erp);
        this.jobs = jobs;
    }

    public ConsentView request(Caller caller, RequestConsent command) {
        return erp.run(caller, REQUEST_CONSENT, command, () -> {
            var now = erp.now();
            if (!now.isBefore(command.answerBy())
                    || !now.isBefore(command.terms().dataEraseAt())) {
                throw InvalidCommandException.of("answerBy", "and terms.dataEraseAt must lie in the future");
            }
            patients.standing(caller, command.patient());
            var consent = new Consent(new ConsentId(erp.newId()), command, now);
            consents.add(consent);
            erp.publish(consent.requested());
            jobs.expire(erp, caller, consent);
            return MAPPER.toView(consents.saved(consent));
        });
    }

    public ConsentView grant(Caller caller, GrantConsent command) {
        return erp.run(caller, RECORD_CONSENT, command, () -> {
            var consent = consents.require(command.consent(), command.version());
            erp.publish(consent.grant(command, erp.now()));
            jobs.expire(erp, caller, consent);
            return MAPPER.toView(consents.saved(consent));
        });
    }

    /** What was received under one that is revoked is erased as soon as somebody gets to it. R-CNS-2 */
    public ConsentView end(Caller caller, EndConsent command) {
        return erp.run(caller, RECORD_CONSENT, command, () -> {
            var consent = consents.require(command.consent(), command.version());
            var now = erp.now();
            erp.publish(
                    switch (command.how()) {
                        case DENY -> consent.deny(command.reason(), now);
                        case REVOKE -> consent.revoke(command.reason(), now);
                    });
            eraseReceived(caller, consent);
            return MAPPER.toView(consents.saved(consent));
        });
    }

    /** Called when its time is over; of one that has ended before, nothing happens. */
    public ConsentView expire(Caller caller, ExpireConsent command) {
        return erp.run(caller, RECORD_CONSENT, command, () -> {
            var consent = consents.require(command.consent());
            if (consent.isOpen()) {
                erp.publish(consent.expire(erp.now()));
                eraseReceived(caller, consent);
            }
            erp.discloses(consent.getPatient());
            return MAPPER.toView(consents.saved(consent));
        });
    }

    public ConsentView find(Caller caller, FindConsent query) {
        return erp.read(caller, READ_CONSENT, query, () -> {
            var consent = consents.require(query.consent());
            erp.discloses(consent.getPatient());
            return MAPPER.toView(consent);
        });
    }

    public Page<ConsentView, ConsentId> list(Caller caller, ListConsents query) {
        return erp.read(caller, READ_CONSENT, query, () -> {
            erp.discloses(query.patient());
            return consents.list(query).map(MAPPER::toView);
        });
    }

    /** Whether the data may be shown. A consent whose time is over counts as such, whether or not that was noted. R-CNS-1 */
    public ConsentDecision evaluate(Caller caller, DataRequest query) {
        return erp.read(caller, READ_CONSENT, query, () -> {
            erp.discloses(query.patient());
            var now = erp.now();
            var inForce = consents.inForce(query.patient(), now).stream()
                    .map(MAPPER::toView)
                    .toList();
            return ConsentDecision.of(query, inForce, now);
        });
    }

    private void eraseReceived(Caller caller, Consent consent) {
        received.waiting(consent.getId()).forEach(record -> {
            record.eraseNow(erp.now());
            jobs.erase(erp, caller, record);
        });
    }
}
