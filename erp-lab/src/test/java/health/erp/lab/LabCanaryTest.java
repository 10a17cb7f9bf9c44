package health.erp.lab;

import static health.erp.lab.ALab.RECEPTION;
import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.Caller;
import health.erp.core.testing.Canaries;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.WatchedLog;
import health.erp.lab.accession.SpecimenLabel.Bearer;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.Circumstances;
import health.erp.lab.order.HoldTests;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.RevokeTests;
import health.erp.lab.order.Subject;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.LabelSpecimen;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.specimen.RejectSpecimen;
import health.erp.lab.specimen.RejectionReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written of a patient into orders and specimens is sung nowhere outside. */
@OnEachDatabase(Lab.class)
class LabCanaryTest {
    private static final String BIRD = "Quendolina";
    private static final Subject PATIENT = Subject.born(LocalDate.of(1983, 7, 19), AdministrativeGender.FEMALE);

    private final TestErp test;
    private final ALab lab;
    private final Caller caller;
    private final List<Throwable> thrown = new ArrayList<>();

    LabCanaryTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.caller = lab.caller();
        lab.published("K");
    }

    @Test
    void ordersAndSpecimensAreSilent() {
        var logged = WatchedLog.during(this::work);

        assertThat(logged).noneMatch(LabCanaryTest::sings);
        assertThat(thrown).hasSize(5).allSatisfy(t -> assertThat(Canaries.in(t)).isEmpty());
        for (var table : List.of("erp_outbox", "erp_audit")) {
            assertThat(test.rows(caller.hospital(), "select * from %s where hospital_id = :hospital".formatted(table)))
                    .isNotEmpty()
                    .noneMatch(LabCanaryTest::sings);
        }
        assertThat(test.telemetry()).noneMatch(LabCanaryTest::sings);
    }

    private void work() {
        var orders = lab.lab().orders();
        var specimens = lab.lab().specimens();
        var order = ordered("K");
        failing(() -> ordered("NONE"));
        orders.hold(caller, new HoldTests(order.id(), List.of(), BIRD));
        failing(() -> orders.hold(caller, new HoldTests(order.id(), ids(order), BIRD)));
        var other = ordered("K");
        failing(() -> specimens.collect(caller, CollectSpecimen.now(lab.aPatient(), "1", ids(other))));
        failing(() -> specimens.receive(caller, new ReceiveSpecimen(BIRD, RECEPTION)));
        var tube = lab.received(other);
        specimens.label(caller, new LabelSpecimen(tube.id(), new Bearer(BIRD, "MRN 1", PATIENT.birthDate(), "F")));
        specimens.reject(caller, new RejectSpecimen(tube.id(), RejectionReason.CLOTTING, BIRD, true));
        failing(() -> specimens.reject(caller, new RejectSpecimen(tube.id(), RejectionReason.CLOTTING, BIRD, true)));
        orders.revoke(caller, new RevokeTests(order.id(), List.of(), BIRD));
    }

    private LabOrderView ordered(String code) {
        var known = new Circumstances(70, "FASTING", Set.of("DIALYSIS"), BIRD);
        var wanted = new PlaceLabOrder(
                lab.aPatient(),
                null,
                PATIENT,
                List.of(new TestCode(code)),
                List.of(),
                RequestPriority.URGENT,
                lab.aDoctor(),
                known,
                null,
                null);
        return lab.lab().orders().place(caller, wanted);
    }

    private void failing(Runnable attempt) {
        var failure = catchThrowable(attempt::run);
        assertThat(failure).isNotNull();
        thrown.add(failure);
    }

    private static boolean sings(String line) {
        return Canaries.in(line).isPresent();
    }
}
