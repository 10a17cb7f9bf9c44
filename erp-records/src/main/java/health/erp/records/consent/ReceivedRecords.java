package health.erp.records.consent;

import static health.erp.records.consent.ConsentMapper.MAPPER;
import static health.erp.records.consent.ConsentPermission.ERASE_RECORDS;
import static health.erp.records.consent.ConsentPermission.RECEIVE_RECORDS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.core.document.DeleteDocument;
import health.erp.core.document.FindDocument;

/** What was got from others under a consent, and goes again when that is over. R-CNS-2 */
public final class ReceivedRecords {
    private final Erp erp;
    private final ConsentStore consents;
    private final ReceivedStore received;
    private final ConsentJobs jobs;

    public ReceivedRecords(Erp erp, ConsentJobs jobs) {
        this.erp = erp;
        this.consents = new ConsentStore(erp);
        this.received = new ReceivedStore(erp);
        this.jobs = jobs;
    }

    public ReceivedView receive(Caller caller, ReceiveRecord command) {
        return erp.run(caller, RECEIVE_RECORDS, command, () -> {
            var consent = consents.require(command.consent());
            consent.mustCoverReceipt(erp.now());
            var document = erp.core().documents().find(caller, new FindDocument(command.document()));
            if (!consent.getPatient().equals(document.patient())) {
                throw new RuleException(
                        "records.consent.otherPatient",
                        "The document (%s) is not of the patient of the consent (%s)."
                                .formatted(command.document(), consent.getId()));
            }
            var record = new ReceivedRecord(new ReceivedId(erp.newId()), consent, command.document(), erp.now());
            received.add(record);
            jobs.erase(erp, caller, record);
            return MAPPER.toView(received.saved(record));
        });
    }

    /** What should be gone by now and is not, for instance because somebody holds the document. */
    public Page<ReceivedView, ReceivedId> due(Caller caller, DueErasures query) {
        return erp.read(caller, ERASE_RECORDS, query, () -> received.due(query, erp.now())
                .map(record -> {
                    erp.discloses(record.getPatient());
                    return MAPPER.toView(record);
                }));
    }

    /** Deletes the document and notes that it is gone; what is gone already stays so. */
    public ReceivedView erase(Caller caller, EraseRecord command) {
        return erp.run(caller, ERASE_RECORDS, command, () -> {
            var record = received.require(command.received());
            erp.discloses(record.getPatient());
            if (record.isWaiting()) {
                erp.publish(record.erase(erp.now()));
                var document = new DeleteDocument(record.getDocument(), "The consent it came under is over");
                erp.core().documents().delete(caller, document);
            }
            return MAPPER.toView(received.saved(record));
        });
    }
}
