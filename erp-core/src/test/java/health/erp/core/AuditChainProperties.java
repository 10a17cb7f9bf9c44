package health.erp.core;

import static health.erp.core.notebook.NotePermission.READ_NOTE;
import static health.erp.core.notebook.NotePermission.WRITE_NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.VerifyAudit;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.work.Worker;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever was done, and whatever somebody did to its trail afterwards. */
class AuditChainProperties {
    private static @Nullable TestErp shared;

    @BeforeContainer
    static void begin() {
        shared = TestErp.on(TestServer.H2, List.of(Notebook.class));
        Tampering.open(shared);
    }

    /** Something done, as a number, is a use case that changes, one that looks, one that is refused, or linking. */
    @Property(tries = 150)
    void anyTamperingIsFoundAndNothingIsFoundWithout(
            @ForAll @Size(min = 3, max = 15) List<@IntRange(max = 4) Integer> done,
            @ForAll @IntRange(max = 1000) int where,
            @ForAll @IntRange(max = 1000) int other,
            @ForAll @IntRange(max = 22) int how) {
        var test = erp();
        var hospital = test.aHospital();
        var tampering = new Tampering(test, hospital);
        done.forEach(turn -> work(test, hospital, turn));
        work(test, hospital, 0);
        work(test, hospital, 1);
        assertThat(isIntact(test, hospital)).isTrue();

        if (tamper(tampering, where, other, how)) {
            assertThat(isIntact(test, hospital)).as("tampering %d", how).isFalse();
        }
    }

    /** Answers whether there was something to do that to. */
    private static boolean tamper(Tampering tampering, int where, int other, int how) {
        var entries = tampering.entries();
        var linked = tampering.linked();
        var entry = entries.get(where % entries.size());
        if (how < Tampering.EDITS.size()) {
            tampering.edit(entry, Tampering.EDITS.get(how));
            return true;
        }
        switch (how - Tampering.EDITS.size()) {
            case 0 -> tampering.delete(entry);
            case 1 -> tampering.copy(entry);
            case 2 -> tampering.markWaiting(tampering.copy(entry));
            default -> {
                return linked.size() > 1 && tamperWithLinks(tampering, where, other, how - Tampering.EDITS.size());
            }
        }
        return true;
    }

    private static boolean tamperWithLinks(Tampering tampering, int where, int other, int how) {
        var linked = tampering.linked();
        var one = where % linked.size();
        var two = (one + 1 + other % (linked.size() - 1)) % linked.size();
        switch (how) {
            case 3 -> {
                tampering.delete(linked.get(one));
                tampering.unlink(linked.get(one));
            }
            case 4 -> tampering.unlink(linked.get(one));
            case 5 -> tampering.swap(one + 1L, two + 1L);
            case 6 -> tampering.swapEntries(linked.get(one), linked.get(two));
            case 7 -> tampering.link(linked.size() + 1L, tampering.copy(linked.get(one)));
            default -> tampering.head(one, "00ff");
        }
        return true;
    }

    private static void work(TestErp test, HospitalId hospital, int turn) {
        var erp = test.erp();
        var caller = test.aCaller(hospital, WRITE_NOTE);
        switch (turn) {
            case 0 -> erp.run(caller, WRITE_NOTE, new Turn(turn), () -> turn);
            case 1 -> erp.core().workers().forEach(Worker::untilIdle);
            case 2 ->
                erp.run(caller.withCorrelation("c"), WRITE_NOTE, new Turn(turn), () -> {
                    erp.discloses(List.of(new PatientId(erp.newId()), new PatientId(erp.newId())));
                    return turn;
                });
            case 3 -> erp.read(caller.breakingGlass("why not"), WRITE_NOTE, new Turn(turn), () -> turn);
            default -> {
                try {
                    erp.read(caller, READ_NOTE, new Turn(turn), () -> turn);
                } catch (NotPermittedException e) {
                    assertThat(e.code()).isEqualTo("erp.notPermitted");
                }
            }
        }
    }

    private static boolean isIntact(TestErp test, HospitalId hospital) {
        var auditor = test.aCaller(hospital, AuditPermission.values());
        return test.erp().core().audit().verify(auditor, new VerifyAudit(null)).isIntact();
    }

    private static TestErp erp() {
        if (shared == null) {
            throw new IllegalStateException();
        }
        return shared;
    }

    record Turn(int turn) {}
}
