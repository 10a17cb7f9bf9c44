package health.erp.lab;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.TestErp;
import health.erp.lab.catalogue.DraftPanel;
import health.erp.lab.catalogue.DraftTest;
import health.erp.lab.catalogue.Measurement;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.PanelDefinition;
import health.erp.lab.catalogue.PublishPanel;
import health.erp.lab.catalogue.PublishTest;
import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.ResultKind;
import health.erp.lab.catalogue.SpecimenNeed;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.catalogue.TestSheet;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.Subject;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.specimen.SpecimenView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A laboratory for tests: a hospital, somebody who may do everything in it, and what they do all day. */
public final class ALab {
    /** Somebody found unconscious. */
    public static final Subject NOBODY_KNOWS = new Subject(null, null, AdministrativeGender.UNKNOWN);

    public static final Subject WOMAN = Subject.born(LocalDate.of(1985, 3, 14), AdministrativeGender.FEMALE);
    public static final Subject MAN = Subject.born(LocalDate.of(1970, 5, 12), AdministrativeGender.MALE);
    public static final SpecimenNeed SERUM = SpecimenNeed.of("SER", "SST", "0.5");
    public static final SpecimenNeed BLOOD = SpecimenNeed.of("BLD", "EDTA", "1");
    public static final Custodian RECEPTION = Custodian.place("reception");

    private final TestErp test;
    private final Lab lab;
    private final Caller caller;

    public ALab(TestErp test) {
        this(test, test.aCaller(test.aHospital()));
    }

    public ALab(TestErp test, Caller caller) {
        this.test = test;
        this.lab = test.erp().module(Lab.class);
        this.caller = caller;
    }

    public Lab lab() {
        return lab;
    }

    public Caller caller() {
        return caller;
    }

    public PatientId aPatient() {
        return new PatientId(test.erp().newId());
    }

    public StaffId aDoctor() {
        return new StaffId(test.erp().newId());
    }

    /** A serum test in mmol/L. */
    public static TestSheet aSheet(String name) {
        return TestDefinition.sheet(name, ResultKind.NUMERIC, "CHEM").in(SERUM).measured(Measurement.of("mmol/L", 1));
    }

    public PublishedTest published(String code, TestSheet sheet) {
        return published(code, sheet.done());
    }

    public PublishedTest published(String code, TestDefinition definition) {
        var draft = lab.catalogue().draft(caller, new DraftTest(new TestCode(code), definition));
        return lab.catalogue()
                .publish(caller, new PublishTest(draft.id(), draft.version()))
                .published();
    }

    /** Serum tests with these codes. */
    public void published(String... codes) {
        Stream.of(codes).forEach(code -> published(code, aSheet("Test " + code)));
    }

    public void publishedPanel(String code, PanelDefinition definition) {
        var draft = lab.panels().draft(caller, new DraftPanel(new PanelCode(code), definition));
        lab.panels().publish(caller, new PublishPanel(draft.id(), draft.version()));
    }

    public LabOrderView ordered(PatientId patient, String... tests) {
        return lab.orders().place(caller, PlaceLabOrder.of(patient, WOMAN, aDoctor(), tests));
    }

    public LabOrderView ordered(String... tests) {
        return ordered(aPatient(), tests);
    }

    public static List<OrderItemId> ids(LabOrderView order) {
        return order.items().stream().map(OrderItemView::id).toList();
    }

    /** All tests of the order in one tube. */
    public SpecimenView collected(LabOrderView order) {
        return lab.specimens().collect(caller, CollectSpecimen.now(order.patient(), "5", ids(order)));
    }

    public SpecimenView received(SpecimenView specimen) {
        return lab.specimens()
                .receive(caller, new ReceiveSpecimen(specimen.accession().value(), RECEPTION));
    }

    public SpecimenView received(LabOrderView order) {
        return received(collected(order));
    }
}
